// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <mutex>
#include <optional>
#include <vector>

#include "core/fields/field.h"

namespace posiscope {

/// One table minus another, over the rows and columns that both have.
///
///   range   symmetric, as far as the largest difference reaches; where there are too many cells to look at, as far as
///           the ranges of the two tables let it
///   far     the difference of what both tables show there: of two formulas it visits no cells
class DifferenceField final : public Field {
public:
    /// Tables of more cells are not searched for the largest difference.
    static constexpr Index kMostSearched = Index{1} << 26;

    DifferenceField(FieldPtr minuend, FieldPtr subtrahend);

    Size size() const override { return m_size; }
    Kind kind() const override { return Kind::signedValue; }
    Range range() const override;
    double at(Index row, Index column) const override {
        return m_minuend->at(row, column) - m_subtrahend->at(row, column);
    }
    void fill(const Block& block, std::span<float> out) const override;
    void fill(const Block& block, std::span<double> out) const override;
    Range extremes(const Block& block) const override;
    bool isFormula() const override { return m_minuend->isFormula() && m_subtrahend->isFormula(); }
    void raster(const Window& window, Pixels out) const override;

    struct Cell {
        Index row = 0, column = 0;
    };
    /// The first cell whose difference is the largest, apart from 1e-9 of it; none where all are equal, or where there
    /// are more than kMostSearched cells. All cells are visited, once.
    std::optional<Cell> largest() const;

    const Field& minuend() const { return *m_minuend; }
    const Field& subtrahend() const { return *m_subtrahend; }

private:
    std::vector<Block> promising() const;
    std::optional<Cell> searched() const;

    FieldPtr m_minuend, m_subtrahend;
    Size m_size;
    mutable std::mutex m_searching;
    mutable bool m_isSearched = false;
    mutable std::optional<Cell> m_largest;
};

/// One table of angles minus another, less full turns: within half a turn, in rad.
class PhaseDifferenceField final : public Field {
public:
    PhaseDifferenceField(FieldPtr minuend, FieldPtr subtrahend);
    Size size() const override { return m_size; }
    Kind kind() const override { return Kind::signedValue; }
    Range range() const override;
    double at(Index row, Index column) const override;

private:
    FieldPtr m_minuend, m_subtrahend;
    Size m_size;
};

/// Where the cells of two tables differ, over the rows and columns that both have: 1 where they do, 0 where they are
/// equal. Two cells without a number are equal.
class UnequalField final : public Field {
public:
    UnequalField(FieldPtr first, FieldPtr second);
    Size size() const override { return m_size; }
    Kind kind() const override { return Kind::unsignedValue; }
    Range range() const override { return {0, 1}; }
    double at(Index row, Index column) const override;

private:
    FieldPtr m_first, m_second;
    Size m_size;
};

/// The rows and the columns that both have.
Size commonSize(const Field& a, const Field& b);

}  // namespace posiscope
