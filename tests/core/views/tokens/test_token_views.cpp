// SPDX-License-Identifier: GPL-3.0-or-later
/// The views of tokens and of the sum: what they light, what they say, what a click does.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "core/base/number.h"
#include "core/figure/layout.h"
#include "core/views/shared/mixed_words.h"
#include "core/views/shared/registry.h"
#include "tests/core/sample.h"

namespace posiscope::test {

namespace {

Canvas canvas() {
    Canvas made{.width = 1000, .height = 640};
    made.measure = [](const Text& text, Type) {
        return Extent{6.0 * static_cast<double>(plain(text).size()), 14};
    };
    return made;
}

struct Shown {
    Shown(Document shownDocument, const char* view, const char* scheme = "sinusoidal")
        : document(withView(withScheme(std::move(shownDocument), *findScheme(scheme)), *findView(view))),
          encoding(
              findScheme(scheme)->make(settingOf(document, *findScheme(scheme)).values, shapeOf(document))),
          scene{document, encoding, drawnOn, {}} {}
    Shown(const Shown&) = delete;
    Shown& operator=(const Shown&) = delete;

    const View& view() const { return viewOf(document); }
    Figure figure(const Target& pointer = {}) const {
        Scene pointed = scene;
        pointed.pointer = pointer;
        return figureOf(pointed);
    }
    /// In the figure and beside it.
    std::string said(const Target& target = {}) const {
        std::string all = plain(joined(view().tell(scene, target).explanation, " ")) + " ";
        for (const PlacedText& each : placedTexts(figure(target), drawnOn)) all += plain(each.text) + " ";
        return all;
    }

