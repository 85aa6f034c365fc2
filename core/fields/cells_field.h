// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/fields/product.h"

namespace posiscope {

/// A computed matrix to look at; a cell that is NaN is none.
class CellsField final : public Field {
public:
    CellsField(Matrix cells, Kind kind, Range range)
        : m_cells(std::move(cells)),
          m_kind(kind),
          m_range(range) {}
    Size size() const override { return {m_cells.rows(), m_cells.cols()}; }
    Kind kind() const override { return m_kind; }
    Range range() const override { return m_range; }
    double at(Index row, Index column) const override { return m_cells(row, column); }
    std::size_t keptBytes() const override {
        return static_cast<std::size_t>(m_cells.size()) * sizeof(double);
    }

private:
    Matrix m_cells;
    Kind m_kind;
    Range m_range;
};

}  // namespace posiscope
