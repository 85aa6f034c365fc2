// SPDX-License-Identifier: GPL-3.0-or-later
/// Heatmap, Curves, Similarity and Lookup draw in the room that they have: titles, marks, flags, sizes.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "core/views/shared/view.h"
#include "tests/core/sample.h"

namespace posiscope::test {

namespace {

/// Texts are as wide as they have letters, by the size of their type.
struct Stage {
    Document document;
    Encoding encoding;
    Canvas canvas;

    Stage(const char* view, const char* scheme, const Written& values = {}, Shape shape = {50, 128},
          double width = 660, double height = 540) {
        document = withView(withScheme(withText(firstDocument(), "I think therefore I am", Tokenizer::words),
                                       *findScheme(scheme)),
                            *findView(view));
        document =
            withSetting(document, *findScheme(scheme), {valuesOf(*findScheme(scheme), values), shape.dims});
        document.positions = shape.positions;
        canvas = {width, height, [](const Text& text, Type type) {
                      static const double sizes[] = {20, 15, 13, 13, 11};
                      double letters = 0;
                      for (const char c : plain(text)) letters += (c & 0xC0) != 0x80 ? 1 : 0;
                      const double size = sizes[static_cast<std::size_t>(type)];
                      return Extent{0.62 * size * letters, 1.2 * size};
                  }};
    }
    Figure drawn() {
        const Scheme& scheme = schemeOf(document);
        encoding = scheme.make(settingOf(document, scheme).values, shapeOf(document));
        return figureOf({document, encoding, canvas, {}});
    }
    Stage& showing(const char* part) {
        document.pane().part = part;
        return *this;
    }
    Stage& together(double count) {
        document = withOption(document, *findView("curves")->params.front(), count);
        return *this;
    }
};

template <class Kind>
std::vector<std::pair<const Panel*, Kind>> marksOf(const Figure& figure, const std::string& id) {
    std::vector<std::pair<const Panel*, Kind>> all;
    for (const Panel& panel : figure.panels)
        if (panel.id == id)
            for (const Mark& mark : panel.marks)
                if (const auto* one = std::get_if<Kind>(&mark)) all.emplace_back(&panel, *one);
    return all;
}

const Panel& panelOf(const Figure& figure, const std::string& id) {
    return *std::ranges::find(figure.panels, id, &Panel::id);
}

/// The text and the place of the flag: the only label of a panel with axes that is larger than its other numbers.
std::vector<std::pair<std::string, Rect>> flagsOf(const Figure& figure, const std::string& id) {
    std::vector<std::pair<std::string, Rect>> all;
    for (const auto& [panel, label] : marksOf<Label>(figure, id))
        if (label.type == Type::heading) all.emplace_back(plain(label.text), inFigure(*panel, label.rect));
    return all;
}

bool overlap(const Rect& a, const Rect& b) {
    return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

bool holds(const Rect& outer, const Rect& inner) {
    return inner.x >= outer.x && inner.right() <= outer.right() && inner.y >= outer.y &&
           inner.bottom() <= outer.bottom();
}

}  // namespace

TEST(curves, axesSayWhatTheyCount) {
    const Figure figure = Stage("curves", "sinusoidal").drawn();
    EXPECT_EQ(plain(panelOf(figure, "curves.columns").across->label), "dimension c");
    EXPECT_EQ(plain(panelOf(figure, "curves.rows").across->label), "position t");
    for (const char* panel : {"curves.columns", "curves.rows"})
        EXPECT_EQ(plain(panelOf(figure, panel).down->label), "PE(t, c)");
    const Figure keys = Stage("curves", "shaw").showing("key").drawn();
    EXPECT_EQ(plain(panelOf(keys, "curves.columns").down->label), "a^K");
}

TEST(curves, severalAreToldApartByTheShapeOfTheirDots) {
    const Figure figure = Stage("curves", "sinusoidal", {}, {20, 64}).together(10).drawn();
    for (const char* id : {"curves.columns", "curves.rows"}) {
        std::set<std::pair<int, bool>> shapes;
        for (const auto& [panel, curve] : marksOf<Curve>(figure, id))
            if (curve.dots && curve.paint.role != Role::focus)
                shapes.emplace(static_cast<int>(curve.marker), curve.hollow);
        EXPECT_EQ(shapes.size(), 10U) << id;
    }
    // The legend has the ten shapes of rows and the ten of columns.
    std::multiset<std::pair<int, bool>> named;
    for (const auto& [panel, curve] : marksOf<Curve>(figure, "legend"))
        named.emplace(static_cast<int>(curve.marker), curve.hollow);
    EXPECT_EQ(named.size(), 20U);
    for (const auto& shape : named) EXPECT_EQ(named.count(shape), 2U);
}

TEST(curves, cosinesAreDashedAndSinesAreNot) {
    for (const double count : {1.0, 5.0})
        for (const Index column : {6, 7}) {  // a sine, a cosine
            Stage stage("curves", "sinusoidal");
            stage.document.focus.dimension = column;
            std::vector<Dash> dashes;
            for (const auto& [panel, curve] : marksOf<Curve>(stage.together(count).drawn(), "curves.rows"))
                if (!curve.dots) dashes.push_back(curve.dash);
            ASSERT_EQ(dashes.size(), static_cast<std::size_t>(count));
            for (std::size_t i = 0; i < dashes.size(); ++i)
                EXPECT_EQ(dashes[i] == Dash::dashed, (column + static_cast<Index>(i)) % 2 == 1);
        }
}

TEST(curves, upToFourLinesAreBrokenInTheirOwnWay) {
    for (const char* scheme : {"sinusoidal", "learned"})
        for (const double count : {2.0, 4.0}) {
            Stage stage("curves", scheme);
            std::set<Dash> dashes;
            std::size_t lines = 0;
            for (const auto& [panel, curve] : marksOf<Curve>(stage.together(count).drawn(), "curves.rows"))
                if (!curve.dots) {
                    dashes.insert(curve.dash);
                    ++lines;
                }
            EXPECT_EQ(lines, static_cast<std::size_t>(count)) << scheme;
            EXPECT_EQ(dashes.size(), lines) << scheme;
        }
}

TEST(curves, theNamesOfLinesStandWhereTheyAreAskedFor) {
    const auto at = [](LegendPlace place) {
        Stage stage("curves", "sinusoidal");
        stage.canvas.legend = place;
        return stage.together(4).drawn();
    };
    const auto names = [](const Figure& figure) { return marksOf<Label>(figure, "names"); };
    const Figure beside = at(LegendPlace::beside), off = at(LegendPlace::off),
                 inside = at(LegendPlace::inside), below = at(LegendPlace::below);
    EXPECT_EQ(marksOf<Label>(beside, "legend").size(), 8U);
    EXPECT_TRUE(marksOf<Label>(off, "legend").empty() && names(off).empty());
    EXPECT_GT(panelOf(off, "curves.rows").frame.width, panelOf(beside, "curves.rows").frame.width);
    EXPECT_EQ(names(inside).size(), 8U);
    for (const auto& [panel, label] : names(inside)) {
        const Rect& rows = panelOf(inside, "curves.rows").frame;
        const Rect& columns = panelOf(inside, "curves.columns").frame;
        EXPECT_TRUE(rows.contains(label.rect.centre()) || columns.contains(label.rect.centre()))
            << plain(label.text);
    }
    EXPECT_EQ(names(below).size(), 8U);
    for (const auto& [panel, label] : names(below)) {
        EXPECT_GT(label.rect.y, panelOf(below, "curves.rows").frame.bottom());
        EXPECT_LE(label.rect.bottom(), below.notesTop);
        EXPECT_LE(label.rect.right(), below.width);
    }
}

TEST(curves, namesBelowAPlotBeginWhereItBegins) {
    Stage stage("curves", "sinusoidal");
    stage.canvas.paper = true;
    stage.canvas.only = "column";
    stage.canvas.legend = LegendPlace::below;
    const Figure figure = stage.together(4).drawn();
    EXPECT_EQ(panelOf(figure, "names").frame.x, panelOf(figure, "curves.rows").frame.x);
}

TEST(curves, namesWithoutRoomInsideAreSaid) {
    Stage stage("curves", "sinusoidal", {}, {50, 128}, 420, 375);
    stage.canvas.legend = LegendPlace::inside;
    EXPECT_FALSE(stage.together(10).drawn().message.empty());
}

TEST(curves, howOftenRowsAreUsedAreBars) {
    const Figure figure = Stage("curves", "shaw", {{"k", "2"}}, {5, 64}).showing("usage").drawn();
    const Panel& panel = panelOf(figure, "curves.columns");
    EXPECT_LE(panel.down->to, 0);  // bars begin at 0
    std::vector<int> expected(5, 0);
    for (int i = 0; i < 5; ++i)
        for (int j = 0; j < 5; ++j) ++expected[static_cast<std::size_t>(std::clamp(j - i, -2, 2) + 2)];
    std::vector<int> bars;
    for (const auto& [of, box] : marksOf<Box>(figure, "curves.columns"))
        if (box.edge.role == Role::none) {
            EXPECT_EQ(box.rect.y, 0);
            bars.push_back(static_cast<int>(box.rect.height));
        }
    EXPECT_EQ(bars, expected);
}

TEST(focus, standsInAFlagBesideItsCell) {
    Stage heatmap("heatmap", "sinusoidal"), similarity("similarity", "sinusoidal");
    for (const auto& [row, column] :
         {std::pair<Index, Index>{0, 0}, {0, 127}, {49, 0}, {49, 127}, {20, 60}}) {
        heatmap.document.focus.position = row;
        heatmap.document.focus.dimension = column;
        const Figure figure = heatmap.drawn();
        const Panel& panel = panelOf(figure, "heatmap");
        const auto flags = flagsOf(figure, "heatmap");
        ASSERT_EQ(flags.size(), 1U) << row << ", " << column;
        EXPECT_TRUE(holds(panel.frame, flags.front().second));
        const Rect cell{static_cast<double>(column), static_cast<double>(row), 1, 1};
        EXPECT_FALSE(overlap(flags.front().second, inFigure(panel, cell)));
    }
    similarity.document.focus.position = 49;
    similarity.document.focus.key = 49;
    const Figure figure = similarity.drawn();
    const auto flags = flagsOf(figure, "similarity");
    ASSERT_EQ(flags.size(), 1U);
    EXPECT_EQ(flags.front().first, "64");  // 64 pairs of sin² + cos²
    EXPECT_TRUE(holds(panelOf(figure, "similarity").frame, flags.front().second));
    for (const char* panel : {"curves.columns", "curves.rows"})
        EXPECT_EQ(flagsOf(Stage("curves", "sinusoidal").drawn(), panel).size(), 1U) << panel;
}

TEST(focus, hasNoFlagWhereCellsShowTheirNumbersOrAClassIsToSayThem) {
    EXPECT_TRUE(flagsOf(Stage("heatmap", "sinusoidal", {}, {4, 4}).drawn(), "heatmap").empty());
    Stage hidden("heatmap", "shaw", {}, {5, 64});
    hidden.showing("index");
    EXPECT_FALSE(marksOf<Label>(hidden.drawn(), "heatmap").empty());
    hidden.document.hideRows = true;
    EXPECT_TRUE(marksOf<Label>(hidden.drawn(), "heatmap").empty());
}

TEST(similarityView, theMatrixIsSquareAndAsLargeAsItsRoom) {
    // Side of the matrix before: 265, 600 and 175 units.
    for (const auto& [width, height, least] :
         {std::tuple{660.0, 540.0, 300.0}, {1140.0, 800.0, 700.0}, {420.0, 640.0, 320.0}}) {
        const Figure figure = Stage("similarity", "sinusoidal", {}, {50, 128}, width, height).drawn();
        const Rect frame = panelOf(figure, "similarity").frame;
        EXPECT_EQ(frame.width, frame.height);
        EXPECT_GE(frame.width, least);
        EXPECT_TRUE(holds({0, 0, width, height}, panelOf(figure, "similarity.curve").frame));
    }
}

TEST(similarityView, fewRowsHaveTheirNumbers) {
    const Figure figure = Stage("similarity", "sinusoidal", {}, {5, 8}).drawn();
    EXPECT_EQ(marksOf<Label>(figure, "similarity").size(), 25U);
}

TEST(lookup, fillsItsRoomAndLinksAreNoLongerThanNeeded) {
    for (const auto& [width, height, cell] :
         {std::tuple{660.0, 535.0, 40.0}, {1140.0, 800.0, 70.0}, {1140.0, 520.0, 70.0}}) {
        const Figure figure = Stage("lookup", "shaw", {}, {5, 64}, width, height).drawn();
        for (const auto& [panel, link] : marksOf<Link>(figure, "lookup.words"))
            EXPECT_LE(link.to.y - link.from.y, 160) << width;
        double least = 1e9;
        for (const auto& [panel, box] : marksOf<Box>(figure, "lookup.cells"))
            least = std::min(least, box.rect.width);
        EXPECT_GE(least, cell - 2) << width;
    }
}

TEST(lookup, theColoursOfItsTablesHaveAScale) {
    std::set<std::string> texts;
    for (const auto& [panel, label] : marksOf<Label>(Stage("lookup", "shaw").drawn(), "lookup.words"))
        texts.insert(plain(label.text));
    EXPECT_TRUE(texts.count("numbers of a^K and a^V") == 1 || texts.count("a^K, a^V") == 1);
}

TEST(lookup, rowsOfFewNumbersShowThemAll) {
    const auto numbersOf = [](Index width, double canvas) {
        std::size_t inStrips = 0;
        Stage stage("lookup", "shaw", {{"k", "2"}}, {5, width}, canvas, 800);
        const Figure figure = stage.drawn();
        std::vector<Rect> strips;
        for (const auto& [panel, mark] : marksOf<FieldMark>(figure, "lookup.words"))
            if (mark.field == stage.encoding.part("key")->field ||
                mark.field == stage.encoding.part("value")->field)
                strips.push_back(mark.rect);
        for (const auto& [panel, label] : marksOf<Label>(figure, "lookup.words"))
            for (const Rect& strip : strips)
                if (strip.contains(label.rect.centre())) ++inStrips;
        return inStrips;
    };
    EXPECT_EQ(numbersOf(4, 1140), 2U * 5 * 4 + 2U * 4);  // the row of the pair once more, large
    EXPECT_EQ(numbersOf(64, 1140), 0U);
}

}  // namespace posiscope::test
