// SPDX-License-Identifier: GPL-3.0-or-later
/// Rotary position embedding: each pair of columns of the queries and the keys is turned by position · frequency.
///
///   shape   angles, cosines and sines (positions, pairs); score and decay (1, distances)
///   range   angles any number, rad; cosines and sines [-1, 1]; score [-1, 1]; decay from 0 to (pairs + 1)/2
///   error   angles one rounding; cosines and sines 3.5e-16, in blocks 1e-11 more; score and decay pairs·4e-16
///   cost    a product or a sine a cell; score and decay: a sine and a cosine for each pair and distance, once
///   source  Su et al. 2021, "RoFormer: Enhanced Transformer with Rotary Position Embedding", sections 3.2 to 3.4
#include <algorithm>
#include <cmath>
#include <limits>
#include <mutex>
#include <numbers>
#include <vector>

#include "core/analysis/similarity.h"
#include "core/attention/rotary.h"
#include "core/base/number.h"
#include "core/encoding/scheme.h"
#include "core/encoding/shared_params.h"
#include "core/encoding/wave_words.h"
#include "core/fields/wave_field.h"

namespace posiscope {

namespace {

enum Pairing { interleaved, halves };

constexpr Choice kPairings[] = {{"interleaved", marked("neighbours: 2i and 2i + 1")},
                                {"halves", marked("across the halves: i and i + r/2")}};

const Param kBase = baseParam(
    1e-12,
    marked("A larger base makes the slow pairs slower: Llama 3 takes 500000. Below 1 the pairs get faster."));
const Param kPairing{
    .id = "pairing",
    .label = marked("pairing"),
    .highest = 1,
    .scale = Scale::choice,
    .choices = kPairings,
    .help = marked("Which two columns turn together. RoFormer and Llama's own code take neighbours, GPT-NeoX "
                   "and Hugging Face the halves; a model trained with one cannot be read with the other.")};
const Param kShare{
    .id = "share",
    .label = marked("turned"),
    .unit = "%",
    .highest = 100,
    .initial = 100,
    .scale = Scale::integer,
    .help = marked("How many of the columns turn; the others pass through. GPT-J and GPT-NeoX turn 25 %.")};
const Param kFirst =
    firstParam(marked("The position of row 0. The scores do not change: only distances count."));
const Param* const kParams[] = {&kBase, &kPairing, &kShare, &kFirst};

using Frequencies = std::shared_ptr<const std::vector<Frequency>>;

/// How far each pair is turned at each position.
class AngleField final : public Field {
public:
    AngleField(Index rows, Rotated rotated) : m_rows(rows), m_rotated(std::move(rotated)) {}
    Size size() const override { return {m_rows, m_rotated.pairs()}; }
    Kind kind() const override { return m_rotated.first < 0 ? Kind::signedValue : Kind::unsignedValue; }
    Range range() const override {
        const std::vector<Frequency>& all = *m_rotated.frequencies;
        if (all.empty()) return {};
        const Index fastest = std::ranges::max_element(all, {}, &Frequency::radians) - all.begin();
        const double from = at(0, fastest), to = at(m_rows - 1, fastest);
        if (m_rotated.first >= 0) return {0, to > 0 ? to : 1};
        const double most = std::max(std::abs(from), std::abs(to));
        return {-most, most};
    }
    double at(Index row, Index column) const override { return fullAngle(m_rotated, row, column); }

private:
    Index m_rows;
    Rotated m_rotated;
};

/// The same number everywhere, so that there is something to look at where no pair is left.
class ConstantField final : public Field {
public:
    ConstantField(Index rows, double value) : m_rows(rows), m_value(value) {}
    Size size() const override { return {m_rows, 1}; }
    Kind kind() const override { return Kind::signedValue; }
    Range range() const override { return {-1, 1}; }
    double at(Index, Index) const override { return m_value; }

private:
    Index m_rows;
    double m_value;
};

/// A number for each distance, computed when the first is asked for.
class OverDistances final : public Field {
public:
    using Of = double (*)(std::span<const Frequency> frequencies, double distance);

