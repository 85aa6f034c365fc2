// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/head_choices.h"

#include <algorithm>
#include <cmath>

#include "core/base/number.h"

namespace posiscope {

namespace {

enum Mask { everyWord, causal };
enum Factor { byRoot, one, number };

constexpr Choice kMasks[] = {{"none", marked("none (all visible)")}, {"causal", marked("causal")}};
constexpr Choice kFactors[] = {
    {"root", marked("1/√d")}, {"one", marked("1")}, {"number", marked("a number")}};

double allOfThem(const Values&, Index positions) {
    return static_cast<double>(positions);
}

bool isNumber(const Values& values) {
    return values.integer(kLogitScale) == number;
}

}  // namespace

const Param kMask{
    .id = "attentionmask",
    .label = marked("mask of the head"),
    .highest = 1,
    .scale = Scale::choice,
    .choices = kMasks,
    .open = true,
    .help = marked("Under the causal mask a word sees itself and those before it, as where text is "
                   "written. That alone tells words apart, without any encoding.")};
const Param kQueries{
    .id = "queries",
    .label = marked("queries (0: all)"),
    .highest = static_cast<double>(1 << 20),
    .sliderHighest = 16,
    .scale = Scale::integer,
    .most = allOfThem,
    .usual = true,
    .absent = 0,
    .help = marked("How many words ask, the last ones; the others are only asked. One is a step of "
                   "decoding, with the keys of the words before it kept.")};
const Param kSeen{
    .id = "attention-window",
    .label = marked("sliding window (0: none)"),
    .highest = static_cast<double>(1 << 20),
    .sliderHighest = 16,
    .scale = Scale::integer,
    .usual = true,
    .absent = 0,
    .help = marked("A word sees those that are less than so many steps away, itself included: w keys under "
                   "the causal mask, up to 2w − 1 without it.")};
const Param kLogitScale{
    .id = "attention-scale",
    .label = marked("factor of the logits"),
    .highest = 2,
    .scale = Scale::choice,
    .choices = kFactors,
    .usual = true,
    .absent = 0,
    .help = marked("What q · k is multiplied by. The paper takes 1/√d, so that logits do not grow with the "
                   "width; T5 takes 1.")};
const Param kLogitFactor{.id = "attention-factor",
                         .label = marked("the number"),
                         .lowest = 0.001,
                         .highest = 100,
                         .initial = 0.125,
                         .scale = Scale::logarithmic,
                         .enabled = isNumber,
                         .usual = true,
                         .absent = 0.125,
                         .help = marked("The factor of q · k where it is neither 1/√d nor 1.")};
const Param kSoftCap{
    .id = "attention-cap",
    .label = marked("soft cap c (0: none)"),
    .highest = 1000,
    .sliderHighest = 100,
    .usual = true,
    .absent = 0,
    .help = marked("Logits become c · tanh(e/c) and stay between −c and c. Gemma 2 takes 50.")};
const Param kTemperature{
    .id = "attention-temperature",
    .label = marked("temperature T"),
    .lowest = 0.01,
    .highest = 100,
    .initial = 1,
    .sliderLowest = 0.1,
    .sliderHighest = 10,
    .scale = Scale::logarithmic,
    .usual = true,
    .absent = 1,
    .help = marked("The softmax is that of e/T: below 1 the largest weights grow, above 1 all come nearer "
                   "to each other.")};

namespace {

const Param* const kAll[] = {&kMask,        &kQueries, &kSeen,       &kLogitScale,
                             &kLogitFactor, &kSoftCap, &kTemperature};
constexpr std::size_t kOfPairs = 3;

}  // namespace

std::span<const Param* const> pairChoices() {
    return std::span(kAll).first<kOfPairs>();
}

std::span<const Param* const> headChoices() {
    return kAll;
}

Pairs pairsOf(const Values& options, Index n) {
    const Index asking = options.integer(kQueries);
    return {asking == 0 ? 0 : std::max<Index>(0, n - asking), options.integer(kMask) == causal,
            options.integer(kSeen)};
}

double logitFactor(const Values& options, Index width) {
    switch (options.integer(kLogitScale)) {
        case one:
            return 1;
        case number:
            return options[kLogitFactor];
        default:
            return 1 / std::sqrt(static_cast<double>(width));
    }
}

Text shownFactor(const Values& options) {
    switch (options.integer(kLogitScale)) {
        case one:
            return {};
        case number:
            return text(" · %1", {fact("logit-factor", options[kLogitFactor])});
        default:
            return text("/√d");
    }
}

Text shownOverTemperature(const Values& options) {
    const double t = options[kTemperature];
    return t == 1 ? Text{} : text("/%1", {fact("temperature", t)});
}

std::vector<Text> weightNotes(const Values& options) {
    std::vector<Text> notes;
    if (options.integer(kLogitScale) == one) notes.push_back(text("q · k is not divided by √d"));
    if (options.integer(kLogitScale) == number)
        notes.push_back(
            text("q · k is multiplied by %1, not by 1/√d", {fact("logit-factor", options[kLogitFactor])}));
    if (const double most = options[kSoftCap]; most > 0)
        notes.push_back(text("soft cap: logits are c · tanh(e/c) with c = %1", {fact("soft-cap", most)}));
    if (const double t = options[kTemperature]; t != 1)
        notes.push_back(
            text("temperature: the softmax is that of e/T with T = %1", {fact("temperature", t)}));
    return notes;
}

std::vector<Text> headNotes(const Values& options, Index n) {
    std::vector<Text> notes;
    const Pairs pairs = pairsOf(options, n);
    if (pairs.causal) notes.push_back(text("causal mask: later words are not seen"));
    if (pairs.first > 0)
        notes.push_back(text("words that ask: the last %1, from position %2 on",
                             {fact("asking", n - pairs.first), fact("first-asking", pairs.first)}));
    if (pairs.window > 0 && pairs.window < n)
        notes.push_back(text("sliding window w = %1: words w steps away or more are not seen",
                             {fact("window", pairs.window)}));
    return notes;
}

}  // namespace posiscope
