// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/rotary_context.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include "core/base/task.h"

namespace posiscope {

std::optional<Index> effectiveContext(std::span<const long double> frequencies, Index passing) {
    // Each cosine follows from the one before by a turn; every kFresh positions it is computed anew.
    constexpr Index kFresh = 1024;
    struct Turning {
        double cosine, sine, byCosine, bySine;
    };
    std::vector<Turning> pairs(frequencies.size());
    const double rest = static_cast<double>(passing) / 2;
    for (Index m = 1; m <= kFarthestContext; ++m) {
        const bool isFresh = m % kFresh == 1;
        if (isFresh) step(m, kFarthestContext);
        double sum = rest;
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            Turning& pair = pairs[i];
            if (isFresh) {
                const long double angle = frequencies[i] * static_cast<long double>(m);
                pair = {static_cast<double>(std::cos(angle)), static_cast<double>(std::sin(angle)),
                        static_cast<double>(std::cos(frequencies[i])),
                        static_cast<double>(std::sin(frequencies[i]))};
            } else {
                pair = {pair.cosine * pair.byCosine - pair.sine * pair.bySine,
                        pair.sine * pair.byCosine + pair.cosine * pair.bySine, pair.byCosine, pair.bySine};
            }
            sum += pair.cosine;
        }
        if (sum < 0) return m;
    }
    return {};
}

OutOfRange outOfRange(std::span<const long double> plain, std::span<const long double> now, double original,
                      double length) {
    OutOfRange found;
    for (std::size_t i = 0; i < plain.size(); ++i) {
        if (plain[i] <= 0 || 2 * std::numbers::pi_v<long double> / plain[i] <= original) continue;
        ++found.neverFull;
        if (length * now[i] <= original * plain[i] * (1 + 1e-12L)) continue;
        ++found.out;
        found.most = std::max(found.most, static_cast<double>(length * now[i] / (original * plain[i])));
    }
    return found;
}

Index constantColumns(std::span<const long double> frequencies, Index positions) {
    constexpr long double kHardly = 0.1L;
    return 2 * static_cast<Index>(std::ranges::count_if(frequencies, [&](long double frequency) {
               return frequency * static_cast<long double>(positions - 1) < kHardly;
           }));
}

}  // namespace posiscope
