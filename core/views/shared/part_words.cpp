// SPDX-License-Identifier: GPL-3.0-or-later
/// A part in sentences: what Heatmap and Curves say of themselves.
#include <algorithm>
#include <cmath>

#include "core/base/number.h"
#include "core/document/kept.h"
#include "core/figure/layout.h"
#include "core/views/shared/kept_states.h"
#include "core/views/shared/part_view.h"

namespace posiscope::part_view {

namespace {

/// "Sinusoidal", or of a difference "Sinusoidal − “A”".
Text stateOf(const Scene& scene) {
    const Text present = text(schemeOf(scene.document).title);
    const Kept* kept = subtracted(scene.document);
    return kept == nullptr ? present : text("%1 − “%2”", {present, literal(kept->name)});
}

}  // namespace

Text heading(const Scene& scene) {
    const Part& part = partOf(scene);
    const Size size = part.field->size();
    return text("%1: %2, %3\u00a0×\u00a0%4", {stateOf(scene), part.title, fact("part-rows", size.rows),
                                              fact("part-columns", size.columns)});
}

Text largestDifference(const Scene& scene) {
    const auto& difference = partOf(scene).difference;
    if (difference == nullptr) return {};
    const auto cell = difference->largest();
    if (cell)
        return text("largest difference: %1, at %2, %3",
                    {fact("largest-difference", difference->at(cell->row, cell->column)),
                     under("largest", named(scene, partOf(scene).rows, cell->row)),
                     under("largest", named(scene, partOf(scene).columns, cell->column))});
    const Size size = difference->size();
    if (partOf(scene).reordered) return text("no number differs once the columns stand in one order");
    return size.rows * size.columns > DifferenceField::kMostSearched
               ? text("too many cells to look for the largest difference")
               : text("no number differs");
}

Text spanned(const Scene& scene, Axis axis, Index first, Index end) {
    if (end - first == 1 || isAlone(axis)) return named(scene, axis, first);
    const double shift = firstPosition(partOf(scene));
    const Part& part = partOf(scene);
    Text span = spanOf(axis, numberOn(axis, numberOf(part, axis, first)),
                       numberOn(axis, numberOf(part, axis, end - 1)));
    if (axis != Axis::position || shift == 0) return span;
    return text("rows %1 to %2, %3", {fact("first-row", first), fact("last-row", end - 1),
                                      spanOf(axis, fact("first-position", shift + static_cast<double>(first)),
                                             fact("last-position", shift + static_cast<double>(end - 1)))});
}

namespace {

Text rowsOf(const Scene& scene, const Block& block) {
    return spanned(scene, partOf(scene).rows, block.row0, block.row1);
}

Text columnsOf(const Scene& scene, const Block& block) {
    return spanned(scene, partOf(scene).columns, block.column0, block.column1);
}

/// The fastest and the slowest of the columns that are shown.
Text waves(const Scene& scene, const Block& block) {
    const Field& field = *partOf(scene).field;
    Index fastest = -1, slowest = -1;
    const auto length = [&](Index column) { return field.wave(column)->wavelength(); };
    for (Index c = block.column0; c < block.column1; ++c) {
        if (!field.wave(c)) continue;
        if (fastest < 0 || length(c) < length(fastest)) fastest = c;
        if (slowest < 0 || length(c) > length(slowest)) slowest = c;
    }
    if (fastest < 0) {
        const Range range = field.extremes(block);
        if (range.lowest == range.highest)
            return text("All numbers are %1.", {fact("all-numbers", range.lowest)});
        return text("The numbers go from %1 to %2.",
                    {fact("lowest", range.lowest), fact("highest", range.highest)});
    }
    if (length(fastest) == length(slowest))
        return text("Each column is a wave along the positions, %1 long.",
                    {fact("wavelength", length(fastest), "positions")});
    const Part& part = partOf(scene);
    const auto name = [&](Index column) {
        return numbered(part.columns, numberOf(part, part.columns, column));
    };
    return text(
        "Each column is a wave along the positions; the fastest, %1, is %2 long, the slowest, %3, %4.",
        {under("fastest", name(fastest)), fact("fastest-wavelength", length(fastest), "positions"),
         under("slowest", name(slowest)), fact("slowest-wavelength", length(slowest), "positions")});
}

/// The greatest and the least of one row of numbers. Numbers that rounding alone tells apart are alike.
Text extremes(const Scene& scene, const Block& block) {
    const Part& part = partOf(scene);
    const auto at = [&](Index column) { return part.field->at(block.row0, column); };
    const Range range = part.field->extremes(block);
    const double spare = 1e-12 * std::max(std::abs(range.lowest), std::abs(range.highest));
    if (range.highest - range.lowest <= spare)
        return text("All numbers are %1.", {fact("all-numbers", range.lowest)});
    const auto where = [&](double value) {
        std::vector<Index> found;
        for (Index c = block.column0; c < block.column1 && found.size() < 2; ++c)
            if (std::abs(at(c) - value) <= spare) found.push_back(c);
        const Text first = named(scene, part.columns, found.front());
        return found.size() == 1 ? text("of %1", {first}) : text("first of %1", {first});
    };
    return text("The greatest is %1, %2; the least is %3, %4.",
                {fact("greatest", range.highest), under("greatest", where(range.highest)),
                 fact("least", range.lowest), under("least", where(range.lowest))});
}

/// The special fact about the numbers, for a reader who sees them.
Text special(const Scene& scene, const Block& block) {
    const Part& part = partOf(scene);
    if (const Text largest = largestDifference(scene); !largest.empty()) return sentence(largest);
    if (isAlone(part.rows)) return extremes(scene, block);
    return sentence(scene.encoding.about.fact);
}

/// How the numbers go, for a reader who does not see them.
Text relation(const Scene& scene, const Block& block) {
    const Part& part = partOf(scene);
    const Field& field = *part.field;
    if (!part.trend.empty()) return part.trend;
    if (part.difference != nullptr) return special(scene, block);
    if ((part.columns == Axis::dimension || part.columns == Axis::step || part.columns == Axis::pair) &&
        !part.random)
        return waves(scene, block);
    if (isRowIndex(scene))
        return text("Each diagonal has one row number, from %1 at the lower left to %2 at the upper right.",
                    {fact("lower-left-row", field.at(block.row1 - 1, block.column0)),
                     fact("upper-right-row", field.at(block.row0, block.column1 - 1))});
    return part.random ? sentence(randomNote(scene)) : special(scene, block);
}

Text inFocus(const Scene& scene) {
    return text("In focus: %1.", {under("focus", named(scene, focusCell(scene)))});
}

}  // namespace

Walk walk(const Scene& scene) {
    return {{focusCell(scene)}};
}

bool hidesNumbers(const Scene& scene) {
    return scene.document.hideRows && partOf(scene).field->kind() == Kind::index;
}

Text shownCell(double value) {
    return std::isnan(value) ? text("no row") : fact("value", value);
}

Text named(const Scene& scene, const Target& cell) {
    const Part& part = partOf(scene);
    return text("%1 · %2 · %3", {named(scene, part.rows, cell.row), namedColumn(scene, cell.column),
                                 shownCell(part.field->at(cell.row, cell.column))});
}

Text withKeptValues(const Scene& scene, const Target& cell, Text line) {
    const Text kept = keptValues(keptStates(scene), *partOf(scene).field, cell.row, cell.column);
    return kept.empty() ? line : text("%1 · %2", {std::move(line), kept});
}

namespace {

const char* mapInWords(Orientation orientation) {
    switch (orientation) {
        case Orientation::up:
            return marked("From bottom to top %1; from left to right %2; colours from %3 to %4.");
        case Orientation::across:
            return marked("From left to right %1; from top to bottom %2; colours from %3 to %4.");
        case Orientation::down:
            break;
    }
    return marked("From top to bottom %1; from left to right %2; colours from %3 to %4.");
}

}  // namespace

Description describedAsMap(const Scene& scene, const Block& block, Orientation orientation) {
    const Text rows = rowsOf(scene, block), columns = columnsOf(scene, block);
    const Range range = colourRange(scene, *partOf(scene).field);
    const Text lowest = fact("colours-lowest", range.lowest),
               highest = fact("colours-highest", range.highest);
    return {sentence(heading(scene)),
            {text("Shown: %1, %2; colours from %3 to %4.", {rows, columns, lowest, highest}),
             special(scene, block)},
            {text(mapInWords(orientation), {rows, columns, lowest, highest}), relation(scene, block),
             inFocus(scene)},
            notes(scene)};
}

Description describedAsCurves(const Scene& scene, const Block& block, Index count) {
    const Part& part = partOf(scene);
    const Target cell = focusCell(scene);
    const Size size = part.field->size();
    const auto together = [&](Axis axis, Index focus, Index all) {
        const Index first = std::min(focus, all - std::min(count, all));
        return under("drawn", spanned(scene, axis, first, first + std::min(count, all)));
    };
    const Text across =
        text("%1 over %2", {together(part.rows, cell.row, size.rows), columnsOf(scene, block)});
    const Text columns = count == 1 || size.columns == 1 ? under("focus", namedColumn(scene, cell.column))
                                                         : together(part.columns, cell.column, size.columns);
    const Text down = text("%1 over %2", {columns, rowsOf(scene, block)});
    const Text cuts = size.rows == 1 || size.columns == 1
                          ? sentence(size.rows == 1 ? across : down)
                          : text("Above: %1. Below: %2 over %3.", {across, columns, rowsOf(scene, block)});
    return {sentence(heading(scene)),
            {cuts, special(scene, block)},
            {cuts, relation(scene, block), inFocus(scene)},
            notes(scene)};
}

}  // namespace posiscope::part_view
