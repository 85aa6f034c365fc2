// SPDX-License-Identifier: GPL-3.0-or-later
/// A cut or a join stays: in every place and line where the word stands, through typing, moves and files.
#include <gtest/gtest.h>

#include "core/document/document.h"
#include "core/files/document_json.h"
#include "tests/core/sample.h"

namespace posiscope::test {

namespace {

using Words = std::vector<std::string>;

Sentence sentenceOf(std::string_view text) {
    return withText(Sentence{}, text, Tokenizer::words);
}

/// Cuts the first word that has the two parts.
Sentence cut(const Sentence& sentence, const std::string& first, const std::string& second) {
    const auto found = std::ranges::find(sentence.tokens, first + second);
    EXPECT_NE(found, sentence.tokens.end()) << first + second;
    return withTokenCut(sentence, found - sentence.tokens.begin(), first.size());
}

}  // namespace

TEST(cuts, aWordCanBeCutBetweenItsCharacters) {
    const Sentence sentence = sentenceOf("thinking 👩‍👩‍👧é");
    EXPECT_EQ(placesToCut(sentence, 0), (std::vector<std::size_t>{1, 2, 3, 4, 5, 6, 7}));
    EXPECT_EQ(withTokenCut(sentence, 0, 5).tokens.front(), "think");
    EXPECT_EQ(withTokenCut(sentence, 0, 5).tokens[1], "ing");
    for (const std::size_t nowhere : {std::size_t{0}, std::size_t{8}, std::size_t{99}})
        EXPECT_EQ(withTokenCut(sentence, 0, nowhere), sentence);
    EXPECT_EQ(withTokenCut(sentence, -1, 1), sentence);
    EXPECT_EQ(withTokenCut(sentence, 9, 1), sentence);
    for (Index each = 1; each < static_cast<Index>(sentence.tokens.size()); ++each)
        for (const std::size_t place : placesToCut(sentence, each))  // never inside a family or a letter
            EXPECT_EQ(split(withTokenCut(sentence, each, place).text, Tokenizer::characters).found,
                      split(sentence.text, Tokenizer::characters).found);
    EXPECT_TRUE(placesToCut(withText(sentence, sentence.text, Tokenizer::pieces), 0).empty());
    EXPECT_TRUE(placesToCut(withText(sentence, sentence.text, Tokenizer::characters), 0).empty());
}

TEST(cuts, holdsForTheSameWordInEveryLine) {
    const Sentence sentence = cut(sentenceOf("bites bites dog\ndog bites"), "bit", "es");
    EXPECT_EQ(sentence.tokens, (Words{"bit", "es", "bit", "es", "dog"}));
    EXPECT_EQ(withLine(sentence, 1).tokens, (Words{"dog", "bit", "es"}));
    EXPECT_EQ(withTyped(sentence, "man bites bites dog\ndog bites").tokens,
              (Words{"man", "bit", "es", "bit", "es", "dog"}));
    EXPECT_EQ(withTokenMoved(sentence, 4, 0).tokens, (Words{"dog", "bit", "es", "bit", "es"}));
}

TEST(cuts, joinedWordsLoseTheSpaceBetweenThem) {
    const Sentence joined = withTokensJoined(sentenceOf("a new  york b\nnew york"), 1);
    EXPECT_EQ(joined.text, "a newyork b\nnew york");
    EXPECT_EQ(joined.tokens, (Words{"a", "newyork", "b"}));
    EXPECT_EQ(withLine(joined, 1).tokens, (Words{"new", "york"})) << "there a space stands between";
    const Sentence stop = withTokensJoined(sentenceOf("a b. c.\nb."), 1);
    EXPECT_EQ(stop.text, "a b. c.\nb.");
    EXPECT_EQ(stop.tokens, (Words{"a", "b.", "c", "."}));
    EXPECT_EQ(withLine(stop, 1).tokens, (Words{"b."}));
    for (const Index none : {Index{-1}, Index{4}, Index{99}})
        EXPECT_EQ(withTokensJoined(sentenceOf("a b. c."), none), sentenceOf("a b. c."));
}

TEST(cuts, aCutAndItsJoinLeaveNothing) {
    const Sentence sentence = sentenceOf("I think");
    EXPECT_EQ(withTokensJoined(withTokenCut(sentence, 1, 2), 1), sentence);
}

TEST(cuts, teachersGetTheWordsThatTheyWant) {
    const struct {
        const char* text;
        Words words;
    } all[] = {{"我思故我在", {"我", "思", "故", "我", "在"}},
               {"狗咬人", {"狗", "咬", "人"}},
               {"我不喜欢", {"我", "不", "喜欢"}},
               {"我能成为最好的", {"我", "能", "成为", "最好", "的"}},
               {"狗咬人，人咬狗", {"狗", "咬", "人", "，", "人", "咬", "狗"}}};
    for (const auto& each : all) {
        const Sentence wanted = withTokens(sentenceOf(each.text), each.words);
        EXPECT_EQ(wanted.tokens, each.words) << each.text;
        EXPECT_EQ(wanted.text, each.text);
    }
    const Sentence other = sentenceOf("one two");
    EXPECT_EQ(withTokens(other, {"one", "three"}), other);
    EXPECT_EQ(withTokens(other, {"one"}), other);
    EXPECT_EQ(withTokens(other, {"one", "two", "three"}), other);
}

TEST(cuts, noMoreThanTheFileHolds) {
    std::string words;
    for (std::size_t i = 0; i <= kMostCuts; ++i) words += "w" + std::to_string(i) + " ";
    Sentence sentence = sentenceOf(words);
    for (std::size_t i = 0; i < kMostCuts; ++i)
        sentence = withTokenCut(sentence, static_cast<Index>(2 * i), 1);
    EXPECT_EQ(sentence.cuts.size(), kMostCuts);
    EXPECT_EQ(withTokenCut(sentence, static_cast<Index>(2 * kMostCuts), 1), sentence);
    Document document = withSentence(firstDocument(), sentence);
    const auto read = readDocument(writeDocument(document));
    ASSERT_TRUE(read) << plain(read.error());
    EXPECT_EQ(read->sentence, document.sentence);
    document.sentence.cuts.push_back({"a", "b"});
    EXPECT_FALSE(readDocument(writeDocument(document)));
}

TEST(cuts, theCentreStaysAtItsWord) {
    Document document = withText(firstDocument(), "I think therefore I am", Tokenizer::words);
    document.focus.position = 3;
    document.focus.key = 0;
    document = withWordCut(document, 1, 2);
    EXPECT_EQ(document.focus.position, 4);
    EXPECT_EQ(document.focus.key, 0);
    document = withWordsJoined(document, 0);
    EXPECT_EQ(document.sentence.tokens, (Words{"Ith", "ink", "therefore", "I", "am"}));
    EXPECT_EQ(document.focus.position, 3);
    EXPECT_EQ(document.focus.key, 0);
}

}  // namespace posiscope::test
