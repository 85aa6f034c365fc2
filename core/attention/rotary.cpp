// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attention/rotary.h"

#include <cmath>
#include <complex>

#include "core/fields/tones.h"

namespace posiscope {

Turned columnsOf(const Rotated& rotated, Index pair) {
    if (rotated.halves) return {pair, pair + rotated.pairs()};
    return {2 * pair, 2 * pair + 1};
}

double fullAngle(const Rotated& rotated, Index row, Index pair) {
    return static_cast<double>((*rotated.frequencies)[static_cast<std::size_t>(pair)].radians() *
                               (static_cast<long double>(rotated.first) + static_cast<long double>(row)));
}

double angleBetween(const Rotated& rotated, Index from, Index to, Index pair) {
    return static_cast<double>((*rotated.frequencies)[static_cast<std::size_t>(pair)].radians() *
                               static_cast<long double>(to - from));
}

Matrix turned(const Matrix& rows, const Rotated& rotated) {
    Matrix out = rows;
    for (Index m = 0; m < rows.rows(); ++m)
        for (Index i = 0; i < rotated.pairs(); ++i) {
            const auto [first, second] = columnsOf(rotated, i);
            const Wave wave{.frequency = (*rotated.frequencies)[static_cast<std::size_t>(i)],
                            .first = rotated.first};
            const auto angle = static_cast<double>(wave.angleAtRow(static_cast<double>(m)));
            const double sine = std::sin(angle), cosine = std::cos(angle);
            const double x = rows(m, first), y = rows(m, second);
            out(m, first) = x * cosine - y * sine;
            out(m, second) = x * sine + y * cosine;
        }
    return out;
}

double decayBound(std::span<const Frequency> frequencies, double distance) {
    std::complex<double> partial = 0;
    double sum = 0;
    for (const Frequency& frequency : frequencies) {
        const auto angle = static_cast<double>(frequency.angle(distance));
        partial += std::complex<double>{std::cos(angle), std::sin(angle)};
        sum += std::abs(partial);
    }
    return frequencies.empty() ? 0 : sum / static_cast<double>(frequencies.size());
}

}  // namespace posiscope
