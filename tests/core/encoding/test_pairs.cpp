// SPDX-License-Identifier: GPL-3.0-or-later
/// Which pairs of words there are: counts by formula against counting one by one.
#include <gtest/gtest.h>

#include <cmath>

#include "core/encoding/clipped_distance.h"
#include "core/encoding/pairs.h"

namespace posiscope::test {

namespace {

std::vector<Pairs> everyKind(Index n) {
    std::vector<Pairs> all;
    for (Index first = 0; first < n; ++first)
        for (const bool causal : {false, true})
            for (const Index window : {0, 1, 2, 3, 5, 40}) all.push_back({first, causal, window});
    return all;
}

}  // namespace

TEST(pairs, areCountedAsOneByOne) {
    for (const Index n : {1, 2, 5, 9})
        for (const Pairs& pairs : everyKind(n))
            for (Index low = -n - 1; low <= n + 1; ++low)
                for (Index high = low - 1; high <= n + 1; ++high) {
                    Index counted = 0;
                    for (Index query = 0; query < n; ++query)
                        for (Index key = 0; key < n; ++key)
                            counted +=
                                pairs.has(query, key) && key - query >= low && key - query <= high ? 1 : 0;
                    ASSERT_EQ(pairsBetween(low, high, n, pairs), counted)
                        << "n = " << n << ", first " << pairs.first << (pairs.causal ? ", causal" : "")
                        << ", window " << pairs.window << ", " << low << " … " << high;
                }
}

TEST(pairs, ofALongTextAreExact) {
    const Index n = Index{1} << 20;
    EXPECT_EQ(allPairs(n, {}), n * n);
    EXPECT_EQ(allPairs(n, {.causal = true}), n * (n + 1) / 2);
    EXPECT_EQ(allPairs(n, {.causal = true, .window = 4096}), 4096 * n - 4096 * 4095 / 2);
    EXPECT_EQ(allPairs(n, {.first = n - 1}), n);
}

/// A sliding window of one sees nothing but itself; the causal mask lets each word see itself.
TEST(pairs, everyWordThatAsksSeesItself) {
    for (const Pairs& pairs : everyKind(7))
        for (Index word = 0; word < 7; ++word) EXPECT_EQ(pairs.has(word, word), word >= pairs.first);
}

TEST(pairs, thatAreNotThereHaveNoNumber) {
    const FieldPtr all = std::make_shared<RelativeIndexField>(6, 6, 2);
    EXPECT_EQ(onlyPairs(all, {}), all);
    for (const Pairs& pairs : everyKind(6)) {
        const FieldPtr seen = onlyPairs(all, pairs), asking = onlyPairs(all, pairs, pairs.first);
        ASSERT_EQ(asking->size(), (Size{6 - pairs.first, 6}));
        for (Index i = 0; i < 6; ++i)
            for (Index j = 0; j < 6; ++j) {
                EXPECT_EQ(std::isnan(seen->at(i, j)), !pairs.has(i, j));
                if (pairs.has(i, j)) {
                    EXPECT_EQ(seen->at(i, j), all->at(i, j));
                    EXPECT_EQ(asking->at(i - pairs.first, j), all->at(i, j));
                }
            }
    }
}

}  // namespace posiscope::test
