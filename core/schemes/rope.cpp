// SPDX-License-Identifier: GPL-3.0-or-later
/// Rotary position embedding: each pair of columns of the queries and the keys is turned by position · frequency.
///
/// Five stages can be chosen one by one: which distance pairs are turned by, how fast each turns, which columns are
/// pairs, from which axis a pair takes its position, and what makes queries and keys longer.
///
///   shape   angles, cosines and sines (positions, pairs); score and decay (1, distances; of the score up to 2^15); map (positions, positions),
///           query by key; ratio (1, pairs); rounding (positions, pairs);
///           pairing (columns, pairs)
///   range   angles any number, rad; cosines and sines [-a, a], a their factor; score [-1, 1]; decay from 0 to
///           (pairs + 1)/2; map: distances, negative for keys behind the query; ratio from 0 to 1, more by a list;
///           rounding from 0 to 2
///   error   angles one rounding; cosines and sines 3.5e-16, in blocks 1e-11 more; decay pairs·4e-16; score: rope/score.h
///   cost    a product or a sine a cell; score and decay: once, for each pair and distance
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
#include "core/schemes/numpy/program.h"
#include "core/schemes/rope/about.h"
#include "core/schemes/rope/fields.h"
#include "core/schemes/rope/params.h"
#include "core/schemes/rope/score.h"
#include "core/schemes/rope/stages.h"
#include "core/schemes/rounding/rounding.h"

