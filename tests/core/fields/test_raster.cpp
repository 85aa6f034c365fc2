// SPDX-License-Identifier: GPL-3.0-or-later
/// The pixels of a window: what each shows, near and far.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/base/number.h"
#include "tests/core/sample.h"

namespace posiscope::test {

namespace {

struct Image {
    int width = 0, height = 0;
    std::vector<float> values;
    float at(int x, int y) const { return values[static_cast<std::size_t>(y * width + x)]; }
};

Image rasterOf(const Field& field, const Window& window, int width, int height) {
    Image image{width, height, std::vector<float>(static_cast<std::size_t>(width * height), -99)};
    field.raster(window, {width, height, image.values});
    return image;
}

/// Where a pixel's edges and centre lie, in cells.
struct Reach {
    double from = 0, to = 0;
    double centre() const { return (from + to) / 2; }
};
Reach reach(double from, double to, int i, int n) {
    return {from + (to - from) * i / n, from + (to - from) * (i + 1) / n};
}

double overlap(const Reach& pixel, Index cell) {
    return std::max(0.0, std::min(pixel.to, static_cast<double>(cell + 1)) -
                             std::max(pixel.from, static_cast<double>(cell)));
}

/// The mean of the cells under a pixel by the area that they share with it; over all cells of the field.
double boxMean(const Field& field, const Reach& rows, const Reach& columns) {
    double sum = 0, area = 0;
    for (Index r = 0; r < field.size().rows; ++r)
        for (Index c = 0; c < field.size().columns; ++c) {
            const double shared = overlap(rows, r) * overlap(columns, c);
            sum += shared * field.at(r, c);
            area += shared;
        }
    return sum / area;
}

bool isInside(const Field& field, double row, double column) {
    return row >= 0 && row < static_cast<double>(field.size().rows) && column >= 0 &&
           column < static_cast<double>(field.size().columns);
}

void expectCellsUnderCentres(const Field& field, const Window& window, int width, int height) {
    const Image image = rasterOf(field, window, width, height);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const double r = reach(window.row0, window.row1, y, height).centre();
            const double c = reach(window.column0, window.column1, x, width).centre();
            if (isInside(field, r, c))
                EXPECT_EQ(image.at(x, y),
                          static_cast<float>(field.at(static_cast<Index>(r), static_cast<Index>(c))))
                    << "pixel " << x << ", " << y;
            else
                EXPECT_TRUE(std::isnan(image.at(x, y))) << "pixel " << x << ", " << y;
        }
}

/// A wave that turns `angle` a pixel is shown whole up to a quarter turn, not at all from half a turn on, and by a
/// raised cosine between: the documented response of the sinusoidal scheme.
double responseTo(double angle) {
    const double halfTurns = std::abs(angle) / std::numbers::pi;
    if (halfTurns <= 0.5) return 1;
    if (halfTurns >= 1) return 0;
    return std::pow(std::cos((halfTurns - 0.5) * std::numbers::pi), 2);
}

}  // namespace

TEST(raster, nearEveryPixelIsTheCellUnderItsCentre) {
    const FieldPtr table = sinusoid({}, {50, 128});
    expectCellsUnderCentres(*table, {0, 50, 0, 128}, 128, 50);
    expectCellsUnderCentres(*table, {0, 50, 0, 128}, 400, 133);
    expectCellsUnderCentres(*table, {12.25, 20.5, 3.75, 9.125}, 37, 23);
    expectCellsUnderCentres(*partOf("shaw", "key", {}, {10, 8}), {0, 9, 0, 8}, 64, 90);
    expectCellsUnderCentres(*partOf("shaw", "usage", {}, {10, 8}), {0, 1, 0, 9}, 90, 3);
}

TEST(raster, aFractionOfACellIsThatCell) {
    const FieldPtr table = sinusoid({}, {50, 128});
    expectCellsUnderCentres(*table, {17.4, 17.6, 42.1, 42.2}, 5, 5);
    expectCellsUnderCentres(*table, {17.999, 18.001, 42.999, 43.001}, 6, 6);
    const FieldPtr large = sinusoid({}, {1 << 20, 4});
    expectCellsUnderCentres(*large, {1048575.5, 1048575.501, 3.25, 3.5}, 3, 3);
}

TEST(raster, nothingIsShownOutsideOfTheField) {
    for (const FieldPtr& field : {sinusoid({}, {20, 12}), partOf("shaw", "key", {{"k", "9"}}, {10, 12}),
                                  partOf("shaw", "index", {}, {19, 12})}) {
        const Index rows = field->size().rows, columns = field->size().columns;
        const double margin = 7;
        const Window around{-margin, static_cast<double>(rows) + margin, -margin,
                            static_cast<double>(columns) + margin};
        for (const int size : {3, 10, 200}) {  // far and near
            const Image image = rasterOf(*field, around, size, size);
            for (int y = 0; y < size; ++y)
                for (int x = 0; x < size; ++x)
                    EXPECT_EQ(!std::isnan(image.at(x, y)),
                              isInside(*field, reach(around.row0, around.row1, y, size).centre(),
                                       reach(around.column0, around.column1, x, size).centre()))
                        << size << ": pixel " << x << ", " << y;
        }
        for (const Window& beside : {Window{-9, -1, 0, 5}, Window{100, 300, 0, 5}, Window{0, 5, 100, 300},
                                     Window{-1e9, -1, -1e9, -1}, Window{1e300, 1.1e300, 1e300, 1.1e300}})
            for (const float value : rasterOf(*field, beside, 4, 4).values) EXPECT_TRUE(std::isnan(value));
    }
}

