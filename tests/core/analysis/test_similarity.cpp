// SPDX-License-Identifier: GPL-3.0-or-later
/// Matrices of similarity against two rows multiplied cell by cell, and what is read from them.
#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "core/analysis/compared_rows.h"
#include "core/analysis/over_distance.h"
#include "core/analysis/shift_field.h"
#include "core/analysis/similarity.h"
#include "core/analysis/versines.h"
#include "core/fields/tones.h"
#include "core/fields/wave_field.h"
#include "tests/core/sample.h"

namespace posiscope::test {

namespace {

constexpr Measure kMeasures[]{Measure::product, Measure::cosine, Measure::distance};

/// From the cells of two rows and nothing else.
double bruteForce(Measure measure, const std::vector<double>& a, const std::vector<double>& b) {
    long double product = 0, squareA = 0, squareB = 0, apart = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        product += static_cast<long double>(a[i]) * b[i];
        squareA += static_cast<long double>(a[i]) * a[i];
        squareB += static_cast<long double>(b[i]) * b[i];
        apart += (static_cast<long double>(a[i]) - b[i]) * (static_cast<long double>(a[i]) - b[i]);
    }
    switch (measure) {
        case Measure::product:
            return static_cast<double>(product);
        case Measure::cosine:
            return static_cast<double>(product / std::sqrt(squareA * squareB));
        case Measure::distance:
            break;
    }
    return static_cast<double>(std::sqrt(apart));
}

/// Cell by cell within so much; in float what the doubles are rounded to.
void expectBlockIsCells(const Field& field, const Block& block, double within) {
    std::vector<double> exact(static_cast<std::size_t>(block.cells()));
    std::vector<float> rounded(exact.size());
    field.fill(block, exact);
    field.fill(block, rounded);
    for (std::size_t i = 0; i < exact.size(); ++i) {
        const auto at = static_cast<Index>(i);
        const double cell = field.at(block.row0 + at / block.columns(), block.column0 + at % block.columns());
        if (std::isnan(cell)) {
            ASSERT_TRUE(std::isnan(exact[i]) && std::isnan(rounded[i])) << i;
            continue;
        }
        ASSERT_NEAR(exact[i], cell, within) << i;
        ASSERT_EQ(rounded[i], static_cast<float>(exact[i])) << i;
    }
}

struct Table {
    Written written;
    Index dims;
};

const std::vector<Table>& tablesOfShifts() {
    static const std::vector<Table> all{
        {{}, 2},
        {{}, 128},
        {{{"layout", "halves"}, {"spacing", "t2t"}}, 64},
        {{{"layout", "cosfirst"}, {"base", "0.5"}}, 16},
        {{{"odd", "zero"}}, 33},
        {{{"first", "-3.5"}}, 24},
        {{{"spacing", "t2t"}, {"min", "0.000001"}}, 8},
    };
    return all;
}

ShiftField shiftField(const Table& table, Index rows, Measure measure) {
    const FieldPtr field = sinusoid(table.written, {rows, table.dims});
    return {rows, shiftFrequencies(*field), measure, {0, 1}, true};
}

}  // namespace

TEST(similarity, ofWavesIsThatOfTheirRows) {
    for (const Table& table : tablesOfShifts()) {
        SCOPED_TRACE(table.dims);
        const Index rows = 600;
        const FieldPtr field = sinusoid(table.written, {rows, table.dims});
        for (const Measure measure : kMeasures) {
            const ShiftField similarity = shiftField(table, rows, measure);
            for (const auto& [a, b] : {std::pair{0, 0}, {0, 1}, {5, 3}, {17, 598}, {599, 0}})
                EXPECT_NEAR(similarity.at(a, b), bruteForce(measure, row(*field, a), row(*field, b)),
                            1e-11 * static_cast<double>(table.dims))
                    << a << ", " << b;
            expectBlockIsCells(similarity, {590, 600, 0, 600}, 1e-9);
            expectBlockIsCells(similarity, {100, 130, 90, 140}, 1e-9);
            expectBlockIsCells(similarity, {0, 1, 20, 21}, 1e-9);
        }
    }
}

TEST(similarity, ofTheFigureOfTheExercise) {
    // The deeplearning.ai exercise: 100 × 100, rows 7.0710678 long, 3.2668781 apart at k = 2.
    const FieldPtr field = sinusoid({}, {100, 100});
    const auto matrix = [&](Measure measure) {
        return ShiftField(100, shiftFrequencies(*field), measure, {0, 1}, true);
    };
    EXPECT_NEAR(std::sqrt(matrix(Measure::product).at(42, 42)), 7.0710678, 5e-8);
    EXPECT_NEAR(matrix(Measure::distance).at(40, 42), 3.2668781, 5e-8);
    EXPECT_NEAR(matrix(Measure::distance).at(99, 97), 3.2668781, 5e-8);
}

