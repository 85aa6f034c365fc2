// SPDX-License-Identifier: GPL-3.0-or-later
/// Claims that sentences make of numbers, held against the numbers by brute force, at the ends of parameters too.
#include <cmath>
#include <numbers>

#include "core/views/shared/mixed_words.h"
#include "tests/core/said.h"

namespace posiscope::test {

namespace {

bool has(const std::string& all, const std::string& piece) {
    return all.find(piece) != std::string::npos;
}

std::string captionWith(const Document& document) {
    return plain(
        captionOf({document,
                   schemeOf(document).make(settingOf(document, schemeOf(document)).values, shapeOf(document)),
                   {},
                   {}}));
}

Document shown(const char* view, const char* scheme, const char* part, const Written& written,
               const Shape& shape) {
    Document document = withText(firstDocument(), "", Tokenizer::words);
    document = withView(withScheme(document, *findScheme(scheme)), *findView(view));
    document.positions = shape.positions;
    document.pane().part = part;
    return withSetting(document, *findScheme(scheme),
                       {.values = valuesOf(*findScheme(scheme), written), .dims = shape.dims});
}

std::string trendOf(const char* part, const Written& written, const Shape& shape) {
    return plain(encodingOf("rope", written, shape).part(part)->trend);
}

bool isFlat(const std::vector<double>& numbers) {
    const auto [least, most] = std::ranges::minmax(numbers);
    return most - least < 1e-9 * std::max(1.0, std::abs(most));
}

std::string factOf(const char* scheme, const Written& written, const Shape& shape) {
    return plain(encodingOf(scheme, written, shape).about.fact);
}

bool hasSign(const Encoding& encoding, const std::string& piece) {
    return std::ranges::any_of(encoding.about.notes,
                               [&](const Text& sign) { return has(plain(sign), piece); });
}

}  // namespace

TEST(claims, theRotaryBoundFallsWhereItSaysSo) {
    for (const char* base : {"1e-12", "0.5", "1", "2", "10000", "1e12"})
        for (const Index dims : {1, 2, 3, 4, 64}) {
            SCOPED_TRACE(std::string("base ") + base + ", width " + std::to_string(dims));
            const Written written{{"base", base}};
            const std::vector<double> decay = row(*partOf("rope", "decay", written, {36, dims}), 0);
            const std::string said = trendOf("decay", written, {36, dims});
            EXPECT_EQ(has(said, "No pair turns"), dims < 2) << said;
            EXPECT_EQ(has(said, "the same at every distance"), dims >= 2 && isFlat(decay)) << said;
            EXPECT_EQ(has(said, "largest at distance 0"), dims >= 2 && !isFlat(decay)) << said;
            for (std::size_t far = 1; far < decay.size() && dims >= 2 && !isFlat(decay); ++far)
                EXPECT_LT(decay[far], decay[0]) << far;
            const std::vector<double> score = row(*partOf("rope", "score", written, {36, dims}), 0);
            const bool isOneWave = [&] {
                for (std::size_t far = 0; far < score.size(); ++far)
                    if (std::abs(score[far] - std::cos(static_cast<double>(far))) > 1e-9) return false;
                return true;
            }();
            EXPECT_EQ(has(trendOf("score", written, {36, dims}), "One wave"), isOneWave);
        }
}

TEST(claims, noLeastAndNoGreatestThatRoundingPicks) {
    // |S_1| = 1 at every distance, by whichever sine and cosine.
    EXPECT_TRUE(has(captionWith(shown("heatmap", "rope", "decay", {}, {50, 2})), "All numbers are 1."));
    EXPECT_TRUE(
        has(captionWith(shown("heatmap", "rope", "decay", {{"base", "1"}}, {50, 6})), "All numbers are 2."));
    // Offsets -3 and +3 are used 28 times each (worked by hand: 7 + 6 + … + 1).
    const std::string usage = captionWith(shown("heatmap", "shaw", "usage", {{"k", "3"}}, {10, 64}));
    EXPECT_TRUE(has(usage, "The greatest is 28, first of row 0")) << usage;
    // One patch stands on itself most often, 9 times in a window of 3 × 3, and each corner once.
    const std::string window =
        captionWith(shown("heatmap", "swin", "usage", {{"h", "3"}, {"w", "3"}}, {9, 8}));
    EXPECT_TRUE(has(
        window,
        "The greatest is 9, of row 12 (offset (0, 0)); the least is 1, first of row 0 (offset (−2, −2))."))
        << window;
}

TEST(claims, ofAngles) {
    EXPECT_TRUE(has(trendOf("angles", {{"base", "1"}}, {4, 8}), "All pairs turn alike"));
    EXPECT_TRUE(has(trendOf("angles", {}, {4, 8}), "at a speed of its own"));
    for (const char* run : {"down", "up", "across"}) {
        Document document = shown("heatmap", "rope", "angles", {}, {4, 8});
        const Param* param = viewOf(document).params.front();
        document = withOption(document, *param, *readValue(*param, run));
        EXPECT_FALSE(has(plain(encodingOf("rope", {}, {4, 8}).part("angles")->trend), "top to bottom"))
            << run;
    }
}

TEST(claims, columnsOfTheSimplifiedSineRepeatAtBase1Alone) {
    for (const char* base : {"1", "1.5", "10000", "1e12"}) {
        const Encoding encoding = encodingOf("article_sine", {{"base", base}}, {6, 5});
        bool alike = true;
        for (Index r = 0; r < 6; ++r)
            for (Index c = 1; c < 5; ++c)
                alike = alike && encoding.added->at(r, c) == encoding.added->at(r, 0);
        EXPECT_EQ(hasSign(encoding, "every column is the same"), alike) << base;
        EXPECT_EQ(hasSign(encoding, "nothing repeats"), !alike) << base;
    }
}

TEST(claims, stretchingLeavesTheFirstTrainedRowAlone) {
    for (const char* extend : {"linear", "linear_corners"})
        for (const char* n : {"1", "2", "5", "7"}) {
            const Written written{{"extend", extend}, {"maxlen", n}};
            const Index trained = std::stoi(n), positions = 12;
            const Encoding encoding = encodingOf("learned", written, {positions, 4});
            const FieldPtr before = partOf("learned", "rows", written, {positions, 4});
            EXPECT_TRUE(hasSign(encoding, "only the first stays as it was"));
            EXPECT_EQ(row(*encoding.added, 0), row(*before, 0));
            for (Index t = 1; t < trained; ++t)
                EXPECT_NE(row(*encoding.added, t), row(*before, t)) << extend << t;
        }
}

TEST(claims, whatLiesBeyondALearnedTable) {
    const Encoding zeros = encodingOf("learned", {{"extend", "zeros"}, {"maxlen", "3"}}, {6, 4});
    EXPECT_EQ(plain(zeros.about.fact),
              "3 × 4 = 12 numbers to train, for 3 positions; what lies beyond is zeros");
    for (Index t = 3; t < 6; ++t) EXPECT_EQ(row(*zeros.added, t), std::vector<double>(4, 0)) << t;
    EXPECT_EQ(factOf("learned", {{"maxlen", "1"}}, {1, 1}),
              "1 × 1 = 1 number to train, for 1 position and no more");
}

TEST(claims, blocksOfTheHierarchicalTable) {
    EXPECT_EQ(factOf("hierarchical", {{"n", "1"}}, {1, 8}), "1 position out of 1 trained row");
    EXPECT_EQ(
        factOf("hierarchical", {{"n", "8"}}, {9, 8}),
        "64 positions out of 8 trained rows; between blocks, differences are 0.66667 times those inside");
    for (const Index positions : {1, 3, 4, 9})
        for (const char* n : {"1", "3"}) {
            const Written written{{"n", n}};
            const Encoding encoding = encodingOf("hierarchical", written, {positions, 8});
            const FieldPtr trained = encoding.part("trained")->field;
            const bool inFirst = positions <= std::stoi(n) || std::stoi(n) == 1;
            for (Index t = 0; inFirst && t < std::min<Index>(positions, std::stoi(n)); ++t)
                EXPECT_EQ(row(*encoding.added, t), row(*trained, t));
            EXPECT_EQ(has(plain(encoding.part("table")->trend), "first block"), inFirst) << positions << n;
        }
}

TEST(claims, anOddWidthHasAWaveThatIsNoPair) {
    EXPECT_TRUE(has(factOf("sinusoidal", {}, {50, 1}), ": 1 of 1 wave;"));  // sin(t): 49 steps, 2π and more
    EXPECT_TRUE(has(factOf("sinusoidal", {}, {50, 2}), ": 1 of 1 pair;"));
    EXPECT_TRUE(has(factOf("sinusoidal", {{"odd", "zero"}}, {50, 3}), "of 1 pair;"));
    EXPECT_TRUE(has(factOf("sinusoidal", {}, {1, 8}), "within 1 position: 0 of 4 pairs"));
}

TEST(claims, nothingIsSlowOverOnePosition) {
    for (const char* scheme : {"sinusoidal", "masked_sinusoid", "article_sine"})
        EXPECT_TRUE(encodingOf(scheme, {}, {1, 64}).parts.front().slow.empty()) << scheme;
    EXPECT_FALSE(encodingOf("sinusoidal", {}, {2, 64}).parts.front().slow.empty());
}

TEST(claims, similarityOfTheRowsThatThereAre) {
    // None of 7 rows are 46 apart: the cosine of width 128 is first below 0.5 there (counted by hand in 50-digit sums).
    const std::string few = captionWith(shown("similarity", "sinusoidal", "", {}, {7, 128}));
    EXPECT_TRUE(
        has(few,
            "cosine at least 0.5 up to 6 apart; the distance grows up to 6 apart; dot product at least 0 up "
            "to 6 apart"))
        << few;
    const std::string many = captionWith(shown("similarity", "sinusoidal", "", {}, {50, 128}));
    EXPECT_TRUE(has(many, "the cosine is first below 0.5 at 46 apart")) << many;
    EXPECT_FALSE(has(captionWith(shown("similarity", "sinusoidal", "", {}, {1, 128})), "apart"));
}

TEST(claims, theNearestRowsAreNotPickedByOrder) {
    // Every row whose distance is at most that of the last one told is told or counted.
    for (const char* scheme : {"sinusoidal", "linear", "learned"})
        for (const Index positions : {2, 3, 5, 9}) {
            Document document = shown("similarity", scheme, "", {}, {positions, 4});
            document.focus.position = positions / 2;
            const FieldPtr table = encodingOf(scheme, {}, {positions, 4}).added;
            std::vector<double> far;
            for (Index other = 0; other < positions; ++other) {
                double square = 0;
                for (Index c = 0; c < 4; ++c)
                    square += std::pow(table->at(other, c) - table->at(positions / 2, c), 2);
                if (other != positions / 2) far.push_back(std::sqrt(square));
            }
            std::ranges::sort(far);
            const std::size_t few = std::min<std::size_t>(3, far.size());
            const auto alike = static_cast<std::size_t>(
                std::ranges::count_if(far, [&](double each) { return each <= far[few - 1] * (1 + 1e-9); }));
            const std::string said = captionWith(document);
            const std::size_t from = said.find("Nearest to");
            std::size_t told = 0;
            for (std::size_t at = from; (at = said.find("position ", at)) < said.find(". ", from); ++at)
                ++told;
            SCOPED_TRACE(std::string(scheme) + ' ' + std::to_string(positions) + ": " +
                         said.substr(from, 160));
            if (alike <= 6) {
                EXPECT_EQ(told - 1, alike);  // the row itself is named too
            } else {
                EXPECT_TRUE(has(said, "as near as the last: " + std::to_string(alike - 3) + " row"));
            }
        }
}

/// Padding has the id that the choice gives it, 0 or 1; the mask is by padding, and so is its formula.
TEST(claims, theMaskByTokensIsOfThePaddingWhateverItsId) {
    const Encoding encoding = encodingOf("masked_sinusoid", {{"mask", "tokens"}}, {3, 4});
    std::string formula;
    for (const Formula& line : encoding.about.formula) formula += plain(line.text) + " ";
    EXPECT_TRUE(has(formula, "≠ pad]")) << formula;
    EXPECT_FALSE(has(formula, "id_{t} ≠ 0") || has(formula, "idt ≠ 0")) << formula;
    for (const double padding : {1.0, 2.0}) {  // id 0; id 1, where id 0 is the start
        Document document =
            withOption(withText(firstDocument(), "a\nb c d", Tokenizer::words), kPadding, padding);
        const Mix mixed = mixOf(document, encoding, 4);
        ASSERT_EQ(mixed.masked->size().rows, 3);
        EXPECT_EQ(row(*mixed.masked, 0), row(*encoding.added, 0)) << "a word keeps its position, id 0 or not";
        EXPECT_EQ(row(*mixed.masked, 1), std::vector<double>(4, 0.0));
    }
}

}  // namespace posiscope::test
