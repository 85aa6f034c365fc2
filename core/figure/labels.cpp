// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/labels.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace posiscope {

namespace {

constexpr double kNameGap = 2;  ///< the gap around a name
constexpr double kRing = 8;     ///< the step from one ring of places to the next
constexpr int kTurns = 16;      ///< directions at each ring
constexpr double kTied = 14;    ///< from this distance on a line ties a name to its dot
constexpr double kSquare = 32;  ///< the side of the squares by which dots are found

bool meet(const Rect& a, const Rect& b) {
    return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

/// Whether a straight line touches a rectangle: a piece of the line is left between the edges.
bool meet(Point from, Point to, const Rect& rect) {
    double first = 0, last = 1;
    const auto narrow = [&](double start, double length, double low, double high) {
        if (length == 0) return start >= low && start <= high;
        const double one = (low - start) / length, other = (high - start) / length;
        first = std::max(first, std::min(one, other));
        last = std::min(last, std::max(one, other));
        return first <= last;
    };
    return narrow(from.x, to.x - from.x, rect.x, rect.right()) &&
           narrow(from.y, to.y - from.y, rect.y, rect.bottom());
}

Rect wider(const Rect& rect, double by) {
    return {rect.x - by, rect.y - by, rect.width + 2 * by, rect.height + 2 * by};
}

/// The nearest place of a rectangle.
Point nearest(const Rect& rect, Point to) {
    return {std::clamp(to.x, rect.x, rect.right()), std::clamp(to.y, rect.y, rect.bottom())};
}

}  // namespace

Labels::Labels(const Canvas& canvas, const Rect& frame, std::int64_t count)
    : m_canvas(canvas),
      m_panel{.id = "names", .frame = frame},
      m_rings(count <= 32 ? 40 : 2),
      m_columns(static_cast<std::size_t>(std::max(1.0, std::ceil(frame.width / kSquare)))),
      m_rows(static_cast<std::size_t>(std::max(1.0, std::ceil(frame.height / kSquare)))),
      m_taken(m_columns * m_rows) {}

Labels::Squares Labels::squaresOf(const Rect& rect) const {
    const Rect& frame = m_panel.frame;
    const auto square = [](double at, std::size_t count) {
        return static_cast<std::size_t>(std::clamp(at / kSquare, 0.0, static_cast<double>(count - 1)));
    };
    return {square(rect.x - frame.x, m_columns), square(rect.right() - frame.x, m_columns),
            square(rect.y - frame.y, m_rows), square(rect.bottom() - frame.y, m_rows)};
}

void Labels::take(const Rect& rect) {
    if (!meet(rect, wider(m_panel.frame, 2 * kNameGap))) return;  // no name comes near it
    const Squares touched = squaresOf(rect);
    for (std::size_t row = touched.top; row <= touched.bottom; ++row)
        for (std::size_t column = touched.left; column <= touched.right; ++column)
            m_taken[row * m_columns + column].push_back(rect);
}

bool Labels::isTaken(const Rect& rect) const {
    const Squares touched = squaresOf(rect);
    for (std::size_t row = touched.top; row <= touched.bottom; ++row)
        for (std::size_t column = touched.left; column <= touched.right; ++column)
            for (const Rect& each : m_taken[row * m_columns + column])
                if (meet(rect, each)) return true;
    return false;
}

void Labels::keepFree(const Panel& panel, const Mark& mark) {
    const auto line = [&](Point from, Point to) {
        m_lines.push_back({toFigure(panel, from), toFigure(panel, to)});
    };
    if (const auto* rule = std::get_if<Rule>(&mark)) line(rule->from, rule->to);
    if (const auto* box = std::get_if<Box>(&mark); box != nullptr && box->edge.role != Role::none)
        take(inFigure(panel, box->rect));
    if (const auto* curve = std::get_if<Curve>(&mark))
        for (std::size_t i = 0; i < curve->points.size(); ++i) {
            const Point at = toFigure(panel, curve->points[i]);
            const double half = curve->width / 2;
            if (curve->dots)
                take({at.x - half, at.y - half, 2 * half, 2 * half});
            else if (i > 0)
                line(curve->points[i - 1], curve->points[i]);
        }
}

bool Labels::isFree(const Rect& room) const {
    const Rect& frame = m_panel.frame;
    if (room.x < frame.x || room.right() > frame.right() || room.y < frame.y ||
        room.bottom() > frame.bottom())
        return false;
    const Rect around = wider(room, kNameGap);
    return !isTaken(around) &&
           std::ranges::none_of(m_names, [&](const Rect& each) { return meet(around, each); }) &&
           std::ranges::none_of(m_lines, [&](const Line& each) { return meet(each.from, each.to, around); });
}

bool Labels::isFree(const Line& tie) const {
    return std::ranges::none_of(m_names, [&](const Rect& each) { return meet(tie.from, tie.to, each); });
}

void Labels::add(const Name& name) {
    if (!m_panel.frame.contains(name.dot)) return;
    const Extent ink = m_canvas.measure(name.text, name.type);
    const double width = ink.width + 2, height = ink.height;
    for (std::int64_t ring = 0; ring < m_rings; ++ring)
        for (int turn = 0; turn < kTurns; ++turn) {
            // To the right first, then to either side of it.
            const int step = turn % 2 == 0 ? turn / 2 : -(turn + 1) / 2;
            const double angle = 2 * std::numbers::pi * step / kTurns;
            const double x = std::cos(angle), y = std::sin(angle);
            const double far = name.far + kNameGap + 1 + static_cast<double>(ring) * kRing;
            // The name touches the circle from outside.
            const Rect room{name.dot.x + x * far + (x - 1) / 2 * width,
                            name.dot.y + y * far + (y - 1) / 2 * height, width, height};
            const Point end = nearest(room, name.dot);
            const Line tie{name.dot, end};
            const double length = std::hypot(end.x - name.dot.x, end.y - name.dot.y);
            const bool tied = length > name.far + kTied;
            if (!isFree(room) || (tied && !isFree(tie))) continue;
            m_names.push_back(room);
            m_panel.marks.push_back(Label{name.text, room, name.type, name.paint, 0.5});
            if (!tied) return;
            const double start = name.far / length;
            const Line seen{{std::lerp(name.dot.x, end.x, start), std::lerp(name.dot.y, end.y, start)}, end};
            m_panel.marks.push_back(Rule{seen.from, seen.to, {Role::muted, 0, 0.55}, 0.8, Dash::dashed});
            m_lines.push_back(seen);
            return;
        }
}

Panel Labels::take() {
    return std::move(m_panel);
}

}  // namespace posiscope
