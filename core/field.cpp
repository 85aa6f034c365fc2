// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/field.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

#include "core/averages.h"
#include "core/tones.h"

namespace posiscope {

double Wave::wavelength() const {
    return static_cast<double>(2 * std::numbers::pi_v<long double> / frequency);
}

namespace {

double tone(long double angle, bool cosine) {
    const double rest = folded(angle);
    return cosine ? std::cos(rest) : std::sin(rest);
}

}  // namespace

double Wave::value(double t) const {
    return tone(frequency * t, cosine);
}

double Wave::atRow(double row) const {
    return tone(frequency * (static_cast<long double>(first) + row), cosine);
}

std::optional<Wave> Field::wave(Index) const {
    return {};
}

namespace {

template <class Number>
void fillCells(const Field& field, const Block& block, std::span<Number> out) {
    std::size_t i = 0;
    for (Index r = block.row0; r < block.row1; ++r)
        for (Index c = block.column0; c < block.column1; ++c) out[i++] = static_cast<Number>(field.at(r, c));
}

}  // namespace

void Field::fill(const Block& block, std::span<float> out) const {
    fillCells(*this, block, out);
}

void Field::fill(const Block& block, std::span<double> out) const {
    fillCells(*this, block, out);
}

namespace {

constexpr float kNothing = std::numeric_limits<float>::quiet_NaN();

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
    const auto width = static_cast<std::size_t>(out.width);
    Index rowAbove = -1;
    for (int y = 0; y < out.height; ++y) {
        const auto line = out.values.subspan(static_cast<std::size_t>(y) * width, width);
        const Index row = cellUnder(window.row0, rowStep, y, cells.rows);
        if (row >= 0 && row == rowAbove) {  // near, most lines of pixels are those above them
            std::copy_n(line.data() - width, width, line.data());
            continue;
        }
        rowAbove = row;
        Index columnBefore = -1;
        for (int x = 0; x < out.width; ++x) {
            const Index column = cellUnder(window.column0, columnStep, x, cells.columns);
            float& pixel = line[static_cast<std::size_t>(x)];
            if (row < 0 || column < 0)
                pixel = kNothing;
            else if (column == columnBefore)
                pixel = line[static_cast<std::size_t>(x) - 1];
            else
                pixel = static_cast<float>(at(row, column));
            columnBefore = column;
        }
    }
}

}  // namespace posiscope