namespace posiscope {

namespace {

using rotary::Stages, rotary::OverDistances;

/// The number of distances: as many as the positions have, fewer where that would take long to compute.
Index distancesOf(Index positions, Index pairs) {
    constexpr Index kSines = 1 << 18, kMost = 4096, kLeast = 64;
    return std::min(positions, std::clamp(kSines / std::max<Index>(1, pairs), kLeast, kMost));
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

std::vector<Text> explainedRatio(const Stages& stages, Index pair) {
    const auto plain = static_cast<double>(stages.plainFrequency(pair));
    const double ratio = stages.ratio(pair);
    return {text("θ'_{%1}/θ_{%1} = %2/%3 = %4",
                 {fact("pair", pair), fact("frequency", plain * ratio, "rad"),
                  fact("plain-frequency", plain, "rad"), fact("frequency-ratio", ratio)}),
            text(nameOf(zoneOf(ratio, stages.ladder.factor)))};
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
    if (const auto trained = stages.ladder.trained())
        angles.seen = [stages, trained](Index pair) {
            return static_cast<double>((*trained - 1) * stages.plainFrequency(pair));
        };
    angles.explain = [rotated](Index row, Index pair) { return explainedAngle(rotated, row, pair); };
    return angles;
}

Part distanceOf(const Stages& stages, const Shape& shape) {
    const double first = stages.rotated.first;
    Part part{.id = "map",
              .title = text("mapped distance, query to key"),
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
              .title = text("share of the plain frequency"),
              .symbol = text("θ'_{i}/θ_{i}"),
              .rows = Axis::anyPair,
              .columns = Axis::pair,
              .trend = text("1 where the rule keeps the frequency, 1/s where it divides it by s.")};
    const Index pairs = stages.rotated.pairs();
    Matrix cells = Matrix::Ones(1, std::max<Index>(1, pairs));
    for (Index pair = 0; pair < pairs; ++pair) cells(0, pair) = stages.ratio(pair);
    const double most = std::max(1.0, cells.maxCoeff());  // a list may make pairs faster
    part.field = std::make_shared<CellsField>(std::move(cells), Kind::unsignedValue, Range{0, most});
    if (pairs > 0) part.explain = [stages](Index, Index pair) { return explainedRatio(stages, pair); };
    return part;
}

Part roundingOf(const Stages& stages, Index positions) {
    Part part{.id = "rounding",
              .title = text("error by rounding"),
              .symbol = text("error"),
              .columns = Axis::pair,
              .trend = stages.precision.isExact()
                           ? text("Nothing is rounded: choose a format below “rounding of frequencies”.")
                           : text("The farther a position, the larger the error of an angle.")};
    if (stages.rotated.pairs() == 0) {
        part.field = std::make_shared<rotary::ConstantField>(positions, 0);
        return part;
    }
    const auto field = std::make_shared<rotary::RoundingField>(positions, stages.rotated, stages.precision);
    part.field = field;
    part.explain = [field](Index row, Index pair) {
        const auto [error, isCosine] = field->worst(row, pair);
        const Text name = text(isCosine ? marked("cos") : marked("sin")), off = fact("rounding-error", error);
        return std::vector{error == 2
                               ? text("A format has no such number, or %1 is off by %2.", {name, off})
                               : text("%1 is off by %2, more than the other of the two.", {name, off})};
    };
    return part;
}

bool isOfOnes(const Values& values) {
    return values.integer(rotary::kScored) == rotary::ones;
}

bool isRandomScore(const Values& values) {
    return values.integer(rotary::kScored) == rotary::gaussian;
}

Text titleOfScore(const Values& values) {
    return isOfOnes(values)        ? text("score of q = k = ones over distance")
           : isRandomScore(values) ? text("score of random q and k over distance")
                                   : text("score of given q and k over distance");
}

Part scoreOf(const Stages& stages, const Values& values, const Shape& shape, const Text& trendOfOnes) {
    return {.id = "score",
            .title = titleOfScore(values),
            .symbol = text("score"),
            .field = std::make_shared<OverDistances>(
                [stages, values, shape](Index count) {
                    return rotary::scoreOver(stages, values, shape.dims, shape.positions - 1, count);
                },
                rotary::scoredDistances(stages, shape.positions), Range{-1, 1}),
            .rows = Axis::anyPair,
            .columns = Axis::distance,
            .random = isRandomScore(values),
            .trend = isOfOnes(values)
                         ? trendOfOnes
                         : text("The share of the lengths of q and k: it swings, and need not fall.")};
}

Part boundOf(const Stages& stages, Index positions, const Text& trend) {
    const Index pairs = stages.rotated.pairs();
    return {.id = "decay",
            .title = text("bound of the score over distance"),
            .symbol = text("bound"),
            .field = std::make_shared<OverDistances>(
                [stages, last = positions - 1](Index count) {
                    std::vector<double> bounds;
                    for (Index each = 0; each < count; ++each)
                        bounds.push_back(decayBound(*stages.rotated.frequencies,
                                                    rotary::mappedBefore(stages, last, each)));
                    return bounds;
                },
                distancesOf(positions, pairs), Range{0, static_cast<double>(pairs + 1) / 2}),
            .rows = Axis::anyPair,
            .columns = Axis::distance,
            .trend = trend};
}

Part phaseOf(const Stages& stages, Index positions) {
    const Rotated& rotated = stages.rotated;
    Part part{.id = "phase",
              .title = text("angle of each pair less full turns, rad"),
              .symbol = text("m θ_{i} mod 2π"),
              .columns = Axis::pair,
              .turns = true,
              .trend = text("From −π to π, then again from −π on: a jump is a full turn.")};
    if (rotated.pairs() == 0) {
        part.field = std::make_shared<rotary::ConstantField>(positions, 0);
        return part;
    }
    part.field = std::make_shared<rotary::PhaseField>(positions, rotated);
    part.explain = [rotated](Index row, Index pair) { return explainedAngle(rotated, row, pair); };
    return part;
}

Part pairingOf(const Stages& stages, Index dims) {
    Part part{
        .id = "pairing",
        .title = text("columns that turn together"),
        .symbol = text("x_{i}, y_{i}"),
        .field = std::make_shared<rotary::PairingField>(dims, stages.rotated),
        .rows = Axis::dimension,
        .columns = Axis::pair,
        .wholeNumbers = true,
        .trend = text("1 is the first column of a pair, 2 the second: neighbours make steps, halves two "
                      "slanting lines.")};
    part.explain = [rotated = stages.rotated](Index, Index pair) -> std::vector<Text> {
        if (pair >= rotated.pairs()) return {};
        const auto [first, second] = columnsOf(rotated, pair);
        return {text("Columns %2 and %3 are those of pair %1.",
                     {fact("pair", pair), fact("first-column", first), fact("second-column", second)})};
    };
    return part;
}

Encoding make(const Values& values, const Shape& shape) {
    const Stages stages = rotary::stagesOf(values, shape.dims);
    const Rotated& rotated = stages.rotated;
    const Index pairs = rotated.pairs();
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
        scoreOf(stages, values, shape, trends.score),
        boundOf(stages, shape.positions, trends.decay),
        distanceOf(stages, shape),
        ratiosOf(stages),
        roundingOf(stages, shape.positions),
        pairingOf(stages, shape.dims),
        phaseOf(stages, shape.positions),
    };
    for (Part& part : encoding.parts) part.missing = stages.missing;
    encoding.about.notes = rotary::notesOf(stages, shape);
    for (Text& each : rounding::notesOf({encoding.part("cos")->field, encoding.part("sin")->field},
                                        *encoding.part("rounding")->field, stages.precision, rotated.first))
        if (pairs > 0) encoding.about.notes.push_back(std::move(each));
    encoding.about.seed = values[rotary::kSeed];
    encoding.about.fact =
        pairs > 0 ? turnsWithin(*rotated.frequencies, Thing::pair, shape.positions) : text("no pair turns");
    encoding.about.formula = rotary::formulaOf(stages);
    encoding.rotated = rotated;
    if (pairs > 0) encoding.trained = stages.ladder.trained();
    return encoding;
}

}  // namespace

const Scheme& rope() {
    static constexpr PartName kParts[] = {{"cos"}, {"sin"},   {"angles"},   {"score"},   {"decay"},
                                          {"map"}, {"ratio"}, {"rounding"}, {"pairing"}, {"phase"}};
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
        .lists = rotary::lists(),
        .parts = kParts,
        .ways = {.rotated = true},
        .waves = true,
        .make = make,
        .numpy = ropeNumpy,
    };
    return scheme;
}

}  // namespace posiscope
