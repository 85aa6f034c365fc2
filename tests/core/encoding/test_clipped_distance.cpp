// SPDX-License-Identifier: GPL-3.0-or-later
/// The 2k+1 table: which row a pair uses, how often each is used, and what stands in it.
#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>
#include <numbers>

#include "core/base/random.h"
#include "core/encoding/clipped_distance.h"
#include "core/tokens/tokenizer.h"
#include "tests/core/sample.h"

namespace posiscope::test {

namespace {

/// Word by word: a step to the right is one row further, until the last row.
Index rowByWalking(Index query, Index key, Index k) {
    Index found = k;
    for (Index at = query; at < key && found < 2 * k; ++at) ++found;
    for (Index at = query; at > key && found > 0; --at) --found;
    return found;
}

std::vector<Index> rowsFrom(Index query, Index n, Index k) {
    const FieldPtr index = partOf("shaw", "index", {{"k", std::to_string(k)}}, {n, 1});
    std::vector<Index> rows;
    for (Index key = 0; key < n; ++key) {
        rows.push_back(relativeRow(query, key, k));
        EXPECT_EQ(index->at(query, key), static_cast<double>(rows.back()));
    }
    return rows;
}

std::string digits(const std::vector<Index>& rows) {
    std::string all;
    for (const Index r : rows) all += std::to_string(r);
    return all;
}

/// SplitMix64 and Box-Muller one number after the other, as everyone writes them.
class SequentialNormals {
public:
    explicit SequentialNormals(std::uint64_t seed) : m_state(seed) {}
    double next() {
        if (m_hasSecond) {
            m_hasSecond = false;
            return m_second;
        }
        const double u1 = uniform(), u2 = uniform();
        const double radius = std::sqrt(-2 * std::log(1 - u1));
        m_second = radius * std::sin(2 * std::numbers::pi * u2);
        m_hasSecond = true;
        return radius * std::cos(2 * std::numbers::pi * u2);
    }

private:
    double uniform() {
        m_state += 0x9E3779B97F4A7C15;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        z ^= z >> 31;
        return static_cast<double>(z >> 11) / 9007199254740992.0;  // 2^53
    }
    std::uint64_t m_state;
    double m_second = 0;
    bool m_hasSecond = false;
};

}  // namespace

TEST(relative, rowsAndCountsAgreeWithCountingOneByOne) {
    for (Index n = 1; n <= 64; ++n)
        for (Index k = 0; k <= 64; ++k) {
            std::vector<Index> all(static_cast<std::size_t>(2 * k + 1));
            Index clipped = 0;
            for (Index query = 0; query < n; ++query) {
                for (Index key = 0; key < n; ++key) {
                    const Index r = rowByWalking(query, key, k);
                    ASSERT_EQ(relativeRow(query, key, k), r) << query << " → " << key << ", k = " << k;
                    ++all[static_cast<std::size_t>(r)];
                    clipped += std::abs(key - query) > k ? 1 : 0;
                }
            }
            ASSERT_EQ(relativeUsage(n, {k}), all) << "n = " << n << ", k = " << k;
            ASSERT_EQ(clippedPairs(n, k), clipped) << "n = " << n << ", k = " << k;
        }
}

TEST(relative, countsOfALongTextAreExact) {
    const Index n = kMostPositions, k = 3;
    const std::vector<Index> used = relativeUsage(n, {k});
    Index sum = 0;
    for (const Index each : used) sum += each;
    EXPECT_EQ(sum, n * n);
    EXPECT_EQ(used[3], n);
    EXPECT_EQ(used[6], (n - k) * (n - k + 1) / 2);
}

TEST(relative, fewerQueriesStandAtTheLastPositions) {
    const RelativeIndexField last(1, 8, 2);  // one cached step of decoding
    for (Index key = 0; key < 8; ++key)
        EXPECT_EQ(last.at(0, key), static_cast<double>(relativeRow(7, key, 2)));
}

TEST(relative, exampleOfFiveWords) {
    const std::vector<std::string> words = split("I think therefore I am", Tokenizer::words).tokens;
    ASSERT_EQ(words.size(), 5U);
    const std::vector<std::string> expected{"45678", "34567", "23456", "12345", "01234"};
    for (Index centre = 0; centre < 5; ++centre)
        EXPECT_EQ(digits(rowsFrom(centre, 5, 4)), expected[static_cast<std::size_t>(centre)]) << centre;
    EXPECT_EQ(partOf("shaw", "key", {}, {5, 64})->size(), (Size{9, 64}));
}

TEST(relative, exampleOfTheTwoIs) {
    EXPECT_EQ(relativeRow(0, 2, 4), 6);  // from the first "I", "therefore" is two to the right
    EXPECT_EQ(relativeRow(3, 2, 4), 3);  // from the second, one to the left
    EXPECT_EQ(relativeRow(3, 4, 2), 3);  // "I" scores "am" with k = 2
}

TEST(relative, exampleOfTenWords) {
    const std::size_t words = split("位置编码让模型知道每个词在哪里", Tokenizer::words).tokens.size();
    ASSERT_EQ(words, 10U);
    const std::vector<std::string> expected{"3456666666", "2345666666", "1234566666", "0123456666",
                                            "0012345666", "0001234566", "0000123456", "0000012345",
                                            "0000001234", "0000000123"};
    for (Index centre = 0; centre < 10; ++centre)
        EXPECT_EQ(digits(rowsFrom(centre, 10, 3)), expected[static_cast<std::size_t>(centre)]) << centre;
    const std::vector<Index> used{28, 8, 9, 10, 9, 8, 28};
    EXPECT_EQ(relativeUsage(10, {3}), used);
    const FieldPtr usage = partOf("shaw", "usage", {{"k", "3"}}, {10, 1});
    for (Index r = 0; r < 7; ++r)
        EXPECT_EQ(usage->at(0, r), static_cast<double>(used[static_cast<std::size_t>(r)]));
}

TEST(relative, clippingBeginsWithTheWordAfterK) {
    EXPECT_EQ(clippedPairs(4, 3), 0);  // length k + 1: the ends are used, nothing shares them
    EXPECT_GT(clippedPairs(5, 3), 0);  // length k + 2, not 2k + 2
}

TEST(relative, theTablesAreTheSequentialStreamAndTheValuesContinueIt) {
    for (const std::uint64_t seed : {0U, 1U, 42U, 4294967295U})
        for (const auto& [k, d] : {std::pair<Index, Index>{4, 64}, {0, 1}, {3, 7}, {16, 5}}) {
            const Encoding encoding =
                encodingOf("shaw", {{"k", std::to_string(k)}, {"seed", std::to_string(seed)}}, {5, d});
            SequentialNormals stream(seed);
            const double scale = 1 / std::sqrt(static_cast<double>(d));
            for (const char* part : {"key", "value"}) {
                const Field& table = *encoding.part(part)->field;
                ASSERT_EQ(table.size(), (Size{2 * k + 1, d}));
                for (Index r = 0; r <= 2 * k; ++r)
                    for (Index c = 0; c < d; ++c) {
                        const double z = stream.next();
                        EXPECT_NEAR(table.at(r, c), z * scale, 4e-15 * (1 + std::abs(z)))
                            << part << ", seed " << seed << ", k " << k << ", d " << d << ": " << r << ", "
                            << c;
                    }
            }
            EXPECT_EQ(encoding.lookedUp->joining(LookedUp::Joins::key)->field, encoding.part("key")->field);
            EXPECT_EQ(encoding.lookedUp->joining(LookedUp::Joins::value)->field,
                      encoding.part("value")->field);
        }
}

TEST(relative, theTablesHaveVarianceOneOverTheWidth) {
    const Index k = 512, d = 64;
    for (const char* part : {"key", "value"}) {
        const FieldPtr table = partOf("shaw", part, {{"k", std::to_string(k)}}, {5, d});
        double sum = 0, squares = 0;
        for (Index r = 0; r <= 2 * k; ++r)
            for (Index c = 0; c < d; ++c) {
                const double cell = table->at(r, c);
                sum += cell;
                squares += cell * cell;
            }
        const double cells = static_cast<double>((2 * k + 1) * d);
        const double mean = sum / cells;
        EXPECT_NEAR(mean, 0, 4 * std::sqrt(1.0 / static_cast<double>(d) / cells)) << part;
        EXPECT_NEAR((squares / cells - mean * mean) * static_cast<double>(d), 1, 0.01) << part;
    }
}

TEST(relative, anotherSeedGivesOtherTables) {
    const FieldPtr one = partOf("shaw", "key", {{"seed", "1"}}, {5, 8});
    const FieldPtr two = partOf("shaw", "key", {{"seed", "2"}}, {5, 8});
    EXPECT_NE(row(*one, 0), row(*two, 0));
    EXPECT_EQ(row(*one, 0), row(*partOf("shaw", "key", {{"seed", "1"}}, {500, 8}), 0));
}

TEST(relative, onlyTheRandomTablesSayThatTheyAre) {
    for (const Part& part : encodingOf("shaw", {}, {5, 8}).parts)
        EXPECT_EQ(part.random, part.id == "key" || part.id == "value") << part.id;
}

}  // namespace posiscope::test
