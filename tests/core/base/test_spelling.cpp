// SPDX-License-Identifier: GPL-3.0-or-later
/// Words that look the same are one word, whatever unseen characters they have.
#include <gtest/gtest.h>

#include <algorithm>

#include "core/base/spelling.h"
#include "core/document/document.h"
#include "core/files/document_json.h"
#include "core/tokens/embedding.h"
#include "tests/core/sample.h"

namespace posiscope::test {

namespace {

std::vector<Index> idsOf(std::string_view text, Tokenizer tokenizer = Tokenizer::words) {
    return embeddingOf(withText(firstDocument(), text, tokenizer), 1).ids;
}

/// The words of one text have the ids of the words of the other.
bool areOne(const std::string& a, const std::string& b) {
    const std::vector<Index> both = idsOf(a + " " + b);
    const auto half = static_cast<std::ptrdiff_t>(both.size() / 2);
    return both.size() % 2 == 0 && std::equal(both.begin(), both.begin() + half, both.begin() + half);
}
void expectOne(const std::string& a, const std::string& b) {
    EXPECT_TRUE(areOne(a, b)) << a << " and " << b;
}
void expectTwo(const std::string& a, const std::string& b) {
    EXPECT_FALSE(areOne(a, b)) << a << " and " << b;
}

}  // namespace

TEST(spelling, wordsThatLookTheSameHaveOneId) {
    for (const std::string unseen :
         {"\u00ad", "\u034f", "\u061c", "\u200c", "\u200d", "\u200e", "\u200f", "\u202a", "\u202b", "\u202c",
          "\u202d", "\u202e", "\u2060", "\u2066", "\u2067", "\u2068", "\u2069", "\ufe0e", "\ufe0f", "\ufeff"})
        for (const std::string word : {"word", "שלום", "位置"}) {
            expectOne(word, word + unseen);
            expectOne(word, unseen + word);
            expectOne("a" + word, "a" + unseen + word);
            EXPECT_EQ(idsOf("a a" + unseen, Tokenizer::characters), (std::vector<Index>{0, 0}));
        }
    expectOne("na\u00efve", "nai\u0308ve");
    expectOne("e\u0301", "e\u2060\u0301");
    expectOne("\ud55c", "\u1112\u1161\u11ab");
    EXPECT_EQ(idsOf("Quoi\u202f? Quoi"), (std::vector<Index>{0, 1, 0}));
    EXPECT_EQ(idsOf("\u00e9 e\u0301", Tokenizer::characters), (std::vector<Index>{0, 0}));
}

TEST(spelling, whatChangesTheLookMakesAnotherWord) {
    expectTwo("👩‍👩‍👧", "👩👩👧");
    expectTwo("\u2764", "\u2764\ufe0f");
    expectTwo("1", "1\ufe0f\u20e3");
    expectTwo("🏴", "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f");
    expectTwo("می\u200cخواهم", "میخواهم");
    expectTwo("क्\u200dष", "क्ष");
    expectTwo("葛", "葛\U000e0100");
    expectTwo("I", "l");
}

TEST(spelling, filesOfVersion1HaveOneIdToo) {
    const auto read = [](const char* tokens) {
        const auto document = readDocument(
            std::string(R"({"posiscope": 1, "view": "tokens", "text": "a", "tokens": )") + tokens + "}");
        EXPECT_TRUE(document);
        return document ? *document : Document{};
    };
    const Document space = read(R"(["Quoi\u202f", "?", "Quoi"])"), mark = read(R"(["שלום\u200f", "שלום"])"),
                   alone = read(R"(["\u2060a", "\ufe0f", "a"])");
    EXPECT_EQ(embeddingOf(space, 1).ids, (std::vector<Index>{0, 1, 0}));
    EXPECT_EQ(space.sentence.tokens.front(), "Quoi\u202f") << "kept as it was written";
    EXPECT_EQ(embeddingOf(mark, 1).ids, (std::vector<Index>{0, 0}));
    EXPECT_EQ(embeddingOf(alone, 1).ids, (std::vector<Index>{0, 1, 0}));
}

TEST(spelling, whatMakesAnotherWordUnseenIsDrawn) {
    EXPECT_EQ(drawnSpelling("葛\U000e0100"), "葛◌");
    EXPECT_EQ(drawnSpelling("a\ufe00b"), "a◌b");
    for (const char* asTyped :
         {"", "word", "❤\ufe0f", "👩‍👩‍👧", "می\u200cخواهم", "\u2068שלום\u2069", "nai\u0308ve"})
        EXPECT_EQ(drawnSpelling(asTyped), asTyped);
}

TEST(spelling, ofManyMarksThirtyAreDrawn) {
    const auto marks = [](int count, const std::string& mark) {
        std::string all;
        for (int i = 0; i < count; ++i) all += mark;
        return all;
    };
    EXPECT_EQ(drawnSpelling("e" + marks(30, "\u0301") + "f"), "e" + marks(30, "\u0301") + "f");
    EXPECT_EQ(drawnSpelling("e" + marks(32000, "\u0301") + "f"), "e" + marks(30, "\u0301") + "…f");
    EXPECT_EQ(drawnSpelling("e" + marks(32000, "\u0301\u200d")), "e" + marks(15, "\u0301\u200d") + "…");
    EXPECT_EQ(drawnSpelling("\u2068e" + marks(31, "\u0301") + "\u2069"),
              "\u2068e" + marks(30, "\u0301") + "…\u2069");
}

}  // namespace posiscope::test
