// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/wave_words.h"
#include "core/base/counted.h"

#include <algorithm>
#include <numbers>

#include "core/base/number.h"

namespace posiscope {

namespace {

constexpr long double kTurn = 2 * std::numbers::pi_v<long double>;

}  // namespace

bool turnsFully(const Frequency& frequency, Index positions) {
    return frequency.radians() * static_cast<long double>(positions - 1) >= kTurn;
}

Text turnsWithin(std::span<const Frequency> frequencies, Thing each, Index positions) {
    const auto full =
        std::ranges::count_if(frequencies, [&](const Frequency& of) { return turnsFully(of, positions); });
    const double longest =
        static_cast<double>(kTurn / std::ranges::min(frequencies, {}, &Frequency::radians).radians());
    return text("turn fully within %1: %2 of %3; longest wavelength %4",
                {fact("positions", positions, Thing::position),
                 fact(each == Thing::wave ? "waves-turning" : "pairs-turning", full),
                 fact(each == Thing::wave ? "waves" : "pairs", static_cast<Index>(frequencies.size()), each),
                 fact("longest-wavelength", longest, "positions")});
}

Text turnsWithin(const WaveField& table, Index positions) {
    const bool isLone = static_cast<Index>(2 * table.frequencies().size()) > table.size().columns;
    return turnsWithin(table.frequencies(), isLone ? Thing::wave : Thing::pair, positions);
}

}  // namespace posiscope
