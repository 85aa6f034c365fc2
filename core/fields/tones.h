// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <vector>

namespace posiscope {

/// The angle less full turns, within half a turn. |error| <= |angle|·1.2e-19.
long double withoutTurns(long double angle);
/// The angle less full turns, rounded to double only then.
inline double folded(long double angle) {
    return static_cast<double>(withoutTurns(angle));
}

/// A pure tone at evenly spaced places: sine and cosine of an angle that grows by the same from place to place.
struct Tone {
    double sine = 0, cosine = 0;          ///< at the first place, times an amplitude
    double turnSine = 0, turnCosine = 1;  ///< sine and cosine of the angle between two places

    /// The tone a·sin + b·cos of the same angle.
    Tone mixed(double a, double b) const {
        return {a * sine + b * cosine, a * cosine - b * sine, turnSine, turnCosine};
    }
};

/// Columns of numbers that go down from place to place, each the sum of the sines of a few tones.
///
/// x(n + 1) = 2·cos(turn)·x(n) - x(n - 1) is the rotation of (sin, cos), seen from one side: one product and one
/// difference a place. |error| <= n²·1.4e-16 times the sum of the amplitudes at place n.
class ToneSums {
public:
    /// Up to `deep` tones in each column, at least one; none is set yet, so all are 0.
    ToneSums(std::size_t width, std::size_t deep);
    /// The tone in place of whatever was the `which`-th of the column.
    void set(std::size_t column, std::size_t which, const Tone& tone);
    /// The next `places` places: column c of the i-th comes to out[i · stride + c]. For float and double. To go on
    /// from there, `places` must be a multiple of 8.
    template <class Number>
    void advance(std::size_t places, Number* out, std::size_t stride);

private:
    template <class Number>
    void step(Number* out, std::size_t stride);

    std::size_t m_width, m_padded, m_deep;
    std::vector<double> m_now, m_next, m_twiceCosine;  ///< ordered by tone, then by column
};

}  // namespace posiscope
