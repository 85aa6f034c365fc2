// SPDX-License-Identifier: GPL-3.0-or-later
/// The names of the rows and columns of a part.
#include <algorithm>
#include <array>
#include <cmath>

#include "core/base/number.h"
#include "core/figure/layout.h"
#include "core/figure/ticks.h"
#include "core/views/shared/part_view.h"

namespace posiscope::part_view {

namespace {

struct Words {
    Axis axis = Axis::position;
    const char* one = "";      ///< the name of the entry in focus
    const char* noun = "";     ///< the name at the axis; empty: there is only one entry
    const char* many = "";     ///< the name of a span
    const char* title = noun;  ///< the name at the axis, with the symbol of the formulas
};

constexpr std::array kAxes{
    Words{Axis::position, marked("position %1"), marked("position"), marked("positions %1 to %2"),
          marked("position t")},
    Words{Axis::query, marked("query %1"), marked("query i"), marked("queries %1 to %2")},
    Words{Axis::key, marked("key %1"), marked("key j"), marked("keys %1 to %2")},
    Words{Axis::dimension, marked("dimension %1"), marked("dimension"), marked("dimensions %1 to %2"),
          marked("dimension c")},
    Words{Axis::step, marked("i = %1"), marked("i"), marked("i = %1 to %2")},
    Words{Axis::row, marked("row %1"), marked("row of the table"), marked("rows %1 to %2 of the table")},
    Words{Axis::usage, marked("all pairs"), "", ""},
    Words{Axis::pair, marked("pair %1"), marked("pair i"), marked("pairs %1 to %2")},
    Words{Axis::distance, marked("distance %1"), marked("distance"), marked("distances %1 to %2")},
    Words{Axis::anyPair, marked("any two positions"), "", ""},
    Words{Axis::head, marked("head %1"), marked("head"), marked("heads %1 to %2")},
    Words{Axis::queryPatch, marked("query patch %1"), marked("query patch a"),
          marked("query patches %1 to %2")},
    Words{Axis::keyPatch, marked("key patch %1"), marked("key patch b"), marked("key patches %1 to %2")},
    Words{Axis::rowOffset, marked("row offset %1"), marked("row offset, query − key"),
          marked("row offsets %1 to %2")},
    Words{Axis::columnOffset, marked("column offset %1"), marked("column offset, query − key"),
          marked("column offsets %1 to %2")},
    Words{Axis::patchRow, marked("patch row %1"), marked("row of patches"),
          marked("rows %1 to %2 of patches")},
    Words{Axis::patchColumn, marked("patch column %1"), marked("column of patches"),
          marked("columns %1 to %2 of patches")},
};

const Words& wordsOf(Axis axis) {
    for (const Words& each : kAxes)
        if (each.axis == axis) return each;
    return kAxes.front();
}

}  // namespace

bool isAlone(Axis axis) {
    return *wordsOf(axis).noun == '\0';
}

Text numbered(Axis axis, Index at) {
    return text(wordsOf(axis).one, {shownNumber(at)});
}

Text axisNoun(Axis axis) {
    return isAlone(axis) ? Text{} : text(wordsOf(axis).noun);
}

Text spanOf(Axis axis, const Text& first, const Text& last) {
    return text(wordsOf(axis).many, {first, last});
}

Index numberOf(const Part& part, Axis axis, Index at) {
    switch (axis) {
        case Axis::step:
            return part.firstColumn + at;
        case Axis::query:
            return part.firstRow + at;
        case Axis::rowOffset:
            return at - part.field->size().rows / 2;
        case Axis::columnOffset:
            return at - part.field->size().columns / 2;
        default:
            return at;
    }
}

double firstPosition(const Part& part) {
    const auto wave = part.field->wave(0);
    return wave ? wave->first : 0;
}

Text rowsNoun(const Part& part, Axis axis) {
    const double first = firstPosition(part);
    if (axis != Axis::position || first == 0) return axisNoun(axis);
    return text("row (row 0 is position %1)", {shownNumber(first)});
}

Text axisTitle(const Part& part, Axis axis) {
    if (axis == Axis::position && part.columns == Axis::pair) return text("position m");  // a rotation
    if (axis == Axis::position && firstPosition(part) != 0) return rowsNoun(part, axis);
    return isAlone(axis) ? Text{} : text(wordsOf(axis).title);
}

std::optional<std::string> wordOn(const Document& document, Axis axis, Index at) {
    const bool positions = axis == Axis::position || axis == Axis::query || axis == Axis::key;
    return positions ? wordAt(document, at) : std::nullopt;
}

Text named(const Scene& scene, Axis axis, Index at) {
    Text plainName = numbered(axis, numberOf(partOf(scene), axis, at));
    if (const double first = firstPosition(partOf(scene)); axis == Axis::position && first != 0)
        plainName =
            text("row %1 (position %2)", {shownNumber(at), shownNumber(first + static_cast<double>(at))});
    if (axis == Axis::row && scene.encoding.lookedUp)
        return text("%1 (%2)", {plainName, scene.encoding.lookedUp->rule->meaning(at)});
    const auto word = wordOn(scene.document, axis, numberOf(partOf(scene), axis, at));
    return word ? text("%1 “%2”", {plainName, inSentence(*word)}) : plainName;
}

Text waveName(const Part& part, const Wave& wave) {
    const Text length = shownNumber(wave.wavelength());
    if (!part.pairs)
        return text(wave.cosine ? marked("cosine, wavelength %1") : marked("sine, wavelength %1"), {length});
    return text(
        wave.cosine ? marked("cosine of pair %1, wavelength %2") : marked("sine of pair %1, wavelength %2"),
        {shownNumber(wave.pair), length});
}

Text namedColumn(const Scene& scene, Index at) {
    const Part& part = partOf(scene);
    Text name = named(scene, part.columns, at);
    const auto wave = part.field->wave(at);
    if (!wave) return name;
    if (part.columns == Axis::pair)
        return text("%1 (wavelength %2)", {name, shownNumber(wave->wavelength())});
    return text("%1 (%2)", {name, waveName(part, *wave)});
}

std::vector<Tick> ticks(const Scene& scene, Axis axis, double from, double to, double length, bool wordsFit) {
    if (isAlone(axis)) return {};
    const double perCell = length / (to - from);
    const auto last = static_cast<Index>(to);
    std::vector<Tick> all = cellTicks(from, to, 0, last, perCell, wordsFit ? kRoomForWord : 56);
    const Part& part = partOf(scene);
    for (Tick& tick : all) tick.label = shownNumber(numberOf(part, axis, static_cast<Index>(tick.at)));
    if (wordsFit && perCell >= kRoomForWord)
        for (Tick& tick : all) {
            const Index at = numberOf(part, axis, static_cast<Index>(tick.at));
            if (const auto word = wordOn(scene.document, axis, at))
                tick.label = text("%1 %2", {elided(*word, Type::note, 64, scene.canvas), shownNumber(at)});
        }
    return all;
}

}  // namespace posiscope::part_view
