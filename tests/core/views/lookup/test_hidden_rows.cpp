// SPDX-License-Identifier: GPL-3.0-or-later
/// Hidden rows look alike: neither a colour, an outline, an offset nor a count tells which of them a word uses.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "core/views/shared/view.h"
#include "tests/core/sample.h"

namespace posiscope::test {

namespace {

/// All that is drawn of the rows, from one word, for another.
std::vector<std::string> rowsSeen(const char* schemeId, Index centre, Index key, bool hidden) {
    Document document = withView(withScheme(firstDocument(), *findScheme(schemeId)), *findView("lookup"));
    document.focus = {.position = centre, .key = key};
    document.hideRows = hidden;
    const Canvas canvas{.width = 900, .height = 620, .measure = [](const Text& shown, Type) {
                            return Extent{7 * static_cast<double>(plain(shown).size()), 14};
                        }};
    const Figure figure = figureOf({document, encodingOf(document), canvas, {}});
    std::vector<std::string> seen;
    std::vector<Rect> boxes;
    for (const Panel& panel : figure.panels)
        for (const Mark& mark : panel.marks) {
            if (const auto* box = std::get_if<Box>(&mark);
                box != nullptr && box->target.kind == Target::Kind::row) {
                boxes.push_back(inFigure(panel, box->rect));
                seen.push_back(std::to_string(static_cast<int>(box->fill.role)) + " " +
                               std::to_string(box->fill.value) + " " + std::to_string(box->edgeWidth));
            }
            const auto* label = std::get_if<Label>(&mark);
            if (label == nullptr) continue;
            const Point middle = inFigure(panel, label->rect).centre();
            for (const Rect& box : boxes)
                if (box.contains(middle)) seen.push_back(plain(label->text));
        }
    EXPECT_FALSE(boxes.empty());
    return seen;
}

}  // namespace

TEST(HiddenRows, LookTheSameWhateverWordIsChosen) {
    for (const char* scheme : {"shaw", "swin"}) {
        const std::vector<std::string> hidden = rowsSeen(scheme, 0, 2, true);
        EXPECT_EQ(hidden, rowsSeen(scheme, 3, 2, true)) << scheme;
        EXPECT_EQ(hidden, rowsSeen(scheme, 3, 0, true)) << scheme;
        // Shown they do tell it.
        EXPECT_NE(rowsSeen(scheme, 0, 2, false), rowsSeen(scheme, 3, 2, false)) << scheme;
    }
}

}  // namespace posiscope::test
