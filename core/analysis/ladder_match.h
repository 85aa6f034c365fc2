// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

/// Which known frequencies a dump of a model's inv_freq holds.
namespace posiscope {

/// Frequencies with what they are called.
struct KnownLadder {
    std::string name;
    std::vector<double> frequencies;
};

/// How near a dump is to a ladder, by r_i = ln(dump_i/ladder_i): R = max |r|, ρ = the root of their mean square.
struct LadderMatch {
    enum class How {
        equal,    ///< R <= 1e-6
        rounded,  ///< R <= 2^-8, as bfloat16 and float16 round
        close     ///< ρ <= 2e-3 and R <= 8e-3
    };
    How how = How::equal;
    std::vector<std::string> names;  ///< of all ladders with these frequencies
    double largest = 0, mean = 0;    ///< R and ρ
};

/// The ladder that fits best, and those that cannot be told from it: ρ at most 1.5 times as large. None fits: empty.
/// Zeros stand where those of the ladder do.
std::vector<LadderMatch> matches(const std::vector<double>& dump, const std::vector<KnownLadder>& known);

/// ln g = c − t ln b, t = i/n, by least squares over the numbers above 0.
struct FittedLadder {
    double base = 1, divisor = 1;  ///< b, and exp(−c)
    double largest = 0;            ///< the largest |r| of the fit
};
FittedLadder fitted(const std::vector<double>& dump);

}  // namespace posiscope
