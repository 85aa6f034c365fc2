// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fields/blended_rows.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace posiscope {

Blend::Blend(std::initializer_list<Share> shares) {
    for (const Share& each : shares) {
        const auto known = std::span(m_shares).first(m_count);
        const auto same = std::ranges::find(known, each.row, &Share::row);
        if (same == known.end())
            m_shares[m_count++] = each;
        else
            same->weight += each.weight;
    }
    const auto end = m_shares.begin() + static_cast<std::ptrdiff_t>(m_count);
    const auto kept =
        std::remove_if(m_shares.begin(), end, [](const Share& each) { return each.weight == 0; });
    m_count = static_cast<std::size_t>(kept - m_shares.begin());
    std::sort(m_shares.begin(), kept, [](const Share& a, const Share& b) { return a.row < b.row; });
}

double BlendedRows::at(Index row, Index column) const {
    const Blend blend = m_rule(row);
    double sum = 0;
    bool first = true;
    for (const auto& [from, weight] : blend.shares()) {
        const double share = weight * m_table->at(from, column);
        sum = first ? share : sum + share;
        first = false;
    }
    return sum;
}

void BlendedRows::fill(const Block& block, std::span<double> out) const {
    const auto width = static_cast<std::size_t>(block.columns());
    std::vector<double> cells(width);
    for (Index row = block.row0; row < block.row1; ++row) {
        const auto line = out.subspan(static_cast<std::size_t>(row - block.row0) * width, width);
        const Blend blend = m_rule(row);
        if (blend.shares().empty()) std::ranges::fill(line, 0);
        bool first = true;
        for (const auto& [from, weight] : blend.shares()) {
            m_table->fill({from, from + 1, block.column0, block.column1}, first ? line : std::span(cells));
            for (std::size_t i = 0; i < width; ++i)
                line[i] = first ? weight * line[i] : line[i] + weight * cells[i];
            first = false;
        }
    }
}

double stretchedPlace(Index t, Index n, Index count, bool alignCorners) {
    const double at = static_cast<double>(t), rows = static_cast<double>(n), last = rows - 1;
    if (alignCorners) return count == 1 ? 0 : at * last / static_cast<double>(count - 1);
    return std::clamp((at + 0.5) * rows / static_cast<double>(count) - 0.5, 0.0, last);
}

Blend betweenRows(double place) {
    const double row = std::floor(place), past = place - row;
    return {{static_cast<Index>(row), 1 - past}, {static_cast<Index>(row) + 1, past}};
}

}  // namespace posiscope
