// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "core/encoding/pairs.h"

namespace posiscope {

/// Which bucket a pair has, by its offset key - query: near distances have one each, far ones share one by their
/// logarithm.
///
///   error   none: a logarithm that is whole may come out 1e-15 less, so 1e-9 is added before it is rounded down, and
///           no other is so near to a whole number
///   cost    the buckets of distances up to the farthest are kept
///   source  Raffel et al. 2019 (T5), section 2.1; tensorflow/mesh, transformer_layers.py
class DistanceBuckets {
public:
    /// Causal: all buckets are for earlier keys, and at least 2; otherwise half are for later keys, and at least 4.
    /// farthest > exact().
    DistanceBuckets(Index all, Index farthest, bool causal);

    Index all() const { return m_all; }
    Index side() const { return m_side; }    ///< B: the buckets of one side
    Index exact() const { return m_exact; }  ///< E: distances below it have a bucket of their own
    Index farthest() const { return static_cast<Index>(m_of.size()) - 1; }  ///< M: all beyond join it
    bool isCausal() const { return m_causal; }

    Index distance(Index offset) const;
    Index at(Index offset) const;
    /// Whether the pair has a bucket of the later keys.
    bool isLater(Index offset) const { return !m_causal && offset > 0; }
    /// (B - E)·ln(distance/E)/ln(M/E), for distances from E on.
    double steps(Index distance) const { return stepsTo(distance, farthest()); }
    /// The least distance in the last bucket of a side.
    Index lastBegins() const;
    /// Buckets that no distance falls into.
    std::vector<Index> unused() const;
    /// How often each is used over these pairs of n words; exact while n < 2^26.
    std::vector<Index> usage(Index n, const Pairs& pairs) const;

private:
    double stepsTo(Index distance, Index farthest) const;

    Index m_all, m_side, m_exact;
    bool m_causal;
    std::vector<Index> m_of;  ///< the bucket of each distance 0 … farthest of earlier keys
};

}  // namespace posiscope
