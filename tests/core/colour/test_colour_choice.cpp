// SPDX-License-Identifier: GPL-3.0-or-later
/// The range that the colours of a table span, by the reader's choice.
#include "core/colour/colour_choice.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>

#include "core/colour/colour_map.h"

#include "tests/core/sample.h"

namespace posiscope::test {

using Span = ColourChoice::Span;

TEST(colourChoice, ADivergingMapHasZeroInTheMiddle) {
    const FieldPtr table =
        partOf("shaw", "key", {}, {10, 64});  // normal numbers of 1/√64, shown up to three times that
    for (const MapName map : {MapName::diverging, MapName::redBlue}) {
        EXPECT_EQ(colourRange({map, Span::data}, *table), (Range{-0.375, 0.375}));
        EXPECT_EQ(colourRange({map, Span::symmetric}, *table), (Range{-0.375, 0.375}));
        // A fixed range is as it was asked for: the map shows the part of it that the range has.
        EXPECT_EQ(colourRange({map, Span::fixed, {-0.1, 0.3}}, *table), (Range{-0.1, 0.3}));
        EXPECT_EQ(colourRange({map, Span::fixed, {0.1, 0.3}}, *table), (Range{0.1, 0.3}));
        EXPECT_TRUE(diverges({map}, *table));
    }
}

TEST(colourChoice, APartOfADivergingMapHasTheColoursOfTheWhole) {
    for (const MapName map : {MapName::diverging, MapName::redBlue}) {
        const ColourMap& whole = colourMap(Kind::signedValue, map, Theme::light);
        const ColourMap upper = coloursOver({0, 1}, Kind::signedValue, map, Theme::light);
        // 127 steps above the middle stand for 254: every other step is one of the whole.
        for (std::size_t step = 0; step < kColourSteps; step += 2)
            EXPECT_EQ(upper[step], whole[127 + step / 2]);
        EXPECT_EQ(coloursOver({-1, 0}, Kind::signedValue, map, Theme::light)[kColourSteps - 1], whole[127]);
        EXPECT_EQ(coloursOver({2, 3}, Kind::signedValue, map, Theme::light)[kColourSteps - 1],
                  whole[kColourSteps - 1]);
        EXPECT_NE(coloursOver({2, 3}, Kind::signedValue, map, Theme::light)[0], whole[127]);
        // One scale for tables of which one is never negative.
        EXPECT_EQ(coloursOver({-1, 1}, Kind::unsignedValue, map, Theme::light), whole);
        EXPECT_NE(coloursOver({0, 1}, Kind::unsignedValue, map, Theme::light), upper) << "sequential";
    }
}

TEST(colourChoice, TheRangeOfTheDataIsFromTheLeastToTheLargest) {
    const FieldPtr table = partOf("shaw", "key", {}, {10, 64});
    double lowest = 1e9, highest = -1e9;
    for (Index r = 0; r < table->size().rows; ++r)
        for (const double cell : row(*table, r)) {
            lowest = std::min(lowest, cell);
            highest = std::max(highest, cell);
        }
    const auto range = dataRange(*table);
    ASSERT_TRUE(range);
    EXPECT_NEAR(range->lowest, lowest, 1e-12);
    EXPECT_NEAR(range->highest, highest, 1e-12);
    EXPECT_FALSE(dataRange(*partOf("none", "table", {}, {3, 4}))) << "all are alike";
    EXPECT_FALSE(dataRange(*partOf("sinusoidal", "table", {}, {1 << 20, 64}))) << "too many";
}

TEST(colourChoice, ASequentialMapSpansWhatIsSaid) {
    const FieldPtr table = partOf("shaw", "key", {}, {10, 64}), used = partOf("shaw", "usage", {}, {5, 64});
    for (const MapName map : {MapName::viridis, MapName::cividis, MapName::grey, MapName::blues}) {
        EXPECT_EQ(colourRange({map, Span::fixed, {-0.1, 0.3}}, *table), (Range{-0.1, 0.3}));
        EXPECT_EQ(colourRange({map, Span::data}, *used), (Range{0, 5}));
        EXPECT_EQ(colourRange({map, Span::symmetric}, *used), (Range{-5, 5}));
        EXPECT_FALSE(diverges({map}, *table));
    }
    // Nothing is negative: another map stands for the diverging one, and spans as it does.
    EXPECT_EQ(colourRange({MapName::redBlue, Span::data}, *used), (Range{0, 5}));
    EXPECT_FALSE(diverges({MapName::redBlue}, *used));
}

TEST(colourChoice, IndicesKeepTheColoursOfOffsets) {
    const FieldPtr index = partOf("shaw", "index", {}, {5, 64});
    EXPECT_EQ(colourRange({MapName::viridis, Span::fixed, {1, 2}}, *index), (Range{0, 8}));
}

TEST(colourChoice, EveryMapIsFoundByItsId) {
    for (const MapName map : mapNames()) EXPECT_EQ(findMap(idOf(map)), map);
    EXPECT_FALSE(findMap("jet"));
    EXPECT_FALSE(findMap(""));
}

TEST(colourChoice, ARangeRisesAndIsFinite) {
    const double nan = std::numeric_limits<double>::quiet_NaN(),
                 inf = std::numeric_limits<double>::infinity();
    EXPECT_TRUE(isColourRange({-1, 1}));
    for (const Range& bad :
         {Range{1, 1}, Range{2, 1}, Range{nan, 1}, Range{0, nan}, Range{0, inf}, Range{-2e9, 0}})
        EXPECT_FALSE(isColourRange(bad)) << bad.lowest << " : " << bad.highest;
}

}  // namespace posiscope::test
