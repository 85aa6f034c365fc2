// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <vector>

#include "core/base/text.h"
#include "core/fields/field.h"

namespace posiscope {

/// The rule by which rotary frequencies follow from a base, and how they are changed for longer texts.
struct RotaryLadder {
    enum class Rule {
        plain,      ///< w_i = base^(-2i/d)
        linear,     ///< w/s: position interpolation
        ntk,        ///< base·s^(d/(d-2)), then plain
        dynamic,    ///< base·(s·l/L0 - (s - 1))^(d/(d-2)), l = max(length, L0)
        yarn,       ///< blended by the pair's index, as all engines do
        yarnPaper,  ///< blended by the pair's turns, as the paper writes it
        llama3,     ///< blended by the wavelength
        longrope    ///< each pair divided by a number of its own
    };

    Rule rule = Rule::plain;
    double base = 10000;
    Index width = 2;         ///< d of the exponents
    Index pairs = 1;         ///< those that turn, the fastest ones: at most d/2
    double factor = 1;       ///< s
    double original = 8192;  ///< L0
    double length = 8192;    ///< of the text, of dynamic
    double betaFast = 32,
           betaSlow = 1;   ///< turns within L0 from which on, and up to which, YaRN keeps and divides
    bool truncate = true;  ///< YaRN's two ends are whole pairs
    double mscale = 0, mscaleAllDim = 0;  ///< of DeepSeek's YaRN; 0: not given
    double lowTurns = 1, highTurns = 4;   ///< low_freq_factor and high_freq_factor of Llama 3
    std::vector<double> divisors = {};    ///< of LongRoPE, one a pair
    std::optional<double> told = {};      ///< L0 of a rule that does not depend on it, where it is known

    /// Why there is no such ladder, with the name and the range of what forbids it; empty: there is.
    Text missing() const;
    /// w', rad per position, by pair.
    ///   needs   missing() is empty
    ///   error   1e-18 relative where long double has 64 bits of mantissa
    ///   source  Chen et al. 2023 (linear); bloc97 and emozilla 2023 (NTK, dynamic); Peng et al. 2023, "YaRN", section 3,
    ///           and jquesnelle/yarn 995db5b; llama-models a9c89c4; microsoft/LongRoPE c9e56aa
    std::vector<long double> frequencies() const;
    /// The plain frequency of a pair.
    long double plainFrequency(Index pair) const;
    /// L0, where the rule says it: plain frequencies, and those that are all divided by s, do not depend on it.
    std::optional<double> trained() const {
        return rule == Rule::plain || rule == Rule::linear ? told : std::optional(original);
    }
    /// The factor by which YaRN and LongRoPE multiply cosines and sines: 0.1 ln s + 1, m(mscale)/m(mscaleAllDim) with
    /// m(x) = 0.1·x·ln s + 1 where both are given, √(1 + ln s/ln L0); 1 where s <= 1 and under any other rule.
    double attentionFactor() const;
};

/// The effect of a rule on a pair, by ρ = w'/w: kept |ρ - 1| <= 1e-12, divided |ρ·s - 1| <= 1e-12, else blended.
enum class RotaryZone { kept, blended, divided };
RotaryZone zoneOf(long double ratio, double factor);

}  // namespace posiscope
