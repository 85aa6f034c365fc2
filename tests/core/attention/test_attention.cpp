// SPDX-License-Identifier: GPL-3.0-or-later
/// One head under each way of knowing positions: what it computes, written out anew, and what must hold whatever the
/// numbers.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/attention/attention.h"
#include "core/attention/rotary.h"
#include "core/attention/shaw_attention.h"
#include "core/base/random.h"
#include "core/encoding/clipped_distance.h"
#include "tests/core/random_matrix.h"
#include "tests/core/sample.h"

namespace posiscope::test {

namespace {

/// Words 0 and 3 are the same: "I believe so I …".
Matrix wordsWithARepeat(Index n, Index d) {
    Matrix words = random(n, d, 11);
    words.row(3) = words.row(0);
    return words;
}

Head headOf(Matrix words, bool seeded, bool causal) {
    Head head{.words = std::move(words), .pairs = {.causal = causal}};
    if (seeded) head.projections = seededProjections(5, head.words.cols());
    return head;
}

/// With what a scheme adds.
Head headWith(const Encoding& encoding, const Matrix& words, bool seeded, bool causal) {
    Head head = headOf(words, seeded, causal);
    if (!encoding.added) return head;
    head.without = words;
    head.words += firstRows(*encoding.added, words.rows());
    return head;
}

double farthest(const Matrix& a, const Matrix& b) {
    return (a - b).cwiseAbs().maxCoeff();
}

}  // namespace

TEST(attention, withoutPositionsItIsTheFormula) {
    for (const bool seeded : {false, true})
        for (const bool causal : {false, true}) {
            const Index n = 7, d = 6;
            const Head head = headOf(random(n, d, 2), seeded, causal);
            const Attention got = attend(head, {});
            const auto by = [&](const Matrix& projection) {
                return seeded ? Matrix(head.words.lazyProduct(projection)) : head.words;
            };
            const Matrix q = by(head.projections.query), k = by(head.projections.key),
                         v = by(head.projections.value);
            for (Index i = 0; i < n; ++i) {
                std::vector<double> shares;
                for (Index j = 0; j < n; ++j) {
                    const double e = q.row(i).dot(k.row(j)) / std::sqrt(6.0);
                    EXPECT_NEAR(got.logit(i, j), e, 1e-13);
                    shares.push_back(causal && j > i ? 0 : std::exp(e));
                }
                const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
                for (Index c = 0; c < d; ++c) {
                    double z = 0;
                    for (Index j = 0; j < n; ++j) {
                        const double weight = shares[static_cast<std::size_t>(j)] / sum;
                        EXPECT_NEAR(got.weight(i, j), weight, 1e-13);
                        z += weight * v(j, c);
                    }
                    EXPECT_NEAR(got.output(i, c), z, 1e-13);
                }
            }
        }
}

TEST(attention, permutingTheWordsPermutesTheOutputsAndNothingElse) {
    const Index n = 12, d = 16;
    const Matrix words = wordsWithARepeat(n, d);
    const Matrix before = attend(headOf(words, true, false), {}).output;
    std::vector<Index> order(static_cast<std::size_t>(n));
    std::iota(order.begin(), order.end(), 0);
    for (int times = 0; times < 30; ++times) {
        std::next_permutation(order.begin(), order.end());
        std::rotate(order.begin(), order.begin() + 5, order.end());
        Matrix moved(n, d);
        for (Index i = 0; i < n; ++i) moved.row(i) = words.row(order[static_cast<std::size_t>(i)]);
        const Matrix after = attend(headOf(moved, true, false), {}).output;
        for (Index i = 0; i < n; ++i)
            EXPECT_LE((after.row(i) - before.row(order[static_cast<std::size_t>(i)])).cwiseAbs().maxCoeff(),
                      1e-12);
    }
}

/// The two I's.
TEST(attention, aRepeatedWordHasTheSameOutputToTheBitUnlessPositionsCount) {
    for (const Index n : {4, 5, 9, 64})
        for (const Index d : {1, 2, 7, 64})
            for (const bool seeded : {false, true}) {
                const Matrix words = wordsWithARepeat(n, d);
                const Attention none = attend(headOf(words, seeded, false), {});
                EXPECT_EQ(none.output.row(0), none.output.row(3)) << n << " words, width " << d;
                EXPECT_EQ(none.weight.row(0), none.weight.row(3)) << n << " words, width " << d;
            }
    const Matrix words = wordsWithARepeat(9, 16);
    const auto apart = [&](const char* scheme, const Written& written, bool causal) {
        const Encoding encoding = encodingOf(scheme, written, {9, 16});
        const Attention got = attend(headWith(encoding, words, true, causal), encoding);
        return (got.output.row(0) - got.output.row(3)).cwiseAbs().maxCoeff();
    };
    EXPECT_GT(apart("sinusoidal", {}, false), 1e-3);
    EXPECT_GT(apart("rope", {}, false), 1e-3);
    EXPECT_GT(apart("shaw", {}, false), 1e-3);
    EXPECT_GT(apart("swin", {}, false), 1e-5);
    EXPECT_EQ(apart("none", {}, false), 0);
    EXPECT_GT(apart("none", {}, true), 1e-3) << "the mask alone leaks the order";
    // With nothing turned and one shared row there is no position.
    EXPECT_EQ(apart("rope", {{"share", "0"}}, false), 0);
    EXPECT_EQ(apart("shaw", {{"k", "0"}}, false), 0);
}

TEST(attention, theTermsAddUpToTheLogits) {
    for (const Scheme* scheme : schemes())
        for (const bool causal : {false, true}) {
            SCOPED_TRACE(scheme->id);
            const Matrix words = wordsWithARepeat(9, 16);
            const Encoding encoding = scheme->make({}, {9, 16});
            const Attention got = attend(headWith(encoding, words, true, causal), encoding);
            Matrix sum = Matrix::Zero(9, 9);
            for (const Term& term : got.terms) sum += term.logits;
            EXPECT_LE(farthest(sum, got.logit), 1e-12);
            EXPECT_LE(farthest(got.content + got.position, got.logit), 1e-12);
            EXPECT_LE(farthest(got.content, attend(headOf(words, true, causal), {}).logit), 1e-12)
                << "the content is what there is without positions";
            for (Index i = 0; i < 9; ++i) {
                EXPECT_NEAR(got.weight.row(i).sum(), 1, 1e-14);
                for (Index j = i + 1; causal && j < 9; ++j) EXPECT_EQ(got.weight(i, j), 0);
            }
        }
}

TEST(attention, rotaryTurnsQueriesAndKeysAndLeavesValues) {
    const Matrix words = random(9, 16, 3);
    const Encoding encoding = encodingOf("rope", {}, {9, 16});
    const Attention got = attend(headOf(words, true, false), encoding);
    const Attention plain = attend(headOf(words, true, false), {});
    EXPECT_EQ(got.value, plain.value);
    EXPECT_EQ(got.turnedQuery, turned(plain.query, *encoding.rotated));
    EXPECT_LE(farthest(got.logit, Matrix(got.turnedQuery * got.turnedKey.transpose() / 4)), 1e-13);
    for (Index i = 0; i < 9; ++i)
        EXPECT_NEAR(got.logit(i, i), plain.logit(i, i), 1e-13) << "no turn against itself";
}

TEST(attention, shawsIsTheOneOfThePaper) {
    for (const bool causal : {false, true}) {
        const Matrix words = random(9, 16, 3);
        const Encoding encoding = encodingOf("shaw", {{"k", "2"}}, {9, 16});
        const Head head = headOf(words, true, causal);
        const Attention got = attend(head, encoding);
        const ShawAttention paper =
            shawAttention({.query = got.query,
                           .key = got.key,
                           .value = got.value,
                           .keyRows = firstRows(*encoding.part("key")->field, 5),
                           .valueRows = firstRows(*encoding.part("value")->field, 5),
                           .row = [](Index query, Index key) { return relativeRow(query, key, 2); },
                           .pairs = {.causal = causal}});
        EXPECT_LE(farthest(got.weight, paper.weight), 1e-14);
        EXPECT_LE(farthest(got.output, paper.output), 1e-13);
    }
}

TEST(attention, aBiasIsAddedToTheScaledLogits) {
    const Matrix words = random(6, 16, 3);
    const Encoding encoding = encodingOf("swin", {{"h", "2"}, {"w", "3"}}, {6, 16});
    Head head = headOf(words, true, false);
    const Matrix plain = attend(head, {}).logit;
    head.biasHead = 1;
    const Attention got = attend(head, encoding);
    for (Index i = 0; i < 6; ++i)
        for (Index j = 0; j < 6; ++j)
            EXPECT_NEAR(got.logit(i, j) - plain(i, j), encoding.biased->heads[1]->at(i, j), 1e-14);
}

/// The head's own choices, by the formula: e = c·tanh(f q·k / c), and the softmax of e/T over the pairs that are there.
TEST(attention, factorCapTemperatureAndWindowAreTheFormula) {
    const Index n = 8, d = 5;
    Head head = headOf(random(n, d, 4), true, true);
    head.pairs = {.first = 2, .causal = true, .window = 3};
    head.factor = 0.7;
    head.cap = 1.5;
    head.temperature = 0.4;
    for (const char* scheme : {"none", "rope", "shaw", "t5"}) {
        SCOPED_TRACE(scheme);
        Head bare = head;
        bare.cap = 0;
        const Encoding encoding = encodingOf(scheme, {}, {n, d});
        const Attention got = attend(head, encoding), uncapped = attend(bare, encoding);
        for (Index i = 0; i < n; ++i) {
            std::vector<double> shares;
            for (Index j = 0; j < n; ++j) {
                const double e = 1.5 * std::tanh(uncapped.logit(i, j) / 1.5);
                EXPECT_NEAR(got.logit(i, j), e, 1e-14);
                EXPECT_NEAR(got.content(i, j) + got.position(i, j), e, 1e-13) << "the terms are the logits";
                const bool isThere = i >= 2 && j <= i && i - j < 3;
                EXPECT_EQ(got.masked(i, j), !isThere);
                shares.push_back(isThere ? std::exp(e / 0.4) : 0);
            }
            const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
            for (Index j = 0; j < n; ++j)
                EXPECT_NEAR(got.weight(i, j), sum > 0 ? shares[static_cast<std::size_t>(j)] / sum : 0, 1e-13);
        }
    }
    const Attention plain = attend({.words = head.words, .factor = 0.7}, {});
    EXPECT_NEAR(plain.logit(1, 4), 0.7 * head.words.row(1).dot(head.words.row(4)), 1e-14);
}

TEST(attention, seededProjectionsAreOneStreamQueryFirst) {
    const Projections got = seededProjections(9, 3);
    const RandomStream stream(9);
    EXPECT_NEAR(got.query(0, 1), stream.normal(1) / std::sqrt(3.0), 1e-13);
    EXPECT_NEAR(got.key(0, 0), stream.normal(9) / std::sqrt(3.0), 1e-13);
    EXPECT_NEAR(got.value(2, 2), stream.normal(26) / std::sqrt(3.0), 1e-13);
}

}  // namespace posiscope::test
