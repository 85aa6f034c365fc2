// SPDX-License-Identifier: GPL-3.0-or-later
/// The drawing of curves on screen, by what must hold for areas.
#include <gtest/gtest.h>

#include <QColor>
#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/figure/figure.h"
#include "ui/paint/coverage.h"
#include "ui/paint/figure_painter.h"

namespace posiscope::test {

namespace {

/// In pixels: of an opaque colour.
double area(Coverage& coverage) {
    const QImage& image = coverage.image(Qt::black);
    double sum = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) sum += qAlpha(image.pixel(x, y)) / 255.0;
    return sum;
}

}  // namespace

TEST(Coverage, ALineCoversItsWidthTimesItsLengthAndItsRoundEnds) {
    Coverage coverage;
    for (const QLineF& line : {QLineF(20, 50.3, 80, 50.3), QLineF(50.7, 10, 50.7, 90), QLineF(20, 20, 85, 77),
                               QLineF(45, 10, 55, 90), QLineF(30, 40, 30, 40)})
        for (const double width : {1.0, 1.75, 4.0, 8.0}) {
            coverage.clear({100, 100});
            coverage.addLine(line, width);
            const double expected = line.length() * width + std::numbers::pi * width * width / 4;
            EXPECT_NEAR(area(coverage), expected, 0.03 * expected + 0.45)
                << "from " << line.x1() << ", " << line.y1() << " to " << line.x2() << ", " << line.y2()
                << ", width " << width;
        }
}

TEST(Coverage, WhereLinesOverlapNothingIsDarker) {
    Coverage once, often;
    for (Coverage* each : {&once, &often}) each->clear({60, 60});
    once.addLine({5, 10, 55, 50}, 3);
    for (int i = 0; i < 5; ++i) often.addLine({5, 10, 55, 50}, 3);
    const QColor colour(200, 30, 90, 120);
    EXPECT_EQ(once.image(colour), often.image(colour));
    EXPECT_EQ(qAlpha(once.image(colour).pixel(30, 30)), 120);
}

TEST(Coverage, AnAreaReachesFromTopToBottomInEveryColumn) {
    Coverage coverage;
    coverage.clear({3, 10});
    const float top[] = {2.25F, 0, 9.5F}, bottom[] = {6.5F, 0, 30};
    coverage.addArea(top, bottom);
    const QImage& image = coverage.image(Qt::black);
    const auto share = [&](int x, int y) { return qAlpha(image.pixel(x, y)) / 255.0; };
    EXPECT_NEAR(share(0, 2), 0.75, 0.003);
    EXPECT_EQ(share(0, 3), 1);
    EXPECT_NEAR(share(0, 6), 0.5, 0.003);
    EXPECT_EQ(share(0, 7), 0);
    for (int y = 0; y < 10; ++y) EXPECT_EQ(share(1, y), 0) << y;
    EXPECT_NEAR(share(2, 9), 0.5, 0.003);
}

TEST(Coverage, WhatLiesBeyondTheEdgesIsLeftOut) {
    Coverage coverage;
    coverage.clear({10, 10});
    for (const QLineF& line : {QLineF(-1e9, 5, -20, 5), QLineF(5, 1e6, 5, 1e7), QLineF(-50, -50, -60, -60)})
        coverage.addLine(line, 2);
    EXPECT_EQ(area(coverage), 0);
    coverage.addLine({-1000, 5, 1000, 5}, 2);
    EXPECT_NEAR(area(coverage), 20, 0.2);
}

TEST(Coverage, PeaksStayWhereSeveralStripsShareAPixel) {
    Figure figure{.width = 200, .height = 100};
    Panel panel{.id = "curve", .frame = {0, 0, 200, 100}};
    panel.across = Scaling{0, 200, {}, {}};
    panel.down = Scaling{1, -1, {}, {}};
    for (const int peak : {76, 77, 78, 79}) {
        Envelope area{.paint = {Role::sine}};
        for (int x = 0; x <= 200; ++x) {
            area.upper.push_back({static_cast<double>(x), x == peak ? 0.9 : 0.1});
            area.lower.push_back({static_cast<double>(x), -0.1});
        }
        panel.marks = {area};
        figure.panels = {panel};
        for (const double scale : {0.3, 0.5, 1.0, 1.25, 2.0}) {
            QImage image(static_cast<int>(200 * scale), static_cast<int>(100 * scale), QImage::Format_RGB32);
            FigurePainter painter;
            painter.set(figure, Look{});
            painter.paint(image, scale);
            const auto colour = [&](double x, double value) {
                return image.pixelColor(static_cast<int>((x + 0.5) * scale),
                                        static_cast<int>((1 - value) * 50 * scale));
            };
            EXPECT_NE(colour(peak, 0.5), colour(peak + 20, 0.5))
                << "no peak at " << peak << ", scale " << scale;
            EXPECT_EQ(colour(peak, 0.5), colour(peak, 0)) << "a pale peak at " << peak << ", scale " << scale;
        }
    }
}

}  // namespace posiscope::test
