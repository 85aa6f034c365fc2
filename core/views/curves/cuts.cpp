// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/views/curves/cuts.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <tuple>

#include "core/base/number.h"
#include "core/figure/focus.h"
#include "core/figure/layout.h"
#include "core/figure/line_names.h"
#include "core/figure/ticks.h"
#include "core/views/curves/extremes.h"
#include "core/views/curves/strands.h"
#include "core/views/shared/kept_states.h"
#include "core/views/shared/part_view.h"
#include "core/views/shared/seen.h"

namespace posiscope::curves {

namespace {

using namespace part_view;

Scaling valueAxis(const Part& part, const std::vector<KeptState>& states, double height) {
    Range range = part.field->range();
    for (const KeptState& state : states) {
        const Range other = state.field->range();
        range = {std::min(range.lowest, other.lowest), std::max(range.highest, other.highest)};
    }
    if (isCounted(part)) range.lowest = 0;  // where bars begin
    const double spare = range.highest > range.lowest ? 0.12 * (range.highest - range.lowest) : 1;
    return {range.highest + spare, isCounted(part) ? 0 : range.lowest - spare,
            valueTicks(range, part.wholeNumbers, mostTicks(height)), part.symbol};
}

Panel emptyPanel(const Scene& scene, const char* id, const Rect& frame, Axis axis, double from, double to) {
    Panel panel{.id = id, .frame = frame};
    panel.across =
        Scaling{from, to, ticks(scene, axis, from, to, frame.width, false), axisTitle(partOf(scene), axis)};
    panel.down = valueAxis(partOf(scene), keptStates(scene), frame.height);
    if (const auto end = seenEnd(scene, axis); end && !partOf(scene).seen) addSeen(panel, *end);
    panel.marks.push_back(Rule{{from, 0}, {to, 0}, {Role::hairline}, 1});
    return panel;
}

/// The lines of sines and of cosines in a panel.
std::vector<LineName> kinds(const std::string& panel) {
    return {{.name = text("sine columns"), .paint = {Role::sine}, .panel = panel},
            {.name = text("cosine columns"), .paint = {Role::cosine}, .dash = Dash::dashed, .panel = panel}};
}

/// The longer heading where there is room for it beside the legend.
void addHeading(Figure& figure, const Scene& scene, const Panel& below, const Text& longer,
                const Text& shorter, bool legend) {
    Panel panel{.id = "heading", .frame = {below.frame.x, below.frame.y - 24, below.frame.width, 20}};
    const Rect& room = panel.frame;
    double names = 0;
    if (legend && scene.canvas.legend == LegendPlace::beside) {  // of sines and cosines, at the right
        double sample = 24, after = 16;
        std::vector<LineName> both = kinds(below.id);
        const auto wide = [&](const LineName& each) { return widthOf(each, scene.canvas, sample); };
        const auto all = [&] { return wide(both[0]) + wide(both[1]) + 2 * after; };
        if (all() + scene.canvas.measure(shorter, Type::note).width > room.width) {
            std::tie(both[0].name, both[1].name) = std::pair{text("sine"), text("cosine")};
            std::tie(sample, after) = std::pair{16.0, 8.0};
        }
        names = all();
        double x = room.right() - names + after;
        for (const LineName& each : both) {
            addLineName(panel, each, {x, room.y, wide(each), room.height}, sample);
            x += wide(each) + after;
        }
    } else if (legend) {
        for (LineName& each : kinds(below.id)) figure.names.push_back(std::move(each));
    }
    const double free = room.width - names;
    // A panel that stands alone has its caption.
    if (!scene.canvas.only.empty()) return figure.panels.push_back(std::move(panel));
    const Text heading = fitting({longer, shorter}, Type::note, free, scene.canvas);
    panel.marks.push_back(Label{heading,
                                {room.x, room.y, free, 20},
                                fitting(heading, {Type::strong, Type::label, Type::note}, free, scene.canvas),
                                {Role::ink},
                                0});
    figure.panels.push_back(std::move(panel));
}

constexpr double kLegendGap = 8, kLegendLine = 16;

using Strokes = std::function<Stroke(Index at)>;

/// The names of the lines that are seen together.
std::vector<LineName> namesOf(const Scene& scene, Axis axis, const Strands& strands, const Strokes& strokes,
                              const char* panel) {
    std::vector<LineName> all;
    for (Index at = strands.first; at < strands.end && strands.size() > 1; ++at) {
        const Stroke stroke = strokes(at);
        all.push_back({strandName(scene, axis, at), stroke.paint, stroke.width, stroke.dash, true,
                       stroke.marker, stroke.hollow, panel});
    }
    return all;
}

/// The part of the room that the names of the lines leave free.
Rect roomLeftOfLegend(const Scene& scene, const std::vector<LineName>& names, Rect room) {
    if (names.empty() || scene.canvas.legend != LegendPlace::beside) return room;
    double widest = 0;
    for (const LineName& each : names) widest = std::max(widest, widthOf(each, scene.canvas));
    room.width -= widest + kLegendGap;
    return room;
}

/// The lines by name, to the right of them; where not all have room, some, the first and the last among them.
void addLegend(Figure& figure, const Scene& scene, const std::vector<LineName>& names, const Rect& frame,
               const Rect& room) {
    if (scene.canvas.legend != LegendPlace::beside) {
        figure.names.insert(figure.names.end(), names.begin(), names.end());
        return;
    }
    if (names.empty()) return;
    Panel panel{.id = "legend",
                .frame = {frame.right() + kLegendGap, frame.y, room.right() - frame.right() - kLegendGap,
                          frame.height}};
    const std::size_t shown =
        std::clamp<std::size_t>(static_cast<std::size_t>(frame.height / kLegendLine), 2, names.size());
    for (std::size_t i = 0; i < shown; ++i)
        addLineName(
            panel, names[i * (names.size() - 1) / (shown - 1)],
            {panel.frame.x, frame.y + static_cast<double>(i) * kLegendLine, panel.frame.width, kLegendLine});
    figure.panels.push_back(std::move(panel));
}

/// Where the focus is; the dot, and its number in a flag, only where there is a number.
void addFocus(Panel& panel, const Scene& scene, double at, double value, bool flagged = true) {
    if (!scene.canvas.focus) return;
    const Text shown = flagged && !hidesNumbers(scene) ? shownCell(value) : Text{};
    if (!isCounted(partOf(scene))) return addPointFocus(panel, {at, value}, shown, scene.canvas);
    // The bar itself: a line would cross its number.
    panel.marks.push_back(Box{{at - 0.5, 0, 1, value}, {}, {Role::focus}, 2.5});
    addFlag(panel, shown, {at, value}, scene.canvas);
}

/// Adds the wavelength of a wave, from the focus on.
void addLength(Panel& panel, const Wave& wave, const Window& window, double width, Index position) {
    double from = static_cast<double>(position) + 0.5;
    if (from + wave.wavelength() > window.row1) from = window.row0 + 0.5;
    if (from + wave.wavelength() > window.row1 || wave.wavelength() < 8 * window.rows() / width) return;
    const double y = 1.14 * wave.amplitude, end = 0.05 * wave.amplitude;
    panel.marks.push_back(Rule{{from, y}, {from + wave.wavelength(), y}, {Role::ink}, 1.5});
    for (const double x : {from, from + wave.wavelength()})
        panel.marks.push_back(Rule{{x, y - end}, {x, y + end}, {Role::ink}, 1.5});
}

/// How a kept state is drawn; where lines are sines and cosines, dashes tell these.
Stroke strokeOf(const KeptState& state) {
    const KeptStyle& style = state.style;
    return {style.paint,
            1.75,
            style.dash,
            style.marker,
            style.hollow,
            static_cast<Index>(state.place) + 1,
            static_cast<Index>(kMostKept) + 1};
}

/// Which kinds of waves a row has.
struct Kinds {
    bool sines = false, cosines = false;
};

/// A row over the columns [first, last): one line, or one of its sines and one of its cosines, which is dashed.
void addRow(Panel& panel, const Scene& scene, const Line& row, Index first, Index last, Stroke stroke,
            Kinds& kinds) {
    const double width = panel.frame.width;
    if (!row.field->wave(0)) return addCells(panel, scene, row, first, last, stroke, width);
    std::vector<Point> sines, cosines;
    for (Index c = first; c < last; ++c)
        if (const auto wave = row.field->wave(c))  // a column of zeros is no part of either line
            (wave->cosine ? cosines : sines)
                .push_back({static_cast<double>(c) + 0.5, row.field->at(row.at, c)});
    kinds = {kinds.sines || !sines.empty(), kinds.cosines || !cosines.empty()};
    const bool oneColour = stroke.paint.role != Role::sine;
    const auto strokeOfKind = [&](bool cosine) {
        Stroke each = stroke;
        each.dash = cosine ? Dash::dashed : Dash::none;
        if (!oneColour) each.paint = {cosine ? Role::cosine : Role::sine};
        return each;
    };
    if (!sines.empty()) addLine(panel, std::move(sines), strokeOfKind(false), width);
    if (!cosines.empty()) addLine(panel, std::move(cosines), strokeOfKind(true), width);
}

/// A column over the rows of a window: its wave with the rows as dots, or its cells.
void addColumn(Panel& panel, const Scene& scene, const Line& column, const Window& rows,
               const Stroke& stroke) {
    const double perRow = panel.frame.width / (panel.across->to - panel.across->from);
    const auto first = static_cast<Index>(rows.row0),
               last = std::min(column.cells(), static_cast<Index>(std::ceil(rows.row1)));
    const auto wave = column.field->wave(column.at);
    if (!wave) return addCells(panel, scene, column, first, last, stroke, panel.frame.width);
    if (rows.rows() > 0) addWave(panel, *wave, stroke, rows, perRow * rows.rows());
    if (perRow < 3) return;
    std::vector<Point> points;
    for (Index r = first; r < last; ++r)
        points.push_back({static_cast<double>(r) + 0.5, column.field->at(r, column.at)});
    if (stroke.strands > 1 && perRow < 2 * kMarker) return addMarkers(panel, points, stroke);
    const double dot = std::clamp(perRow * 0.7, 2.5, stroke.strands > 1 ? kMarker : 6);
    panel.marks.push_back(stroke.dots(std::move(points), dot));
}

}  // namespace

double valueAxisWidth(const Scene& scene, double height) {
    return axisWidth(valueAxis(partOf(scene), keptStates(scene), height), scene.canvas);
}

void addRowCut(Figure& figure, const Scene& scene, const Rect& room, Index count) {
    const Part& part = partOf(scene);
    const Target focus = focusCell(scene);
    const Window window = windowOf(scene, kWindow);
    Strands strands = strandsOf(focus.row, part.field->size().rows, count);
    strands.isMarked = scene.canvas.focus;
    const bool waves = part.field->wave(0).has_value();
    const auto strokeOfRow = [&](Index row) {
        Stroke stroke = strands.stroke(row, !waves && (row - strands.first) % 2 != 0);
        if (waves) stroke.dash = Dash::none;  // each row has two lines, and the one of cosines is dashed
        return stroke;
    };
    const std::vector<LineName> names = namesOf(scene, part.rows, strands, strokeOfRow, kAcross);
    const Rect frame = roomLeftOfLegend(scene, names, room);
    Panel panel = emptyPanel(scene, kAcross, frame, part.columns, window.column0, window.column1);
    const auto first = static_cast<Index>(window.column0),
               last = std::min(part.field->size().columns, static_cast<Index>(std::ceil(window.column1)));
    Kinds kinds;
    const bool hasNumbers = isCounted(part) && addBars(panel, scene, first, last);
    for (Index row = strands.first; row < strands.end; ++row) {
        if (isPastEnd(scene, row) || isCounted(part)) continue;
        addRow(panel, scene, {part.field, row, true}, first, last, strokeOfRow(row), kinds);
    }
    for (const KeptState& state : keptStates(scene))
        if (focus.row < std::min(state.field->size().rows, state.end.value_or(focus.row + 1)) &&
            !isCounted(part)) {
            Kinds others;
            addRow(panel, scene, {state.field, focus.row, true}, first,
                   std::min(last, state.field->size().columns), strokeOf(state), others);
        }
    const double at = static_cast<double>(focus.column) + 0.5;
    if (at > window.column0 && at < window.column1)
        addFocus(panel, scene, at, part.field->at(focus.row, focus.column), !hasNumbers);
    panel.marks.push_back(Lane{{Target::Kind::cell, focus.row, 0}, true, part.field->size().columns});
    const Text name = spanned(scene, part.rows, strands.first, strands.end);
    const bool bothKinds = kinds.sines && kinds.cosines;
    Text heading = text("%1 over every %2", {name, axisNoun(part.columns)});
    if (isPastEnd(scene, strands.first)) heading = text("%1: no row", {name});
    if (bothKinds && strands.size() > 1) heading = text("%1; cosines dashed", {heading});
    addHeading(figure, scene, panel, heading,
               strands.size() == 1 ? numbered(part.rows, numberOf(part, part.rows, focus.row)) : name,
               strands.size() == 1 && bothKinds);
    figure.panels.push_back(std::move(panel));
    addLegend(figure, scene, names, frame, room);
}

void addColumnCut(Figure& figure, const Scene& scene, const Rect& room, Index count) {
    const Part& part = partOf(scene);
    const Target focus = focusCell(scene);
    const Window window = windowOf(scene, kWindow);
    Strands strands = strandsOf(focus.column, part.field->size().columns, count);
    strands.isMarked = scene.canvas.focus;
    const auto strokeOfColumn = [&](Index column) {
        const auto wave = part.field->wave(column);
        return strands.stroke(column, wave ? wave->cosine : (column - strands.first) % 2 != 0);
    };
    const std::vector<LineName> names = namesOf(scene, part.columns, strands, strokeOfColumn, kDown);
    const Rect frame = roomLeftOfLegend(scene, names, room);
    Panel panel = emptyPanel(scene, kDown, frame, part.rows, window.row0, window.row1);
    if (part.seen) addSeenBelow(panel, part.seen(focus.column));
    // Past its end a table has no wave either.
    const double past = part.rows == Axis::position && scene.encoding.end
                            ? static_cast<double>(*scene.encoding.end)
                            : window.row1;
    const double end = std::clamp(past, window.row0, window.row1);
    const Window there{window.row0, end, 0, 1};
    const double width = frame.width * there.rows() / window.rows();
    for (Index column = strands.first; column < strands.end; ++column)
        addColumn(panel, scene, {part.field, column, false}, there, strokeOfColumn(column));
    for (const KeptState& state : keptStates(scene))
        if (focus.column < state.field->size().columns) {
            const Index rows = std::min(state.field->size().rows, state.end.value_or(kMostPositions));
            Window own = there;
            own.row1 = std::clamp(static_cast<double>(rows), window.row0, window.row1);
            addColumn(panel, scene, {state.field, focus.column, false}, own, strokeOf(state));
        }
    const auto wave = part.field->wave(focus.column);
    if (wave && there.rows() > 0 && scene.canvas.focus) addLength(panel, *wave, there, width, focus.row);
    const double at = static_cast<double>(focus.row) + 0.5;
    if (at > window.row0 && at < window.row1)
        addFocus(panel, scene, at, part.field->at(focus.row, focus.column));
    panel.marks.push_back(Lane{{Target::Kind::cell, 0, focus.column}, false, part.field->size().rows});
    const Text name = spanned(scene, part.columns, strands.first, strands.end);
    Text heading = text("%1 over every %2", {name, axisNoun(part.rows)});
    if (wave && strands.size() == 1) heading = text("%1: %2", {heading, waveName(part, *wave)});
    addHeading(figure, scene, panel, heading,
               strands.size() == 1 ? strandName(scene, part.columns, focus.column) : name, false);
    figure.panels.push_back(std::move(panel));
    addLegend(figure, scene, names, frame, room);
}

void prepareCuts(const Scene& scene) {
    const Part& part = partOf(scene);
    const Size size = part.field->size();
    part_view::prepare(scene);
    if (isCounted(part)) return;
    const Target focus = focusCell(scene);
    const Index count = scene.document.pane().options.integer(kCount);
    const Strands rows = strandsOf(focus.row, size.rows, count),
                  columns = strandsOf(focus.column, size.columns, count);
    if (!part.field->wave(0))
        for (Index row = rows.first; row < rows.end; ++row) readLine(scene, {part.field, row, true});
    for (Index column = columns.first; column < columns.end; ++column)
        if (!part.field->wave(column)) readLine(scene, {part.field, column, false});
}

}  // namespace posiscope::curves
