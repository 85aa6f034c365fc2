// SPDX-License-Identifier: GPL-3.0-or-later
/// From parameters to how pairs turn.
#pragma once
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
    Rotated rotated;
    Index turned = 0;  ///< columns that turn
    Text missing;      ///< why no pair can turn so, with the parameter and its range; `rotated` has none then
};

Stages stagesOf(const Values& values, Index dims);

}  // namespace posiscope::rotary
