// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdlib>
#include <vector>

#include "core/encoding/pairs.h"
#include "core/encoding/row_rule.h"
#include "core/fields/field.h"

namespace posiscope {

/// The row of the 2k+1 table that a query uses for a key: clip(key - query, -k, k) + k, from 0 to 2k.
/// Source: Shaw, Uszkoreit, Vaswani 2018, section 3.
Index relativeRow(Index query, Index key, Index k);

/// How far rows reach, and which way they are counted.
struct Reach {
    Index k = 0;
    bool isFlipped = false;  ///< offset = query - key; otherwise key - query, as in the paper
    bool endsAtK = false;    ///< pairs farther apart look nothing up; otherwise they share the end rows

    Index offset(Index query, Index key) const { return isFlipped ? query - key : key - query; }
    bool looks(Index query, Index key) const { return !endsAtK || std::abs(key - query) <= k; }
    /// 0 … 2k, whether the pair looks it up or not.
    Index row(Index query, Index key) const {
        return isFlipped ? relativeRow(key, query, k) : relativeRow(query, key, k);
    }
};

/// (queries, keys) → row; no number where the pair looks nothing up. Fewer queries than keys stand at the last
/// positions, as in decoding.
class RelativeIndexField final : public Field {
public:
    /// 1 <= queries <= keys, k >= 0
    RelativeIndexField(Index queries, Index keys, const Reach& reach)
        : m_queries(queries),
          m_keys(keys),
          m_reach(reach) {}
    RelativeIndexField(Index queries, Index keys, Index k) : RelativeIndexField(queries, keys, Reach{k}) {}
    Size size() const override { return {m_queries, m_keys}; }
    Kind kind() const override { return Kind::index; }
    Range range() const override { return {0, static_cast<double>(2 * m_reach.k)}; }
    double at(Index row, Index column) const override;
    /// Each diagonal has one value, and without `endsAtK` values never fall from corner to corner: they are read there.
    Range extremes(const Block& block) const override;
    void take(Index row, std::span<const Index> columns, std::span<float> out) const override;

private:
    Index m_queries, m_keys;
    Reach m_reach;
};

/// How often each of the 2k+1 rows is used over all pairs of n words; exact while n < 2^26.
std::vector<Index> relativeUsage(Index n, const Reach& reach, const Pairs& pairs = {});
/// The number of pairs farther apart than k.
Index clippedPairs(Index n, Index k, const Pairs& pairs = {});

/// Shaw's rule: the row of a pair is its distance, clipped at k; it joins the key and the value.
class ClippedDistance final : public RowRule {
public:
    /// The tables whose rows join something.
    enum class Tables { both, key, value };

    /// For n words, with tables `width` wide.
    ClippedDistance(Index n, const Reach& reach, Index width, const Pairs& pairs, Tables tables);

    Index rows() const override { return 2 * m_reach.k + 1; }
    Index row(Index query, Index key) const override { return m_reach.row(query, key); }
    bool looks(Index query, Index key) const override { return m_reach.looks(query, key); }
    Index used(Index row) const override { return m_used[static_cast<std::size_t>(row)]; }
    bool clips(Index query, Index key) const override;
    double side(Index row) const override;
    Range evenSides() const override;
    Text offset(Index query, Index key) const override {
        return factOffset("offset", m_reach.offset(query, key));
    }
    Text name(Index row) const override;
    Text meaning(Index row) const override;
    Text count() const override;
    Text reach() const override;
    std::vector<Text> equation(Index query, Index key) const override;
    Text calculation(Index query, Index key) const override;
    std::vector<Text> destination(Index query, Index key) const override;
    std::vector<Text> facts() const override;
    Text summary() const override;

private:
    /// The farthest offset that has a colour of its own: k, or less where there are fewer words.
    Index farthest() const;

    Index m_n, m_width;
    Reach m_reach;
    Pairs m_pairs;
    Tables m_tables;
    std::vector<Index> m_used;
};

}  // namespace posiscope
