// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <vector>

#include "core/fields/field.h"

namespace posiscope {

/// Similarity over distance of a table of waves, at the whole shifts k = 0 … reach: g(k) the dot product of two rows
/// that stand k apart, D(k) their Euclidean distance (core/analysis/similarity.h).
class OverDistance {
public:
    /// frequencies: at least one. Costs 8 bytes, and half a nanosecond a wave, for each shift.
    OverDistance(std::vector<Frequency> frequencies, Index reach);

    const std::vector<Frequency>& frequencies() const { return m_frequencies; }
    Index reach() const { return static_cast<Index>(m_lost.size()) - 1; }
    double product(Index shift) const;
    double cosine(Index shift) const;    ///< g(k)/g(0)
    double distance(Index shift) const;  ///< within 1e-9

    std::optional<Index> half() const;      ///< the first k with g(k) < g(0)/2
    std::optional<Index> negative() const;  ///< the first k with g(k) < 0
    std::optional<Index> peak()
        const;  ///< the first k with D(k + 1) < D(k): up to there farther is less alike
    /// The shifts among first … last with the least D, the least first; `count` of them, or as many as there are.
    std::vector<Index> nearest(Index first, Index last, std::size_t count) const;

private:
    std::optional<Index> firstBelow(double product) const;

    std::vector<Frequency> m_frequencies;
    std::vector<double> m_lost;  ///< g(0) − g(k)
};

/// So many shifts are computed within a few milliseconds.
Index quickReach(std::size_t frequencies);

}  // namespace posiscope
