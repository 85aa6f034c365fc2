// SPDX-License-Identifier: GPL-3.0-or-later
/// Similarity as a picture: the matrix, the curve over the distance, the wavelengths.
#include <algorithm>
#include <cmath>
#include <set>

#include "core/averages.h"
#include "core/counted.h"
#include "core/layout.h"
#include "core/number.h"
#include "core/views/legend.h"
#include "core/views/part_view.h"
#include "core/views/similarity.h"

namespace posiscope::similarity {

namespace {

constexpr double kMargin = 16, kHeading = 24;
constexpr double kAxis = 46;       // below a plot: tick labels and what is counted
constexpr double kValues = 58;     // left of a curve: its numbers
constexpr double kLeastPlot = 56;  // of a curve, high

struct Areas {
    bool roomy = false;  ///< room for words at the rows and for a legend
    Rect matrix, curve;
    std::optional<Rect> waves;
    double legend = 0;  ///< wide
};

bool hasWaves(const Scene& scene) {
    const Field& field = *part_view::partOf(scene).field;
    for (Index column = 0; column < field.size().columns; ++column)
        if (field.wave(column)) return true;
    return false;
}

/// Where the cells are many a pixel, what a pixel shows of them.
std::optional<Text> farSign(const Scene& scene, double side) {
    const double cells = windowOf(scene).rows() / (side * scene.canvas.pixels);
    if (cells <= 1) return {};
    const Text many = shownNumber(cells, 2);
    const bool isRoot = rowsOf(scene)->over && measureOf(scene) == Measure::distance;
    return text(isRoot ? marked("about %1 × %2 cells a pixel, the root of their mean square is shown")
                       : marked("about %1 × %2 cells a pixel, their mean is shown"),
                {many, many});
}

std::vector<Tick> rowTicks(const Scene& scene, double side, bool roomy) {
    const Window window = windowOf(scene);
    return part_view::ticks(scene, part_view::partOf(scene).rows, window.row0, window.row1, side, roomy);
}

Areas laidOut(const Scene& scene) {
    const double w = scene.canvas.width, h = scene.canvas.height;
    Areas areas;
    areas.roomy = w >= 560;
    areas.legend = areas.roomy ? legendWidth(scene, *matrixOf(scene), false) + 12 : 0;
    const double top = kHeading, high = std::max(60.0, h - top - kAxis);
    const double curve = std::max(areas.roomy ? 160.0 : 110.0, 0.3 * w) + kValues + 36;
    double left = 40, side = high;
    for (int round = 0; round < 2; ++round) {  // how wide the labels are depends on how high the rows are
        for (const Tick& tick : rowTicks(scene, side, areas.roomy))
            left = std::max(left, 34 + scene.canvas.measure(tick.label, Type::note).width);
        side = std::max(60.0, std::min(high, w - left - areas.legend - curve));
    }
    areas.matrix = {left, top, side, side};
    const double x = left + side + areas.legend + kValues + 8, width = std::max(60.0, w - x - 28);
    areas.curve = {x, top, width, high};
    const double half = (high - kHeading - kAxis) / 2;
    if (hasWaves(scene) && half >= kLeastPlot) {
        areas.curve.height = half;
        areas.waves = Rect{x, top + half + kAxis + kHeading, width, half};
    }
    return areas;
}

/// The first of the headings that there is room for; none where even the last is too wide.
void addHeading(Figure& figure, const Scene& scene, const Rect& below, const std::vector<Text>& headings) {
    Panel panel{.id = "heading", .frame = {below.x, below.y - kHeading, below.width + 24, kHeading - 4}};
    for (const Text& each : headings)
        for (const Type type : {Type::strong, Type::note})
            if (panel.marks.empty() && scene.canvas.measure(each, type).width <= panel.frame.width)
                panel.marks.push_back(Label{each, panel.frame, type, {Role::ink}, 0});
    figure.panels.push_back(std::move(panel));
}

void addPairCross(Panel& panel, const Pair& pair, const Window& window) {
    const double row = static_cast<double>(pair.row), column = static_cast<double>(pair.other);
    const double perCell = panel.frame.height / window.rows();
    const bool rowSeen = row + 1 > window.row0 && row < window.row1;
    const bool columnSeen = column + 1 > window.column0 && column < window.column1;
    if (rowSeen)
        panel.marks.push_back(
            Rule{{window.column0, row + 0.5}, {window.column1, row + 0.5}, {Role::focus, 0, 0.45}, 1});
    if (!rowSeen || !columnSeen) return;
    const double spare = std::max(0.0, (8 / perCell - 1) / 2);
    const double x0 = std::max(column - spare, window.column0),
                 x1 = std::min(column + 1 + spare, window.column1);
    const double y0 = std::max(row - spare, window.row0), y1 = std::min(row + 1 + spare, window.row1);
    panel.marks.push_back(Box{{x0, y0, x1 - x0, y1 - y0}, {}, {Role::focus}, 2.5});
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
    panel.marks.push_back(FieldMark{field,
                                    window,
                                    {window.column0, window.row0, window.columns(), window.rows()},
                                    Target::Kind::pair,
                                    colourRange(scene.document.colours, *field),
                                    scene.document.colours.map});
    addPairCross(panel, pairOf(scene, {}), window);
    addHeading(figure, scene, frame,
               {text("Each with each: %1", {nameOf(measureOf(scene))}), nameOf(measureOf(scene))});
    figure.panels.push_back(std::move(panel));
    if (const auto rows = rowsOf(scene); rows->zeros == rows->count)
        part_view::addAbsence(figure, scene, text("No positions to compare: all rows are zeros."), frame);
    if (areas.legend > 0)
        figure.panels.push_back(
            legend(scene, *field, false, {frame.right() + 12, frame.y, areas.legend - 12, frame.height}));
}

/// Numbers over whole places as a line; an area where there are more than the screen can part; none where there are none.
template <class ValueAt>
void addLine(Panel& panel, Index first, Index end, const ValueAt& valueAt) {
    const double strips = panel.frame.width;
    const bool dense = static_cast<double>(end - first) > 2 * strips;
    const double perStrip = dense ? static_cast<double>(end - first) / strips : 1;
    Curve line{.paint = {Role::sine}, .width = 1.75};
    Envelope area{.paint = {Role::sine, 0, 0.6}};
    const auto finish = [&] {
        if (line.points.size() * 6 < static_cast<std::size_t>(strips) && !line.points.empty())
            panel.marks.push_back(Curve{line.points, line.paint, 4, false, true});
        if (line.points.size() > 1) panel.marks.push_back(line);
        if (area.upper.size() > 1) panel.marks.push_back(area);
        line.points.clear();
        area.upper.clear();
        area.lower.clear();
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
        if (least > most) {
            finish();
        } else if (dense) {
            area.upper.push_back({next + 0.5, most});
            area.lower.push_back({next + 0.5, least});
        } else {
            line.points.push_back({static_cast<double>(from) + 0.5, most});
        }
        next += perStrip;
    }
    finish();
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
    const auto valueAt = [&](Index at) {
        if (rows->compared) return rows->compared->similarity(measure, pair.row, at);
        if (measure == Measure::distance) return rows->over->distance(at);
        return measure == Measure::cosine ? rows->over->cosine(at) : rows->over->product(at);
    };
    Range range{0, 0};
    for (Index at = first; at < end; ++at)
        if (const double value = valueAt(at); std::isfinite(value))
            range = {std::min(range.lowest, value), std::max(range.highest, value)};
    if (range.lowest == range.highest) range.highest = range.lowest + 1;
    const double spare = 0.08 * (range.highest - range.lowest);

    Panel panel{.id = "similarity.curve", .frame = areas.curve};
    const double from = static_cast<double>(first), to = static_cast<double>(std::max(end, first + 1));
    panel.across =
        Scaling{from, to, cellTicks(from, to, first, end, areas.curve.width / (to - from), 56),
                rows->over ? text("distance k between two rows") : part_view::axisTitle(part, part.rows)};
    panel.down = Scaling{range.highest + spare,
                         range.lowest - spare,
                         part_view::valueTicks(range, false, part_view::mostTicks(areas.curve.height)),
                         {}};
    panel.marks.push_back(Rule{{from, 0}, {to, 0}, {Role::hairline}, 1});
    const bool hasHalf = rows->over && measure != Measure::distance && valueAt(0) > 0;
    if (hasHalf)
        panel.marks.push_back(Rule{{from, valueAt(0) / 2}, {to, valueAt(0) / 2}, {Role::muted}, 1, true});
    addLine(panel, first, end, valueAt);
    const Index marked = rows->over ? pair.shift() : pair.other;
    if (marked >= first && marked < end && std::isfinite(valueAt(marked))) {
        const double x = static_cast<double>(marked) + 0.5;
        panel.marks.push_back(Rule{{x, panel.down->from}, {x, panel.down->to}, {Role::focus, 0, 0.6}, 1});
        panel.marks.push_back(Curve{{{x, valueAt(marked)}}, {Role::focus}, 8, false, true});
    }
    panel.marks.push_back(rows->over ? Lane{{Target::Kind::row, 0, -1}, false, end}
                                     : Lane{{Target::Kind::pair, pair.row, 0}, true, end});
    const Text name = nameOf(measure);
    if (rows->over)
        addHeading(figure, scene, areas.curve,
                   {hasHalf ? text("Over the distance: %1; dashed: half", {name})
                            : text("Over the distance: %1", {name}),
                    text("Over the distance: %1", {name}), name});
    else
        addHeading(figure, scene, areas.curve,
                   {text("%1 with every row: %2", {part_view::named(scene, part.rows, pair.row), name}),
                    text("With every row: %1", {name}), name});
    figure.panels.push_back(std::move(panel));
}

/// Wavelengths by pair, or by column where waves are no pairs, none twice.
std::vector<Point> wavelengths(const Field& field) {
    std::vector<Point> all;
    std::set<Index> seen;
    for (Index column = 0; column < field.size().columns; ++column)
        if (const auto wave = field.wave(column); wave && seen.insert(wave->pair).second)
            all.push_back({static_cast<double>(wave->pair) + 0.5, std::log10(wave->wavelength())});
    std::ranges::sort(all, {}, &Point::x);
    return all;
}

Text powerOfTen(int power) {
    return std::abs(power) <= 5 ? shownNumber(std::pow(10, power), 3)
                                : text("10^{%1}", {shownNumber(static_cast<Index>(power))});
}

void addWavelengths(Figure& figure, const Scene& scene, const Rect& frame) {
    const Part& part = part_view::partOf(scene);
    const Axis axis = part.pairs ? Axis::pair : part.columns;
    const std::vector<Point> points = wavelengths(*part.field);
    double least = points.front().y, most = least;
    for (const Point& each : points) {
        least = std::min(least, each.y);
        most = std::max(most, each.y);
    }
    const auto words = static_cast<Index>(scene.document.sentence.tokens.size()),
               positions = part.field->size().rows;
    for (const Index length : {words, positions})
        if (length > 1) {  // it is as long as its steps, which is what a wave has to turn in
            least = std::min(least, std::log10(static_cast<double>(length - 1)));
            most = std::max(most, std::log10(static_cast<double>(length - 1)));
        }
    const double spare = std::max(0.15, 0.08 * (most - least));
    const auto to = points.back().x + 0.5;
    Panel panel{.id = "similarity.waves", .frame = frame};
    panel.across =
        Scaling{0, to, part_view::ticks(scene, axis, 0, to, frame.width, false), part_view::axisNoun(axis)};
    panel.down = Scaling{most + spare, least - spare, {}, {}};
    const int step =
        std::max(1, static_cast<int>(std::ceil((most - least) / std::max(1.0, frame.height / 20))));
    for (int power = static_cast<int>(std::ceil(least - spare)); power <= most + spare; power += step)
        panel.down->ticks.push_back({static_cast<double>(power), powerOfTen(power)});
    if (panel.down->ticks.size() < 2)  // less than two decades: 2 and 5 times the powers too
        for (int power = static_cast<int>(std::floor(least - spare)); power <= most + spare; ++power)
            for (const double times : {2.0, 5.0})
                if (const double at = power + std::log10(times); at >= least - spare && at <= most + spare)
                    panel.down->ticks.push_back(
                        {at,
                         text("%1 · 10^{%2}", {shownNumber(times), shownNumber(static_cast<Index>(power))})});

    // Lengths that a wave may be longer than; their names stand where the waves are not.
    Panel names{.id = "names", .frame = frame};
    const auto isFree = [&](const Rect& room) {
        return room.y >= frame.y && room.bottom() <= frame.bottom() &&
               std::ranges::none_of(points, [&](const Point& each) {
                   const Point at = toFigure(panel, each);
                   return at.x > room.x - 4 && at.x < room.right() + 4 && at.y > room.y - 4 &&
                          at.y < room.bottom() + 4;
               });
    };
    std::vector<Rect> taken;
    const auto addLength = [&](Index length, const Text& name) {
        const double y = std::log10(static_cast<double>(length - 1));
        if (length < 2 || y <= panel.down->to || y >= panel.down->from) return;
        panel.marks.push_back(Rule{{0, y}, {to, y}, {Role::focus, 0, 0.6}, 1, true});
        const double at = toFigure(panel, {0, y}).y, wide = scene.canvas.measure(name, Type::note).width;
        const double left = frame.x + 4, right = frame.right() - 4 - wide;
        for (const Rect& room : {Rect{left, at - 17, wide, 16},
                                 {right, at + 1, wide, 16},
                                 {right, at - 17, wide, 16},
                                 {left, at + 1, wide, 16}}) {
            const bool overlaps = std::ranges::any_of(taken, [&](const Rect& other) {
                return room.x < other.right() && other.x < room.right() && room.y < other.bottom() &&
                       other.y < room.bottom();
            });
            if (overlaps || left + wide > frame.right() || !isFree(room)) continue;
            names.marks.push_back(Label{name, room, Type::note, {Role::ink}, 0});
            taken.push_back(room);
            return;
        }
    };
    addLength(positions,
              text("%1: n − 1 = %2", {counted(positions, Thing::position), shownNumber(positions - 1)}));
    if (words != positions)
        addLength(words, text("%1: n − 1 = %2", {counted(words, Thing::word), shownNumber(words - 1)}));
    if (static_cast<double>(points.size()) * 4 < frame.width)
        panel.marks.push_back(Curve{points, {Role::cosine}, 3.5, false, true});
    else
        panel.marks.push_back(Curve{points, {Role::cosine}, 2.5});
    addHeading(figure, scene, frame,
               {text(part.pairs ? marked("Wavelength of each pair, in positions")
                                : marked("Wavelength of each column, in positions")),
                text(part.pairs ? marked("Wavelength of each pair") : marked("Wavelength of each column")),
                text("Wavelength")});
    figure.panels.push_back(std::move(names));
    figure.panels.push_back(std::move(panel));
}

}  // namespace

std::vector<Text> signsOfFigure(const Scene& scene) {
    std::vector<Text> all = signs(scene);
    if (auto far = farSign(scene, laidOut(scene).matrix.width)) all.insert(all.begin(), std::move(*far));
    return all;
}

Drawn draw(const Scene& scene) {
    const Areas areas = laidOut(scene);
    Figure figure{.width = scene.canvas.width, .height = scene.canvas.height};
    addMatrix(figure, scene, areas);
    addCurve(figure, scene, areas);
    if (areas.waves) addWavelengths(figure, scene, *areas.waves);
    figure.title = text("%1: %2, %3, each with each",
                        {text(schemeOf(scene.document).title), part_view::partOf(scene).title,
                         counted(rowsOf(scene)->count, Thing::row)});
    figure.hint = text(
        "Click a cell to choose two rows; turn the wheel over the matrix to zoom, drag to move, double-click to see all.");
    return figure;
}

}  // namespace posiscope::similarity
