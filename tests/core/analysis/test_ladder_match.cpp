// SPDX-License-Identifier: GPL-3.0-or-later
/// Dumps of frequencies: which ladder they are, with noise and rounding, and what is none.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <random>

#include "core/analysis/ladder_match.h"

namespace posiscope::test {

namespace {

std::vector<double> plainLadder(double base, int pairs, double divisor = 1) {
    std::vector<double> all;
    for (int i = 0; i < pairs; ++i) all.push_back(std::pow(base, -static_cast<double>(i) / pairs) / divisor);
    return all;
}

std::vector<KnownLadder> known() {
    return {{"1e4", plainLadder(1e4, 64)},
            {"1e6", plainLadder(1e6, 64)},
            {"1e6 again", plainLadder(1e6, 64)},
            {"1e4 by 8", plainLadder(1e4, 64, 8)},
            {"of 32", plainLadder(1e4, 32)}};
}

}  // namespace

TEST(ladderMatch, namesALadderWithNoiseToo) {
    std::mt19937 random(1);
    std::normal_distribution<double> normal;
    for (const double noise : {0.0, 1e-3}) {
        std::vector<double> dump = plainLadder(1e6, 64);
        for (double& each : dump) each *= 1 + noise * normal(random);
        const auto found = matches(dump, known());
        ASSERT_EQ(found.size(), 1U);
        EXPECT_EQ(found[0].names, (std::vector<std::string>{"1e6", "1e6 again"}));
        EXPECT_EQ(found[0].how == LadderMatch::How::equal, noise == 0);
    }
    std::uniform_real_distribution<double> any(1e-6, 1);
    std::vector<double> dump(64);
    for (double& each : dump) each = any(random);
    EXPECT_TRUE(matches(dump, known()).empty());
}

TEST(ladderMatch, knowsFloatsAndHalves) {
    std::vector<double> dump = plainLadder(1e4, 64, 8);
    for (double& each : dump) each = static_cast<double>(static_cast<float>(each));
    EXPECT_EQ(matches(dump, known()).front().how, LadderMatch::How::equal);
    for (double& each : dump) {  // 8 bits, as bfloat16 has
        int exponent = 0;
        const double mantissa = std::frexp(each, &exponent);
        each = std::ldexp(std::round(mantissa * 256) / 256, exponent);
    }
    ASSERT_FALSE(matches(dump, known()).empty());
    EXPECT_EQ(matches(dump, known()).front().how, LadderMatch::How::rounded);
    EXPECT_EQ(matches(dump, known()).front().names.front(), "1e4 by 8");
}

TEST(ladderMatch, zerosStandWhereThoseOfTheLadderDo) {
    std::vector<double> dump = plainLadder(1e4, 64);
    dump.back() = 0;
    EXPECT_TRUE(matches(dump, known()).empty());
    EXPECT_EQ(matches(dump, {{"with a zero", dump}}).size(), 1U);
}

TEST(ladderMatch, fitsAPlainLadder) {
    const FittedLadder fit = fitted(plainLadder(12345, 40, 2.5));
    EXPECT_NEAR(fit.base, 12345, 1e-6);
    EXPECT_NEAR(fit.divisor, 2.5, 1e-12);
    EXPECT_LE(fit.largest, 1e-12);
}

}  // namespace posiscope::test