TEST(similarity, ofThePaperWhateverThePosition) {
    const Index rows = 1 << 20;
    const ShiftField products = shiftField({{}, 512}, rows, Measure::product);
    for (const Index p : {Index{0}, Index{777}, rows - 101}) {
        EXPECT_NEAR(products.at(p, p + 1), 249.1021, 0.00005);
        EXPECT_NEAR(products.at(p + 10, p), 173.7897, 0.00005);
        EXPECT_NEAR(products.at(p, p + 100), 111.9502, 0.00005);
    }
}

TEST(similarity, dependsOnTheShiftOnlyWhereEverySineHasItsCosine) {
    for (const Table& table : tablesOfShifts())
        EXPECT_EQ(static_cast<Index>(shiftFrequencies(*sinusoid(table.written, {4, table.dims})).size()),
                  table.dims / 2);
    EXPECT_TRUE(shiftFrequencies(*sinusoid({}, {4, 33})).empty()) << "a lone sine";
    EXPECT_TRUE(shiftFrequencies(*sinusoid({{"odd", "zero"}}, {4, 1})).empty()) << "zeros alone";
    EXPECT_TRUE(shiftFrequencies(*partOf("shaw", "key", {}, {4, 8})).empty()) << "random numbers";
}

TEST(similarity, nearPixelsAreCells) {
    const ShiftField field = shiftField({{}, 32}, 100, Measure::distance);
    const Window window{-2.25, 17.75, 3, 13};
    std::vector<float> pixels(40 * 30);
    field.raster(window, {30, 40, pixels});
    for (int y = 0; y < 40; ++y)
        for (int x = 0; x < 30; ++x) {
            const float pixel = pixels[static_cast<std::size_t>(30 * y + x)];
            const double row = std::floor(window.row0 + (y + 0.5) / 2),
                         column = std::floor(window.column0 + (x + 0.5) / 3);
            if (row < 0)
                ASSERT_TRUE(std::isnan(pixel)) << y << ", " << x;
            else
                ASSERT_NEAR(static_cast<double>(pixel),
                            field.at(static_cast<Index>(row), static_cast<Index>(column)), 1e-6)
                    << y << ", " << x;
        }
}

TEST(similarity, farPixelsAreTheWavesThatPixelsCanShow) {
    struct Look {
        Window window;
        int width, height;
    };
    const double all = 1 << 16;
    for (const Look& look : {Look{{0, all, 0, all}, 50, 50}, Look{{0, all, 0, all}, 51, 50},
                             Look{{100, 300, 40000, 40200}, 60, 60}, Look{{0, 4096, 0, 64}, 64, 64},
                             Look{{-500, 1500, 0, 2000}, 40, 40}})
        for (const Measure measure : kMeasures) {
            const ShiftField field = shiftField({{}, 64}, 1 << 16, measure);
            const auto frequencies = shiftFrequencies(*sinusoid({}, {1, 64}));
            std::vector<float> pixels(static_cast<std::size_t>(look.width * look.height));
            field.raster(look.window, {look.width, look.height, pixels});
            const double down = look.window.rows() / look.height, across = look.window.columns() / look.width;
            for (int y = 0; y < look.height; ++y)
                for (int x = 0; x < look.width; ++x) {
                    const double row = look.window.row0 + (y + 0.5) * down,
                                 middle = look.window.column0 + (x + 0.5) * across;
                    const auto pixel =
                        static_cast<double>(pixels[static_cast<std::size_t>(look.width * y + x)]);
                    if (row < 0) {
                        ASSERT_TRUE(std::isnan(pixel));
                        continue;
                    }
                    double product = 0;
                    for (const long double each : anglesOfAStep(frequencies)) {
                        const auto turn = static_cast<double>(each);
                        const double fits = (down > 1 ? WaveField::response(turn * down) : 1) *
                                            (across > 1 ? WaveField::response(turn * across) : 1);
                        product += fits * std::cos(turn * ((across > 1 ? middle - 0.5 : std::floor(middle)) -
                                                           (down > 1 ? row - 0.5 : std::floor(row))));
                    }
                    if (measure == Measure::distance)
                        ASSERT_NEAR(pixel * pixel, 64 - 2 * product, 0.064) << y << ", " << x;
                    else
                        ASSERT_NEAR(pixel, measure == Measure::cosine ? product / 32 : product,
                                    measure == Measure::cosine ? 0.001 : 0.032)
                            << y << ", " << x;
                }
        }
}

