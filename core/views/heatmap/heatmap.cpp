// SPDX-License-Identifier: GPL-3.0-or-later
/// A part as a picture: rows down, columns across, one colour a cell.
#include <algorithm>
#include <cmath>

#include "core/base/number.h"
#include "core/fields/averages.h"
#include "core/figure/cell_numbers.h"
#include "core/figure/focus.h"
#include "core/figure/layout.h"
#include "core/figure/ticks.h"
#include "core/views/shared/legend.h"
#include "core/views/shared/part_view.h"
#include "core/views/shared/seen.h"
#include "core/views/shared/windows.h"

namespace posiscope {

namespace {

using namespace part_view;

constexpr const char* kPanel = "heatmap";

constexpr Choice kLies[] = {
    {"down", marked("downward")}, {"up", marked("upward")}, {"across", marked("to the right")}};
const Param kRun{.id = "run",
                 .label = marked("rows run"),
                 .highest = 2,
                 .scale = Scale::choice,
                 .choices = kLies,
                 .open = true,
                 .help = marked("Where row 0 stands: at the top, at the bottom or at the left.")};
const Param* const kParams[] = {&kRun};
constexpr AreaName kAreas[] = {{"slow", marked("which columns hardly move")}};

Orientation orientationOf(const Scene& scene) {
    return static_cast<Orientation>(scene.document.pane().options.integer(kRun));
}
constexpr double kTop = 20;   ///< the room above the field: where columns are slow
constexpr double kBare = 10;  ///< the room right of it where no bar stands there: for half a label of a tick
constexpr double kAxis = 46;  ///< the room below the field: tick labels and the name of the columns

/// Cells of the part for each pixel.
struct Density {
    double rows = 0, columns = 0;
    bool far() const { return rows > 1 || columns > 1; }
};

ColourBar barOf(const Scene& scene) {
    const Part& part = partOf(scene);
    return {part.field, part.wholeNumbers, part.symbol};
}

double legendWidthOf(const Scene& scene) {
    // In a window the picture stays in place while its numbers change.
    const double kLeast = scene.canvas.paper ? 0 : 84;
    return std::max(kLeast, legendWidth(scene, barOf(scene)));
}

/// An axis of the part with a number of units for its window.
Scaling scalingOf(const Scene& scene, bool rows, double length) {
    const Part& part = partOf(scene);
    const Window window = windowOf(scene, kPanel);
    const double from = rows ? window.row0 : window.column0, to = rows ? window.row1 : window.column1;
    const Axis axis = rows ? part.rows : part.columns;
    const bool wordsFit = rows && orientationOf(scene) != Orientation::across;
    return {from, to, ticks(scene, axis, from, to, length, wordsFit), axisTitle(part, axis)};
}

Rect frameOf(const Scene& scene) {
    const Canvas& canvas = scene.canvas;
    const double top = std::max(kTop, canvas.least.top),
                 height = std::max(40.0, canvas.height - top - std::max(kAxis, canvas.least.bottom));
    // In a window it stays in place while its numbers change.
    const double left =
        std::max({canvas.paper ? 0.0 : 96.0, canvas.least.left,
                  axisWidth(scalingOf(scene, orientationOf(scene) != Orientation::across, height), canvas)});
    const double right = std::max(
        canvas.least.right, canvas.bar ? legendWidthOf(scene) + (canvas.paper ? kLegendApart : 20) : kBare);
    return {left, top, std::max(40.0, canvas.width - left - right), height};
}

Density densityOf(const Scene& scene, const Window& window, const Rect& frame) {
    const bool across = orientationOf(scene) == Orientation::across;
    return {window.rows() / (scene.canvas.pixels * (across ? frame.width : frame.height)),
            window.columns() / (scene.canvas.pixels * (across ? frame.height : frame.width))};
}

/// In far cells fast waves cancel to 0, whose colour is named where it has a name.
const char* farSign(const Scene& scene) {
    const Field& field = *partOf(scene).field;
    if (!isAveraged(field, windowOf(scene, kPanel)))
        return marked("about %1 × %2 cells a pixel, one of them shown");
    if (!field.isFormula()) return marked("about %1 × %2 cells a pixel, their mean is shown");
    if (!diverges(scene.document.colours, field))
        return marked(
            "about %1 × %2 cells a pixel, smoothed: fast waves cancel to the colour of 0, they are not 0");
    return scene.canvas.theme == Theme::dark
               ? marked("about %1 × %2 cells a pixel, smoothed: fast waves cancel to black, they are not 0")
               : marked("about %1 × %2 cells a pixel, smoothed: fast waves cancel to white, they are not 0");
}

std::vector<Note> allNotes(const Scene& scene) {
    const Rect frame = frameOf(scene);
    const Window window = windowOf(scene, kPanel);
    std::vector<Note> all = notes(scene, frame.height / window.rows() >= kRoomForWord);
    addSeenNote(all, scene);
    if (const Density density = densityOf(scene, window, frame); density.far())
        all.emplace(all.begin(),
                    text(farSign(scene), {fact("rows-a-pixel", std::max(1.0, density.rows), 2),
                                          fact("columns-a-pixel", std::max(1.0, density.columns), 2)}),
                    true);
    return all;
}

/// A point or a rectangle of the part where the panel has it: in a part that lies across x counts rows.
Point oriented(Orientation orientation, double row, double column) {
    return orientation == Orientation::across ? Point{row, column} : Point{column, row};
}

Rect oriented(Orientation orientation, const Window& w) {
    const Point from = oriented(orientation, w.row0, w.column0),
                to = oriented(orientation, w.row1, w.column1);
    return {from.x, from.y, to.x - from.x, to.y - from.y};
}

/// A panel beside the field that says where the columns are that hardly move.
Panel slowPairs(const Scene& scene, const Window& window, const Rect& frame) {
    const bool across = orientationOf(scene) == Orientation::across;
    Panel slow{.id = "slow", .frame = {frame.x, 0, frame.width, frame.y}};
    if (across) slow.frame = {frame.right() + 2, frame.y, 8, frame.height};
    if (!scene.canvas.explains) return slow;
    const double start = across ? frame.y : frame.x, length = across ? frame.height : frame.width;
    for (const auto& [first, last] : partOf(scene).slow) {
        const double x0 = std::max(static_cast<double>(first), window.column0),
                     x1 = std::min(static_cast<double>(last), window.column1);
        if (x0 >= x1) continue;
        const double from = start + (x0 - window.column0) / window.columns() * length;
        const double to = start + (x1 - window.column0) / window.columns() * length;
        const double beside = across ? frame.right() + 5 : frame.y - 4;
        slow.marks.push_back(across ? Rule{{beside, from}, {beside, to}, {Role::muted}, 2}
                                    : Rule{{from, beside}, {to, beside}, {Role::muted}, 2});
        const Text name = text(partOf(scene).pairs ? marked("slow pairs") : marked("slow waves"));
        if (!across && scene.canvas.measure(name, Type::note).width <= to - from)
            slow.marks.push_back(Label{name, {from, 0, to - from, frame.y - 5}, Type::note, {Role::muted}});
    }
    return slow;
}

Drawn draw(const Scene& scene) {
    const Part& part = partOf(scene);
    const Window window = windowOf(scene, kPanel);
    Figure figure{.width = scene.canvas.width, .height = scene.canvas.height};
    const Rect frame = frameOf(scene);

    const Orientation orientation = orientationOf(scene);
    const bool across = orientation == Orientation::across;
    Panel panel{.id = kPanel, .frame = frame};
    panel.across = scalingOf(scene, across, frame.width);
    panel.down = scalingOf(scene, !across, frame.height);
    if (orientation == Orientation::up) std::swap(panel.down->from, panel.down->to);
    const FieldMark cells{part.field,
                          window,
                          oriented(orientation, window),
                          Target::Kind::cell,
                          colourRange(scene, *part.field),
                          scene.document.colours.map,
                          orientation};
    panel.marks.push_back(cells);
    if (const auto end = seenEnd(scene, part.rows)) addSeenLine(panel, *end, !across);
    if (const auto end = seenEnd(scene, part.columns)) addSeenLine(panel, *end, across);
    const Text nothing = part.difference != nullptr ? largestDifference(scene) : part.trend;
    const bool absent = part.field->limits() == Range{0, 0} && !nothing.empty();
    const bool hidden = absent || hidesNumbers(scene);
    const bool numbered = !hidden && addCellNumbers(panel, cells, scene.canvas);
    const Target focus = focusCell(scene);
    addCellFocus(panel, cells, focus,
                 hidden || numbered ? Text{} : shownCell(part.field->at(focus.row, focus.column)),
                 scene.canvas);
    figure.panels.push_back(std::move(panel));
    if (absent) addAbsence(figure, scene, nothing, frame);

    if (scene.canvas.bar)
        figure.panels.push_back(
            legend(scene, barOf(scene),
                   {frame.right() + kLegendApart, frame.y, legendWidthOf(scene), frame.height}));
    figure.plot = marginsOf(frame, scene.canvas);

    figure.panels.push_back(slowPairs(scene, window, frame));
    figure.areas.push_back({kAreas[0].id, figure.panels.back().frame});

    figure.title = heading(scene);
    figure.hint = text(
        "Click a cell to see it in Curves; turn the wheel to zoom, drag to move, double-click to see all.");
    return figure;
}

Told tell(const Scene& scene, const Target& pointed) {
    const Part& part = partOf(scene);
    const Target cell = cellOr(scene, pointed);
    const double value = part.field->at(cell.row, cell.column);
    Text shown = shownCell(value);
    const Window window = windowOf(scene, kPanel);
    // How many cells a pixel has is known of a picture alone.
    const Density density = scene.canvas.measure ? densityOf(scene, window, frameOf(scene)) : Density{};
    if (density.far() && isAveraged(*part.field, window)) {
        const double row = static_cast<double>(cell.row) + 0.5,
                     centre = static_cast<double>(cell.column) + 0.5;
        const double down = std::max(1.0, density.rows) / 2, across = std::max(1.0, density.columns) / 2;
        float pixel = 0;
        part.field->raster({row - down, row + down, centre - across, centre + across}, {1, 1, {&pixel, 1}});
        shown = text("cell %1 · pixel %2", {shown, fact("pixel", static_cast<double>(pixel), 2)});
    }
    return ofFocus({withKeptValues(scene, cell,
                                   text("%1 · %2 · %3", {named(scene, part.rows, cell.row),
                                                         namedColumn(scene, cell.column), shown})),
                    explained(scene, cell)});
}

Visible visible(const Scene& scene, const Target& pointed) {
    return part_view::visible(scene, pointed, kPanel);
}

Description describe(const Scene& scene) {
    Description all = describedAsMap(scene, visible(scene, {}).block, orientationOf(scene));
    // How many cells a pixel has is known of a picture alone.
    if (scene.canvas.measure) all.notes = allNotes(scene);
    return all;
}

Document act(const Scene& scene, const Gesture& gesture) {
    const Orientation orientation = orientationOf(scene);
    if (gesture.kind != Gesture::Kind::zoom && gesture.kind != Gesture::Kind::pan) {
        Gesture inPart = gesture;  // keys move on the screen
        if (orientation == Orientation::across) std::swap(inPart.across, inPart.down);
        if (orientation == Orientation::up) inPart.down = -inPart.down;
        return acted(scene, inPart, kPanel);
    }
    Document next = scene.document;
    if (gesture.panel != kPanel) return next;
    next.pane().windows[windowKey(scene, kPanel)] =
        windowAfter(gesture, windowOf(scene, kPanel), oriented(orientation, gesture.from.y, gesture.from.x),
                    oriented(orientation, gesture.to.y, gesture.to.x), partOf(scene).field->size());
    return next;
}

}  // namespace

const View& heatmapView() {
    static constexpr Extent kLeast[] = {{300, 200}};
    static const View view{
        .id = "heatmap",
        .title = marked("Heatmap"),
        .chapter = 1,
        .source = marked("a table, an index or a part of it as a picture, one colour a cell"),
        .areas = kAreas,
        .params = kParams,
        .showsPart = true,
        .plots = true,
        .head = HeadShown::pairs,
        .least = kLeast,
        .shows = shows,
        .prepare = part_view::prepare,
        .draw = draw,
        .notes = allNotes,
        .tell = tell,
        .visible = visible,
        .bar = barOf,
        .numpy = numpyOf,
        .describe = describe,
        .walk = walk,
        .name = named,
        .act = act,
    };
    return view;
}

}  // namespace posiscope
