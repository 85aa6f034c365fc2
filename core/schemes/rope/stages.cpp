// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schemes/rope/stages.h"

#include <algorithm>

#include "core/base/number.h"
#include "core/schemes/rope/params.h"
#include "core/schemes/rounding/rounding.h"

namespace posiscope::rotary {

namespace {

DistanceMap mapOf(const Values& values) {
    return {.rule = static_cast<DistanceMap::Rule>(values.integer(kMap)),
            .factor = values[kMapFactor],
            .window = values[kWindow],
            .group = values[kGroup],
            .chunk = values[kChunk],
            .local = values[kLocal],
            .shift = values[kShift],
            .keep = values[kKeep]};
}

/// LongRoPE's divisor of each pair.
std::vector<double> divisorsOf(const Values& values, Index pairs) {
    const std::vector<double>& list =
        values[values[kAsked] > values[kOriginal] ? kLongFactors : kShortFactors];
    return list.empty() ? std::vector<double>(static_cast<std::size_t>(pairs), 1) : list;
}

/// The ladder of `pairs` pairs, with exponents over `width` columns.
RotaryLadder ladderOf(const Values& values, Index pairs, Index width) {
    return {.rule = static_cast<RotaryLadder::Rule>(values.integer(kScaling)),
            .base = values[kBase],
            .width = width,
            .pairs = pairs,
            .factor = values[kScale],
            .original = values[kOriginal],
            .length = values[kAsked],
            .betaFast = values[kBetaFast],
            .betaSlow = values[kBetaSlow],
            .truncate = values.integer(kTruncate) == 0,
            .mscale = values[kMscale],
            .mscaleAllDim = values[kMscaleAll],
            .lowTurns = values[kLowTurns],
            .highTurns = values[kHighTurns],
            .divisors = divisorsOf(values, pairs),
            .told = values[kTrained] > 0 ? std::optional(values[kTrained]) : std::nullopt};
}

RotaryMagnitude magnitudeOf(const Values& values, const RotaryLadder& ladder) {
    return {.factor = values.integer(kFactorBy) == own ? values[kFactor] : ladder.attentionFactor(),
            .softmax = values[kSoftmax],
            .growth = static_cast<RotaryMagnitude::Growth>(values.integer(kGrowth)),
            .slope = values[kSlope],
            .length = values[kLength],
            .stretch = values.integer(kXpos) == 1 ? values[kStretch] : 0};
}

std::shared_ptr<const RotaryAxes> axesOf(const Values& values, Index pairs) {
    if (values.integer(kAxes) == line) return nullptr;
    return std::make_shared<RotaryAxes>(
        RotaryAxes{.layout = static_cast<RotaryAxes::Layout>(values.integer(kAxes) - 1),
                   .pairs = pairs,
                   .timed = values.integer(kTimed),
                   .high = values.integer(kHigh),
                   .wide = values.integer(kWide),
                   .start = values.integer(kStart),
                   .frames = values.integer(kFrames),
                   .rows = values.integer(kRows),
                   .columns = values.integer(kAcross)});
}

Text columnsMissing(const Values& values, Index dims) {
    const Index columns = values.integer(kColumns);
    if (values.integer(kCounted) != rotary::columns || (columns % 2 == 0 && columns <= dims)) return {};
    return text("%1 is %2, and may be an even number from 0 to %3 here",
                {text(kColumns.label), fact("setting", columns), fact("setting-most", dims / 2 * 2)});
}

Text axesMissing(const RotaryAxes* axes) {
    if (axes == nullptr) return {};
    if (axes->layout == RotaryAxes::Layout::axial)
        return axes->pairs % 2 == 0
                   ? Text()
                   : text("two axes need an even number of pairs, and %1 turn", {fact("pairs", axes->pairs)});
    if (axes->timed + axes->high + axes->wide == axes->pairs) return {};
    return text("the sections have %1 + %2 + %3 pairs, and must have the %4 that turn together",
                {fact("pairs-of-time", axes->timed), fact("pairs-of-down", axes->high),
                 fact("pairs-of-across", axes->wide), fact("pairs", axes->pairs)});
}

/// Why the map cannot be had; empty: it can.
Text mapMissing(const Values& values, const DistanceMap& map) {
    if (map.rule == DistanceMap::Rule::dualChunk) return beyond(kLocal, values, 0);
    if (map.rule == DistanceMap::Rule::string) return beyond(kKeep, values, 0);
    return {};
}

/// Why a list does not fit; empty: all do.
Text listMissing(const Values& values, Index dims) {
    for (const ListParam* list : lists())
        if (isEnabled(*list, values))
            if (Text why = wrongCount(*list, values[*list], values, dims); !why.empty()) return why;
    return {};
}

Index turnedOf(const Values& values, Index dims) {
    return values.integer(kCounted) == columns ? values.integer(kColumns)
                                               : dims * values.integer(kShare) / 100 / 2 * 2;
}

Index axesOf(const Values& values) {
    return values.integer(kAxes) == axial ? 2 : 1;
}

/// The frequencies of the ladder, as exactly as each rule gives them.
std::vector<Frequency> frequenciesOf(const RotaryLadder& ladder) {
    if (ladder.rule == RotaryLadder::Rule::plain) {
        const bool isEven = ladder.width % 2 == 0;
        return Progression{
            .base = ladder.base, .power = isEven ? 1 : 2, .root = isEven ? ladder.width / 2 : ladder.width}
            .frequencies(ladder.pairs);
    }
    const std::vector<long double> all = ladder.frequencies();
    return {all.begin(), all.end()};
}

}  // namespace

Index laddersPairs(const Values& values, Index dims) {
    return turnedOf(values, dims) / 2 / axesOf(values);
}

Stages stagesOf(const Values& values, Index dims) {
    Stages stages{.map = mapOf(values), .precision = rounding::pathOf(values)};
    stages.turned = turnedOf(values, dims);
    const Index place = values.integer(kPlace), axesCount = axesOf(values);
    const auto axes = axesOf(values, stages.turned / 2);
    const auto setLadder = [&] {
        const Index exponents = place == proportional ? dims / 2 * 2 : stages.turned;
        stages.ladder = ladderOf(values, stages.turned / 2 / axesCount, exponents / axesCount);
    };
    setLadder();
    stages.overHead = place == proportional;
    for (const Text& each : {columnsMissing(values, dims), mapMissing(values, stages.map),
                             stages.turned == 0 ? Text() : axesMissing(axes.get()), listMissing(values, dims),
                             stages.turned == 0 ? Text() : stages.ladder.missing()})
        if (stages.missing.empty()) stages.missing = each;
    if (!stages.missing.empty()) {
        stages.turned = 0;
        setLadder();
    }
    stages.magnitude = magnitudeOf(values, stages.ladder);
    std::vector<Frequency> frequencies =
        stages.turned == 0 ? std::vector<Frequency>() : frequenciesOf(stages.ladder);
    if (axesCount == 2) {
        const std::vector<Frequency> one = frequencies;
        frequencies.insert(frequencies.end(), one.begin(), one.end());
    }
    stages.rotated = {.frequencies = std::make_shared<const std::vector<Frequency>>(std::move(frequencies)),
                      .first = values[kFirst],
                      .halves = values.integer(kPairing) == halves,
                      .from = place == suffix ? dims - stages.turned : 0,
                      .apart = place == proportional ? dims / 2 : 0,
                      .magnitude = std::make_shared<const RotaryMagnitude>(stages.magnitude)};
    if (stages.turned > 0) stages.rotated.ladder = std::make_shared<const RotaryLadder>(stages.ladder);
    if (stages.map.rule != DistanceMap::Rule::plain)
        stages.rotated.map = std::make_shared<const DistanceMap>(stages.map);
    if (stages.turned > 0) stages.rotated.axes = axes;
    return stages;
}

}  // namespace posiscope::rotary
