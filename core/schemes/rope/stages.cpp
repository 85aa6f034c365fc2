// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schemes/rope/stages.h"

#include <algorithm>

#include "core/base/number.h"
#include "core/schemes/rope/params.h"

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

RotaryMagnitude magnitudeOf(const Values& values) {
    return {.factor = values.integer(kFactorBy) == own ? values[kFactor] : 1,
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

/// The frequencies of the pairs. Two axes have a ladder each.
std::vector<Frequency> frequenciesOf(const Values& values, Index pairs, Index exponents) {
    const bool isAxial = values.integer(kAxes) == axial;
    const Index each = isAxial ? pairs / 2 : pairs;
    std::vector<Frequency> all =
        Progression{.base = values[kBase], .root = std::max<Index>(1, isAxial ? exponents / 2 : exponents)}
            .frequencies(each);
    if (isAxial) all.insert(all.end(), all.begin(), all.begin() + each);
    return all;
}

}  // namespace

Stages stagesOf(const Values& values, Index dims) {
    Stages stages{.map = mapOf(values), .magnitude = magnitudeOf(values)};
    stages.turned = values.integer(kCounted) == columns ? values.integer(kColumns)
                                                        : dims * values.integer(kShare) / 100 / 2 * 2;
    const Index pairs = stages.turned / 2, place = values.integer(kPlace);
    const auto axes = axesOf(values, pairs);
    for (const Text& each :
         {columnsMissing(values, dims), mapMissing(values, stages.map), axesMissing(axes.get())})
        if (stages.missing.empty()) stages.missing = each;
    if (!stages.missing.empty()) stages.turned = 0;
    const Index turning = stages.turned / 2;
    stages.rotated = {.frequencies = std::make_shared<const std::vector<Frequency>>(
                          frequenciesOf(values, turning, place == proportional ? dims / 2 : turning)),
                      .first = values[kFirst],
                      .halves = values.integer(kPairing) == halves,
                      .from = place == suffix ? dims - stages.turned : 0,
                      .apart = place == proportional ? dims / 2 : 0,
                      .magnitude = std::make_shared<const RotaryMagnitude>(stages.magnitude)};
    if (stages.map.rule != DistanceMap::Rule::plain)
        stages.rotated.map = std::make_shared<const DistanceMap>(stages.map);
    if (turning > 0) stages.rotated.axes = axes;
    return stages;
}

}  // namespace posiscope::rotary
