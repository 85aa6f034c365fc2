// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/rotary_ladder.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/base/number.h"

namespace posiscope {

namespace {

constexpr long double kFullTurn = 2 * std::numbers::pi_v<long double>;

/// The pair, whole or not, that turns so often within the original length.
long double pairWithTurns(const RotaryLadder& ladder, double turns) {
    return static_cast<long double>(ladder.width) *
           std::log(static_cast<long double>(ladder.original) / (turns * kFullTurn)) /
           (2 * std::log(static_cast<long double>(ladder.base)));
}

/// How much of each pair's own frequency YaRN keeps.
std::vector<long double> keptByYarn(const RotaryLadder& ladder) {
    long double low = pairWithTurns(ladder, ladder.betaFast), high = pairWithTurns(ladder, ladder.betaSlow);
    if (ladder.truncate) {
        low = std::floor(low);
        high = std::ceil(high);
    }
    low = std::max(low, 0.0L);
    high = std::min(high, static_cast<long double>(ladder.width - 1));
    if (low == high) high += 0.001L;
    std::vector<long double> kept;
    for (Index i = 0; i < ladder.pairs; ++i)
        kept.push_back(1 - std::clamp((static_cast<long double>(i) - low) / (high - low), 0.0L, 1.0L));
    return kept;
}

/// Likewise in the paper's form.
std::vector<long double> keptByPaper(const RotaryLadder& ladder) {
    const long double slow = ladder.betaSlow, fast = ladder.betaFast;
    std::vector<long double> kept;
    for (Index i = 0; i < ladder.pairs; ++i) {
        const long double turns = ladder.original * ladder.plainFrequency(i) / kFullTurn;
        kept.push_back(fast == slow ? (turns > slow ? 1.0L : 0.0L)
                                    : std::clamp((turns - slow) / (fast - slow), 0.0L, 1.0L));
    }
    return kept;
}

std::vector<long double> keptByLlama3(const RotaryLadder& ladder) {
    const long double low = ladder.lowTurns, high = ladder.highTurns;
    std::vector<long double> kept;
    for (Index i = 0; i < ladder.pairs; ++i) {
        const long double turns = ladder.original * ladder.plainFrequency(i) / kFullTurn;
        kept.push_back(turns > high                 ? 1.0L
                       : turns < low || low == high ? 0.0L
                                                    : (turns - low) / (high - low));
    }
    return kept;
}

/// The base under which the plain rule gives the ladder.
long double grownBase(const RotaryLadder& ladder) {
    long double by = ladder.factor;
    if (ladder.rule == RotaryLadder::Rule::dynamic)
        by = by * std::max(ladder.length, ladder.original) / ladder.original - (by - 1);
    const auto width = static_cast<long double>(ladder.width);
    return ladder.base * std::pow(by, width / (width - 2));
}

long double power(long double base, Index pair, Index width) {
    return std::pow(base, -2 * static_cast<long double>(pair) / static_cast<long double>(width));
}

std::vector<long double> plainOf(const RotaryLadder& ladder, long double base) {
    std::vector<long double> all;
    for (Index i = 0; i < ladder.pairs; ++i) all.push_back(power(base, i, ladder.width));
    return all;
}

std::vector<long double> blended(const RotaryLadder& ladder, const std::vector<long double>& kept) {
    std::vector<long double> all = plainOf(ladder, ladder.base);
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i] = kept[i] == 1 ? all[i] : all[i] / ladder.factor * (1 - kept[i]) + all[i] * kept[i];
    return all;
}

}  // namespace

Text RotaryLadder::missing() const {
    const bool isYarn = rule == Rule::yarn || rule == Rule::yarnPaper;
    if ((rule == Rule::ntk || rule == Rule::dynamic) && width <= 2)
        return text("NTK rules divide by d − 2: they need more than one pair");
    if (rule == Rule::yarn && base == 1)
        return text("YaRN divides by the logarithm of the base: it may not be 1");
    if (isYarn && betaFast < betaSlow)
        return text("beta_fast is %1, and must be at least beta_slow, %2",
                    {fact("beta-fast", betaFast), fact("beta-slow", betaSlow)});
    if (rule == Rule::llama3 && highTurns < lowTurns)
        return text("high_freq_factor is %1, and must be at least low_freq_factor, %2",
                    {fact("high-freq-factor", highTurns), fact("low-freq-factor", lowTurns)});
    if (rule == Rule::longrope && static_cast<Index>(divisors.size()) != pairs)
        return text("LongRoPE has %1 numbers, and must have one for each of %2 pairs",
                    {fact("numbers", static_cast<Index>(divisors.size())), fact("pairs", pairs)});
    return {};
}

long double RotaryLadder::plainFrequency(Index pair) const {
    return power(base, pair, width);
}

std::vector<long double> RotaryLadder::frequencies() const {
    switch (rule) {
        case Rule::plain:
            break;
        case Rule::linear: {
            std::vector<long double> all = plainOf(*this, base);
            for (long double& each : all) each /= factor;
            return all;
        }
        case Rule::ntk:
        case Rule::dynamic:
            return plainOf(*this, grownBase(*this));
        case Rule::yarn:
            return blended(*this, keptByYarn(*this));
        case Rule::yarnPaper:
            return blended(*this, keptByPaper(*this));
        case Rule::llama3:
            return blended(*this, keptByLlama3(*this));
        case Rule::longrope: {
            std::vector<long double> all = plainOf(*this, base);
            for (std::size_t i = 0; i < all.size(); ++i) all[i] /= divisors[i];
            return all;
        }
    }
    return plainOf(*this, base);
}

double RotaryLadder::attentionFactor() const {
    if (factor <= 1) return 1;
    if (rule == Rule::longrope) return std::sqrt(1 + std::log(factor) / std::log(original));
    if (rule != Rule::yarn && rule != Rule::yarnPaper) return 1;
    const auto m = [this](double scale) { return 0.1 * scale * std::log(factor) + 1; };
    return mscale != 0 && mscaleAllDim != 0 ? m(mscale) / m(mscaleAllDim) : m(1);
}

RotaryZone zoneOf(long double ratio, double factor) {
    constexpr long double kNear = 1e-12L;
    if (std::abs(ratio - 1) <= kNear) return RotaryZone::kept;
    return std::abs(ratio * factor - 1) <= kNear ? RotaryZone::divided : RotaryZone::blended;
}

}  // namespace posiscope
