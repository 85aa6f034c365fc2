// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>

#include "core/attention/shaw_attention.h"
#include "core/encoding/encoding.h"

namespace posiscope {

/// The two columns that a pair turns together.
struct Turned {
    Index first = 0, second = 0;
};
Turned columnsOf(const Rotated& rotated, Index pair);

/// How far a pair is turned at a row, in rad, as a reader counts it: full turns and all, rounded to a double.
double fullAngle(const Rotated& rotated, Index row, Index pair);
/// How much farther a pair is turned at row `to` than at row `from`.
double angleBetween(const Rotated& rotated, Index from, Index to, Index pair);

/// Row m with each pair (x, y) of its columns turned by its angle a: (x cos a - y sin a, x sin a + y cos a). Columns
/// beyond the pairs pass through. Queries or keys, (positions, width of a head).
///
///   error   |cell - exact| <= |(x, y)|·1e-15, however far the position: a is taken less its full turns
///   source  Su et al. 2021, "RoFormer", section 3.2
Matrix turned(const Matrix& rows, const Rotated& rotated);

/// How large the score of two vectors can be at a distance, as a share of what it can be at none: (2/d) Σ_j |S_j| with
/// S_j = Σ_{i<j} e^{i·distance·θ_i}, times the largest difference of two neighbouring pairs' products. 0 without pairs.
///   source  Su et al. 2021, "RoFormer", section 3.4.3
double decayBound(std::span<const Frequency> frequencies, double distance);

}  // namespace posiscope
