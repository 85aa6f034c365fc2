// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fields/difference.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <limits>
#include <numbers>
#include <vector>

#include "core/base/task.h"

namespace posiscope {

namespace {

/// Cells that are filled together: few enough for the nearest memory.
constexpr Index kTogether = 1 << 14;

/// The block in pieces of at most so many cells, of whole rows where these are short.
template <class Use>
void eachPiece(const Block& block, Index together, const Use& use) {
    if (block.cells() == 0) return;
    const Index columns = std::min(block.columns(), together), rows = std::max<Index>(1, together / columns);
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
    eachPiece(block, kTogether, [&](const Block& piece) {
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

namespace {

/// A piece of a table, with how far from 0 its numbers go as floats.
struct Rough {
    Block block;
    float most = 0;
};

/// The largest difference of so many floats; those without a number count as none.
float farthest(const float* x, const float* y, Index count) {
    constexpr Index kLanes = 16;  // each its own maximum, so that they are computed together
    std::array<float, kLanes> most{};
    const auto take = [](float& best, float one, float other) {
        const float far = std::abs(one - other);
        best = far > best ? far : best;  // not std::max: it would let a cell without a number win
    };
    Index i = 0;
    for (; i + kLanes <= count; i += kLanes)
        for (Index lane = 0; lane < kLanes; ++lane)
            take(most[static_cast<std::size_t>(lane)], x[i + lane], y[i + lane]);
    for (; i < count; ++i) take(most[0], x[i], y[i]);
    return *std::ranges::max_element(most);
}

/// The pieces of the difference of two formulas. Floats are several times as fast as doubles.
std::vector<Rough> roughly(const Field& a, const Field& b, const Size& size) {
    constexpr Index kLong = 1 << 17;  // a formula of many columns starts anew in each piece
    std::vector<Rough> pieces;
    std::vector<float> minuend, subtrahend;
    Index done = 0;
    eachPiece({0, size.rows, 0, size.columns}, kLong, [&](const Block& piece) {
        const auto cells = static_cast<std::size_t>(piece.cells());
        minuend.resize(cells);
        subtrahend.resize(cells);
        a.fill(piece, std::span(minuend));
        b.fill(piece, std::span(subtrahend));
        const float *x = minuend.data(), *y = subtrahend.data();
        eachPiece(piece, kTogether, [&](const Block& part) {
            pieces.push_back({part, farthest(x, y, part.cells())});
            x += part.cells();
            y += part.cells();
        });
        step(done += piece.cells(), size.rows * size.columns);
    });
    return pieces;
}

}  // namespace

/// Only those pieces of two formulas that come near the largest float are looked at in double.
std::vector<Block> DifferenceField::promising() const {
    if (!isFormula()) return {{0, m_size.rows, 0, m_size.columns}};
    const std::vector<Rough> pieces = roughly(*m_minuend, *m_subtrahend, m_size);
    const Range a = m_minuend->limits(), b = m_subtrahend->limits();
    const double farthest =
        std::max(std::abs(a.lowest), std::abs(a.highest)) + std::max(std::abs(b.lowest), std::abs(b.highest));
    constexpr double kRounded =
        1e-6;  // of what is subtracted: some times what a float and its formula are off
    double most = 0;
    for (const Rough& each : pieces) most = std::max(most, static_cast<double>(each.most));
    std::vector<Block> blocks;
    for (const Rough& each : pieces)
        if (static_cast<double>(each.most) >= most - kRounded * farthest) blocks.push_back(each.block);
    return blocks;
}

std::optional<DifferenceField::Cell> DifferenceField::searched() const {
    if (m_size.rows * m_size.columns > kMostSearched) return {};
    // Cells that are filled are within 1e-11 of the exact ones: of two that differ by less the first is taken.
    constexpr double kAlike = 1e-9, kError = 1e-10;
    std::optional<Cell> found;
    double most = 0, needed = kError;
    std::vector<double> cells;
    const std::vector<Block> blocks = promising();
    Index done = 0, all = 0;
    for (const Block& block : blocks) all += block.cells();
    const auto search = [&](const Block& piece) {
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
    };
    for (const Block& block : blocks) eachPiece(block, kTogether, search);
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

PhaseDifferenceField::PhaseDifferenceField(FieldPtr minuend, FieldPtr subtrahend)
    : m_minuend(std::move(minuend)),
      m_subtrahend(std::move(subtrahend)),
      m_size(commonSize(*m_minuend, *m_subtrahend)) {}

Range PhaseDifferenceField::range() const {
    return {-std::numbers::pi, std::numbers::pi};
}

double PhaseDifferenceField::at(Index row, Index column) const {
    return std::remainder(m_minuend->at(row, column) - m_subtrahend->at(row, column), 2 * std::numbers::pi);
}

}  // namespace posiscope
