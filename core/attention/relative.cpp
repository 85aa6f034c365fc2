// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attention/relative.h"

#include <algorithm>

namespace posiscope {

Index relativeRow(Index query, Index key, Index k) {
    return std::clamp(key - query, -k, k) + k;
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
