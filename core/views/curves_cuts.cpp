// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/views/curves_cuts.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/layout.h"
#include "core/number.h"
#include "core/views/part_view.h"

namespace posiscope::curves {

namespace {

using namespace part_view;

/// The least and the greatest value that a wave takes over rows [from, to]: a sine is monotone between its peaks.
std::pair<double, double> extremes(const Wave& wave, double from, double to) {
    const double turn = 2 * std::numbers::pi;
    const auto frequency = static_cast<double>(wave.frequency.radians());
    if (frequency * (to - from) >= turn) return {-wave.amplitude, wave.amplitude};
    const double a = wave.atRow(from), b = wave.atRow(to);
    double least = std::min(a, b), most = std::max(a, b);
    const double start = static_cast<double>(wave.angleAtRow(from)) + (wave.cosine ? turn / 4 : 0);
    const double end = start + frequency * (to - from);
    const auto passes = [&](double phase) {
        return std::floor((end - phase) / turn) > std::floor((start - phase) / turn);
    };
    if (passes(turn / 4)) most = wave.amplitude;
    if (passes(3 * turn / 4)) least = -wave.amplitude;
    return {least, most};
}

/// How a line is drawn.
struct Stroke {
    Paint paint;
    double width = 1.75;
    bool dashed = false;
};

/// The rows or columns that are seen together, the focus among them.
struct Strands {
    Index first = 0, end = 1, focus = 0;
    Index size() const { return end - first; }
    Stroke stroke(Index at, bool cosine) const {
        if (size() == 1) return {{cosine ? Role::cosine : Role::sine}, 1.75, cosine};
        // Offset colours from cold to warm, without the faint ones of near offsets.
        const double place = 2 * static_cast<double>(at - first) / static_cast<double>(size() - 1) - 1;
        const double strong = std::copysign(0.5 + 0.5 * std::abs(place), place);
        return {{Role::offset, strong}, at == focus ? 2.5 : 1.5, cosine};
    }
};

Strands strandsOf(Index focus, Index all, Index count) {
    count = std::min(count, all);
    const Index first = std::min(focus, all - count);
    return {first, first + count, focus};
}

/// One line through points of the same kind; an area where there are more points than the screen can part.
void addLine(Panel& panel, std::vector<Point> points, const Stroke& stroke, double unitsAcross) {
    const double width = panel.across->to - panel.across->from;
    const auto visible = [&](const Point& p) {
        return p.x >= panel.across->from - 1 && p.x <= panel.across->to + 1;
    };
    std::erase_if(points, [&](const Point& p) { return !visible(p); });
    if (static_cast<double>(points.size()) <= 2 * unitsAcross) {
        panel.marks.push_back(Curve{points, stroke.paint, stroke.width, stroke.dashed, false});
        if (static_cast<double>(points.size()) * 6 < unitsAcross)
            panel.marks.push_back(Curve{points, stroke.paint, 2.3 * stroke.width, false, true});
        return;
    }
    Envelope area{.paint = {stroke.paint.role, stroke.paint.value, 0.6}};
    std::size_t next = 0;
    for (double x = panel.across->from; x < panel.across->to && next < points.size();
         x += width / unitsAcross) {
        // From where the strip before ended, so that the line has no gaps where it is steep.
        double least = points[next == 0 ? 0 : next - 1].y, most = least;
        while (next < points.size() && points[next].x < x + width / unitsAcross) {
            least = std::min(least, points[next].y);
            most = std::max(most, points[next].y);
            ++next;
        }
        area.upper.push_back({x, most});
        area.lower.push_back({x, least});
    }
    panel.marks.push_back(std::move(area));
}

/// The cells of one row or one column as a line; as an area where there are more than the screen can part.
void addCells(Panel& panel, const Field& field, Block cells, const Stroke& stroke, double unitsAcross) {
    const bool isRow = cells.rows() == 1;
    Index& first = isRow ? cells.column0 : cells.row0;
    Index& end = isRow ? cells.column1 : cells.row1;
    const Index from = first, to = end;
    if (static_cast<double>(to - from) <= 2 * unitsAcross) {
        std::vector<Point> points;
        points.reserve(static_cast<std::size_t>(to - from));
        for (Index i = from; i < to; ++i) {
            const double cell = field.at(isRow ? cells.row0 : i, isRow ? i : cells.column0);
            if (!std::isnan(cell)) {
                points.push_back({static_cast<double>(i) + 0.5, cell});
            } else if (!points.empty()) {  // a gap
                addLine(panel, std::move(points), stroke, unitsAcross);
                points = {};
            }
        }
        if (!points.empty()) addLine(panel, std::move(points), stroke, unitsAcross);
        return;
    }
    Envelope area{.paint = {stroke.paint.role, stroke.paint.value, 0.6}};
    const auto finish = [&] {
        if (area.upper.size() > 1) panel.marks.push_back(area);
        area.upper.clear();
        area.lower.clear();
    };
    const double start = panel.across->from, step = (panel.across->to - start) / unitsAcross;
    for (int i = 0; i < static_cast<int>(unitsAcross); ++i) {
        const double x = start + i * step;
        // From the last cell of the strip before, so that the line has no gaps where it is steep.
        first = std::clamp(static_cast<Index>(x - 0.5), from, to - 1);
        end = std::clamp(static_cast<Index>(x + step - 0.5) + 1, first + 1, to);
        const Range range = field.extremes(cells);
        if (range.lowest > range.highest) {  // no number: a gap
            finish();
            continue;
        }
        area.upper.push_back({x, range.highest});
        area.lower.push_back({x, range.lowest});
    }
    finish();
}

Scaling valueAxis(const Part& part, double height) {
    const Range range = part.field->range();
    const double spare = range.highest > range.lowest ? 0.12 * (range.highest - range.lowest) : 1;
    return {range.highest + spare,
            range.lowest - spare,
            valueTicks(range, part.wholeNumbers, mostTicks(height)),
            {}};
}

Panel emptyPanel(const Scene& scene, const char* id, const Rect& frame, Axis axis, double from, double to) {
    Panel panel{.id = id, .frame = frame};
    panel.across =
        Scaling{from, to, ticks(scene, axis, from, to, frame.width, false), axisTitle(partOf(scene), axis)};
    panel.down = valueAxis(partOf(scene), frame.height);
    panel.marks.push_back(Rule{{from, 0}, {to, 0}, {Role::hairline}, 1});
    return panel;
}

/// The longer heading where there is room for it beside the legend.
void addHeading(Figure& figure, const Scene& scene, const Panel& below, const Text& longer,
                const Text& shorter, bool legend) {
    Panel panel{.id = "heading", .frame = {below.frame.x, below.frame.y - 24, below.frame.width, 20}};
    const Rect& room = panel.frame;
    double names = 0;
    if (legend) {  // of sines and cosines, at the right
        const Text sine = text("sine columns"), cosine = text("cosine columns");
        const double a = scene.canvas.measure(sine, Type::note).width,
                     b = scene.canvas.measure(cosine, Type::note).width;
        names = a + b + 84;
        double x = room.right() - names + 8;
        for (const auto& [name, width, role] :
             {std::tuple{sine, a, Role::sine}, std::tuple{cosine, b, Role::cosine}}) {
            panel.marks.push_back(
                Rule{{x, room.y + 10}, {x + 24, room.y + 10}, {role}, 2, role == Role::cosine});
            panel.marks.push_back(Label{name, {x + 28, room.y, width + 2, 20}, Type::note, {Role::ink}, 0});
            x += width + 44;
        }
    }
    const double free = room.width - names;
    const Text& heading = scene.canvas.measure(longer, Type::note).width <= free ? longer : shorter;
    panel.marks.push_back(Label{heading,
                                {room.x, room.y, free, 20},
                                fitting(heading, {Type::strong, Type::label, Type::note}, free, scene.canvas),
                                {Role::ink},
                                0});
    figure.panels.push_back(std::move(panel));
}

constexpr double kSample = 20, kLegendGap = 8, kLegendLine = 16;

Text strandName(const Scene& scene, Axis axis, Index at) {
    return numbered(axis, numberOf(partOf(scene), axis, at));
}

/// What of the room the names of the lines leave.
Rect besideLegend(const Scene& scene, Axis axis, const Strands& strands, Rect room) {
    if (strands.size() == 1) return room;
    double name = 0;  // the longest number stands at one of the ends: −6 … 6
    for (const Index end : {strands.first, strands.end - 1})
        name = std::max(name, scene.canvas.measure(strandName(scene, axis, end), Type::note).width);
    room.width -= name + kSample + 2 * kLegendGap;
    return room;
}

/// The lines by name, to the right of them; where not all have room, some, the first and the last among them.
void addLegend(Figure& figure, const Scene& scene, Axis axis, const Strands& strands, const Rect& frame,
               const Rect& room) {
    if (strands.size() == 1) return;
    Panel panel{.id = "legend",
                .frame = {frame.right() + kLegendGap, frame.y, room.right() - frame.right() - kLegendGap,
                          frame.height}};
    const Index shown = std::clamp<Index>(static_cast<Index>(frame.height / kLegendLine), 2, strands.size());
    for (Index i = 0; i < shown; ++i) {
        const Index at = strands.first + i * (strands.size() - 1) / (shown - 1);
        const double y = frame.y + static_cast<double>(i) * kLegendLine;
        const Stroke stroke = strands.stroke(at, false);
        panel.marks.push_back(Rule{{panel.frame.x, y + kLegendLine / 2},
                                   {panel.frame.x + kSample, y + kLegendLine / 2},
                                   stroke.paint,
                                   stroke.width});
        const double x = panel.frame.x + kSample + kLegendGap / 2;
        panel.marks.push_back(Label{strandName(scene, axis, at),
                                    {x, y, room.right() - x + 4, kLegendLine},
                                    Type::note,
                                    {Role::ink},
                                    0});
    }
    figure.panels.push_back(std::move(panel));
}

/// Where the focus is; the dot only where there is a number.
void addFocus(Panel& panel, double at, double value) {
    panel.marks.push_back(Rule{{at, panel.down->from}, {at, panel.down->to}, {Role::focus, 0, 0.6}, 1});
    if (!std::isnan(value)) panel.marks.push_back(Curve{{{at, value}}, {Role::focus}, 8, false, true});
}

/// A wave between whole positions, thin.
void addWave(Panel& panel, const Wave& wave, const Paint& paint, const Window& window, double width) {
    const Paint thin{paint.role, paint.value, 0.45};
    const double step = window.rows() / width;
    Curve line{.paint = thin, .width = 1.25};
    Envelope area{.paint = {thin.role, thin.value, 0.35}};
    const double turn = static_cast<double>(wave.frequency.radians()) * step;
    const bool dense = turn > 0.8;
    const int fine =
        dense ? 1 : std::max(1, static_cast<int>(std::ceil(turn / 0.15)));  // so that no peak is cut
    for (int i = 0; i <= static_cast<int>(width) * fine; ++i) {
        const double row = window.row0 + i * step / fine;
        // Cells are drawn about their middle, so row r stands at r + 1/2.
        if (dense) {
            const auto [least, most] = extremes(wave, row - 0.5 - step / 2, row - 0.5 + step / 2);
            area.upper.push_back({row, most});
            area.lower.push_back({row, least});
        } else {
            line.points.push_back({row, wave.atRow(row - 0.5)});
        }
    }
    if (dense)
        panel.marks.push_back(std::move(area));
    else
        panel.marks.push_back(std::move(line));
}

/// Its wavelength, from the focus on.
void addLength(Panel& panel, const Wave& wave, const Window& window, double width, Index position) {
    double from = static_cast<double>(position) + 0.5;
    if (from + wave.wavelength() > window.row1) from = window.row0 + 0.5;
    if (from + wave.wavelength() > window.row1 || wave.wavelength() < 8 * window.rows() / width) return;
    const double y = 1.14 * wave.amplitude, end = 0.05 * wave.amplitude;
    panel.marks.push_back(Rule{{from, y}, {from + wave.wavelength(), y}, {Role::ink}, 1.5});
    for (const double x : {from, from + wave.wavelength()})
        panel.marks.push_back(Rule{{x, y - end}, {x, y + end}, {Role::ink}, 1.5});
}

}  // namespace

void addRowCut(Figure& figure, const Scene& scene, const Rect& room, Index count) {
    const Part& part = partOf(scene);
    const Target focus = focusCell(scene);
    const Window window = windowOf(scene, kWindow);
    const Strands strands = strandsOf(focus.row, part.field->size().rows, count);
    const Rect frame = besideLegend(scene, part.rows, strands, room);
    Panel panel = emptyPanel(scene, kAcross, frame, part.columns, window.column0, window.column1);
    const auto first = static_cast<Index>(window.column0),
               last = std::min(part.field->size().columns, static_cast<Index>(std::ceil(window.column1)));
    bool hasSines = false, hasCosines = false;
    for (Index row = strands.first; row < strands.end; ++row) {
        if (isPastEnd(scene, row)) continue;
        std::vector<Point> sines, cosines;
        const bool waves = part.field->wave(0).has_value();
        for (Index c = first; waves && c < last; ++c)
            if (const auto wave = part.field->wave(c))  // a column of zeros is no part of either line
                (wave->cosine ? cosines : sines)
                    .push_back({static_cast<double>(c) + 0.5, part.field->at(row, c)});
        if (!waves)
            addCells(panel, *part.field, {row, row + 1, first, last}, strands.stroke(row, false),
                     frame.width);
        hasSines = hasSines || !sines.empty();
        hasCosines = hasCosines || !cosines.empty();
        if (!sines.empty()) addLine(panel, std::move(sines), strands.stroke(row, false), frame.width);
        if (!cosines.empty()) addLine(panel, std::move(cosines), strands.stroke(row, true), frame.width);
    }
    const double at = static_cast<double>(focus.column) + 0.5;
    if (at > window.column0 && at < window.column1)
        addFocus(panel, at, part.field->at(focus.row, focus.column));
    panel.marks.push_back(Lane{{Target::Kind::cell, focus.row, 0}, true, part.field->size().columns});
    const Text name = spanned(scene, part.rows, strands.first, strands.end);
    const bool bothKinds = hasSines && hasCosines;
    Text heading = text("%1 over every %2", {name, axisNoun(part.columns)});
    if (isPastEnd(scene, strands.first)) heading = text("%1: no row", {name});
    if (bothKinds && strands.size() > 1) heading = text("%1; cosines dashed", {heading});
    addHeading(figure, scene, panel, heading,
               strands.size() == 1 ? numbered(part.rows, numberOf(part, part.rows, focus.row)) : name,
               strands.size() == 1 && bothKinds);
    figure.panels.push_back(std::move(panel));
    addLegend(figure, scene, part.rows, strands, frame, room);
}

void addColumnCut(Figure& figure, const Scene& scene, const Rect& room, Index count) {
    const Part& part = partOf(scene);
    const Target focus = focusCell(scene);
    const Window window = windowOf(scene, kWindow);
    const Strands strands = strandsOf(focus.column, part.field->size().columns, count);
    const Rect frame = besideLegend(scene, part.columns, strands, room);
    Panel panel = emptyPanel(scene, kDown, frame, part.rows, window.row0, window.row1);
    const double perRow = frame.width / window.rows();
    // Past its end a table has no wave either.
    const double past = part.rows == Axis::position && scene.encoding.end
                            ? static_cast<double>(*scene.encoding.end)
                            : window.row1;
    const double end = std::clamp(past, window.row0, window.row1);
    const Window there{window.row0, end, 0, 1};
    const double width = frame.width * there.rows() / window.rows();
    const auto first = static_cast<Index>(window.row0),
               last = std::min(part.field->size().rows, static_cast<Index>(std::ceil(window.row1)));
    for (Index column = strands.first; column < strands.end; ++column) {
        const auto wave = part.field->wave(column);
        const Stroke stroke = strands.stroke(column, wave && wave->cosine);
        if (wave && there.rows() > 0) addWave(panel, *wave, stroke.paint, there, width);
        if (wave && perRow >= 3) {
            Curve dots{.paint = stroke.paint, .width = std::clamp(perRow * 0.6, 2.5, 6.0), .dots = true};
            for (Index r = first; r < std::min(last, static_cast<Index>(std::ceil(end))); ++r)
                dots.points.push_back({static_cast<double>(r) + 0.5, part.field->at(r, column)});
            panel.marks.push_back(std::move(dots));
        } else if (!wave) {
            addCells(panel, *part.field, {first, last, column, column + 1}, stroke, frame.width);
        }
    }
    const auto wave = part.field->wave(focus.column);
    if (wave && there.rows() > 0) addLength(panel, *wave, there, width, focus.row);
    const double at = static_cast<double>(focus.row) + 0.5;
    if (at > window.row0 && at < window.row1) addFocus(panel, at, part.field->at(focus.row, focus.column));
    panel.marks.push_back(Lane{{Target::Kind::cell, 0, focus.column}, false, part.field->size().rows});
    const Text name = spanned(scene, part.columns, strands.first, strands.end);
    Text heading = text("%1 over every %2", {name, axisNoun(part.rows)});
    if (wave && strands.size() == 1) heading = text("%1: %2", {heading, waveName(part, *wave)});
    addHeading(figure, scene, panel, heading,
               strands.size() == 1 ? strandName(scene, part.columns, focus.column) : name, false);
    figure.panels.push_back(std::move(panel));
    addLegend(figure, scene, part.columns, strands, frame, room);
}

}  // namespace posiscope::curves
