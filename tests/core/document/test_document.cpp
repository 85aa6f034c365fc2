// SPDX-License-Identifier: GPL-3.0-or-later
/// Everything that a reader can do to a document, without a window.
#include <gtest/gtest.h>

#include <algorithm>

#include "core/document/document.h"
#include "core/views/shared/edits.h"
#include "core/views/shared/sentence_edits.h"
#include "core/views/shared/view.h"
#include "tests/core/document/named.h"

namespace posiscope::test {

namespace {

using Words = std::vector<std::string>;

Document sentence(std::string_view text) {
    return withText(firstDocument(), text, Tokenizer::words);
}

}  // namespace

TEST(document, theFirstOne) {
    const Document first = firstDocument();
    EXPECT_STREQ(viewOf(first).id, "lookup");
    EXPECT_STREQ(schemeOf(first).id, "shaw");
    EXPECT_EQ(first.sentence.tokens, (Words{"I", "think", "therefore", "I", "am"}));
    EXPECT_EQ(shapeOf(first), (Shape{5, 64}));
    EXPECT_EQ(settingOf(first, scheme("shaw")).values[*scheme("shaw").param("k")], 4);
    const Document heatmap = withView(first, view("heatmap"));
    EXPECT_STREQ(schemeOf(heatmap).id, "sinusoidal");
    EXPECT_EQ(shapeOf(heatmap), (Shape{50, 128}));
}

TEST(document, noViewAndNoSchemeIsADeadEnd) {
    for (const View* from : views())
        for (const Scheme* chosen : schemes())
            for (const View* to : views()) {
                const Document there = withScheme(withView(firstDocument(), *from), *chosen);
                EXPECT_EQ(&schemeOf(there), chosen) << from->id;
                EXPECT_TRUE(canShow(viewOf(there), *chosen)) << from->id << " " << chosen->id;
                if (canShow(*from, *chosen)) {
                    EXPECT_EQ(&viewOf(there), from) << chosen->id;
                }
                const Document then = withView(there, *to);
                EXPECT_EQ(&viewOf(then), to);
                EXPECT_TRUE(canShow(*to, schemeOf(then))) << from->id << " " << chosen->id << " " << to->id;
                if (canShow(*to, *chosen)) {
                    EXPECT_EQ(&schemeOf(then), chosen) << "a view that can show the scheme takes it over";
                }
            }
}

TEST(document, unknownNamesFallBackToWhatThereIs) {
    Document strange = firstDocument();
    strange.pane() = {.view = "no such view", .scheme = "no such scheme", .part = "no such part"};
    EXPECT_EQ(&viewOf(strange), &firstView());
    EXPECT_TRUE(canShow(viewOf(strange), schemeOf(strange)));
    const Encoding encoding = schemeOf(strange).make({}, {1, 1});
    EXPECT_EQ(partOf(strange, encoding).id, encoding.parts.front().id);
}

TEST(document, lookupTakesTheWordsAndOthersTheNumber) {
    Document document = sentence("one two three");
    document.positions = 7;
    EXPECT_EQ(shapeOf(withView(document, view("lookup"))).positions, 3);
    EXPECT_EQ(shapeOf(withView(document, view("heatmap"))).positions, 7);
    document.positions.reset();
    EXPECT_EQ(shapeOf(withView(document, view("heatmap"))).positions, 3);
    EXPECT_EQ(shapeOf(sentence("")).positions, 1);
    EXPECT_EQ(wordAt(document, 2), "three");
    EXPECT_FALSE(wordAt(document, 3).has_value());
    EXPECT_FALSE(wordAt(document, -1).has_value());
}

TEST(document, settingsAreKeptByScheme) {
    const Scheme& shaw = scheme("shaw");
    Setting setting = settingOf(firstDocument(), shaw);
    setting.values = setting.values.with(*shaw.param("k"), 2);
    Document document =
        withScheme(withView(withSetting(firstDocument(), shaw, setting), view("heatmap")), shaw);
    EXPECT_EQ(settingOf(document, shaw), setting);
    document = withScheme(withScheme(document, scheme("sinusoidal")), shaw);
    EXPECT_EQ(settingOf(document, shaw), setting);
}

TEST(document, aPartIsThePanes) {
    const Scheme& shaw = scheme("shaw");
    const auto part = [](const Document& document) { return partOf(document, encodingOf(document)).id; };
    const Document document = withPart(withScheme(withView(firstDocument(), view("heatmap")), shaw), "value");
    EXPECT_EQ(part(document), "value");
    EXPECT_EQ(part(withView(document, view("curves"))), "value") << "it goes into the next view";
    EXPECT_EQ(part(withScheme(document, scheme("sinusoidal"))), scheme("sinusoidal").parts.front().id);
    EXPECT_EQ(settingOf(document, shaw), settingOf(firstDocument(), shaw)) << "it is no setting";
}

TEST(document, typingSplitsAnewAndForgetsThePair) {
    Document document = firstDocument();
    document.focus = {.position = 3, .row = 2, .key = 4};
    document.pane().windows["lookup.words"] =
        document.pane().windows["heatmap/sinusoidal/table"] = {1, 2, 3, 4};
    document = withText(document, "我思考所以我存在", Tokenizer::words);
    EXPECT_EQ(document.sentence.tokens, (Words{"我", "思考", "所以", "我", "存在"}));
    EXPECT_FALSE(document.focus.key.has_value());
    EXPECT_EQ(document.pane().windows,
              (std::map<std::string, Window>{{"heatmap/sinusoidal/table", {1, 2, 3, 4}}}));
    EXPECT_EQ(withText(document, "我在", Tokenizer::characters).sentence.tokens, (Words{"我", "在"}));
}

TEST(document, aMovedWordTakesNothingFromTheTextBeyondTheTokens) {
    std::string text;
    for (std::size_t i = 0; i < kMostTokens + 20; ++i) text += "w" + std::to_string(i) + ' ';
    Document document = withText(firstDocument(), text, Tokenizer::words);
    for (const Index to : {3, 5}) {
        document = withWordMoved(document, 0, to);
        EXPECT_EQ(split(document.sentence.text, Tokenizer::words).found, kMostTokens + 20);
        EXPECT_TRUE(document.sentence.text.ends_with(
            " w4096 w4097 w4098 w4099 w4100 w4101 w4102 w4103 w4104 w4105 w4106 w4107 "
            "w4108 w4109 w4110 w4111 w4112 w4113 w4114 w4115 "));
    }
}

TEST(document, linesAreABatchOfWhichOneIsShown) {
    const Document document = sentence("one two\n\n  \nthree four five\r\nsix");
    EXPECT_EQ(linesIn(document.sentence), 3);
    EXPECT_EQ(document.sentence.tokens, (Words{"one", "two"}));
    EXPECT_EQ(withLine(document, 1).sentence.tokens, (Words{"three", "four", "five"}));
    EXPECT_EQ(withLine(document, 9).sentence.tokens, (Words{"six"}));
    EXPECT_EQ(withLine(document, -9), document);
    EXPECT_EQ(shapeOf(withLine(document, 1)).positions, 3);
    EXPECT_EQ(withText(withLine(document, 2), "a\nb", Tokenizer::words).sentence.tokens, (Words{"b"}));
    std::string many;
    for (int i = 0; i < 70; ++i) many += "w" + std::to_string(i) + '\n';
    EXPECT_EQ(withLine(sentence(many), 69).sentence.tokens, (Words{"w63"}));
}

TEST(document, typingShowsTheLineThatIsTypedIn) {
    const Sentence document = sentence("one\ntwo").sentence;
    EXPECT_EQ(withTyped(document, "one\ntwo!").line, 1);
    EXPECT_EQ(withTyped(document, "one\ntwo\nthree").line, 2);
    EXPECT_EQ(withTyped(withLine(document, 1), "on\ntwo").line, 0);
    EXPECT_EQ(withTyped(withLine(document, 1), "one\ntwo\n").line, 1) << "an empty line is none";
    EXPECT_EQ(withTyped(withLine(document, 1), "x").tokens, (Words{"x"}));
}

TEST(document, aCentreBeyondTheWordsIsMovedAsTheLastWord) {
    Document document = firstDocument();
    document.focus.position = 40;
    document = withWordMoved(document, 4, 3);
    EXPECT_EQ(document.focus.position, 3);
}

TEST(document, tooLongATextIsCutBetweenCharacters) {
    std::string text(kMostText - 1, 'a');
    text += "我在";
    EXPECT_EQ(sentence(text).sentence.text, std::string(kMostText - 1, 'a'));
    EXPECT_EQ(sentence(std::string(kMostText, 'b')).sentence.text.size(), kMostText);
    EXPECT_LE(sentence(std::string(2 * kMostText, '\x80')).sentence.text.size(), kMostText);
    const Document moved = withWordMoved(sentence("x。" + std::string(kMostText - 4, 'a')), 0, 1);
    EXPECT_LE(moved.sentence.text.size(), kMostText);
}

TEST(document, aWordMovesFromAnyPlaceToAny) {
    const Words before{"a", "b", "c", "d", "e"};
    for (Index from = 0; from < 5; ++from)
        for (Index to = 0; to < 5; ++to)
            for (Index centre = 0; centre < 5; ++centre)
                for (Index key = 0; key < 5; ++key) {
                    SCOPED_TRACE(std::to_string(from) + " → " + std::to_string(to));
                    Document document = sentence("a b c d e");
                    document.focus = {.position = centre, .dimension = 9, .row = 1, .key = key};
                    const Document moved = withWordMoved(document, from, to);

                    Words expected = before;
                    const std::string word = expected[static_cast<std::size_t>(from)];
                    expected.erase(expected.begin() + from);
                    expected.insert(expected.begin() + to, word);
                    ASSERT_EQ(moved.sentence.tokens, expected);
                    // The centre and the pair are still the same words.
                    EXPECT_EQ(wordAt(moved, moved.focus.position), wordAt(document, centre));
                    EXPECT_EQ(wordAt(moved, moved.focus.key.value()), wordAt(document, key));
                    EXPECT_EQ(moved.focus.dimension, 9);
                    EXPECT_EQ(withWordMoved(moved, to, from).sentence.tokens, before) << "and back";
                    if (from != to) {
                        EXPECT_EQ(split(moved.sentence.text, Tokenizer::words).tokens, expected)
                            << "the text shows the order";
                    }
                }
}

TEST(document, movingKeepsTheWordsThatSplittingAnewWouldChange) {
    const Document moved = withWordMoved(sentence("我 思故我在"), 0, 2);
    Words sorted = moved.sentence.tokens, original = sentence("我 思故我在").sentence.tokens;
    std::ranges::sort(sorted);
    std::ranges::sort(original);
    EXPECT_EQ(sorted, original);
}

TEST(document, wordsThatAreNotThereDoNotMove) {
    const Document document = sentence("a b c");
    EXPECT_EQ(withWordMoved(document, -1, 1), document);
    EXPECT_EQ(withWordMoved(document, 3, 1), document);
    EXPECT_EQ(withWordMoved(document, 0, 99).sentence.tokens, (Words{"b", "c", "a"}));
    EXPECT_EQ(withWordMoved(document, 2, -99).sentence.tokens, (Words{"c", "a", "b"}));
    EXPECT_EQ(withWordMoved(sentence(""), 0, 0), sentence(""));
    EXPECT_EQ(withWordMoved(document, 1, 1), document) << "nothing is rewritten where nothing moves";
}

}  // namespace posiscope::test
