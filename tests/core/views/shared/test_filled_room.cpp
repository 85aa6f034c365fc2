// SPDX-License-Identifier: GPL-3.0-or-later
/// The figures of words fill the room that they have.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "core/attention/mix.h"
#include "core/views/shared/registry.h"
#include "tests/core/coverage.h"
#include "tests/core/said.h"

namespace posiscope::test {

namespace {

/// Which part of a canvas something is painted on, to two steps of space: what is nearer to a mark is not empty.
class Painted {
public:
    Painted(double width, double height)
        : m_columns(static_cast<int>(width / kSide)),
          m_rows(static_cast<int>(height / kSide)),
          m_on(static_cast<std::size_t>(m_columns * m_rows)) {}

    void add(const Rect& rect) {
        const auto clipped = [](double at, int most) {
            return std::clamp(static_cast<int>(std::floor(at / kSide)), 0, most - 1);
        };
        for (int row = clipped(rect.y, m_rows); row <= clipped(rect.bottom(), m_rows); ++row)
            for (int column = clipped(rect.x, m_columns); column <= clipped(rect.right(), m_columns);
                 ++column)
                m_on[static_cast<std::size_t>(row * m_columns + column)] = true;
    }
    void add(Point from, Point to) {
        const int steps = 1 + static_cast<int>(std::hypot(to.x - from.x, to.y - from.y) / kSide);
        for (int i = 0; i <= steps; ++i)
            add(Rect{std::lerp(from.x, to.x, i / double(steps)), std::lerp(from.y, to.y, i / double(steps)),
                     0, 0});
    }
    double share() const {
        return static_cast<double>(std::ranges::count(m_on, true)) / static_cast<double>(m_on.size());
    }

private:
    static constexpr double kSide = 16;
    int m_columns, m_rows;
    std::vector<bool> m_on;
};

Painted paintedOf(const Figure& figure, const Canvas& canvas) {
    Painted painted(figure.width, figure.height);
    for (const PlacedText& each : placedTexts(figure, canvas)) painted.add(each.rect);
    for (const Panel& panel : figure.panels)
        for (const Mark& mark : panel.marks) {
            if (const auto* box = std::get_if<Box>(&mark);
                box != nullptr && (box->fill.role != Role::none || box->edge.role != Role::none))
                painted.add(inFigure(panel, box->rect));
            if (const auto* field = std::get_if<FieldMark>(&mark)) painted.add(inFigure(panel, field->rect));
            if (const auto* rule = std::get_if<Rule>(&mark))
                painted.add(toFigure(panel, rule->from), toFigure(panel, rule->to));
            if (const auto* curve = std::get_if<Curve>(&mark))
                for (std::size_t i = 1; i < curve->points.size(); ++i)
                    painted.add(toFigure(panel, curve->points[i - 1]), toFigure(panel, curve->points[i]));
        }
    return painted;
}

Document documentOf(const char* view, int words, Index dims) {
    std::string sentence;
    for (int i = 0; i < words; ++i) sentence += i % 4 == 3 ? "I " : "word" + std::to_string(i) + " ";
    const Scheme& scheme = *findScheme("sinusoidal");
    Document document = withText(firstDocument(), sentence, Tokenizer::words);
    document = withView(withScheme(document, scheme), *findView(view));
    Setting setting = settingOf(document, scheme);
    setting.dims = dims;
    return withSetting(document, scheme, setting);
}

Canvas canvasOf(double width, double height) {
    Canvas canvas = roomyCanvas();
    canvas.width = width;
    canvas.height = height;
    return canvas;
}

/// Canvases of the window at 1024 × 640, 1280 × 800 and 1920 × 1080, and in projector.
constexpr std::pair<double, double> kWindows[]{{424, 412}, {660, 572}, {600, 400}, {1300, 850}};

}  // namespace

TEST(filledRoom, tablesOfWordsFillTheirs) {
    for (const char* view : {"tokens", "mix"})
        for (const auto& [width, height] : kWindows)
            for (const Index dims : {4, 128})
                for (int words = 5; words <= 12; ++words) {
                    const Canvas canvas = canvasOf(width, height);
                    const Figure figure = figureOn(documentOf(view, words, dims), canvas);
                    EXPECT_GE(paintedOf(figure, canvas).share(), 0.6)
                        << view << ", " << words << " words, " << dims << " dimensions, " << width << " × "
                        << height;
                }
}

/// Both axes have one scale, so the words fill the plane from side to side or from top to bottom.
TEST(filledRoom, theWordsSpanThePlane) {
    for (const auto& [width, height] : kWindows)
        for (int words = 2; words <= 12; ++words) {
            const Figure figure = figureOn(documentOf("map", words, 128), canvasOf(width, height));
            const auto plane = std::ranges::find(figure.panels, "map.plane", &Panel::id);
            ASSERT_NE(plane, figure.panels.end());
            Rect all{1e9, 1e9, 0, 0};
            double right = 0, bottom = 0;
            for (const Mark& mark : plane->marks)
                if (const auto* curve = std::get_if<Curve>(&mark); curve != nullptr && curve->dots)
                    for (const Point& each : curve->points) {
                        const Point at = toFigure(*plane, each);
                        all.x = std::min(all.x, at.x);
                        all.y = std::min(all.y, at.y);
                        right = std::max(right, at.x);
                        bottom = std::max(bottom, at.y);
                    }
            EXPECT_GE(std::max((right - all.x) / plane->frame.width, (bottom - all.y) / plane->frame.height),
                      0.6)
                << words << " words, " << width << " × " << height;
            EXPECT_GE(plane->frame.width * plane->frame.height, 0.6 * width * height);
        }
}

}  // namespace posiscope::test
