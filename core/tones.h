// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>

namespace posiscope {

/// The same angle less full turns, within half a turn. |error| <= |angle|·1.2e-19.
long double lessTurns(long double angle);
/// The same, rounded to double only then.
inline double folded(long double angle) {
    return static_cast<double>(lessTurns(angle));
}

/// A pure tone at evenly spaced places: cosine and sine of an angle that grows by the same from place to place.
struct Tone {
    double sine = 0, cosine = 1;          ///< at place 0, times an amplitude
    double turnSine = 0, turnCosine = 1;  ///< of the angle between two places

    /// What a·sin + b·cos of the same angle is.
    Tone mixed(double a, double b) const {
        return {a * sine + b * cosine, a * cosine - b * sine, turnSine, turnCosine};
    }
};

/// Adds the sine of a tone at places 0 … out.size() - 1. |error| <= amplitude·(n²·1e-18 + n·5e-16) at place n.
///
/// Places n, n + 16 and n + 32 of a tone obey x(n + 32) = 2·cos(16 turns)·x(n + 16) - x(n): one product and one
/// difference a place, in sixteen chains that do not wait for each other.
void addTone(const Tone& tone, std::span<double> out);

}  // namespace posiscope
