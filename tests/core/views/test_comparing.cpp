// SPDX-License-Identifier: GPL-3.0-or-later
/// A difference as an encoding: which parts it has, and what differs in words.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "core/views/shared/comparing.h"
#include "core/views/shared/edits.h"
#include "core/views/shared/facts.h"
#include "core/views/shared/part_view.h"
#include "core/views/shared/registry.h"
#include "tests/core/coverage.h"

namespace posiscope::test {

namespace {

Document shown(const char* view, const char* scheme) {
    return withScheme(withView(firstDocument(), *findView(view)), *findScheme(scheme));
}

Document with(Document document, const char* param, double value) {
    const Scheme& scheme = schemeOf(document);
    Setting setting = settingOf(document, scheme);
    setting.values = setting.values.with(*scheme.param(param), value);
    return withSetting(std::move(document), scheme, setting);
}

std::vector<std::string> differs(const Document& document) {
    const Encoding encoding = encodingOf(document);
    std::vector<std::string> lines;
    for (const Text& line : whatDiffers({document, encoding, {}, {}}, document.kept.front()))
        lines.push_back(plain(line));
    return lines;
}

bool has(const std::vector<std::string>& lines, const std::string& part) {
    return std::ranges::any_of(lines,
                               [&](const std::string& line) { return line.find(part) != std::string::npos; });
}

}  // namespace

TEST(comparing, hasTheCellsOfThePresentMinusThoseOfTheKept) {
    Document document = shown("heatmap", "sinusoidal");
    document = withKept(document, presentState(document, "A"));
    const Encoding before = encodingOf(document);
    document = with(document, "base", 1e6);
    const Encoding after = encodingOf(document);
    const Encoding difference = encodingOf(withMinus(document, "A"));
    for (Index r = 0; r < 50; ++r)
        for (Index c = 0; c < 128; ++c)
            ASSERT_EQ(difference.part("table")->field->at(r, c),
                      after.part("table")->field->at(r, c) - before.part("table")->field->at(r, c));
}

TEST(comparing, betweenTwoSchemesTakesThePartThatWasKept) {
    Document document = withKept(shown("heatmap", "learned"), presentState(shown("heatmap", "learned"), "L"));
    document = withMinus(withScheme(std::move(document), *findScheme("sinusoidal")), "L");
    const Encoding difference = encodingOf(document);
    EXPECT_TRUE(difference.parts.front().missing.empty());
    EXPECT_TRUE(difference.parts.front().random);
    EXPECT_NE(difference.parts.front().difference, nullptr);
}

TEST(comparing, saysTheSeedOfWhatIsRandom) {
    Document document = with(shown("heatmap", "learned"), "seed", 7);
    document = withKept(document, presentState(document, "L"));
    const auto seedOf = [](const Document& now) { return encodingOf(now).about.seed; };
    EXPECT_EQ(seedOf(withMinus(withScheme(document, *findScheme("sinusoidal")), "L")), 7);
    const Encoding both = encodingOf(withMinus(with(document, "seed", 8), "L"));
    EXPECT_EQ(both.about.seed, 8);
    ASSERT_EQ(both.about.notes.size(), 1U);
    EXPECT_EQ(plain(both.about.notes.front()), "“L” is random too, seed 7");
}

TEST(comparing, ofAnIndexAndAWaveThereIsNone) {
    Document document = withKept(shown("heatmap", "shaw"), presentState(shown("heatmap", "sinusoidal"), "S"));
    const Encoding difference = encodingOf(withMinus(document, "S"));
    EXPECT_FALSE(difference.parts.front().missing.empty());
}

TEST(comparing, ofFiveWordsWithFourAndTwoRowsEachSide) {
    Document document = with(shown("lookup", "shaw"), "k", 2);
    document = withKept(document, presentState(document, "k 2"));
    EXPECT_TRUE(differs(document).empty());
    document = with(document, "k", 4);
    const std::vector<std::string> lines = differs(document);
    EXPECT_TRUE(has(lines, "k: 2 → 4")) << testing::PrintToString(lines);
    EXPECT_TRUE(has(lines, "on the end rows: 2 of 5 words")) << testing::PrintToString(lines);
    EXPECT_TRUE(has(lines, "= row 3. → ")) << testing::PrintToString(lines);
    EXPECT_EQ(std::set(lines.begin(), lines.end()).size(), lines.size()) << "a line is said twice";
}

TEST(comparing, stepOfALineThatIsTenTimesAsLong) {
    Document document = shown("curves", "linear");
    document.positions = 31;
    document = withKept(document, presentState(document, "T 31"));
    document.positions = 301;
    const std::vector<std::string> lines = differs(document);
    EXPECT_TRUE(has(lines, "positions: 31 → 301")) << testing::PrintToString(lines);
    EXPECT_EQ(std::ranges::count_if(lines,
                                    [](const std::string& line) {
                                        return line.find("the same difference is ten steps") !=
                                               std::string::npos;
                                    }),
              1)
        << testing::PrintToString(lines);
    EXPECT_TRUE(has(lines, "0.033333")) << testing::PrintToString(lines);
    EXPECT_TRUE(has(lines, "0.0033333")) << testing::PrintToString(lines);
}

TEST(comparing, bringsAKeptStateBack) {
    const Document before = with(shown("heatmap", "rope"), "base", 5e5);
    Document after = withKept(before, presentState(before, "A"));
    after = withScheme(with(after, "base", 1e4), *findScheme("learned"));
    Document back = withStateOf(after, *findKept(after, "A"));
    back.kept.clear();
    EXPECT_EQ(back, before);
}

TEST(comparing, aPaneShowsAKeptStateAndItsSlidersSetThatState) {
    Document document = with(shown("heatmap", "sinusoidal"), "base", 100);
    document = withPositions(withDims(document, 8), 12);
    document = withKept(document, presentState(document, "A"));
    document = withPositions(withDims(with(document, "base", 1e6), 6), 7);
    const Encoding present = encodingOf(document);
    document = withKeptBeside(document, "A");
    ASSERT_EQ(document.panes.size(), 2U);
    EXPECT_EQ(document.framed, 1U);  // the present one, as before
    EXPECT_EQ(encodingOf(document).part("table")->field->size(), (Size{7, 6}));

    Document kept = seenFrom(document, 0);
    EXPECT_EQ(encodingOf(kept).part("table")->field->size(), (Size{12, 8}));
    EXPECT_NE(encodingOf(kept).part("table")->field->at(3, 2), present.part("table")->field->at(3, 2));
    const Document before = document;
    kept = withPositions(withDims(with(kept, "base", 10), 4), 5);
    EXPECT_EQ(findKept(kept, "A")->setting.dims, 4);
    EXPECT_EQ(findKept(kept, "A")->positions, 5);
    EXPECT_EQ(settingOf(seenFrom(kept, 1), schemeOf(kept)), settingOf(before, schemeOf(before)));
    EXPECT_EQ(positionsOf(seenFrom(kept, 1)), 7);
    EXPECT_EQ(encodingOf(kept).part("table")->field->size(), (Size{5, 4}));
}

TEST(comparing, aPaneOfAKeptStateGoesWithItAndWithAnotherScheme) {
    Document document = shown("heatmap", "sinusoidal");
    document = withKeptBeside(withKept(document, presentState(document, "A")), "A");
    EXPECT_TRUE(standsBeside(document, "A"));
    EXPECT_EQ(withKeptRenamed(document, "A", "B").panes[0].state, "B");
    EXPECT_EQ(withoutKept(document, "A").panes[0].state, "");
    EXPECT_EQ(normal(withScheme(seenFrom(document, 0), *findScheme("learned"))).panes[0].state, "");
    const Document alone = withoutKeptBeside(document, "A");
    EXPECT_EQ(alone.panes.size(), 1U);
    EXPECT_EQ(alone.pane().state, "");
    // What Small and Real set is the present state.
    EXPECT_EQ(withSize(seenFrom(document, 0), true).kept, document.kept);
    EXPECT_FALSE(canStandBeside(shown("tokens", "none"), presentState(shown("lookup", "shaw"), "S")) &&
                 !canShow(*findView("tokens"), *findScheme("shaw")));
}

TEST(comparing, panesThatCompareHaveOneRangeOfColours) {
    Document document = shown("heatmap", "sinusoidal");
    document = withKept(document, presentState(document, "waves"));
    document = withKeptBeside(withScheme(document, *findScheme("learned")), "waves");
    const auto coloursOf = [](const Document& seen) {
        const Encoding encoding = encodingOf(seen);
        return colourRange({seen, encoding, {}, {}}, *partOf(seen, encoding).field);
    };
    const Range kept = coloursOf(seenFrom(document, 0)), present = coloursOf(seenFrom(document, 1));
    EXPECT_EQ(kept, present);
    document.colours.shared = false;
    EXPECT_EQ(coloursOf(seenFrom(document, 0)), kept);
    EXPECT_LT(coloursOf(seenFrom(document, 1)).highest, present.highest);
}

TEST(comparing, namesSayWhatDiffers) {
    Document document = shown("lookup", "shaw");
    EXPECT_EQ(plain(nameOfPresent(document)), findScheme("shaw")->title);
    document = with(document, "k", 3);
    EXPECT_NE(plain(nameOfPresent(document)).find("3"), std::string::npos);
    document = withKept(document, presentState(document, "a"));
    document = with(document, "k", 5);
    EXPECT_NE(plain(nameOfPresent(document)).find("5"), std::string::npos);
}

TEST(comparing, ofTheSameColumnsInAnotherOrderNothingIsLeft) {
    Document document = shown("heatmap", "sinusoidal");
    document = withKept(document, presentState(document, "interleaved"));
    document = withMinus(with(document, "layout", 1), "interleaved");
    const Encoding apart = encodingOf(document);
    EXPECT_TRUE(apart.parts.front().reordered);
    EXPECT_TRUE(apart.parts.front().difference->largest());
    document.pane().matched = true;
    const Encoding together = encodingOf(document);
    EXPECT_FALSE(together.parts.front().difference->largest());
    // By brute force: each column of one is a column of the other, bit for bit.
    const Field& a = apart.parts.front().difference->minuend();
    const Field& b = apart.parts.front().difference->subtrahend();
    for (Index c = 0; c < 128; ++c) {
        const auto isThere = [&](Index other) {
            for (Index r = 0; r < 50; ++r)
                if (a.at(r, c) != b.at(r, other)) return false;
            return true;
        };
        Index found = 0;
        while (found < 128 && !isThere(found)) ++found;
        EXPECT_LT(found, 128) << c;
    }
    // Another base has other waves.
    EXPECT_FALSE(encodingOf(with(document, "base", 100)).parts.front().reordered);
}

TEST(comparing, aStateThatCannotBeDrawnIsNamed) {
    for (const char* view : {"curves", "similarity"}) {
        Document document = shown(view, "sinusoidal");
        document = withKept(document, presentState(document, "drawn"));
        document = withKept(document, presentState(shown("heatmap", "t5"), "another"));
        const Encoding encoding = encodingOf(document);
        const Canvas canvas = canvasLikeTheWindows(800, 600);
        const auto noted = [&](const Document& seen) {
            std::string all;
            for (const Text& note : viewOf(seen).notes({seen, encoding, canvas, {}}))
                all += plain(note) + '\n';
            return all;
        };
        EXPECT_NE(noted(document).find("nothing here to compare with: “another”"), std::string::npos) << view;
        EXPECT_EQ(noted(document).find("“drawn”"), std::string::npos) << view;
        EXPECT_EQ(noted(withKeptShown(document, "another", false)).find("“another”"), std::string::npos)
            << view;
    }
}

TEST(comparing, theFocusGoesToTheLargest) {
    Document document = shown("heatmap", "sinusoidal");
    document = with(withKept(document, presentState(document, "A")), "base", 1e6);
    document = withMinus(document, "A");
    const Encoding encoding = encodingOf(document);
    const Document moved = withFocusOnLargest({document, encoding, {}, {}});
    const auto largest = encoding.parts.front().difference->largest();
    EXPECT_EQ(moved.focus.position, largest->row);
    EXPECT_EQ(moved.focus.dimension, largest->column);
}

TEST(comparing, viewsOfOneStateSayWhichShowIt) {
    Document document = shown("lookup", "shaw");
    document = withMinus(withKept(document, presentState(document, "A")), "A");
    const Encoding encoding = encodingOf(document);
    EXPECT_NE(plain(missingOf({document, encoding, {}, {}})).find("Heatmap, Curves, Similarity"),
              std::string::npos);
}

}  // namespace posiscope::test
