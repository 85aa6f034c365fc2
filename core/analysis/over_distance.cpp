// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/over_distance.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/analysis/similarity.h"
#include "core/analysis/versines.h"

namespace posiscope {

OverDistance::OverDistance(std::vector<Frequency> frequencies, Index reach)
    : m_frequencies(std::move(frequencies)),
      m_lost(static_cast<std::size_t>(reach + 1)) {
    sumVersines(anglesOfAStep(m_frequencies), {}, 0, 1, m_lost);
}

double OverDistance::product(Index shift) const {
    return static_cast<double>(m_frequencies.size()) - m_lost[static_cast<std::size_t>(shift)];
}

double OverDistance::cosine(Index shift) const {
    return product(shift) / static_cast<double>(m_frequencies.size());
}

double OverDistance::distance(Index shift) const {
    return std::sqrt(std::max(0.0, 2 * m_lost[static_cast<std::size_t>(shift)]));
}

std::optional<Index> OverDistance::firstBelow(double product) const {
    // A product too near to be told apart by sums is computed anew.
    const double spare = 1e-9 * static_cast<double>(m_frequencies.size());
    for (Index k = 0; k <= reach(); ++k) {
        const double here = this->product(k);
        if (here < product - spare ||
            (here < product + spare && dotProduct(m_frequencies, static_cast<double>(k)) < product))
            return k;
    }
    return {};
}

std::optional<Index> OverDistance::half() const {
    return firstBelow(static_cast<double>(m_frequencies.size()) / 2);
}

std::optional<Index> OverDistance::negative() const {
    return firstBelow(0);
}

std::optional<Index> OverDistance::peak() const {
    const double spare = 1e-9 * static_cast<double>(m_frequencies.size());
    const auto exact = [this](std::size_t k) {
        return posiscope::distance(m_frequencies, static_cast<double>(k));
    };
    for (std::size_t k = 0; k + 1 < m_lost.size(); ++k) {
        const double step = m_lost[k + 1] - m_lost[k];
        if (step < -spare || (step < spare && exact(k + 1) < exact(k))) return static_cast<Index>(k);
    }
    return {};
}

std::vector<Index> OverDistance::nearest(Index first, Index last, std::size_t count) const {
    last = std::min(last, reach());
    if (first > last) return {};
    std::vector<Index> shifts(static_cast<std::size_t>(last - first + 1));
    std::iota(shifts.begin(), shifts.end(), first);
    // A few more shifts than wanted are kept first, then sorted by their exact distances.
    constexpr std::size_t kMore = 8;
    const auto keep = [&shifts](std::size_t most, const auto& distanceOf) {
        const auto end = shifts.begin() + static_cast<std::ptrdiff_t>(std::min(most, shifts.size()));
        std::partial_sort(shifts.begin(), end, shifts.end(), [&](Index a, Index b) {
            const double near = distanceOf(a), far = distanceOf(b);
            return near != far ? near < far : a < b;
        });
        shifts.erase(end, shifts.end());
    };
    keep(count + kMore, [this](Index k) { return m_lost[static_cast<std::size_t>(k)]; });
    keep(count, [this](Index k) { return posiscope::distance(m_frequencies, static_cast<double>(k)); });
    return shifts;
}

Index quickReach(std::size_t frequencies) {
    constexpr std::size_t kTerms = 1 << 22, kMost = 1 << 17;
    return static_cast<Index>(std::min(kMost, kTerms / std::max<std::size_t>(1, frequencies)));
}

}  // namespace posiscope
