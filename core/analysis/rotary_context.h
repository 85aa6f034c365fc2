// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <span>

#include "core/fields/field.h"

/// Numbers to tune rotary frequencies against. Frequencies are in rad per position, one a pair.
namespace posiscope {

inline constexpr Index kFarthestContext = Index{1} << 21;

/// The least distance m >= 1 at which Σ cos(m w) + passing/2 falls below 0, sought up to `farthest`; none: it does not.
/// `passing`: columns that do not turn.
///   error   sums are off by less than 1e-9 a pair
///   source  Men et al. 2024, "Base of RoPE Bounds Context Length"
std::optional<Index> effectiveContext(std::span<const long double> frequencies, Index passing,
                                      Index farthest = kFarthestContext);

/// Bases b_k = 10^(k/1000), k = 3000 … 9000: the grid on which the smallest one is sought.
inline constexpr Index kFirstBaseStep = 3000, kLastBaseStep = 9000;
inline constexpr double kBaseStepsADecade = 1000;
double baseOfStep(Index step);
/// The first k of the grid under which Σ cos(m w), w = b_k^(-2i/width), is at least 0 for m = 0 … length - 1; none: of
/// no k. Larger ones may fall below 0 again, so each is tried.
std::optional<Index> smallestBaseStep(Index width, Index length);

/// The score of ones, Σ cos(D w) over the number of pairs, under one ladder minus that under another.
struct ScoreDifference {
    double value = 0;
    Index distance = 0;
};
/// The largest in size over D = 0 … length; the ladders have as many pairs. The error of the value is below 1e-11.
ScoreDifference largestScoreDifference(std::span<const long double> minuend,
                                       std::span<const long double> subtrahend, Index length);

/// The score of ones of a key that was turned by one ladder, and a query by another, Σ cos(query·now − key·then) over
/// the number of pairs: a key that stays in a cache while a dynamic rule goes on.
double cachedScore(std::span<const long double> then, std::span<const long double> now, Index key,
                   Index query);

/// The demands of a longer text on pairs that never turn fully within the original length L0: 2π/w > L0.
struct OutOfRange {
    Index neverFull = 0;  ///< so many pairs
    Index out = 0;        ///< of these, those with L·w' > L0·w·(1 + 1e-12): angles that were never trained
    double most = 0;      ///< the largest L·w'/(L0·w) of them; 0: none is out
};
/// `plain`: w, `now`: w', as long as each other.
OutOfRange outOfRange(std::span<const long double> plain, std::span<const long double> now, double original,
                      double length);

/// Columns of pairs that turn by less than 0.1 rad over so many positions: two a pair.
Index constantColumns(std::span<const long double> frequencies, Index positions);

}  // namespace posiscope
