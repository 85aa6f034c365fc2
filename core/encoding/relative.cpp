// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/relative.h"

#include <algorithm>
#include <cmath>
#include <limits>

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

double UsedIndexField::at(Index row, Index column) const {
    const Index query = m_firstRow + row;
    if (query < m_firstQuery || (m_causal && column > query)) return std::numeric_limits<double>::quiet_NaN();
    return static_cast<double>(relativeRow(query, column, m_k));
}

namespace {

/// How many of the pairs have key - query = offset.
Index pairsAt(Index offset, Index n, UsedPairs pairs) {
    if (pairs.causal && offset > 0) return 0;
    const Index first = std::max(pairs.firstQuery, -offset), last = std::min(n, n - offset);
    return std::max<Index>(0, last - first);
}

/// Those of every offset from `near` on, outward.
Index pairsBeyond(Index near, Index n, UsedPairs pairs) {
    if (pairs.firstQuery == 0) {  // one more for each step nearer
        const Index count = pairs.causal && near > 0 ? 0 : std::max<Index>(0, n - std::abs(near));
        return count * (count + 1) / 2;
    }
    const Index step = near < 0 ? -1 : 1;
    Index sum = 0;
    for (Index offset = near; std::abs(offset) < n; offset += step) sum += pairsAt(offset, n, pairs);
    return sum;
}

}  // namespace

std::vector<Index> relativeUsage(Index n, Index k, UsedPairs pairs) {
    if (k == 0) return {usedPairs(n, pairs)};
    std::vector<Index> used(static_cast<std::size_t>(2 * k + 1));
    for (Index offset = -k + 1; offset < k; ++offset)
        used[static_cast<std::size_t>(offset + k)] = pairsAt(offset, n, pairs);
    used.front() = pairsBeyond(-k, n, pairs);
    used.back() = pairsBeyond(k, n, pairs);
    return used;
}

Index clippedPairs(Index n, Index k, UsedPairs pairs) {
    return pairsBeyond(-k - 1, n, pairs) + pairsBeyond(k + 1, n, pairs);
}

Index usedPairs(Index n, UsedPairs pairs) {
    const Index queries = n - pairs.firstQuery;
    if (!pairs.causal) return queries * n;
    return queries * (pairs.firstQuery + 1 + n) / 2;
}

}  // namespace posiscope
