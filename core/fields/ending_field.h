// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/fields/field.h"

namespace posiscope {

/// A table that ends before its positions do: beyond its rows there is nothing to look up, and the cells are no numbers.
class EndingField final : public Field {
public:
    /// rows: more than the table has.
    EndingField(FieldPtr table, Index rows) : m_table(std::move(table)), m_rows(rows) {}
    Size size() const override { return {m_rows, m_table->size().columns}; }
    Kind kind() const override { return m_table->kind(); }
    Range range() const override { return m_table->range(); }
    Range limits() const override { return m_table->limits(); }
    double at(Index row, Index column) const override;
    void fill(const Block& block, std::span<float> out) const override;
    void fill(const Block& block, std::span<double> out) const override;
    Range extremes(const Block& block) const override;
    /// The wave of the rows that are there.
    std::optional<Wave> wave(Index column) const override { return m_table->wave(column); }
    bool isFormula() const override { return m_table->isFormula(); }
    /// Where the table is a formula, a pixel that the end cuts shows the part of it that is there.
    void raster(const Window& window, Pixels out) const override;

private:
    template <class Number>
    void fillRows(const Block& block, std::span<Number> out) const;

    FieldPtr m_table;
    Index m_rows;
};

}  // namespace posiscope
