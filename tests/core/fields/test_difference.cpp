// SPDX-License-Identifier: GPL-3.0-or-later
/// One table minus another: its cells, its pixels, and where it is largest.
#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "core/fields/difference.h"
#include "core/fields/wave_field.h"
#include "tests/core/stored_field.h"

namespace posiscope::test {

namespace {

FieldPtr waves(Index rows, Index dims, double base) {
    return interleavedWaves(rows, dims, base);
}

std::vector<float> valuesOf(const Field& field, const Window& window, int width, int height) {
    std::vector<float> values(static_cast<std::size_t>(width * height), -99);
    field.raster(window, {width, height, values});
    return values;
}

}  // namespace

TEST(difference, cellsAreThoseOfTheOneMinusThoseOfTheOther) {
    const FieldPtr a = waves(60, 33, 1e4), b = waves(40, 48, 1e6);
    const DifferenceField difference(a, b);
    EXPECT_EQ(difference.size(), (Size{40, 33}));
    std::vector<double> filled(40 * 33);
    difference.fill({0, 40, 0, 33}, std::span(filled));
    for (Index r = 0; r < 40; ++r)
        for (Index c = 0; c < 33; ++c) {
            EXPECT_EQ(difference.at(r, c), a->at(r, c) - b->at(r, c));  // bit for bit
            EXPECT_NEAR(filled[static_cast<std::size_t>(r * 33 + c)], difference.at(r, c), 3e-11);
        }
}

TEST(difference, ofATableAndItselfNothingIsLeft) {
    const FieldPtr a = waves(500, 64, 1e4);
    const DifferenceField difference(a, a);
    EXPECT_FALSE(difference.largest());
    EXPECT_EQ(difference.range(), (Range{0, 0}));
    for (const float pixel : valuesOf(difference, {0, 500, 0, 64}, 40, 30)) EXPECT_EQ(pixel, 0);
}

TEST(difference, theLargestIsThatOfAllCells) {
    const FieldPtr a = waves(300, 40, 1e4), b = waves(300, 40, 1e6);
    const DifferenceField difference(a, b);
    double most = 0;
    for (Index r = 0; r < 300; ++r)
        for (Index c = 0; c < 40; ++c) most = std::max(most, std::abs(a->at(r, c) - b->at(r, c)));
    const auto cell = difference.largest();
    ASSERT_TRUE(cell);
    EXPECT_NEAR(std::abs(difference.at(cell->row, cell->column)), most, 2e-9);
    EXPECT_EQ(difference.range().highest, std::abs(difference.at(cell->row, cell->column)));
    EXPECT_EQ(difference.range().lowest, -difference.range().highest);
}

/// Floats come first in a table of many pieces: every cell in double finds the same.
TEST(difference, theLargestOfALargeTableIsThatOfAllCells) {
    const FieldPtr a = waves(4096, 512, 1e4), b = waves(4096, 512, 1e6);
    const DifferenceField difference(a, b);
    std::vector<double> one(512), other(512);
    double most = 0;
    for (Index r = 0; r < 4096; ++r) {
        a->fill({r, r + 1, 0, 512}, std::span(one));
        b->fill({r, r + 1, 0, 512}, std::span(other));
        for (std::size_t c = 0; c < one.size(); ++c) most = std::max(most, std::abs(one[c] - other[c]));
    }
    const auto cell = difference.largest();
    ASSERT_TRUE(cell);
    EXPECT_NEAR(std::abs(difference.at(cell->row, cell->column)), most, 2e-9);
}

TEST(difference, cellsWithoutANumberAreNotTheLargest) {
    constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
    const auto a = std::make_shared<StoredField>(Size{2, 2}, std::vector{kNone, 0.0, 1.0, 2.0});
    const auto b = std::make_shared<StoredField>(Size{2, 2}, std::vector{5.0, kNone, 3.0, 1.0});
    const DifferenceField difference(a, b);
    const auto cell = difference.largest();
    ASSERT_TRUE(cell);
    EXPECT_EQ(cell->row, 1);
    EXPECT_EQ(cell->column, 0);
    EXPECT_TRUE(std::isnan(difference.at(0, 0)) && std::isnan(difference.at(0, 1)));
}

TEST(difference, ofFormulasIsAFormulaWhosePixelsAreTheirDifference) {
    const FieldPtr a = waves(100000, 64, 1e4), b = waves(100000, 64, 1e6);
    const DifferenceField difference(a, b);
    ASSERT_TRUE(difference.isFormula());
    const Window far{100, 90000, 0, 64};
    const auto left = valuesOf(*a, far, 50, 70), right = valuesOf(*b, far, 50, 70),
               both = valuesOf(difference, far, 50, 70);
    for (std::size_t i = 0; i < both.size(); ++i) EXPECT_EQ(both[i], left[i] - right[i]);
    const Window near{500, 520, 3, 13};  // a cell is two pixels high and five wide
    const auto pixels = valuesOf(difference, near, 50, 40);
    for (int y = 0; y < 40; ++y)
        for (int x = 0; x < 50; ++x)
            EXPECT_FLOAT_EQ(pixels[static_cast<std::size_t>(y * 50 + x)],
                            static_cast<float>(difference.at(500 + y / 2, 3 + x / 5)));
}

TEST(difference, ofStoredTablesIsAveragedCellByCell) {
    const FieldPtr a = waves(64, 8, 1e4);
    std::vector<double> cells(64 * 8);
    for (std::size_t i = 0; i < cells.size(); ++i) cells[i] = std::sin(static_cast<double>(i * i));
    const auto b = std::make_shared<StoredField>(Size{64, 8}, cells);
    const DifferenceField difference(a, b);
    EXPECT_FALSE(difference.isFormula());
    const auto pixels = valuesOf(difference, {0, 64, 0, 8}, 8, 16);
    for (int y = 0; y < 16; ++y)
        for (int x = 0; x < 8; ++x) {
            double mean = 0;
            for (Index r = 4 * y; r < 4 * y + 4; ++r) mean += difference.at(r, x) / 4;
            EXPECT_NEAR(pixels[static_cast<std::size_t>(y * 8 + x)], mean, 1e-6);
        }
}

TEST(difference, extremesAreThoseOfItsCellsAndOfNoneThereAreNone) {
    const DifferenceField difference(waves(300, 40, 1e4), waves(300, 40, 1e6));
    double least = 9, most = -9;
    for (Index r = 10; r < 200; ++r)
        for (Index c = 3; c < 30; ++c) {
            least = std::min(least, difference.at(r, c));
            most = std::max(most, difference.at(r, c));
        }
    const Range found = difference.extremes({10, 200, 3, 30});
    EXPECT_NEAR(found.lowest, least, 3e-11);
    EXPECT_NEAR(found.highest, most, 3e-11);
    for (const Block& empty : {Block{5, 5, 0, 40}, Block{0, 300, 7, 7}})
        EXPECT_GT(difference.extremes(empty).lowest, difference.extremes(empty).highest);
}

TEST(difference, ofTooManyCellsSpansWhatTheTwoTablesLet) {
    const DifferenceField difference(waves(1 << 20, 1024, 1e4), waves(1 << 20, 1024, 1e6));
    EXPECT_FALSE(difference.largest());
    EXPECT_EQ(difference.range(), (Range{-2, 2}));
}

TEST(unequal, saysWhichCellsDiffer) {
    constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
    const auto a = std::make_shared<StoredField>(Size{2, 2}, std::vector{kNone, 4.0, kNone, 2.0});
    const auto b = std::make_shared<StoredField>(Size{3, 2}, std::vector{kNone, 4.0, 3.0, 1.0, 0.0, 0.0});
    const UnequalField differs(a, b);
    EXPECT_EQ(differs.size(), (Size{2, 2}));
    EXPECT_EQ(differs.at(0, 0), 0);
    EXPECT_EQ(differs.at(0, 1), 0);
    EXPECT_EQ(differs.at(1, 0), 1);
    EXPECT_EQ(differs.at(1, 1), 1);
}

}  // namespace posiscope::test
