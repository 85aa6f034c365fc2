// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <cstdint>
#include <vector>

namespace posiscope {

/// How fast a wave turns, in rad per position, up to 1e20.
///
/// A double, and a long double too, says nothing of where a fast wave stands at a far position: rounding moves it by many
/// turns. So the turns per position are kept to 38 decimals.
class Frequency {
public:
    static constexpr int kFraction = 128;
    using Turns = std::array<std::uint64_t, 3>;  ///< in units of 2^-kFraction, the lowest first

    Frequency() = default;
    Frequency(long double radians);  // NOLINT(google-explicit-constructor): exactly so many, not negative
    Frequency(long double radians, const Turns& perPosition) : m_radians(radians), m_turns(perPosition) {}

    long double radians() const { return m_radians; }  ///< rounded
    /// position · frequency less full turns, within half a turn, however far the position. |error| <= 4e-19 where long
    /// double has 64 bits of mantissa, as on x86; 1e-15 where it is no more than double.
    long double angle(double position) const;

private:
    long double m_radians = 0;
    Turns m_turns{};
};

/// x(i) = start · (base/over)^(-power·(first + i)/root): how the frequencies of all schemes fall.
struct Progression {
    double start = 1, base = 1, over = 1;         ///< positive
    std::int64_t power = 1, root = 1, first = 0;  ///< root: below 2^32

    /// x(0) … x(count - 1). The relative error is 2^-64 of the radians and 1e-70 of the turns, for the numbers that the
    /// doubles hold. Costs a product a frequency.
    std::vector<Frequency> frequencies(std::int64_t count) const;
};

}  // namespace posiscope
