// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>
#include <cmath>
#include <vector>

#include "core/base/number.h"
#include "core/figure/layout.h"
#include "core/views/shared/registry.h"
#include "core/views/shared/view.h"

/// How much of a canvas a figure fills.
namespace posiscope::test {

/// Letters about as wide as those of the window.
inline Canvas canvasLikeTheWindows(double width, double height) {
    const auto measure = [](const Text& shown, Type type) {
        double letters = 0;
        for (const char c : plain(shown)) letters += (c & 0xC0) != 0x80 ? 1 : 0;
        const double size = type == Type::title     ? 20
                            : type == Type::heading ? 15
                            : type == Type::note    ? 11
                                                    : 13;
        return Extent{0.53 * size * letters, 1.2 * size};
    };
    return {.width = width, .height = height, .measure = measure};
}

/// Squares of one step of the layout (8 units), each painted or not: what stands a step apart still belongs together.
class Squares {
public:
    Squares(double width, double height)
        : m_columns(static_cast<Index>(std::ceil(width / kSide))),
          m_rows(static_cast<Index>(std::ceil(height / kSide))),
          m_painted(static_cast<std::size_t>(m_columns * m_rows)) {}

    void add(const Rect& rect) {
        const auto clamped = [](double at, Index end) {
            return std::clamp<Index>(static_cast<Index>(std::floor(at / kSide)), 0, end - 1);
        };
        for (Index row = clamped(rect.y, m_rows); row <= clamped(rect.bottom() - 1e-9, m_rows); ++row)
            for (Index column = clamped(rect.x, m_columns); column <= clamped(rect.right() - 1e-9, m_columns);
                 ++column)
                m_painted[static_cast<std::size_t>(row * m_columns + column)] = true;
    }
    void add(Point from, Point to) {
        const auto steps = static_cast<int>(std::hypot(to.x - from.x, to.y - from.y) / (kSide / 2)) + 1;
        for (int i = 0; i <= steps; ++i) {
            const double t = static_cast<double>(i) / steps;
            add(Rect{std::lerp(from.x, to.x, t), std::lerp(from.y, to.y, t), 0, 0});
        }
    }
    double share() const {
        return static_cast<double>(std::ranges::count(m_painted, true)) /
               static_cast<double>(m_painted.size());
    }

private:
    static constexpr double kSide = 8;
    Index m_columns, m_rows;
    std::vector<bool> m_painted;
};

/// The share of the canvas under the union of all marks: fields, letters, lines, filled boxes and the edges of others;
/// a closed curve is a disc. Panels and surfaces are backgrounds, and none of it.
inline double paintedShare(const Figure& figure, const Canvas& canvas) {
    Squares squares(figure.width, figure.height);
    const auto isBackground = [](const Paint& fill) {
        return fill.role == Role::none || fill.role == Role::panel || fill.role == Role::surface;
    };
    for (const Panel& panel : figure.panels)
        for (const Mark& mark : panel.marks) {
            const auto at = [&](Point p) { return toFigure(panel, p); };
            if (const auto* field = std::get_if<FieldMark>(&mark)) squares.add(inFigure(panel, field->rect));
            if (const auto* box = std::get_if<Box>(&mark)) {
                const Rect r = inFigure(panel, box->rect);
                if (!isBackground(box->fill)) squares.add(r);
                if (box->edge.role == Role::none) continue;
                squares.add({r.x, r.y}, {r.right(), r.y});
                squares.add({r.x, r.bottom()}, {r.right(), r.bottom()});
                squares.add({r.x, r.y}, {r.x, r.bottom()});
                squares.add({r.right(), r.y}, {r.right(), r.bottom()});
            }
            if (const auto* rule = std::get_if<Rule>(&mark)) squares.add(at(rule->from), at(rule->to));
            if (const auto* link = std::get_if<Link>(&mark)) squares.add(at(link->from), at(link->to));
            if (const auto* curve = std::get_if<Curve>(&mark)) {
                const auto& points = curve->points;
                if (points.size() > 3 && std::hypot(points.front().x - points.back().x,
                                                    points.front().y - points.back().y) < 1e-6) {
                    const auto [left, right] = std::ranges::minmax(points, {}, &Point::x);
                    const auto [top, bottom] = std::ranges::minmax(points, {}, &Point::y);
                    const Point from = at({left.x, top.y}), to = at({right.x, bottom.y});
                    squares.add({from.x, from.y, to.x - from.x, to.y - from.y});
                }
                for (std::size_t i = 1; i < curve->points.size(); ++i)
                    squares.add(at(curve->points[i - 1]), at(curve->points[i]));
            }
            if (const auto* area = std::get_if<Envelope>(&mark))
                for (std::size_t i = 0; i < area->upper.size(); ++i)
                    squares.add(at(area->upper[i]), at(area->lower[i]));
        }
    for (const PlacedText& text : placedTexts(figure, canvas)) squares.add(text.rect);
    return squares.share();
}

/// The share of a canvas inside the margins of a figure: what content of any aspect may fill.
inline double insideMargins(const Canvas& canvas) {
    constexpr double kMargin = 12;
    return (canvas.width - 2 * kMargin) * (canvas.height - 2 * kMargin) / (canvas.width * canvas.height);
}

/// Returns the figure that a document shows on a canvas, its notes included.
inline Figure figureOn(const Document& document, const Canvas& canvas) {
    const Scheme& scheme = schemeOf(document);
    const Encoding encoding = scheme.make(settingOf(document, scheme).values, shapeOf(document));
    return figureOf({document, encoding, canvas, {}});
}

}  // namespace posiscope::test
