// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>

namespace posiscope {

/// out[j] = Σ weight·(1 − cos(frequency·k)) at the shifts k = first + j·step: the loss of a sum of cosines, small where
/// the sum is hardly less than its greatest. An empty list of weights: all are 1.
///
/// |error| <= 1e-11 times the sum of the weights, and of slow waves no more than 1e-11 times the sum itself: each goes
/// on from the last shift by x(j + 1) = x(j) + s(j), s(j + 1) = s(j) + a·(1 − x(j + 1)) with a = 2 − 2·cos(frequency·
/// step), and is started anew every 256 shifts. About half a nanosecond a wave and shift.
void sumVersines(std::span<const long double> frequencies, std::span<const double> weights, long double first,
                 long double step, std::span<double> out);

}  // namespace posiscope
