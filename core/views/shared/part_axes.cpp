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

/// The number with which an axis begins.
enum class Starts { atZero, atFirstRow, atFirstColumn, belowMiddleRow, belowMiddleColumn };

struct About {
    Axis axis = Axis::position;
    const char* one = "";           ///< the name of the entry in focus
    const char* noun = "";          ///< the name at the axis; empty: there is only one entry
    const char* many = "";          ///< the name of a span
    const char* fact = "entry";     ///< the name of its number among the facts
    const char* title = noun;       ///< the name at the axis, with the symbol of the formulas
    Index Focus::*focus = nullptr;  ///< the number of the focus that stands for an entry; null: none
    bool isKey = false;             ///< the entry is the focus's key, where it has one
    bool isPosition = false;        ///< a word stands at each entry
    Starts starts = Starts::atZero;
};

constexpr std::array kAxes{
    About{.axis = Axis::position,
          .one = marked("position %1"),
          .noun = marked("position"),
          .many = marked("positions %1 to %2"),
          .fact = "position",
          .title = marked("position t"),
          .focus = &Focus::position,
          .isPosition = true},
    About{.axis = Axis::query,
          .one = marked("query %1"),
          .noun = marked("query i"),
          .many = marked("queries %1 to %2"),
          .fact = "query",
          .focus = &Focus::position,
          .isPosition = true,
          .starts = Starts::atFirstRow},
    About{.axis = Axis::key,
          .one = marked("key %1"),
          .noun = marked("key j"),
          .many = marked("keys %1 to %2"),
          .fact = "key",
          .focus = &Focus::position,
          .isKey = true,
          .isPosition = true},
    About{.axis = Axis::dimension,
          .one = marked("dimension %1"),
          .noun = marked("dimension"),
          .many = marked("dimensions %1 to %2"),
          .fact = "dimension",
          .title = marked("dimension c"),
          .focus = &Focus::dimension},
    About{.axis = Axis::step,
          .one = marked("i = %1"),
          .noun = marked("i"),
          .many = marked("i = %1 to %2"),
          .fact = "step",
          .focus = &Focus::dimension,
          .starts = Starts::atFirstColumn},
    About{.axis = Axis::row,
          .one = marked("row %1"),
          .noun = marked("row of the table"),
          .many = marked("rows %1 to %2 of the table"),
          .fact = "row",
          .focus = &Focus::row},
    About{.axis = Axis::usage, .one = marked("all pairs")},
    About{.axis = Axis::pair,
          .one = marked("pair %1"),
          .noun = marked("pair i"),
          .many = marked("pairs %1 to %2"),
          .fact = "pair",
          .focus = &Focus::dimension},
    About{.axis = Axis::distance,
          .one = marked("distance %1"),
          .noun = marked("distance"),
          .many = marked("distances %1 to %2"),
          .fact = "distance",
          .focus = &Focus::row},
    About{.axis = Axis::anyPair, .one = marked("any two positions")},
    About{.axis = Axis::head,
          .one = marked("head %1"),
          .noun = marked("head"),
          .many = marked("heads %1 to %2"),
          .fact = "head",
          .focus = &Focus::dimension},
    About{.axis = Axis::queryPatch,
          .one = marked("query patch %1"),
          .noun = marked("query patch a"),
          .many = marked("query patches %1 to %2"),
          .fact = "query",
          .focus = &Focus::position},
    About{.axis = Axis::keyPatch,
          .one = marked("key patch %1"),
          .noun = marked("key patch b"),
          .many = marked("key patches %1 to %2"),
          .fact = "key",
          .focus = &Focus::position,
          .isKey = true},
    About{.axis = Axis::rowOffset,
          .one = marked("row offset %1"),
          .noun = marked("row offset, query − key"),
          .many = marked("row offsets %1 to %2"),
          .fact = "offset-down",
          .focus = &Focus::row,
          .starts = Starts::belowMiddleRow},
    About{.axis = Axis::columnOffset,
          .one = marked("column offset %1"),
          .noun = marked("column offset, query − key"),
          .many = marked("column offsets %1 to %2"),
          .fact = "offset-across",
          .focus = &Focus::dimension,
          .starts = Starts::belowMiddleColumn},
    About{.axis = Axis::patchRow,
          .one = marked("patch row %1"),
          .noun = marked("row of patches"),
          .many = marked("rows %1 to %2 of patches"),
          .fact = "patch-row",
          .focus = &Focus::row},
    About{.axis = Axis::patchColumn,
          .one = marked("patch column %1"),
          .noun = marked("column of patches"),
          .many = marked("columns %1 to %2 of patches"),
          .fact = "patch-column",
          .focus = &Focus::dimension},
    About{.axis = Axis::id, .one = marked("id")},
    About{.axis = Axis::component,
          .one = marked("axis %1"),
          .noun = marked("axis"),
          .many = marked("axes %1 to %2"),
          .fact = "axis",
          .starts = Starts::atFirstColumn},
    About{.axis = Axis::place,
          .one = marked("place %1"),
          .noun = marked("place"),
          .many = marked("places %1 to %2"),
          .fact = "place",
          .starts = Starts::atFirstRow},
    About{.axis = Axis::curve,
          .one = marked("curve %1"),
          .noun = marked("curve"),
          .many = marked("curves %1 to %2"),
          .fact = "curve"},
    About{.axis = Axis::quantity,
          .one = marked("number %1"),
          .noun = marked("number"),
          .many = marked("numbers %1 to %2"),
          .fact = "quantity"},
};

