// SPDX-License-Identifier: GPL-3.0-or-later
/// The two ways to cut a table: one row over all columns, and one column over all rows.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/layout.h"
#include "core/number.h"
#include "core/views/part_view.h"

namespace posiscope {

namespace {

using namespace part_view;

constexpr const char* kWindow = "curves";          ///< what both show of the part
constexpr const char* kAcross = "curves.columns";  ///< one row over all columns
constexpr const char* kDown = "curves.rows";       ///< one column over all rows

/// The least and the greatest value that a wave takes over rows [from, to]: a sine is monotone between its peaks.
std::pair<double, double> extremes(const Wave& wave, double from, double to) {
    const double turn = 2 * std::numbers::pi;
    const double frequency = static_cast<double>(wave.frequency);
    if (frequency * (to - from) >= turn) return {-wave.amplitude, wave.amplitude};
    const double a = wave.atRow(from), b = wave.atRow(to);
    double least = std::min(a, b), most = std::max(a, b);
    const double start = frequency * (wave.first + from) + (wave.cosine ? turn / 4 : 0);
    const double end = start + frequency * (to - from);
    const auto passes = [&](double phase) {
        return std::floor((end - phase) / turn) > std::floor((start - phase) / turn);
    };
    if (passes(turn / 4)) most = wave.amplitude;
    if (passes(3 * turn / 4)) least = -wave.amplitude;
    return {least, most};
}

/// One line through points of the same kind; an area where there are more points than the screen can part.
void addLine(Panel& panel, std::vector<Point> points, Paint paint, bool dashed, double unitsAcross) {
    const double width = panel.across->to - panel.across->from;
    const auto visible = [&](const Point& p) {
        return p.x >= panel.across->from - 1 && p.x <= panel.across->to + 1;
    };
    std::erase_if(points, [&](const Point& p) { return !visible(p); });
    if (static_cast<double>(points.size()) <= 2 * unitsAcross) {
        panel.marks.push_back(Curve{points, paint, 1.75, dashed, false});
        if (static_cast<double>(points.size()) * 6 < unitsAcross)
            panel.marks.push_back(Curve{points, paint, 4, false, true});
        return;
    }
    Envelope area{.paint = {paint.role, paint.value, 0.6}};
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
void addCells(Panel& panel, const Field& field, Block cells, Paint paint, double unitsAcross) {
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
                addLine(panel, std::move(points), paint, false, unitsAcross);
                points = {};
            }
        }
        if (!points.empty()) addLine(panel, std::move(points), paint, false, unitsAcross);
        return;
    }
    Envelope area{.paint = {paint.role, paint.value, 0.6}};
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

Scaling valueAxis(const Part& part) {
    const Range range = part.field->range();
    const double spare = range.highest > range.lowest ? 0.12 * (range.highest - range.lowest) : 1;
    return {range.highest + spare, range.lowest - spare, valueTicks(range, part.wholeNumbers, 5), {}};
}

Panel emptyPanel(const Scene& scene, const char* id, const Rect& frame, Axis axis, double from, double to) {
    Panel panel{.id = id, .frame = frame};
    panel.across =
        Scaling{from, to, ticks(scene, axis, from, to, frame.width, false), axisTitle(partOf(scene), axis)};
    panel.down = valueAxis(partOf(scene));
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

/// Where the focus is; the dot only where there is a number.
void addFocus(Panel& panel, double at, double value) {
    panel.marks.push_back(Rule{{at, panel.down->from}, {at, panel.down->to}, {Role::focus, 0, 0.6}, 1});
    if (!std::isnan(value)) panel.marks.push_back(Curve{{{at, value}}, {Role::focus}, 8, false, true});
}

/// One row over all columns.
void addRowCut(Figure& figure, const Scene& scene, const Rect& frame, const Target& focus) {
    const Part& part = partOf(scene);
    const Window window = windowOf(scene, kWindow);
    Panel panel = emptyPanel(scene, kAcross, frame, part.columns, window.column0, window.column1);
    std::vector<Point> sines, cosines;
    const auto first = static_cast<Index>(window.column0),
               last = std::min(part.field->size().columns, static_cast<Index>(std::ceil(window.column1)));
    const bool waves = part.field->wave(0).has_value();
    for (Index c = first; waves && c < last; ++c)
        if (const auto wave = part.field->wave(c))  // a column of zeros is no part of either line
            (wave->cosine ? cosines : sines)
                .push_back({static_cast<double>(c) + 0.5, part.field->at(focus.row, c)});
    if (isPastEnd(scene, focus.row)) sines = cosines = {};
    if (!waves)
        addCells(panel, *part.field, {focus.row, focus.row + 1, first, last}, {Role::sine}, frame.width);
    const bool twoKinds = !sines.empty() && !cosines.empty();
    if (!sines.empty()) addLine(panel, std::move(sines), {Role::sine}, false, frame.width);
    if (!cosines.empty()) addLine(panel, std::move(cosines), {Role::cosine}, true, frame.width);
    const double at = static_cast<double>(focus.column) + 0.5;
    if (at > window.column0 && at < window.column1)
        addFocus(panel, at, part.field->at(focus.row, focus.column));
    panel.marks.push_back(Lane{{Target::Kind::cell, focus.row, 0}, true, part.field->size().columns});
    const Text name = named(scene, part.rows, focus.row);
    const Text row = isPastEnd(scene, focus.row) ? text("%1: no row", {name})
                                                 : text("%1 over every %2", {name, axisNoun(part.columns)});
    addHeading(figure, scene, panel, row, numbered(part.rows, focus.row), twoKinds);
    figure.panels.push_back(std::move(panel));
}

/// A wave between whole positions, thin, and its wavelength from the focus on.
void addWave(Panel& panel, const Wave& wave, const Window& window, double width, Index position) {
    const Paint thin{wave.cosine ? Role::cosine : Role::sine, 0, 0.45};
    const double step = window.rows() / width;
    Curve line{.paint = thin, .width = 1.25};
    Envelope area{.paint = {thin.role, 0, 0.35}};
    const double turn = static_cast<double>(wave.frequency) * step;
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

    double from = static_cast<double>(position) + 0.5;
    if (from + wave.wavelength() > window.row1) from = window.row0 + 0.5;
    if (from + wave.wavelength() > window.row1 || wave.wavelength() < 8 * step) return;
    const double y = 1.14 * wave.amplitude, end = 0.05 * wave.amplitude;
    panel.marks.push_back(Rule{{from, y}, {from + wave.wavelength(), y}, {Role::ink}, 1.5});
    for (const double x : {from, from + wave.wavelength()})
        panel.marks.push_back(Rule{{x, y - end}, {x, y + end}, {Role::ink}, 1.5});
}

/// One column over all rows.
void addColumnCut(Figure& figure, const Scene& scene, const Rect& frame, const Target& focus) {
    const Part& part = partOf(scene);
    const Window window = windowOf(scene, kWindow);
    Panel panel = emptyPanel(scene, kDown, frame, part.rows, window.row0, window.row1);
    const auto wave = part.field->wave(focus.column);
    const double perRow = frame.width / window.rows();
    const Paint paint{wave && wave->cosine ? Role::cosine : Role::sine};
    // Past its end a table has no wave either.
    const double past = part.rows == Axis::position && scene.encoding.end
                            ? static_cast<double>(*scene.encoding.end)
                            : window.row1;
    const double end = std::clamp(past, window.row0, window.row1);
    if (wave && end > window.row0)
        addWave(panel, *wave, {window.row0, end, 0, 1}, frame.width * (end - window.row0) / window.rows(),
                focus.row);
    if (!wave || perRow >= 3) {
        const auto first = static_cast<Index>(window.row0),
                   last = std::min(part.field->size().rows, static_cast<Index>(std::ceil(window.row1)));
        if (wave) {
            Curve dots{.paint = paint, .width = std::clamp(perRow * 0.6, 2.5, 6.0), .dots = true};
            for (Index r = first; r < std::min(last, static_cast<Index>(std::ceil(end))); ++r)
                dots.points.push_back({static_cast<double>(r) + 0.5, part.field->at(r, focus.column)});
            panel.marks.push_back(std::move(dots));
        } else {
            addCells(panel, *part.field, {first, last, focus.column, focus.column + 1}, paint, frame.width);
        }
    }
    const double at = static_cast<double>(focus.row) + 0.5;
    if (at > window.row0 && at < window.row1) addFocus(panel, at, part.field->at(focus.row, focus.column));
    panel.marks.push_back(Lane{{Target::Kind::cell, 0, focus.column}, false, part.field->size().rows});
    Text heading = text("%1 over every %2", {named(scene, part.columns, focus.column), axisNoun(part.rows)});
    if (wave) heading = text("%1: %2", {heading, waveName(part, *wave)});
    addHeading(figure, scene, panel, heading,
               numbered(part.columns, numberOf(part, part.columns, focus.column)), false);
    figure.panels.push_back(std::move(panel));
}

Drawn draw(const Scene& scene) {
    const Target focus = focusCell(scene);
    Figure figure{.width = scene.canvas.width, .height = scene.canvas.height};
    const auto notes =
        wrapped(joined(signs(scene), marked("\u00a0· ")), Type::note, figure.width - 32, scene.canvas);
    const double notesHeight = linesHeight(notes, Type::note, scene.canvas);
    const double left = 64, right = 24, heading = 28, axis = 44;
    // One row alone has no curve over rows, and one column none over columns.
    const Size size = partOf(scene).field->size();
    const bool overRows = size.rows > 1, overColumns = size.columns > 1 || !overRows;
    const double cuts = overRows && overColumns ? 2 : 1;
    const double height = std::max(40.0, (figure.height - notesHeight - 8 - cuts * (heading + axis)) / cuts);
    const double width = std::max(40.0, figure.width - left - right);
    if (overColumns) addRowCut(figure, scene, {left, heading, width, height}, focus);
    if (overRows)
        addColumnCut(figure, scene, {left, figure.height - notesHeight - 8 - axis - height, width, height},
                     focus);

    Panel below{.id = "notes", .frame = {0, figure.height - notesHeight - 6, figure.width, notesHeight + 6}};
    addLines(below, notes, Type::note, {Role::muted},
             {16, below.frame.y, figure.width - 32, below.frame.height}, scene.canvas);
    figure.panels.push_back(std::move(below));

    const char* titles[] = {marked("%1, one row"), marked("%1, one column"),
                            marked("%1, one row and one column")};
    figure.title = text(titles[overColumns && overRows ? 2 : overRows ? 1 : 0], {part_view::heading(scene)});
    figure.hint =
        text("Click a curve to move the focus; the arrow keys move it by one; turn the wheel to zoom.");
    return figure;
}

Told tell(const Scene& scene, const Target& pointed) {
    const Target cell = cellOr(scene, pointed);
    return {named(scene, cell), explained(scene, cell)};
}

Visible visible(const Scene& scene, const Target& pointed) {
    return part_view::visible(scene, pointed, kWindow);
}

Description describe(const Scene& scene) {
    return describedAsCurves(scene, visible(scene, {}).block);
}

Document act(const Scene& scene, const Gesture& gesture) {
    const bool zoom = gesture.kind == Gesture::Kind::zoom;
    if (!zoom && gesture.kind != Gesture::Kind::pan) return acted(scene, gesture, kWindow);
    Document next = scene.document;
    // Each panel changes the axis that it shows; values always fit.
    if (gesture.panel != kAcross && gesture.panel != kDown) return next;
    const bool columns = gesture.panel == kAcross;
    const Size size = partOf(scene).field->size();
    const Window now = windowOf(scene, kWindow);
    const Point from = columns ? Point{gesture.from.x, 0} : Point{0, gesture.from.x};
    const Point to = columns ? Point{gesture.to.x, 0} : Point{0, gesture.to.x};
    Window moved = zoom ? zoomed(now, to, gesture.factor, size) : panned(now, from, to, size);
    if (columns)
        std::tie(moved.row0, moved.row1) = std::pair{now.row0, now.row1};
    else
        std::tie(moved.column0, moved.column1) = std::pair{now.column0, now.column1};
    next.windows[windowKey(scene, kWindow)] = moved;
    return next;
}

}  // namespace

const View& curvesView() {
    static const View view{
        .id = "curves",
        .title = marked("Curves"),
        .source = marked("one row over all columns, and one column over all rows"),
        .showsPart = true,
        .shows = shows,
        .draw = draw,
        .tell = tell,
        .visible = visible,
        .describe = describe,
        .walk = walk,
        .name = named,
        .act = act,
    };
    return view;
}

}  // namespace posiscope