TEST(raster, anIndexFieldIsNeverAveraged) {
    const FieldPtr index = partOf("shaw", "index", {{"k", "16"}}, {3000, 8});
    expectCellsUnderCentres(*index, {0, 3000, 0, 3000}, 37, 41);
    expectCellsUnderCentres(*index, {100.3, 2100.7, -500, 900}, 40, 30);
}

TEST(raster, farTheMeanOfTheCellsUnderAPixel) {
    const FieldPtr field = partOf("shaw", "key", {{"k", "20"}}, {1, 30});  // 41 × 30, no formula of its own
    for (const Window& window :
         {Window{0, 41, 0, 30}, Window{-3.5, 40.25, 2.75, 33}, Window{1.5, 39, 4, 4.5}})
        for (const auto& [width, height] :
             {std::pair(7, 9), std::pair(1, 1), std::pair(30, 5), std::pair(4, 80)}) {
            // Along an axis with less than a cell a pixel, the cell under the pixel's centre.
            const auto seen = [](const Reach& pixel) {
                const double cell = std::floor(pixel.centre());
                return pixel.to - pixel.from > 1 ? pixel : Reach{cell, cell + 1};
            };
            const Image image = rasterOf(*field, window, width, height);
            for (int y = 0; y < height; ++y)
                for (int x = 0; x < width; ++x) {
                    const Reach rows = seen(reach(window.row0, window.row1, y, height));
                    const Reach columns = seen(reach(window.column0, window.column1, x, width));
                    if (!isInside(*field, rows.centre(), columns.centre())) continue;
                    EXPECT_NEAR(image.at(x, y), boxMean(*field, rows, columns), 1e-7) << x << ", " << y;
                }
        }
}

TEST(raster, aFarSinusoidIsTheSmoothedWaveAtThePixelsCentre) {
    const Index rows = 100000, dims = 16;
    for (const double base : {0.05, 10000.0})
        for (const double first : {0.0, -0.75})
            for (const char* layout : {"interleaved", "halves"}) {
                const FieldPtr field =
                    sinusoid({{"base", exactNumber(base)}, {"first", exactNumber(first)}, {"layout", layout}},
                             {rows, dims});
                for (const Window& window :
                     {Window{0, 100000, 0, 16}, Window{500.5, 4321, 0, 16}, Window{3, 140, 2.5, 9}}) {
                    const int width = 5, height = 60;
                    const Image image = rasterOf(*field, window, width, height);
                    const double rowStep = window.rows() / height;
                    for (int y = 0; y < height; ++y)
                        for (int x = 0; x < width; ++x) {
                            const Reach columns = reach(window.column0, window.column1, x, width);
                            // Cell r fills [r, r + 1), so position r is its middle.
                            const long double r = reach(window.row0, window.row1, y, height).centre() - 0.5;
                            double sum = 0, area = 0;
                            for (Index c = 0; c < dims; ++c) {
                                const bool halves = std::string(layout) == "halves";
                                const long double pair =
                                    static_cast<long double>(halves ? c % (dims / 2) : c / 2);
                                const bool cosine = halves ? c >= dims / 2 : c % 2 == 1;
                                const long double omega =
                                    std::pow(static_cast<long double>(base), -2 * pair / dims);
                                // Less full turns, which whole rows do not show.
                                const long double turn = 2 * std::numbers::pi_v<long double>;
                                const long double seen = omega - turn * std::round(omega / turn);
                                const long double angle = omega * static_cast<long double>(first) + seen * r;
                                const double share = overlap(columns, c);
                                sum += share * responseTo(static_cast<double>(seen) * rowStep) *
                                       static_cast<double>(cosine ? std::cos(angle) : std::sin(angle));
                                area += share;
                            }
                            EXPECT_NEAR(image.at(x, y), sum / area, 2e-7)
                                << "base " << base << ", first " << first << ", " << layout << ", pixel " << x
                                << ", " << y;
                        }
                }
            }
}

TEST(raster, aFarSinusoidInventsNoPattern) {
    // One pixel spans 1000 rows: waves of up to 2000 rows cannot be shown, and a sampled one would show others.
    const FieldPtr field = sinusoid({}, {1 << 20, 512});
    const Image image = rasterOf(*field, {0, 1 << 20, 0, 512}, 512, 1000);
    for (int x = 0; x < 512; ++x) {
        const double wavelength = field->wave(x)->wavelength();
        double most = 0;
        for (int y = 0; y < 1000; ++y) most = std::max(most, static_cast<double>(std::abs(image.at(x, y))));
        if (wavelength < 2 * 1048.576) {
            EXPECT_EQ(most, 0) << "column " << x;
        }
        if (wavelength > 4 * 1048.576) {
            EXPECT_GT(most, 0.9) << "column " << x;
        }
    }
}

TEST(raster, wideColumnsNearRows) {
    // Far across only: each pixel is the mean of the columns under it, in the row under its centre.
    const FieldPtr field = sinusoid({}, {6, 300});
    const Window window{0, 6, 10.5, 290};
    const Image image = rasterOf(*field, window, 20, 12);
    for (int y = 0; y < 12; ++y)
        for (int x = 0; x < 20; ++x) {
            const double r = std::floor(reach(0, 6, y, 12).centre());
            EXPECT_NEAR(image.at(x, y),
                        boxMean(*field, {r, r + 1}, reach(window.column0, window.column1, x, 20)), 1e-7);
        }
}

}  // namespace posiscope::test
