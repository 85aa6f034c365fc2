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

double roundedWave(const Frequency& frequency, bool cosine, double position, const PrecisionPath& path) {
    const auto in = [](double value, std::optional<Narrow> format) {
        return format ? rounded(value, *format) : value;
    };
    const double place = in(position, path.position);
    const auto plain = static_cast<double>(frequency.radians());
    const double turning = in(plain, path.frequency);
    if (!std::isfinite(place) || !std::isfinite(turning)) return std::numeric_limits<double>::quiet_NaN();
    const Frequency used = path.frequency ? Frequency(turning) : frequency;
    const double angle = path.angle ? rounded(static_cast<double>(used.radians() * place), *path.angle)
                                    : static_cast<double>(used.angle(place));
    if (!std::isfinite(angle)) return std::numeric_limits<double>::quiet_NaN();
    return in(cosine ? std::cos(angle) : std::sin(angle), path.value);
}

std::int64_t distinctPositions(double first, std::int64_t positions, std::optional<Narrow> format) {
    if (!format) return positions;
    std::int64_t count = 0;
    double last = std::numeric_limits<double>::quiet_NaN();
    for (std::int64_t each = 0; each < positions;
         ++each) {  // rounding keeps the order: equal ones are neighbours
        const double at = rounded(first + static_cast<double>(each), *format);
        if (std::isfinite(at) && at != last) ++count;
        last = at;
    }
    return count;
}

NarrowWave narrowWave(double frequency, bool cosine, double position, Narrow format) {
    NarrowWave out;
    out.position = rounded(position, format);
    out.argument = rounded(out.position * rounded(frequency, format), format);
    out.value = cosine ? std::cos(out.argument) : std::sin(out.argument);
    return out;
}

}  // namespace posiscope
