// SPDX-License-Identifier: GPL-3.0-or-later
/// A part as a picture: rows down, columns across, one colour a cell.
#include <algorithm>
#include <cmath>

#include "core/averages.h"
#include "core/layout.h"
#include "core/number.h"
#include "core/views/part_view.h"

namespace posiscope {

namespace {

using namespace part_view;

constexpr const char* kPanel = "heatmap";
constexpr double kLeastLegend = 72, kBar = 12, kBarGap = 6;
constexpr double kAxis = 46;  ///< below the field: tick labels and what the columns are

/// The colours and what they mean, to the right of the field.
class Legend final : public Field {
public:
    Legend(Kind kind, const Range& range) : m_kind(kind), m_range(range) {}
    Size size() const override { return {steps(), 1}; }
    Kind kind() const override { return m_kind; }
    Range range() const override { return m_range; }
    double at(Index row, Index) const override {
        return std::lerp(m_range.highest, m_range.lowest,
                         steps() > 1 ? static_cast<double>(row) / static_cast<double>(steps() - 1) : 0);
    }

private:
    /// One step for each index, as many as there are.
    Index steps() const {
        constexpr Index kMost = 255;
        return m_kind == Kind::index ? std::min(kMost, static_cast<Index>(m_range.highest) + 1) : kMost;
    }
    Kind m_kind;
    Range m_range;
};

/// The numbers beside the bar; at an end that stands for all beyond it too, this is said.
std::vector<Tick> legendTicks(const Scene& scene) {
    const Part& part = partOf(scene);
    const Range range = colourRange(scene.document.colours, *part.field), limits = part.field->limits();
    std::vector<Tick> ticks = valueTicks(range, part.wholeNumbers, 3);
    for (Tick& tick : ticks) {
        if (tick.at == range.lowest && limits.lowest < range.lowest) tick.label = text("≤ %1", {tick.label});
        if (tick.at == range.highest && limits.highest > range.highest)
            tick.label = text("≥ %1", {tick.label});
    }
    return ticks;
}

double legendWidth(const Scene& scene) {
    double widest = kLeastLegend;
    for (const Tick& tick : legendTicks(scene))
        widest = std::max(widest, scene.canvas.measure(tick.label, Type::note).width + kBar + kBarGap + 2);
    return widest;
}

Panel legend(const Scene& scene, const Rect& frame) {
    const Part& part = partOf(scene);
    const Kind kind = part.field->kind();
    Panel panel{.id = "legend", .frame = frame};
    const Rect bar{frame.x, frame.y + 8, kBar, frame.height - 16};
    const Range range = colourRange(scene.document.colours, *part.field);
    const auto colours = std::make_shared<Legend>(kind, range);
    panel.marks.push_back(FieldMark{colours, whole(colours->size()), bar, Target::Kind::none, range,
                                    scene.document.colours.map});
    panel.marks.push_back(Box{bar, {}, {Role::hairline}, 1});
    // An index stands at the middle of its step.
    const double half = kind == Kind::index ? 0.5 / static_cast<double>(colours->size().rows) : 0;
    for (const Tick& tick : legendTicks(scene)) {
        const double share =
            range.highest > range.lowest ? (range.highest - tick.at) / (range.highest - range.lowest) : 0.5;
        const double down = half + share * (1 - 2 * half);
        panel.marks.push_back(
            Label{tick.label,
                  {bar.right() + kBarGap, bar.y + down * bar.height - 8, frame.width - kBar - kBarGap, 16},
                  Type::note,
                  {Role::muted},
                  0});
    }
    return panel;
}

/// Cells per pixel, across and down.
struct Density {
    double across = 0, down = 0;
    bool far() const { return across > 1 || down > 1; }
};

Rect frameOf(const Scene& scene, double notes) {
    const double left = 96, right = legendWidth(scene) + 20, bottom = kAxis + notes;
    return {left, 20, std::max(40.0, scene.canvas.width - left - right),
            std::max(40.0, scene.canvas.height - 20 - bottom)};
}

Density densityOf(const Window& window, const Rect& frame, const Canvas& canvas) {
    return {window.columns() / (frame.width * canvas.pixels), window.rows() / (frame.height * canvas.pixels)};
}

/// In far cells fast waves cancel to 0, whose colour is named where it has a name.
const char* farSign(const Scene& scene) {
    const Field& field = *partOf(scene).field;
    if (!isAveraged(field, windowOf(scene, kPanel)))
        return marked("about %1 × %2 cells a pixel, one of them shown; zoom in for single values");
    if (!field.wave(0))
        return marked("about %1 × %2 cells a pixel, their mean is shown; zoom in for single values");
    if (!diverges(scene.document.colours, field))
        return marked(
            "about %1 × %2 cells a pixel, smoothed: fast waves cancel to the colour of 0, they are not 0; zoom in for single values");
    return scene.canvas.theme == Theme::dark
               ? marked(
                     "about %1 × %2 cells a pixel, smoothed: fast waves cancel to black, they are not 0; zoom in for single values")
               : marked(
                     "about %1 × %2 cells a pixel, smoothed: fast waves cancel to white, they are not 0; zoom in for single values");
}

std::vector<Text> allSigns(const Scene& scene, const Density& density) {
    std::vector<Text> all = signs(scene);
    if (density.far())
        all.insert(all.begin(), text(farSign(scene), {shownNumber(std::max(1.0, density.down), 2),
                                                      shownNumber(std::max(1.0, density.across), 2)}));
    return all;
}

struct Laid {
    Rect frame;
    std::vector<Text> notes;
};

/// The notes need room, and the room decides whether there is a note on far cells: two rounds settle it.
Laid laidOut(const Scene& scene) {
    const Window window = windowOf(scene, kPanel);
    Laid laid{frameOf(scene, 0), {}};
    for (int round = 0; round < 2; ++round) {
        const Text all =
            joined(allSigns(scene, densityOf(window, laid.frame, scene.canvas)), marked("\u00a0· "));
        laid.notes = all.empty() ? std::vector<Text>{}
                                 : wrapped(all, Type::note, scene.canvas.width - 32, scene.canvas);
        const double below = laid.notes.empty() ? 0 : 6;
        laid.frame = frameOf(scene, linesHeight(laid.notes, Type::note, scene.canvas) + below);
    }
    return laid;
}

void addFocus(Panel& panel, const Scene& scene, const Window& window) {
    const Target focus = focusCell(scene);
    const double row = static_cast<double>(focus.row), column = static_cast<double>(focus.column);
    const double perRow = panel.frame.height / window.rows(),
                 perColumn = panel.frame.width / window.columns();
    const bool rowSeen = row + 1 > window.row0 && row < window.row1;
    const bool columnSeen = column + 1 > window.column0 && column < window.column1;
    // Lines from the edges to the cell, so that its row and column can be followed.
    if (rowSeen)
        panel.marks.push_back(
            Rule{{window.column0, row + 0.5}, {window.column1, row + 0.5}, {Role::focus, 0, 0.45}, 1});
    if (columnSeen)
        panel.marks.push_back(
            Rule{{column + 0.5, window.row0}, {column + 0.5, window.row1}, {Role::focus, 0, 0.45}, 1});
    if (!rowSeen || !columnSeen) return;
    const double spareRow = std::max(0.0, (8 / perRow - 1) / 2),
                 spareColumn = std::max(0.0, (8 / perColumn - 1) / 2);
    const double x0 = std::max(column - spareColumn, window.column0),
                 x1 = std::min(column + 1 + spareColumn, window.column1);
    const double y0 = std::max(row - spareRow, window.row0), y1 = std::min(row + 1 + spareRow, window.row1);
    panel.marks.push_back(Box{{x0, y0, x1 - x0, y1 - y0}, {}, {Role::focus}, 2.5});
}

Drawn draw(const Scene& scene) {
    const Part& part = partOf(scene);
    const Window window = windowOf(scene, kPanel);
    Figure figure{.width = scene.canvas.width, .height = scene.canvas.height};
    const Laid laid = laidOut(scene);
    const Rect& frame = laid.frame;

    Panel panel{.id = kPanel, .frame = frame};
    panel.across = Scaling{window.column0, window.column1,
                           ticks(scene, part.columns, window.column0, window.column1, frame.width, false),
                           axisTitle(part, part.columns)};
    panel.down = Scaling{window.row0, window.row1,
                         ticks(scene, part.rows, window.row0, window.row1, frame.height, true),
                         axisTitle(part, part.rows)};
    panel.marks.push_back(FieldMark{part.field,
                                    window,
                                    {window.column0, window.row0, window.columns(), window.rows()},
                                    Target::Kind::cell,
                                    colourRange(scene.document.colours, *part.field),
                                    scene.document.colours.map});
    addFocus(panel, scene, window);
    figure.panels.push_back(std::move(panel));

    Panel notes{.id = "notes",
                .frame = {0, frame.bottom() + kAxis, figure.width, figure.height - frame.bottom() - kAxis}};
    addLines(notes, laid.notes, Type::note, {Role::muted},
             {16, notes.frame.y, figure.width - 32, notes.frame.height}, scene.canvas);
    figure.panels.push_back(std::move(notes));
    figure.panels.push_back(legend(scene, {frame.right() + 12, frame.y, legendWidth(scene), frame.height}));

    // Over the field, where the columns are that hardly move.
    Panel slow{.id = "slow", .frame = {frame.x, 0, frame.width, frame.y}};
    for (const auto& [first, last] : part.slow) {
        const double x0 = std::max(static_cast<double>(first), window.column0),
                     x1 = std::min(static_cast<double>(last), window.column1);
        if (x0 >= x1) continue;
        const double left = frame.x + (x0 - window.column0) / window.columns() * frame.width;
        const double right = frame.x + (x1 - window.column0) / window.columns() * frame.width;
        slow.marks.push_back(Rule{{left, frame.y - 4}, {right, frame.y - 4}, {Role::muted}, 2});
        const Text name = text("slow pairs");
        if (scene.canvas.measure(name, Type::note).width <= right - left)
            slow.marks.push_back(
                Label{name, {left, 0, right - left, frame.y - 5}, Type::note, {Role::muted}});
    }
    figure.panels.push_back(std::move(slow));

    figure.title = heading(scene);
    figure.hint = text(
        "Click a cell to see it in Curves; turn the wheel to zoom, drag to move, double-click to see all.");
    return figure;
}

Told tell(const Scene& scene, const Target& pointed) {
    const Part& part = partOf(scene);
    const Target cell = cellOr(scene, pointed);
    const double value = part.field->at(cell.row, cell.column);
    Text shown = shownNumber(value);
    const Window window = windowOf(scene, kPanel);
    const Density density = densityOf(window, laidOut(scene).frame, scene.canvas);
    if (density.far() && isAveraged(*part.field, window)) {
        const double row = static_cast<double>(cell.row) + 0.5,
                     centre = static_cast<double>(cell.column) + 0.5;
        const double down = std::max(1.0, density.down) / 2, across = std::max(1.0, density.across) / 2;
        float pixel = 0;
        part.field->raster({row - down, row + down, centre - across, centre + across}, {1, 1, {&pixel, 1}});
        shown = text("cell %1 · pixel %2", {shown, shownNumber(static_cast<double>(pixel), 2)});
    }
    return {text("%1 · %2 · %3", {named(scene, part.rows, cell.row), namedColumn(scene, cell.column), shown}),
            explained(scene, cell)};
}

Visible visible(const Scene& scene, const Target& pointed) {
    return part_view::visible(scene, pointed, kPanel);
}

Description describe(const Scene& scene) {
    return describedAsMap(scene, visible(scene, {}).block);
}

Document act(const Scene& scene, const Gesture& gesture) {
    const bool zoom = gesture.kind == Gesture::Kind::zoom;
    if (!zoom && gesture.kind != Gesture::Kind::pan) return acted(scene, gesture, kPanel);
    Document next = scene.document;
    if (gesture.panel != kPanel) return next;
    const Size size = partOf(scene).field->size();
    const Window now = windowOf(scene, kPanel);
    next.windows[windowKey(scene, kPanel)] =
        zoom ? zoomed(now, gesture.to, gesture.factor, size) : panned(now, gesture.from, gesture.to, size);
    return next;
}

}  // namespace

const View& heatmapView() {
    static const View view{
        .id = "heatmap",
        .title = marked("Heatmap"),
        .source = marked("a table, an index or a part of it as a picture, one colour a cell"),
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
