// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace posiscope {

/// Number formats that are narrower than double.
enum class Narrow { f32, bf16, f16 };

/// The nearest number of the format, ties to even; ±infinity beyond its largest.
double rounded(double value, Narrow format);

/// A sine or cosine as a program of that format computes it: frequency, position and their product are each rounded,
/// the function itself is exact. Not a number where the position is too large for the format.
struct NarrowWave {
    double position = 0;  ///< rounded
    double argument = 0;  ///< position · frequency, rounded
    double value = 0;     ///< sin or cos of the argument
};
NarrowWave narrowWave(double frequency, bool cosine, double position, Narrow format);

}  // namespace posiscope