    Document document;
    Encoding encoding;
    Canvas drawnOn = canvas();
    Scene scene;
};

Document sentence(std::string_view text) {
    return withText(firstDocument(), text, Tokenizer::words);
}

/// The targets whose boxes have the outline of focus.
std::vector<Target> lit(const Figure& figure) {
    std::vector<Target> all;
    for (const Panel& panel : figure.panels)
        for (const Mark& mark : panel.marks)
            if (const auto* box = std::get_if<Box>(&mark);
                box != nullptr && box->edge.role == Role::focus && box->target)
                all.push_back(box->target);
    return all;
}

bool has(const std::string& all, const std::string& part) {
    return all.find(part) != std::string::npos;
}

}  // namespace

TEST(tokensView, aRepeatedWordLightsTheSameRow) {
    const Shown shown(sentence("I think therefore I am"), "tokens");
    const std::vector<Target> found = lit(shown.figure({Target::Kind::word, 3, -1}));
    for (const Target& each : {Target{Target::Kind::word, 0, -1}, Target{Target::Kind::word, 3, -1},
                               Target{Target::Kind::row, 0, -1}})
        EXPECT_TRUE(std::ranges::find(found, each) != found.end()) << each.row;
    for (const Target& each : found) EXPECT_FALSE(each.kind == Target::Kind::word && each.row % 3 != 0);
    // The row lights them as well.
    EXPECT_EQ(lit(shown.figure({Target::Kind::row, 0, -1})), found);
    EXPECT_TRUE(has(shown.said({Target::Kind::word, 3, -1}), "E[0, 3] = W[0]"));
}

TEST(tokensView, clicksGoToWordsRowsAndLines) {
    const Shown shown(sentence("a b a\nc d"), "tokens");
    const auto clicked = [&](const Target& target) {
        return shown.view().act(shown.scene, {.kind = Gesture::Kind::click, .target = target});
    };
    EXPECT_EQ(clicked({Target::Kind::word, 1, -1}).focus.position, 1);
    EXPECT_EQ(clicked({Target::Kind::row, 0, -1}).focus.position, 2) << "the next word that uses the row";
    const Document other = clicked({Target::Kind::pair, 1, 1});
    EXPECT_EQ(other.sentence.line, 1);
    EXPECT_EQ(other.sentence.tokens, (std::vector<std::string>{"c", "d"}));
    EXPECT_EQ(other.focus.position, 1);
}

TEST(tokensView, aDraggedWordRewritesItsLineAlone) {
    const Shown shown(withLine(sentence("a b a\nc d e\nf"), 1), "tokens");
    const Document moved = shown.view().act(shown.scene, {.kind = Gesture::Kind::drag,
                                                          .target = {Target::Kind::word, 0, -1},
                                                          .other = {Target::Kind::word, 2, -1}});
    EXPECT_EQ(moved.sentence.text, "a b a\nd e c\nf");
    EXPECT_EQ(moved.sentence.tokens, (std::vector<std::string>{"d", "e", "c"}));
}

TEST(tokensView, saysWhatTableItIs) {
    const auto said = [](WordTable table, std::string_view text) {
        const Document document = withOption(sentence(text), kWordTable, static_cast<int>(table));
        return Shown(document, "tokens").said();
    };
    EXPECT_TRUE(has(said(WordTable::narrow, "I am"), "random start, seed 1, untrained"));
    EXPECT_TRUE(has(said(WordTable::trained, "I am"), "Universal Sentence Encoder Lite"));
    EXPECT_FALSE(has(said(WordTable::trained, "I am"), "untrained"));
    EXPECT_TRUE(has(said(WordTable::trained, "我 am"), "no piece of it, so with seeded rows: 1 of 2 tokens"));
    Document wide = withOption(sentence("I am"), kWordTable, 4);
    wide = withSetting(wide, *findScheme("sinusoidal"), {.dims = 512});
    EXPECT_EQ(shapeOf(Shown(wide, "tokens").document).dims, 256);
    EXPECT_TRUE(has(Shown(wide, "tokens").said(), "the width is 256, not 512"));
}

TEST(tokensView, everyInputHasSomethingTrue) {
    std::string many;
    for (int i = 0; i < 5000; ++i) many += "w" + std::to_string(i) + ' ';
    for (const char* view : {"tokens", "mix"})
        for (const std::string& text : {std::string(), std::string("alone"), std::string("שלום עולם"),
                                        std::string("👩‍👩‍👧 ok"), std::string("... !!!"), many})
            for (const Tokenizer tokenizer : {Tokenizer::words, Tokenizer::characters, Tokenizer::pieces}) {
                const Document document = withOption(withText(firstDocument(), text, tokenizer), kWordTable,
                                                     tokenizer == Tokenizer::pieces ? 4 : 2);
                const Shown shown(document, view);
                EXPECT_FALSE(shown.figure().panels.empty());
                EXPECT_EQ(has(shown.said(), "No words yet"), document.sentence.tokens.empty());
                EXPECT_FALSE(plain(shown.view().tell(shown.scene, {}).line).empty());
                if (document.sentence.tokens.size() == kMostTokens) {
                    EXPECT_TRUE(has(shown.said(), "/ 4096"));
                }
            }
}

TEST(mixView, saysWhoDrownsWhom) {
    const auto said = [](const Document& document) { return Shown(document, "mix").said(); };
    Document document =
        withSetting(sentence("I think therefore I am"), *findScheme("sinusoidal"), {.dims = 512});
    // |PE| = √(d/2) = 16, a word of N(0, 1/d) about 1; times √d about 22.6.
    EXPECT_TRUE(has(said(document), "The position drowns the word: on average it is 16 long"));
    EXPECT_TRUE(has(said(withOption(document, kScaled, 1)), "Neither drowns the other"));
    EXPECT_TRUE(has(said(withOption(document, kPositionWeight, 0)), "β = 0: the sum is the embedding"));
    EXPECT_TRUE(has(said(withOption(document, kWordWeight, 0)), "α = 0: the sum is the encoding"));
    document = withOption(withOption(document, kScaled, 1), kPositionWeight, 0.1);
    EXPECT_TRUE(has(said(document), "The word drowns the position"));
}

/// A weight of 0 takes a table out of the sum, not its number out of the sentence.
TEST(mixView, aWeightOf0KeepsTheNumber) {
    const Document document =
        withFocus(withOption(sentence("I think"), kWordWeight, 0), {.position = 1, .dimension = 1});
    const Shown shown(document, "mix");
    const Mix mix = mixOf(shown.document, shown.encoding, 128);
    const std::string told = plain(joined(shown.view().tell(shown.scene, {}).explanation, " "));
    EXPECT_TRUE(has(told, "0 · " + plain(shownNumber(mix.word->at(1, 1), 4)) + " + 1 · 0.5403 = 0.5403"))
        << told;
    EXPECT_NE(mix.word->at(1, 1), 0);
}

/// However the tables are put together, and for the third of them too.
TEST(mixView, aWeightOf0KeepsEveryNumber) {
    const auto told = [](const Document& document, const Param& weight) {
        const Document none = withFocus(withOption(document, weight, 0), {.position = 1, .dimension = 1});
        const Shown shown(none, "mix");
        return plain(joined(shown.view().tell(shown.scene, {}).explanation, " "));
    };
    const Document two = sentence("I think");
    const Shown seen(withFocus(two, {.position = 1, .dimension = 1}), "mix");
    const std::string word = plain(shownNumber(mixOf(seen.document, seen.encoding, 128).word->at(1, 1), 4));
    const Document product = withOption(two, kMerge, 1), beside = withOption(two, kMerge, 2);
    EXPECT_TRUE(has(told(product, kWordWeight), "0 · " + word + " · (1 + 1 · 0.5403) = 0."))
        << told(product, kWordWeight);
    EXPECT_TRUE(has(told(product, kPositionWeight), "1 · " + word + " · (1 + 0 · 0.5403) = " + word))
        << told(product, kPositionWeight);
    EXPECT_TRUE(has(told(beside, kWordWeight), "Dimension 1 is 0 · " + word + "; the position"))
        << told(beside, kWordWeight);
    const Document three = withOption(withOption(two, kSegments, 2), kSegmentStart, 1);
    const Shown third(withFocus(three, {.position = 1, .dimension = 1}), "mix");
    const std::string segment =
        plain(shownNumber(mixOf(third.document, third.encoding, 128).segment->at(1, 1), 4));
    EXPECT_TRUE(has(told(three, kSegmentWeight), " + 0 · " + segment + " = ")) << told(three, kSegmentWeight);
}

/// fairseq: the padding is 1, the words 2, 3, …; that number is the row, whatever the scheme would add.
TEST(mixView, numbersAfterThePaddingAreTheRows) {
    const Scheme& learned = *findScheme("learned");
    const auto shown = [&](const Written& written) {
        Document document = withOption(withOption(sentence("a b c"), kPadding, 2), kNumbering, 1);
        return withSetting(document, learned, {.values = valuesOf(learned, written), .dims = 4});
    };
    const Shown three(shown({{"maxlen", "3"}}), "mix", "learned");
    const Mix mix = mixOf(three.document, three.encoding, 4);
    EXPECT_EQ(mix.numbers, (std::vector<Index>{2, 3, 4}));
    EXPECT_EQ(mix.end, 3);
    const std::string said = three.said();
    EXPECT_FALSE(has(said, "not a number")) << said;
    EXPECT_TRUE(has(said, "without a row, hatched: positions 1, 2")) << said;
    const std::string told =
        plain(joined(three.view().tell(three.scene, {Target::Kind::word, 2, -1}).explanation, " "));
    EXPECT_TRUE(has(told, "Position 2 has number 4 and no row: the table ends at number 2.")) << told;
    EXPECT_TRUE(has(Shown(shown({{"maxlen", "2"}}), "mix", "learned").said(), "No word has a position"));

    const Shown offset(shown({{"maxlen", "8"}, {"offset", "2"}}), "mix", "learned");
    const Mix by = mixOf(offset.document, offset.encoding, 4);
    const FieldPtr all = partOf("learned", "rows", {{"maxlen", "8"}, {"offset", "2"}}, {8, 4});
    EXPECT_EQ(row(*by.position, 1), row(*all, 3)) << "the second word has number 3";
    EXPECT_FALSE(by.end) << "ten rows have numbers 2 to 4";

    const Scheme& sines = *findScheme("sinusoidal");
    const Document counted =
        withSetting(shown({}), sines, {.values = valuesOf(sines, {{"first", "2"}}), .dims = 4});
    const Shown waves(counted, "mix", "sinusoidal");
    EXPECT_NEAR(mixOf(waves.document, waves.encoding, 4).position->at(0, 0), std::sin(2), 1e-15);
}

TEST(mixView, showsWhatIsAdded) {
    for (const Scheme* scheme : schemes()) {
        const Encoding encoding = scheme->make({}, {4, 4});
        EXPECT_EQ(findView("mix")->shows(*scheme), encoding.added != nullptr) << scheme->id;
    }
}

TEST(mixView, theNumbersAreThoseOfTheSum) {
    const Document document = withOption(sentence("I think"), kPositionWeight, 0.5);
    const Shown shown(document, "mix");
    const Mix mix = mixOf(shown.document, shown.encoding, shapeOf(shown.document).dims);
    const Visible seen = shown.view().visible(shown.scene, {Target::Kind::cell, 1, 7});
    EXPECT_EQ(seen.cell, (Target{Target::Kind::cell, 1, 7}));
    EXPECT_EQ(seen.part.field->at(1, 7), mix.sum->at(1, 7));
    EXPECT_EQ(seen.block, (Block{0, 2, 0, 128}));
}

}  // namespace posiscope::test
