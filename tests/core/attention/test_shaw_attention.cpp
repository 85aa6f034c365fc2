// SPDX-License-Identifier: GPL-3.0-or-later
/// Shaw's attention against the formula written out pair by pair, and what must hold whatever the numbers.
#include <gtest/gtest.h>

#include <cmath>

#include "core/attention/shaw_attention.h"
#include "core/encoding/clipped_distance.h"
#include "tests/core/random_matrix.h"

namespace posiscope::test {

namespace {

ShawHead head(Index n, Index d, Index k, bool causal) {
    return {.query = random(n, d, 1),
            .key = random(n, d, 2),
            .value = random(n, d, 3),
            .keyRows = random(2 * k + 1, d, 4),
            .valueRows = random(2 * k + 1, d, 5),
            .row = [k](Index query, Index asked) { return relativeRow(query, asked, k); },
            .pairs = {.causal = causal}};
}

struct Sizes {
    Index n = 1, d = 1, k = 0;
};
constexpr Sizes kSizes[] = {{1, 1, 0}, {1, 4, 3}, {5, 8, 4}, {5, 8, 2}, {10, 3, 3}, {7, 16, 0}, {12, 5, 40}};

}  // namespace

TEST(shawAttention, isTheFormulaPairByPair) {
    for (const auto& [n, d, k] : kSizes)
        for (const bool causal : {false, true}) {
            SCOPED_TRACE("n " + std::to_string(n) + ", d " + std::to_string(d) + ", k " + std::to_string(k));
            const ShawHead h = head(n, d, k, causal);
            const ShawAttention got = shawAttention(h);
            for (Index i = 0; i < n; ++i) {
                std::vector<double> weights;
                double sum = 0;
                for (Index j = 0; j < n; ++j) {
                    const Index r = std::min(std::max(j - i, -k), k) + k;
                    double content = 0, position = 0;
                    for (Index c = 0; c < d; ++c) {
                        content += h.query(i, c) * h.key(j, c);
                        position += h.query(i, c) * h.keyRows(r, c);
                    }
                    content /= std::sqrt(static_cast<double>(d));
                    position /= std::sqrt(static_cast<double>(d));
                    EXPECT_EQ(got.index(i, j), r);
                    EXPECT_NEAR(got.contentLogit(i, j), content, 1e-13);
                    EXPECT_NEAR(got.positionLogit(i, j), position, 1e-13);
                    EXPECT_NEAR(got.logit(i, j), content + position, 1e-13);
                    weights.push_back(causal && j > i ? 0 : std::exp(content + position));
                    sum += weights.back();
                }
                for (Index c = 0; c < d; ++c) {
                    double words = 0, rows = 0;
                    for (Index j = 0; j < n; ++j) {
                        const double weight = weights[static_cast<std::size_t>(j)] / sum;
                        EXPECT_NEAR(got.weight(i, j), weight, 1e-13);
                        words += weight * h.value(j, c);
                        rows += weight * h.valueRows(std::min(std::max(j - i, -k), k) + k, c);
                    }
                    EXPECT_NEAR(got.withoutValueRows(i, c), words, 1e-13);
                    EXPECT_NEAR(got.output(i, c), words + rows, 1e-13);
                }
            }
        }
}

TEST(shawAttention, weightsAreSharesAndMaskedOnesExactlyNothing) {
    for (const auto& [n, d, k] : kSizes)
        for (const bool causal : {false, true}) {
            const ShawAttention got = shawAttention(head(n, d, k, causal));
            for (Index i = 0; i < n; ++i) {
                EXPECT_NEAR(got.weight.row(i).sum(), 1, 1e-14);
                for (Index j = 0; j < n; ++j) {
                    if (causal && j > i) {
                        EXPECT_EQ(got.weight(i, j), 0);
                    } else {
                        EXPECT_GT(got.weight(i, j), 0);
                    }
                }
            }
        }
}

TEST(shawAttention, oneSharedRowLeavesTheWeightsAndShiftsTheOutput) {
    const ShawHead with = head(6, 4, 0, false);
    ShawHead without = with;
    without.keyRows.setZero();
    const ShawAttention a = shawAttention(with), b = shawAttention(without);
    EXPECT_TRUE(a.weight.isApprox(b.weight, 1e-13));
    for (Index i = 0; i < 6; ++i)
        EXPECT_TRUE((a.output.row(i) - a.withoutValueRows.row(i)).isApprox(with.valueRows.row(0), 1e-13));
}

TEST(shawAttention, hugeLogitsStayFinite) {
    ShawHead h = head(5, 8, 2, true);
    h.query *= 1e4;
    const ShawAttention got = shawAttention(h);
    EXPECT_TRUE(got.weight.allFinite());
    EXPECT_TRUE(got.output.allFinite());
    for (Index i = 0; i < 5; ++i) EXPECT_NEAR(got.weight.row(i).sum(), 1, 1e-14);
}

/// "I believe I can": without positions both "I" come out the same, with them they do not.
TEST(shawAttention, positionsTellRepeatedWordsApart) {
    ShawHead h = head(4, 8, 3, false);
    for (Matrix* each : {&h.query, &h.key, &h.value}) each->row(2) = each->row(0);
    const ShawAttention with = shawAttention(h);
    h.keyRows.setZero();
    h.valueRows.setZero();
    const ShawAttention without = shawAttention(h);
    EXPECT_EQ(without.output.row(0), without.output.row(2));
    EXPECT_GT((with.output.row(0) - with.output.row(2)).cwiseAbs().maxCoeff(), 1e-3);
}

}  // namespace posiscope::test
