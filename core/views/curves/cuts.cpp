// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/views/curves/cuts.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <tuple>

#include "core/base/number.h"
#include "core/figure/focus.h"
#include "core/figure/layout.h"
#include "core/figure/ticks.h"
#include "core/views/curves/extremes.h"
#include "core/views/curves/lines.h"
#include "core/views/shared/kept_states.h"
#include "core/views/shared/part_view.h"
#include "core/views/shared/seen.h"

namespace posiscope::curves {

namespace {

using namespace part_view;

/// The rows or columns that are seen together, the focus among them.
struct Strands {
    Index first = 0, end = 1, focus = 0;
    bool isMarked = true;  ///< the one in focus is thicker
    Index size() const { return end - first; }
    Stroke stroke(Index at, bool cosine) const {
        if (size() == 1) return {{cosine ? Role::cosine : Role::sine}, 1.75, cosine};
        // Offset colours from cold to warm, without the faint ones of near offsets.
        const double place = 2 * static_cast<double>(at - first) / static_cast<double>(size() - 1) - 1;
        const double strong = std::copysign(0.5 + 0.5 * std::abs(place), place);
        constexpr Index kShapes = 5;
        return {{Role::offset, strong},
                isMarked && at == focus ? 2.5 : 1.5,
                cosine,
                static_cast<Marker>((at - first) % kShapes),
                at - first >= kShapes,
                at - first,
                size()};
    }
};

Strands strandsOf(Index focus, Index all, Index count) {
    count = std::min(count, all);
    const Index first = std::min(focus, all - count);
    return {first, first + count, focus};
}

/// Whether the part counts how often each row is used: such a part is drawn as bars.
bool isCounted(const Part& part) {
    return part.rows == Axis::usage && part.difference == nullptr;
}

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

/// The longer heading where there is room for it beside the legend.
void addHeading(Figure& figure, const Scene& scene, const Panel& below, const Text& longer,
                const Text& shorter, bool legend) {
    Panel panel{.id = "heading", .frame = {below.frame.x, below.frame.y - 24, below.frame.width, 20}};
    const Rect& room = panel.frame;
    double names = 0;
    if (legend) {  // the legend of sines and cosines, at the right
        double line = 24, after = 16;
        const auto wide = [&](const Text& each) { return scene.canvas.measure(each, Type::note).width; };
        Text sine = text("sine columns"), cosine = text("cosine columns");
        const auto all = [&] { return wide(sine) + wide(cosine) + 2 * (line + 4) + after + 10; };
        if (all() + wide(shorter) > room.width) {
            std::tie(sine, cosine) = std::pair{text("sine"), text("cosine")};
            std::tie(line, after) = std::pair{16.0, 8.0};
        }
        const double a = wide(sine), b = wide(cosine);
        names = all();
        double x = room.right() - names + 8;
        for (const auto& [name, width, role] :
             {std::tuple{sine, a, Role::sine}, std::tuple{cosine, b, Role::cosine}}) {
            panel.marks.push_back(
                Rule{{x, room.y + 10}, {x + line, room.y + 10}, {role}, 2, role == Role::cosine});
            panel.marks.push_back(
                Label{name, {x + line + 4, room.y, width + 2, 20}, Type::note, {Role::ink}, 0});
            x += line + width + after + 4;
        }
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

constexpr double kSample = 28, kLegendGap = 8, kLegendLine = 16;

using Strokes = std::function<Stroke(Index at)>;

Text strandName(const Scene& scene, Axis axis, Index at) {
    return numbered(axis, numberOf(partOf(scene), axis, at));
}

/// The part of the room that the names of the lines leave free.
Rect besideLegend(const Scene& scene, Axis axis, const Strands& strands, Rect room) {
    if (strands.size() == 1) return room;
    double name = 0;  // the longest number stands at one of the ends: −6 … 6
    for (const Index end : {strands.first, strands.end - 1})
        name = std::max(name, scene.canvas.measure(strandName(scene, axis, end), Type::note).width);
    room.width -= name + kSample + 2 * kLegendGap;
    return room;
}

/// The lines by name, to the right of them; where not all have room, some, the first and the last among them.
void addLegend(Figure& figure, const Scene& scene, Axis axis, const Strands& strands, const Strokes& strokes,
               const Rect& frame, const Rect& room) {
    if (strands.size() == 1) return;
    Panel panel{.id = "legend",
                .frame = {frame.right() + kLegendGap, frame.y, room.right() - frame.right() - kLegendGap,
                          frame.height}};
    const Index shown = std::clamp<Index>(static_cast<Index>(frame.height / kLegendLine), 2, strands.size());
    for (Index i = 0; i < shown; ++i) {
        const Index at = strands.first + i * (strands.size() - 1) / (shown - 1);
        const double y = frame.y + static_cast<double>(i) * kLegendLine;
        const Stroke stroke = strokes(at);
        panel.marks.push_back(stroke.dots({{panel.frame.x + kSample / 2, y + kLegendLine / 2}}, kMarker));
        panel.marks.push_back(Rule{{panel.frame.x, y + kLegendLine / 2},
                                   {panel.frame.x + kSample, y + kLegendLine / 2},
                                   stroke.paint,
                                   stroke.width,
                                   stroke.dashed});
        const double x = panel.frame.x + kSample + kLegendGap / 2;
        panel.marks.push_back(Label{strandName(scene, axis, at),
                                    {x, y, room.right() - x + 4, kLegendLine},
                                    Type::note,
                                    {Role::ink},
                                    0});
    }
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
            style.dashed,
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
        each.dashed = cosine;
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
    const Rect frame = besideLegend(scene, part.rows, strands, room);
    Panel panel = emptyPanel(scene, kAcross, frame, part.columns, window.column0, window.column1);
    const auto first = static_cast<Index>(window.column0),
               last = std::min(part.field->size().columns, static_cast<Index>(std::ceil(window.column1)));
    const bool waves = part.field->wave(0).has_value();
    const auto strokeOfRow = [&](Index row) {
        return strands.stroke(row, !waves && (row - strands.first) % 2 != 0);
    };
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
    addLegend(figure, scene, part.rows, strands, strokeOfRow, frame, room);
}

void addColumnCut(Figure& figure, const Scene& scene, const Rect& room, Index count) {
    const Part& part = partOf(scene);
    const Target focus = focusCell(scene);
    const Window window = windowOf(scene, kWindow);
    Strands strands = strandsOf(focus.column, part.field->size().columns, count);
    strands.isMarked = scene.canvas.focus;
    const Rect frame = besideLegend(scene, part.columns, strands, room);
    Panel panel = emptyPanel(scene, kDown, frame, part.rows, window.row0, window.row1);
    if (part.seen) addSeenBelow(panel, part.seen(focus.column));
    // Past its end a table has no wave either.
    const double past = part.rows == Axis::position && scene.encoding.end
                            ? static_cast<double>(*scene.encoding.end)
                            : window.row1;
    const double end = std::clamp(past, window.row0, window.row1);
    const Window there{window.row0, end, 0, 1};
    const double width = frame.width * there.rows() / window.rows();
    const auto strokeOfColumn = [&](Index column) {
        const auto wave = part.field->wave(column);
        return strands.stroke(column, wave ? wave->cosine : (column - strands.first) % 2 != 0);
    };
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
    addLegend(figure, scene, part.columns, strands, strokeOfColumn, frame, room);
}

namespace {

/// A curve with the cells of it that are drawn.
struct DrawnLine {
    Line line;
    Index first = 0, end = 0;
    Text name;
};

class CurvesField final : public Field {
public:
    CurvesField(std::vector<DrawnLine> curves, Index first, Index end, const Range& range)
        : m_curves(std::move(curves)),
          m_first(first),
          m_end(end),
          m_range(range) {}
    Size size() const override { return {m_end - m_first, static_cast<Index>(m_curves.size())}; }
    Kind kind() const override { return Kind::signedValue; }
    Range range() const override { return m_range; }
    double at(Index row, Index column) const override {
        const DrawnLine& of = m_curves[static_cast<std::size_t>(column)];
        const Index place = m_first + row;
        if (place < of.first || place >= of.end) return std::numeric_limits<double>::quiet_NaN();
        return of.line.isRow ? of.line.field->at(of.line.at, place) : of.line.field->at(place, of.line.at);
    }

private:
    std::vector<DrawnLine> m_curves;
    Index m_first, m_end;
    Range m_range;
};

/// Adds the lines through the focus and those together with it, of the present state and of the kept ones.
void addDrawn(std::vector<DrawnLine>& all, const Scene& scene, bool isRow,
              const std::vector<KeptState>& states) {
    const Part& part = partOf(scene);
    const Size size = part.field->size();
    const Target focus = focusCell(scene);
    const Window window = windowOf(scene, kWindow);
    const Index count = scene.document.pane().options.integer(kCount);
    const Strands strands =
        isRow ? strandsOf(focus.row, size.rows, count) : strandsOf(focus.column, size.columns, count);
    const auto first = static_cast<Index>(isRow ? window.column0 : window.row0),
               end = static_cast<Index>(std::ceil(isRow ? window.column1 : window.row1));
    const Axis axis = isRow ? part.rows : part.columns;
    const auto add = [&](const FieldPtr& field, Index at, Text name) {
        const Line line{field, at, isRow};
        all.push_back({line, first, std::min(end, line.cells()), std::move(name)});
    };
    for (Index at = strands.first; at < strands.end; ++at) add(part.field, at, strandName(scene, axis, at));
    for (const KeptState& state : states) {
        const Size its = state.field->size();
        if (isRow ? focus.row < its.rows : focus.column < its.columns)
            add(state.field, strands.focus,
                text("%1: %2", {state.name, strandName(scene, axis, strands.focus)}));
    }
}

}  // namespace

Part curvesOf(const Scene& scene) {
    const Part& part = partOf(scene);
    const Size size = part.field->size();
    const std::vector<KeptState> states = isCounted(part) ? std::vector<KeptState>{} : keptStates(scene);
    std::vector<DrawnLine> all;
    // As they are drawn: one row alone has no curve over rows, and one column none over columns.
    if (size.columns > 1 || size.rows == 1) addDrawn(all, scene, true, states);
    if (size.rows > 1) addDrawn(all, scene, false, states);
    Part curves{.rows = Axis::place, .columns = Axis::curve, .wholeNumbers = false, .random = part.random};
    Index first = all.front().first, end = all.front().end;
    for (const DrawnLine& each : all) {
        first = std::min(first, each.first);
        end = std::max(end, each.end);
        curves.curves.push_back(each.name);
    }
    curves.firstRow = first;
    curves.field = std::make_shared<CurvesField>(std::move(all), first, end, part.field->range());
    return curves;
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
