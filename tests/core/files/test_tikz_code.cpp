// SPDX-License-Identifier: GPL-3.0-or-later
/// PGFPlots of figures: the picture's own numbers, what TeX holds, and what is never cut.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "core/base/number.h"
#include "core/files/tikz_code.h"
#include "tests/core/sample.h"

namespace posiscope::test {

namespace {

/// A figure of one panel whose axes span a field.
Figure plotOf(Mark mark, double across, double down) {
    Panel panel{.id = "p", .frame = {10, 20, 100, 50}};
    panel.across = Scaling{0, across, {{0.5, literal("50 %")}}, text("x")};
    panel.down = Scaling{0, down, {}, text("y")};
    panel.marks.push_back(std::move(mark));
    return {.width = 200, .height = 100, .panels = {panel}};
}

FieldMark matrixOf(Index rows, Index columns, Window window) {
    Matrix cells(rows, columns);
    for (Index r = 0; r < rows; ++r)
        for (Index c = 0; c < columns; ++c) cells(r, c) = static_cast<double>(10 * r + c) / 8;
    return {.field = std::make_shared<MatrixField>(cells), .window = window, .colours = {-1, 1}};
}

std::string tikz(const Figure& figure) {
    const auto code = tikzCode(figure, Theme::print, {}, 0.5);
    EXPECT_TRUE(code) << plain(code.error());
    return code ? *code : std::string();
}

bool contains(const std::string& all, const std::string& part) {
    return all.find(part) != std::string::npos;
}

}  // namespace

TEST(tikzCode, aMatrixIsItsCellsAboutTheirMiddles) {
    const std::string code = tikz(plotOf(matrixOf(2, 3, {0, 2, 0, 3}), 3, 2));
    EXPECT_TRUE(contains(code,
                         "mesh/cols=3] coordinates {\n"
                         "(0.5,0.5)[0](1.5,0.5)[0.125](2.5,0.5)[0.25]\n"
                         "(0.5,1.5)[1.25](1.5,1.5)[1.375](2.5,1.5)[1.5]\n};\n"))
        << code;
    EXPECT_TRUE(contains(code, "xmin=0,xmax=3,ymin=0,ymax=2,y dir=reverse")) << code;
    EXPECT_TRUE(contains(code, "point meta min=-1,point meta max=1")) << code;
    EXPECT_TRUE(contains(code, "at={(5mm,-10mm)},anchor=north west,width=50mm,height=25mm")) << code;
    EXPECT_TRUE(contains(code, "xtick={0.5},xticklabels={{50 \\%}},xlabel={x}")) << code;
    EXPECT_EQ(std::ranges::count(code, '{'), std::ranges::count(code, '}'));
}

TEST(tikzCode, onlyTheVisibleCellsAndOneRowHasACopyOutside) {
    EXPECT_TRUE(contains(tikz(plotOf(matrixOf(4, 4, {1, 3, 2, 4}), 4, 3)),
                         "{\n(2.5,1.5)[1.5](3.5,1.5)[1.625]\n(2.5,2.5)[2.75](3.5,2.5)[2.875]\n};"));
    EXPECT_TRUE(contains(tikz(plotOf(matrixOf(1, 2, {0, 1, 0, 2}), 2, 1)),
                         "{\n(0.5,0.5)[0](1.5,0.5)[0.125]\n(0.5,1.5)[0](1.5,1.5)[0.125]\n};"));
}

TEST(tikzCode, aCurveIsItsPoints) {
    const Curve line{
        .points = {{0.5, -0.25}, {1.5, 1e-9}}, .paint = {Role::cosine}, .width = 2, .dash = Dash::dashed};
    Figure figure = plotOf(line, 2, -1);
    figure.panels[0].down = Scaling{1, -1, {}, {}};
    const std::string code = tikz(figure);
    EXPECT_TRUE(contains(code, "no marks,line width=1mm,dashed] coordinates {(0.5,-0.25)(1.5,1e-09)};"))
        << code;
    EXPECT_TRUE(contains(code, "ymin=-1,ymax=1,\n")) << "values grow upwards: " << code;
}

TEST(tikzCode, whatTexDoesNotHoldIsRefused) {
    const auto many = tikzCode(plotOf(matrixOf(101, 100, {0, 101, 0, 100}), 100, 101), Theme::light, {}, 1);
    ASSERT_FALSE(many);
    EXPECT_EQ(plain(many.error()), "10100 cells are more than TeX holds: 10000 at most. Zoom in.");
    Curve curve;
    curve.points.resize(20001);
    EXPECT_FALSE(tikzCode(plotOf(curve, 1, 1), Theme::light, {}, 1));
}

}  // namespace posiscope::test
