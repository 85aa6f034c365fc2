// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/rotary_magnitude.h"

#include <algorithm>
#include <cmath>

namespace posiscope {

double RotaryMagnitude::ofQuery(double position) const {
    const double p = std::max(0.0, position);
    switch (growth) {
        case Growth::none:
            break;
        case Growth::fromOne:
            return 1 + slope * std::log1p(std::floor((p + 1) / length));
        case Growth::fromZero:
            return 1 + slope * std::log1p(std::floor(p / length));
        case Growth::logarithm:
            return std::max(1.0, std::log1p(p) / std::log(length));
    }
    return 1;
}

double RotaryMagnitude::zeta(Index pair, Index pairs) {
    const double width = 2 * static_cast<double>(pairs);
    return (2 * static_cast<double>(pair) + 0.4 * width) / (1.4 * width);
}

double RotaryMagnitude::stretched(Index pair, Index pairs, double distance) const {
    return stretch == 0 ? 1 : std::pow(zeta(pair, pairs), distance / stretch);
}

}  // namespace posiscope
