// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wave_words.h"

#include <algorithm>
#include <numbers>

#include "core/number.h"

namespace posiscope {

namespace {

constexpr long double kTurn = 2 * std::numbers::pi_v<long double>;

}  // namespace

bool turnsFully(const Frequency& frequency, Index positions) {
    return frequency.radians() * static_cast<long double>(positions - 1) >= kTurn;
}

Text turnsWithin(std::span<const Frequency> frequencies, Index positions) {
    const auto full = std::ranges::count_if(
        frequencies, [&](const Frequency& each) { return turnsFully(each, positions); });
    const double longest =
        static_cast<double>(kTurn / std::ranges::min(frequencies, {}, &Frequency::radians).radians());
    return text("%1 of %2 pairs turn fully within %3 positions; longest wavelength %4",
                {shownNumber(full), shownNumber(static_cast<Index>(frequencies.size())),
                 shownNumber(positions), shownNumber(longest)});
}

}  // namespace posiscope
