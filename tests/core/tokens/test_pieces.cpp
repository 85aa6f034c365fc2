// SPDX-License-Identifier: GPL-3.0-or-later
/// The trained pieces: how a text is cut into them, and that rows and pieces belong together.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <ctime>
#include <functional>

#include "core/document/document.h"
#include "core/tokens/embedding.h"
#include "core/tokens/tokenizer.h"
#include "core/tokens/trained_table.h"
#include "core/tokens/unigram.h"
#include "tests/core/sample.h"

namespace posiscope::test {

namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr double kAtMost = 15;  // seconds
#else
constexpr double kAtMost = 3;
#endif

using Words = std::vector<std::string>;

Words pieces(std::string_view text) {
    return split(text, Tokenizer::pieces).tokens;
}

/// The greatest sum of log-probabilities of all ways to cut a text, found by trying every one of them; pieces are
/// looked for one by one in the list.
double bestSum(const std::string& text) {
    if (text.empty()) return 0;
    double best = -1e300;
    for (std::size_t end = 1; end <= text.size(); ++end) {
        if (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) continue;
        const std::string_view piece = std::string_view(text).substr(0, end);
        double own = -1e300;
        const auto all = trainedPieces();
        for (std::size_t row = kControlPieces; row < all.size() && own == -1e300; ++row)
            if (all[row].spelled == piece) own = all[row].logProbability;
        const auto continues = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; };
        const bool single = std::all_of(piece.begin() + 1, piece.end(), continues);
        if (own == -1e300 && single) own = kUnknownLogProbability;
        if (own > -1e300) best = std::max(best, own + bestSum(text.substr(end)));
    }
    return best;
}

double sumOf(const Words& cut) {
    double sum = 0;
    for (const std::string& piece : cut) {
        const auto row = trainedRow(piece);
        sum += row ? trainedPieces()[static_cast<std::size_t>(*row)].logProbability : kUnknownLogProbability;
    }
    return sum;
}

std::vector<std::pair<double, std::string>> nearest(const char* piece) {
    const FieldPtr table = trainedTable(kTrainedWidth);
    std::vector<std::vector<double>> rows(kTrainedRows, std::vector<double>(kTrainedWidth));
    for (Index r = 0; r < kTrainedRows; ++r) {
        double squares = 0;
        for (Index c = 0; c < kTrainedWidth; ++c) {
            const double cell = table->at(r, c);
            rows[static_cast<std::size_t>(r)][static_cast<std::size_t>(c)] = cell;
            squares += cell * cell;
        }
        for (double& cell : rows[static_cast<std::size_t>(r)]) cell /= std::sqrt(squares);
    }
    const auto& own = rows[static_cast<std::size_t>(trainedRow(piece).value())];
    std::vector<std::pair<double, std::string>> all;
    for (std::size_t r = kControlPieces; r < rows.size(); ++r) {
        double cosine = 0;
        for (std::size_t c = 0; c < own.size(); ++c) cosine += own[c] * rows[r][c];
        all.emplace_back(cosine, trainedPieces()[r].spelled);
    }
    std::ranges::sort(all, std::greater{});
    all.erase(all.begin());  // itself
    return all;
}

}  // namespace

TEST(pieces, theMostProbableOfAllWaysToCut) {
    for (const char* text :
         {"unhappily", "tokenizer", "xyzzy", "The", "doesn't", "aaaaaaaa", "in:g", "w\u4f4d"}) {
        const std::string normalized = normalizedForPieces(text);
        const Words cut = bestPieces(normalized, kMostTokens, kMostTokenBytes).kept;
        std::string all;
        for (const std::string& piece : cut) all += piece;
        EXPECT_EQ(all, normalized);
        EXPECT_NEAR(sumOf(cut), bestSum(normalized), 1e-9) << text;
    }
}

TEST(pieces, wordsOfTheArticle) {
    EXPECT_EQ(pieces("I like this movie"), (Words{"▁I", "▁like", "▁this", "▁movie"}));
    EXPECT_EQ(pieces("I  don't\tlike").front(), "▁I");
    EXPECT_EQ(joinedTokens(pieces("I don't like this movie, really."), Tokenizer::pieces),
              "I don't like this movie, really.");
}

TEST(pieces, textIsReadAsSentencePieceReadsIt) {
    EXPECT_EQ(normalizedForPieces("  a\u00a0\u3000b \n"), "▁a▁b");
    EXPECT_EQ(normalizedForPieces("ﬁve Ａ１ ①"), "▁five▁A1▁1") << "NFKC";
    EXPECT_EQ(normalizedForPieces("e\u0301"), "▁\u00e9") << "NFKC";
    EXPECT_EQ(normalizedForPieces("a\u0001b\u200bc"), "▁ab▁c");
    EXPECT_EQ(normalizedForPieces(" \u200b\n"), "");
    EXPECT_TRUE(pieces(" \u200b\n").empty());
}

TEST(pieces, aRunOfUnknownCharactersIsOneToken) {
    EXPECT_EQ(pieces("位置"), (Words{"▁", "位置"}));
    EXPECT_EQ(pieces("我思 hello 我"), (Words{"▁", "我思", "▁hell", "o", "▁", "我"}));
    const Words family = pieces("👩‍👩‍👧👍 ok");
    EXPECT_EQ(family, (Words{"▁", "👩‍👩‍👧👍", "▁ok"}));
    for (const Words& cut : {pieces("\u200d"), pieces("\u200d\u200d a"), pieces("\u00ad")})
        for (const std::string& piece : cut) EXPECT_FALSE(isBlank(piece));
    EXPECT_NO_FATAL_FAILURE(pieces("a \xff\xe4 b"));
}

