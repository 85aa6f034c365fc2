// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>

#include "core/fields/frequency.h"

namespace posiscope {

/// Number formats that are narrower than double.
enum class Narrow { f32, bf16, f16 };

/// The nearest number of the format, ties to even; ±infinity beyond its largest.
double rounded(double value, Narrow format);

/// The formats of the steps from a frequency to its sine; none: a double.
struct PrecisionPath {
    std::optional<Narrow> frequency, position, angle, value;
    bool isExact() const { return !frequency && !position && !angle && !value; }
};
/// RN_v(sin or cos(RN_a(RN_p(position) · RN_w(frequency)))). Not a number where a format is too small for its number.
double roundedWave(const Frequency& frequency, bool cosine, double position, const PrecisionPath& path);
/// How many of the positions first, first + 1, … differ once they are rounded.
std::int64_t distinctPositions(double first, std::int64_t positions, std::optional<Narrow> format);

/// A sine or cosine as a program of that format computes it: frequency, position and their product are each rounded,
/// the function itself is exact. Not a number where the position is too large for the format.
struct NarrowWave {
    double position = 0;  ///< rounded
    double argument = 0;  ///< position · frequency, rounded
    double value = 0;     ///< sin or cos of the argument
};
NarrowWave narrowWave(double frequency, bool cosine, double position, Narrow format);

}  // namespace posiscope
