// SPDX-License-Identifier: GPL-3.0-or-later
/// Laws of every sinusoidal table, and the worked examples: numbers from the papers and from closed forms.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/analysis/similarity.h"
#include "core/base/number.h"
#include "tests/core/sample.h"

namespace posiscope::test {

namespace {

constexpr double kPi = std::numbers::pi;

double dot(const std::vector<double>& a, const std::vector<double>& b) {
    long double sum = 0;  // so that the sum's own rounding does not hide the cells'
    for (std::size_t i = 0; i < a.size(); ++i) sum += static_cast<long double>(a[i]) * b[i];
    return static_cast<double>(sum);
}

/// Even widths in which every frequency has its sine and its cosine.
std::vector<std::pair<Written, Index>> evenTables() {
    std::vector<std::pair<Written, Index>> all;
    for (const Index dims : {2, 4, 16, 64, 512})
        for (const char* layout : {"interleaved", "halves", "cosfirst"}) {
            for (const char* base : {"0.5", "1", "2", "100", "10000", "1000000"})
                all.push_back({{{"layout", layout}, {"base", base}}, dims});
            all.push_back({{{"layout", layout}, {"spacing", "t2t"}}, dims});
        }
    return all;
}

std::string nameOf(const Written& written, Index dims) {
    std::string name = "d = " + std::to_string(dims);
    for (const auto& [id, value] : written) name += ", " + id + " = " + value;
    return name;
}

/// Column c after Vaswani et al. and tensor2tensor, written anew: 0 no wave, 's' or 'c', and the pair.
struct Column {
    char kind = 0;
    Index pair = 0;
};

Column columnOf(Index c, Index dims, const std::string& layout, bool lone) {
    const Index cosines = dims / 2;
    const Index sines = lone ? dims - cosines : cosines;
    if (c >= sines + cosines) return {};
    if (layout == "interleaved") return {c % 2 == 0 ? 's' : 'c', c / 2};
    const Index firstHalf = layout == "halves" ? sines : cosines;
    const bool inFirst = c < firstHalf;
    return {inFirst == (layout == "halves") ? 's' : 'c', inFirst ? c : c - firstHalf};
}

long double frequencyOf(Index pair, Index dims, double base) {
    return std::exp(-std::log(static_cast<long double>(base)) * 2 * static_cast<long double>(pair) /
                    static_cast<long double>(dims));
}

}  // namespace

TEST(laws, everyRowOfAnEvenWidthHasTheSquaredNormOfHalfTheWidth) {
    for (const auto& [written, dims] : evenTables()) {
        SCOPED_TRACE(nameOf(written, dims));
        const FieldPtr field = sinusoid(written, {1 << 20, dims});
        for (const Index t : {0, 1, 2, 17, 1000, 1048575}) {
            const std::vector<double> cells = row(*field, t);
            EXPECT_NEAR(dot(cells, cells), static_cast<double>(dims) / 2, static_cast<double>(dims) * 4e-16)
                << t;
        }
    }
}

TEST(laws, dotProductsDependOnTheDistanceAlone) {
    for (const auto& [written, dims] : evenTables()) {
        SCOPED_TRACE(nameOf(written, dims));
        const FieldPtr field = sinusoid(written, {4096, dims});
        const std::vector<Frequency> omegas = pairFrequencies(*field);
        ASSERT_EQ(static_cast<Index>(omegas.size()), dims / 2);
        for (const Index k : {0, 1, 3, 10, 100})
            for (const Index p : {0, 1, 5, 100, 3900}) {
                const std::vector<double> a = row(*field, p), b = row(*field, p + k);
                const double product = dotProduct(omegas, static_cast<double>(k));
                // Each angle is rounded once, to half a unit of at most 4000 (8000 with base 0.5).
                const double allowed = static_cast<double>(dims) * 2e-12;
                EXPECT_NEAR(dot(a, b), product, allowed) << p << ", " << k;
                double squared = 0;
                for (std::size_t i = 0; i < a.size(); ++i) squared += (a[i] - b[i]) * (a[i] - b[i]);
                EXPECT_NEAR(squared, std::pow(distance(omegas, static_cast<double>(k)), 2), 2 * allowed);
                EXPECT_NEAR(cosineSimilarity(omegas, static_cast<double>(k)),
                            2 * product / static_cast<double>(dims), 1e-15);
            }
        EXPECT_EQ(dotProduct(omegas, 0), static_cast<double>(dims) / 2);
        EXPECT_EQ(dotProduct(omegas, -7), dotProduct(omegas, 7));
    }
}

TEST(laws, anOddWidthOrALoneSineBreaksThatLaw) {
    const FieldPtr field = sinusoid({}, {200, 15});
    double least = 1e9, most = -1e9;
    for (Index p = 0; p < 197; ++p) {
        const double product = dot(row(*field, p), row(*field, p + 3));
        least = std::min(least, product);
        most = std::max(most, product);
    }
    EXPECT_GT(most - least, 1e-4);
}

TEST(laws, aShiftIsARotationOfEachPair) {
    for (const char* base : {"0.5", "10000"}) {
        const FieldPtr field = sinusoid({{"base", base}}, {2000, 16});
        const std::vector<Frequency> omegas = pairFrequencies(*field);
        for (const Index k : {0, 1, 7, 500})
            for (const Index p : {0, 3, 999}) {
                const std::vector<double> from = row(*field, p), to = row(*field, p + k);
                for (std::size_t i = 0; i < omegas.size(); ++i) {
                    const Eigen::Vector2d turned = shiftBlock(omegas[i], static_cast<double>(k)) *
                                                   Eigen::Vector2d(from[2 * i], from[2 * i + 1]);
                    EXPECT_NEAR(turned[0], to[2 * i], 1e-12)
                        << base << ", " << p << " + " << k << ", pair " << i;
                    EXPECT_NEAR(turned[1], to[2 * i + 1], 1e-12);
                }
            }
    }
}

TEST(laws, shiftsAddUpAndTurnBack) {
    for (const long double omega : {1.0L, 0.5L, 0.01L, 0.0001L}) {
        EXPECT_EQ(shiftBlock(omega, 0), Eigen::Matrix2d::Identity());
        for (const double a : {1.0, 2.5, 100.0})
            for (const double b : {-3.0, 7.0, 41.5}) {
                const Eigen::Matrix2d together = shiftBlock(omega, a) * shiftBlock(omega, b);
                EXPECT_TRUE(together.isApprox(shiftBlock(omega, a + b), 1e-13)) << a << ", " << b;
                EXPECT_EQ(shiftBlock(omega, -a), shiftBlock(omega, a).transpose());
                EXPECT_TRUE((shiftBlock(omega, a) * shiftBlock(omega, a).transpose()).isIdentity(1e-15));
            }
    }
}

TEST(laws, layoutsOnlyPermuteTheColumns) {
    for (const Index dims : {1, 2, 7, 8, 64, 129}) {
        const FieldPtr paper = sinusoid({}, {50, dims});
        const FieldPtr halves = sinusoid({{"layout", "halves"}}, {50, dims});
        const FieldPtr cosfirst = sinusoid({{"layout", "cosfirst"}}, {50, dims});
        const Index cosines = dims / 2, sines = dims - cosines;
        for (Index t = 0; t < 50; ++t)
            for (Index c = 0; c < dims; ++c) {
                const Index pair = c / 2;
                const bool cosine = c % 2 == 1;
                EXPECT_EQ(paper->at(t, c), halves->at(t, cosine ? sines + pair : pair))
                    << dims << ", column " << c;
                EXPECT_EQ(paper->at(t, c), cosfirst->at(t, cosine ? pair : cosines + pair))
                    << dims << ", column " << c;
            }
    }
}

TEST(laws, theFirstRowIsZerosAndOnes) {
    for (const auto& [written, dims] : evenTables()) {
        const FieldPtr field = sinusoid(written, {1, dims});
        for (Index c = 0; c < dims; ++c) EXPECT_EQ(field->at(0, c), field->wave(c)->cosine ? 1 : 0);
    }
}

TEST(laws, exampleOfFourDimensions) {
    const FieldPtr field = sinusoid({}, {3, 4});
    const double expected[3][4] = {
        {0, 1, 0, 1}, {0.8415, 0.5403, 0.0100, 1.0000}, {0.9093, -0.4161, 0.0200, 0.9998}};
    for (Index t = 0; t < 3; ++t)
        for (Index c = 0; c < 4; ++c) EXPECT_NEAR(field->at(t, c), expected[t][c], 0.00005) << t << ", " << c;
}

TEST(laws, exampleOfDotProductsAt512) {
    const std::vector<Frequency> omegas = pairFrequencies(*sinusoid({}, {1, 512}));
    EXPECT_NEAR(dotProduct(omegas, 1), 249.1021, 0.00005);
    EXPECT_NEAR(dotProduct(omegas, 10), 173.7897, 0.00005);
    EXPECT_NEAR(dotProduct(omegas, 100), 111.9502, 0.00005);
}

TEST(laws, exampleOfDistancesAt100) {
    const FieldPtr field = sinusoid({}, {100, 100});
    const std::vector<double> cells = row(*field, 42);
    EXPECT_NEAR(std::sqrt(dot(cells, cells)), 7.0710678, 0.00000005);
    EXPECT_NEAR(distance(pairFrequencies(*field), 2), 3.2668781, 0.00000005);
}

TEST(laws, longestWavelengths) {
    const auto longest = [](const Written& written, Index dims) {
        const FieldPtr field = sinusoid(written, {1, dims});
        double most = 0;
        for (Index c = 0; c < dims; ++c)
            if (const auto wave = field->wave(c)) most = std::max(most, wave->wavelength());
        return most;
    };
    EXPECT_EQ(std::round(longest({}, 512)), 60611);  // not 62832: i stays below d/2
    for (const Index dims : {4, 16, 512})
        EXPECT_NEAR(longest({{"spacing", "t2t"}}, dims), 2 * kPi * 10000, 1e-10);
    for (const Index dims : {2, 3})
        EXPECT_NEAR(longest({{"spacing", "t2t"}}, dims), 2 * kPi, 1e-15);  // one pair
}

TEST(laws, theLineToTuneAgainst) {
    EXPECT_EQ(plain(encodingOf("sinusoidal", {}, {50, 128}).about.fact),
              "turn fully within 50 positions: 15 of 64 pairs; longest wavelength 54410");
}

TEST(laws, anOddWidthEndsInALoneSineOrInZeros) {
    const FieldPtr lone = sinusoid({}, {100, 7});
    const FieldPtr zero = sinusoid({{"odd", "zero"}}, {100, 7});
    const FieldPtr t2t = sinusoid({{"spacing", "t2t"}}, {100, 7});
    for (Index t = 0; t < 100; ++t) {
        const double sine = std::sin(static_cast<double>(t) * std::pow(10000, -6.0 / 7));
        EXPECT_NEAR(lone->at(t, 6), sine, 1e-13) << t;
        EXPECT_EQ(zero->at(t, 6), 0) << t;
        EXPECT_EQ(t2t->at(t, 6), 0) << t;
        for (Index c = 0; c < 6; ++c) EXPECT_EQ(zero->at(t, c), lone->at(t, c)) << t << ", " << c;
    }
    EXPECT_FALSE(zero->wave(6).has_value());
    EXPECT_FALSE(sinusoid({{"odd", "zero"}}, {3, 1})->wave(0).has_value());
}

/// guided-diffusion, timestep_embedding: cosines first, exponents i/⌊d/2⌋, zeros in the last column of an odd width.
TEST(laws, guidedDiffusionsFrequencies) {
    const FieldPtr table = sinusoid({{"layout", "cosfirst"}, {"spacing", "adm"}}, {20, 7});
    for (Index t = 0; t < 20; ++t)
        for (Index i = 0; i < 3; ++i) {
            const double angle = static_cast<double>(t) * std::pow(10000, -static_cast<double>(i) / 3);
            EXPECT_NEAR(table->at(t, i), std::cos(angle), 1e-14);
            EXPECT_NEAR(table->at(t, 3 + i), std::sin(angle), 1e-14);
            EXPECT_EQ(table->at(t, 6), 0);
        }
    EXPECT_NEAR(table->at(11, 4), 0.48868, 5e-6);
    // An even width has the paper's frequencies.
    const FieldPtr even = sinusoid({{"spacing", "adm"}}, {9, 8}), paper = sinusoid({}, {9, 8});
    for (Index t = 0; t < 9; ++t)
        for (Index c = 0; c < 8; ++c) EXPECT_NEAR(even->at(t, c), paper->at(t, c), 1e-15);
}

TEST(laws, theFirstPositionMayBeNegativeOrBetweenWords) {
    for (const double first : {-3.0, -0.5, 0.25, 2.0, 1e9 + 0.5}) {
        const FieldPtr field = sinusoid({{"first", exactNumber(first)}}, {40, 6});
        for (Index r = 0; r < 40; ++r)
            for (Index c = 0; c < 6; ++c) {
                const long double angle = (static_cast<long double>(first) + static_cast<long double>(r)) *
                                          frequencyOf(c / 2, 6, 10000);
                const auto exact = static_cast<double>(c % 2 == 0 ? std::sin(angle) : std::cos(angle));
                EXPECT_NEAR(field->at(r, c), exact, (1 + std::abs(static_cast<double>(angle))) * 2.3e-16)
                    << "first " << first << ", row " << r << ", column " << c;
            }
    }
}

/// |cell - exact| <= 3.5e-16, as core/schemes/sinusoidal.cpp and core/fields/field.h say; the rest is what is compared with.
TEST(laws, theErrorStaysBelowTheBoundThatIsPromised) {
    std::uint64_t state = 1;
    const auto random = [&state](Index below) {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<Index>((state >> 33) % static_cast<std::uint64_t>(below));
    };
    for (const double base : {0.001, 0.5, 1.0, 2.0, 10000.0, 500000.0, 1e12})
        for (const char* layout : {"interleaved", "halves", "cosfirst"})
            for (const bool lone : {true, false})
                for (const Index dims : {1, 2, 5, 64, 127}) {
                    const FieldPtr field = sinusoid(
                        {{"base", exactNumber(base)}, {"layout", layout}, {"odd", lone ? "lone" : "zero"}},
                        {1 << 20, dims});
                    for (int i = 0; i < 200; ++i) {
                        const Index t = i < 100 ? random(1000000) : random(50);
                        const Index c = random(dims);
                        const Column column = columnOf(c, dims, layout, lone || dims % 2 == 0);
                        const long double omega = frequencyOf(column.pair, dims, base);
                        const long double angle = omega * static_cast<long double>(t);
                        const long double exact = column.kind == 's'   ? std::sin(angle)
                                                  : column.kind == 'c' ? std::cos(angle)
                                                                       : 0;
                        const auto bound = [base](long double there) {
                            return 3.5e-16 +
                                   1.2e-19 * (3 + std::abs(std::log(base))) * static_cast<double>(there);
                        };
                        EXPECT_LE(std::abs(static_cast<double>(field->at(t, c) - exact)), bound(angle))
                            << "base " << base << ", " << layout << ", d " << dims << ", row " << t
                            << ", column " << c;
                        if (column.kind == 0) continue;
                        const double between = static_cast<double>(t) + 0.37;
                        const long double there = omega * static_cast<long double>(between);
                        const long double wave = column.kind == 's' ? std::sin(there) : std::cos(there);
                        EXPECT_LE(std::abs(static_cast<double>(field->wave(c)->value(between) - wave)),
                                  bound(there))
                            << "base " << base << ", " << layout << ", d " << dims << ", t " << between
                            << ", column " << c;
                    }
                }
}

}  // namespace posiscope::test
