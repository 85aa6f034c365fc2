// SPDX-License-Identifier: GPL-3.0-or-later
/// The score of a query and a key over their distance.
#pragma once
#include <vector>

#include "core/schemes/rope/stages.h"

namespace posiscope::rotary {

/// q·R_D'k at D = 0, 1, … before the last position, as a share of |q|·|k|; of ones as a share of what it is at distance
/// 0, whatever passes through.
///   range   [-1, 1]
///   error   3e-14, where distances are mapped pairs·4e-16
///   cost    a complex product for each pair and distance; where distances are mapped a sine and a cosine
std::vector<double> scoreOver(const Stages& stages, const Values& values, Index dims, Index last,
                              Index distances);
/// So many distances take no longer than a frame.
Index scoredDistances(const Stages& stages, Index positions);

/// The number in place of a distance before the last position.
double mappedBefore(const Stages& stages, Index last, Index distance);

}  // namespace posiscope::rotary