TEST(pieces, whatIsUnknownHasTheUnknownId) {
    Document document = withText(firstDocument(), "我思 hello 我", Tokenizer::pieces);
    document = withOption(document, kWordTable, static_cast<double>(WordTable::trained));
    const Embedding trained = embeddingOf(document, 4);
    // Row 0 of the vocabulary's list is the unknown one (resources/embeddings).
    const auto row = [](const char* piece) { return *trainedRow(piece); };
    EXPECT_EQ(trained.ids, (std::vector<Index>{row("▁"), 0, row("▁hell"), row("o"), row("▁"), 0}));
    for (Index column = 0; column < 4; ++column)
        EXPECT_EQ(trained.rows->at(5, column), trainedTable(4)->at(0, column));
    // Files of version 1 have them one by one.
    document.sentence.tokens = {"▁", "我", "思", "▁hell", "o", "▁", "我"};
    const std::vector<Index> before = embeddingOf(document, 4).ids;
    EXPECT_EQ(before[1], 0);
    EXPECT_EQ(before[2], 0);
    document = withOption(document, kWordTable, static_cast<double>(WordTable::narrow));
    EXPECT_EQ(embeddingOf(document, 4).ids, (std::vector<Index>{0, 1, 1, 2, 3, 0, 1}));
}

TEST(pieces, tooManyAreKeptAsText) {
    std::string text;
    for (int i = 0; i < 5000; ++i) text += "a ";
    const Tokens tokens = split(text, Tokenizer::pieces);
    EXPECT_EQ(tokens.found, 5000U);
    ASSERT_EQ(tokens.tokens.size(), kMostTokens);
    EXPECT_EQ(split(tokens.rest, Tokenizer::pieces).found, 5000U - kMostTokens);
}

/// U+FDFA stands for four words, eleven times its own bytes: a megabyte of it is cut within a second of the processor,
/// each as it is cut alone.
TEST(pieces, aMegabyteThatGrowsElevenfold) {
    constexpr std::size_t kCount = 1 << 18;
    const Tokens alone = split("\ufdfa", Tokenizer::pieces);
    EXPECT_EQ(joinedTokens(alone.tokens, Tokenizer::pieces), "صلى الله عليه وسلم");
    std::string text;
    for (std::size_t i = 0; i < kCount; ++i) text += "\ufdfa ";
    const std::clock_t before = std::clock();
    const Tokens all = split(text, Tokenizer::pieces);
    EXPECT_LT(static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC, kAtMost);
    EXPECT_EQ(all.found, kCount * alone.found);
    ASSERT_EQ(all.tokens.size(), kMostTokens);
    for (std::size_t i = 0; i < kMostTokens; ++i)
        ASSERT_EQ(all.tokens[i], alone.tokens[i % alone.tokens.size()]) << i;
}

TEST(trainedTable, rowsAndPiecesBelongTogether) {
    ASSERT_EQ(trainedPieces().size(), static_cast<std::size_t>(kTrainedRows));
    // By the data's own description.
    const auto movie = nearest("▁movie"), monday = nearest("▁Monday"), three = nearest("▁three");
    EXPECT_EQ(movie[0].second, "▁movies");
    EXPECT_EQ(movie[1].second, "▁film");
    EXPECT_EQ(monday[0].second, "▁Thursday");
    EXPECT_EQ(monday[1].second, "▁Wednesday");
    EXPECT_EQ(monday[2].second, "▁Tuesday");
    EXPECT_EQ(three[0].second, "▁four");
    EXPECT_NEAR(three[0].first, 0.85, 0.005);
    EXPECT_EQ(three[1].second, "▁two");
    EXPECT_NEAR(three[1].first, 0.82, 0.005);
}

TEST(trainedTable, eachPieceIsFoundAtItsRow) {
    const auto all = trainedPieces();
    for (std::size_t row = kControlPieces; row < all.size(); ++row) {
        EXPECT_LT(all[row].logProbability, 0) << row;
        const auto found = trainedRow(all[row].spelled);
        ASSERT_TRUE(found.has_value()) << all[row].spelled;
        EXPECT_FALSE(isBlank(all[row].spelled)) << row;
        EXPECT_EQ(all[static_cast<std::size_t>(*found)].spelled, all[row].spelled);
    }
    for (const char* none : {"", "<s>", "</s>", "extra_token_id_1", "\ufffd", "▁movi", "我"})
        EXPECT_FALSE(trainedRow(none).has_value()) << none;
}

TEST(trainedTable, deviationAndLimits) {
    const FieldPtr table = trainedTable(kTrainedWidth);
    double squares = 0, sum = 0;
    for (Index r = 0; r < kTrainedRows; ++r)
        for (Index c = 0; c < kTrainedWidth; ++c) {
            const double cell = table->at(r, c);
            ASSERT_LE(std::abs(cell), table->limits().highest);
            squares += cell * cell;
            sum += cell;
        }
    const double cells = kTrainedRows * kTrainedWidth;
    EXPECT_NEAR(std::sqrt(squares / cells - sum * sum / cells / cells), kTrainedDeviation, 1e-5);
    EXPECT_EQ(trainedTable(3)->size(), (Size{kTrainedRows, 3}));
    EXPECT_EQ(trainedTable(3)->at(4321, 2), table->at(4321, 2)) << "cut, the columns are the same";
}

}  // namespace posiscope::test
