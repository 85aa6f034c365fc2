// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fields/field.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <vector>

#include "core/fields/averages.h"
#include "core/fields/tones.h"

namespace posiscope {

double Wave::wavelength() const {
    return static_cast<double>(2 * std::numbers::pi_v<long double> / frequency.radians());
}

namespace {

double tone(long double angle, bool cosine) {
    const auto rest = static_cast<double>(angle);
    return cosine ? std::cos(rest) : std::sin(rest);
}

}  // namespace

double Wave::value(double t) const {
    return amplitude * tone(frequency.angle(t), cosine);
}

double Wave::atRow(double row) const {
    return amplitude * tone(angleAtRow(row), cosine);
}

long double Wave::angleAtRow(double row) const {
    return withoutTurns(frequency.angle(first) + frequency.angle(row));
}

void Field::take(Index row, std::span<const Index> columns, std::span<float> out) const {
    for (std::size_t i = 0; i < columns.size(); ++i) out[i] = static_cast<float>(at(row, columns[i]));
}

Range Field::extremes(const Block& block) const {
    constexpr double kFar = std::numeric_limits<double>::infinity();
    Range found{kFar, -kFar};
    for (Index r = block.row0; r < block.row1; ++r)
        for (Index c = block.column0; c < block.column1; ++c) {
            const double cell = at(r, c);  // no number is neither less nor greater
            if (cell < found.lowest) found.lowest = cell;
            if (cell > found.highest) found.highest = cell;
        }
    return found;
}

std::optional<Wave> Field::wave(Index) const {
    return {};
}

void Field::fill(const Block& block, std::span<float> out) const {
    std::vector<double> row(static_cast<std::size_t>(block.columns()));
    auto to = out.begin();
    for (Index r = block.row0; r < block.row1; ++r) {
        fill(Block{r, r + 1, block.column0, block.column1}, std::span(row));
        to = std::ranges::transform(row, to, [](double cell) { return static_cast<float>(cell); }).out;
    }
}

void Field::fill(const Block& block, std::span<double> out) const {
    auto to = out.begin();
    for (Index r = block.row0; r < block.row1; ++r)
        for (Index c = block.column0; c < block.column1; ++c) *to++ = at(r, c);
}

namespace {

/// The cell under the middle of pixel i of n, or -1 outside.
Index cellUnder(double from, double step, int i, Index cells) {
    const double middle = from + (i + 0.5) * step;
    return middle >= 0 && middle < static_cast<double>(cells) ? static_cast<Index>(middle) : -1;
}

}  // namespace

void Field::raster(const Window& window, Pixels out) const {
    const Size cells = size();
    const double rowStep = window.rows() / out.height;
    const double columnStep = window.columns() / out.width;
    if ((rowStep > 1 || columnStep > 1) && isAveraged(*this, window)) return rasterMeans(*this, window, out);
    // The columns that the pixels show, each once, from pixel `first` on.
    std::vector<Index> columns;
    std::vector<std::size_t> columnOf;
    std::size_t first = 0;
    for (int x = 0; x < out.width; ++x) {
        const Index column = cellUnder(window.column0, columnStep, x, cells.columns);
        if (column < 0) {
            first += columnOf.empty() ? 1 : 0;
            continue;
        }
        if (columns.empty() || columns.back() != column) columns.push_back(column);
        columnOf.push_back(columns.size() - 1);
    }
    std::ranges::fill(out.values, kNothing);
    if (columns.empty()) return;
    const bool isOneBlock =
        kind() != Kind::index && columns.back() - columns.front() + 1 == static_cast<Index>(columns.size());
    std::vector<float> row(columns.size());
    Index rowAbove = -1;
    for (int y = 0; y < out.height; ++y) {
        const Index at = cellUnder(window.row0, rowStep, y, cells.rows);
        if (at < 0) continue;
        if (at != rowAbove) {  // near, most lines of pixels are those above them
            if (isOneBlock)
                fill({at, at + 1, columns.front(), columns.back() + 1}, std::span(row));
            else
                take(at, columns, row);
            std::ranges::replace_if(
                row, [](float cell) { return !std::isfinite(cell); }, kNothing);
        }
        rowAbove = at;
        float* line = &out.values[static_cast<std::size_t>(y) * static_cast<std::size_t>(out.width) + first];
        for (std::size_t i = 0; i < columnOf.size(); ++i) line[i] = row[columnOf[i]];
    }
}

}  // namespace posiscope
