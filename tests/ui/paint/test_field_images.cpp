// SPDX-License-Identifier: GPL-3.0-or-later
/// The pixels of a field's picture.
#include <gtest/gtest.h>

#include <limits>

#include "core/colour/colour_map.h"
#include "ui/paint/field_images.h"

using namespace posiscope;

namespace {

/// 0, but for a cell that is no number and one that is infinite.
class Holes final : public Field {
public:
    Size size() const override { return {3, 4}; }
    Kind kind() const override { return Kind::signedValue; }
    Range range() const override { return {-1, 1}; }
    double at(Index row, Index column) const override {
        if (row == 1 && column == 2) return std::numeric_limits<double>::quiet_NaN();
        return row == 2 && column == 0 ? std::numeric_limits<double>::infinity() : 0;
    }
};

/// Every cell another number.
class Numbered final : public Field {
public:
    Size size() const override { return {3, 4}; }
    Kind kind() const override { return Kind::signedValue; }
    Range range() const override { return {-1, 1}; }
    double at(Index row, Index column) const override {
        return static_cast<double>(row * 4 + column) / 6 - 1;
    }
};

QRgb opaque(const Rgb& c) {
    return qRgb(c.red, c.green, c.blue);
}

}  // namespace

TEST(FieldImages, WhatIsNoNumberIsHatchedAndNothingElse) {
    constexpr int kCell = 20;
    for (const Theme theme : {Theme::light, Theme::dark, Theme::projector, Theme::print}) {
        const QRgb line = opaque(rgb({Role::muted}, theme)), ground = opaque(rgb({Role::surface}, theme));
        const QRgb zero = opaque(colourMap(Kind::signedValue, MapName::viridis, theme)[kColourSteps / 2]);
        const FieldMark mark{.field = std::make_shared<Holes>(),
                             .window = {0, 3, 0, 4},
                             .colours = {-1, 1},
                             .map = MapName::viridis};
        FieldImages images;
        const QImage& image = images.of(mark, nullptr, theme, 4 * kCell, 3 * kCell);
        for (int row = 0; row < 3; ++row)
            for (int column = 0; column < 4; ++column) {
                int lines = 0, grounds = 0, zeros = 0;
                for (int y = row * kCell; y < (row + 1) * kCell; ++y)
                    for (int x = column * kCell; x < (column + 1) * kCell; ++x) {
                        lines += image.pixel(x, y) == line ? 1 : 0;
                        grounds += image.pixel(x, y) == ground ? 1 : 0;
                        zeros += image.pixel(x, y) == zero ? 1 : 0;
                    }
                const bool hole = (row == 1 && column == 2) || (row == 2 && column == 0);
                EXPECT_EQ(lines > 0 && grounds > lines && lines + grounds == kCell * kCell, hole)
                    << "cell " << row << ", " << column << ": " << lines << " pixels of lines";
                EXPECT_EQ(zeros == kCell * kCell, !hole) << "cell " << row << ", " << column;
            }
    }
}

TEST(FieldImages, APictureThatChangesTakesTheMemoryOfItsFormer) {
    FieldImages images;
    const auto draw = [&](double row) {
        const FieldMark mark{
            .field = std::make_shared<Holes>(), .window = {row, 3, 0, 4}, .colours = {-1, 1}};
        const uchar* bits = images.of(mark, nullptr, Theme::light, 40, 30).constBits();
        images.endDrawing();
        return bits;
    };
    const uchar* first = draw(0);
    EXPECT_EQ(draw(0.5), first);
    EXPECT_EQ(draw(1), first);
}

TEST(FieldImages, AFieldLiesAsItIsToldAndIsPointedAtThere) {
    constexpr int kCell = 8;
    const auto field = std::make_shared<Numbered>();
    const ColourMap& colours = colourMap(Kind::signedValue, MapName::viridis, Theme::light);
    const ColourScale scale(field->range());
    for (const Orientation orientation : {Orientation::down, Orientation::up, Orientation::across}) {
        const int width = orientation == Orientation::across ? 3 : 4,
                  height = orientation == Orientation::across ? 4 : 3;
        const FieldMark mark{.field = field,
                             .window = {0, 3, 0, 4},
                             .rect = {0, 0, static_cast<double>(width), static_cast<double>(height)},
                             .cells = Target::Kind::cell,
                             .colours = field->range(),
                             .map = MapName::viridis,
                             .orientation = orientation};
        Panel panel{.frame = {0, 0, 100, 100}, .across = Scaling{0, static_cast<double>(width), {}, {}}};
        panel.down = Scaling{0, static_cast<double>(height), {}, {}};
        if (orientation == Orientation::up) std::swap(panel.down->from, panel.down->to);
        panel.marks.push_back(mark);
        Figure figure{.width = 100, .height = 100};
        figure.panels.push_back(panel);

        FieldImages images;
        const QImage& image = images.of(mark, nullptr, Theme::light, width * kCell, height * kCell);
        for (int y = 0; y < height; ++y)
            for (int x = 0; x < width; ++x) {
                const Index row = orientation == Orientation::across ? x
                                  : orientation == Orientation::up   ? height - 1 - y
                                                                     : y;
                const Index column = orientation == Orientation::across ? y : x;
                const int step = scale.step(static_cast<float>(field->at(row, column)));
                EXPECT_EQ(image.pixel(x * kCell + kCell / 2, y * kCell + kCell / 2),
                          opaque(colours[static_cast<std::size_t>(step)]))
                    << "orientation " << static_cast<int>(orientation) << ", pixel " << x << ", " << y;
                EXPECT_EQ(targetAt(figure, FigurePoint({(x + 0.5) * 100 / width, (y + 0.5) * 100 / height})),
                          (Target{Target::Kind::cell, row, column}))
                    << "orientation " << static_cast<int>(orientation) << ", pixel " << x << ", " << y;
            }
    }
}
