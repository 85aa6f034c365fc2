// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace posiscope {

/// Which distance two positions are turned by, in place of their own.
struct DistanceMap {
    enum class Rule { plain, interpolated, rectified, leaky, selfExtend, dualChunk, string };

    Rule rule = Rule::plain;
    double factor = 1;  ///< s of interpolated and leaky, > 0
    double window = 1;  ///< w of rectified, leaky and selfExtend, >= 1
    double group = 1;   ///< g of selfExtend, >= 1
    double chunk = 2;   ///< c of dualChunk
    double local = 1;   ///< l of dualChunk, 0 < l < c
    double shift = 1;   ///< S of string, >= 1
    double keep = 0;    ///< W of string, 0 … S

    /// D' of a query and a key at these positions. With D = query - key >= 0:
    ///   interpolated  D/s
    ///   rectified     min(D, w)
    ///   leaky         D < w: D; else w + (D - w)/s
    ///   selfExtend    D < w: D; else ⌊i/g⌋ - ⌊j/g⌋ + w - ⌊w/g⌋
    ///   dualChunk     t = c - l, a = ⌊i/t⌋ - ⌊j/t⌋; a = 0: D; a = 1: min(i mod t + t, c) - j mod t;
    ///                 a >= 2: min(2t - 1, c) - j mod t
    ///   string        D < S: D; else D - S + W
    /// A key behind the query has the distance that it would have before it, with the other sign: the sources are causal.
    ///
    ///   source  Chen et al. 2023 (position interpolation); bojone/rerope acfe788; datamllab/LongLM cdbbb06;
    ///           HKUNLP/ChunkLlama 2add4d7; HKUNLP/STRING 216cc2f
    double at(double query, double key) const;
    /// D' of two rows, row 0 at position `first`. Where the distance alone counts, `first` does not round it.
    double ofRows(double first, double query, double key) const {
        return dependsOnPlaces() ? at(first + query, first + key) : at(query - key, 0);
    }
    /// D' depends on where the two stand, not on their distance alone.
    bool dependsOnPlaces() const { return rule == Rule::selfExtend || rule == Rule::dualChunk; }
};

}  // namespace posiscope
