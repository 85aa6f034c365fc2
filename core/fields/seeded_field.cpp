// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fields/seeded_field.h"

#include <cmath>
#include <limits>

namespace posiscope {

namespace {

constexpr double kCut = 2;  // the cut of a truncated normal number, in deviations

}  // namespace

Range SeededField::range() const {
    switch (m_spread) {
        case Spread::uniform:
            return {0, m_scale};
        case Spread::truncated:
            return {-kCut * m_scale, kCut * m_scale};
        case Spread::normal:
            break;
    }
    return {-3 * m_scale, 3 * m_scale};
}

Range SeededField::limits() const {
    constexpr double kAnything = std::numeric_limits<double>::infinity();
    return m_spread == Spread::normal ? Range{-kAnything, kAnything} : range();
}

double SeededField::at(Index row, Index column) const {
    const std::uint64_t n = number(row, column);
    switch (m_spread) {
        case Spread::uniform:
            return m_scale * m_stream.uniform(n);
        case Spread::truncated:
            return m_scale * truncated(n, m_stream.normal(n));
        case Spread::normal:
            break;
    }
    return m_scale * m_stream.normal(n);
}

/// The first of the cell's numbers that lies within the cut. Numbers that are drawn again come from a stream of the
/// cell's own, so that no cell needs those before it.
double SeededField::truncated(std::uint64_t n, double first) const {
    if (std::abs(first) <= kCut) return first;
    const RandomStream own(m_stream.bits(n));
    double drawn = first;
    for (std::uint64_t i = 0; std::abs(drawn) > kCut; ++i) drawn = own.normal(i);
    return drawn;
}

void SeededField::fill(const Block& block, std::span<double> out) const {
    const auto width = static_cast<std::size_t>(block.columns());
    for (Index row = block.row0; row < block.row1; ++row) {
        const auto line = out.subspan(static_cast<std::size_t>(row - block.row0) * width, width);
        std::uint64_t n = number(row, block.column0);
        if (m_spread == Spread::uniform) {
            for (double& cell : line) cell = m_scale * m_stream.uniform(n++);
            continue;
        }
        m_stream.normals(n, line);
        for (double& cell : line)
            cell = m_scale * (m_spread == Spread::truncated ? truncated(n++, cell) : cell);
    }
}

}  // namespace posiscope
