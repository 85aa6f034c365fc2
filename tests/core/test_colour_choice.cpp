// SPDX-License-Identifier: GPL-3.0-or-later
/// What the colours of a table span, by the reader's choice.
#include "core/colour_choice.h"

#include <gtest/gtest.h>

#include <limits>

#include "tests/core/sample.h"

namespace posiscope::test {

using Span = ColourChoice::Span;

TEST(colourChoice, ADivergingMapHasZeroInTheMiddle) {
    const FieldPtr table =
        partOf("shaw", "key", {}, {10, 64});  // normal numbers of 1/√64, shown up to three times that
    for (const MapName map : {MapName::diverging, MapName::redBlue}) {
        EXPECT_EQ(colourRange({map, Span::data}, *table), (Range{-0.375, 0.375}));
        EXPECT_EQ(colourRange({map, Span::symmetric}, *table), (Range{-0.375, 0.375}));
        EXPECT_EQ(colourRange({map, Span::fixed, {-0.1, 0.3}}, *table), (Range{-0.3, 0.3}));
        EXPECT_EQ(colourRange({map, Span::fixed, {0.1, 0.3}}, *table), (Range{-0.3, 0.3}));
        EXPECT_TRUE(diverges({map}, *table));
    }
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
