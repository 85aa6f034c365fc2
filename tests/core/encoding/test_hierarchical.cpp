// SPDX-License-Identifier: GPL-3.0-or-later
/// Positions in blocks, made of a few trained rows.
#include "core/encoding/hierarchical_rows.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/base/number.h"
#include "core/fields/seeded_field.h"
#include "tests/core/sample.h"

namespace posiscope::test {

namespace {

constexpr double kAlphas[] = {1e-6, 0.1, 0.4, 0.5, 0.75, 0.9};

FieldPtr trainedRows(Index n, Index dims) {
    return std::make_shared<SeededField>(RandomStream(3), 0, Size{n, dims}, Spread::normal, 1);
}

double ratioOf(double alpha) {
    return alpha / (1 - alpha);
}

}  // namespace

TEST(hierarchical, theFirstBlockIsTheTrainedRowsBitForBit) {
    for (const double alpha : kAlphas)
        for (const Index n : {1, 2, 3, 8, 512}) {
            const FieldPtr p = trainedRows(n, 4), q = hierarchicalRows(p, n * n, alpha);
            for (Index t = 0; t < n; ++t)
                EXPECT_EQ(row(*q, t), row(*p, t)) << alpha << ", " << n << ": " << t;
        }
}

TEST(hierarchical, isWhatItsTwoLinesSay) {
    for (const double alpha : kAlphas) {
        const Index n = 6;
        const FieldPtr p = trainedRows(n, 5), q = hierarchicalRows(p, n * n, alpha),
                       u = hierarchicalBasis(p, alpha);
        const double within = 1e-15 * (1 + 20 * ratioOf(alpha));
        for (Index i = 0; i < n; ++i)
            for (Index c = 0; c < 5; ++c) {
                EXPECT_NEAR(u->at(i, c), (p->at(i, c) - alpha * p->at(0, c)) / (1 - alpha), within) << alpha;
                for (Index j = 0; j < n; ++j)
                    EXPECT_NEAR(q->at(i * n + j, c), alpha * u->at(i, c) + (1 - alpha) * u->at(j, c), within)
                        << alpha << ": " << i << ", " << j;
            }
        expectBlockHoldsTheCells(*q, {0, n * n, 0, 5}, 1e-12 * (1 + ratioOf(alpha)));
    }
}

TEST(hierarchical, differencesInsideOfABlockAreTheTrainedOnesAndBetweenBlocksTheirMultiples) {
    for (const double alpha : kAlphas) {
        const Index n = 5;
        const FieldPtr p = trainedRows(n, 3), q = hierarchicalRows(p, n * n, alpha);
        const double within = 2e-15 * (1 + 10 * ratioOf(alpha));
        for (Index x = 0; x < n; ++x)
            for (Index y = 0; y < n; ++y)
                for (Index other = 0; other < n; ++other)
                    for (Index c = 0; c < 3; ++c) {
                        const double trained = p->at(y, c) - p->at(other, c);
                        EXPECT_NEAR(q->at(x * n + y, c) - q->at(x * n + other, c), trained, within);
                        EXPECT_NEAR(q->at(y * n + x, c) - q->at(other * n + x, c), ratioOf(alpha) * trained,
                                    within);
                    }
    }
    EXPECT_DOUBLE_EQ(ratioOf(0.4), 2.0 / 3);
}

TEST(hierarchical, rowsFallTogetherAtOneHalfAndNowhereElse) {
    for (const double alpha : kAlphas) {
        const Index n = 7;
        const FieldPtr q = hierarchicalRows(trainedRows(n, 4), n * n, alpha);
        int together = 0;
        for (Index x = 0; x < n; ++x)
            for (Index y = 0; y < x; ++y) {
                const bool same = row(*q, x * n + y) == row(*q, y * n + x);
                EXPECT_EQ(same, alpha == 0.5) << alpha << ": " << x << ", " << y;
                together += same ? 1 : 0;
            }
        const Text sign = hierarchicalCollision(n, alpha);
        EXPECT_EQ(together, alpha == 0.5 ? 21 : 0);
        EXPECT_EQ(plain(sign), alpha == 0.5 ? "α = 0.5: rows (i, j) and (j, i) are the same, 21 times" : "");
    }
    EXPECT_TRUE(hierarchicalCollision(1, 0.5).empty());  // one row has nothing to fall together with
}

TEST(hierarchical, withNoAlphaToSpeakOfTheBlocksRepeat) {
    const Index n = 4;
    const FieldPtr p = trainedRows(n, 3), q = hierarchicalRows(p, n * n, 1e-6);
    for (Index t = 0; t < n * n; ++t)
        for (Index c = 0; c < 3; ++c) EXPECT_NEAR(q->at(t, c), p->at(t % n, c), 1e-5);
}

TEST(hierarchical, staysWithinTheLimitsThatItPromises) {
    for (const double alpha : kAlphas)
        for (const Spread spread : {Spread::uniform, Spread::truncated}) {
            const auto p = std::make_shared<SeededField>(RandomStream(5), 0, Size{12, 40}, spread, 0.02);
            for (const FieldPtr& field : {hierarchicalRows(p, 144, alpha), hierarchicalBasis(p, alpha)}) {
                const Range all = field->extremes({0, field->size().rows, 0, 40}), limits = field->limits();
                EXPECT_GE(all.lowest, limits.lowest) << alpha;
                EXPECT_LE(all.highest, limits.highest) << alpha;
            }
        }
}

TEST(hierarchical, alphaIsBetweenZeroAndOne) {
    const Param& alpha = *findScheme("hierarchical")->param("alpha");
    for (const char* outside : {"0", "1", "-0.1", "1.5", "2"})
        EXPECT_FALSE(readValue(alpha, outside)) << outside;
    for (const char* inside : {"0.001", "0.4", "0.5", "0.999"})
        EXPECT_TRUE(readValue(alpha, inside)) << inside;
}

TEST(hierarchical, positionsPastTheSquareHaveNoRow) {
    const Encoding encoding = encodingOf("hierarchical", {{"n", "4"}}, {20, 3});
    ASSERT_TRUE(encoding.end.has_value());
    EXPECT_EQ(*encoding.end, 16);
    EXPECT_FALSE(std::isnan(encoding.added->at(15, 0)));
    EXPECT_TRUE(std::isnan(encoding.added->at(16, 0)));
    EXPECT_FALSE(encodingOf("hierarchical", {{"n", "4"}}, {16, 3}).end.has_value());
    EXPECT_FALSE(encodingOf("hierarchical", {{"n", "512"}}, {262144, 1}).end.has_value());
    EXPECT_EQ(*encodingOf("hierarchical", {{"n", "512"}}, {262145, 1}).end, 262144);
}

TEST(hierarchical, itsFirstBlockIsWhateverWasTrained) {
    const FieldPtr waves = partOf("hierarchical", "table", {{"n", "16"}}, {16, 6});
    const FieldPtr paper = sinusoid({}, {16, 6});
    for (Index t = 0; t < 16; ++t) EXPECT_EQ(row(*waves, t), row(*paper, t));
    EXPECT_FALSE(encodingOf("hierarchical", {}, {9, 4}).parts.front().random);
    EXPECT_TRUE(encodingOf("hierarchical", {{"rows", "seeded"}}, {9, 4}).parts.front().random);
}

/// The numbers in the explanation of a cell are those of the picture.
TEST(hierarchical, explainsACellWithItsNumbers) {
    const Encoding encoding = encodingOf("hierarchical", {{"n", "8"}}, {64, 6});
    const Part& table = encoding.parts.front();
    const std::vector<Text> lines = table.explain(21, 3);
    ASSERT_EQ(lines.size(), 3U);
    EXPECT_EQ(plain(lines[0]), "21 = 2 · 8 + 5: place 5 of block 2");
    EXPECT_TRUE(plain(lines[2]).ends_with("= " + plain(shownNumber(table.field->at(21, 3)))));
}

}  // namespace posiscope::test
