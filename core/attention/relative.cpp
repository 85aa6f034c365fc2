// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attention/relative.h"

#include <algorithm>

namespace posiscope {

Index relativeRow(Index query, Index key, Index k) {
    return std::clamp(key - query, -k, k) + k;
}

Range RelativeIndexField::extremes(const Block& block) const {
    return {at(block.row1 - 1, block.column0), at(block.row0, block.column1 - 1)};
}

void RelativeIndexField::take(Index row, std::span<const Index> columns, std::span<float> out) const {
    const Index query = m_keys - m_queries + row;
    for (std::size_t i = 0; i < columns.size(); ++i)
        out[i] = static_cast<float>(relativeRow(query, columns[i], m_k));
}

std::vector<Index> relativeUsage(Index n, Index k) {
    std::vector<Index> used(static_cast<std::size_t>(2 * k + 1));
    const auto pairsAt = [n](Index distance) { return std::max<Index>(0, n - distance); };
    for (Index offset = -k; offset <= k; ++offset)
        used[static_cast<std::size_t>(offset + k)] = pairsAt(std::abs(offset));
    if (k == 0) {
        used[0] = n * n;
    } else {
        // The ends also take every pair farther away: k, k + 1, … n - 1.
        used.front() = used.back() = pairsAt(k) * (pairsAt(k) + 1) / 2;
    }
    return used;
}

std::vector<Index> relativeUsageFrom(Index query, Index n, Index k) {
    std::vector<Index> used(static_cast<std::size_t>(2 * k + 1));
    for (Index key = 0; key < n; ++key) ++used[static_cast<std::size_t>(relativeRow(query, key, k))];
    return used;
}

Index clippedPairs(Index n, Index k) {
    return n > k ? (n - k) * (n - k - 1) : 0;
}

}  // namespace posiscope