TEST(similarity, aFarPixelOfSlowWavesIsTheMeanOfItsCells) {
    const Index rows = 400;
    const ShiftField field(rows, {0.01L, 0.003L, 0.0001L}, Measure::product, {0, 1}, true);
    std::vector<float> pixels(20 * 20), means(20 * 20);
    field.raster({0, 400, 0, 400}, {20, 20, pixels});
    for (std::size_t i = 0; i < pixels.size(); ++i) {
        double sum = 0;
        for (Index r = 0; r < 20; ++r)
            for (Index c = 0; c < 20; ++c)
                sum += field.at(static_cast<Index>(i / 20) * 20 + r, static_cast<Index>(i % 20) * 20 + c);
        // A wave that turns by x over a pixel is x²/24 of it weaker in the mean, along each axis.
        EXPECT_NEAR(static_cast<double>(pixels[i]), sum / 400, 3 * 0.2 * 0.2 / 12) << i;
    }
}

TEST(similarity, sumsGoOnAsTheWavesDo) {
    const std::vector<long double> frequencies{1, 0.3L, 3.1415926L, 6.2831L, 1e-6L, 40};
    const std::vector<double> weights{1, 0.5, 2, 0.25, 1, 0};
    std::vector<double> sums(3000), slow(3000);
    sumVersines(frequencies, weights, -17.5L, 0.75L, sums);
    sumVersines(std::vector<long double>{1e-7L}, {}, 0, 1, slow);
    for (std::size_t j = 0; j < sums.size(); ++j) {
        const long double shift = -17.5L + 0.75L * static_cast<long double>(j);
        long double sum = 0;
        for (std::size_t i = 0; i < frequencies.size(); ++i)
            sum += weights[i] * 2 * std::pow(std::sin(frequencies[i] * shift / 2), 2);
        ASSERT_NEAR(sums[j], static_cast<double>(sum), 5e-11) << j;
        const long double half = std::sin(1e-7L * static_cast<long double>(j) / 2);
        ASSERT_NEAR(slow[j], static_cast<double>(2 * half * half), 1e-11 * static_cast<double>(half * half))
            << j;
    }
}

TEST(overDistance, isReadAsALoopReadsIt) {
    for (const auto& [base, dims] :
         {std::pair{"10000", 128}, {"10000", 4}, {"2", 16}, {"1", 6}, {"1000000000000", 64}}) {
        const auto frequencies = shiftFrequencies(*sinusoid({{"base", base}}, {4, dims}));
        const Index reach = 3000;
        const OverDistance over(frequencies, reach);
        const auto g = [&](Index k) { return dotProduct(frequencies, static_cast<double>(k)); };
        const auto d = [&](Index k) { return distance(frequencies, static_cast<double>(k)); };
        std::optional<Index> half, negative, peak;
        for (Index k = 0; k <= reach; ++k) {
            ASSERT_NEAR(over.product(k), g(k), 1e-9);
            ASSERT_NEAR(over.distance(k), d(k), 1e-9);
            if (!half && g(k) < g(0) / 2) half = k;
            if (!negative && g(k) < 0) negative = k;
            if (!peak && k < reach && d(k + 1) < d(k)) peak = k;
        }
        EXPECT_EQ(over.half(), half) << base << ", " << dims;
        EXPECT_EQ(over.negative(), negative) << base << ", " << dims;
        EXPECT_EQ(over.peak(), peak) << base << ", " << dims;
    }
}

TEST(overDistance, growsUpToWhereThePaperOfPropertiesSaysAndThenWobbles) {
    for (const auto& [dims, peak] : {std::pair{4, 3}, {16, 3}, {64, 5}, {128, 11}, {512, 43}})
        EXPECT_EQ(OverDistance(shiftFrequencies(*sinusoid({}, {1, dims})), 100).peak(), peak) << dims;
}

