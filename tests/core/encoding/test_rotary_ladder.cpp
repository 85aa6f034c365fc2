// SPDX-License-Identifier: GPL-3.0-or-later
/// Frequency ladders against the numbers of known models, worked out from their public files and code, and laws of all.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/encoding/rotary_ladder.h"
#include "core/fields/frequency.h"

namespace posiscope::test {

namespace {

using Rule = RotaryLadder::Rule;

constexpr RotaryLadder kQwen{
    .rule = Rule::yarn, .base = 1e6, .width = 128, .pairs = 64, .factor = 4, .original = 32768};
constexpr RotaryLadder kLlama31{
    .rule = Rule::llama3, .base = 500000, .width = 128, .pairs = 64, .factor = 8, .original = 8192};

RotaryLadder with(Rule rule, double factor) {
    RotaryLadder ladder = kQwen;
    ladder.rule = rule;
    ladder.factor = factor;
    ladder.length = ladder.original * 4;
    if (rule == Rule::longrope) ladder.divisors.assign(64, factor);
    return ladder;
}

std::vector<double> ratiosOf(const RotaryLadder& ladder) {
    std::vector<double> all;
    Index pair = 0;
    for (const long double each : ladder.frequencies())
        all.push_back(static_cast<double>(each / ladder.plainFrequency(pair++)));
    return all;
}

std::vector<RotaryZone> zonesOf(const RotaryLadder& ladder) {
    std::vector<RotaryZone> all;
    for (const double each : ratiosOf(ladder)) all.push_back(zoneOf(each, ladder.factor));
    return all;
}

/// The zones as runs: kept up to a, blended from there, divided from b on.
void expectZones(const RotaryLadder& ladder, Index blendedFrom, Index dividedFrom) {
    const std::vector<RotaryZone> zones = zonesOf(ladder);
    for (Index i = 0; i < ladder.pairs; ++i)
        EXPECT_EQ(zones[static_cast<std::size_t>(i)], i < blendedFrom   ? RotaryZone::kept
                                                      : i < dividedFrom ? RotaryZone::blended
                                                                        : RotaryZone::divided)
            << "pair " << i;
}

double scoreOfOnes(const RotaryLadder& ladder, double distance) {
    double sum = 0;
    for (const long double each : ladder.frequencies())
        sum += std::cos(static_cast<double>(Frequency(each).angle(distance)));
    return sum / static_cast<double>(ladder.pairs);
}

}  // namespace

TEST(rotaryLadder, qwenWithYarn) {
    expectZones(kQwen, 24, 40);
    const std::vector<double> ratios = ratiosOf(kQwen);
    EXPECT_NEAR(ratios[24], 0.9558823529411765, 1e-15);
    EXPECT_NEAR(ratios[30], 0.6911764705882353, 1e-15);
    EXPECT_NEAR(kQwen.attentionFactor(), 1.138629436111989, 1e-15);
    EXPECT_NEAR(kQwen.attentionFactor() * kQwen.attentionFactor(), 1.2964769927807063, 1e-15);
    EXPECT_NEAR(scoreOfOnes(kQwen, 118549) - scoreOfOnes(with(Rule::linear, 4), 118549), -0.3579170650338332,
                1e-13);
}

TEST(rotaryLadder, llama3Blends) {
    expectZones(kLlama31, 29, 35);
    EXPECT_EQ(kLlama31.attentionFactor(), 1);
    // Llama 4: a step, whose 0/0 is never computed.
    RotaryLadder step = kLlama31;
    step.factor = 16;
    step.highTurns = 1;
    const std::vector<RotaryZone> zones = zonesOf(step);
    EXPECT_EQ(std::ranges::count(zones, RotaryZone::blended), 0);
    for (Index i = 0; i < 64; ++i)
        EXPECT_EQ(zones[static_cast<std::size_t>(i)] == RotaryZone::kept,
                  8192 * step.plainFrequency(i) > 2 * std::numbers::pi)
            << i;
}

TEST(rotaryLadder, kimiIsAStep) {
    const RotaryLadder kimi{.rule = Rule::yarn,
                            .base = 50000,
                            .width = 64,
                            .pairs = 32,
                            .factor = 32,
                            .original = 4096,
                            .betaFast = 1,
                            .betaSlow = 1,
                            .mscale = 1,
                            .mscaleAllDim = 1};
    expectZones(kimi, 20, 20);
    EXPECT_EQ(kimi.attentionFactor(), 1);
}

TEST(rotaryLadder, factorsOfYarn) {
    RotaryLadder ladder = with(Rule::yarn, 32);
    EXPECT_NEAR(ladder.attentionFactor() * ladder.attentionFactor(), 1.8132604340394958, 1e-15);
    ladder.factor = 40;
    ladder.mscale = 0.707;
    EXPECT_NEAR(ladder.attentionFactor(), 1.3688879454113936, 1e-15) << "mscale alone does nothing";
    ladder.mscale = ladder.mscaleAllDim = 1;
    EXPECT_EQ(ladder.attentionFactor(), 1);
}

TEST(rotaryLadder, factorOneIsPlainAndNoRuleTurnsFaster) {
    for (const Rule rule : {Rule::linear, Rule::ntk, Rule::dynamic, Rule::yarn, Rule::yarnPaper, Rule::llama3,
                            Rule::longrope}) {
        if (rule != Rule::dynamic) {  // whose base grows with the length whatever the factor
            for (const double ratio : ratiosOf(with(rule, 1))) EXPECT_NEAR(ratio, 1, 1e-15);
        }
        EXPECT_EQ(with(rule, 1).attentionFactor(), 1);
        const std::vector<double> ratios = ratiosOf(with(rule, 4));
        const std::vector<long double> all = with(rule, 4).frequencies();
        for (std::size_t i = 0; i < ratios.size(); ++i) {
            EXPECT_LE(ratios[i], 1 + 1e-15);
            if (i > 0) {
                EXPECT_LE(all[i], all[i - 1]);
            }
        }
    }
    EXPECT_EQ(ratiosOf(with(Rule::ntk, 4)).front(), 1);
    EXPECT_NEAR(ratiosOf(with(Rule::ntk, 4)).back(), 0.25, 1e-15);
    RotaryLadder within = with(Rule::dynamic, 4);
    within.length = within.original;
    for (const double ratio : ratiosOf(within)) EXPECT_NEAR(ratio, 1, 1e-15);
}

TEST(rotaryLadder, impossibleOnesAreNamed) {
    const auto said = [](RotaryLadder ladder) { return plain(ladder.missing()); };
    EXPECT_EQ(said(kQwen), "");
    RotaryLadder narrow = with(Rule::dynamic, 2);
    narrow.width = 2;
    EXPECT_NE(said(narrow).find("more than one pair"), std::string::npos);
    RotaryLadder flat = kQwen;
    flat.base = 1;
    EXPECT_NE(said(flat).find("base"), std::string::npos);
    RotaryLadder crossed = kLlama31;
    crossed.highTurns = 0.5;
    EXPECT_EQ(said(crossed), "high_freq_factor is 0.5, and must be at least low_freq_factor, 1");
    RotaryLadder reversed = kQwen;
    reversed.betaFast = 0.5;
    EXPECT_EQ(said(reversed), "beta_fast is 0.5, and must be at least beta_slow, 1");
    RotaryLadder lists = with(Rule::longrope, 4);
    lists.divisors.pop_back();
    EXPECT_EQ(said(lists), "LongRoPE has 63 numbers, and must have one for each of 64 pairs");
}

}  // namespace posiscope::test
