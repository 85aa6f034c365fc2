// SPDX-License-Identifier: GPL-3.0-or-later
/// Rotary position embedding: each pair of columns of the queries and the keys is turned by position · frequency.
///
/// Five stages can be chosen one by one: which distance pairs are turned by, how fast each turns, which columns are
/// pairs, from which axis a pair takes its position, and what makes queries and keys longer.
///
///   shape   angles, cosines and sines (positions, pairs); score and decay (1, distances); map (positions, positions),
///           query by key; ratio (1, pairs)
///   range   angles any number, rad; cosines and sines [-a, a], a their factor; score [-1, 1]; decay from 0 to
///           (pairs + 1)/2; map: distances, negative for keys behind the query
///   error   angles one rounding; cosines and sines 3.5e-16, in blocks 1e-11 more; score and decay pairs·4e-16
///   cost    a product or a sine a cell; score and decay: a sine and a cosine for each pair and distance, once
///   source  Su et al. 2021, "RoFormer: Enhanced Transformer with Rotary Position Embedding", sections 3.2 to 3.4; of
///           each stage: core/encoding/distance_map.h, rotary_ladder.h, rotary_axes.h, rotary_magnitude.h
#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include "core/analysis/similarity.h"
#include "core/attention/rotary.h"
#include "core/base/number.h"
#include "core/encoding/scheme.h"
#include "core/encoding/wave_words.h"
#include "core/fields/cells_field.h"
#include "core/fields/wave_field.h"
#include "core/schemes/rope/fields.h"
#include "core/schemes/rope/params.h"
#include "core/schemes/rope/stages.h"

