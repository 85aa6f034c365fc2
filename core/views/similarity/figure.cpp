// SPDX-License-Identifier: GPL-3.0-or-later
/// Similarity as a picture: the matrix and the curve over the distance.
#include <algorithm>
#include <cmath>

#include "core/base/counted.h"
#include "core/base/number.h"
#include "core/fields/averages.h"
#include "core/fields/extremes.h"
#include "core/figure/cell_numbers.h"
#include "core/figure/focus.h"
#include "core/figure/layout.h"
#include "core/figure/strips.h"
#include "core/figure/ticks.h"
#include "core/views/shared/kept_states.h"
#include "core/views/shared/legend.h"
#include "core/views/shared/part_view.h"
#include "core/views/shared/seen.h"
#include "core/views/similarity/similarity.h"

namespace posiscope::similarity {

namespace {

constexpr double kAxis = 46;       // the room below a plot: tick labels and the name of the axis
constexpr double kValues = 58;     // the room left of a curve: its numbers
constexpr double kLeastPlot = 56;  // the least height of a curve
constexpr double kHeading = 24;
constexpr double kMarker = 7;  // the dots of a kept state

struct Areas {
    bool roomy = false;  ///< room for words at the rows and for a legend
    Rect matrix, curve;
    double legend = 0;  ///< its width
};

/// The sign that says how a pixel shows its cells, where it has many.
std::optional<Text> farSign(const Scene& scene, double side) {
    const double cells = windowOf(scene).rows() / (side * scene.canvas.pixels);
    if (cells <= 1) return {};
    const Text many = fact("cells-a-pixel", cells, 2);
    const bool isRoot = rowsOf(scene)->over && measureOf(scene) == Measure::distance;
    return text(isRoot ? marked("about %1 × %2 cells a pixel, the root of their mean square is shown")
                       : marked("about %1 × %2 cells a pixel, their mean is shown"),
                {many, many});
}

std::vector<Tick> rowTicks(const Scene& scene, double side, bool roomy) {
    const Window window = windowOf(scene);
    // Words where they fit; numbers as far apart as those below, since both axes are the same.
    const bool hasWords = roomy && side >= part_view::kRoomForWord * window.rows();
    return part_view::ticks(scene, part_view::partOf(scene).rows, window.row0, window.row1, side, hasWords);
}

/// The rows of a kept state whose curve means the same as that of the present one.
struct Compared {
    KeptState state;
    std::shared_ptr<const Rows> rows;
    Index end = 0;  ///< of its distances, or of its rows
};

std::vector<Compared> comparable(const Scene& scene, const Rows& present, Index row) {
    std::vector<Compared> all;
    for (KeptState& state : keptStates(scene)) {
        auto rows = rowsOf(scene, state.field);
        const bool alike = rows->over.has_value() == present.over.has_value() && row < rows->count;
        const Index end = rows->over ? rows->lastShift() + 1 : rows->count;
        if (alike) all.push_back({std::move(state), std::move(rows), end});
    }
    return all;
}

/// The kept states that have a line in one of the pictures.
std::vector<KeptState> drawnStates(const Scene& scene) {
    const auto rows = rowsOf(scene);
    std::vector<KeptState> all;
    for (Compared& each : comparable(scene, *rows, pairOf(scene, {}).row))
        all.push_back(std::move(each.state));
    return all;
}

/// The bar beside the matrix. A heading names its numbers, but not over a picture that stands alone.
ColourBar barOf(const Scene& scene) {
    return {matrixOf(scene), false, scene.canvas.only.empty() ? Text{} : nameOf(measureOf(scene))};
}

/// One of the pictures in all the room.
Areas alone(const Scene& scene) {
    const double w = scene.canvas.width, h = scene.canvas.height;
    const double top = kHeading + keptNamesHeight(scene, drawnStates(scene)), high = h - top - kAxis;
    Areas areas;
    if (scene.canvas.only == kCurveAlone) {
        areas.curve = {kValues, top, w - kValues - 12, high};
        return areas;
    }
    areas.roomy = true;
    areas.legend = legendWidth(scene, barOf(scene)) + kLegendApart;
    double left = 40;
    for (const Tick& tick : rowTicks(scene, high, true))
        left = std::max(left, 34 + scene.canvas.measure(tick.label, Type::note).width);
    const double side = std::floor(std::min(high, w - left - areas.legend));
    areas.matrix = {std::ceil(std::max(left, (w - side - areas.legend + left) / 2)), std::ceil(top), side,
                    side};
    return areas;
}

Areas laidOut(const Scene& scene) {
    if (!scene.canvas.only.empty()) return alone(scene);
    constexpr double kRight = 28, kUnder = kHeading + kLeastPlot + 24 + kAxis;
    const double w = scene.canvas.width, h = scene.canvas.height;
    Areas areas;
    areas.roomy = w >= 560;
    areas.legend = areas.roomy ? legendWidth(scene, barOf(scene)) + kLegendApart : 0;
    const double top = kHeading + keptNamesHeight(scene, drawnStates(scene)),
                 high = std::max(60.0, h - top - kAxis),
                 scale = areas.roomy ? 0 : kScaleGap + kScaleHeight,  // below the matrix
        lower = high - kUnder - scale;
    const double curve = std::max(areas.roomy ? 150.0 : 100.0, 0.18 * w) + kValues + 8 + kRight;
    double left = 40, side = high;
    bool isBelow = false;                      // the curve, where the matrix gets larger by it
    for (int round = 0; round < 2; ++round) {  // how wide the labels are depends on how high the rows are
        for (const Tick& tick : rowTicks(scene, side, areas.roomy))
            left = std::max(left, 34 + scene.canvas.measure(tick.label, Type::note).width);
        const double wide = w - left - areas.legend;
        const double beside = std::min(high - scale, wide - curve), below = std::min(lower, wide - kRight);
        isBelow = below > 1.1 * beside;
        side = std::max(60.0, isBelow ? below : beside);
    }
    side = std::floor(side);
    left = std::ceil(left);
    areas.matrix = {left, std::ceil(top), side, side};
    const double x = isBelow ? std::max(left, kValues) : left + side + areas.legend + kValues + 8,
                 y = isBelow ? top + side + kAxis + scale + kHeading : top;
    areas.curve = {x, y, std::max(60.0, w - kRight - x),
                   isBelow ? std::max(kLeastPlot, h - y - kAxis) : high};
    return areas;
}

/// Adds the first of the headings that has room above `below`.
void addHeading(Figure& figure, const Scene& scene, const Rect& below, const std::vector<Text>& headings) {
    if (!scene.canvas.only.empty()) return;  // a picture that stands alone has its caption
    const double width = std::min(below.width + 24, figure.width - below.x);
    addHeading(figure, {below.x, below.y - kHeading, width, kHeading - 4}, headings, scene.canvas);
}

void addMatrix(Figure& figure, const Scene& scene, const Areas& areas) {
    const Part& part = part_view::partOf(scene);
    const Window window = windowOf(scene);
    const FieldPtr field = matrixOf(scene);
    const Rect& frame = areas.matrix;
    Panel panel{.id = kMatrixPanel, .frame = frame};
    const Text title = part_view::axisTitle(part, part.rows);
    panel.across = Scaling{
        window.column0, window.column1,
        part_view::ticks(scene, part.rows, window.column0, window.column1, frame.width, false), title};
    panel.down = Scaling{window.row0, window.row1, rowTicks(scene, frame.height, areas.roomy), title};
    const FieldMark cells{field,
                          window,
                          {window.column0, window.row0, window.columns(), window.rows()},
                          Target::Kind::pair,
                          colourRange(scene, *field),
                          scene.document.colours.map};
    panel.marks.push_back(cells);
    if (const auto end = seenEnd(scene, part.rows)) {
        addSeenLine(panel, *end, true);
        addSeenLine(panel, *end, false);
    }
    const auto rows = rowsOf(scene);
    const bool empty = rows->zeros == rows->count;
    const bool numbered = !empty && addCellNumbers(panel, cells, scene.canvas);
    const Pair pair = pairOf(scene, {});
    addCellFocus(panel, cells, {Target::Kind::pair, pair.row, pair.other},
                 empty || numbered ? Text{} : part_view::shownCell(field->at(pair.row, pair.other)),
                 scene.canvas);
    addHeading(figure, scene, frame,
               {text("Each with each: %1", {nameOf(measureOf(scene))}), nameOf(measureOf(scene))});
    figure.panels.push_back(std::move(panel));
    if (empty)
        part_view::addAbsence(figure, scene, text("No positions to compare: all rows are zeros."), frame);
    if (areas.legend > 0)
        return figure.panels.push_back(
            legend(scene, barOf(scene),
                   {frame.right() + kLegendApart, frame.y, areas.legend - kLegendApart, frame.height}));
    const Rect below{frame.x, frame.bottom() + kAxis + kScaleGap, frame.width, kScaleHeight};
    Panel scale{.id = "scale", .frame = {below.x, below.y, below.width, below.height + 4}};
    addScale(scale, scene, *field, cells.colours, {nameOf(measureOf(scene))}, below);
    figure.panels.push_back(std::move(scale));
}

/// Some of the points of a kept state as its markers, so that it can be told from the others.
void addMarkers(Panel& panel, const std::vector<Point>& points, const KeptState& state) {
    constexpr double kEvery = 44;
    const KeptStyle& style = state.style;
    const double perPoint = panel.frame.width / std::max(1.0, panel.across->to - panel.across->from);
    const auto every = static_cast<std::size_t>(std::max(1.0, std::round(kEvery / perPoint)));
    Curve dots{{}, style.paint, kMarker, Dash::none, true, style.marker, style.hollow};
    for (std::size_t i = every * (state.place + 1) / (kMostKept + 1); i < points.size(); i += every)
        dots.points.push_back(points[i]);
    panel.marks.push_back(std::move(dots));
}

/// Numbers over whole places as a line; an area where there are more than the screen can part; none where there are none.
/// `state`: whose numbers they are, null for the present ones.
template <class ValueAt>
void addLine(Panel& panel, Index first, Index end, const KeptState* state, const ValueAt& valueAt) {
    const KeptStyle style = state != nullptr ? state->style : KeptStyle{{Role::sine}};
    const double strips = panel.frame.width;
    const bool dense = static_cast<double>(end - first) > 2 * strips;
    const double perStrip = dense ? static_cast<double>(end - first) / strips : 1;
    Curve line{.paint = style.paint, .width = 1.75, .dash = style.dash};
    Strips area(panel, {style.paint.role, style.paint.value, 0.6});
    const auto finish = [&] {
        if (state != nullptr)
            addMarkers(panel, line.points, *state);
        else if (line.points.size() * 6 < static_cast<std::size_t>(strips) && !line.points.empty())
            panel.marks.push_back(Curve{line.points, line.paint, 4, Dash::none, true});
        if (line.points.size() > 1) panel.marks.push_back(line);
        line.points.clear();
    };
    double next = static_cast<double>(first);
    while (next < static_cast<double>(end)) {
        // From the last of the strip before, so that the line has no gaps where it is steep.
        const auto from = std::max(first, static_cast<Index>(next) - (dense ? 1 : 0)),
                   to = std::min(end,
                                 std::max(static_cast<Index>(next) + 1, static_cast<Index>(next + perStrip)));
        double least = std::numeric_limits<double>::infinity(), most = -least;
        for (Index at = from; at < to; ++at) {
            const double value = valueAt(at);
            if (value < least) least = value;
            if (value > most) most = value;
        }
        if (dense)
            area.add(next + 0.5, {least, most});
        else if (least > most)
            finish();
        else
            line.points.push_back({static_cast<double>(from) + 0.5, most});
        next += perStrip;
    }
    area.finish();
    finish();
}

/// The title below the curve, no wider than the figure.
Text distanceTitle(const Rect& curve, const Canvas& canvas) {
    return fitting({text("distance k between two rows"), text("distance k")}, Type::note,
                   curve.width + 2 * (canvas.width - curve.right()), canvas);
}

void nameCurve(Figure& figure, const Scene& scene, const Rect& curve, bool hasHalf) {
    const Text name = nameOf(measureOf(scene));
    if (rowsOf(scene)->over)
        return addHeading(figure, scene, curve,
                          {hasHalf ? text("Over the distance: %1; dashed: half", {name})
                                   : text("Over the distance: %1", {name}),
                           text("Over the distance: %1", {name}), name});
    const Text row = part_view::named(scene, part_view::partOf(scene).rows, pairOf(scene, {}).row);
    addHeading(figure, scene, curve,
               {text("%1 with every row: %2", {row, name}), text("With every row: %1", {name}), name});
}

void addCurve(Figure& figure, const Scene& scene, const Areas& areas) {
    const auto rows = rowsOf(scene);
    const Measure measure = measureOf(scene);
    const Window window = windowOf(scene);
    const Pair pair = pairOf(scene, {});
    const Part& part = part_view::partOf(scene);
    const Index first = rows->over ? 0 : static_cast<Index>(window.column0);
    const Index end = rows->over
                          ? std::min(rows->lastShift() + 1,
                                     std::max<Index>(2, static_cast<Index>(std::ceil(window.columns()))))
                          : std::min(rows->count, static_cast<Index>(std::ceil(window.column1)));
    const auto valueIn = [&](const Rows& of, Index at) {
        if (of.compared) return of.compared->similarity(measure, pair.row, at);
        return of.overShift(measure, at);
    };
    const auto valueAt = [&](Index at) { return valueIn(*rows, at); };
    const std::vector<Compared> others = comparable(scene, *rows, pair.row);
    Extremes all;
    all.add(0);
    for (Index at = first; at < end; ++at) all.add(valueAt(at));
    for (const Compared& other : others)
        for (Index at = first; at < std::min(end, other.end); ++at) all.add(valueIn(*other.rows, at));
    const Range range = all.spanned();
    const double spare = 0.08 * (range.highest - range.lowest);

    Panel panel{.id = "similarity.curve", .frame = areas.curve};
    const double from = static_cast<double>(first), to = static_cast<double>(std::max(end, first + 1));
    const double room =
        scene.canvas.paper ? scene.canvas.measure(shownNumber(end), Type::note).width + 18 : 44;
    panel.across = Scaling{
        from, to, cellTicks(from, to, first, end, areas.curve.width / (to - from), room),
        rows->over ? distanceTitle(areas.curve, scene.canvas) : part_view::axisTitle(part, part.rows)};
    panel.down = Scaling{range.highest + spare,
                         range.lowest - spare,
                         valueTicks(range, false, mostTicks(areas.curve.height)),
                         {}};
    if (const auto seen = seenEnd(scene, rows->over ? Axis::distance : part.rows)) addSeen(panel, *seen);
    panel.marks.push_back(Rule{{from, 0}, {to, 0}, {Role::hairline}, 1});
    const bool hasHalf = rows->over && measure != Measure::distance && valueAt(0) > 0;
    if (hasHalf)
        panel.marks.push_back(
            Rule{{from, valueAt(0) / 2}, {to, valueAt(0) / 2}, {Role::muted}, 1, Dash::dashed});
    for (const Compared& other : others)
        addLine(panel, first, std::min(end, other.end), &other.state,
                [&](Index at) { return valueIn(*other.rows, at); });
    addLine(panel, first, end, nullptr, valueAt);
    const Index marked = rows->over ? pair.shift() : pair.other;
    if (marked >= first && marked < end && std::isfinite(valueAt(marked)))
        addPointFocus(panel, {static_cast<double>(marked) + 0.5, valueAt(marked)},
                      part_view::shownCell(valueAt(marked)), scene.canvas);
    panel.marks.push_back(rows->over ? Lane{{Target::Kind::row, 0, -1}, false, end}
                                     : Lane{{Target::Kind::pair, pair.row, 0}, true, end});
    nameCurve(figure, scene, areas.curve, hasHalf);
    figure.panels.push_back(std::move(panel));
}

}  // namespace

std::vector<Note> notesOfFigure(const Scene& scene) {
    std::vector<Note> all = notes(scene);
    addSeenNote(all, scene);
    all.insert(all.begin(), keptNote(scene, drawnStates(scene)));
    if (scene.canvas.only == kCurveAlone) return all;
    if (auto far = farSign(scene, laidOut(scene).matrix.width))
        all.emplace(all.begin(), std::move(*far), true);
    return all;
}

Drawn draw(const Scene& scene) {
    const Areas areas = laidOut(scene);
    Figure figure{.width = scene.canvas.width, .height = scene.canvas.height};
    addKeptNames(figure, scene, drawnStates(scene));
    const bool hasMatrix = scene.canvas.only != kCurveAlone, hasCurve = scene.canvas.only != kMatrixAlone;
    if (hasMatrix) addMatrix(figure, scene, areas);
    if (hasCurve) addCurve(figure, scene, areas);
    const auto area = [&](const char* name, const Rect& plot, double left, double right) {
        figure.areas.push_back(
            {name,
             {plot.x - left, plot.y - kHeading, left + plot.width + right, kHeading + plot.height + kAxis}});
    };
    if (hasMatrix) area(kAreas[0].id, areas.matrix, areas.matrix.x, areas.legend);
    if (hasCurve) area(kAreas[1].id, areas.curve, kValues, 24);
    figure.title = text("%1: %2, %3, each with each",
                        {text(schemeOf(scene.document).title), part_view::partOf(scene).title,
                         counted(rowsOf(scene)->count, Thing::row)});
    figure.hint = text(
        "Click a cell to choose two rows; turn the wheel over the matrix to zoom, drag to move, double-click to see all.");
    return figure;
}

}  // namespace posiscope::similarity
