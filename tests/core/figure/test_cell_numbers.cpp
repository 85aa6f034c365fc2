// SPDX-License-Identifier: GPL-3.0-or-later
/// Numbers in the cells of a matrix: all or none, as exact as there is room, readable on their colours.
#include "core/figure/cell_numbers.h"

#include <gtest/gtest.h>

#include "core/base/number.h"
#include "core/colour/colour_map.h"
#include "tests/core/sample.h"

namespace posiscope::test {

namespace {

Canvas canvasIn(Theme theme) {
    return {.width = 900,
            .height = 600,
            .measure =
                [](const Text& text, Type type) {
                    double letters = 0;
                    for (const char c : text.source) letters += (c & 0xC0) != 0x80 ? 1 : 0;
                    return type == Type::note ? Extent{7 * letters, 14} : Extent{9 * letters, 18};
                },
            .theme = theme};
}

std::vector<Label> numbersOf(const FieldPtr& field, const Window& window, double side,
                             Theme theme = Theme::light, MapName map = MapName::diverging) {
    const FieldMark mark{
        field,   window, {0, 0, window.columns() * side, window.rows() * side}, Target::Kind::cell,
        {-1, 1}, map};
    Panel panel{.frame = {0, 0, 900, 600}};
    addCellNumbers(panel, mark, canvasIn(theme));
    std::vector<Label> labels;
    for (const Mark& each : panel.marks) labels.push_back(std::get<Label>(each));
    return labels;
}

FieldPtr fieldOf(std::initializer_list<double> cells) {
    Matrix row(1, static_cast<Index>(cells.size()));
    std::ranges::copy(cells, row.data());
    return std::make_shared<MatrixField>(row);
}

std::vector<std::string> textsOf(const std::vector<Label>& labels) {
    std::vector<std::string> all;
    for (const Label& each : labels) all.push_back(plain(each.text));
    return all;
}

}  // namespace

TEST(cellNumbers, asManyDigitsAsFit) {
    using Texts = std::vector<std::string>;
    const FieldPtr field = fieldOf({0, 1, 0.123456, -0.5, -1e-9});
    const Window window{0, 1, 0, 5};
    EXPECT_EQ(textsOf(numbersOf(field, window, 80)), (Texts{"0", "1", "0.1235", "−0.5000", "0.0000"}));
    EXPECT_EQ(textsOf(numbersOf(field, window, 6 * 7 + 6)), (Texts{"0", "1", "0.123", "−0.500", "0.000"}));
    EXPECT_EQ(textsOf(numbersOf(field, window, 4 * 7 + 6)), (Texts{"0", "1", "0.1", "−0.5", "0.0"}));
    EXPECT_TRUE(numbersOf(field, window, 4 * 7 + 5).empty()) << "none rather than 0 for 0.12";
    EXPECT_EQ(textsOf(numbersOf(fieldOf({12, -7, 3}), {0, 1, 0, 3}, 30)), (Texts{"12", "−7", "3"}));
    EXPECT_EQ(textsOf(numbersOf(fieldOf({123.456, std::nan(""), 7}), {0, 1, 0, 3}, 80)),
              (Texts{"123.46", "7"}));
}

TEST(cellNumbers, areOfTheCellsThatAreSeenWhole) {
    const FieldPtr table = sinusoid({}, {12, 8});
    const auto labels = numbersOf(table, {1.5, 4.5, 0, 3}, 60);
    ASSERT_EQ(labels.size(), 6U);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const auto row = static_cast<Index>(2 + i / 3), column = static_cast<Index>(i % 3);
        std::string digits = plain(labels[i].text);
        EXPECT_NEAR(*readNumber(digits), table->at(row, column), 0.5001e-3) << digits;
        EXPECT_EQ(labels[i].rect,
                  (Rect{static_cast<double>(column) * 60, (static_cast<double>(row) - 1.5) * 60, 60, 60}));
    }
    EXPECT_TRUE(numbersOf(table, {0, 12, 0, 8}, 11).empty());
}

TEST(cellNumbers, areReadableOnTheirColours) {
    Matrix steps(1, 255);
    for (Index i = 0; i < 255; ++i) steps(0, i) = static_cast<double>(i - 127) / 127;
    const auto field = std::make_shared<MatrixField>(steps);
    for (const Theme theme : {Theme::light, Theme::dark, Theme::projector, Theme::print})
        for (const MapName map : mapNames()) {
            const auto labels = numbersOf(field, {0, 1, 0, 255}, 60, theme, map);
            ASSERT_EQ(labels.size(), 255U);
            const ColourMap colours = coloursOver({-1, 1}, Kind::signedValue, map, theme);
            for (std::size_t i = 0; i < labels.size(); ++i)
                // Between black and white no colour is farther than 4.58 : 1 from both.
                EXPECT_GE(contrast(rgb(labels[i].paint, theme), colours[i]), 4.5) << i;
        }
}

}  // namespace posiscope::test
