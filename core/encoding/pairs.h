// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdlib>

#include "core/fields/field.h"

namespace posiscope {

/// Which pairs (query, key) of words there are: a choice of the head, not of one scheme.
struct Pairs {
    Index first = 0;      ///< words before it ask nothing, as in decoding
    bool causal = false;  ///< a word sees itself and those before it
    Index window = 0;     ///< a word sees those less than so many steps away; 0: it sees all, however far

    bool has(Index query, Index key) const {
        return query >= first && !(causal && key > query) && !(window > 0 && std::abs(key - query) >= window);
    }
    /// Whether some pairs are not there although their query asks.
    bool hides() const { return causal || window > 0; }
    bool operator==(const Pairs&) const = default;
};

/// How many pairs of n words have key - query from `low` to `high`; exact while n < 2^26.
Index pairsBetween(Index low, Index high, Index n, const Pairs& pairs);
/// All pairs of n words.
inline Index allPairs(Index n, const Pairs& pairs) {
    return pairsBetween(1 - n, n - 1, n, pairs);
}

/// A field of all pairs (query, key) with no number where a pair is not there; where all are there, the field itself.
/// Rows are the words from `firstRow` on.
FieldPtr onlyPairs(FieldPtr all, const Pairs& pairs, Index firstRow = 0);

}  // namespace posiscope
