// SPDX-License-Identifier: GPL-3.0-or-later
/// Each famous figure against its numbers, computed here in another way or known from where the figure stands.
#include "core/files/gallery.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "core/base/random.h"
#include "core/document/kept.h"
#include "core/files/document_json.h"
#include "core/views/shared/registry.h"
#include "core/views/shared/sweep.h"
#include "core/views/shared/view.h"

namespace posiscope::test {

namespace {

struct Opened {
    Document document;
    Encoding encoding;
    Canvas canvas{.width = 900, .height = 600, .measure = [](const Text& shown, Type) {
                      return Extent{7.0 * static_cast<double>(plain(shown).size()), 14};
                  }};
    Scene scene() const { return {document, encoding, canvas, {}}; }
    const Field& table() const { return *partOf(document, encoding).field; }
};

Opened opened(const char* id) {
    const Famous* famous = findFamous(id);
    if (famous == nullptr) {
        ADD_FAILURE() << "no famous figure " << id;
        famous = gallery().data();
    }
    Opened out{.document = documentOf(*famous), .encoding = {}};
    const Scheme& scheme = schemeOf(out.document);
    out.encoding = scheme.make(settingOf(out.document, scheme).values, shapeOf(out.document));
    return out;
}

/// sin or cos of position · 10000^-exponent.
double wave(bool cosine, double position, double exponent) {
    const double angle = position * std::pow(10000.0, -exponent);
    return cosine ? std::cos(angle) : std::sin(angle);
}

void expectCells(const Opened& figure, const std::function<double(double, Index)>& cell) {
    const Size size = figure.table().size();
    for (Index p = 0; p < size.rows; p += 1 + size.rows / 40)
        for (Index c = 0; c < size.columns; c += 1 + size.columns / 40)
            ASSERT_NEAR(figure.table().at(p, c), cell(static_cast<double>(p), c), 1e-11)
                << "position " << p << ", column " << c;
}

double interleaved(double position, Index column, double dims) {
    return wave(column % 2 == 1, position, static_cast<double>(column / 2) / (dims / 2));
}

/// Returns the numbers that the view of a famous figure shows.
Visible shownIn(const Opened& figure) {
    return viewOf(figure.document).visible(figure.scene(), {});
}

std::string rowOf(const Field& field, Index row) {
    std::string digits;
    for (Index c = 0; c < field.size().columns; ++c)
        digits += std::to_string(static_cast<Index>(field.at(row, c)));
    return digits;
}

}  // namespace

TEST(gallery, theInterleavedTablesAreThePapersFormula) {
    const struct {
        const char* id;
        Size size;
        MapName map;
    } all[] = {{"illustrated-interleaved", {10, 64}, MapName::viridis},
               {"depth", {50, 128}, MapName::redBlue},
               {"grey", {32, 128}, MapName::grey},
               {"blues", {60, 32}, MapName::blues},
               {"exercise", {100, 100}, MapName::redBlue}};
    for (const auto& each : all) {
        SCOPED_TRACE(each.id);
        const Opened figure = opened(each.id);
        EXPECT_EQ(figure.table().size(), each.size);
        EXPECT_EQ(figure.document.colours.map, each.map);
        EXPECT_EQ(colourRange(figure.document.colours, figure.table()), (Range{-1, 1}));
        expectCells(figure, [&](double p, Index c) {
            return interleaved(p, c, static_cast<double>(each.size.columns));
        });
    }
}

TEST(gallery, theTablesOfHalves) {
    const Opened big = opened("illustrated-halves");
    EXPECT_EQ(big.table().size(), (Size{20, 512}));
    expectCells(big, [](double p, Index c) { return wave(c >= 256, p, static_cast<double>(c % 256) / 255); });
    const Opened tutorial = opened("tutorial");
    EXPECT_EQ(tutorial.table().size(), (Size{2048, 512}));
    expectCells(tutorial,
                [](double p, Index c) { return wave(c >= 256, p, static_cast<double>(c % 256) / 256); });
}

TEST(gallery, theRowsRunAsInTheFigure) {
    const auto orientationOf = [](const char* id) {
        const Opened figure = opened(id);
        const Drawn drawn = viewOf(figure.document).draw(figure.scene());
        for (const Panel& panel : std::get<Figure>(drawn).panels)
            for (const Mark& mark : panel.marks)
                if (const auto* field = std::get_if<FieldMark>(&mark);
                    field != nullptr && field->cells == Target::Kind::cell)
                    return field->orientation;
        ADD_FAILURE() << id << " shows no table";
        return Orientation::down;
    };
    EXPECT_EQ(orientationOf("illustrated-halves"), Orientation::down);
    EXPECT_EQ(orientationOf("depth"), Orientation::down);
    EXPECT_EQ(orientationOf("tutorial"), Orientation::across);
    EXPECT_EQ(orientationOf("exercise"), Orientation::up);
}

TEST(gallery, theCurvesAreTheColumnsOfTheFigure) {
    const Opened four = opened("four-columns"), annotated = opened("annotated");
    EXPECT_EQ(four.table().size(), (Size{60, 32}));
    EXPECT_EQ(annotated.table().size(), (Size{100, 20}));
    expectCells(four, [](double p, Index c) { return interleaved(p, c, 32); });
    expectCells(annotated, [](double p, Index c) { return interleaved(p, c, 20); });
}

/// Source: the numbers of the article's plots, recomputed.
TEST(gallery, theFirstPlot) {
    const Opened plot = opened("first-plot");
    EXPECT_EQ(plot.table().size(), (Size{10, 99}));
    expectCells(plot, [](double p, Index c) { return wave(false, p, static_cast<double>(c + 1) / 100); });
    EXPECT_NEAR(plot.table().at(9, 0), 0.937953, 5e-7);
    double most = 0;
    for (Index p = 0; p < 10; ++p) most = std::max(most, plot.table().at(p, 98));
    EXPECT_NEAR(most, 0.000987, 5e-7);
    for (Index c = 0; c < 99; ++c) EXPECT_EQ(plot.table().at(0, c), 0);
}

TEST(gallery, theSecondPlot) {
    const Opened plot = opened("second-plot");
    const auto column = plot.document.focus.dimension;
    EXPECT_EQ(plot.table().size().rows, 20);
    EXPECT_NEAR(plot.table().at(4, column), 0.99977, 5e-6);
    EXPECT_NEAR(plot.table().at(12, column), -0.99789, 5e-6);
    ASSERT_TRUE(plot.table().wave(column));
    EXPECT_NEAR(plot.table().wave(column)->wavelength(), 15.7826, 5e-5);
}

TEST(gallery, theProductsAndDistancesOfTheExercise) {
    const Visible products = shownIn(opened("exercise-products"));
    const Visible distances = shownIn(opened("exercise-distances"));
    EXPECT_EQ(products.part.field->size(), (Size{100, 100}));
    for (Index p = 0; p < 98; ++p) {
        EXPECT_NEAR(std::sqrt(products.part.field->at(p, p)), 7.0710678, 5e-8);
        EXPECT_NEAR(distances.part.field->at(p, p + 2), 3.2668781, 5e-8);
    }
}

TEST(gallery, theCosineOfPosition1000WithAll) {
    const Opened figure = opened("tutorial-cosine");
    EXPECT_EQ(figure.document.focus.position, 1000);
    const Visible seen = shownIn(figure);
    const Field& cosines = *seen.part.field;
    for (const Index other : {0, 500, 999, 1000, 1001, 2047}) {
        double sum = 0;
        for (int i = 0; i < 256; ++i)
            sum += std::cos(static_cast<double>(other - 1000) * std::pow(10000.0, -i / 256.0));
        EXPECT_NEAR(cosines.at(1000, other), sum / 256, 1e-11) << other;
    }
}

TEST(gallery, theLookups) {
    const Opened five = opened("five-words"), ten = opened("ten-words");
    ASSERT_TRUE(five.encoding.lookedUp && ten.encoding.lookedUp);
    const Field& index = *five.encoding.lookedUp->index;
    const char* const fiveRows[] = {"45678", "34567", "23456", "12345", "01234"};
    for (Index i = 0; i < 5; ++i) EXPECT_EQ(rowOf(index, i), fiveRows[i]);
    EXPECT_EQ(index.at(0, 2), 6);  // "therefore" from the first "I"
    EXPECT_EQ(index.at(3, 2), 3);  // and from the second
    const char* const tenRows[] = {"3456666666", "2345666666", "1234566666", "0123456666", "0012345666",
                                   "0001234566", "0000123456", "0000012345", "0000001234", "0000000123"};
    ASSERT_EQ(ten.document.sentence.tokens.size(), 10U);
    for (Index i = 0; i < 10; ++i) EXPECT_EQ(rowOf(*ten.encoding.lookedUp->index, i), tenRows[i]);
}

TEST(gallery, theWindows) {
    const Opened two = opened("window-two");
    const char* const rows[] = {"4310", "5421", "7643", "8754"};
    for (Index i = 0; i < 4; ++i) EXPECT_EQ(rowOf(two.table(), i), rows[i]);
    const Opened seven = opened("window-seven");
    EXPECT_EQ(seven.table().size(), (Size{49, 49}));
    EXPECT_EQ(seven.table().extremes({0, 49, 0, 49}), (Range{0, 168}));
}

/// The score of ones is the mean of the cosines: here summed one by one.
TEST(gallery, theScoresOfLongTexts) {
    const Opened figure = opened("long-scores");
    const auto score = [](double base, double divisor, double distance, double fading = 0) {
        double sum = 0;
        for (int pair = 0; pair < 64; ++pair)  // ζ_i = (2i + 0.4 d)/(1.4 d), to the distance over 512
            sum += std::pow((2.0 * pair + 51.2) / 179.2, fading * distance / 512) *
                   std::cos(distance / divisor * std::pow(base, -pair / 64.0));
        return sum / 64;
    };
    const Field& shown = figure.table();
    ASSERT_EQ(shown.size(), (Size{1, 32001}));
    for (const Index distance : {0, 1, 100, 4000, 4097, 20000, 32000})
        EXPECT_NEAR(shown.at(0, distance), score(5e5, 1, static_cast<double>(distance)), 1e-11) << distance;
    ASSERT_EQ(figure.document.kept.size(), 3U);
    const auto kept = [&](std::size_t which, Index distance) {
        return encodingOf(figure.document, figure.document.kept[which])
            ->part("score")
            ->field->at(0, distance);
    };
    for (const Index distance : {1, 4000, 32000}) {
        const auto far = static_cast<double>(distance);
        EXPECT_NEAR(kept(0, distance), score(1e4, 1, far), 1e-11) << distance;
        EXPECT_NEAR(kept(1, distance), score(1e4, 4, far), 1e-11) << distance;
        EXPECT_NEAR(kept(2, distance), score(5e5, 1, far, 1), 1e-11) << distance;
    }
    // Computed with 40 digits.
    EXPECT_NEAR(kept(2, 512), 0.3904288196962, 5e-14);
    EXPECT_NEAR(kept(2, 4096), 0.134682329888601, 5e-15 + 1e-14);
}

TEST(gallery, theLaddersOfLongTexts) {
    const Opened figure = opened("ladders");
    ASSERT_EQ(figure.document.panes.size(), 3U);
    const auto ratio = [](const std::string& rule, double s, Index pair) {
        const double plain = std::pow(1e4, -static_cast<double>(pair) / 64),
                     turns = 4096 * plain / (2 * M_PI),
                     kept = std::clamp((turns - 1) / 31, 0.0, 1.0);  // beta 1 and 32, linear in turns
        return rule == "PI"    ? 1 / s
               : rule == "NTK" ? std::pow(s, -2.0 * static_cast<double>(pair) / 126)
                               : (1 - kept) / s + kept;
    };
    for (std::size_t pane = 0; pane < 3; ++pane) {
        const Document seen = seenFrom(figure.document, pane);
        ASSERT_TRUE(seen.pane().sweep);
        EXPECT_EQ(seen.pane().sweep->values, (std::vector<double>{2, 3, 4}));
        for (const double s : {2.0, 3.0, 4.0}) {
            const Document swept = withSweptValue(seen, s);
            const Encoding made = encodingOf(swept);
            const Scene scene{swept, made, figure.canvas, {}};
            const Visible shown = viewOf(swept).visible(scene, {});
            for (const Index pair : {0, 10, 30, 44, 63})
                EXPECT_NEAR(shown.part.field->at(pair, shown.cell.column), ratio(seen.pane().state, s, pair),
                            1e-12)
                    << seen.pane().state << " " << s << " " << pair;
        }
    }
}

TEST(gallery, theThreePairsAboutTheTrainedLength) {
    const Opened figure = opened("three-pairs");
    EXPECT_EQ(figure.encoding.trained, 4096);
    EXPECT_EQ(figure.table().size(), (Size{12288, 64}));
    EXPECT_LT(2 * M_PI * std::pow(1e4, 44 / 64.0), 4096);
    EXPECT_GT(2 * M_PI * std::pow(1e4, 46 / 64.0), 4096);
    for (const Index pair : {44, 45, 46})
        for (const Index position : {0, 4095, 12287})
            EXPECT_NEAR(
                figure.table().at(position, pair),
                std::cos(static_cast<double>(position) * std::pow(1e4, -static_cast<double>(pair) / 64)),
                1e-12);
}

/// By Men et al. 2024, recomputed for rotary.md: the first distance of a negative sum.
TEST(gallery, theReachOfABase) {
    const Opened figure = opened("base-and-context");
    const Sweep& sweep = *figure.document.pane().sweep;
    const std::vector<double> reach = factsOver(figure.scene());
    ASSERT_EQ(reach.size(), sweep.values.size());
    const auto at = [&](double base) {
        for (std::size_t i = 0; i < reach.size(); ++i)
            if (std::abs(sweep.values[i] / base - 1) < 1e-9) return reach[i];
        ADD_FAILURE() << base << " is not swept";
        return 0.0;
    };
    EXPECT_EQ(at(1000), 361);
    EXPECT_EQ(at(1e4), 1707);
    EXPECT_EQ(at(1e5), 7757);
    EXPECT_EQ(at(1e6), 27115);
    EXPECT_TRUE(std::ranges::none_of(reach, [](double each) { return std::isnan(each); }));
}

/// Two independent normal vectors: the mean over the seeds is 0 at every distance, the spread 1/√d.
TEST(gallery, randomVectorsDoNotDecay) {
    const Opened figure = opened("no-decay");
    const auto score = [](std::uint64_t seed, Index distance) {
        const RandomStream stream(seed);
        double sum = 0, queries = 0, keys = 0;
        for (std::uint64_t pair = 0; pair < 64; ++pair) {
            const double q0 = stream.normal(2 * pair), q1 = stream.normal(2 * pair + 1),
                         k0 = stream.normal(128 + 2 * pair), k1 = stream.normal(129 + 2 * pair),
                         angle =
                             static_cast<double>(distance) * std::pow(1e4, -static_cast<double>(pair) / 64);
            const double x = q0 * std::cos(angle) - q1 * std::sin(angle),  // the query turns farther
                y = q0 * std::sin(angle) + q1 * std::cos(angle);
            sum += x * k0 + y * k1;
            queries += q0 * q0 + q1 * q1;
            keys += k0 * k0 + k1 * k1;
        }
        return sum / std::sqrt(queries * keys);
    };
    for (const Index distance : {0, 1, 100, 2047}) {
        EXPECT_NEAR(figure.table().at(0, distance), score(1, distance), 1e-12) << distance;
        const Encoding second = *encodingOf(figure.document, figure.document.kept[1]);
        EXPECT_NEAR(second.part("score")->field->at(0, distance), score(2, distance), 1e-12) << distance;
    }
    for (const Index distance : {0, 10, 1000}) {
        double sum = 0, squares = 0;
        constexpr int kSeeds = 400;
        for (int seed = 1; seed <= kSeeds; ++seed) {
            const double one = score(static_cast<std::uint64_t>(seed), distance);
            sum += one;
            squares += one * one;
        }
        EXPECT_LT(std::abs(sum / kSeeds), 4 / std::sqrt(128.0 * kSeeds)) << distance;
        EXPECT_NEAR(squares / kSeeds, 1.0 / 128, 0.2 / 128) << distance;
    }
    const Encoding ones = *encodingOf(figure.document, figure.document.kept[0]);
    EXPECT_EQ(ones.part("score")->field->at(0, 0), 1);
}

TEST(gallery, theDistancesOfString) {
    const Opened figure = opened("string-index");
    const std::vector<double> last{6, 5, 4, 3, 2, 1, 2, 1, 0};  // the paper's rule, by hand
    for (Index key = 0; key < 9; ++key)
        EXPECT_EQ(figure.table().at(8, key), last[static_cast<std::size_t>(key)]) << key;
}

TEST(gallery, theBoundOfRotary) {
    const Opened figure = opened("rotary-decay");
    double most = 0;
    for (Index distance = 0; distance < 256; ++distance)
        most = std::max(most, figure.table().at(0, distance));
    EXPECT_EQ(figure.table().at(0, 0), most);
    EXPECT_LT(figure.table().at(0, 255), 0.5 * most);
}

TEST(gallery, everyOneIsAWholeDocumentOfItsOwn) {
    std::set<std::string> ids;
    for (const Famous& famous : gallery()) {
        SCOPED_TRACE(famous.id);
        EXPECT_TRUE(ids.insert(famous.id).second) << "another has the same name";
        const Document document = documentOf(famous);
        EXPECT_TRUE(canShow(viewOf(document), schemeOf(document)));
        const auto read = readDocument(writeDocument(document));
        ASSERT_TRUE(read) << plain(read.error());
        EXPECT_EQ(writeDocument(*read), writeDocument(document));
    }
}

}  // namespace posiscope::test
