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
/// How much farther a pair is turned at row `to` than at row `from`: by their distance, or by what is put in its place.
double angleBetween(const Rotated& rotated, Index from, Index to, Index pair);

/// How far a pair is turned in a query and in a key, and how much farther in the key. Where another distance stands in
/// place of theirs, the key stays and the query turns by it.
struct Turns {
    double query = 0, key = 0, between = 0;
};
Turns turnsOf(const Rotated& rotated, Index query, Index key, Index pair);

/// Row m with each pair (x, y) of its columns turned by its angle a: (x cos a - y sin a, x sin a + y cos a), times the
/// factor of cosines and sines. Columns beyond the pairs pass through. Queries or keys, (positions, width of a head).
///
///   error   |cell - exact| <= |(x, y)|·1e-15, however far the position: a is taken less its full turns
///   source  Su et al. 2021, "RoFormer", section 3.2
Matrix turned(const Matrix& rows, const Rotated& rotated);

/// Turned, and each pair stretched by its ζ^((m - n/2)/B) where xPos is chosen, n rows: the product with stretchedKeys
/// has ζ^(D/B), whatever the middle.
Matrix turnedQueries(const Matrix& rows, const Rotated& rotated);
/// Likewise by ζ^(-(m - n/2)/B).
Matrix turnedKeys(const Matrix& rows, const Rotated& rotated);

/// Products of all queries and keys, (queries, keys), where each pair is turned by the mapped distance of the two.
///
///   needs   rotated.map
///   error   width·1.1e-16 times the sum of the sizes of the terms
///   cost    O(n²·d), a sine for each pair and distance that occurs
Matrix mappedScores(const Matrix& query, const Matrix& key, const Rotated& rotated);

/// How large the score of two vectors can be at a distance, as a share of what it can be at none: (2/d) Σ_j |S_j| with
/// S_j = Σ_{i<j} e^{i·distance·θ_i}, times the largest difference of two neighbouring pairs' products. 0 without pairs.
///   source  Su et al. 2021, "RoFormer", section 3.4.3
double decayBound(std::span<const Frequency> frequencies, double distance);

}  // namespace posiscope
