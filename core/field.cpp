// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/field.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace posiscope {

double Wave::wavelength() const {
    return static_cast<double>(2 * std::numbers::pi_v<long double> / frequency);
}

namespace {

double tone(long double angle, bool cosine) {
    const double rounded = static_cast<double>(angle);
    return cosine ? std::cos(rounded) : std::sin(rounded);
}

/// The cells [first, last) that pixel i of n shares, and how far the edges reach into them.
struct Span {
    double from = 0, to = 0;
    Index first() const { return static_cast<Index>(std::floor(from)); }
    Index last() const { return static_cast<Index>(std::ceil(to)); }
    double share(Index cell) const {
        return std::min(to, static_cast<double>(cell + 1)) - std::max(from, static_cast<double>(cell));
    }
};

Span span(double from, double to, int i, int n, Index cells) {
    const double step = (to - from) / n;
    const double end = static_cast<double>(cells);
    return {std::clamp(from + i * step, 0.0, end), std::clamp(from + (i + 1) * step, 0.0, end)};
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

void Field::raster(const Window& window, Pixels out) const {
    const Size cells = size();
    const double rowStep = window.rows() / out.height;
    const double columnStep = window.columns() / out.width;
    const bool mean = kind() != Kind::index && (rowStep > 1 || columnStep > 1);
    for (int y = 0; y < out.height; ++y) {
        const double centreRow = window.row0 + (y + 0.5) * rowStep;
        for (int x = 0; x < out.width; ++x) {
            const double centreColumn = window.column0 + (x + 0.5) * columnStep;
            float& pixel = out.values[static_cast<std::size_t>(y) * out.width + x];
            const bool inside = centreRow >= 0 && centreRow < static_cast<double>(cells.rows) &&
                                centreColumn >= 0 && centreColumn < static_cast<double>(cells.columns);
            if (!inside) {
                pixel = std::numeric_limits<float>::quiet_NaN();
            } else if (!mean) {
                pixel =
                    static_cast<float>(at(static_cast<Index>(centreRow), static_cast<Index>(centreColumn)));
            } else {
                const Span rows = span(window.row0, window.row1, y, out.height, cells.rows);
                const Span columns = span(window.column0, window.column1, x, out.width, cells.columns);
                double sum = 0, weight = 0;
                for (Index r = rows.first(); r < rows.last(); ++r)
                    for (Index c = columns.first(); c < columns.last(); ++c) {
                        const double w = rows.share(r) * columns.share(c);
                        sum += w * at(r, c);
                        weight += w;
                    }
                pixel = static_cast<float>(sum / weight);
            }
        }
    }
}

}  // namespace posiscope
