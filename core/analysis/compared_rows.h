// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <vector>

#include "core/analysis/shift_field.h"
#include "core/fields/matrix.h"

namespace posiscope {

/// How many of a table's first rows are compared with each other: more would take long.
Index mostCompared(Index columns);

/// The first rows of any table, to be compared with each other. A row with a cell that is no finite number has no
/// similarity to any; one of zeros has no cosine.
class ComparedRows {
public:
    /// Keeps mostCompared() rows at most, in 8 bytes a cell.
    explicit ComparedRows(const Field& table);

    Index count() const { return m_rows.rows(); }
    std::size_t keptBytes() const { return static_cast<std::size_t>(m_rows.size()) * sizeof(double); }
    double product(Index a, Index b) const { return m_rows.row(a).dot(m_rows.row(b)); }
    double distance(Index a, Index b) const { return (m_rows.row(a) - m_rows.row(b)).norm(); }
    double length(Index row) const { return m_rows.row(row).norm(); }
    /// The similarity by the measure; not a number where there is none.
    double similarity(Measure measure, Index a, Index b) const;
    bool isZero(Index row) const { return length(row) == 0; }
    Index zeros() const;    ///< rows of zeros
    Index missing() const;  ///< rows without numbers

    /// The rows with the least distance to one, itself left out, the least first.
    std::vector<Index> nearest(Index row, std::size_t wanted) const;
    /// The least distance of a row to the next one; not a number where there are no two.
    double smallestStep() const;

    /// The similarities of all pairs at once. A distance that a difference of products would lose is computed anew, so
    /// that equal rows are 0 apart: |error| <= 1e-10 of the rows' lengths.
    Matrix all(Measure measure) const;

private:
    Matrix m_rows;
};

/// (rows, rows) of numbers that are stored.
class MatrixField final : public Field {
public:
    MatrixField(Matrix cells, Measure measure);
    Size size() const override { return {m_cells.rows(), m_cells.cols()}; }
    Kind kind() const override {
        return m_measure == Measure::distance ? Kind::unsignedValue : Kind::signedValue;
    }
    Range range() const override { return m_range; }
    double at(Index row, Index column) const override { return m_cells(row, column); }
    using Field::fill;
    void fill(const Block& block, std::span<double> out) const override;
    std::size_t keptBytes() const override {
        return static_cast<std::size_t>(m_cells.size()) * sizeof(double);
    }

private:
    Matrix m_cells;
    Measure m_measure;
    Range m_range;
};

}  // namespace posiscope
