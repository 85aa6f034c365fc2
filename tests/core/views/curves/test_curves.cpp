// SPDX-License-Identifier: GPL-3.0-or-later
/// The curves that the view draws: which rows and columns, where a table ends, and where there is only one.
#include <gtest/gtest.h>

#include <algorithm>

#include "core/views/shared/view.h"
#include "tests/core/sample.h"

namespace posiscope::test {

namespace {

struct Shown {
    const char* scheme = "sinusoidal";
    Written written;
    Shape shape{60, 32};
    Index position = 0, dimension = 0;
    double together = 1;
};

Figure drawn(const Shown& shown) {
    const Scheme& scheme = *findScheme(shown.scheme);
    const View& view = *findView("curves");
    Document document = withView(withScheme(firstDocument(), scheme), view);
    document = withSetting(document, scheme, {valuesOf(scheme, shown.written), shown.shape.dims});
    document.positions = shown.shape.positions;
    document.focus.position = shown.position;
    document.focus.dimension = shown.dimension;
    document = withOption(document, *view.params.front(), shown.together);
    const Canvas canvas{900, 700, [](const Text& text, Type) {
                            return Extent{6.0 * static_cast<double>(plain(text).size()), 14};
                        }};
    const Encoding encoding = scheme.make(settingOf(document, scheme).values, shapeOf(document));
    return figureOf({document, encoding, canvas, {}});
}

const Panel* panelOf(const Figure& figure, const char* id) {
    const auto found = std::ranges::find(figure.panels, id, &Panel::id);
    return found == figure.panels.end() ? nullptr : &*found;
}

/// Dots that are cells; that of the focus is another.
std::vector<Curve> dotsOf(const Panel& panel) {
    std::vector<Curve> all;
    for (const Mark& mark : panel.marks)
        if (const auto* curve = std::get_if<Curve>(&mark);
            curve != nullptr && curve->dots && curve->paint.role != Role::focus)
            all.push_back(*curve);
    return all;
}

std::vector<std::string> labelsOf(const Figure& figure, const char* id) {
    std::vector<std::string> all;
    for (const Panel& panel : figure.panels)
        for (const Mark& mark : panel.marks)
            if (const auto* label = std::get_if<Label>(&mark); label != nullptr && panel.id == id)
                all.push_back(plain(label->text));
    return all;
}

}  // namespace

TEST(curves, togetherAreTheNeighboursOfTheFocus) {
    const Figure figure = drawn({.dimension = 6, .together = 4});
    const FieldPtr field = sinusoid({}, {60, 32});
    const std::vector<Curve> columns = dotsOf(*panelOf(figure, "curves.rows"));
    ASSERT_EQ(columns.size(), 4U);
    for (std::size_t i = 0; i < 4; ++i) {
        ASSERT_GT(columns[i].points.size(), 4U);  // at some rows, so that no dot touches another
        for (const Point& dot : columns[i].points) {
            const auto row = static_cast<Index>(dot.x);
            EXPECT_EQ(dot.x, static_cast<double>(row) + 0.5);
            EXPECT_EQ(dot.y, field->at(row, 6 + static_cast<Index>(i)));
        }
    }
    const std::vector<std::string> names = labelsOf(figure, "legend");
    EXPECT_EQ(names, (std::vector<std::string>{"position 0", "position 1", "position 2", "position 3",
                                               "dimension 6", "dimension 7", "dimension 8", "dimension 9"}));
}

TEST(curves, atTheEndTheNeighboursBeforeTheFocusAreTaken) {
    const Figure figure = drawn({.shape = {60, 8}, .position = 59, .dimension = 7, .together = 3});
    const std::vector<std::string> names = labelsOf(figure, "legend");
    EXPECT_EQ(names, (std::vector<std::string>{"position 57", "position 58", "position 59", "dimension 5",
                                               "dimension 6", "dimension 7"}));
}

TEST(curves, neverMoreThanThereAre) {
    const Figure figure = drawn({.shape = {2, 3}, .together = 10});
    EXPECT_EQ(labelsOf(figure, "legend").size(), 5U);
}

TEST(curves, oneRowOrOneColumnHasOneCut) {
    EXPECT_EQ(panelOf(drawn({.scheme = "linear", .shape = {31, 1}}), "curves.columns"), nullptr);
    EXPECT_NE(panelOf(drawn({.scheme = "linear", .shape = {31, 1}}), "curves.rows"), nullptr);
    EXPECT_EQ(panelOf(drawn({.shape = {1, 16}}), "curves.rows"), nullptr);
    EXPECT_NE(panelOf(drawn({.shape = {1, 1}}), "curves.columns"), nullptr);
}

TEST(curves, pastTheEndOfATableThereIsNothing) {
    for (const char* scheme : {"masked_sinusoid", "learned"}) {
        const Figure figure =
            drawn({.scheme = scheme, .written = {{"maxlen", "10"}}, .shape = {20, 6}, .position = 12});
        EXPECT_TRUE(dotsOf(*panelOf(figure, "curves.columns")).empty()) << scheme;
        for (const Curve& column : dotsOf(*panelOf(figure, "curves.rows")))
            EXPECT_EQ(column.points.size(), 10U) << scheme;
        EXPECT_EQ(labelsOf(figure, "heading").front(), "position 12: no row") << scheme;
    }
}

TEST(curves, aFigureOfTheArticle) {
    const Figure figure = drawn({.scheme = "article_sine", .shape = {10, 99}, .together = 10});
    EXPECT_EQ(labelsOf(figure, "heading").front(), "positions 0 to 9 over every i");
    EXPECT_EQ(plain(panelOf(figure, "curves.columns")->across->ticks.front().label), "1");
}

}  // namespace posiscope::test
