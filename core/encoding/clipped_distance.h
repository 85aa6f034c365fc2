// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/encoding/relative.h"
#include "core/encoding/row_rule.h"

namespace posiscope {

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
    Text offset(Index query, Index key) const override { return shownOffset(m_reach.offset(query, key)); }
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
