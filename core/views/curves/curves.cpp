// SPDX-License-Identifier: GPL-3.0-or-later
/// The two ways to cut a table: one row over all columns, and one column over all rows.
#include <algorithm>

#include "core/base/number.h"
#include "core/views/curves/cuts.h"
#include "core/views/shared/kept_states.h"
#include "core/views/shared/part_view.h"
#include "core/views/shared/seen.h"
#include "core/views/shared/windows.h"

namespace posiscope {

namespace {

using namespace part_view;
using namespace curves;

}  // namespace

const Param curves::kCount{
    .id = "together",
    .label = marked("curves together"),
    .lowest = 1,
    .highest = 10,
    .initial = 1,
    .scale = Scale::integer,
    .open = true,
    .help = marked("How many neighbouring rows and columns are drawn in one picture.")};
namespace {

const Param* const kParams[] = {&kCount};
constexpr AreaName kAreas[] = {{"over columns", marked("the curve of a row")},
                               {"over rows", marked("the curve of a column")}};

constexpr const char *kRow = "row", *kColumn = "column";
constexpr double kLeastPlot = 56;  ///< the least height of a curve
constexpr Extent kLeast[] = {{300, 2 * (28 + 44 + kLeastPlot) + 50}, {560, 190}};
constexpr Alone kAlone[] = {{kRow, marked("one row over all columns"), {300, 190}},
                            {kColumn, marked("one column over all rows"), {300, 190}}};

Index countOf(const Scene& scene) {
    return scene.document.pane().options.integer(kCount);
}

Drawn draw(const Scene& scene) {
    const Index count = countOf(scene);
    Figure figure{.width = scene.canvas.width, .height = scene.canvas.height};
    const bool paper = scene.canvas.paper;
    const Margins& least = scene.canvas.least;
    const std::vector<KeptState> states = keptStates(scene);
    const double names = keptNamesHeight(scene, states);
    const double right = std::max(paper ? 10.0 : 24.0, least.right),
                 heading = std::max(28.0, least.top - names), axis = std::max(44.0, least.bottom);
    // One row alone has no curve over rows, and one column none over columns.
    const Size size = partOf(scene).field->size();
    const std::string_view only = scene.canvas.only;
    const bool overRows = size.rows > 1 && only != kRow,
               overColumns = (size.columns > 1 || !overRows) && only != kColumn;
    if (!overRows && !overColumns) return text("Of this table there is no such curve.");
    const double cuts = overRows && overColumns ? 2 : 1;
    addKeptNames(figure, scene, states);
    // On a low and wide page both stand beside each other.
    const bool beside = cuts == 2 && figure.width >= kLeast[1].width &&
                        figure.height - names < 2 * (heading + axis + kLeastPlot);
    const double down = beside ? 1 : cuts;
    const double height = std::max(40.0, (figure.height - names - down * (heading + axis)) / down);
    const double left = std::max(least.left, paper ? valueAxisWidth(scene, height) : 84);
    const double width = std::max(40.0, (beside ? figure.width / 2 : figure.width) - left - right);
    const auto area = [&](const char* name, double from, double top) {
        figure.areas.push_back({name, {from, top - heading, figure.width - from, heading + height + axis}});
    };
    if (overColumns) {
        addRowCut(figure, scene, {left, names + heading, width, height}, count);
        area(kAreas[0].id, 0, names + heading);
    }
    if (overRows) {
        const double start = beside ? figure.width / 2 : 0, top = figure.height - axis - height;
        addColumnCut(figure, scene, {start + left, top, width, height}, count);
        area(kAreas[1].id, start, top);
    }

    if (!beside && (count == 1 || scene.canvas.legend != LegendPlace::beside)) {
        const double top = names + heading;
        figure.plot = marginsOf({left, top, width, figure.height - axis - top}, scene.canvas);
    }

    const char* titles[] = {marked("%1, one row"), marked("%1, one column"),
                            marked("%1, one row and one column"), marked("%1, rows and columns")};
    figure.title = text(titles[count > 1                 ? 3
                               : overColumns && overRows ? 2
                               : overRows                ? 1
                                                         : 0],
                        {part_view::heading(scene)});
    figure.hint =
        text("Click a curve to move the focus; the arrow keys move it by one; turn the wheel to zoom.");
    return figure;
}

Told tell(const Scene& scene, const Target& pointed) {
    const Target cell = cellOr(scene, pointed);
    return ofFocus({withKeptValues(scene, cell, named(scene, cell)), explained(scene, cell)});
}

Visible visible(const Scene& scene, const Target& pointed) {
    return part_view::visible(scene, pointed, kWindow);
}

Description describe(const Scene& scene) {
    return describedAsCurves(scene, visible(scene, {}).block, countOf(scene));
}

Document act(const Scene& scene, const Gesture& gesture) {
    if (gesture.kind != Gesture::Kind::zoom && gesture.kind != Gesture::Kind::pan)
        return acted(scene, gesture, kWindow);
    Document next = scene.document;
    // Each panel changes the axis that it shows; values always fit.
    if (gesture.panel != kAcross && gesture.panel != kDown) return next;
    const bool columns = gesture.panel == kAcross;
    const auto inCells = [columns](Point p) { return columns ? Point{p.x, 0} : Point{0, p.x}; };
    const Window now = windowOf(scene, kWindow);
    Window moved =
        windowAfter(gesture, now, inCells(gesture.from), inCells(gesture.to), partOf(scene).field->size());
    if (columns)
        std::tie(moved.row0, moved.row1) = std::pair{now.row0, now.row1};
    else
        std::tie(moved.column0, moved.column1) = std::pair{now.column0, now.column1};
    next.pane().windows[windowKey(scene, kWindow)] = moved;
    return next;
}

constexpr ResultName kResults[] = {{"curves", marked("the curves shown, a column each")}};

}  // namespace

const View& curvesView() {
    static const View view{
        .id = "curves",
        .title = marked("Curves"),
        .chapter = 1,
        .order = 1,
        .source = marked("one row over all columns, and one column over all rows"),
        .areas = kAreas,
        .params = kParams,
        .overlays = true,
        .showsPart = true,
        .plots = true,
        .colours = false,
        .head = HeadShown::pairs,
        .least = kLeast,
        .alone = kAlone,
        .shows = shows,
        .prepare = prepareCuts,
        .draw = draw,
        .notes =
            [](const Scene& scene) {
                std::vector<Note> all = notes(scene);
                addSeenNote(all, scene);
                all.insert(all.begin(), keptNote(scene, keptStates(scene)));
                return all;
            },
        .tell = tell,
        .visible = visible,
        .results = kResults,
        .result = [](const Scene& scene, const ResultName&) { return Result<Part>(curvesOf(scene)); },
        .numpy = numpyOf,
        .copied = kResults,
        .describe = describe,
        .walk = walk,
        .name = named,
        .act = act,
    };
    return view;
}

}  // namespace posiscope
