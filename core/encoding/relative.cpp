// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/relative.h"

#include <algorithm>
#include <limits>

namespace posiscope {

Index relativeRow(Index query, Index key, Index k) {
    return std::clamp(key - query, -k, k) + k;
}

double RelativeIndexField::at(Index row, Index column) const {
    const Index query = m_keys - m_queries + row;
    return m_reach.looks(query, column) ? static_cast<double>(m_reach.row(query, column))
                                        : std::numeric_limits<double>::quiet_NaN();
}

Range RelativeIndexField::extremes(const Block& block) const {
    if (m_reach.endsAtK) return Field::extremes(block);
    const double below = at(block.row1 - 1, block.column0), above = at(block.row0, block.column1 - 1);
    return {std::min(below, above), std::max(below, above)};
}

void RelativeIndexField::take(Index row, std::span<const Index> columns, std::span<float> out) const {
    for (std::size_t i = 0; i < columns.size(); ++i) out[i] = static_cast<float>(at(row, columns[i]));
}

std::vector<Index> relativeUsage(Index n, const Reach& reach, const Pairs& pairs) {
    const Index k = reach.k;
    std::vector<Index> used(static_cast<std::size_t>(2 * k + 1));
    for (Index offset = -k; offset <= k; ++offset)
        used[static_cast<std::size_t>(offset + k)] = pairsBetween(offset, offset, n, pairs);
    if (!reach.endsAtK) {
        used.front() += pairsBetween(1 - n, -k - 1, n, pairs);
        used.back() += pairsBetween(k + 1, n - 1, n, pairs);
    }
    if (reach.isFlipped) std::ranges::reverse(used);
    return used;
}

Index clippedPairs(Index n, Index k, const Pairs& pairs) {
    return pairsBetween(1 - n, -k - 1, n, pairs) + pairsBetween(k + 1, n - 1, n, pairs);
}

}  // namespace posiscope
