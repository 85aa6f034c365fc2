// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schemes/rope/params.h"

#include "core/base/text.h"
#include "core/encoding/distance_map.h"
#include "core/encoding/rotary_ladder.h"
#include "core/encoding/rotary_magnitude.h"
#include "core/encoding/scheme.h"
#include "core/encoding/shared_params.h"
#include "core/schemes/rope/param_kinds.h"
#include "core/schemes/rounding/rounding.h"

namespace posiscope::rotary {

namespace {

using Rule = DistanceMap::Rule;
using Growth = RotaryMagnitude::Growth;
using Ladder = RotaryLadder::Rule;

constexpr Choice kMaps[] = {{"plain", marked("D")},
                            {"pi", marked("D/s (position interpolation)")},
                            {"rerope", marked("min(D, w) (ReRoPE)")},
                            {"leaky", marked("beyond w slower by s (Leaky ReRoPE)")},
                            {"selfextend", marked("beyond w in groups (Self-Extend)")},
                            {"dca", marked("by chunks (DCA)")},
                            {"string", marked("beyond S moved back (STRING)")}};
constexpr Choice kScalings[] = {{"none", marked("none")},
                                {"linear", marked("linear (position interpolation)")},
                                {"ntk", marked("NTK")},
                                {"dynamic", marked("dynamic NTK")},
                                {"yarn", marked("YaRN, as engines have it")},
                                {"yarnpaper", marked("YaRN, as the paper has it")},
                                {"llama3", marked("Llama 3")},
                                {"longrope", marked("a number for each pair (LongRoPE)")}};
constexpr Choice kPairings[] = {{"interleaved", marked("neighbours: 2i and 2i + 1")},
                                {"halves", marked("across the halves: i and i + r/2")}};
constexpr Choice kPlaces[] = {{"prefix", marked("the first r columns")},
                              {"proportional", marked("the fastest pairs of the whole head")},
                              {"suffix", marked("the last r columns")}};
constexpr Choice kCounts[] = {{"share", marked("a share of the columns")},
                              {"columns", marked("a number of columns")}};
constexpr Choice kAxesChoices[] = {{"line", marked("one: words in a line")},
                                   {"axial", marked("two: patches of an image (axial)")},
                                   {"chunked", marked("time, down, across in sections (Qwen2-VL)")},
                                   {"interleaved", marked("time, down, across in turn (Qwen3-VL)")},
                                   {"video", marked("down and across in turn, then time (VideoRoPE)")}};
constexpr Choice kFactorsBy[] = {{"rule", marked("by the frequencies' rule")},
                                 {"own", marked("a number of one's own")}};
constexpr Choice kGrowths[] = {{"none", marked("none")},
                               {"llama4", marked("1 + β ln(1 + ⌊(p + 1)/L⌋) (Llama 4)")},
                               {"ministral", marked("1 + β ln(1 + ⌊p/L⌋) (Ministral 3)")},
                               {"log", marked("max(1, ln(p + 1)/ln L) (ReRoPE)")}};
constexpr Choice kEnds[] = {{"rounded", marked("whole pairs")}, {"exact", marked("as computed")}};
constexpr Choice kSwitch[] = {{"off", marked("no")}, {"on", marked("yes")}};

bool isMap(const Values& values, Rule rule) {
    return values.integer(kMap) == static_cast<Index>(rule);
}
bool hasWindow(const Values& values) {
    return isMap(values, Rule::rectified) || isMap(values, Rule::leaky) || isMap(values, Rule::selfExtend);
}
bool hasMapFactor(const Values& values) {
    return isMap(values, Rule::interpolated) || isMap(values, Rule::leaky);
}
bool isSelfExtend(const Values& values) {
    return isMap(values, Rule::selfExtend);
}
bool isDualChunk(const Values& values) {
    return isMap(values, Rule::dualChunk);
}
bool isString(const Values& values) {
    return isMap(values, Rule::string);
}
double mostLocal(const Values& values, Index) {
    return values[kChunk] - 1;
}
double mostKept(const Values& values, Index) {
    return values[kShift];
}
bool isLadder(const Values& values, Ladder rule) {
    return values.integer(kScaling) == static_cast<Index>(rule);
}
bool isScaled(const Values& values) {
    return !isLadder(values, Ladder::plain);
}
bool isYarn(const Values& values) {
    return isLadder(values, Ladder::yarn) || isLadder(values, Ladder::yarnPaper);
}
bool isLongRope(const Values& values) {
    return isLadder(values, Ladder::longrope);
}
bool hasLength(const Values& values) {
    return isLadder(values, Ladder::dynamic) || isLongRope(values);
}
bool isLlama3(const Values& values) {
    return isLadder(values, Ladder::llama3);
}
bool hasOriginal(const Values& values) {
    return isScaled(values) && !isLadder(values, Ladder::linear);
}
bool hasNoOriginal(const Values& values) {
    return !hasOriginal(values);
}
bool byShare(const Values& values) {
    return values.integer(kCounted) == share;
}
bool byColumns(const Values& values) {
    return values.integer(kCounted) == columns;
}
bool hasImage(const Values& values) {
    return values.integer(kAxes) != line;
}
bool hasSections(const Values& values) {
    return values.integer(kAxes) > axial;
}
bool grows(const Values& values) {
    return values.integer(kGrowth) != static_cast<Index>(Growth::none);
}
bool hasSlope(const Values& values) {
    return grows(values) && values.integer(kGrowth) != static_cast<Index>(Growth::logarithm);
}
bool hasOwnFactor(const Values& values) {
    return values.integer(kFactorBy) == own;
}
bool isStretched(const Values& values) {
    return values.integer(kXpos) == 1;
}

}  // namespace

const Param kMap = choiceOf(
    "map", marked("distance"), kMaps,
    marked("Which distance the pairs are turned by. All but the first let a model read farther than it was "
           "trained, for no distance gets larger than those it has seen; they need no other frequencies."));
const Param kWindow = whole("window", marked("window w"), 1, 8, 64, hasWindow,
                            marked("Nearer than this many positions the distance stays as it is."));
const Param kMapFactor = factorOf("mapfactor", marked("distance divided by s"), hasMapFactor, 4,
                                  marked("How many times shorter the distance gets: 4 for a model that "
                                         "reads four times as far as it was trained."));
const Param kGroup = whole("group", marked("group g"), 1, 2, 32, isSelfExtend,
                           marked("Beyond the window so many neighbours share a position."));
const Param kChunk =
    whole("chunk", marked("chunk c"), 2, 12, 64, isDualChunk,
          marked("The largest distance that may occur, and one. Qwen2.5-1M takes 262144; for Llama it is "
                 "3/4 of the trained length."));
const Param kLocal = upTo(
    whole("local", marked("local part l"), 1, 4, 32, isDualChunk,
          marked("How much of a chunk is kept for its neighbour: a chunk holds c − l positions. Less than "
                 "c. Qwen2.5-1M takes 8192.")),
    mostLocal);
const Param kShift = whole("shift", marked("shift S"), 1, 8, 64, isString,
                           marked("From this distance on, distances are counted from W on again: "
                                  "0.33 of the length in the paper."));
const Param kKeep = upTo(whole("keep", marked("keep W"), 0, 2, 64, isString,
                               marked("The distance that S is moved to. At most S. The paper takes 128.")),
                         mostKept);

const Param kBase = baseParam(
    1e-12,
    marked("A larger base makes the slow pairs slower: Llama 3 takes 500000. Below 1 the pairs get faster."));

const Param kScaling = opened(choiceOf(
    "scaling", marked("frequencies for longer texts"), kScalings,
    marked(
        "How the frequencies of the base are changed so that a model reads farther than it was trained. The "
        "fast pairs, which tell near words apart, are best kept; the slow ones are made slower.")));
const Param kScale = opened(
    number("scale", marked("factor s"), 1, 4, 64, isScaled,
           marked("How many times longer the text may be than the trained length. Qwen2.5 takes 4 with YaRN, "
                  "Llama 3.1 takes 8, DeepSeek-V3 40.")));
const Param kOriginal = textLength(
    "original", marked("trained length L0"), 1, hasOriginal,
    marked("How many positions the model was trained on, before its frequencies were changed: 4096 in "
           "Llama 2, 8192 in Llama 3, 32768 in Qwen2.5."));
const Param kTrained{
    .id = "trained",
    .label = marked("trained length L0"),
    .highest = Index{1} << 30,
    .sliderHighest = 131072,
    .scale = Scale::integer,
    .enabled = hasNoOriginal,
    .usual = true,
    .absent = 0,
    .help = marked("What lies within it was seen in training, and is marked so; no number depends on it. 0: "
                   "not known.")};
const Param kAsked =
    textLength("asked", marked("length l of the text"), 1, hasLength,
               marked("Up to the trained length dynamic NTK changes nothing; beyond, its base grows with the "
                      "length. LongRoPE takes its short list up to there, and its long one beyond."));
const Param kBetaFast =
    number("betafast", marked("beta_fast"), 0.01, 32, 64, isYarn,
           marked("Pairs that turn so often within the trained length keep their frequency."));
const Param kBetaSlow =
    number("betaslow", marked("beta_slow"), 0.01, 1, 8, isYarn,
           marked("Pairs that turn so seldom are divided by s; between the two they are blended."));
const Param kTruncate = choiceOf(
    "wholeends", marked("ends of the blend"), kEnds,
    marked(
        "Most engines round the first and the last pair of the blend; gpt-oss does not (truncate false)."));
const Param kMscale =
    number("mscale", marked("mscale"), 0, 0, 2, isYarn,
           marked("DeepSeek divides two factors 0.1 m ln s + 1, with m from mscale and from "
                  "mscale_all_dim. Where either is 0 it counts as not given."));
const Param kMscaleAll =
    number("mscalealldim", marked("mscale_all_dim"), 0, 0, 2, isYarn,
           marked("The m of the divisor. DeepSeek multiplies the softmax by the square of its "
                  "factor too: that is the factor of all logits."));
const Param kLowTurns = number(
    "lowfreq", marked("low_freq_factor"), 0.01, 1, 16, isLlama3,
    marked("Pairs that turn less often than so many times within the trained length are divided by s."));
const Param kHighTurns = number(
    "highfreq", marked("high_freq_factor"), 0.01, 4, 16, isLlama3,
    marked(
        "Pairs that turn more often keep their frequency. As large as low_freq_factor: a step (Llama 4)."));

const Param kPairing{
    .id = "pairing",
    .label = marked("pairing"),
    .highest = 1,
    .scale = Scale::choice,
    .choices = kPairings,
    .help = marked("Which two columns turn together. RoFormer and Llama's own code take neighbours, GPT-NeoX "
                   "and Hugging Face the halves; a model trained with one cannot be read with the other.")};
const Param kPlace = choiceOf(
    "place", marked("which columns turn"), kPlaces,
    marked("The first r, with frequencies spread over r (GPT-NeoX, Qwen3-Next); the fastest pairs of "
           "a head that is seen as a whole, with frequencies spread over its width d (Gemma 4); or "
           "the last r (DeepSeek: 64 of 192)."));
const Param kCounted = choiceOf("counted", marked("r given as"), kCounts,
                                marked("Configs give the rotated width r either way."));
const Param kShare{
    .id = "share",
    .label = marked("turned"),
    .unit = "%",
    .highest = 100,
    .initial = 100,
    .scale = Scale::integer,
    .enabled = byShare,
    .help = marked("How many of the columns turn; the others pass through. GPT-J and GPT-NeoX turn 25 %.")};
const Param kColumns{.id = "columns",
                     .label = marked("turned columns r"),
                     .highest = kMostDims,
                     .initial = 64,
                     .sliderHighest = 256,
                     .scale = Scale::integer,
                     .enabled = byColumns,
                     .usual = true,
                     .absent = 64,
                     .help = marked("An even number, at most the head's width. GPT-J turns 64 of 256.")};

const Param kAxes =
    choiceOf("axes", marked("axes"), kAxesChoices,
             marked("Positions of words count along one line. Patches of an image have a place down and one "
                    "across, those of a film a time too: each pair takes its position from one of them."));
const Param kTimed = whole("timed", marked("pairs of time"), 0, 8, 64, hasSections,
                           marked("The three sections together are all pairs that turn. Qwen2-VL takes 16, "
                                  "24 and 24, Qwen3-VL 24, 20 and 20."));
const Param kHigh = whole("high", marked("pairs of down"), 0, 12, 64, hasSections,
                          marked("How many pairs take the line of the patch as their position."));
const Param kWide = whole("wide", marked("pairs of across"), 0, 12, 64, hasSections,
                          marked("How many pairs take the column of the patch as their position."));
const Param kStart = whole("start", marked("first patch"), 0, 3, 32, hasSections,
                           marked("Rows before are words, and so are those after the last patch."));
const Param kFrames = whole("frames", marked("frames"), 1, 1, 16, hasSections,
                            marked("How many images follow each other in time."));
const Param kRows = whole("rows", marked("lines of patches"), 1, 3, 32, hasSections,
                          marked("How many patches stand one below the other."));
const Param kAcross = whole("across", marked("patches in a line"), 1, 4, 32, hasImage,
                            marked("How many patches stand side by side."));

const Param kFactorBy =
    choiceOf("factorby", marked("factor of cos and sin from"), kFactorsBy,
             marked("YaRN says which factor suits it; all other rules take 1. A config may give another."));
const Param kFactor = factorOf(
    "factor", marked("factor of cos and sin"), hasOwnFactor, 1,
    marked(
        "Queries and keys both have it: the turned part of a logit is multiplied by its square. YaRN takes "
        "0.1 ln s + 1, STRING 1.0693."));
const Param kSoftmax =
    factorOf("softmax", marked("factor of all logits"), nullptr, 1,
             marked("Columns that pass have it too. DeepSeek-V3 takes 1.8739, the square of its mscale."));
const Param kGrowth =
    choiceOf("growth", marked("temperature by position"), kGrowths,
             marked("A query far out is made longer, so that its weights stay as sharp among more "
                    "keys. Llama 4 does so on layers without rotary only."));
const Param kSlope{.id = "slope",
                   .label = marked("slope β"),
                   .highest = 10,
                   .initial = 0.1,
                   .sliderHighest = 1,
                   .enabled = hasSlope,
                   .usual = true,
                   .absent = 0.1,
                   .help = marked("How fast the factor grows. Both models take 0.1.")};
const Param kLength = textLength(
    "length", marked("length L of the temperature"), 2, grows,
    marked(
        "The factor grows where a position passes a multiple of it: 8192 in Llama 4, 16384 in Ministral 3."));
const Param kXpos =
    choiceOf("xpos", marked("xPos"), kSwitch,
             marked("Each pair of the score fades with the distance, the fast pairs sooner. Only for "
                    "causal attention: keys behind the query get louder instead."));
const Param kStretch{.id = "scalebase",
                     .label = marked("scale base B"),
                     .lowest = 1,
                     .highest = 1e9,
                     .initial = 512,
                     .sliderLowest = 16,
                     .sliderHighest = 4096,
                     .scale = Scale::logarithmic,
                     .enabled = isStretched,
                     .usual = true,
                     .absent = 512,
                     .help = marked("At this distance pair i has faded to ζ_{i}, the fastest to 0.29.")};
const Param kFirst =
    firstParam(marked("The position of row 0. The scores do not change: only distances count."));

std::span<const Param* const> params() {
    static const Param* const kParams[] = {&kBase,
                                           &kScaling,
                                           &kScale,
                                           &kOriginal,
                                           &kAsked,
                                           &kTrained,
                                           &kBetaFast,
                                           &kBetaSlow,
                                           &kTruncate,
                                           &kMscale,
                                           &kMscaleAll,
                                           &kLowTurns,
                                           &kHighTurns,
                                           &kMap,
                                           &kWindow,
                                           &kMapFactor,
                                           &kGroup,
                                           &kChunk,
                                           &kLocal,
                                           &kShift,
                                           &kKeep,
                                           &kPairing,
                                           &kPlace,
                                           &kCounted,
                                           &kShare,
                                           &kColumns,
                                           &kAxes,
                                           &kTimed,
                                           &kHigh,
                                           &kWide,
                                           &kStart,
                                           &kFrames,
                                           &kRows,
                                           &kAcross,
                                           &kFactorBy,
                                           &kFactor,
                                           &kSoftmax,
                                           &kGrowth,
                                           &kSlope,
                                           &kLength,
                                           &kXpos,
                                           &kStretch,
                                           &rounding::kFrequencyFormat,
                                           &rounding::kPositionFormat,
                                           &rounding::kAngleFormat,
                                           &rounding::kValueFormat,
                                           &kScored,
                                           &kSeed,
                                           &kFirst};
    return kParams;
}

}  // namespace posiscope::rotary
