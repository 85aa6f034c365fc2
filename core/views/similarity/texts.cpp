// SPDX-License-Identifier: GPL-3.0-or-later
/// Similarity in words and numbers.
#include <algorithm>
#include <cmath>

#include "core/analysis/similarity.h"
#include "core/base/counted.h"
#include "core/base/number.h"
#include "core/encoding/wave_words.h"
#include "core/figure/layout.h"
#include "core/views/shared/part_view.h"
#include "core/views/similarity/similarity.h"

namespace posiscope::similarity {

namespace {

Text rowName(const Scene& scene, Index row) {
    return part_view::named(scene, part_view::partOf(scene).rows, row);
}

Text distanceTo(const Scene& scene, Index row, Index other) {
    return text("%1 (%2)", {rowName(scene, other),
                            fact("distance", rowsOf(scene)->similarity(Measure::distance, row, other), 3)});
}

/// The nearest rows, the least distance first: as many as may be told, and all that are as near as the last of those.
std::vector<Index> nearestRows(const Scene& scene, std::size_t most) {
    const auto rows = rowsOf(scene);
    const Index row = pairOf(scene, {}).row;
    if (rows->compared) return rows->compared->nearest(row, static_cast<std::size_t>(rows->count));
    std::vector<Index> found;
    const Index farthest =
        std::max(row, rows->count - 1 - row);  // a shift that leads out of the table finds no row
    for (const Index shift : rows->over->nearest(1, farthest, most))
        for (const Index other : {row - shift, row + shift})
            if (other >= 0 && other < rows->count) found.push_back(other);
    return found;
}

/// The shift beyond the peak of the distance whose row is most alike, in this table; none where no row is confusable.
std::optional<Index> confusable(const Rows& rows) {
    if (!rows.over) return {};
    const auto peak = rows.over->peak();
    if (!peak) return {};
    const auto shifts = rows.over->nearest(*peak + 1, rows.lastShift(), 1);
    // Just behind the peak it is hardly less: nobody takes these rows for each other.
    if (shifts.empty() || rows.over->distance(shifts.front()) > rows.over->distance(*peak) / 2) return {};
    return shifts.front();
}

/// How many waves there are, how many of them turn fully within some positions, and how many columns these have: the
/// critical dimension.
struct Turns {
    Index waves = 0, full = 0, columns = 0;
    Index sines = 0;  ///< columns, sines and cosines: two of each wave where all are pairs
    bool arePairs() const { return sines == 2 * waves; }
    Text counted() const {
        return arePairs() ? fact("pairs", waves, Thing::pair) : fact("waves", waves, Thing::wave);
    }
};
Turns turnsWithin(const Field& field, Index positions) {
    Turns turns;
    std::vector<bool> seen;
    for (Index column = 0; column < field.size().columns; ++column) {
        const auto wave = field.wave(column);
        if (!wave) continue;
        ++turns.sines;
        const bool full = turnsFully(wave->frequency, positions);
        if (full) ++turns.columns;
        const auto pair = static_cast<std::size_t>(wave->pair);
        if (pair >= seen.size()) seen.resize(pair + 1);
        if (seen[pair]) continue;
        seen[pair] = true;
        ++turns.waves;
        if (full) ++turns.full;
    }
    return turns;
}

/// Adds facts about the shifts that the table has: its rows are at most so far apart.
void addShiftFacts(std::vector<Text>& all, const Rows& rows) {
    if (rows.count == 1) return;
    const OverDistance& over = *rows.over;
    const Text reach = fact("last-shift", rows.lastShift());
    const auto here = [&](std::optional<Index> shift) {
        return shift && *shift <= rows.lastShift() ? shift : std::nullopt;
    };
    if (const auto far = confusable(rows))
        all.push_back(
            text("alike again: rows %1 apart, at a distance of %2",
                 {fact("alike-again", *far),
                  fact("alike-again-distance", distance(over.frequencies(), static_cast<double>(*far)), 4)}));
    const auto half = here(over.half()), negative = here(over.negative());
    const auto peak = over.peak() && *over.peak() < rows.lastShift() ? over.peak() : std::nullopt;
    all.push_back(half ? text("the cosine is first below 0.5 at %1 apart", {fact("cosine-below-half", *half)})
                       : text("cosine at least 0.5 up to %1 apart", {reach}));
    all.push_back(
        peak ? text("the distance grows up to %1 apart, then it wavers", {fact("distance-peak", *peak)})
             : text("the distance grows up to %1 apart", {reach}));
    all.push_back(negative
                      ? text("dot product below 0 first at %1 apart", {fact("product-below-zero", *negative)})
                      : text("dot product at least 0 up to %1 apart", {reach}));
}

void addWaveFacts(std::vector<Text>& all, const Scene& scene) {
    const Field& field = *part_view::partOf(scene).field;
    const auto words = static_cast<Index>(scene.document.sentence.tokens.size());
    const Index positions = std::min(field.size().rows, scene.encoding.end.value_or(field.size().rows));
    if (const Turns turns = turnsWithin(field, positions); turns.waves > 0)
        all.push_back(text("turn fully within %1: %2 of %3, critical dimension %4",
                           {fact("positions", positions, Thing::position),
                            fact(turns.arePairs() ? "pairs-turning" : "waves-turning", turns.full),
                            turns.counted(), fact("critical-dimension", turns.columns)}));
    if (const Turns turns = turnsWithin(field, words); turns.waves > 0 && words > 0 && words != positions)
        all.push_back(text("within %1: %2 of them", {fact("words", words, Thing::word),
                                                     fact(turns.arePairs() ? "pairs-turning-within-words"
                                                                           : "waves-turning-within-words",
                                                          turns.full)}));
    Index slow = 0;
    for (const auto& [first, last] : part_view::partOf(scene).slow) slow += last - first;
    if (slow > 0)
        all.push_back(text("hardly move: %1 of %2", {fact("slow-columns", slow),
                                                     fact("columns", field.size().columns, Thing::column)}));
}

}  // namespace

Text nearest(const Scene& scene) {
    const auto rows = rowsOf(scene);
    const Index row = pairOf(scene, {}).row;
    if (rows->count == 1) return text("One row alone: there is none to compare it with.");
    if (rows->zeros == rows->count) return text("All rows are zeros: none is nearer than another.");
    if (rows->compared && !std::isfinite(rows->compared->length(row)))
        return sentence(text("%1 has no numbers to compare", {under("focus", rowName(scene, row))}));
    // Three rows are told, more where the order of equals would decide which; rounding alone makes no difference.
    constexpr std::size_t kFew = 3, kMost = 6;
    const std::vector<Index> near = nearestRows(scene, kFew);
    if (near.empty()) return text("No other row has numbers to compare.");
    const auto far = [&](std::size_t i) { return rows->similarity(Measure::distance, row, near[i]); };
    std::size_t alike = std::min(kFew, near.size());
    while (alike < near.size() && far(alike) <= far(kFew - 1) * (1 + 1e-9)) ++alike;
    std::vector<Text> all;
    for (std::size_t i = 0; i < (alike > kMost ? kFew : alike); ++i)
        all.push_back(under("nearest-" + std::to_string(i + 1), distanceTo(scene, row, near[i])));
    const Text listed = joined(all, marked(", "));
    if (alike <= kMost)
        return text("Nearest to %1, by distance: %2.", {under("focus", rowName(scene, row)), listed});
    return text("Nearest to %1, by distance: %2; as near as the last: %3 more.",
                {under("focus", rowName(scene, row)), listed,
                 fact("as-near-rows", static_cast<Index>(alike - kFew), Thing::row)});
}

std::vector<Text> facts(const Scene& scene) {
    const auto rows = rowsOf(scene);
    std::vector<Text> all;
    if (rows->over) addShiftFacts(all, *rows);
    addWaveFacts(all, scene);
    if (rows->count > 1 && std::isfinite(rows->smallestStep) && rows->zeros < rows->count)
        all.push_back(rows->over ? text("distance of two rows in succession: %1",
                                        {fact("step-distance", rows->smallestStep, 4)})
                                 : text("least distance of two rows in succession: %1",
                                        {fact("step-distance", rows->smallestStep, 4)}));
    return all;
}

std::vector<Note> notes(const Scene& scene) {
    const auto rows = rowsOf(scene);
    std::vector<Note> all{
        text("dot products of bare encodings; a model multiplies by W_{Q} and W_{K} first")};
    const Index total = part_view::partOf(scene).field->size().rows;
    if (rows->count < total)
        all.emplace_back(text("compared: the first %1 of %2, more would take too long",
                              {fact("rows-compared", rows->count), fact("rows", total, Thing::row)}),
                         true);
    if (rows->missing > 0)
        all.push_back(
            text("without numbers, hatched: %1 of %2",
                 {fact("rows-missing", rows->missing), fact("rows-compared", rows->count, Thing::row)}));
    if (rows->zeros > 0)
        all.push_back(
            measureOf(scene) == Measure::cosine
                ? text("all zeros, without a direction and so without a cosine, hatched: %1 of %2",
                       {fact("zero-rows", rows->zeros), fact("rows-compared", rows->count, Thing::row)})
                : text("all zeros: %1 of %2",
                       {fact("zero-rows", rows->zeros), fact("rows-compared", rows->count, Thing::row)}));
    const auto others = part_view::notes(scene);
    all.insert(all.end(), others.begin(), others.end());
    return all;
}

namespace {

Text valueOf(const Scene& scene, const Pair& pair, Measure measure, int digits = 5) {
    const double value = rowsOf(scene)->similarity(measure, pair.row, pair.other);
    static constexpr const char* kIds[] = {"product", "cosine", "distance"};
    return std::isnan(value) ? text("undefined") : fact(kIds[static_cast<int>(measure)], value, digits);
}

/// The three measures of a pair with their numbers.
std::vector<Text> worked(const Scene& scene, const Pair& pair) {
    const auto rows = rowsOf(scene);
    const Text product = valueOf(scene, pair, Measure::product),
               cosine = valueOf(scene, pair, Measure::cosine),
               apart = valueOf(scene, pair, Measure::distance);
    if (rows->over) {
        const auto waves = static_cast<Index>(rows->over->frequencies().size());
        return {text("Dot product: g(k) = Σ_{i} cos(k · ω_{i}) over %1; g(%2) = %3, wherever the two stand.",
                     {fact("waves", waves, Thing::pair), fact("apart", pair.shift()), product}),
                text("Cosine: g(k)/g(0) = %1/%2 = %3.", {product, fact("waves", waves), cosine}),
                text("Distance: √(2 · (g(0) − g(k))) = √(2 · (%1 − %2)) = %3.",
                     {fact("waves", waves), product, apart})};
    }
    const ComparedRows& all = *rows->compared;
    if (std::isnan(all.product(pair.row, pair.other)))
        return {text("A row without numbers has no similarity.")};
    std::vector<Text> lines{
        text("Dot product: the sum over all columns of one row's number times the other's = %1.", {product})};
    lines.push_back(all.isZero(pair.row) || all.isZero(pair.other)
                        ? text("Cosine: undefined, since a row of zeros has no direction.")
                        : text("Cosine: %1/(%2 · %3) = %4, over the lengths of both.",
                               {product, fact("length", all.length(pair.row)),
                                fact("other-length", all.length(pair.other)), cosine}));
    lines.push_back(text("Distance: the root of the sum of squared differences = %1.", {apart}));
    return lines;
}

Text heading(const Scene& scene) {
    return text("%1: %2, similarity of rows",
                {text(schemeOf(scene.document).title), part_view::partOf(scene).title});
}

}  // namespace

Told tell(const Scene& scene, const Target& target) {
    const Pair pair = pairOf(scene, target);
    Told told{under("focus", name(scene, {Target::Kind::pair, pair.row, pair.other})),
              under("focus", worked(scene, pair))};
    told.explanation.push_back(nearest(scene));
    if (const auto all = facts(scene); !all.empty())
        told.explanation.push_back(text("Over all rows: %1.", {joined(all, marked("; "))}));
    return told;
}

Text name(const Scene& scene, const Target& target) {
    const Pair pair = pairOf(scene, target);
    const Measure measure = measureOf(scene);
    return text("%1 and %2 · %3 apart · %4 %5",
                {rowName(scene, pair.row), under("other", rowName(scene, pair.other)),
                 fact("apart", pair.shift()), nameOf(measure), valueOf(scene, pair, measure)});
}

Description describe(const Scene& scene) {
    const FieldPtr field = matrixOf(scene);
    const Range range = colourRange(scene, *field);
    const Block block = cellsIn(windowOf(scene), field->size());
    const Text colours = text("Rows %1 to %2 with rows %3 to %4, by %5; colours from %6 to %7.",
                              {fact("first-row", block.row0), fact("last-row", block.row1 - 1),
                               fact("first-other-row", block.column0),
                               fact("last-other-row", block.column1 - 1), nameOf(measureOf(scene)),
                               fact("colours-lowest", range.lowest), fact("colours-highest", range.highest)});
    std::vector<Text> all = facts(scene);
    std::vector<Text> notice{colours, nearest(scene)};
    if (!all.empty()) notice.push_back(text("Over all rows: %1.", {joined(all, marked("; "))}));
    const Text diagonals = rowsOf(scene)->over
                               ? text("Each diagonal has one value: it depends on the distance alone.")
                               : text("The two sides of the diagonal mirror each other.");
    return {sentence(heading(scene)),
            notice,
            {colours, diagonals, nearest(scene), text("In focus: %1.", {under("focus", name(scene, {}))})},
            notes(scene)};
}

}  // namespace posiscope::similarity
