// SPDX-License-Identifier: GPL-3.0-or-later
/// From words to the sum that attention gets.
#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <set>

#include "core/base/random.h"
#include "core/tokens/trained_table.h"
#include "core/views/shared/mixed_words.h"
#include "tests/core/sample.h"

namespace posiscope::test {

namespace {

Document sentence(std::string_view text, Tokenizer tokenizer = Tokenizer::words) {
    return withText(firstDocument(), text, tokenizer);
}

Document with(Document document, const Param& param, int value) {
    return withOption(std::move(document), param, value);
}

Document with(Document document, WordTable table) {
    return with(std::move(document), kWordTable, static_cast<int>(table));
}

Document with(Document document, Padding padding) {
    return with(std::move(document), kPadding, static_cast<int>(padding));
}

Mix mix(const Document& document, Index dims) {
    return mixOf(document,
                 encodingOf("sinusoidal", {}, {static_cast<Index>(document.sentence.tokens.size()), dims}),
                 dims);
}

void expectSame(const Field& a, const Field& b) {
    ASSERT_EQ(a.size(), b.size());
    for (Index r = 0; r < a.size().rows; ++r) EXPECT_EQ(row(a, r), row(b, r)) << "row " << r;
}

using Ids = std::vector<Index>;

constexpr const char* kTwoOfTheArticle =
    "I like this movie because it doesn't have an overhead history.\n"
    "I don't like this movie because it has an overhead history.";
constexpr WordTable kTables[]{WordTable::uniform, WordTable::normal, WordTable::narrow, WordTable::truncated,
                              WordTable::trained};

}  // namespace

TEST(embedding, theSameWordHasTheSameRow) {
    for (const WordTable table : kTables) {
        const Embedding all = embeddingOf(with(sentence("I think therefore I am"), table), 16);
        EXPECT_EQ(all.ids[0], all.ids[3]);
        EXPECT_EQ(row(*all.rows, 0), row(*all.rows, 3));
        EXPECT_EQ((std::set<Index>(all.ids.begin(), all.ids.end()).size()), 4U);
        EXPECT_NE(row(*all.rows, 0), row(*all.rows, 1));
        EXPECT_EQ(all.vocabulary.size(), 4U) << "each token once";
    }
}

/// However the words come to stand elsewhere, each takes its row along.
TEST(embedding, aWordKeepsItsRowWhereverItStands) {
    const auto rowsByWord = [](const Document& document, Index dims) {
        const Embedding all = embeddingOf(document, dims);
        std::map<std::string, std::vector<double>> rows;
        for (std::size_t t = 0; t < document.sentence.tokens.size(); ++t)
            rows[document.sentence.tokens[t]] = row(*all.rows, static_cast<Index>(t));
        return rows;
    };
    for (const WordTable table : kTables)
        for (const int order : {0, 1, 2}) {
            const Document first = with(with(sentence("man bites dog"), table), kIdOrder, order);
            const auto rows = rowsByWord(first, 16);
            const Document others[] = {
                withText(first, "dog bites man", Tokenizer::words),
                withWordMoved(first, 0, 2),
                withLine(withText(first, "a dog is a dog\nbites dog man", Tokenizer::words), 1),
                withSentence(first, withTyped(first.sentence, "man dog bites")),
                with(first, Padding::rowAt0),
                with(first, Padding::zeroAt1)};
            for (const Document& other : others)
                for (const auto& [word, numbers] : rowsByWord(other, 16))
                    EXPECT_EQ(numbers, rows.at(word)) << word << " in " << other.sentence.text;
        }
}

TEST(embedding, aSeededRowDependsOnTheWordAndTheSeedAlone) {
    for (const WordTable table :
         {WordTable::uniform, WordTable::normal, WordTable::narrow, WordTable::truncated}) {
        const Document document = with(sentence("café Dog"), table);
        const std::vector<double> few = row(*embeddingOf(document, 6).rows, 0),
                                  many = row(*embeddingOf(document, 300).rows, 0);
        const double scale =
            table == WordTable::narrow ? std::sqrt(300.0 / 6) : 1;  // they are drawn before their 1/√d
        for (std::size_t c = 0; c < few.size(); ++c)
            EXPECT_NEAR(few[c], scale * many[c], 1e-15) << static_cast<int>(table) << ", column " << c;
    }
    const Document small = with(sentence("café Dog"), WordTable::normal);
    const std::vector<double> narrow = row(*embeddingOf(small, 6).rows, 0);
    // Composed or not, it is one word; capitals as the reader chose.
    EXPECT_EQ(row(*embeddingOf(with(sentence("cafe\u0301"), WordTable::normal), 6).rows, 0), narrow);
    const auto dog = [&](const char* word, int fold) {
        return row(*embeddingOf(with(with(sentence(word), WordTable::normal), kFoldCase, fold), 6).rows, 0);
    };
    EXPECT_EQ(dog("Dog", 1), dog("dog", 1));
    EXPECT_NE(dog("Dog", 0), dog("dog", 0));
    EXPECT_NE(row(*embeddingOf(with(small, kWordSeed, 2), 6).rows, 0), narrow);
    // FNV-1a of "a" is 0xAF63DC4C8601EC8C (its authors' test vector); the row starts at that number of the stream.
    EXPECT_EQ(row(*embeddingOf(with(sentence("a"), WordTable::normal), 2).rows, 0)[0],
              RandomStream(RandomStream(1).bits(0xAF63DC4C8601EC8CULL)).normal(0));
}

/// The word takes along what the front end makes of it, too.
TEST(mix, theFrontEndFollowsTheWord) {
    const auto made = [](const char* text) { return mix(with(sentence(text), kFrontEnd, 1), 8).word; };
    const FieldPtr one = made("man bites dog"), other = made("dog bites man");
    for (Index t = 0; t < 3; ++t) EXPECT_EQ(row(*one, t), row(*other, 2 - t));
}

TEST(embedding, theLookupIsTheProductWithOneHotRowsBitForBit) {
    for (const WordTable table : kTables) {
        const Embedding all = embeddingOf(with(sentence("the bank by the river 我"), table), 5);
        const FieldPtr oneHot = oneHotRows(all.ids, all.table->size().rows);
        for (Index t = 0; t < oneHot->size().rows; ++t)
            for (Index c = 0; c < 5; ++c) {
                double product = 0;
                for (Index id = 0; id < oneHot->size().columns; ++id)
                    product += oneHot->at(t, id) * all.table->at(id, c);
                EXPECT_EQ(product, all.rows->at(t, c));
            }
    }
}

TEST(embedding, scaledIsTimesTheRootOfTheWidth) {
    const Document plain = sentence("I think");
    const Embedding once = embeddingOf(plain, 12), scaled = embeddingOf(with(plain, kScaled, 1), 12);
    for (Index t = 0; t < 2; ++t)
        for (Index c = 0; c < 12; ++c)
            EXPECT_EQ(scaled.rows->at(t, c), once.rows->at(t, c) * std::sqrt(12.0));
}

TEST(embedding, blocksHoldTheCells) {
    for (const WordTable table : kTables) {
        const Document document = with(with(sentence("a b\nc 我 d"), table), Padding::zeroAt0);
        const Embedding all = embeddingOf(document, 300);
        for (const FieldPtr& field : {all.table, all.rows}) {
            std::vector<double> block(2 * 50);
            field->fill(Block{0, 2, 249, 299}, block);
            for (Index i = 0; i < 100; ++i)
                EXPECT_NEAR(block[static_cast<std::size_t>(i)], field->at(i / 50, 249 + i % 50), 1e-12);
        }
    }
}

TEST(embedding, idsByOccurrenceSortedAndByFrequency) {
    const Document document = sentence("b a The c the a a");
    EXPECT_EQ(embeddingOf(document, 4).ids, (Ids{0, 1, 2, 3, 4, 1, 1}));
    EXPECT_EQ(embeddingOf(with(document, kFoldCase, 1), 4).ids, (Ids{0, 1, 2, 3, 2, 1, 1}));
    EXPECT_EQ(embeddingOf(with(document, kIdOrder, 1), 4).ids, (Ids{2, 1, 0, 3, 4, 1, 1}));
    EXPECT_EQ(embeddingOf(with(document, kIdOrder, 2), 4).ids, (Ids{1, 0, 2, 3, 4, 0, 0}));
    EXPECT_EQ(embeddingOf(with(document, Padding::zeroAt0), 4).ids, (Ids{1, 2, 3, 4, 5, 2, 2}));
    EXPECT_EQ(embeddingOf(with(document, Padding::zeroAt1), 4).ids, (Ids{2, 3, 4, 5, 6, 3, 3}));
}

TEST(embedding, paddingHasARowOfZerosOrOneLikeAnyOther) {
    const Document document = sentence("a b");
    EXPECT_FALSE(embeddingOf(document, 3).padding.has_value());
    for (const WordTable table : kTables) {
        const std::vector<double> zeros(3, 0.0);
        const Embedding at0 = embeddingOf(with(with(document, table), Padding::zeroAt0), 3);
        EXPECT_EQ(row(*at0.table, at0.padding.value()), zeros);
        const Embedding at1 = embeddingOf(with(with(document, table), Padding::zeroAt1), 3);
        EXPECT_EQ(at1.padding, 1);
        EXPECT_EQ(row(*at1.table, 1), zeros);
        const Embedding row0 = embeddingOf(with(with(document, table), Padding::rowAt0), 3);
        EXPECT_EQ(row0.padding, 0);
        EXPECT_NE(row(*row0.table, 0), zeros);
    }
}

TEST(embedding, trainedRowsAreThoseOfThePieces) {
    const FieldPtr trained = trainedTable(kTrainedWidth);
    const Document cut = with(sentence("the bank by the river", Tokenizer::pieces), WordTable::trained);
    const Embedding all = embeddingOf(cut, 8);
    for (std::size_t t = 0; t < cut.sentence.tokens.size(); ++t) {
        EXPECT_EQ(all.ids[t], trainedRow(cut.sentence.tokens[t]));
        EXPECT_EQ(all.rows->at(static_cast<Index>(t), 7), trained->at(all.ids[t], 7));
    }
    const Embedding words = embeddingOf(with(sentence("the bank by the river"), WordTable::trained), 8);
    EXPECT_EQ(words.ids, all.ids) << "a whole word is the piece that starts a word";
    const Embedding chinese = embeddingOf(with(sentence("我相信 bank"), WordTable::trained), 8);
    EXPECT_GE(chinese.ids[0], kTrainedRows);
    EXPECT_TRUE(chinese.vocabulary.back().seeded);
    EXPECT_FALSE(chinese.vocabulary.front().seeded);
    Document wide = with(sentence("bank"), WordTable::trained);
    EXPECT_EQ(mostWordColumns(wide.pane().options), kTrainedWidth);
}

TEST(embedding, theBatchOfTheArticle) {
    Document document = with(sentence(kTwoOfTheArticle), Padding::zeroAt0);
    const Embedding first = embeddingOf(document, 4);
    ASSERT_EQ(first.lines.size(), 2U);
    EXPECT_EQ(first.ids, first.lines[0]);
    EXPECT_EQ(document.sentence.tokens.at(1), "like");
    document = withLine(document, 1);
    EXPECT_EQ(document.sentence.tokens.at(2), "like");
    const Embedding second = embeddingOf(document, 4);
    EXPECT_EQ(second.ids, first.lines[1]);
    EXPECT_EQ(second.ids[2], first.ids[1]) << "one vocabulary for the batch";
    EXPECT_EQ(row(*second.rows, 2), row(*first.rows, 1));
    Results results;
    EXPECT_EQ(embeddingOf(document, 4, &results).lines, second.lines);
}

TEST(mix, aWeightOf0LeavesItsTableOut) {
    Document document = sentence("I think therefore I am");
    const Mix both = mix(document, 8);
    expectSame(*mix(withOption(document, kPositionWeight, 0), 8).sum, *both.word);
    expectSame(*mix(withOption(document, kWordWeight, 0), 8).sum, *both.position);
    for (Index t = 0; t < 5; ++t)
        for (Index c = 0; c < 8; ++c)
            EXPECT_EQ(both.sum->at(t, c), both.word->at(t, c) + both.position->at(t, c));
    document = withOption(withOption(document, kWordWeight, 0), kPositionWeight, 0);
    EXPECT_EQ(row(*mix(document, 8).sum, 3), std::vector<double>(8, 0.0));
}

TEST(mix, multipliedAndSideBySide) {
    const Document document = sentence("a b");
    const Mix times = mix(with(document, kMerge, 1), 4), beside = mix(with(document, kMerge, 2), 4);
    EXPECT_EQ(beside.sum->size(), (Size{2, 8}));
    for (Index t = 0; t < 2; ++t)
        for (Index c = 0; c < 4; ++c) {
            EXPECT_EQ(times.sum->at(t, c), times.word->at(t, c) * (1 + times.position->at(t, c)));
            EXPECT_EQ(beside.sum->at(t, c), beside.word->at(t, c));
            EXPECT_EQ(beside.sum->at(t, c + 4), beside.position->at(t, c));
        }
}

TEST(mix, layerNormHasMean0AndVariance1) {
    for (const int merge : {0, 1, 2}) {
        const Mix normed = mix(with(with(sentence("I think therefore"), kMerge, merge), kLayerNorm, 1), 32);
        for (Index t = 0; t < 3; ++t) {
            const std::vector<double> cells = row(*normed.sum, t);
            double mean = 0, squares = 0;
            for (const double cell : cells) mean += cell / static_cast<double>(cells.size());
            for (const double cell : cells) squares += (cell - mean) * (cell - mean);
            EXPECT_NEAR(mean, 0, 1e-14);
            EXPECT_NEAR(squares / static_cast<double>(cells.size()), 1, 1e-9);
        }
    }
    EXPECT_TRUE(mix(with(sentence("a b"), kLayerNorm, 1), 1).sum->at(0, 0) == 0) << "a row of one number";
}

/// By hand: 1, 2, 3, 4 has mean 2.5, mean square 7.5, variance 1.25 over 4 and 5/3 over 3.
TEST(mix, normsDifferInEpsilonMeanAndDeviation) {
    const auto rows = std::make_shared<MatrixField>(Matrix{{1, 2, 3, 4}});
    const auto at = [&](Norm norm, Index c) { return normalizedRows(rows, norm)->at(0, c); };
    for (Index c = 0; c < 4; ++c) {
        const double x = static_cast<double>(c) + 1;
        EXPECT_EQ(at(Norm::off, c), x);
        EXPECT_NEAR(at(Norm::bert, c), (x - 2.5) / std::sqrt(1.25 + 1e-12), 1e-15);
        EXPECT_NEAR(at(Norm::eps6, c), (x - 2.5) / std::sqrt(1.25 + 1e-6), 1e-15);
        EXPECT_NEAR(at(Norm::eps5, c), (x - 2.5) / std::sqrt(1.25 + 1e-5), 1e-15);
        EXPECT_NEAR(at(Norm::rms, c), x / std::sqrt(7.5 + 1e-6), 1e-15);
        EXPECT_NEAR(at(Norm::annotated, c), (x - 2.5) / (std::sqrt(5.0 / 3) + 1e-6), 1e-15);
    }
    EXPECT_EQ(normalizedRows(std::make_shared<MatrixField>(Matrix{{7}}), Norm::annotated)->at(0, 0), 0);
}

TEST(mix, segmentsByTheFullStopOrByPosition) {
    const Document document = sentence("I am. You are.");
    EXPECT_FALSE(mix(document, 4).segment);
    EXPECT_EQ(mix(with(document, kSegments, 1), 4).segments, (Ids{0, 0, 0, 1, 1, 1}));
    const Document from = withOption(with(document, kSegments, 2), kSegmentStart, 2);
    const Mix two = mix(from, 4);
    EXPECT_EQ(two.segments, (Ids{0, 0, 1, 1, 1, 1}));
    EXPECT_EQ(row(*two.segment, 0), row(*two.segment, 1));
    EXPECT_NE(row(*two.segment, 1), row(*two.segment, 2));
    expectSame(*mix(withOption(from, kSegmentWeight, 0), 4).sum, *mix(document, 4).sum);
}

TEST(mix, maskedByElementsAndByTokens) {
    const FieldPtr position = sinusoid({}, {3, 4});
    Document document = with(sentence("a\nb c d"), Padding::zeroAt0);
    document.focus = {.position = 0, .dimension = 1};
    document = with(document, kZeroed, 1);
    Encoding encoding = encodingOf("sinusoidal", {}, {3, 4});
    for (const Masked masked : {Masked::none, Masked::elements, Masked::tokens}) {
        encoding.masked = masked;
        const Mix mixed = mixWithZero(document, encoding, 4);
        ASSERT_EQ(mixed.sum->size().rows, 3) << "padded to the longest line";
        const auto shown = [&](Index t) { return row(*mixed.masked, t); };
        const std::vector<double> zeros(4, 0.0);
        EXPECT_EQ(shown(2), masked == Masked::none ? row(*position, 2) : zeros);
        std::vector<double> first = row(*position, 0);
        if (masked == Masked::elements) first[1] = 0;
        EXPECT_EQ(shown(0), first) << "a number that is 0 by chance loses its position too";
    }
}

TEST(mix, positionNumbersLeaveRoomForThePaddings) {
    Document document = withView(sentence("a b\na b c"), *findView("mix"));
    document = withScheme(with(with(document, Padding::zeroAt1), kNumbering, 1), *findScheme("sinusoidal"));
    const Mix mixed = mixOf(document, encodingOf("sinusoidal", {}, {3, 8}), 8);
    const FieldPtr table = sinusoid({}, {4, 8});
    // fairseq: padding is row 1, words 2, 3 …
    EXPECT_EQ(row(*mixed.position, 0), row(*table, 2));
    EXPECT_EQ(row(*mixed.position, 1), row(*table, 3));
    EXPECT_EQ(row(*mixed.position, 2), row(*table, 1));
    const Mix plain = mixOf(with(document, Padding::none), encodingOf("sinusoidal", {}, {2, 8}), 8);
    EXPECT_EQ(row(*plain.position, 0), row(*table, 0)) << "without padding nothing is renumbered";
}

TEST(mix, theFrontEndIsNormalisedAndAlikeForTheSameWord) {
    const Mix front = mix(with(sentence("I think I"), kFrontEnd, 1), 512);
    ASSERT_EQ(front.word->size(), (Size{3, 512}));
    EXPECT_EQ(row(*front.word, 0), row(*front.word, 2));
    EXPECT_NEAR(rowNorms(*front.word, 0, 1)[0], std::sqrt(512.0), 1e-6) << "LayerNorm: variance 1";
}

TEST(mix, normsAreThoseOfTheArticle) {
    // |PE(p)|² = d/2 for even d.
    for (const double norm : rowNorms(*sinusoid({}, {7, 64}), 0, 7))
        EXPECT_NEAR(norm, std::sqrt(32.0), 1e-12);
}

}  // namespace posiscope::test
