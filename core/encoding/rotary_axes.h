// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "core/fields/field.h"

namespace posiscope {

/// Which axis each rotary pair takes its position from, and where each row stands on it.
///
/// The rows before `start` are words; then frames of `down` × `across` patches, row by row, as many as there are rows
/// before `start + patches()`; then words again. Words stand at the same place on all axes.
struct RotaryAxes {
    enum class Layout {
        axial,    ///< the first half of the pairs down, the other across; all rows are patches of one image
        chunked,  ///< Qwen2-VL: sections of time, down, across
        interleaved,  ///< Qwen3-VL: pair i down if i mod 3 = 1 and i < 3·s_H, across if i mod 3 = 2 and i < 3·s_W
        video         ///< VideoRoPE: down and across in turn over s_H + s_W pairs, then time
    };
    enum Axis { time, down, across };

    Layout layout = Layout::chunked;
    Index pairs = 1;
    Index timed = 0, high = 0,
          wide = 0;   ///< sections: pairs of each axis; their sum is `pairs` where they matter
    Index start = 0;  ///< the row of the first patch
    Index frames = 1, rows = 1, columns = 1;

    Index patches() const { return frames * rows * columns; }
    Axis axis(Index pair) const;
    /// Where a row stands on the axis of a pair, counted from row 0.
    ///   source  Qwen2-VL (Wang et al. 2024), Qwen3-VL; Wiselnn570/VideoRoPE 7712ca3, stride 2 between frames
    double place(Index row, Index pair) const;
    double placeOn(Index row, Axis axis) const;
    /// Letters of axes, T, H and W, so many times one after the other.
    struct Run {
        std::string letters;
        Index times = 1;
        bool operator==(const Run&) const = default;
    };
    /// The axes of all pairs with what repeats folded: T 16, H 24, W 24; THW 20, TTTT 1.
    std::vector<Run> strip() const;
};

}  // namespace posiscope
