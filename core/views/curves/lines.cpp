// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/views/curves/lines.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/figure/strips.h"
#include "core/views/shared/part_view.h"

namespace posiscope::curves {

namespace {

using namespace part_view;

constexpr double kMarkerEvery = 44;

/// The values that a wave takes over rows [from, to]: a sine is monotone between its peaks.
Range extremes(const Wave& wave, double from, double to) {
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

}  // namespace

void addMarkers(Panel& panel, const std::vector<Point>& points, const Stroke& stroke) {
    if (stroke.strands == 1 || points.empty()) return;
    const double perUnit = panel.frame.width / (panel.across->to - panel.across->from);
    const double apart = points.size() > 1 ? perUnit * (points.back().x - points.front().x) /
                                                 static_cast<double>(points.size() - 1)
                                           : kMarkerEvery;
    const auto every = static_cast<std::size_t>(std::max(1.0, std::round(kMarkerEvery / apart)));
    std::vector<Point> some;
    for (std::size_t i =
             every * static_cast<std::size_t>(stroke.strand) / static_cast<std::size_t>(stroke.strands);
         i < points.size(); i += every)
        some.push_back(points[i]);
    panel.marks.push_back(stroke.dots(std::move(some), kMarker));
}

/// An area where there are more points than the screen can part.
void addLine(Panel& panel, std::vector<Point> points, const Stroke& stroke, double unitsAcross) {
    const double width = panel.across->to - panel.across->from;
    const auto visible = [&](const Point& p) {
        return p.x >= panel.across->from - 1 && p.x <= panel.across->to + 1;
    };
    std::erase_if(points, [&](const Point& p) { return !visible(p); });
    if (static_cast<double>(points.size()) <= 2 * unitsAcross) {
        panel.marks.push_back(Curve{points, stroke.paint, stroke.width, stroke.dash});
        if (stroke.strands == 1 && static_cast<double>(points.size()) * 6 < unitsAcross)
            panel.marks.push_back(Curve{points, stroke.paint, 2.3 * stroke.width, Dash::none, true});
        addMarkers(panel, points, stroke);
        return;
    }
    addMarkers(panel, points, stroke);
    Strips area(panel, {stroke.paint.role, stroke.paint.value, 0.6});
    std::size_t next = 0;
    for (double x = panel.across->from; x < panel.across->to && next < points.size();
         x += width / unitsAcross) {
        // Each strip begins where the one before ended, so that the line has no gaps where it is steep.
        double least = points[next == 0 ? 0 : next - 1].y, most = least;
        while (next < points.size() && points[next].x < x + width / unitsAcross) {
            least = std::min(least, points[next].y);
            most = std::max(most, points[next].y);
            ++next;
        }
        area.add(x, {least, most});
    }
    area.finish();
}

void addCells(Panel& panel, const Scene& scene, const Line& line, Index from, Index to, const Stroke& stroke,
              double unitsAcross) {
    if (static_cast<double>(to - from) <= 2 * unitsAcross) {
        std::vector<Point> points;
        points.reserve(static_cast<std::size_t>(to - from));
        for (Index i = from; i < to; ++i) {
            const double cell = line.isRow ? line.field->at(line.at, i) : line.field->at(i, line.at);
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
    Strips area(panel, {stroke.paint.role, stroke.paint.value, 0.6});
    const double start = panel.across->from, step = (panel.across->to - start) / unitsAcross;
    for (int i = 0; i < static_cast<int>(unitsAcross); ++i) {
        const double x = start + i * step;
        // Each strip begins with the last cell of the one before, so that the line has no gaps where it is steep.
        const Index first = std::clamp(static_cast<Index>(x - 0.5), from, to - 1);
        const Index end = std::clamp(static_cast<Index>(x + step - 0.5) + 1, first + 1, to);
        area.add(x, extremesOf(scene, line, first, end));
    }
    area.finish();
}

void addWave(Panel& panel, const Wave& wave, const Stroke& stroke, const Window& window, double width) {
    // The line of one is behind the dots at its rows; those of several carry only some.
    const bool alone = stroke.strands == 1;
    const Paint thin{stroke.paint.role, stroke.paint.value, alone ? 0.6 : 1};
    const double step = window.rows() / width;
    Curve line{.paint = thin, .width = alone ? 1.25 : 1.5, .dash = stroke.dash};
    Strips area(panel, {thin.role, thin.value, 0.35});
    const double turn = static_cast<double>(wave.frequency.radians()) * step;
    const bool dense = turn > 0.8;
    const int fine =
        dense ? 1 : std::max(1, static_cast<int>(std::ceil(turn / 0.15)));  // so that no peak is cut
    for (int i = 0; i <= static_cast<int>(width) * fine; ++i) {
        const double row = window.row0 + i * step / fine;
        // Cells are drawn about their middle, so row r stands at r + 1/2.
        if (dense)
            area.add(row, extremes(wave, row - 0.5 - step / 2, row - 0.5 + step / 2));
        else
            line.points.push_back({row, wave.atRow(row - 0.5)});
    }
    area.finish();
    if (!dense) panel.marks.push_back(std::move(line));
}

bool addBars(Panel& panel, const Scene& scene, Index first, Index last) {
    const Part& part = partOf(scene);
    const double perBar = panel.frame.width / (panel.across->to - panel.across->from);
    const double gap = perBar >= 6 ? 0.12 : 0;
    const Extent widest = scene.canvas.measure(shownCell(part.field->range().highest), Type::note);
    const bool numbered = widest.width + 4 <= perBar;
    for (Index at = first; at < last; ++at) {
        const double times = part.field->at(0, at), left = static_cast<double>(at);
        const Paint paint = scene.encoding.lookedUp ? rowPaint(scene, at) : Paint{Role::sine};
        panel.marks.push_back(Box{{left + gap, 0, 1 - 2 * gap, times}, paint, {Role::none}, 0});
        if (!numbered) continue;
        const double top = toFigure(panel, {0, times}).y;
        const Point from = toPanel(panel, FigurePoint({0, top - widest.height - 2})),
                    to = toPanel(panel, FigurePoint({0, top - 2}));
        panel.marks.push_back(
            Label{shownCell(times), {left, to.y, 1, from.y - to.y}, Type::note, {Role::ink}});
    }
    return numbered;
}

}  // namespace posiscope::curves