namespace posiscope {

namespace {

using rotary::Stages, rotary::OverDistances;

/// The number of distances: as many as the positions have, fewer where that would take long to compute.
Index distancesOf(Index positions, Index pairs) {
    constexpr Index kSines = 1 << 18, kMost = 4096, kLeast = 64;
    return std::min(positions, std::clamp(kSines / std::max<Index>(1, pairs), kLeast, kMost));
}

/// What stands in place of a distance before the last position.
double mappedBefore(const Stages& stages, Index last, Index distance) {
    return stages.map.ofRows(stages.rotated.first, static_cast<double>(last),
                             static_cast<double>(last - distance));
}

/// The score of ones at a distance before the last position, as a share of what it is at none.
double scoreOfOnes(const Stages& stages, Index last, Index distance) {
    const std::vector<Frequency>& all = *stages.rotated.frequencies;
    const double at = mappedBefore(stages, last, distance);
    if (stages.magnitude.stretch == 0 || all.empty()) return cosineSimilarity(all, at);
    const auto pairs = static_cast<Index>(all.size());
    double sum = 0;
    for (Index i = 0; i < pairs; ++i)
        sum += stages.magnitude.stretched(i, pairs, static_cast<double>(distance)) *
               std::cos(static_cast<double>(all[static_cast<std::size_t>(i)].angle(at)));
    return sum / static_cast<double>(pairs);
}

const char* nameOf(RotaryAxes::Axis axis) {
    return axis == RotaryAxes::time   ? marked("time")
           : axis == RotaryAxes::down ? marked("down")
                                      : marked("across");
}

const char* nameOf(RotaryZone zone) {
    return zone == RotaryZone::kept      ? marked("The rule keeps this frequency.")
           : zone == RotaryZone::divided ? marked("The rule divides this frequency by s.")
                                         : marked("The rule blends this frequency.");
}

/// The place of a pair on its ladder; two axes have one each.
Index rungOf(const RotaryLadder& ladder, Index pair) {
    return pair % ladder.pairs;
}

double ratioOf(const Stages& stages, Index pair) {
    return static_cast<double>((*stages.rotated.frequencies)[static_cast<std::size_t>(pair)].radians() /
                               stages.ladder.plainFrequency(rungOf(stages.ladder, pair)));
}

std::vector<Text> explainedRatio(const Stages& stages, Index pair) {
    const auto plain = static_cast<double>(stages.ladder.plainFrequency(rungOf(stages.ladder, pair)));
    const double ratio = ratioOf(stages, pair);
    return {text("θ'_{%1}/θ_{%1} = %2/%3 = %4",
                 {fact("pair", pair), fact("frequency", plain * ratio, "rad"),
                  fact("plain-frequency", plain, "rad"), fact("frequency-ratio", ratio)}),
            text(nameOf(zoneOf(ratio, stages.ladder.factor)))};
}

/// How many pairs the rule keeps, blends and divides.
Text zonesOf(const Stages& stages) {
    Index counts[3] = {};
    for (Index pair = 0; pair < stages.rotated.pairs(); ++pair)
        ++counts[static_cast<int>(zoneOf(ratioOf(stages, pair), stages.ladder.factor))];
    return text(
        "pairs whose frequency is kept: %1, blended: %2, divided by s: %3",
        {fact("pairs-kept", counts[0]), fact("pairs-blended", counts[1]), fact("pairs-divided", counts[2])});
}

/// Explains an angle by its effect: which columns it turns, and how far round.
std::vector<Text> explainedAngle(const Rotated& rotated, Index row, Index pair) {
    const long double frequency = (*rotated.frequencies)[static_cast<std::size_t>(pair)].radians();
    const double angle = fullAngle(rotated, row, pair);
    const double place = rotated.axes == nullptr ? static_cast<double>(row) : rotated.axes->place(row, pair);
    const auto [x, y] = columnsOf(rotated, pair);
    std::vector<Text> lines{text("m · θ_{%1} with m = %2, θ_{%1} = %3",
                                 {fact("pair", pair), fact("rotated-position", rotated.first + place),
                                  fact("frequency", static_cast<double>(frequency), "rad")}),
                            text("= %1 rad = %2 · 2π.", {fact("angle", angle, "rad"),
                                                         fact("turns", angle / (2 * std::numbers::pi))}),
                            text("It turns columns %1 and %2 of the query and of the key at this position.",
                                 {fact("first-column", x), fact("second-column", y)})};
    if (rotated.axes != nullptr)
        lines.push_back(text("The pair takes its position m from the axis “%1”.",
                             {text(nameOf(rotated.axes->axis(pair)))}));
    return lines;
}

/// How a distance comes about, with its numbers.
std::vector<Text> explainedDistance(const DistanceMap& map, double first, Index query, Index key) {
    const double i = first + static_cast<double>(query), j = first + static_cast<double>(key);
    return {text(
        "D = %1 − %2 = %3: pairs are turned by D' = %4.",
        {fact("query-position", i), fact("key-position", j), fact("distance", query - key),
         fact("mapped-distance", map.ofRows(first, static_cast<double>(query), static_cast<double>(key)))})};
}

/// Sentences on the three parts that depend on the pairs together; where all pairs turn alike, nothing decays.
struct Trends {
    Text angles, score, decay;
};

Trends trendsOf(std::span<const Frequency> frequencies) {
    if (frequencies.empty())
        return {{},
                text("No pair turns: the score is 1 at every distance."),
                text("No pair turns: there is nothing to bound.")};
    if (std::ranges::all_of(
            frequencies, [&](const Frequency& each) { return each.radians() == frequencies[0].radians(); }))
        return {text("All pairs turn alike; from position to position the angle grows evenly."),
                text("One wave: the cosine of the angle that lies between the two positions."),
                text("The bound is the same at every distance, for all pairs turn alike.")};
    return {
        text("Each pair turns at a speed of its own; from position to position its angle grows evenly."),
        text("1 at distance 0; then less, in waves, for each pair turns by another angle."),
        text("The bound is largest at distance 0; beyond it is smaller, though it does not fall steadily.")};
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

std::vector<Text> notesOf(const Stages& stages, const Values& values, const Shape& shape) {
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
        notes.push_back(text("axes of the pairs: %1", {joined(stripOf(*stages.rotated.axes), marked(" "))}));
    if (magnitude.factor != 1)
        notes.push_back(text("on cos and sin × %1, on the turned part of a logit × %2",
                             {fact("attention-factor", magnitude.factor),
                              fact("logit-factor", magnitude.factor * magnitude.factor)}));
    if (magnitude.growth == RotaryMagnitude::Growth::fromOne)
        notes.push_back(text("Llama 4 has this temperature on layers without rotary only"));
    if (magnitude.stretch > 0 && !shape.pairs.causal)
        notes.push_back(text("xPos is for causal attention: keys behind the query get louder"));
    if (values.integer(rotary::kPlace) == rotary::proportional && shape.dims % 2 == 1)
        notes.push_back(text("the width is odd: its last column has no partner and passes through"));
    return notes;
}

/// The distance by which pairs are turned, with the numbers of the parameters as letters.
Formula mapFormula(DistanceMap::Rule rule) {
    using Rule = DistanceMap::Rule;
    switch (rule) {
        case Rule::plain:
            break;
        case Rule::interpolated:
            return {"rope.map.pi", text("D' = D/s")};
        case Rule::rectified:
            return {"rope.map.rerope", text("D' = min(D, w)")};
        case Rule::leaky:
            return {"rope.map.leaky", text("D' = w + (D − w)/s, D ≥ w")};
        case Rule::selfExtend:
            return {"rope.map.selfextend", text("D' = ⌊m/g⌋ − ⌊n/g⌋ + w − ⌊w/g⌋, D ≥ w")};
        case Rule::dualChunk:
            return {"rope.map.dca", text("D' = min(m mod t + t, c) − n mod t, t = c − l")};
        case Rule::string:
            return {"rope.map.string", text("D' = D − S + W, D ≥ S")};
    }
    return {"rope.map.plain", text("D' = D")};
}

/// How the frequencies of longer texts follow from those of the base.
std::vector<Formula> ladderFormula(RotaryLadder::Rule rule) {
    using Rule = RotaryLadder::Rule;
    const Formula blend{"rope.ladder.blend",
                        text("θ'_{i} = γ_{i} θ_{i} + (1 − γ_{i}) θ_{i}/s, 0 ≤ γ_{i} ≤ 1")};
    switch (rule) {
        case Rule::plain:
        case Rule::longrope:
            break;
        case Rule::linear:
            return {{"rope.ladder.linear", text("θ'_{i} = θ_{i}/s")}};
        case Rule::ntk:
            return {{"rope.ladder.ntk", text("base' = base · s^{r/(r−2)}")}};
        case Rule::dynamic:
            return {{"rope.ladder.dynamic", text("base' = base · (s l/L0 − s + 1)^{r/(r−2)}, l ≥ L0")}};
        case Rule::yarn:
            return {blend,
                    {"rope.ladder.yarn", text("γ_{i} = (b − i)/(b − a)")},
                    {"rope.ladder.ends", text("a, b: L0 θ/2π = beta_fast, beta_slow")}};
        case Rule::yarnPaper:
            return {blend,
                    {"rope.ladder.paper", text("γ_{i} = (L0 θ_{i}/2π − beta_slow)/(beta_fast − beta_slow)")}};
        case Rule::llama3:
            return {blend, {"rope.ladder.llama3", text("γ_{i} = (L0 θ_{i}/2π − low)/(high − low)")}};
    }
    return {};
}

/// The formula as the choices make it; r columns turn.
std::vector<Formula> formulaOf(const Stages& stages, const Values& values) {
    std::vector<Formula> lines;
    if (stages.rotated.halves)
        lines = {{"rope.halves.first", text("x'_{i} = x_{i} cos(m θ_{i}) − x_{i+h} sin(m θ_{i})")},
                 {"rope.halves.second", text("x'_{i+h} = x_{i} sin(m θ_{i}) + x_{i+h} cos(m θ_{i})")}};
    else
        lines = {
            {"rope.interleaved.first", text("x'_{2i} = x_{2i} cos(m θ_{i}) − x_{2i+1} sin(m θ_{i})")},
            {"rope.interleaved.second", text("x'_{2i+1} = x_{2i} sin(m θ_{i}) + x_{2i+1} cos(m θ_{i})")}};
    const bool isWhole = values.integer(rotary::kPlace) == rotary::proportional;
    if (stages.rotated.halves && isWhole) lines.push_back({"rope.half.whole", text("h = d/2")});
    if (stages.rotated.halves && !isWhole) lines.push_back({"rope.half", text("h = r/2")});
    const bool isAxial = values.integer(rotary::kAxes) == rotary::axial;
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
        lines.push_back(mapFormula(stages.map.rule));
    }
    if (stages.magnitude.stretch > 0)
        lines.push_back({"rope.xpos", text("ζ_{i} = (2i + 0.4r)/(1.4r), × ζ_{i}^{D/B}")});
    return lines;
}

/// Cosines or sines of all angles: waves, where positions are those of one line.
void fillWaves(Part& part, const Stages& stages, Index positions, bool cosine) {
    const Rotated& rotated = stages.rotated;
    const double amplitude = stages.magnitude.factor;
    if (rotated.pairs() == 0) {
        part.field = std::make_shared<rotary::ConstantField>(positions, cosine ? 1 : 0);
    } else if (rotated.axes != nullptr) {
        part.field = std::make_shared<rotary::AxesField>(positions, rotated, cosine, amplitude);
    } else {
        std::vector<WaveField::Column> columns;
        for (Index i = 0; i < rotated.pairs(); ++i) columns.push_back({i, cosine});
        const auto waves = std::make_shared<WaveField>(positions, *rotated.frequencies, std::move(columns),
                                                       rotated.first, amplitude);
        part.slow = waves->slowColumns();
        part.field = waves;
    }
}

Part anglesOf(const Stages& stages, Index positions, const Text& trend) {
    Part angles{.id = "angles",
                .title = text("angle of each pair, rad"),
                .symbol = text("m θ_{i}"),
                .columns = Axis::pair};
    const Rotated& rotated = stages.rotated;
    if (rotated.pairs() == 0) {
        angles.field = std::make_shared<rotary::ConstantField>(positions, 0);
        return angles;
    }
    angles.field = std::make_shared<rotary::AngleField>(positions, rotated);
    if (rotated.axes == nullptr) angles.trend = trend;
    angles.explain = [rotated](Index row, Index pair) { return explainedAngle(rotated, row, pair); };
    return angles;
}

Part distanceOf(const Stages& stages, const Shape& shape) {
    const double first = stages.rotated.first;
    Part part{.id = "map",
              .title = text("distance that each pair of words is turned by"),
              .symbol = text("D'_{ij}"),
              .field = onlyPairs(
                  std::make_shared<rotary::MapField>(shape.positions, stages.map, first, shape.pairs.causal),
                  shape.pairs),
              .rows = Axis::query,
              .columns = Axis::key,
              .trend = text("Equal numbers are turned alike: the score cannot tell them apart.")};
    part.explain = [map = stages.map, first](Index query, Index key) {
        return explainedDistance(map, first, query, key);
    };
    return part;
}

Part ratiosOf(const Stages& stages) {
    Part part{.id = "ratio",
              .title = text("frequency of each pair, as a share of its plain one"),
              .symbol = text("θ'_{i}/θ_{i}"),
              .rows = Axis::anyPair,
              .columns = Axis::pair,
              .trend = text("1 where the rule keeps the frequency, 1/s where it divides it by s.")};
    const Index pairs = stages.rotated.pairs();
    Matrix cells = Matrix::Ones(1, std::max<Index>(1, pairs));
    for (Index pair = 0; pair < pairs; ++pair) cells(0, pair) = ratioOf(stages, pair);
    part.field = std::make_shared<CellsField>(std::move(cells), Kind::unsignedValue, Range{0, 1});
    if (pairs > 0) part.explain = [stages](Index, Index pair) { return explainedRatio(stages, pair); };
    return part;
}

Encoding make(const Values& values, const Shape& shape) {
    const Stages stages = rotary::stagesOf(values, shape.dims);
    const Rotated& rotated = stages.rotated;
    const Index pairs = rotated.pairs(), last = shape.positions - 1;
    const Index distances = distancesOf(shape.positions, pairs);
    const Trends trends = trendsOf(*rotated.frequencies);
    Part cosines{.id = "cos",
                 .title = text("cosine of each angle"),
                 .symbol = text("cos(%1)", {text("m θ_{i}")}),
                 .columns = Axis::pair};
    Part sines{.id = "sin",
               .title = text("sine of each angle"),
               .symbol = text("sin(%1)", {text("m θ_{i}")}),
               .columns = Axis::pair};
    fillWaves(cosines, stages, shape.positions, true);
    fillWaves(sines, stages, shape.positions, false);
    Encoding encoding{.missing = stages.missing};
    encoding.parts = {
        std::move(cosines),
        std::move(sines),
        anglesOf(stages, shape.positions, trends.angles),
        {.id = "score",
         .title = text("score of q = k = ones over distance"),
         .symbol = text("score"),
         .field = std::make_shared<OverDistances>(
             [stages, last](Index distance) { return scoreOfOnes(stages, last, distance); }, distances,
             Range{-1, 1}),
         .rows = Axis::anyPair,
         .columns = Axis::distance,
         .trend = trends.score},
        {.id = "decay",
         .title = text("bound of the score over distance"),
         .symbol = text("bound"),
         .field = std::make_shared<OverDistances>(
             [stages, last](Index distance) {
                 return decayBound(*stages.rotated.frequencies, mappedBefore(stages, last, distance));
             },
             distances, Range{0, static_cast<double>(pairs + 1) / 2}),
         .rows = Axis::anyPair,
         .columns = Axis::distance,
         .trend = trends.decay},
        distanceOf(stages, shape),
        ratiosOf(stages),
    };
    for (Part& part : encoding.parts) part.missing = stages.missing;
    encoding.about.notes = notesOf(stages, values, shape);
    encoding.about.fact =
        pairs > 0 ? turnsWithin(*rotated.frequencies, Thing::pair, shape.positions) : text("no pair turns");
    encoding.about.formula = formulaOf(stages, values);
    encoding.rotated = rotated;
    return encoding;
}

}  // namespace

const Scheme& rope() {
    static constexpr PartName kParts[] = {{"cos"},   {"sin"}, {"angles"}, {"score"},
                                          {"decay"}, {"map"}, {"ratio"}};
    static const Scheme scheme{
        .id = "rope",
        .title = marked("Rotary (RoPE)"),
        .group = "relative",
        .order = 2,
        .summary = marked(
            "Pairs of columns of query and key are turned by the position; their product knows only the distance."),
        .source = marked(
            "Su et al. 2021, “RoFormer: Enhanced Transformer with Rotary Position Embedding”, sections 3.2 to 3.4"),
        .width = marked("head width"),
        .dims = 64,
        .params = rotary::params(),
        .parts = kParts,
        .ways = {.rotated = true},
        .make = make,
    };
    return scheme;
}

}  // namespace posiscope
