// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <vector>

#include "core/encoding/encoding.h"
#include "core/encoding/pairs.h"
#include "core/fields/product.h"

namespace posiscope {

/// The matrices that turn words into queries, keys and values: (width, width) each; empty: each is the word as it is.
struct Projections {
    Matrix query, key, value;
    bool any() const { return query.size() > 0; }
};
/// Seeded, untrained: normal numbers of variance 1/width from one stream, query first, row by row.
Projections seededProjections(std::uint64_t seed, Index width);

/// The input of one head. Rows are words.
struct Head {
    Matrix words;    ///< (n, d) as they enter, with all that is added to them
    Matrix without;  ///< (n, d) the words before anything was added; empty: nothing was added
    Projections projections;
    Pairs pairs;             ///< the pairs that are there; their first query is one of the words
    Index biasHead = 0;      ///< which of a biased encoding's heads
    double factor = 0;       ///< the factor of q·k; 0: 1/√d
    double cap = 0;          ///< logits become cap·tanh(e/cap); 0: they stay
    double temperature = 1;  ///< the softmax is that of e/temperature
};

/// A part of the logits; all parts together are the logits.
struct Term {
    Text title;
    Matrix logits;          ///< (n, n)
    bool position = false;  ///< positions have a part in it
};

/// Every step of the head, so that each can be shown. Rows are queries, columns keys.
struct Attention {
    Matrix query, key, value;  ///< (n, d); where the encoding turns them, still unturned
    Matrix turnedQuery, turnedKey;
    std::vector<Term> terms;
    Matrix content, position;  ///< (n, n): the terms without and with positions, each summed
    Matrix logit;              ///< (n, n): e_ij, the sum of both; of masked pairs too
    Matrix weight;             ///< (n, n): α_ij, exactly 0 where masked or where nothing is asked
    Matrix output;             ///< (n, d): z_i
    Pairs pairs;
    bool masked(Index asking, Index asked) const { return !pairs.has(asking, asked); }
    std::size_t keptBytes() const;
};

/// One head under each way in which the encoding enters: turned, looked up, biased; what is added is in the words.
///
///   needs   one word at least; the encoding's tables reach as far as the words
///   error   logits d·1.1e-16 times the sum of the sizes of their terms; with no position equal words give equal rows
///           to the bit
///   cost    O(n·d² + n²·d)
Attention attend(const Head& head, const Encoding& encoding);

}  // namespace posiscope
