// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fields/difference.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <vector>

#include "core/base/task.h"

namespace posiscope {

namespace {

/// Cells that are filled together: few enough for the nearest memory.
constexpr Index kTogether = 1 << 14;

/// The block in pieces of at most kTogether cells, of whole rows where these are short.
template <class Use>
void eachPiece(const Block& block, const Use& use) {
    if (block.cells() == 0) return;
    const Index columns = std::min(block.columns(), kTogether),
                rows = std::max<Index>(1, kTogether / columns);
    for (Index r = block.row0; r < block.row1; r += rows)
        for (Index c = block.column0; c < block.column1; c += columns)
            use(Block{r, std::min(r + rows, block.row1), c, std::min(c + columns, block.column1)});
}

}  // namespace

Size commonSize(const Field& a, const Field& b) {
    return {std::min(a.size().rows, b.size().rows), std::min(a.size().columns, b.size().columns)};
}

DifferenceField::DifferenceField(FieldPtr minuend, FieldPtr subtrahend)
    : m_minuend(std::move(minuend)),
      m_subtrahend(std::move(subtrahend)),
      m_size(commonSize(*m_minuend, *m_subtrahend)) {}

Range DifferenceField::range() const {
    double most = 0;
    if (m_size.rows * m_size.columns > kMostSearched) {
        const Range a = m_minuend->limits(), b = m_subtrahend->limits();
        most = std::max(std::abs(a.highest - b.lowest), std::abs(a.lowest - b.highest));
    } else if (const auto cell = largest()) {
        most = std::abs(at(cell->row, cell->column));
    }
    return {-most, most};
}

void DifferenceField::fill(const Block& block, std::span<double> out) const {
    std::vector<double> other(out.size());
    m_minuend->fill(block, out);
    m_subtrahend->fill(block, std::span(other));
    std::ranges::transform(out, other, out.begin(), std::minus());
}

void DifferenceField::fill(const Block& block, std::span<float> out) const {
    // Subtracted before they are rounded: what is small beside both numbers would be lost otherwise.
    std::vector<double> cells(static_cast<std::size_t>(block.columns()));
    auto to = out.begin();
    for (Index r = block.row0; r < block.row1; ++r) {
        fill(Block{r, r + 1, block.column0, block.column1}, std::span(cells));
        to = std::ranges::transform(cells, to, [](double cell) { return static_cast<float>(cell); }).out;
    }
}

Range DifferenceField::extremes(const Block& block) const {
    constexpr double kFar = std::numeric_limits<double>::infinity();
    Range found{kFar, -kFar};
    std::vector<double> cells;
    eachPiece(block, [&](const Block& piece) {
        cells.resize(static_cast<std::size_t>(piece.cells()));
        fill(piece, std::span(cells));
        for (const double cell : cells) {
            if (cell < found.lowest) found.lowest = cell;
            if (cell > found.highest) found.highest = cell;
        }
    });
    return found;
}

void DifferenceField::raster(const Window& window, Pixels out) const {
    const bool far = window.rows() > out.height || window.columns() > out.width;
    if (!far || !isFormula()) return Field::raster(window, out);  // cells, whose difference is rounded once
    m_minuend->raster(window, out);
    std::vector<float> other(out.values.size());
    m_subtrahend->raster(window, {out.width, out.height, other});
    std::ranges::transform(out.values, other, out.values.begin(), std::minus());
}

std::optional<DifferenceField::Cell> DifferenceField::largest() const {
    const std::lock_guard lock(m_searching);
    if (!m_isSearched) m_largest = searched();
    m_isSearched = true;
    return m_largest;
}

std::optional<DifferenceField::Cell> DifferenceField::searched() const {
    const Index all = m_size.rows * m_size.columns;
    if (all > kMostSearched) return {};
    // Cells that are filled are within 1e-11 of the exact ones: of two that differ by less the first is taken.
    constexpr double kAlike = 1e-9, kError = 1e-10;
    std::optional<Cell> found;
    double most = 0, needed = kError;
    std::vector<double> cells;
    Index done = 0;
    eachPiece({0, m_size.rows, 0, m_size.columns}, [&](const Block& piece) {
        cells.resize(static_cast<std::size_t>(piece.cells()));
        fill(piece, std::span(cells));
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (!(std::abs(cells[i]) > needed)) continue;
            most = std::abs(cells[i]);
            needed = most * (1 + kAlike) + kError;
            const auto place = static_cast<Index>(i);
            found = {piece.row0 + place / piece.columns(), piece.column0 + place % piece.columns()};
        }
        done += piece.cells();
        step(done, all);
    });
    return found;
}

UnequalField::UnequalField(FieldPtr first, FieldPtr second)
    : m_first(std::move(first)),
      m_second(std::move(second)),
      m_size(commonSize(*m_first, *m_second)) {}

double UnequalField::at(Index row, Index column) const {
    const double a = m_first->at(row, column), b = m_second->at(row, column);
    return a == b || (std::isnan(a) && std::isnan(b)) ? 0 : 1;
}

}  // namespace posiscope
