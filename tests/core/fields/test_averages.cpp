// SPDX-License-Identifier: GPL-3.0-or-later
/// Means of the cells under a pixel: in one go over the cells, and from sums that are made row by row.
#include "core/fields/averages.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <thread>

#include "core/base/random.h"
#include "tests/core/sample.h"

namespace posiscope::test {

namespace {

/// Any numbers about `offset`, computed where they are asked for.
class AnyField : public Field {
public:
    AnyField(Size size, double offset = 0, Kind kind = Kind::signedValue)
        : m_size(size),
          m_offset(offset),
          m_kind(kind) {}
    Size size() const override { return m_size; }
    Kind kind() const override { return m_kind; }
    Range range() const override { return {-1, 1}; }
    double at(Index row, Index column) const override {
        return m_offset + 2 * m_stream.uniform(static_cast<std::uint64_t>(row * m_size.columns + column)) - 1;
    }

private:
    Size m_size;
    double m_offset;
    Kind m_kind;
    RandomStream m_stream{42};
};

struct Grid {
    Window window;
    int width = 1, height = 1;
    double rowStep() const { return window.rows() / height; }
    double columnStep() const { return window.columns() / width; }
};

std::ostream& operator<<(std::ostream& out, const Grid& grid) {
    const Window& w = grid.window;
    return out << "rows " << w.row0 << " to " << w.row1 << ", columns " << w.column0 << " to " << w.column1
               << ", " << grid.width << " × " << grid.height << " pixels";
}

/// How much of each cell from `first` on a pixel shows along one axis; nothing outside of the field.
std::vector<long double> sharesOf(double from, double step, int pixel, Index cells, Index& first) {
    const double middle = from + (pixel + 0.5) * step;
    if (middle < 0 || middle >= static_cast<double>(cells)) return {};
    first = static_cast<Index>(middle);
    if (step <= 1) return {1};
    const double start = std::max(0.0, from + pixel * step),
                 end = std::min(static_cast<double>(cells), from + (pixel + 1) * step);
    first = static_cast<Index>(start);
    std::vector<long double> shares;
    for (Index cell = first; static_cast<double>(cell) < end; ++cell)
        shares.push_back(static_cast<long double>(std::min(end, static_cast<double>(cell + 1))) -
                         static_cast<long double>(std::max(start, static_cast<double>(cell))));
    return shares;
}

/// By brute force, in long double; NaN outside.
double meanAt(const Field& field, const Grid& grid, int x, int y) {
    Index row = 0, column = 0;
    const auto down = sharesOf(grid.window.row0, grid.rowStep(), y, field.size().rows, row);
    const auto across = sharesOf(grid.window.column0, grid.columnStep(), x, field.size().columns, column);
    if (down.empty() || across.empty()) return NAN;
    long double sum = 0, area = 0;
    for (std::size_t i = 0; i < down.size(); ++i)
        for (std::size_t j = 0; j < across.size(); ++j) {
            sum +=
                down[i] * across[j] * field.at(row + static_cast<Index>(i), column + static_cast<Index>(j));
            area += down[i] * across[j];
        }
    return static_cast<double>(sum / area);
}

template <class Drawn>
std::vector<float> pixelsOf(const Drawn& drawn, const Grid& grid) {
    std::vector<float> values(static_cast<std::size_t>(grid.width) * static_cast<std::size_t>(grid.height),
                              -99);
    drawn.raster(grid.window, {grid.width, grid.height, values});
    return values;
}

/// Expects the means of the cells in the pixels, however these were made.
void expectMeans(const std::vector<std::vector<float>>& ways, const Field& field, const Grid& grid,
                 double within) {
    for (int y = 0; y < grid.height; ++y)
        for (int x = 0; x < grid.width; ++x) {
            const double mean = meanAt(field, grid, x, y);
            for (const std::vector<float>& pixels : ways) {
                const double pixel = pixels[static_cast<std::size_t>(y * grid.width + x)];
                ASSERT_EQ(std::isnan(pixel), std::isnan(mean)) << grid << ": pixel " << x << ", " << y;
                if (std::isnan(mean)) continue;
                ASSERT_NEAR(pixel, mean, within) << grid << ": pixel " << x << ", " << y;
            }
        }
}

/// Makes grids of any size and place, with edges anywhere, some of them beyond the field.
std::vector<Grid> anyGrids(const Size& size, unsigned seed) {
    std::mt19937 random(seed);
    const auto upTo = [&](double most) { return most * static_cast<double>(random()) / 4294967296.0; };
    const auto edges = [&](Index cells) {
        const double all = static_cast<double>(cells), from = upTo(1.2 * all) - 0.2 * all;
        return std::pair(from, from + upTo(1) * upTo(1.2 * all) + 1e-3);
    };
    std::vector<Grid> all{
        {{0, static_cast<double>(size.rows), 0, static_cast<double>(size.columns)}, 20, 20}};
    for (int i = 0; i < 30; ++i) {
        const auto [row0, row1] = edges(size.rows);
        const auto [column0, column1] = edges(size.columns);
        all.push_back(
            {{row0, row1, column0, column1}, 1 + static_cast<int>(upTo(25)), 1 + static_cast<int>(upTo(25))});
    }
    return all;
}

std::shared_ptr<Averages> averagesOf(const FieldPtr& field) {
    auto averages = Averages::of(field);
    if (averages != nullptr)
        while (averages->add()) {
        }
    return averages;
}

}  // namespace

TEST(averages, areTheMeansOfTheCellsUnderEachPixel) {
    for (const Size size :
         {Size{700, 300}, Size{3, 60000}, Size{60000, 3}, Size{1, 200000}, Size{200000, 1}}) {
        const auto field = std::make_shared<AnyField>(size);
        const auto averages = averagesOf(field);
        ASSERT_NE(averages, nullptr);
        for (const Grid& grid : anyGrids(size, 7)) {
            expectMeans({pixelsOf(*averages, grid), pixelsOf<Field>(*field, grid)}, *field, grid, 1e-6);
        }
    }
}

TEST(averages, areExactFarFromZero) {
    // A thousand times the differences that are seen: sums over the whole table lose none of them.
    const auto field = std::make_shared<AnyField>(Size{1000, 1000}, 1000);
    const auto averages = averagesOf(field);
    for (const Grid& grid : anyGrids(field->size(), 8)) {
        // A float itself holds 1000 to 3e-5.
        expectMeans({pixelsOf(*averages, grid)}, *field, grid, 3.1e-5);
    }
}

TEST(averages, ofATableOfASeedAreThoseOfItsCells) {
    const FieldPtr field = partOf("shaw", "value", {{"k", "100"}, {"seed", "3"}}, {1, 2001});
    const auto averages = averagesOf(field);
    for (const Grid& grid : anyGrids(field->size(), 9)) {
        expectMeans({pixelsOf(*averages, grid), pixelsOf(*field, grid)}, *field, grid, 1e-6);
    }
}

TEST(averages, aPixelOverACellThatIsNoNumberShowsNone) {
    class Holed final : public AnyField {
    public:
        using AnyField::AnyField;
        double at(Index row, Index column) const override {
            if (row == 100 && (column == 7 || column == 350)) return NAN;
            if (row == 399 && column == 0) return -INFINITY;
            return AnyField::at(row, column);
        }
    };
    const auto field = std::make_shared<Holed>(Size{400, 400});
    const auto averages = averagesOf(field);
    const Window all{0, 400, 0, 400};
    const auto near = pixelsOf(*averages, {all, 400, 400});
    for (const auto& pixels : {pixelsOf(*averages, {all, 40, 40}), pixelsOf<Field>(*field, {all, 40, 40})})
        for (std::size_t i = 0; i < pixels.size(); ++i)
            EXPECT_EQ(std::isnan(pixels[i]), i == 400 || i == 435 || i == 1560) << "pixel " << i;
    for (std::size_t i = 0; i < near.size(); ++i)
        EXPECT_EQ(std::isnan(near[i]), i == 40007 || i == 40350 || i == 159600) << "pixel " << i;
}

TEST(averages, showNothingOutsideOfTheTable) {
    const auto field = std::make_shared<AnyField>(Size{400, 400});
    const auto averages = averagesOf(field);
    for (const Window& window : {Window{-900, -1, 0, 400}, Window{400, 900, 0, 400}, Window{0, 400, -1e9, -1},
                                 Window{-1e9, -1, -1e9, -1}, Window{1e300, 1.1e300, 1e300, 1.1e300},
                                 Window{-1e308, 1e308, -1e308, 1e308}})
        for (const float value : pixelsOf(*averages, {window, 4, 4})) EXPECT_TRUE(std::isnan(value));
    EXPECT_FALSE(std::isnan(pixelsOf(*averages, {{-1e9, 1e9, -1e9, 1e9}, 1, 1}).front()));
}

TEST(averages, areThereForLargeTablesOfNumbersOnly) {
    const auto field = [](Size size, Kind kind = Kind::unsignedValue) {
        return std::make_shared<AnyField>(size, 0, kind);
    };
    EXPECT_NE(Averages::of(field({512, 257})), nullptr);
    EXPECT_EQ(Averages::of(field({512, 256})), nullptr) << "few cells are averaged at once";
    EXPECT_EQ(Averages::of(field({512, 257}, Kind::index)), nullptr) << "a mean of indices means nothing";
    EXPECT_EQ(Averages::of(sinusoid({}, {4096, 1024})), nullptr) << "a formula needs none";
    EXPECT_EQ(Averages::of(field({1 << 20, 1 << 14})), nullptr) << "that would be 128 GiB";
}

TEST(averages, aTableTooLargeShowsTheCellsUnderTheCentres) {
    const AnyField field({1 << 20, 1 << 14});
    const Window all{0, 1 << 20, 0, 1 << 14}, part{70000.25, 70300, 11.5, 411.75};
    EXPECT_FALSE(isAveraged(field, all));
    EXPECT_TRUE(isAveraged(field, part));
    expectMeans({pixelsOf<Field>(field, {part, 9, 9})}, field, {part, 9, 9}, 1e-6);
    const std::vector<float> pixels = pixelsOf<Field>(field, {all, 8, 8});
    for (Index y = 0; y < 8; ++y)
        for (Index x = 0; x < 8; ++x)
            EXPECT_EQ(pixels[static_cast<std::size_t>(8 * y + x)],
                      static_cast<float>(field.at((2 * y + 1) << 16, (2 * x + 1) << 10)));
}

TEST(averages, halfMadeShowTheRowsThatAreThereAndNoOthers) {
    const auto field = std::make_shared<AnyField>(Size{400, 1000});
    const auto averages = Averages::of(field);
    const Grid grid{{0, 400, 0, 1000}, 10, 60};
    for (const float pixel : pixelsOf(*averages, grid)) EXPECT_TRUE(std::isnan(pixel));
    EXPECT_EQ(averages->share(grid.window), 0);
    EXPECT_TRUE(averages->add());
    EXPECT_TRUE(averages->add());
    const Index done = averages->rowsDone();
    ASSERT_GT(done, 0);
    ASSERT_LT(done, 400);
    EXPECT_NEAR(averages->share(grid.window), static_cast<double>(done) / 400, 1e-12);
    EXPECT_NEAR(averages->share({5, 399.5, 0, 1000}), static_cast<double>(done) / 400, 1e-12);
    const std::vector<float> pixels = pixelsOf(*averages, grid);
    for (int y = 0; y < grid.height; ++y)
        for (int x = 0; x < grid.width; ++x) {
            const float pixel = pixels[static_cast<std::size_t>(y * grid.width + x)];
            if (std::ceil((y + 1) * grid.rowStep()) > static_cast<double>(done))
                EXPECT_TRUE(std::isnan(pixel)) << x << ", " << y;
            else
                EXPECT_NEAR(pixel, meanAt(*field, grid, x, y), 1e-6) << x << ", " << y;
        }
}

TEST(averages, fewCellsNeedNotWait) {
    const auto field = std::make_shared<AnyField>(Size{400, 1000});
    const auto averages = Averages::of(field);
    const Grid grid{{250.5, 399, 100.25, 900}, 10, 10};
    EXPECT_EQ(averages->share(grid.window), 1);
    expectMeans({pixelsOf(*averages, grid)}, *field, grid, 1e-6);
}

TEST(averages, areDrawnWhileTheyAreMade) {
    const auto field = std::make_shared<AnyField>(Size{1000, 1000});
    const auto averages = Averages::of(field);
    const Grid grid{{0, 1000, 0, 1000}, 7, 100};
    const std::vector<float> whole = pixelsOf(*averagesOf(field), grid);
    const std::jthread maker([&] {
        while (averages->add()) {
        }
    });
    while (averages->rowsDone() < 1000) {
        const std::vector<float> pixels = pixelsOf(*averages, grid);
        for (std::size_t i = 0; i < whole.size(); ++i)
            ASSERT_TRUE(std::isnan(pixels[i]) || pixels[i] == whole[i]) << i;
    }
    EXPECT_EQ(pixelsOf(*averages, grid), whole);
}

TEST(random, manyNormalNumbersAtOnceAreThoseOneByOne) {
    for (const std::uint64_t seed : {0ULL, 1ULL, 42ULL, 4294967295ULL})
        for (const std::uint64_t first : {0ULL, 1ULL, 511ULL, 512ULL, 1000001ULL}) {
            const RandomStream stream(seed);
            std::vector<double> many(20001);
            stream.normals(first, many);
            for (std::size_t i = 0; i < many.size(); ++i)
                ASSERT_NEAR(many[i], stream.normal(first + i), 1e-13) << seed << ": " << first + i;
        }
}

TEST(averages, cellsThatAreNearAreThemselvesHoweverLargeOthersAre) {
    class Masked final : public AnyField {
    public:
        using AnyField::AnyField;
        double at(Index row, Index column) const override {
            return row == 3 && column == 5 ? -1e9 : AnyField::at(row, column);
        }
    };
    const auto field = std::make_shared<Masked>(Size{600, 400});
    const auto averages = Averages::of(field);
    while (averages->add()) {
    }
    std::vector<float> pixels(20 * 10);
    averages->raster({100, 110, 50, 70}, {20, 10, pixels});
    for (Index y = 0; y < 10; ++y)
        for (Index x = 0; x < 20; ++x)
            EXPECT_EQ(pixels[static_cast<std::size_t>(20 * y + x)],
                      static_cast<float>(field->at(100 + y, 50 + x)))
                << x << ", " << y;
}

TEST(averages, blocksOfRandomNumbersAreTheCells) {
    const FieldPtr field = partOf("shaw", "value", {{"k", "9"}}, {10, 33});
    for (const Block& block : {Block{0, 19, 0, 33}, Block{4, 9, 7, 8}, Block{18, 19, 1, 33}})
        expectBlockHoldsTheCells(*field, block, 1e-13);
}

}  // namespace posiscope::test
