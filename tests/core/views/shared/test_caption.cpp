// SPDX-License-Identifier: GPL-3.0-or-later
/// Captions and alternative texts: whole for known documents, and held against the numbers by brute force for others.
#include <gtest/gtest.h>

#include <regex>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/base/number.h"
#include "core/views/shared/caption.h"
#include "tests/core/sample.h"

namespace posiscope::test {

namespace {

struct Described {
    std::string caption, alternative;
};

Described said(const Document& document) {
    const Scheme& scheme = schemeOf(document);
    const Encoding encoding = scheme.make(settingOf(document, scheme).values, shapeOf(document));
    const Scene scene{document, encoding, {}, {}};
    return {plain(captionOf(scene)), plain(alternativeOf(scene))};
}

Document shown(const char* view, const char* scheme, const char* part, const Written& written,
               Index positions, Index dims) {
    Document document = withText(firstDocument(), "", Tokenizer::words);
    document = withView(withScheme(document, *findScheme(scheme)), *findView(view));
    document.positions = positions;
    document.pane().part = part;
    return withSetting(document, *findScheme(scheme),
                       {.values = valuesOf(*findScheme(scheme), written), .dims = dims});
}

Document lookedUp(const std::string& sentence, const std::string& k, Index centre) {
    Document document = withText(firstDocument(), sentence, Tokenizer::words);
    document = withSetting(document, *findScheme("shaw"),
                           {.values = valuesOf(*findScheme("shaw"), {{"k", k}}), .dims = 64});
    document.focus.position = centre;
    return document;
}

void expectIn(const std::string& piece, const std::string& all) {
    EXPECT_NE(all.find(piece), std::string::npos) << "“" << piece << "” is not said in: " << all;
}

std::string number(double value) {
    return plain(shownNumber(value));
}

}  // namespace

TEST(caption, firstDocument) {
    const Described first = said(firstDocument());
    EXPECT_EQ(
        first.caption,
        "Relative (Shaw): which row of the table (2k+1 = 9 rows) each word uses, seen from “I” (position 0) in “I think "
        "therefore I am”. With k = 4. “think” (position 1) is one to the right of “I” (position 0): clip(1 − 0, −4, 4) + 4 "
        "= row 5. Farther from it than k = 4, on the end rows: 0 of 5 words. Rows in use: 5 of 9. Random start, "
        "seed 1, untrained: colours are numbers, not meaning. The colours of rows say where, not how much. Row = clipped offset + "
        "k. The row belongs to the pair (centre, word); the word's own embedding does not change. Words for teaching; "
        "models use sub-words. Source: Shaw, Uszkoreit, Vaswani 2018, "
        "“Self-Attention with Relative Position Representations”, section 3.");
    EXPECT_EQ(
        first.alternative,
        "Lookup. Relative (Shaw): which row of the table (2k+1 = 9 rows) each word uses, seen from “I” (position 0) in “I "
        "think therefore I am”. The words stand in a line; a link leads from each to its row of the table. I, "
        "position 0, offset 0, row 4; think, position 1, offset +1, row 5; therefore, position 2, offset +2, row 6; "
        "I, position 3, offset +3, row 7; am, position 4, offset +4, row 8. Farther from it than k = 4, on the end "
        "rows: 0 of 5 words. Rows in use: 5 of 9.");
}

TEST(caption, hiddenRowsAreNotGivenAway) {
    Document hidden = lookedUp("I think therefore I am", "2", 3);
    hidden.hideRows = true;
    const Described all = said(hidden);
    expectIn("“am” (position 4) is one to the right of “I” (position 3).", all.caption);
    expectIn("think, position 1, offset −2;", all.alternative);
    for (const std::string& each : {all.caption, all.alternative})
        for (const char* row : {"row 0", "row 1", "row 2", "row 3", "row 4"})
            EXPECT_EQ(each.find(row), std::string::npos) << row << " is said in: " << each;
}

TEST(caption, theTableOfThePaper) {
    const Described map = said(shown("heatmap", "sinusoidal", "", {}, 50, 128));
    EXPECT_EQ(
        map.caption,
        "Sinusoidal: table, 50\u00a0×\u00a0128. With base = 10000, layout = sine and cosine interleaved, "
        "frequencies = paper: i/(d/2), first position = 0. Shown: positions 0 to 49, dimensions 0 to 127; "
        "colours from −1 to 1. Turn fully within 50 positions: 15 of 64 pairs; longest wavelength 54410. Slow pairs: "
        "less than 0.1 rad over these positions. Rows without a word. Source: "
        "Vaswani et al. 2017, “Attention Is All You Need”, section 3.5.");
    EXPECT_EQ(
        map.alternative,
        "Heatmap. Sinusoidal: table, 50\u00a0×\u00a0128. From top to bottom positions 0 to 49; from left to "
        "right dimensions 0 to 127; colours from −1 to 1. Each column is a wave along the positions; the "
        "fastest, dimension 0, is 6.2832 long, the slowest, dimension 126, 54410. In focus: position 0 · "
        "dimension 0 (sine of pair 0, wavelength 6.2832) · 0.");
}

TEST(caption, curvesSayWhichRowAndColumn) {
    Document document = shown("curves", "sinusoidal", "", {{"first", "2"}}, 50, 128);
    document.focus = {.position = 17, .dimension = 42};
    document.pane().windows["curves/sinusoidal/table"] = {10, 30, 0, 64};
    const Described curves = said(document);
    const std::string cuts =
        "Above: row 17 (position 19) over dimensions 0 to 63. Below: dimension 42 (sine of pair 21, wavelength "
        "129.03) over rows 10 to 29, positions 12 to 31.";
    expectIn(cuts, curves.caption);
    expectIn("first position = 2", curves.caption);
    expectIn(cuts, curves.alternative);
    expectIn("· " + number(sinusoid({{"first", "2"}}, {50, 128})->at(17, 42)) + ".", curves.alternative);
}

TEST(caption, ofWhatShawLooksUp) {
    // Worked example 17: ten words, k = 3.
    const Described usage = said(shown("heatmap", "shaw", "usage", {{"k", "3"}}, 10, 64));
    expectIn(
        "The greatest is 28, first of row 0 (offset −3 and farther left); the least is 8, first of row 1 (offset −2).",
        usage.caption);
    expectIn("The greatest is 28", usage.alternative);
    expectIn("With k = 3.", usage.caption);  // the seed has no part in it
    const Described index = said(shown("heatmap", "shaw", "index", {{"k", "3"}}, 10, 64));
    expectIn("Farther apart than k: 42 of 100 word pairs", index.caption);
    expectIn("queries 0 to 9, keys 0 to 9; colours from 0 to 6.", index.caption);
    expectIn("from 0 at the lower left to 6 at the upper right", index.alternative);
    const Described key = said(shown("curves", "shaw", "key", {{"k", "3"}, {"seed", "7"}}, 10, 64));
    expectIn("With k = 3, seed = 7.", key.caption);
    expectIn("Random start, seed 7, untrained: colours are numbers, not meaning.", key.caption);
    expectIn("Random start, seed 7, untrained", key.alternative);
}

TEST(caption, longSentencesAreCountedAndTheWordsAboutTheCentreTold) {
    std::string many;
    for (int i = 0; i < 40; ++i) many += "word" + std::to_string(i) + ' ';
    const Described all = said(lookedUp(many, "3", 20));
    expectIn("seen from “word20” (position 20) in 40 words.", all.caption);
    expectIn("than k = 3, on the end rows: 33 of 40 words. Rows in use: 7 of 7.", all.caption);
    expectIn("…; word14, position 14, offset −6, clipped, row 0;", all.alternative);
    expectIn("word25, position 25, offset +5, clipped, row 6; ….", all.alternative);
    EXPECT_EQ(all.alternative.find("word13"), std::string::npos);
    EXPECT_EQ(said(lookedUp("", "3", 0)).caption.substr(0, 30), "Relative (Shaw): no words yet.");
}

TEST(caption, wordsOfTheLookupAreThoseOfTheFormula) {
    const std::vector<std::string> words = {"a", "b", "c", "d", "e", "f", "g"};
    for (Index k = 0; k < 8; ++k)
        for (Index centre = 0; centre < 7; ++centre) {
            const Described all = said(lookedUp("a b c d e f g", std::to_string(k), centre));
            Index clipped = 0;
            std::vector<bool> used(static_cast<std::size_t>(2 * k + 1));
            for (Index word = 0; word < 7; ++word) {
                const Index offset = word - centre;
                const Index row = offset < -k ? 0 : offset > k ? 2 * k : offset + k;
                clipped += offset < -k || offset > k ? 1 : 0;
                used[static_cast<std::size_t>(row)] = true;
                const std::string clippedToo = offset < -k || offset > k ? ", clipped" : "";
                expectIn(words[static_cast<std::size_t>(word)] + ", position " + std::to_string(word) +
                             ", offset " + plain(shownOffset(offset)) + clippedToo + ", row " +
                             std::to_string(row),
                         all.alternative);
            }
            const std::string counts =
                "on the end rows: " + std::to_string(clipped) +
                " of 7 words. Rows in use: " + std::to_string(std::count(used.begin(), used.end(), true)) +
                " of " + std::to_string(2 * k + 1);
            expectIn(counts, all.caption);
            expectIn(counts, all.alternative);
        }
}

TEST(caption, whatOneWalksThroughIsNamed) {
    const auto walked = [](const Document& document) {
        const Scheme& scheme = schemeOf(document);
        const Encoding encoding = scheme.make(settingOf(document, scheme).values, shapeOf(document));
        const Scene scene{document, encoding, {}, {}};
        const Walk walk = viewOf(document).walk(scene);
        std::vector<std::string> names;
        for (const Target& stop : walk.stops) names.push_back(plain(viewOf(document).name(scene, stop)));
        return std::pair{names, std::pair{walk.first, walk.second}};
    };
    Document words = lookedUp("I think therefore", "1", 0);
    words.focus.key = 2;
    EXPECT_EQ(
        walked(words).first,
        (std::vector<std::string>{"I, position 0, offset 0, row 1", "think, position 1, offset +1, row 2",
                                  "therefore, position 2, offset +2, clipped, row 2"}));
    EXPECT_EQ(walked(words).second, (std::pair<std::size_t, std::size_t>{0, 2}));
    EXPECT_TRUE(walked(lookedUp("", "1", 0)).first.empty());
    for (const char* view : {"heatmap", "curves"}) {
        Document table = shown(view, "sinusoidal", "", {}, 50, 128);
        table.focus = {.position = 17, .dimension = 42};
        EXPECT_EQ(walked(table).first,
                  (std::vector<std::string>{
                      "position 17 · dimension 42 (sine of pair 21, wavelength 129.03) · 0.73648"}));
    }
}

TEST(caption, wavesAreTheFastestAndTheSlowestOfThoseShown) {
    for (const char* layout : {"interleaved", "halves", "cosfirst"})
        for (const Index first : {0, 5, 11}) {
            Document document =
                shown("heatmap", "sinusoidal", "", {{"layout", layout}, {"base", "100"}}, 20, 16);
            const auto left = static_cast<double>(first);
            document.pane().windows["heatmap/sinusoidal/table"] = {0, 20, left, left + 5};
            // By the formula of the paper, from the pairs that the five columns belong to.
            double shortest = 1e300, longest = 0;
            for (Index c = first; c < first + 5; ++c) {
                const Index pair = std::string(layout) == "interleaved" ? c / 2 : c % 8;
                const double length = 2 * std::numbers::pi * std::pow(100.0, static_cast<double>(pair) / 8);
                shortest = std::min(shortest, length);
                longest = std::max(longest, length);
            }
            const std::string all = said(document).alternative;
            expectIn("is " + number(shortest) + " long", all);
            expectIn(", " + number(longest) + ". In focus", all);
        }
}

// By brute force: every cell under every other value that a parameter might have.
TEST(caption, namesTheParametersThatMatterAndNoOthers) {
    const auto cells = [](const Field& field) {
        std::vector<double> all{static_cast<double>(field.size().rows)};
        for (Index r = 0; r < field.size().rows; ++r)
            for (const double cell : row(field, r)) all.push_back(std::isnan(cell) ? -1e300 : cell);
        return all;
    };
    struct Case {
        const char* scheme;
        const char* part;
        Written written;
        Index positions, dims;
        std::vector<std::string> named;
    };
    const std::vector<Case> cases{
        {"sinusoidal", "table", {}, 9, 8, {"base", "layout", "spacing", "first"}},
        {"sinusoidal", "table", {}, 9, 7, {"base", "layout", "spacing", "first", "odd"}},
        {"sinusoidal", "table", {}, 9, 2, {"layout", "first"}},
        {"sinusoidal", "table", {}, 9, 1, {"first", "spacing", "odd"}},
        {"sinusoidal", "table", {{"spacing", "t2t"}}, 9, 8, {"layout", "spacing", "min", "max", "first"}},
        {"sinusoidal", "table", {{"spacing", "t2t"}}, 9, 3, {"layout", "spacing", "min", "first"}},
        {"shaw", "index", {}, 6, 4, {"k"}},
        {"shaw", "key", {{"layer", "2"}}, 6, 4, {"k", "seed", "layer"}},
        {"shaw", "usage", {}, 6, 4, {"k"}},
        {"shaw", "key", {}, 6, 4, {"k", "seed"}},
        {"shaw", "value", {{"k", "0"}}, 6, 4, {"k", "seed"}},
    };
    for (const Case& each : cases) {
        const Scheme& scheme = *findScheme(each.scheme);
        const Values values = valuesOf(scheme, each.written);
        const Shape shape{each.positions, each.dims};
        const auto now = cells(*scheme.make(values, shape).part(each.part)->field);
        const std::string caption =
            said(shown("heatmap", each.scheme, each.part, each.written, each.positions, each.dims)).caption;
        SCOPED_TRACE(caption);
        for (const Param* param : scheme.params) {
            const bool named = std::ranges::find(each.named, param->id) != each.named.end();
            bool changes = false;
            for (double other = -2; other < 12; other += 1)
                changes |=
                    isEnabled(*param, values) &&
                    cells(*scheme.make(values.with(*param, other), shape).part(each.part)->field) != now;
            if (param->usual && values[*param] == param->initial) changes = false;  // as expected
            EXPECT_EQ(changes, named) << param->id << ": the test itself is wrong";
            const std::string written = std::string(" ") + param->label + " = ";
            EXPECT_EQ(caption.find(written) != std::string::npos, named) << param->id;
        }
    }
}

TEST(caption, everyViewOfEverySchemeHasOne) {
    for (const View* view : views())
        for (const Scheme* scheme : schemesShownBy(*view))
            for (const PartName& part : scheme->parts)
                for (const Index positions : {1, 2, 1 << 20}) {
                    Document document = shown(view->id, scheme->id, part.id, {}, positions, 64);
                    document = withText(document, "one two", Tokenizer::words);
                    const Described all = said(document);
                    for (const std::string& each : {all.caption, all.alternative}) {
                        EXPECT_LT(each.size(), 1200u) << each;
                        expectIn(scheme->title, each);
                        EXPECT_EQ(each.find(".."), std::string::npos) << each;
                        EXPECT_FALSE(std::regex_search(each, std::regex("%[1-9]"))) << each;
                    }
                    expectIn(scheme->source, all.caption);
                }
}

TEST(caption, theColoursSpanWhatTheReaderChose) {
    Document document = shown("heatmap", "sinusoidal", "table", {}, 8, 6);
    document.colours = {MapName::viridis, ColourChoice::Span::fixed, {-0.25, 0.5}};
    expectIn("colours from −0.25 to 0.5.", said(document).caption);
    expectIn("colours from −0.25 to 0.5.", said(document).alternative);
}

}  // namespace posiscope::test
