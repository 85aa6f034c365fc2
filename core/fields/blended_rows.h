// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <functional>
#include <span>

#include "core/fields/field.h"

namespace posiscope {

/// A row as a sum of weighted rows of a table; without any it is a row of zeros. No row stands there twice, and none
/// with weight 0, and they stand in the order of the table: what is one row of it is that row bit for bit, and equal sums
/// are equal bit for bit.
class Blend {
public:
    struct Share {
        Index row = 0;
        double weight = 0;
        bool operator==(const Share&) const = default;
    };
    static constexpr std::size_t kMost = 3;

    /// Up to kMost different rows.
    Blend(std::initializer_list<Share> shares);
    std::span<const Share> shares() const { return {m_shares.data(), m_count}; }

private:
    std::array<Share, kMost> m_shares;
    std::size_t m_count = 0;
};

/// A table whose rows are made of those of another. Nothing is stored.
///
///   error   2.3e-16 times the sum of |weight · cell| for each share, and the other table's own
class BlendedRows final : public Field {
public:
    using Rule = std::function<Blend(Index row)>;

    /// range and limits: those of the rows that the rule makes of the table.
    BlendedRows(FieldPtr table, Index rows, Rule rule, const Range& range, const Range& limits)
        : m_table(std::move(table)),
          m_rows(rows),
          m_rule(std::move(rule)),
          m_range(range),
          m_limits(limits) {}
    /// For weights that are not negative and add up to 1 at most: no cell leaves the table's range and limits.
    BlendedRows(const FieldPtr& table, Index rows, Rule rule)
        : BlendedRows(table, rows, std::move(rule), table->range(), table->limits()) {}

    Size size() const override { return {m_rows, m_table->size().columns}; }
    Kind kind() const override { return m_range.lowest < 0 ? Kind::signedValue : m_table->kind(); }
    Range range() const override { return m_range; }
    Range limits() const override { return m_limits; }
    double at(Index row, Index column) const override;
    using Field::fill;
    void fill(const Block& block, std::span<double> out) const override;

private:
    FieldPtr m_table;
    Index m_rows;
    Rule m_rule;
    Range m_range, m_limits;
};

/// Where row t of `count` rows lies among n rows that are stretched to as many, at least 1 each: 0 … n − 1. With
/// aligned corners the first and the last keep their rows; without, each row becomes equally wide.
double stretchedPlace(Index t, Index n, Index count, bool alignCorners);
/// The row at `place` on the straight line from one row to the next.
Blend betweenRows(double place);

}  // namespace posiscope
