// SPDX-License-Identifier: GPL-3.0-or-later
/// Laws of tables of rows: drawn, looked up, and made of one another.
#include <gtest/gtest.h>

#include <cmath>

#include "core/base/number.h"
#include "core/encoding/hierarchical_rows.h"
#include "core/fields/seeded_field.h"
#include "core/tokens/position_ids.h"
#include "tests/core/sample.h"

namespace posiscope::test {

namespace {

FieldPtr learned(const Written& written, const Shape& shape) {
    return partOf("learned", "table", written, shape);
}

/// 100003 numbers of a spread.
std::vector<double> drawn(Spread spread, double scale, std::uint64_t seed) {
    const SeededField field(RandomStream(seed), 17, {1, 100003}, spread, scale);
    std::vector<double> all(100003);
    field.fill({0, 1, 0, 100003}, std::span(all));
    return all;
}

struct Moments {
    double mean = 0, deviation = 0, lowest = 0, highest = 0;
};

Moments momentsOf(const std::vector<double>& all) {
    Moments m{0, 0, all.front(), all.front()};
    for (const double each : all) {
        m.mean += each / static_cast<double>(all.size());
        m.lowest = std::min(m.lowest, each);
        m.highest = std::max(m.highest, each);
    }
    for (const double each : all) m.deviation += (each - m.mean) * (each - m.mean);
    m.deviation = std::sqrt(m.deviation / static_cast<double>(all.size()));
    return m;
}

/// Mean within 4 standard errors, deviation within 1 %.
void expectMoments(const Moments& got, double mean, double deviation) {
    EXPECT_NEAR(got.mean, mean, 4 * deviation / std::sqrt(100003.0));
    EXPECT_NEAR(got.deviation, deviation, deviation / 100);
}

}  // namespace

TEST(seededField, hasTheMomentsOfItsSpread) {
    for (const std::uint64_t seed : {1U, 2U, 4294967295U})
        for (const double scale : {0.02, 1.0, 3.0}) {
            SCOPED_TRACE("seed " + std::to_string(seed) + ", scale " + exactNumber(scale));
            const Moments even = momentsOf(drawn(Spread::uniform, scale, seed));
            expectMoments(even, scale / 2, scale / std::sqrt(12.0));
            EXPECT_GE(even.lowest, 0);
            EXPECT_LT(even.highest, scale);
            const Moments normal = momentsOf(drawn(Spread::normal, scale, seed));
            expectMoments(normal, 0, scale);
            EXPECT_GT(normal.highest, 3.5 * scale);  // nothing is cut
            EXPECT_LT(normal.lowest, -3.5 * scale);
            // A normal number between −2 and 2 deviations deviates by √(1 − 4φ(2)/(2Φ(2) − 1)).
            const Moments cut = momentsOf(drawn(Spread::truncated, scale, seed));
            expectMoments(cut, 0, 0.8796 * scale);
            EXPECT_LE(cut.highest, 2 * scale);
            EXPECT_GE(cut.lowest, -2 * scale);
            EXPECT_GT(cut.highest, 1.99 * scale);
        }
}

TEST(seededField, aBlockHoldsTheCells) {
    for (const Spread spread : {Spread::uniform, Spread::normal, Spread::truncated}) {
        const SeededField field(RandomStream(7), 5, {70, 33}, spread, 0.5);
        expectBlockHoldsTheCells(field, {0, 70, 0, 33}, 1e-13);
        expectBlockHoldsTheCells(field, {3, 66, 5, 6}, 1e-13);
    }
}

TEST(learned, theSameSeedIsTheSameTableWhateverIsSeenOfIt) {
    for (const char* init : {"torch", "bert", "gpt2", "fairseq", "uniform"}) {
        const FieldPtr few = learned({{"init", init}}, {3, 5}), many = learned({{"init", init}}, {500, 5});
        const FieldPtr other = learned({{"init", init}, {"seed", "2"}}, {3, 5});
        for (Index t = 0; t < 3; ++t) {
            EXPECT_EQ(row(*few, t), row(*many, t)) << init;
            EXPECT_NE(row(*few, t), row(*other, t)) << init;
        }
    }
}

TEST(learned, startsAsTheCodeOfEachModelDoes) {
    const std::tuple<const char*, double, double> expected[]{{"torch", 0, 1},
                                                             {"bert", 0, 0.02 * 0.8796},
                                                             {"gpt2", 0, 0.01},
                                                             {"fairseq", 0, 1 / std::sqrt(300.0)},
                                                             {"uniform", 0.5, 1 / std::sqrt(12.0)}};
    for (const auto& [init, mean, deviation] : expected) {
        std::vector<double> all(512 * 300);
        learned({{"init", init}}, {512, 300})->fill({0, 512, 0, 300}, std::span(all));
        SCOPED_TRACE(init);
        expectMoments(momentsOf(all), mean, deviation);
    }
}

TEST(learned, positionZeroLooksUpTheRowThatItIsTold) {
    const Written written{{"offset", "2"}, {"maxlen", "20"}, {"init", "fairseq"}};
    const FieldPtr seen = learned(written, {20, 6}), rows = partOf("learned", "rows", written, {20, 6});
    EXPECT_EQ(rows->size(), (Size{22, 6}));
    for (Index t = 0; t < 20; ++t) EXPECT_EQ(row(*seen, t), row(*rows, t + 2)) << t;
    for (const double cell : row(*rows, 1)) EXPECT_EQ(cell, 0);  // that of padding
    for (const double cell : row(*rows, 0)) EXPECT_NE(cell, 0);
}

TEST(learned, pastItsEndThereIsNoRow) {
    const Encoding encoding = encodingOf("learned", {{"maxlen", "512"}}, {600, 4});
    ASSERT_TRUE(encoding.end.has_value());
    EXPECT_EQ(*encoding.end, 512);
    for (const Index t : {512, 513, 599})
        for (const double cell : row(*encoding.added, t)) EXPECT_TRUE(std::isnan(cell)) << t;
    EXPECT_EQ(row(*encoding.added, 511), row(*learned({}, {512, 4}), 511));
    std::vector<double> block(20 * 4);
    encoding.added->fill({500, 520, 0, 4}, std::span(block));
    for (std::size_t i = 0; i < block.size(); ++i) EXPECT_EQ(std::isnan(block[i]), i >= 48) << i;
    EXPECT_EQ(plain(encoding.about.notes.front()),
              "positions from 512 on have no row: there is nothing to look up");
}

TEST(learned, itsExtensionsAreThoseOfTheLiterature) {
    constexpr Index kTrained = 5, kDims = 7;
    for (const Index positions : {1, 4, 5, 6, 9, 10, 23, 25}) {
        SCOPED_TRACE(positions);
        const auto extended = [&](const char* how) {
            return learned({{"maxlen", "5"}, {"extend", how}, {"init", "torch"}}, {positions, kDims});
        };
        const FieldPtr p = learned({{"maxlen", "5"}, {"init", "torch"}}, {kTrained, kDims});
        const double n = kTrained, count = static_cast<double>(positions);
        const auto between = [&](double u, Index c) {
            const auto row = std::min<Index>(static_cast<Index>(u), kTrained - 1);
            const double rest = u - static_cast<double>(row);
            return (1 - rest) * p->at(row, c) + rest * p->at(std::min<Index>(row + 1, kTrained - 1), c);
        };
        for (Index t = 0; t < positions; ++t)
            for (Index c = 0; c < kDims; ++c) {
                const bool trained = t < kTrained;
                const double at = static_cast<double>(t), own = p->at(std::min(t, kTrained - 1), c);
                EXPECT_EQ(extended("zeros")->at(t, c), trained ? own : 0);
                EXPECT_EQ(extended("last")->at(t, c), own);
                const Index x = t / kTrained, y = t % kTrained;
                EXPECT_NEAR(extended("hierarchical")->at(t, c),
                            p->at(y, c) + 0.4 / 0.6 * (p->at(x, c) - p->at(0, c)), 4e-15);
                const bool stretched = positions > kTrained;
                const double loose = std::clamp((at + 0.5) * n / count - 0.5, 0.0, n - 1);
                EXPECT_NEAR(extended("linear")->at(t, c), stretched ? between(loose, c) : own, 4e-15);
                const double tight = count == 1 ? 0 : at * (n - 1) / (count - 1);
                EXPECT_NEAR(extended("linear_corners")->at(t, c), stretched ? between(tight, c) : own, 4e-15);
            }
        for (const char* how : {"zeros", "last", "hierarchical", "linear", "linear_corners"})
            expectBlockHoldsTheCells(*extended(how), {0, positions, 0, kDims}, 1e-12);
    }
}

TEST(learned, alignedCornersKeepTheFirstAndTheLastRow) {
    const FieldPtr p = learned({{"maxlen", "9"}}, {9, 3});
    const FieldPtr wide = learned({{"maxlen", "9"}, {"extend", "linear_corners"}}, {31, 3});
    EXPECT_EQ(row(*wide, 0), row(*p, 0));
    EXPECT_EQ(row(*wide, 30), row(*p, 8));
    // The two rules never lie farther apart than half a trained row.
    for (Index t = 0; t < 31; ++t)
        EXPECT_LE(std::abs(stretchedPlace(t, 9, 31, false) - stretchedPlace(t, 9, 31, true)), 0.5);
}

TEST(learned, oneTrainedRowCanOnlyComeAgain) {
    for (const char* how : {"last", "linear", "linear_corners"}) {
        const FieldPtr field = learned({{"maxlen", "1"}, {"extend", how}}, {4, 3});
        for (Index t = 0; t < 4; ++t) EXPECT_EQ(row(*field, t), row(*field, 0)) << how;
    }
    EXPECT_EQ(*encodingOf("learned", {{"maxlen", "1"}, {"extend", "hierarchical"}}, {4, 3}).end, 1);
}

TEST(learned, extendedHierarchicallyIsTheHierarchicalSchemeOfItsRows) {
    for (const char* alpha : {"0.1", "0.5", "0.9"}) {
        const Encoding encoding =
            encodingOf("learned", {{"maxlen", "6"}, {"extend", "hierarchical"}, {"alpha", alpha}}, {40, 4});
        const FieldPtr own = hierarchicalRows(learned({{"maxlen", "6"}}, {6, 4}), 36, *readNumber(alpha));
        ASSERT_TRUE(encoding.end.has_value());
        EXPECT_EQ(*encoding.end, 36);
        for (Index t = 0; t < 36; ++t) EXPECT_EQ(row(*encoding.added, t), row(*own, t)) << alpha << ", " << t;
    }
}

TEST(learned, alwaysSaysThatItIsUntrained) {
    for (const Part& part : encodingOf("learned", {}, {9, 9}).parts) EXPECT_TRUE(part.random) << part.id;
}

TEST(positionIds, countWordsAndPassOverPadding) {
    const Index tokens[]{1, 7, 8, 1, 9, 1};
    EXPECT_EQ(positionIds(tokens, 1), (std::vector<Index>{1, 2, 3, 1, 4, 1}));
    EXPECT_TRUE(positionIds({}, 1).empty());
}

}  // namespace posiscope::test
