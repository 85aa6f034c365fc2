// SPDX-License-Identifier: GPL-3.0-or-later
/// Laws of linear biases, for every number of heads.
#include <gtest/gtest.h>

#include <cmath>

#include "core/attention/attention.h"
#include "tests/core/sample.h"

namespace posiscope::test {

namespace {

std::vector<double> slopes(Index heads, const Written& more = {}) {
    Written written{{"heads", std::to_string(heads)}};
    written.insert(written.end(), more.begin(), more.end());
    return row(*partOf("alibi", "slopes", written, {1, 1}), 0);
}

Index powerBelow(Index heads) {
    Index power = 1;
    while (2 * power <= heads) power *= 2;
    return power;
}

Matrix someWords(Index n, Index width) {
    Matrix words(n, width);
    for (Index r = 0; r < n; ++r)
        for (Index c = 0; c < width; ++c) words(r, c) = std::sin(static_cast<double>(3 * r * r + 7 * c + 1));
    return words;
}

Attention attended(const char* form, Index head, bool causal, const Matrix& words) {
    const Encoding encoding = encodingOf("alibi", {{"form", form}}, {words.rows(), words.cols()});
    return attend({.words = words, .pairs = {.causal = causal}, .biasHead = head}, encoding);
}

std::string notesOf(const Written& written) {
    std::string all;
    for (const Text& sign : encodingOf("alibi", written, {5, 8}).about.notes) all += plain(sign) + '\n';
    return all;
}

bool has(const std::string& said, const std::string& part) {
    return said.find(part) != std::string::npos;
}

}  // namespace

TEST(alibi, slopesFallEvenlyUpToAPowerOfTwo) {
    for (Index heads = 1; heads <= 128; ++heads) {
        SCOPED_TRACE(heads);
        const std::vector<double> all = slopes(heads);
        ASSERT_EQ(all.size(), static_cast<std::size_t>(heads));
        const Index p = powerBelow(heads);
        const double last = all[static_cast<std::size_t>(p - 1)];
        EXPECT_DOUBLE_EQ(last, 1.0 / 256);
        for (Index h = 1; h < p; ++h) {
            const auto at = static_cast<std::size_t>(h);
            EXPECT_NEAR(all[at] / all[at - 1], all[0], 1e-14 * all[0]) << h;
        }
        EXPECT_EQ(std::ranges::is_sorted(all, std::ranges::greater()), heads == p);
    }
}

/// The heads above a power of two have every second slope of twice as many, the first and largest of them first.
TEST(alibi, moreHeadsTakeEverySecondSlopeOfTwiceAsMany) {
    for (const Index heads : {3, 6, 7, 12, 20, 96, 112, 127}) {
        const std::vector<double> all = slopes(heads);
        const Index p = powerBelow(heads);
        const std::vector<double> few = slopes(p), many = slopes(2 * p);
        for (Index h = 0; h < heads; ++h) {
            const auto at = static_cast<std::size_t>(h);
            EXPECT_EQ(all[at], h < p ? few[at] : many[static_cast<std::size_t>(2 * (h - p))])
                << h << " of " << heads;
        }
        EXPECT_TRUE(has(notesOf({{"heads", std::to_string(heads)}}), "no power of two"));
    }
    EXPECT_FALSE(has(notesOf({}), "no power of two"));
    EXPECT_EQ(slopes(4, {{"exponent", "16"}}),
              (std::vector<double>{1.0 / 16, 1.0 / 256, 1.0 / 4096, 1.0 / 65536}));
}

TEST(alibi, bothFormsHaveTheSameWeightsUnderTheCausalMaskAlone) {
    const Matrix words = someWords(7, 6);
    for (const Index head : {0, 3, 7}) {
        const Attention distance = attended("symmetric", head, true, words),
                        key = attended("key", head, true, words);
        EXPECT_LT((distance.weight - key.weight).cwiseAbs().maxCoeff(), 1e-15);
        EXPECT_LT((distance.output - key.output).cwiseAbs().maxCoeff(), 1e-14);
        EXPECT_GT((distance.logit - key.logit).cwiseAbs().maxCoeff(), 0.01);
        const Attention open = attended("symmetric", head, false, words),
                        openKey = attended("key", head, false, words);
        EXPECT_GT((open.weight - openKey.weight).cwiseAbs().maxCoeff(), 1e-3);
    }
}

/// Where all words are alike the weights are a geometric series: word i gives those at most D words back
/// (1 - e^(-m(D+1))) / (1 - e^(-m(i+1))) of them.
TEST(alibi, theWeightsOfEqualWordsAreAGeometricSeries) {
    const Matrix words = Matrix::Ones(12, 4);
    for (const Index head : {0, 2, 7}) {
        const double m = std::ldexp(1.0, -static_cast<int>(head) - 1);
        const Matrix weight = attended("symmetric", head, true, words).weight;
        for (Index i = 0; i < 12; ++i) {
            double sum = 0;
            for (Index back = 0; back <= i; ++back) {
                sum += weight(i, i - back);
                const double expected = std::expm1(-m * static_cast<double>(back + 1)) /
                                        std::expm1(-m * static_cast<double>(i + 1));
                EXPECT_NEAR(sum, expected, 1e-14) << i << ", " << back;
            }
        }
    }
}

TEST(alibi, thePicturesAreOfTheSameSlopes) {
    for (const char* form : {"symmetric", "key"}) {
        const Encoding encoding =
            encodingOf("alibi", {{"heads", "12"}, {"head", "9"}, {"form", form}}, {70, 8});
        const std::vector<double> all = slopes(12);
        const auto part = [&](const char* id) { return encoding.part(id)->field; };
        ASSERT_EQ(encoding.biased->heads.size(), 12U);
        EXPECT_EQ(part("decay")->size(), (Size{12, 70}));
        for (Index i = 0; i < 70; ++i)
            for (Index j = 0; j < 70; ++j) {
                const auto times = static_cast<double>(form[0] == 'k' ? j : -std::abs(i - j));
                EXPECT_EQ(part("bias")->at(i, j), all[9] * times);
                EXPECT_EQ(encoding.biased->heads[2]->at(i, j), all[2] * times);
                const Range range = part("bias")->range();
                EXPECT_TRUE(range.lowest <= part("bias")->at(i, j) &&
                            part("bias")->at(i, j) <= range.highest);
            }
        for (Index head = 0; head < 12; ++head) {
            EXPECT_EQ(part("decay")->at(head, 0), 1);
            EXPECT_NEAR(part("decay")->at(head, 69), std::exp(-69 * all[static_cast<std::size_t>(head)]),
                        1e-15);
        }
    }
    // Head 5 of 8 has slope 1/64: 1/e at distance 64.
    const FieldPtr decay = partOf("alibi", "decay", {}, {65, 8});
    EXPECT_NEAR(decay->at(5, 64), std::exp(-1.0), 1e-15);
    EXPECT_EQ(partOf("alibi", "decay", {}, {5, 8})->size().columns, 64);
}

/// 2^(-1/2) is 181.02/256: in bf16 181/256. Powers of two stay.
TEST(alibi, bf16RoundsWhatIsNoPowerOfTwo) {
    EXPECT_EQ(slopes(12, {{"slopes", "bf16"}})[8], 181.0 / 256);
    EXPECT_EQ(slopes(8, {{"slopes", "bf16"}}), slopes(8));
    EXPECT_TRUE(has(notesOf({{"slopes", "bf16"}}), "bf16 keeps it"));
    EXPECT_TRUE(has(notesOf({{"heads", "12"}, {"slopes", "bf16"}}), "slopes that bf16 changes: 4 of 12"));
    EXPECT_FALSE(has(notesOf({{"heads", "12"}}), "bf16"));
}

TEST(alibi, aHeadThatIsNotThereIsSaid) {
    const Encoding encoding = encodingOf("alibi", {{"heads", "3"}, {"head", "5"}}, {4, 8});
    EXPECT_EQ(plain(encoding.missing), "head shown is 5, and may be from 0 to 2 here");
    EXPECT_EQ(plain(encoding.part("bias")->missing), plain(encoding.missing));
    EXPECT_TRUE(encoding.part("slopes")->missing.empty());
    EXPECT_TRUE(encoding.part("decay")->missing.empty());
}

}  // namespace posiscope::test
