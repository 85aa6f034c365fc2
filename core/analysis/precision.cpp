// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/precision.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace posiscope {

namespace {

struct Layout {
    int digits = 0;  ///< significant bits
    int lowest = 0;  ///< the exponent of the least normal number
    int highest = 0;
};

Layout layoutOf(Narrow format) {
    switch (format) {
        case Narrow::f32:
            return {24, -126, 127};
        case Narrow::bf16:
            return {8, -126, 127};
        case Narrow::f16:
            break;
    }
    return {11, -14, 15};
}

}  // namespace

double rounded(double value, Narrow format) {
    if (value == 0 || !std::isfinite(value)) return value;
    const Layout layout = layoutOf(format);
    const int exponent = std::max(std::ilogb(value), layout.lowest);
    const double step = std::ldexp(1.0, exponent - layout.digits + 1);
    const double nearest = std::nearbyint(value / step) * step;  // the quotient is exact
    const double most = std::ldexp(2 - std::ldexp(1.0, 1 - layout.digits), layout.highest);
    return std::abs(nearest) > most ? std::copysign(std::numeric_limits<double>::infinity(), value) : nearest;
}

NarrowWave narrowWave(double frequency, bool cosine, double position, Narrow format) {
    NarrowWave out;
    out.position = rounded(position, format);
    out.argument = rounded(out.position * rounded(frequency, format), format);
    out.value = cosine ? std::cos(out.argument) : std::sin(out.argument);
    return out;
}

}  // namespace posiscope
