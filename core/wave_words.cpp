// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wave_words.h"

#include <algorithm>
#include <numbers>

#include "core/number.h"

namespace posiscope {

namespace {

constexpr long double kTurn = 2 * std::numbers::pi_v<long double>;

}  // namespace

bool turnsFully(long double frequency, Index positions) {
    return frequency * static_cast<long double>(positions - 1) >= kTurn;
}

Text turnsWithin(std::span<const long double> frequencies, Index positions) {
    const auto full =
        std::ranges::count_if(frequencies, [&](long double each) { return turnsFully(each, positions); });
    const double longest = static_cast<double>(kTurn / std::ranges::min(frequencies));
    return text("%1 of %2 pairs turn fully within %3 positions; longest wavelength %4",
                {shownNumber(full), shownNumber(static_cast<Index>(frequencies.size())),
                 shownNumber(positions), shownNumber(longest)});
}

}  // namespace posiscope
