// SPDX-License-Identifier: GPL-3.0-or-later
/// The views of similarity and of the map: what they show is what the rows of the tables say, and where clicks lead.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "core/figure/layout.h"
#include "core/views/map/map.h"
#include "core/views/shared/mixed_words.h"
#include "core/views/similarity/similarity.h"
#include "tests/core/sample.h"

namespace posiscope::test {

namespace {

/// A document as a view sees it; texts are as wide as they have letters.
struct Stage {
    Document document;
    Encoding encoding;
    Canvas canvas{.width = 900, .height = 600, .measure = [](const Text& text, Type) {
                      return Extent{7.0 * static_cast<double>(plain(text).size()), 14};
                  }};
    std::shared_ptr<Results> results = std::make_shared<Results>();

    Stage(const char* view, const char* scheme, const std::string& words, Index positions = 50,
          const Written& options = {}) {
        document = withText(firstDocument(), words, Tokenizer::words);
        document.positions = positions;
        document = withView(withScheme(document, *findScheme(scheme)), *findView(view));
        for (const auto& [id, value] : options)
            for (const Param* param : viewParams())
                if (param->id == id) document = withOption(document, *param, *readValue(*param, value));
        encoding =
            findScheme(scheme)->make(settingOf(document, *findScheme(scheme)).values, shapeOf(document));
    }
    Scene scene() const { return {document, encoding, canvas, {}, results}; }
    const View& view() const { return viewOf(document); }
    void act(const Gesture& gesture) { document = view().act(scene(), gesture); }
};

std::string toldOf(const Stage& stage, const Target& target) {
    const Told told = stage.view().tell(stage.scene(), target);
    std::string all = plain(told.line);
    for (const Text& each : told.explanation) all += "\n" + plain(each);
    return all;
}

}  // namespace

TEST(similarityView, aClickChoosesTwoRows) {
    Stage stage("similarity", "sinusoidal", "I think therefore I am");
    stage.act({.kind = Gesture::Kind::click, .target = {Target::Kind::pair, 3, 12}});
    EXPECT_EQ(stage.document.focus.position, 3);
    EXPECT_EQ(stage.document.focus.key, 12);
    stage.act({.kind = Gesture::Kind::step, .across = -1, .down = 1});
    EXPECT_EQ(stage.document.focus.position, 4);
    EXPECT_EQ(stage.document.focus.key, 11);
    // A place of the curve is a shift: from there on, or back where the table ends.
    stage.act({.kind = Gesture::Kind::click, .target = {Target::Kind::row, 20, -1}});
    EXPECT_EQ(stage.document.focus.key, 24);
    stage.document.focus.position = 45;
    stage.act({.kind = Gesture::Kind::click, .target = {Target::Kind::row, 20, -1}});
    EXPECT_EQ(stage.document.focus.key, 25);
}

TEST(similarityView, saysWhatTheRowsSay) {
    for (const char* scheme : {"sinusoidal", "shaw", "hierarchical", "linear"})
        for (const char* measure : {"dot", "cosine", "distance"}) {
            Stage stage("similarity", scheme, "one two three", 12, {{"similarity", measure}});
            const Part& part = partOf(stage.document, stage.encoding);
            const Visible seen = stage.view().visible(stage.scene(), {Target::Kind::pair, 2, 1});
            ASSERT_EQ(seen.cell, (Target{Target::Kind::pair, 2, 1})) << scheme;
            EXPECT_EQ(seen.block.cells(), seen.part.field->size().rows * seen.part.field->size().columns);
            const std::vector<double> a = row(*part.field, 2), b = row(*part.field, 1);
            double product = 0, ofA = 0, ofB = 0, apart = 0;
            for (std::size_t i = 0; i < a.size(); ++i) {
                product += a[i] * b[i];
                ofA += a[i] * a[i];
                ofB += b[i] * b[i];
                apart += (a[i] - b[i]) * (a[i] - b[i]);
            }
            const double expected = measure == std::string("dot")      ? product
                                    : measure == std::string("cosine") ? product / std::sqrt(ofA * ofB)
                                                                       : std::sqrt(apart);
            EXPECT_NEAR(seen.part.field->at(2, 1), expected, 1e-10) << scheme << ", " << measure;
        }
}

/// The number of columns whose wavelength is at most n - 1, the steps from the first position to the last.
TEST(similarityView, theCriticalDimensionCountsColumns) {
    const auto said = [](const char* scheme, Index dims, Index positions, const Written& written) {
        Stage stage("similarity", scheme, "a b", positions);
        stage.document = withSetting(stage.document, *findScheme(scheme),
                                     {.values = valuesOf(*findScheme(scheme), written), .dims = dims});
        stage.encoding = findScheme(scheme)->make(settingOf(stage.document, *findScheme(scheme)).values,
                                                  shapeOf(stage.document));
        const std::string all = toldOf(stage, {});
        const std::string before = "critical dimension ";
        const auto at = all.find(before);
        return at == std::string::npos ? -1 : std::stoi(all.substr(at + before.size()));
    };
    // By hand: 2π·base^(2i/d) <= n - 1.
    EXPECT_EQ(said("sinusoidal", 128, 50, {}), 30) << "pairs 0 to 14: i <= 64·log(49/2π)/log(10000) = 14.27";
    EXPECT_EQ(said("sinusoidal", 1, 50, {}), 1) << "a lone sine";
    EXPECT_EQ(said("article_sine", 40, 50, {}), 22) << "i = 1 to 22: i <= 100·log(49/2π)/log(10000) = 22.30";
    EXPECT_EQ(said("masked_sinusoid", 20, 50, {{"variant", "legacy"}}), 3)
        << "c = 0 to 2: c <= 10·log(49/2π)/log(10000) = 2.23";
    EXPECT_EQ(said("sinusoidal", 4, 7, {{"base", "1"}}), 0) << "six steps are less than 2π";
    EXPECT_EQ(said("sinusoidal", 4, 8, {{"base", "1"}}), 4);
    EXPECT_EQ(said("sinusoidal", 8, 6, {{"base", "0.25"}}), 6)
        << "below 1 the fast ones are last: i >= 4·log(2π/5)/log 4 = 0.66";
}

/// The range is of what the view compares, not of the table that it compares: 64 products of sines and 64 of cosines of
/// the same angles are 64 for a row with itself, and no more for two.
TEST(similarityView, coloursAreThoseOfItsOwnNumbers) {
    const Stage stage("similarity", "sinusoidal", "a b c");
    const auto range = dataRange(*colouredField(stage.document, stage.encoding));
    ASSERT_TRUE(range);
    EXPECT_NEAR(range->highest, 64, 1e-9);
    EXPECT_GT(range->lowest, -64);
    EXPECT_EQ(colouredField(Stage("curves", "sinusoidal", "a").document, stage.encoding), nullptr);
    EXPECT_EQ(colouredField(Stage("mix", "sinusoidal", "a").document, stage.encoding), nullptr);
}

/// A map that does not diverge spends all its colours on the numbers that are there.
TEST(similarityView, coloursGoFromItsLeastNumberToItsGreatest) {
    for (const char* scheme : {"sinusoidal", "learned", "shaw"})
        for (const char* measure : {"dot", "cosine", "distance"}) {
            const Stage stage("similarity", scheme, "a b c", 40, {{"similarity", measure}});
            const FieldPtr field = colouredField(stage.document, stage.encoding);
            Range all{field->at(0, 0), field->at(0, 0)};
            for (Index row = 0; row < field->size().rows; ++row)
                for (Index column = 0; column < field->size().columns; ++column)
                    all = {std::min(all.lowest, field->at(row, column)),
                           std::max(all.highest, field->at(row, column))};
            const Range colours = colourRange({.map = MapName::viridis}, *field);
            EXPECT_NEAR(colours.lowest, all.lowest, 1e-9) << scheme << ", " << measure;
            EXPECT_NEAR(colours.highest, all.highest, 1e-9) << scheme << ", " << measure;
        }
}

/// A lone row has one number; its colours reach from 0 to it, so that a map with two sides is as wide as for many rows.
TEST(similarityView, aLoneRowHasColoursToo) {
    for (const char* scheme : {"sinusoidal", "learned"}) {
        const Stage stage("similarity", scheme, "a", 1);
        const FieldPtr field = colouredField(stage.document, stage.encoding);
        ASSERT_EQ(field->size(), (Size{1, 1}));
        EXPECT_EQ(field->range(), (Range{0, field->at(0, 0)})) << scheme;
        EXPECT_EQ(colourRange({}, *field), (Range{-field->at(0, 0), field->at(0, 0)})) << scheme;
    }
}

/// Both axes of the square are the same rows, so their numbers are as far apart.
TEST(similarityView, numbersBothAxesAlike) {
    for (const bool paper : {false, true}) {
        Stage stage("similarity", "sinusoidal", "a b c", 50);
        stage.canvas.paper = paper;
        const Figure figure = figureOf(stage.scene());
        const auto matrix = std::ranges::find(figure.panels, "similarity", &Panel::id);
        ASSERT_NE(matrix, figure.panels.end());
        ASSERT_TRUE(matrix->across && matrix->down);
        const auto places = [](const Scaling& axis) {
            std::vector<double> at;
            for (const Tick& tick : axis.ticks) at.push_back(tick.at);
            return at;
        };
        EXPECT_EQ(places(*matrix->across), places(*matrix->down)) << "paper: " << paper;
    }
}

/// An empty square says what is not there, and only an empty one.
TEST(emptyPictures, sayWhatIsNotThere) {
    const auto said = [](const char* view, const char* scheme) {
        const Stage stage(view, scheme, "a b c");
        std::string all;
        for (const Panel& panel : figureOf(stage.scene()).panels)
            if (panel.id == "absence")
                for (const Mark& mark : panel.marks)
                    if (const auto* label = std::get_if<Label>(&mark)) all += plain(label->text) + " ";
        return all;
    };
    EXPECT_EQ(said("heatmap", "none"), "No position: all numbers are 0, nothing is added. ");
    EXPECT_EQ(said("similarity", "none"), "No positions to compare: all rows are zeros. ");
    for (const char* view : {"heatmap", "similarity"})
        for (const Scheme* scheme : schemesShownBy(*findView(view)))
            if (std::string(scheme->id) != "none") {
                EXPECT_EQ(said(view, scheme->id), "") << view << scheme->id;
            }
    const Stage stage("similarity", "none", "a b c");
    EXPECT_EQ(toldOf(stage, {}).find("Nearest"), std::string::npos);
}

TEST(similarityView, staysSquareAndInTheTable) {
    Stage stage("similarity", "sinusoidal", "a b c", 1000);
    for (const double factor : {4.0, 8.0, 0.5, 3.0}) {
        stage.act({.kind = Gesture::Kind::zoom, .panel = "similarity", .to = {990, 3}, .factor = factor});
        const Window window = similarity::windowOf(stage.scene());
        EXPECT_NEAR(window.rows(), window.columns(), 1e-9);
        EXPECT_GE(window.row0, 0);
        EXPECT_LE(window.column1, 1000);
    }
    stage.document.pane().windows["similarity/sinusoidal/table"] = {0, 10, 900,
                                                                    1000};  // as a file may have it
    EXPECT_EQ(similarity::windowOf(stage.scene()), (Window{0, 100, 900, 1000}));
    stage.act({.kind = Gesture::Kind::fit});
    EXPECT_EQ(similarity::windowOf(stage.scene()), whole({1000, 1000}));
}

TEST(similarityView, findsRowsThatAreEasilyConfused) {
    // Golden case near_d4: with 4 columns, rows 1885 apart are 0.0444 apart.
    Stage stage("similarity", "sinusoidal", "a", 3000);
    Setting setting = settingOf(stage.document, schemeOf(stage.document));
    setting.dims = 4;
    stage.document = withSetting(stage.document, schemeOf(stage.document), setting);
    stage.document.focus.position = 1900;
    stage.encoding = schemeOf(stage.document).make(setting.values, shapeOf(stage.document));
    const std::string told = toldOf(stage, {});
    EXPECT_NE(told.find("position 15 (0.0444)"), std::string::npos) << told;
    EXPECT_NE(told.find("rows 1885 apart, at a distance of 0.04441"), std::string::npos) << told;
}

TEST(similarityView, tellsOfRowsOfZerosThatTheyHaveNoCosine) {
    const Stage stage("similarity", "none", "a b", 5, {{"similarity", "cosine"}});
    const Visible seen = stage.view().visible(stage.scene(), {});
    EXPECT_TRUE(std::isnan(seen.part.field->at(0, 1)));
    EXPECT_NE(toldOf(stage, {}).find("undefined"), std::string::npos);
    std::string said;
    for (const Text& each : similarity::notes(stage.scene())) said += plain(each) + "\n";
    EXPECT_NE(said.find("all zeros, without a direction and so without a cosine, hatched: 5 of 5 rows"),
              std::string::npos)
        << said;
}

TEST(similarityView, saysHowManyRowsItCompares) {
    const Stage stage("similarity", "learned", "a", 512);
    const Index rows = similarity::rowsOf(stage.scene())->count;
    EXPECT_EQ(rows, std::min<Index>(512, mostCompared(shapeOf(stage.document).dims)));
    Stage many("similarity", "none", "a", 1 << 20);
    const Index compared = similarity::rowsOf(many.scene())->count;
    EXPECT_LT(compared, 1 << 20);
    many.document.focus.position = (1 << 20) - 1;
    EXPECT_EQ(similarity::pairOf(many.scene(), {}).row, compared - 1);
    std::string said;
    for (const Text& each : similarity::notes(many.scene())) said += plain(each) + "\n";
    EXPECT_NE(said.find("of 1048576 rows"), std::string::npos) << said;
}

TEST(mapView, aPlaneShortensAndNeverLengthens) {
    for (const char* axes : {"both", "words"})
        for (const char* scheme : {"sinusoidal", "learned", "linear"}) {
            const Stage stage("map", scheme, "the bank by the river and the bank with the money", 50,
                              {{"axes", axes}});
            const auto places = map::placesOf(stage.scene());
            const Shape shape = shapeOf(stage.document);
            const Mix mix = mixOf(stage.document, stage.encoding, shape.dims);
            ASSERT_EQ(places->count(), 11);
            const auto apart = [&](const FieldPtr& a, Index i, const FieldPtr& b, Index j) {
                double sum = 0;
                for (Index c = 0; c < shape.dims; ++c) sum += std::pow(a->at(i, c) - b->at(j, c), 2);
                return std::sqrt(sum);
            };
            for (Index i = 0; i < 11; ++i) {
                EXPECT_NEAR(places->moved[i], apart(mix.word, i, mix.sum, i), 1e-9);
                for (Index j = 0; j < 11; ++j) {
                    EXPECT_LE((places->before.row(i) - places->before.row(j)).norm(),
                              apart(mix.word, i, mix.word, j) + 1e-9);
                    EXPECT_LE((places->after.row(i) - places->after.row(j)).norm(),
                              apart(mix.sum, i, mix.sum, j) + 1e-9);
                    EXPECT_LE((places->after.row(i) - places->before.row(j)).norm(),
                              apart(mix.sum, i, mix.word, j) + 1e-9);
                }
            }
            // "the" at 0, 3, 6 and 9: one place before.
            for (const Index other : {3, 6, 9})
                EXPECT_LT((places->before.row(0) - places->before.row(other)).norm(), 1e-12);
        }
}

TEST(mapView, doesNotMoveByWhatIsOnlyLookedAt) {
    Stage stage("map", "sinusoidal", "I think therefore I am");
    const auto places = map::placesOf(stage.scene());
    stage.act({.kind = Gesture::Kind::click, .target = {Target::Kind::word, 3, -1}});
    EXPECT_EQ(stage.document.focus.position, 3);
    stage.act({.kind = Gesture::Kind::zoom, .panel = "map.plane", .to = {0, 0}, .factor = 4});
    EXPECT_EQ(map::placesOf(stage.scene()), places) << "nothing is computed anew";
    EXPECT_NEAR(map::windowOf(stage.scene()).rows(), 250, 1e-9);
    stage.act({.kind = Gesture::Kind::step, .across = 9});
    EXPECT_EQ(stage.document.focus.position, 4);
    stage.act({.kind = Gesture::Kind::fit});
    EXPECT_EQ(map::windowOf(stage.scene()).rows(), 1000);
    const Stage again("map", "sinusoidal", "I think therefore I am");
    EXPECT_EQ(map::placesOf(again.scene())->after, places->after) << "the same picture on every run";
}

TEST(mapView, ofOneWordOfNoneAndOfMany) {
    const Stage one("map", "sinusoidal", "alone");
    EXPECT_NEAR(map::placesOf(one.scene())->shares[0], 1, 1e-9);
    EXPECT_EQ(map::placesOf(one.scene())->shares[1], 0);
    const Stage none("map", "sinusoidal", "");
    EXPECT_TRUE(std::holds_alternative<Text>(none.view().draw(none.scene())));
    EXPECT_EQ(none.view().visible(none.scene(), {}).block.cells(), 0);
    EXPECT_TRUE(none.view().walk(none.scene()).stops.empty());
    std::string words;
    for (int i = 0; i < 4096; ++i) words += "w" + std::to_string(i % 900) + ' ';
    const Stage many("map", "sinusoidal", words);
    EXPECT_EQ(map::placesOf(many.scene())->count(), 4096);
    EXPECT_GE(map::mostPlaced(256), 4096);
    for (const Index dims : {1, 512, 4096, 16384}) {
        EXPECT_GE(map::mostPlaced(dims), 1);
        EXPECT_LE(static_cast<double>(map::mostPlaced(dims)) * static_cast<double>(dims), 1 << 21);
    }
}

TEST(mapView, holdsSumsThatAreWiderThanTheirWords) {
    const Stage stage("map", "sinusoidal", "a b a", 50, {{"merge", "concatenate"}});
    const auto places = map::placesOf(stage.scene());
    // Beside each other word and position do not mix: the way from the word alone is the position, √(d/2) long.
    for (Index word = 0; word < 3; ++word)
        EXPECT_NEAR(places->moved[word], std::sqrt(static_cast<double>(shapeOf(stage.document).dims) / 2),
                    1e-9);
}

}  // namespace posiscope::test