    OverDistances(Of of, Index distances, Frequencies frequencies, Range range)
        : m_of(of),
          m_distances(distances),
          m_frequencies(std::move(frequencies)),
          m_range(range) {}
    Size size() const override { return {1, m_distances}; }
    Kind kind() const override { return m_range.lowest < 0 ? Kind::signedValue : Kind::unsignedValue; }
    Range range() const override { return m_range; }
    double at(Index, Index column) const override {
        std::call_once(m_once, [this] {
            m_values.reserve(static_cast<std::size_t>(m_distances));
            for (Index each = 0; each < m_distances; ++each)
                m_values.push_back(m_of(*m_frequencies, static_cast<double>(each)));
        });
        return m_values[static_cast<std::size_t>(column)];
    }

private:
    Of m_of;
    Index m_distances;
    Frequencies m_frequencies;
    Range m_range;
    mutable std::once_flag m_once;
    mutable std::vector<double> m_values;
};

/// The number of distances: as many as the positions have, fewer where that would take long to compute.
Index distancesOf(Index positions, Index pairs) {
    constexpr Index kSines = 1 << 18, kMost = 4096, kLeast = 64;
    return std::min(positions, std::clamp(kSines / std::max<Index>(1, pairs), kLeast, kMost));
}

/// Explains an angle by its effect: which columns it turns, and how far round.
std::vector<Text> explainedAngle(const Rotated& rotated, Index row, Index pair) {
    const long double frequency = (*rotated.frequencies)[static_cast<std::size_t>(pair)].radians();
    const double angle = fullAngle(rotated, row, pair);
    const auto [x, y] = columnsOf(rotated, pair);
    return {text("m · θ_{%1} with m = %2, θ_{%1} = %3",
                 {fact("pair", pair), fact("rotated-position", rotated.first + static_cast<double>(row)),
                  fact("frequency", static_cast<double>(frequency), "rad")}),
            text("= %1 rad = %2 · 2π.",
                 {fact("angle", angle, "rad"), fact("turns", angle / (2 * std::numbers::pi))}),
            text("It turns columns %1 and %2 of the query and of the key at this position.",
                 {fact("first-column", x), fact("second-column", y)})};
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

std::vector<Text> notesOf(Index dims, Index turned) {
    if (turned == 0) return {text("no pair is left to turn: nothing says where a word stands")};
    if (turned == dims - 1)
        return {text("the width is odd: its last column has no partner and passes through")};
    if (turned < dims)
        return {text("columns that turn: %1 of %2; the others pass through",
                     {fact("columns-turning", turned), fact("dims", dims)})};
    return {};
}

/// The formula as the choices make it; r columns turn.
std::vector<Formula> formulaOf(bool halves) {
    std::vector<Formula> lines;
    if (halves)
        lines = {{"rope.halves.first", text("x'_{i} = x_{i} cos(m θ_{i}) − x_{i+h} sin(m θ_{i})")},
                 {"rope.halves.second", text("x'_{i+h} = x_{i} sin(m θ_{i}) + x_{i+h} cos(m θ_{i})")},
                 {"rope.half", text("h = r/2")}};
    else
        lines = {
            {"rope.interleaved.first", text("x'_{2i} = x_{2i} cos(m θ_{i}) − x_{2i+1} sin(m θ_{i})")},
            {"rope.interleaved.second", text("x'_{2i+1} = x_{2i} sin(m θ_{i}) + x_{2i+1} cos(m θ_{i})")}};
    lines.push_back({"rope.angle", text("θ_{i} = base^{−2i/r}")});
    lines.push_back({"rope.score", text("e_{mn} = q_{m} · (R_{n−m} k_{n}) / √d")});
    return lines;
}

Encoding make(const Values& values, const Shape& shape) {
    const Index turned = shape.dims * values.integer(kShare) / 100 / 2 * 2, pairs = turned / 2;
    const double first = values[kFirst];
    const auto frequencies = std::make_shared<const std::vector<Frequency>>(
        Progression{.base = values[kBase], .root = std::max<Index>(1, pairs)}.frequencies(pairs));
    const Rotated rotated{
        .frequencies = frequencies, .first = first, .halves = values.integer(kPairing) == halves};

    const auto waves = [&](bool cosine) {
        std::vector<WaveField::Column> columns;
        columns.reserve(static_cast<std::size_t>(pairs));
        for (Index i = 0; i < pairs; ++i) columns.push_back({i, cosine});
        return std::make_shared<WaveField>(shape.positions, *frequencies, std::move(columns), first);
    };
    const auto constant = [&](double value) {
        return std::make_shared<ConstantField>(shape.positions, value);
    };
    const Index distances = distancesOf(shape.positions, pairs);
    const auto over = [&](OverDistances::Of of, const Range& range) {
        return std::make_shared<OverDistances>(of, distances, frequencies, range);
    };

    const Trends trends = trendsOf(*frequencies);
    Encoding encoding;
    Part angles{.id = "angles",
                .title = text("angle of each pair, rad"),
                .symbol = text("m θ_{i}"),
                .columns = Axis::pair};
    Part cosines{.id = "cos",
                 .title = text("cosine of each angle"),
                 .symbol = text("cos(%1)", {text("m θ_{i}")}),
                 .columns = Axis::pair};
    Part sines{.id = "sin",
               .title = text("sine of each angle"),
               .symbol = text("sin(%1)", {text("m θ_{i}")}),
               .columns = Axis::pair};
    if (pairs > 0) {
        angles.field = std::make_shared<AngleField>(shape.positions, rotated);
        angles.trend = trends.angles;
        angles.explain = [rotated](Index row, Index pair) { return explainedAngle(rotated, row, pair); };
        const auto cosineWaves = waves(true), sineWaves = waves(false);
        cosines.field = cosineWaves;
        cosines.slow = cosineWaves->slowColumns();
        sines.field = sineWaves;
        sines.slow = sineWaves->slowColumns();
    } else {
        angles.field = constant(0);
        cosines.field = constant(1);
        sines.field = constant(0);
    }
    encoding.parts = {
        std::move(cosines),
        std::move(sines),
        std::move(angles),
        {.id = "score",
         .title = text("score of q = k = ones over distance"),
         .symbol = text("score"),
         .field = over(cosineSimilarity, {-1, 1}),
         .rows = Axis::anyPair,
         .columns = Axis::distance,
         .trend = trends.score},
        {.id = "decay",
         .title = text("bound of the score over distance"),
         .symbol = text("bound"),
         .field = over(decayBound, {0, static_cast<double>(pairs + 1) / 2}),
         .rows = Axis::anyPair,
         .columns = Axis::distance,
         .trend = trends.decay},
    };
    encoding.about.notes = notesOf(shape.dims, turned);
    encoding.about.fact =
        pairs > 0 ? turnsWithin(*frequencies, Thing::pair, shape.positions) : text("no pair turns");
    encoding.about.formula = formulaOf(rotated.halves);
    encoding.rotated = rotated;
    return encoding;
}

}  // namespace

const Scheme& rope() {
    static constexpr PartName kParts[] = {{"cos"}, {"sin"}, {"angles"}, {"score"}, {"decay"}};
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
        .params = kParams,
        .parts = kParts,
        .ways = {.rotated = true},
        .make = make,
    };
    return scheme;
}

}  // namespace posiscope
