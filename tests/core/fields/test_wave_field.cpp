// SPDX-License-Identifier: GPL-3.0-or-later
/// Tables of waves: blocks, far positions, and the smoothing of far rasters against the sum of its weights.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <complex>
#include <numbers>
#include <numeric>

#include "core/base/number.h"
#include "core/encoding/clipped_distance.h"
#include "core/fields/wave_field.h"
#include "tests/core/sample.h"

namespace posiscope::test {

namespace {

using Complex = std::complex<long double>;
constexpr long double kPi = std::numbers::pi_v<long double>;

Block everyCell(const Field& field) {
    return {0, field.size().rows, 0, field.size().columns};
}

}  // namespace

TEST(waveField, ABlockHoldsTheCells) {
    for (const char* layout : {"interleaved", "halves", "cosfirst"})
        for (const char* base : {"0.01", "1.000000000001", "10000", "1e12"})
            for (const char* first : {"0", "-300.25", "2147480000"}) {
                const FieldPtr field =
                    sinusoid({{"layout", layout}, {"base", base}, {"first", first}}, {900, 23});
                for (const Block& block :
                     {everyCell(*field), Block{250, 777, 3, 20}, Block{899, 900, 22, 23}}) {
                    SCOPED_TRACE(std::string(layout) + ", base " + base + ", first " + first);
                    expectBlockHoldsTheCells(*field, block, 1e-11);
                }
            }
}

TEST(waveField, ALongBlockStaysWithinHalfAFloatsLastPlace) {
    const Index rows = 131072, dims = 16;
    const FieldPtr field = sinusoid({}, {rows, dims});
    std::vector<float> cells(static_cast<std::size_t>(rows * dims));
    field->fill(everyCell(*field), cells);
    double worst = 0;
    for (Index r = 0; r < rows; ++r)
        for (Index c = 0; c < dims; ++c) {
            const long double angle =
                static_cast<long double>(r) * std::pow(10000.0L, -2.0L * (c / 2) / dims);
            const long double exact = c % 2 == 0 ? std::sin(angle) : std::cos(angle);
            worst = std::max(
                worst, std::abs(static_cast<double>(
                           static_cast<long double>(cells[static_cast<std::size_t>(r * dims + c)]) - exact)));
        }
    EXPECT_LE(worst, 2.981e-8);
}

TEST(waveField, FarPositionsAreExact) {
    // sin and cos of 2^31 · ω by squaring e^{iω} 31 times: another way than taking off the full turns.
    const Index far = Index{1} << 31, dims = 64;
    const FieldPtr field = sinusoid({{"first", "2147483648"}}, {4, dims});
    for (Index c = 0; c < dims; c += 2) {
        const long double frequency = std::pow(10000.0L, -static_cast<long double>(c) / dims);
        Complex there(std::cos(frequency), std::sin(frequency));
        const Complex one = there;
        for (int i = 0; i < 31; ++i) there *= there;
        for (Index r = 0; r < 4; ++r, there *= one) {
            EXPECT_NEAR(field->at(r, c), static_cast<double>(there.imag()), 2e-9)
                << "row " << far + r << ", column " << c;
            EXPECT_NEAR(field->at(r, c + 1), static_cast<double>(there.real()), 2e-9);
        }
    }
}

TEST(waveField, TheLastRowsOfTwoToThe31CanBeSeen) {
    const Index rows = Index{1} << 31;
    const WaveField field(rows, {1, 1e-3L}, {{0, false}, {0, true}, {1, false}, {1, true}, {}}, 0);
    const Index first = rows - 3;
    std::vector<float> pixels(30);
    field.raster({static_cast<double>(first), static_cast<double>(rows), 0, 5}, {5, 6, pixels});
    for (Index y = 0; y < 6; ++y)
        for (Index x = 0; x < 5; ++x)
            EXPECT_NEAR(pixels[static_cast<std::size_t>(5 * y + x)], field.at(first + y / 2, x), 1e-7)
                << x << ", " << y;
    // All of them, and as much again on either side: grey where no wave can be shown, nothing outside.
    field.raster({-static_cast<double>(rows), 2 * static_cast<double>(rows), 0, 5}, {5, 6, pixels});
    for (std::size_t i = 0; i < pixels.size(); ++i) {
        const bool inside = i >= 10 && i < 20;
        EXPECT_TRUE(inside ? pixels[i] == 0 : std::isnan(pixels[i])) << i;
    }
    const RelativeIndexField index(rows, rows, 4);
    index.raster({static_cast<double>(first), static_cast<double>(rows), static_cast<double>(rows - 5),
                  static_cast<double>(rows)},
                 {5, 3, std::span(pixels).first(15)});
    for (Index y = 0; y < 3; ++y)
        for (Index x = 0; x < 5; ++x)
            EXPECT_EQ(pixels[static_cast<std::size_t>(5 * y + x)], x - y + 2) << x << ", " << y;
}

TEST(waveField, ExtremesOfAnIndexStandAtItsCorners) {
    const RelativeIndexField index(40, 60, 7);
    for (const Block& block :
         {Block{0, 40, 0, 60}, Block{5, 6, 20, 33}, Block{12, 30, 40, 41}, Block{0, 1, 0, 1}}) {
        const Range found = index.extremes(block), every = index.Field::extremes(block);
        EXPECT_EQ(found, every) << block.row0 << " to " << block.row1;
    }
}

TEST(waveField, OneRowOrOneColumnIsATableToo) {
    for (const char* base : {"1e-12", "1.000000000001", "1e12"})
        for (const Shape& shape : {Shape{1, 1}, Shape{1, 8}, Shape{9, 1}, Shape{1 << 20, 1}}) {
            const FieldPtr field = sinusoid({{"base", base}}, shape);
            std::vector<float> pixels(12 * 12);
            const double rows = static_cast<double>(shape.positions), dims = static_cast<double>(shape.dims);
            for (const Window& window :
                 {Window{0, rows, 0, dims}, Window{rows - 1e-3, rows, dims - 1e-6, dims},
                  Window{rows / 2, rows / 2 + 1e-9, 0, 1}}) {
                field->raster(window, {12, 12, pixels});
                for (const float value : pixels)
                    EXPECT_LE(std::abs(value), 1)
                        << "base " << base << ", " << shape.positions << " × " << shape.dims;
            }
        }
}

namespace {

/// The weight of a row so many pixels beside the pixel's centre, per pixel: what has the response that the raster
/// states, flat up to a quarter turn a pixel and 0 from half a turn on with a raised cosine between.
double weight(double x) {
    constexpr double kRate = 0.75, kRoll = 1 / 3.0;  // (1 ∓ kRoll)·kRate/2 = 1/4 and 1/2 turns a pixel
    constexpr auto kHalfTurn = static_cast<double>(kPi);
    const auto sinc = [](double t) { return t == 0 ? 1 : std::sin(kHalfTurn * t) / (kHalfTurn * t); };
    const double t = kRate * x, edge = 2 * kRoll * t;
    if (std::abs(std::abs(edge) - 1) < 1e-9) return kRate * kHalfTurn / 4 * sinc(1 / (2 * kRoll));
    return kRate * sinc(t) * std::cos(kHalfTurn * kRoll * t) / (1 - edge * edge);
}

/// A column's cells from row `first` on.
std::vector<long double> cellsOf(const Wave& wave, Index first, Index count) {
    const long double angle = wave.frequency.radians() * (wave.first + static_cast<long double>(first));
    Complex now(std::cos(angle), std::sin(angle));
    const Complex turn(std::cos(wave.frequency.radians()), std::sin(wave.frequency.radians()));
    std::vector<long double> cells;
    for (Index i = 0; i < count; ++i, now *= turn) cells.push_back(wave.cosine ? now.real() : now.imag());
    return cells;
}

}  // namespace

TEST(waveField, AFarPixelIsTheWeightedSumOfTheCells) {
    struct Case {
        Index rows, dims;
        double lines;  // lines of pixels that all rows fill
        const char* base;
        const char* layout;
    };
    constexpr int kSide = 20;
    for (const Case& each :
         {Case{512, 512, 300, "10000", "interleaved"}, Case{700, 33, 450, "10000", "interleaved"},
          Case{1000, 64, 800, "0.3", "halves"}, Case{4096, 1024, 850, "10000", "halves"},
          Case{5000, 20, 77.7, "500000", "cosfirst"}, Case{32768, 2048, 850, "10000", "interleaved"},
          Case{65536, 512, 1333, "100", "cosfirst"}, Case{100000, 16, 850, "10000", "interleaved"},
          Case{131072, 1024, 850, "1e6", "halves"}, Case{1048576, 16384, 850, "10000", "interleaved"}}) {
        const FieldPtr field =
            sinusoid({{"base", each.base}, {"layout", each.layout}}, {each.rows, each.dims});
        const double perLine = static_cast<double>(each.rows) / each.lines;
        const double around =
            std::clamp(40000 / perLine, 90.0, 400.0);  // pixels; beyond, the weights hardly count
        const double dims = static_cast<double>(each.dims);
        // The slow columns of the far tables: the fast ones are grey there.
        const double wide = std::min(dims, 1.3 * kSide), from = std::max(0.0, dims - wide - 2.4);
        const double row0 = 0.37 * static_cast<double>(each.rows);
        const Window window{row0, row0 + kSide * perLine, from, from + wide};
        std::vector<float> pixels(kSide * kSide);
        field->raster(window, {kSide, kSide, pixels});

        const auto firstRow = static_cast<Index>(std::floor(row0 - around * perLine));
        const auto rows = static_cast<Index>((kSide + 2 * around) * perLine) + 2;
        const auto firstColumn = static_cast<Index>(from),
                   columns = std::min(each.dims, static_cast<Index>(from + wide) + 1) - firstColumn;
        std::vector<std::vector<long double>> smooth(
            kSide, std::vector<long double>(static_cast<std::size_t>(columns)));
        std::vector<std::vector<long double>> weights;
        for (int y = 0; y < kSide; ++y) {
            const long double centre =
                row0 + (y + 0.5L) * perLine - 0.5L;  // position r is the middle of cell r
            auto& row = weights.emplace_back(static_cast<std::size_t>(rows));
            for (Index r = 0; r < rows; ++r) {
                const auto x =
                    static_cast<double>((static_cast<long double>(firstRow + r) - centre) / perLine);
                if (std::abs(x) < around) row[static_cast<std::size_t>(r)] = weight(x) / perLine;
            }
        }
        for (Index c = 0; c < columns; ++c) {
            const auto cells = cellsOf(*field->wave(firstColumn + c), firstRow, rows);
            for (std::size_t y = 0; y < kSide; ++y)
                smooth[y][static_cast<std::size_t>(c)] =
                    std::inner_product(cells.begin(), cells.end(), weights[y].begin(), 0.0L);
        }
        double worst = 0;
        for (int y = 0; y < kSide; ++y)
            for (int x = 0; x < kSide; ++x) {
                const double step = wide / kSide, left = from + x * step, right = left + step;
                long double sum = 0;
                if (step <= 1) {
                    sum = smooth[static_cast<std::size_t>(y)][static_cast<std::size_t>((left + right) / 2) -
                                                              static_cast<std::size_t>(firstColumn)];
                } else {
                    for (Index c = 0; c < columns; ++c) {
                        const double column = static_cast<double>(firstColumn + c);
                        const double share = std::min(right, column + 1) - std::max(left, column);
                        if (share > 0)
                            sum += share / step *
                                   smooth[static_cast<std::size_t>(y)][static_cast<std::size_t>(c)];
                    }
                }
                worst = std::max(worst, static_cast<double>(
                                            std::abs(sum - pixels[static_cast<std::size_t>(kSide * y + x)])));
            }
        EXPECT_LE(worst, 1e-6) << each.rows << " × " << each.dims << ", base " << each.base << ", "
                               << each.layout;
        EXPECT_GT(*std::ranges::max_element(pixels), 0.01F) << "all grey: nothing was compared";
    }
}

}  // namespace posiscope::test
