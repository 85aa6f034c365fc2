// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schemes/rope/about.h"

#include <cmath>

#include "core/base/number.h"

namespace posiscope::rotary {

namespace {

/// How many pairs the rule keeps, blends and divides.
Text zonesOf(const Stages& stages) {
    Index counts[3] = {};
    for (Index pair = 0; pair < stages.rotated.pairs(); ++pair)
        ++counts[static_cast<int>(zoneOf(stages.ratio(pair), stages.ladder.factor))];
    return text(
        "pairs whose frequency is kept: %1, blended: %2, divided by s: %3",
        {fact("pairs-kept", counts[0]), fact("pairs-blended", counts[1]), fact("pairs-divided", counts[2])});
}

/// Which columns pass through.
void addColumnNotes(std::vector<Text>& notes, Index dims, Index turned) {
    if (turned == 0)
        notes.push_back(text("no pair is left to turn: nothing says where a word stands"));
    else if (turned == dims - 1)
        notes.push_back(text("the width is odd: its last column has no partner and passes through"));
    else if (turned < dims)
        notes.push_back(text("columns that turn: %1 of %2; the others pass through",
                             {fact("columns-turning", turned), fact("dims", dims)}));
}

/// The axes of the pairs by letters: T, time; H, down; W, across.
std::vector<Text> stripOf(const RotaryAxes& axes) {
    std::vector<Text> runs;
    for (const auto& [letters, times] : axes.strip()) {
        const Text count = fact("axes-run-" + std::to_string(runs.size() + 1), times);
        runs.push_back(times == 1            ? literal(letters)
                       : letters.size() == 1 ? text("%1%2", {literal(letters), count})
                                             : text("(%1)×%2", {literal(letters), count}));
    }
    return runs;
}

}  // namespace

std::vector<Text> notesOf(const Stages& stages, const Shape& shape) {
    using Rule = DistanceMap::Rule;
    std::vector<Text> notes;
    addColumnNotes(notes, shape.dims, stages.turned);
    if (stages.turned == 0) return notes;
    const DistanceMap& map = stages.map;
    const RotaryMagnitude& magnitude = stages.magnitude;
    if (stages.ladder.rule != RotaryLadder::Rule::plain) notes.push_back(zonesOf(stages));
    if (map.dependsOnPlaces())
        notes.push_back(text("D' depends on where the two words stand: the score is that of the last one"));
    if (map.rule == Rule::selfExtend && std::fmod(map.window, map.group) != 0)
        notes.push_back(text("g does not divide w: the authors' prefill, which does not round w/g, differs"));
    if (map.rule != Rule::plain && !shape.pairs.causal)
        notes.push_back(
            text("keys behind the query have the distance that they would have before it, negative"));
    if (stages.rotated.axes != nullptr)
        notes.push_back(text("axes of the pairs: %1", {joined(stripOf(*stages.rotated.axes), marked(", "))}));
    if (magnitude.factor != 1)
        notes.push_back(text("on cos and sin × %1, on the turned part of a logit × %2",
                             {fact("attention-factor", magnitude.factor),
                              fact("logit-factor", magnitude.factor * magnitude.factor)}));
    if (magnitude.growth == RotaryMagnitude::Growth::fromOne)
        notes.push_back(text("Llama 4 has this temperature on layers without rotary only"));
    if (magnitude.stretch > 0 && !shape.pairs.causal)
        notes.push_back(text("xPos is for causal attention: keys behind the query get louder"));
    if (stages.overHead && shape.dims % 2 == 1)
        notes.push_back(text("the width is odd: its last column has no partner and passes through"));
    return notes;
}

namespace {

/// The distance by which pairs are turned, with the numbers of the parameters as letters.
std::vector<Formula> mapFormula(DistanceMap::Rule rule) {
    using Rule = DistanceMap::Rule;
    switch (rule) {
        case Rule::plain:
            break;
        case Rule::interpolated:
            return {{"rope.map.pi", text("D' = D/s")}};
        case Rule::rectified:
            return {{"rope.map.rerope", text("D' = min(D, w)")}};
        case Rule::leaky:
            return {{"rope.map.leaky", text("D' = w + (D − w)/s, D ≥ w")}};
        case Rule::selfExtend:
            return {{"rope.map.selfextend", text("D' = ⌊m/g⌋ − ⌊n/g⌋ + w − ⌊w/g⌋")},
                    {"rope.map.beyond", text("D ≥ w")}};
        case Rule::dualChunk:
            return {{"rope.map.dca", text("D' = min(m' + t, c) − n', t = c − l")},
                    {"rope.map.dca.places", text("m' = m mod t, n' = n mod t")}};
        case Rule::string:
            return {{"rope.map.string", text("D' = D − S + W, D ≥ S")}};
    }
    return {};
}

/// How the frequencies of longer texts follow from those of the base.
std::vector<Formula> ladderFormula(RotaryLadder::Rule rule) {
    using Rule = RotaryLadder::Rule;
    const Formula blend{"rope.ladder.blend",
                        text("θ'_{i} = γ_{i} θ_{i} + (1 − γ_{i}) θ_{i}/s, 0 ≤ γ_{i} ≤ 1")};
    switch (rule) {
        case Rule::plain:
            break;
        case Rule::longrope:
            return {{"rope.ladder.longrope", text("θ'_{i} = θ_{i}/e_{i}")}};
        case Rule::linear:
            return {{"rope.ladder.linear", text("θ'_{i} = θ_{i}/s")}};
        case Rule::ntk:
            return {{"rope.ladder.ntk", text("base' = base · s^{r/(r−2)}")}};
        case Rule::dynamic:
            return {{"rope.ladder.dynamic", text("base' = base · (s l/L0 − s + 1)^{r/(r−2)}")}};
        case Rule::yarn:
            return {blend,
                    {"rope.ladder.yarn", text("γ_{i} = (b − i)/(b − a)")},
                    {"rope.ladder.ends", text("a, b: L0 θ/2π = beta_fast, beta_slow")}};
        case Rule::yarnPaper:
            return {blend,
                    {"rope.ladder.paper", text("γ_{i} = (n_{i} − b)/(a − b), n_{i} = L0 θ_{i}/2π")},
                    {"rope.ladder.turns", text("a, b = beta_fast, beta_slow")}};
        case Rule::llama3:
            return {blend, {"rope.ladder.llama3", text("γ_{i} = (L0 θ_{i}/2π − low)/(high − low)")}};
    }
    return {};
}

}  // namespace

std::vector<Formula> formulaOf(const Stages& stages) {
    std::vector<Formula> lines;
    if (stages.rotated.halves)
        lines = {{"rope.halves.first", text("x'_{i} = x_{i} cos(m θ_{i}) − x_{i+h} sin(m θ_{i})")},
                 {"rope.halves.second", text("x'_{i+h} = x_{i} sin(m θ_{i}) + x_{i+h} cos(m θ_{i})")}};
    else
        lines = {
            {"rope.interleaved.first", text("x'_{2i} = x_{2i} cos(m θ_{i}) − x_{2i+1} sin(m θ_{i})")},
            {"rope.interleaved.second", text("x'_{2i+1} = x_{2i} sin(m θ_{i}) + x_{2i+1} cos(m θ_{i})")}};
    const bool isWhole = stages.overHead;
    if (stages.rotated.halves && isWhole) lines.push_back({"rope.half.whole", text("h = d/2")});
    if (stages.rotated.halves && !isWhole) lines.push_back({"rope.half", text("h = r/2")});
    const bool isAxial = stages.isAxial();
    if (isWhole)
        lines.push_back(isAxial ? Formula{"rope.angle.whole.axial", text("θ_{i} = base^{−4i/d}")}
                                : Formula{"rope.angle.whole", text("θ_{i} = base^{−2i/d}")});
    else
        lines.push_back(isAxial ? Formula{"rope.angle.axial", text("θ_{i} = base^{−4i/r}, i < r/4")}
                                : Formula{"rope.angle", text("θ_{i} = base^{−2i/r}")});
    for (Formula& line : ladderFormula(stages.ladder.rule)) lines.push_back(std::move(line));
    if (stages.map.rule == DistanceMap::Rule::plain) {
        lines.push_back({"rope.score", text("e_{mn} = q_{m} · (R_{n−m} k_{n}) / √d")});
    } else {
        lines.push_back({"rope.score.mapped", text("e_{mn} = q_{m} · (R_{−D'} k_{n}) / √d, D = m − n")});
        for (Formula& line : mapFormula(stages.map.rule)) lines.push_back(std::move(line));
    }
    if (stages.magnitude.stretch > 0)
        lines.push_back({"rope.xpos", text("ζ_{i} = (2i + 0.4r)/(1.4r), × ζ_{i}^{D/B}")});
    return lines;
}

}  // namespace posiscope::rotary
