// SPDX-License-Identifier: GPL-3.0-or-later
/// Where a sentence is cut.
#include <gtest/gtest.h>

#include "core/tokens/tokenizer.h"

namespace posiscope::test {

namespace {

using Words = std::vector<std::string>;

Words words(std::string_view text) {
    return split(text, Tokenizer::words).tokens;
}
Words characters(std::string_view text) {
    return split(text, Tokenizer::characters).tokens;
}

}  // namespace

TEST(tokenizer, englishWords) {
    EXPECT_EQ(words("I think therefore I am"), (Words{"I", "think", "therefore", "I", "am"}));
    EXPECT_EQ(words("don't"), (Words{"don't"}));
    EXPECT_EQ(words("well-known"), (Words{"well", "-", "known"}));
    EXPECT_EQ(words("Yes, 3.14!"), (Words{"Yes", ",", "3.14", "!"}));
}

TEST(tokenizer, theArticlesMovie) {
    const Words liked = words("I like this movie because it doesn't have an overhead history.");
    const Words disliked = words("I don't like this movie because it has an overhead history.");
    EXPECT_EQ(liked.at(1), "like");
    EXPECT_EQ(disliked.at(2), "like");
    EXPECT_EQ(liked.back(), ".");
}

TEST(tokenizer, chineseWords) {
    EXPECT_EQ(words("位置编码让模型知道每个词在哪里"),
              (Words{"位置", "编码", "让", "模型", "知道", "每", "个", "词", "在", "哪里"}));
    EXPECT_EQ(words("我思考所以我存在"), (Words{"我", "思考", "所以", "我", "存在"}));
    EXPECT_EQ(words("我相信我可以成为最好的"), (Words{"我", "相信", "我", "可以", "成为", "最好的"}));
    EXPECT_EQ(words("我思故我在"), (Words{"我", "思", "故我", "在"}));
    EXPECT_EQ(words("我 思 故 我 在"), (Words{"我", "思", "故", "我", "在"})) << "spaces force cuts";
}

TEST(tokenizer, whiteSpaceAlwaysCutsAndIsNeverAToken) {
    EXPECT_EQ(words(" a \t b\n\nc\u3000d\u00a0e "), (Words{"a", "b", "c", "d", "e"}));
    for (const char* space : {"\u0085", "\u00a0", "\u1680", "\u2000", "\u2001", "\u2002", "\u2003",
                              "\u2004", "\u2005", "\u2006", "\u2007", "\u2008", "\u2009", "\u200a",
                              "\u2028", "\u2029", "\u202f", "\u205f", "\u3000", "\u200b"}) {
        EXPECT_EQ(words(std::string("a") + space + "b" + space), (Words{"a", "b"})) << space;
        EXPECT_EQ(characters(std::string("a") + space + "b" + space), (Words{"a", "b"})) << space;
    }
    EXPECT_EQ(characters(" a b\r\n"), (Words{"a", "b"}));
    EXPECT_TRUE(words("").empty());
    EXPECT_TRUE(words(" \n\u3000\u200b").empty());
}

/// A character that shows nothing cuts nothing, is no token of its own, and stays as it was typed.
TEST(tokenizer, charactersThatShowNothing) {
    for (const std::string unseen :
         {"\u00ad", "\u034f", "\u061c", "\u200d", "\u200e", "\u200f", "\u202a", "\u202b", "\u202c", "\u202d",
          "\u202e", "\u2060", "\u2066", "\u2067", "\u2068", "\u2069", "\ufe0f", "\ufeff"}) {
        EXPECT_EQ(words("位" + unseen + "置编码"), (Words{"位" + unseen + "置", "编码"}));
        EXPECT_EQ(words("ab" + unseen + "c" + unseen + " d"), (Words{"ab" + unseen + "c" + unseen, "d"}));
        EXPECT_EQ(characters("a" + unseen + "b"), (Words{"a" + unseen, "b"}));
        EXPECT_TRUE(words(unseen + " " + unseen).empty());
    }
}

TEST(tokenizer, charactersAreWhatAReaderCounts) {
    EXPECT_EQ(characters("我在"), (Words{"我", "在"}));
    EXPECT_EQ(characters("e\u0301a"), (Words{"e\u0301", "a"}));
    EXPECT_EQ(characters("👩‍👩‍👧👍🏽").size(), 2U);
}

TEST(tokenizer, nothingButWhiteSpaceIsLost) {
    const std::string text =
        "Ähnlich, naïve 我们 (x₁)… 12,5 km/h — “ok”? 👍🏽 e\u0301 don't";
    std::string withoutSpaces;
    for (const char c : text)
        if (c != ' ') withoutSpaces += c;
    for (const Tokenizer tokenizer : {Tokenizer::words, Tokenizer::characters}) {
        std::string all;
        for (const std::string& token : split(text, tokenizer).tokens) {
            EXPECT_FALSE(isBlank(token));
            all += token;
        }
        EXPECT_EQ(all, withoutSpaces);
    }
}

TEST(tokenizer, tooManyAreCountedButNotKept) {
    std::string text;
    for (int i = 0; i < 5000; ++i) text += std::to_string(i) + " ";
    const Tokens tokens = split(text, Tokenizer::words);
    EXPECT_EQ(tokens.tokens.size(), kMostTokens);
    EXPECT_EQ(tokens.found, 5000U);
    EXPECT_EQ(tokens.tokens.back(), "4095");
    EXPECT_EQ(split("a b", Tokenizer::words).found, 2U);
}

TEST(tokenizer, brokenTextIsCutToo) {
    EXPECT_EQ(words("a \xff b").size(), 3U);
    EXPECT_NO_FATAL_FAILURE(words("\xe4\xbd"));
    EXPECT_NO_FATAL_FAILURE(characters(std::string_view("a\0b", 3)));
}

TEST(tokenizer, joinedTokensReadLikeASentence) {
    EXPECT_EQ(joinedTokens({"I", "am"}, Tokenizer::words), "I am");
    EXPECT_EQ(joinedTokens({"我", "在"}, Tokenizer::characters), "我在");
    EXPECT_EQ(joinedTokens({}, Tokenizer::words), "");
}

TEST(tokenizer, blankIsWhatCannotBeAToken) {
    for (const char* blank : {"", " ", "\t\n", "\u3000", "\u00a0", "\u200b", "\x01"})
        EXPECT_TRUE(isBlank(blank)) << blank;
    for (const char* word : {"a", " a ", "。", "我", "0"}) EXPECT_FALSE(isBlank(word)) << word;
}

}  // namespace posiscope::test
