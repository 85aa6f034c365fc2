// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/distance_buckets.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace posiscope {

DistanceBuckets::DistanceBuckets(Index all, Index farthest, bool causal)
    : m_all(all),
      m_side(causal ? all : all / 2),
      m_exact(m_side / 2),
      m_causal(causal) {
    assert(m_exact >= 1 && farthest > m_exact);
    m_of.reserve(static_cast<std::size_t>(farthest + 1));
    for (Index x = 0; x < m_exact; ++x) m_of.push_back(x);
    for (Index x = m_exact; x <= farthest; ++x) {
        const double whole = std::floor(stepsTo(x, farthest) + 1e-9);
        m_of.push_back(std::min(m_exact + static_cast<Index>(whole), m_side - 1));
    }
}

double DistanceBuckets::stepsTo(Index distance, Index farthest) const {
    const auto exact = static_cast<double>(m_exact);
    return static_cast<double>(m_side - m_exact) * std::log(static_cast<double>(distance) / exact) /
           std::log(static_cast<double>(farthest) / exact);
}

Index DistanceBuckets::distance(Index offset) const {
    return m_causal ? std::max<Index>(-offset, 0) : std::abs(offset);
}

Index DistanceBuckets::at(Index offset) const {
    const Index x = std::min(distance(offset), farthest());
    return m_of[static_cast<std::size_t>(x)] + (isLater(offset) ? m_side : 0);
}

Index DistanceBuckets::lastBegins() const {
    return std::ranges::lower_bound(m_of, m_of.back()) - m_of.begin();
}

std::vector<Index> DistanceBuckets::unused() const {
    std::vector<bool> used(static_cast<std::size_t>(m_all));
    for (Index offset = -farthest(); offset <= farthest(); ++offset)
        used[static_cast<std::size_t>(at(offset))] = true;
    std::vector<Index> found;
    for (Index bucket = 0; bucket < m_all; ++bucket)
        if (!used[static_cast<std::size_t>(bucket)]) found.push_back(bucket);
    return found;
}

std::vector<Index> DistanceBuckets::usage(Index n, const Pairs& pairs) const {
    std::vector<Index> used(static_cast<std::size_t>(m_all));
    const Index end = std::min(n - 1, farthest());
    for (Index offset = -end; offset <= end; ++offset)
        used[static_cast<std::size_t>(at(offset))] += pairsBetween(offset, offset, n, pairs);
    used[static_cast<std::size_t>(at(-end))] += pairsBetween(1 - n, -end - 1, n, pairs);
    used[static_cast<std::size_t>(at(end))] += pairsBetween(end + 1, n - 1, n, pairs);
    return used;
}

}  // namespace posiscope
