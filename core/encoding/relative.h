// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "core/fields/field.h"

namespace posiscope {

/// The row of the 2k+1 table that a query uses for a key: clip(key - query, -k, k) + k, from 0 to 2k.
/// Source: Shaw, Uszkoreit, Vaswani 2018, section 3.
Index relativeRow(Index query, Index key, Index k);

/// (queries, keys) → row. Fewer queries than keys stand at the last positions, as in decoding.
class RelativeIndexField final : public Field {
public:
    /// 1 <= queries <= keys, k >= 0
    RelativeIndexField(Index queries, Index keys, Index k) : m_queries(queries), m_keys(keys), m_k(k) {}
    Size size() const override { return {m_queries, m_keys}; }
    Kind kind() const override { return Kind::index; }
    Range range() const override { return {0, static_cast<double>(2 * m_k)}; }
    double at(Index row, Index column) const override {
        return static_cast<double>(relativeRow(m_keys - m_queries + row, column, m_k));
    }
    /// The same on each diagonal, and never less to the right: read from the corners.
    Range extremes(const Block& block) const override;
    void take(Index row, std::span<const Index> columns, std::span<float> out) const override;

private:
    Index m_queries, m_keys, m_k;
};

/// The same with no number where a pair is not used: where a word before the first query would ask, or, under the
/// causal mask, where the key comes later than the query. Rows are the words from `firstRow` on.
class UsedIndexField final : public Field {
public:
    UsedIndexField(Index words, Index k, Index firstQuery, bool causal, Index firstRow)
        : m_words(words),
          m_k(k),
          m_firstQuery(firstQuery),
          m_firstRow(firstRow),
          m_causal(causal) {}
    Size size() const override { return {m_words - m_firstRow, m_words}; }
    Kind kind() const override { return Kind::index; }
    Range range() const override { return {0, static_cast<double>(2 * m_k)}; }
    double at(Index row, Index column) const override;

private:
    Index m_words, m_k, m_firstQuery, m_firstRow;
    bool m_causal;
};

/// Which of the pairs of n words look a row up.
struct UsedPairs {
    Index firstQuery = 0;
    bool causal = false;
};

/// How often each of the 2k+1 rows is used over all these pairs; exact while n < 2^26.
std::vector<Index> relativeUsage(Index n, Index k, UsedPairs pairs = {});
/// Pairs farther apart than k; and all.
Index clippedPairs(Index n, Index k, UsedPairs pairs = {});
Index usedPairs(Index n, UsedPairs pairs = {});

}  // namespace posiscope
