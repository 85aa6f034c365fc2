// SPDX-License-Identifier: GPL-3.0-or-later
/// The lists of rotary positions, and whose score over the distance is shown.
#include "core/encoding/rotary_ladder.h"
#include "core/encoding/scheme.h"
#include "core/encoding/shared_params.h"
#include "core/schemes/rope/param_kinds.h"
#include "core/schemes/rope/params.h"
#include "core/schemes/rope/stages.h"

namespace posiscope::rotary {

namespace {

constexpr Choice kScores[] = {{"ones", marked("ones")},
                              {"gaussian", marked("random numbers (Gaussian)")},
                              {"given", marked("vectors of one's own")}};

bool hasFactors(const Values& values) {
    return values.integer(kScaling) == static_cast<Index>(RotaryLadder::Rule::longrope);
}
bool isRandom(const Values& values) {
    return values.integer(kScored) == gaussian;
}
bool isGiven(const Values& values) {
    return values.integer(kScored) == given;
}

/// The range is wide enough for every model, and keeps all angles finite.
constexpr ListParam factorsOf(const char* id, const char* label, const char* help) {
    return {.id = id,
            .label = label,
            .lowest = 1e-6,
            .highest = 1e6,
            .most = kMostDims / 2,
            .count = laddersPairs,
            .enabled = hasFactors,
            .help = help};
}

}  // namespace

const ListParam kShortFactors =
    factorsOf("shortfactor", marked("short_factor"),
              marked("What each pair's frequency is divided by in texts up to the trained length: numbers "
                     "with commas between, as a config has them. Empty: all 1."));
const ListParam kLongFactors =
    factorsOf("longfactor", marked("long_factor"),
              marked("What each pair's frequency is divided by in longer texts. Empty: all 1."));

const Param kScored = choiceOf(
    "scored", marked("q and k of the score"), kScores,
    marked(
        "Of ones the score falls with the distance; of random vectors it does not: it swings about 0. What "
        "a model's own vectors do is yours to try."));
const Param kSeed = [] {
    Param param = seedParam(isRandom, marked("Where the random numbers of q and k start."));
    param.absent = param.initial;
    return param;
}();

namespace {

constexpr ListParam vectorOf(const char* id, const char* label) {
    return {.id = id,
            .label = label,
            .lowest = -1e6,
            .highest = 1e6,
            .most = kMostDims,
            .count = [](const Values&, Index dims) { return dims; },
            .each = marked("one for each column"),
            .enabled = isGiven,
            .help = marked("A number for each column of the head, with commas between. Empty: all 1.")};
}

}  // namespace

const ListParam kQuery = vectorOf("query", marked("query q"));
const ListParam kKey = vectorOf("key", marked("key k"));

std::span<const ListParam* const> lists() {
    static const ListParam* const kLists[] = {&kShortFactors, &kLongFactors, &kQuery, &kKey};
    return kLists;
}

}  // namespace posiscope::rotary
