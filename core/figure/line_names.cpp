// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/line_names.h"

#include <algorithm>

namespace posiscope {

namespace {

constexpr double kGap = 5;       ///< between a piece of line and its name
constexpr double kBetween = 16;  ///< between names in a line
constexpr double kDot = 8;
constexpr double kAway = 6, kPadding = 4;  ///< a corner of names from its panel's edge, and around the names

/// Where each name stands in lines of a width, from (0, 0) on: in columns where that needs no more lines.
std::vector<Rect> flowed(const std::vector<LineName>& names, double width, const Canvas& canvas) {
    std::vector<Rect> all;
    Point next;
    for (const LineName& each : names) {
        const double wide = std::min(width, widthOf(each, canvas));
        if (next.x > 0 && next.x + wide > width) next = {0, next.y + kNameLine};
        all.push_back({next.x, next.y, wide, kNameLine});
        next.x += wide + kBetween;
    }
    const auto lines = static_cast<std::size_t>(next.y / kNameLine) + 1,
               columns = (names.size() + lines - 1) / lines;
    if (lines == 1) return all;
    double x = 0;
    std::vector<Rect> even = all;
    for (std::size_t column = 0; column < columns; ++column) {
        double widest = 0;
        for (std::size_t i = column; i < names.size(); i += columns) {
            const std::size_t line = i / columns;
            even[i].x = x;
            even[i].y = static_cast<double>(line) * kNameLine;
            widest = std::max(widest, even[i].width);
        }
        x += widest + kBetween;
    }
    return x - kBetween <= width ? even : all;
}

/// The points of the lines of a panel, and some between them, as they stand in the figure.
std::vector<Point> pointsOf(const Panel& panel) {
    constexpr int kSteps = 8;  // a straight piece across a corner is seen too
    std::vector<Point> all;
    const auto add = [&](const std::vector<Point>& points) {
        for (std::size_t i = 0; i < points.size(); ++i) {
            const Point to = toFigure(panel, points[i]), from = i > 0 ? toFigure(panel, points[i - 1]) : to;
            for (int step = 1; step <= kSteps; ++step)
                all.push_back(
                    {from.x + (to.x - from.x) * step / kSteps, from.y + (to.y - from.y) * step / kSteps});
        }
    };
    for (const Mark& mark : panel.marks) {
        if (const auto* curve = std::get_if<Curve>(&mark)) add(curve->points);
        if (const auto* area = std::get_if<Envelope>(&mark)) {
            add(area->upper);
            add(area->lower);
        }
    }
    return all;
}

bool hasLines(const Panel& panel) {
    return panel.across && panel.down && std::ranges::any_of(panel.marks, [](const Mark& mark) {
               return std::holds_alternative<Curve>(mark) || std::holds_alternative<Envelope>(mark);
           });
}

/// The names one below the other in a corner of a panel; none where they have no room.
std::optional<Panel> cornerOf(const Panel& panel, const std::vector<LineName>& names, const Canvas& canvas) {
    double widest = 0;
    for (const LineName& each : names) widest = std::max(widest, widthOf(each, canvas));
    const double width = widest + 2 * kPadding,
                 height = static_cast<double>(names.size()) * kNameLine + 2 * kPadding;
    const Rect& frame = panel.frame;
    if (width + 2 * kAway > frame.width || height + 2 * kAway > frame.height) return {};
    const std::vector<Point> points = pointsOf(panel);
    Rect best;
    std::ptrdiff_t fewest = -1;
    for (const double y : {frame.y + kAway, frame.bottom() - kAway - height})
        for (const double x : {frame.right() - kAway - width, frame.x + kAway}) {
            const Rect corner{x, y, width, height};
            const auto covered =
                std::ranges::count_if(points, [&](const Point& each) { return corner.contains(each); });
            if (fewest < 0 || covered < fewest) std::tie(best, fewest) = std::pair{corner, covered};
        }
    Panel legend{.id = "names", .frame = {best.x - 1, best.y - 1, best.width + 2, best.height + 2}};
    legend.marks.push_back(Box{best, {Role::surface, 0, 0.85}, {Role::hairline}, 1, 2});
    double y = best.y + kPadding;
    for (const LineName& each : names) {
        addLineName(legend, each, {best.x + kPadding, y, widest, kNameLine});
        y += kNameLine;
    }
    return legend;
}

}  // namespace

double widthOf(const LineName& name, const Canvas& canvas, double sample) {
    return sample + kGap + canvas.measure(name.name, Type::note).width + 2;
}

void addLineName(Panel& panel, const LineName& name, const Rect& room, double sample) {
    const double y = room.y + room.height / 2;
    panel.marks.push_back(Rule{{room.x, y}, {room.x + sample, y}, name.paint, name.width, name.dash});
    if (name.dots)
        panel.marks.push_back(
            Curve{{{room.x + sample / 2, y}}, name.paint, kDot, Dash::none, true, name.marker, name.hollow});
    panel.marks.push_back(Label{name.name,
                                {room.x + sample + kGap, room.y, room.width - sample - kGap, room.height},
                                Type::note,
                                {Role::ink},
                                0});
}

double namesHeight(const std::vector<LineName>& names, double width, const Canvas& canvas) {
    return names.empty() ? 0 : flowed(names, width, canvas).back().bottom();
}

void addNames(Figure& figure, const std::vector<LineName>& names, const Rect& room, const Canvas& canvas) {
    if (names.empty()) return;
    Panel panel{.id = "names", .frame = room};
    const std::vector<Rect> places = flowed(names, room.width, canvas);
    for (std::size_t i = 0; i < names.size(); ++i)
        addLineName(panel, names[i],
                    {room.x + places[i].x, room.y + places[i].y, places[i].width, places[i].height});
    figure.panels.push_back(std::move(panel));
}

bool addNamesInside(Figure& figure, const std::vector<LineName>& names, const Canvas& canvas) {
    std::vector<std::pair<std::size_t, std::vector<LineName>>> byPanel;
    for (const LineName& each : names) {
        const auto at = std::ranges::find_if(figure.panels, [&](const Panel& panel) {
            return hasLines(panel) && (each.panel.empty() || panel.id == each.panel);
        });
        if (at == figure.panels.end()) return false;
        const auto panel = static_cast<std::size_t>(at - figure.panels.begin());
        const auto found =
            std::ranges::find(byPanel, panel, &std::pair<std::size_t, std::vector<LineName>>::first);
        if (found == byPanel.end())
            byPanel.push_back({panel, {each}});
        else
            found->second.push_back(each);
    }
    for (const auto& [panel, its] : byPanel) {
        std::optional<Panel> corner = cornerOf(figure.panels[panel], its, canvas);
        if (!corner) return false;
        figure.panels.push_back(std::move(*corner));
    }
    return true;
}

}  // namespace posiscope
