// SPDX-License-Identifier: GPL-3.0-or-later
/// Fast waves at far positions, against numbers of 150 digits (mpmath, from the doubles that the parameters hold).
#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <limits>
#include <numbers>

#include "core/analysis/shift_field.h"
#include "core/analysis/similarity.h"
#include "core/fields/frequency.h"
#include "core/fields/tones.h"
#include "tests/core/sample.h"

namespace posiscope::test {

namespace {

constexpr bool kIsWide = std::numeric_limits<long double>::digits >= 64;
/// As core/schemes/sinusoidal.cpp says.
constexpr double kCell = kIsWide ? 3.5e-16 : 1.5e-15;

struct FarCell {
    const char* scheme;
    const char* part;
    Written written;
    Index dims, row, column;
    double exact;
};

const FarCell kFarCells[] = {
    {"sinusoidal", "table", {{"base", "1e-12"}, {"first", "1e12"}}, 128, 1, 113, -0.9995531994707266252},
    {"sinusoidal", "table", {{"base", "1e-12"}, {"first", "0"}}, 128, 1048570, 120, -0.48698389622690773234},
    {"sinusoidal", "table", {{"base", "1e-12"}, {"first", "-1e12"}}, 128, 3, 126, 0.87943088618738409025},
    {"sinusoidal",
     "table",
     {{"base", "1e-12"}, {"first", "999999999999.5"}},
     128,
     1048575,
     127,
     -0.71517720126296506668},
    {"sinusoidal", "table", {{"base", "1e-12"}, {"first", "0.1"}}, 127, 1048575, 126, 0.91029984525807039628},
    {"sinusoidal", "table", {{"base", "1e-12"}, {"first", "1e12"}}, 16384, 7, 16383, 0.19699401269701928236},
    {"sinusoidal", "table", {{"base", "0.3"}, {"first", "-123456789.7"}}, 7, 11, 5, 0.78616386197734664253},
    {"sinusoidal",
     "table",
     {{"base", "1e12"}, {"first", "1e12"}},
     128,
     1048575,
     127,
     0.030863284141516579513},
    {"sinusoidal", "table", {{"base", "10000"}, {"first", "1e12"}}, 512, 1048575, 1, 0.24740162920286977094},
    {"sinusoidal",
     "table",
     {{"base", "10000"}, {"first", "-999999999999.9"}},
     512,
     5,
     100,
     0.99765039934690696562},
    {"sinusoidal",
     "table",
     {{"spacing", "t2t"}, {"min", "1e6"}, {"max", "1e-6"}, {"first", "1e12"}},
     16,
     3,
     15,
     -0.37720060785786603251},
    {"sinusoidal",
     "table",
     {{"spacing", "t2t"}, {"min", "1e6"}, {"max", "1e-6"}, {"first", "-1e12"}},
     16,
     1048575,
     14,
     -0.98963334961277966469},
    {"sinusoidal",
     "table",
     {{"spacing", "t2t"}, {"min", "1e6"}, {"max", "1e12"}, {"first", "1e12"}},
     9,
     1,
     0,
     -0.97159555119434868981},
    {"sinusoidal",
     "table",
     {{"spacing", "t2t"}, {"min", "1e-6"}, {"max", "1e-6"}, {"first", "1e12"}},
     9,
     1,
     7,
     0.93675247751034075768},
    {"sinusoidal",
     "table",
     {{"spacing", "t2t"}, {"min", "3"}, {"max", "0.7"}, {"first", "1e12"}},
     64,
     99,
     41,
     -0.97658435781427488794},
    {"sinusoidal",
     "table",
     {{"spacing", "adm"}, {"layout", "cosfirst"}, {"base", "1e-12"}, {"first", "1e12"}},
     7,
     9,
     5,
     0.48383873951271227643},
    {"sinusoidal",
     "table",
     {{"spacing", "adm"}, {"layout", "cosfirst"}, {"base", "1e-12"}, {"first", "1e12"}},
     7,
     9,
     2,
     0.87515717111085238261},
    {"rope", "sin", {{"base", "1e-12"}, {"first", "1e12"}}, 64, 5, 31, -0.99964479829291674331},
    {"rope",
     "cos",
     {{"base", "1e-12"}, {"first", "999999999999.5"}},
     64,
     1048575,
     31,
     -0.60181640034756993776},
    {"rope", "cos", {{"base", "500000"}, {"first", "1e12"}}, 128, 1048575, 0, 0.24740162920286977094},
};

struct FarProduct {
    const char* base;
    Index dims, shift;
    double exact;
};

constexpr FarProduct kFarProducts[] = {
    {"1e-12", 128, 1048575, 0.32792718588535351988},
    {"1e-12", 64, 131071, 1.8793829727654592863},
    {"0.3", 16384, 1000003, 14.52568044109720037},
};

}  // namespace

TEST(frequency, fastWavesAtFarPositionsAreExact) {
    for (const FarCell& cell : kFarCells) {
        const FieldPtr field = partOf(cell.scheme, cell.part, cell.written, {1 << 20, cell.dims});
        SCOPED_TRACE(cell.written.back().first + " = " + cell.written.back().second + ", column " +
                     std::to_string(cell.column));
        EXPECT_NEAR(field->at(cell.row, cell.column), cell.exact, kCell);
        // Blocks, from an exact start on and at the end of a long run; pixels.
        for (const Index before : {0, 20000}) {
            const Index from = std::max<Index>(0, cell.row - before);
            std::vector<double> block(static_cast<std::size_t>(cell.row - from + 1));
            field->fill({from, cell.row + 1, cell.column, cell.column + 1}, std::span(block));
            EXPECT_NEAR(block.back(), cell.exact, 1e-11);
        }
        std::array<float, 1> pixel{};
        const auto row = static_cast<double>(cell.row), column = static_cast<double>(cell.column);
        field->raster({row, row + 1, column, column + 1}, {1, 1, pixel});
        EXPECT_NEAR(pixel[0], cell.exact, 6e-8);
    }
}

TEST(frequency, rowsThatAreFarApartHaveExactProducts) {
    for (const FarProduct& each : kFarProducts) {
        const FieldPtr table = sinusoid({{"base", each.base}}, {2, each.dims});
        const std::vector<Frequency> frequencies = shiftFrequencies(*table);
        const double within = kCell * static_cast<double>(each.dims / 2);
        EXPECT_NEAR(dotProduct(frequencies, static_cast<double>(each.shift)), each.exact, within);
        const double lost = static_cast<double>(each.dims / 2) - each.exact;
        EXPECT_NEAR(std::pow(distance(frequencies, static_cast<double>(each.shift)), 2), 2 * lost,
                    1e-15 * static_cast<double>(each.dims));
        std::array<double, 1> block{};
        ShiftField(1 << 20, frequencies, Measure::product, {0, 1}, true)
            .fill({0, 1, each.shift, each.shift + 1}, std::span(block));
        EXPECT_NEAR(block[0], each.exact, 1e-11 * static_cast<double>(each.dims));
    }
}

/// Angles of positions add up, as they do without an end; and a position before 0 turns as far the other way.
TEST(frequency, anglesAddUp) {
    const double within = kIsWide ? 2e-18 : 4e-15;
    for (const long double radians : {1e-9L, 0.3L, 1.0L, 6.25L, 12345.678L, 1e12L, 1e18L}) {
        const Frequency frequency(radians);
        for (const double a : {0.0, 0.5, 1.0, 1e6 + 0.125, 1e12})
            for (const double b : {-1e12 + 0.5, -3.0, 0.0, 7.25, 1e6}) {
                const long double apart = frequency.angle(a) + frequency.angle(b) - frequency.angle(a + b);
                EXPECT_LE(std::abs(withoutTurns(apart)), within) << radians << ", " << a << ", " << b;
                EXPECT_EQ(frequency.angle(-a), -frequency.angle(a));
                EXPECT_LE(std::abs(frequency.angle(a)), std::numbers::pi_v<long double>);
            }
    }
}

TEST(frequency, aProgressionEndsWhereItsPowersSay) {
    // Whole powers and roots, so that the numbers are known without computing: 10^(-1/2·2i) and so on.
    const auto all = Progression{.base = 10000, .power = 2, .root = 8}.frequencies(9);
    for (std::size_t i = 0; i < all.size(); ++i)
        EXPECT_NEAR(static_cast<double>(all[i].radians() * std::pow(10.0L, static_cast<int>(i))), 1, 4e-16);
    EXPECT_EQ(all[0].radians(), 1);
    for (const Frequency& each : Progression{.base = 1, .power = 2, .root = 7}.frequencies(20))
        EXPECT_EQ(each.radians(), 1);
    const auto risen = Progression{.start = 3, .base = 0.25, .root = 2, .first = 5}.frequencies(2);
    EXPECT_EQ(risen[0].radians(), 3 * 32) << "3 · 4^(5/2)";
    EXPECT_EQ(risen[1].radians(), 3 * 64);
    const auto over = Progression{.start = 2, .base = 1, .over = 8, .root = 3}.frequencies(4);
    EXPECT_EQ(over[3].radians(), 16) << "2 · 8^(3/3)";
    EXPECT_EQ(over[1].radians(), 4);
}

}  // namespace posiscope::test