TEST(overDistance, nearestAreTheLeastOfAll) {
    const auto frequencies = shiftFrequencies(*sinusoid({{"base", "100"}}, {1, 6}));
    const OverDistance over(frequencies, 2000);
    const std::vector<Index> found = over.nearest(10, 1990, 5);
    ASSERT_EQ(found.size(), 5u);
    const auto d = [&](Index k) { return distance(frequencies, static_cast<double>(k)); };
    for (std::size_t i = 1; i < found.size(); ++i) EXPECT_LE(d(found[i - 1]), d(found[i]));
    for (Index k = 10; k <= 1990; ++k)
        if (std::ranges::find(found, k) == found.end()) {
            EXPECT_GE(d(k), d(found.back())) << k;
        }
    EXPECT_EQ(over.nearest(1999, 9999, 5).size(), 2u) << "as many as there are";
    EXPECT_TRUE(over.nearest(5, 4, 5).empty());
}

namespace {

class Cells final : public Field {
public:
    explicit Cells(Matrix cells) : m_cells(std::move(cells)) {}
    Size size() const override { return {m_cells.rows(), m_cells.cols()}; }
    Kind kind() const override { return Kind::signedValue; }
    Range range() const override { return {-1, 1}; }
    double at(Index row, Index column) const override { return m_cells(row, column); }

private:
    Matrix m_cells;
};

}  // namespace

TEST(comparedRows, areThoseOfAnyTable) {
    for (const FieldPtr& table : {partOf("shaw", "key", {{"k", "20"}}, {4, 24}), sinusoid({}, {70, 33}),
                                  sinusoid({{"odd", "zero"}}, {9, 1})}) {
        const ComparedRows rows(*table);
        ASSERT_EQ(rows.count(), table->size().rows);
        for (const Measure measure : kMeasures) {
            const posiscope::MatrixField field(rows.all(measure), measure);
            for (Index a = 0; a < rows.count(); ++a)
                for (Index b = 0; b < rows.count(); ++b) {
                    const double expected = bruteForce(measure, row(*table, a), row(*table, b));
                    if (std::isnan(expected)) {  // 0/0
                        ASSERT_TRUE(std::isnan(field.at(a, b)) && std::isnan(rows.similarity(measure, a, b)));
                        continue;
                    }
                    ASSERT_NEAR(field.at(a, b), expected, 1e-12) << a << ", " << b;
                    ASSERT_NEAR(rows.similarity(measure, a, b), expected, 1e-12) << a << ", " << b;
                }
            expectBlockIsCells(field, {0, rows.count() / 2, 1, rows.count()}, 0);
        }
    }
}

TEST(comparedRows, sayWhatHasNoSimilarity) {
    Matrix cells(5, 3);
    cells << 1, 2, 3, 0, 0, 0, 1, 2, 3, 4, std::numeric_limits<double>::infinity(), 6, 1e-9, 2e-9, 3e-9;
    const ComparedRows rows{Cells(cells)};
    EXPECT_EQ(rows.zeros(), 1);
    EXPECT_EQ(rows.missing(), 1);
    const Matrix distances = rows.all(Measure::distance), cosines = rows.all(Measure::cosine),
                 products = rows.all(Measure::product);
    EXPECT_EQ(distances(0, 2), 0) << "equal rows are 0 apart";
    EXPECT_EQ(products(0, 1), 0);
    EXPECT_TRUE(std::isnan(cosines(0, 1)) && std::isnan(cosines(1, 1))) << "zeros have no direction";
    EXPECT_NEAR(cosines(0, 4), 1, 1e-15);
    for (Index other = 0; other < 5; ++other)
        EXPECT_TRUE(std::isnan(distances(3, other)) && std::isnan(products(3, other)) &&
                    std::isnan(cosines(3, other)));
    EXPECT_EQ(rows.nearest(0, 9), (std::vector<Index>{2, 4, 1}));
    EXPECT_TRUE(rows.nearest(3, 9).empty());
    EXPECT_EQ(rows.smallestStep(), std::sqrt(14.0));
    const posiscope::MatrixField field(distances, Measure::distance);
    EXPECT_EQ(field.range(), (Range{0, std::sqrt(14.0)})) << "what is no number spans no colours";
}

TEST(comparedRows, ofOneRowAndOfTooMany) {
    const ComparedRows one(*sinusoid({}, {1, 5}));
    EXPECT_EQ(one.count(), 1);
    EXPECT_TRUE(one.nearest(0, 3).empty());
    EXPECT_TRUE(std::isnan(one.smallestStep()));
    for (const Index columns : {1, 8, 128, 513, 16384}) {
        const Index most = mostCompared(columns);
        EXPECT_EQ(ComparedRows(*sinusoid({{"odd", "zero"}}, {most + 7, columns})).count(), most);
    }
}

}  // namespace posiscope::test
