// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/compared_rows.h"

#include <Eigen/Dense>
#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "core/base/task.h"
#include "core/fields/extremes.h"

namespace posiscope {

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

/// The cosine is never more than 1 by rounding, and it is 1 for a row with itself.
double cosineOf(double product, double a, double b, bool isItself) {
    if (std::isnan(product)) return kNone;
    return isItself ? 1 : std::clamp(product / (a * b), -1.0, 1.0);
}

}  // namespace

Index mostCompared(Index columns) {
    // The limits: products of numbers that take a tenth of a second or so, and rows whose pairs fill 32 MiB.
    constexpr double kProducts = 1 << 29;
    constexpr Index kRows = 2048;
    const auto rows = static_cast<Index>(std::sqrt(kProducts / static_cast<double>(columns)));
    return std::clamp<Index>(rows, 1, kRows);
}

ComparedRows::ComparedRows(const Field& table) {
    const Size size = table.size();
    m_rows.resize(std::min(size.rows, mostCompared(size.columns)), size.columns);
    const auto width = static_cast<std::size_t>(size.columns);
    constexpr Index kTogether = 64;
    for (Index row = 0; row < m_rows.rows(); row += kTogether) {
        step(row, m_rows.rows());
        const Index end = std::min(row + kTogether, m_rows.rows());
        table.fill({row, end, 0, m_rows.cols()},
                   std::span(m_rows.row(row).data(), static_cast<std::size_t>(end - row) * width));
    }
    for (Index row = 0; row < m_rows.rows(); ++row)
        if (!m_rows.row(row).allFinite()) m_rows.row(row).setConstant(kNone);
}

double ComparedRows::similarity(Measure measure, Index a, Index b) const {
    switch (measure) {
        case Measure::product:
            return product(a, b);
        case Measure::cosine:
            return isZero(a) || isZero(b) ? kNone : cosineOf(product(a, b), length(a), length(b), a == b);
        case Measure::distance:
            break;
    }
    return distance(a, b);
}

Index ComparedRows::zeros() const {
    Index found = 0;
    for (Index row = 0; row < count(); ++row) found += isZero(row) ? 1 : 0;
    return found;
}

Index ComparedRows::missing() const {
    Index found = 0;
    for (Index row = 0; row < count(); ++row) found += std::isnan(m_rows(row, 0)) ? 1 : 0;
    return found;
}

std::vector<Index> ComparedRows::nearest(Index row, std::size_t wanted) const {
    std::vector<std::pair<double, Index>> all;
    all.reserve(static_cast<std::size_t>(count()));
    for (Index other = 0; other < count(); ++other)
        if (const double far = distance(row, other); other != row && std::isfinite(far))
            all.emplace_back(far, other);
    const auto end = all.begin() + static_cast<std::ptrdiff_t>(std::min(wanted, all.size()));
    std::partial_sort(all.begin(), end, all.end());
    std::vector<Index> rows;
    rows.reserve(wanted);
    std::transform(all.begin(), end, std::back_inserter(rows), [](const auto& each) { return each.second; });
    return rows;
}

double ComparedRows::smallestStep() const {
    double least = kNone;
    for (Index row = 0; row + 1 < count(); ++row) least = std::fmin(least, distance(row, row + 1));
    return least;
}

Matrix ComparedRows::all(Measure measure) const {
    Matrix cells = Matrix::Zero(count(), count());
    cells.selfadjointView<Eigen::Lower>().rankUpdate(m_rows);
    const Eigen::VectorXd squares = cells.diagonal();
    for (Index row = 0; row < count(); ++row) {
        step(row, count());
        for (Index column = 0; column <= row; ++column) {
            double& cell = cells(row, column);
            const double together = squares[row] + squares[column];
            if (measure == Measure::distance) {
                const double square = together - 2 * cell;
                cell = square < 1e-5 * together ? distance(row, column) : std::sqrt(square);
            } else if (measure == Measure::cosine) {
                cell =
                    squares[row] == 0 || squares[column] == 0
                        ? kNone
                        : cosineOf(cell, std::sqrt(squares[row]), std::sqrt(squares[column]), row == column);
            }
        }
    }
    cells.triangularView<Eigen::StrictlyUpper>() = cells.transpose();
    return cells;
}

MatrixField::MatrixField(Matrix cells, Measure measure) : m_cells(std::move(cells)), m_measure(measure) {
    Extremes all;
    for (const double cell : m_cells.reshaped()) all.add(cell);
    m_range = all.spanned();
}

void MatrixField::fill(const Block& block, std::span<double> out) const {
    Eigen::Map<Matrix>(out.data(), block.rows(), block.columns()) =
        m_cells.block(block.row0, block.column0, block.rows(), block.columns());
}

}  // namespace posiscope
