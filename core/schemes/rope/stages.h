// SPDX-License-Identifier: GPL-3.0-or-later
/// From parameters to how pairs turn.
#pragma once
#include "core/analysis/precision.h"
#include "core/encoding/distance_map.h"
#include "core/encoding/rotary_axes.h"
#include "core/encoding/rotary_ladder.h"
#include "core/encoding/rotary_magnitude.h"
#include "core/encoding/scheme.h"

namespace posiscope::rotary {

/// The choices of all stages for a head of this width.
struct Stages {
    DistanceMap map;
    RotaryLadder ladder;  ///< of one axis
    RotaryMagnitude magnitude;
    PrecisionPath precision;
    Rotated rotated;
    Index turned = 0;       ///< columns that turn
    bool overHead = false;  ///< exponents over the width of the head
    Text missing;  ///< why no pair can turn so, with the parameter and its range; `rotated` has none then

    bool isAxial() const { return rotated.axes && rotated.axes->layout == RotaryAxes::Layout::axial; }
    /// The frequency of a pair before its rule; two axes have a ladder each.
    long double plainFrequency(Index pair) const { return ladder.plainFrequency(pair % ladder.pairs); }
    /// The share of it that the rule leaves.
    double ratio(Index pair) const {
        return static_cast<double>((*rotated.frequencies)[static_cast<std::size_t>(pair)].radians() /
                                   plainFrequency(pair));
    }
};

Stages stagesOf(const Values& values, Index dims);
/// The pairs that turn on one axis, so many numbers has a list of LongRoPE.
Index laddersPairs(const Values& values, Index dims);

}  // namespace posiscope::rotary
