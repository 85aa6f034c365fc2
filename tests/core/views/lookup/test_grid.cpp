// SPDX-License-Identifier: GPL-3.0-or-later
/// The lookup of patches: they stand as in the image, and the rows of the table by their offsets.
#include <gtest/gtest.h>

#include <set>

#include "core/document/head_choices.h"
#include "core/views/lookup/lookup.h"
#include "core/views/shared/view.h"
#include "tests/core/sample.h"

namespace posiscope::test {

namespace {

/// A window of side × side patches, seen from one of them.
Document windowOf(Index side, Index centre) {
    const Scheme& swin = *findScheme("swin");
    Document document = withView(withScheme(firstDocument(), swin), *findView("lookup"));
    Setting setting = settingOf(document, swin);
    for (const char* id : {"h", "w"})
        setting.values = setting.values.with(*swin.param(id), static_cast<double>(side));
    document = withSetting(document, swin, setting);
    document.focus.position = centre;
    return document;
}

Canvas canvasOf(double width, double height) {
    return {.width = width, .height = height, .measure = [](const Text& shown, Type) {
                return Extent{7 * static_cast<double>(plain(shown).size()), 14};
            }};
}

Figure drawn(Index side, Index centre) {
    const Document document = windowOf(side, centre);
    const Canvas canvas = canvasOf(900, 620);
    return figureOf({document, encodingOf(document), canvas, {}});
}

/// Whether a label within the box of a target says this.
bool says(const Figure& figure, const Target& target, const std::string& what) {
    const Rect box = boxOf(figure, target).units;
    for (const Panel& panel : figure.panels)
        for (const Mark& mark : panel.marks)
            if (const auto* label = std::get_if<Label>(&mark))
                if (box.contains(inFigure(panel, label->rect).centre()) && plain(label->text) == what)
                    return true;
    return false;
}

}  // namespace

/// The numbers of the window of 2 × 2 in the code of Liu et al.
TEST(grid, patchesSayWhichRowTheyUse) {
    const std::vector<std::vector<int>> rows{{4, 3, 1, 0}, {5, 4, 2, 1}, {7, 6, 4, 3}, {8, 7, 5, 4}};
    for (Index centre = 0; centre < 4; ++centre) {
        const Figure figure = drawn(2, centre);
        for (Index patch = 0; patch < 4; ++patch) {
            const std::string row =
                "row " +
                std::to_string(rows[static_cast<std::size_t>(centre)][static_cast<std::size_t>(patch)]);
            EXPECT_TRUE(says(figure, {Target::Kind::word, patch, -1}, row))
                << "from " << centre << ": " << patch;
        }
    }
}

/// Under the causal mask a patch sees none that comes later, and uses no row of it.
TEST(grid, patchesThatAreNotSeenSayNoRow) {
    Document document = withOption(windowOf(3, 4), kMask, 1);
    document.focus.key = 7;
    const Canvas canvas = canvasOf(900, 620);
    const Figure figure = figureOf({document, encodingOf(document), canvas, {}});
    for (Index patch = 0; patch < 9; ++patch)
        EXPECT_EQ(says(figure, {Target::Kind::word, patch, -1}, "—"), patch > 4) << patch;
    for (const Panel& panel : figure.panels)
        for (const Mark& mark : panel.marks)
            EXPECT_FALSE(std::holds_alternative<Link>(mark)) << "the pair in focus looks nothing up";
}

/// The last patches ask, as many as are asked for, however many words there are.
TEST(grid, patchesThatDoNotAskSayWhy) {
    const Document document = withOption(windowOf(3, 4), kQueries, 2);
    const Canvas canvas = canvasOf(900, 620);
    const Encoding encoding = encodingOf(document);
    const Scene scene{document, encoding, canvas, {}};
    const auto told = [&](Index query) {
        std::string all;
        for (const Text& line : findView("lookup")->tell(scene, {Target::Kind::pair, query, 0}).explanation)
            all += plain(line) + ' ';
        return all;
    };
    for (Index query = 0; query < 9; ++query)
        EXPECT_EQ(told(query).find("the last 2 patches") != std::string::npos, query < 7) << told(query);
}

/// Boxes as wide as their words are of words: patches have none, however many there are.
TEST(grid, patchesHaveNoBoxesOfWords) {
    for (const Index side : {1, 2, 5, 7, 16}) {
        const Document document = windowOf(side, 0);
        const Canvas canvas = canvasOf(kLeastWidth, kLeastHeight);
        const Encoding encoding = encodingOf(document);
        EXPECT_TRUE(lookup::stripOf({document, encoding, canvas, {}}).edges.empty()) << side << " × " << side;
    }
}

TEST(grid, boxesStandAsInTheImage) {
    const Figure figure = drawn(3, 4);
    const auto boxes = [&](Target::Kind kind, Index count, Index across) {
        const Rect first = boxOf(figure, {kind, 0, -1}).units;
        for (Index at = 0; at < count; ++at) {
            const Rect box = boxOf(figure, {kind, at, -1}).units;
            ASSERT_GT(box.width, 8);
            EXPECT_NEAR((box.x - first.x) / (first.width + 2), static_cast<double>(at % across), 0.01) << at;
            EXPECT_NEAR((box.y - first.y) / (first.width + 2), static_cast<double>(at / across), 0.01) << at;
        }
    };
    boxes(Target::Kind::word, 9, 3);
    boxes(Target::Kind::row, 25, 5);                                   // offsets -2 … 2 down and across
    EXPECT_TRUE(says(figure, {Target::Kind::word, 4, -1}, "row 12"));  // itself: the middle of 25
}

TEST(grid, aWindowThatIsTooLargeSaysSo) {
    EXPECT_TRUE(drawn(16, 0).message.empty());
    EXPECT_FALSE(drawn(17, 0).message.empty());
}

}  // namespace posiscope::test