const About& aboutOf(Axis axis) {
    for (const About& each : kAxes)
        if (each.axis == axis) return each;
    return kAxes.front();
}

}  // namespace

bool isAlone(Axis axis) {
    return *aboutOf(axis).noun == '\0';
}

Text numberOn(Axis axis, Index at) {
    return fact(aboutOf(axis).fact, at);
}

Text numbered(Axis axis, Index at) {
    return text(aboutOf(axis).one, {numberOn(axis, at)});
}

Text axisNoun(Axis axis) {
    return isAlone(axis) ? Text{} : text(aboutOf(axis).noun);
}

Text spanOf(Axis axis, const Text& first, const Text& last) {
    return text(aboutOf(axis).many, {under("first", first), under("last", last)});
}

Index inFocus(const Focus& focus, Axis axis) {
    const About& about = aboutOf(axis);
    if (about.isKey && focus.key) return *focus.key;
    return about.focus != nullptr ? focus.*about.focus : 0;
}

void setFocus(Focus& focus, Axis axis, Index at) {
    const About& about = aboutOf(axis);
    if (about.isKey)
        focus.key = at;
    else if (about.focus != nullptr)
        focus.*about.focus = at;
}

Index numberOf(const Part& part, Axis axis, Index at) {
    const Size size = part.field->size();
    switch (aboutOf(axis).starts) {
        case Starts::atFirstRow:
            return part.firstRow + at;
        case Starts::atFirstColumn:
            return part.firstColumn + at;
        case Starts::belowMiddleRow:
            return at - size.rows / 2;
        case Starts::belowMiddleColumn:
            return at - size.columns / 2;
        case Starts::atZero:
            break;
    }
    return at;
}

double firstPosition(const Part& part) {
    const auto wave = part.field->wave(0);
    return wave ? wave->first : 0;
}

Text rowsNoun(const Part& part, Axis axis) {
    const double first = firstPosition(part);
    if (axis != Axis::position || first == 0) return axisNoun(axis);
    return text("row (row 0 is position %1)", {fact("first-position", first)});
}

Text axisTitle(const Part& part, Axis axis) {
    if (axis == Axis::position && part.columns == Axis::pair) return text("position m");  // a rotation
    if (axis == Axis::position && firstPosition(part) != 0) return rowsNoun(part, axis);
    return isAlone(axis) ? Text{} : text(aboutOf(axis).title);
}

std::optional<std::string> wordOn(const Document& document, Axis axis, Index at) {
    return aboutOf(axis).isPosition ? wordAt(document, at) : std::nullopt;
}

Text named(const Scene& scene, Axis axis, Index at) {
    Text plainName = numbered(axis, numberOf(partOf(scene), axis, at));
    if (const double first = firstPosition(partOf(scene)); axis == Axis::position && first != 0)
        plainName = text("row %1 (position %2)",
                         {fact("row", at), fact("position", first + static_cast<double>(at))});
    if (axis == Axis::row && scene.encoding.lookedUp)
        return text("%1 (%2)", {plainName, scene.encoding.lookedUp->rule->meaning(at)});
    const auto word = wordOn(scene.document, axis, numberOf(partOf(scene), axis, at));
    return word ? text("%1 “%2”", {plainName, inSentence(*word)}) : plainName;
}

Text waveName(const Part& part, const Wave& wave) {
    const Text length = fact("wavelength", wave.wavelength(), "positions");
    if (!part.pairs)
        return text(wave.cosine ? marked("cosine, wavelength %1") : marked("sine, wavelength %1"), {length});
    return text(
        wave.cosine ? marked("cosine of pair %1, wavelength %2") : marked("sine of pair %1, wavelength %2"),
        {fact("wave-pair", wave.pair), length});
}

Text namedColumn(const Scene& scene, Index at) {
    const Part& part = partOf(scene);
    Text name = named(scene, part.columns, at);
    const auto wave = part.field->wave(at);
    if (!wave) return name;
    if (part.columns == Axis::pair)
        return text("%1 (wavelength %2)", {name, fact("wavelength", wave->wavelength(), "positions")});
    return text("%1 (%2)", {name, waveName(part, *wave)});
}

std::vector<Tick> ticks(const Scene& scene, Axis axis, double from, double to, double length, bool wordsFit) {
    if (isAlone(axis)) return {};
    const double perCell = length / (to - from);
    const auto last = static_cast<Index>(to);
    const Part& part = partOf(scene);
    double room = wordsFit ? kRoomForWord : 56;
    if (scene.canvas.paper && wordsFit && perCell < kRoomForWord) room = 24;
    if (scene.canvas.paper && !wordsFit)
        room = std::max(32.0,
                        scene.canvas.measure(shownNumber(numberOf(part, axis, last)), Type::note).width + 9);
    std::vector<Tick> all = cellTicks(from, to, 0, last, perCell, room);
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
