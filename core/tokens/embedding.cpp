// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokens/embedding.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/encoding/scheme.h"
#include "core/encoding/shared_params.h"
#include "core/tokens/vocabulary.h"
#include "core/tokens/word_table.h"

namespace posiscope {

namespace {

constexpr Choice kTables[]{{"uniform", marked("uniform [0, 1)")},
                           {"normal", marked("normal N(0, 1)")},
                           {"narrow", marked("normal N(0, 1/d)")},
                           {"truncated", marked("truncated normal, 0.02")},
                           {"trained", marked("trained, 8000 × 256")}};
constexpr Choice kFolds[]{{"kept", marked("kept")}, {"folded", marked("folded: The = the")}};
constexpr Choice kOrders[]{{"first", marked("by first occurrence")},
                           {"sorted", marked("sorted")},
                           {"frequency", marked("the most frequent first")}};
constexpr Choice kPaddings[]{{"none", marked("none")},
                             {"zero0", marked("id 0, a row of zeros")},
                             {"zero1", marked("id 1, a row of zeros (fairseq)")},
                             {"row0", marked("id 0, a row as any (BERT)")}};
constexpr Choice kScales[]{
    {"off", marked("as they are")}, {"on", marked("times √d")}, {"number", marked("times a number")}};
constexpr Choice kHeadScales[]{{"sum", marked("as in the sum")},
                               {"off", marked("as they are")},
                               {"on", marked("times √d")},
                               {"number", marked("times a number")}};

bool isByNumber(const Values& values) {
    return values.integer(kScaled) == 2 || values.integer(kHeadScaled) == 3;
}

bool isSeeded(const Values& values) {
    return static_cast<WordTable>(values.integer(kWordTable)) != WordTable::trained;
}

/// Rows of a table, one for each word.
class LookedUpRows final : public Field {
public:
    LookedUpRows(FieldPtr table, std::vector<Index> ids, double scale)
        : m_table(std::move(table)),
          m_ids(std::move(ids)),
          m_scale(scale) {}
    Size size() const override { return {static_cast<Index>(m_ids.size()), m_table->size().columns}; }
    Kind kind() const override { return m_table->kind(); }
    Range range() const override { return scaled(m_table->range()); }
    Range limits() const override { return scaled(m_table->limits()); }
    double at(Index row, Index column) const override {
        return m_table->at(m_ids[static_cast<std::size_t>(row)], column) * m_scale;
    }
    using Field::fill;
    void fill(const Block& block, std::span<double> out) const override {
        const auto width = static_cast<std::size_t>(block.columns());
        for (Index row = block.row0; row < block.row1; ++row) {
            const Index id = m_ids[static_cast<std::size_t>(row)];
            const auto line = out.subspan(static_cast<std::size_t>(row - block.row0) * width, width);
            m_table->fill({id, id + 1, block.column0, block.column1}, line);
            for (double& cell : line) cell *= m_scale;
        }
    }

private:
    Range scaled(const Range& range) const { return {range.lowest * m_scale, range.highest * m_scale}; }
    FieldPtr m_table;
    std::vector<Index> m_ids;
    double m_scale;
};

class OneHotRows final : public Field {
public:
    OneHotRows(std::vector<Index> ids, Index columns) : m_ids(std::move(ids)), m_columns(columns) {}
    Size size() const override { return {static_cast<Index>(m_ids.size()), m_columns}; }
    Kind kind() const override { return Kind::unsignedValue; }
    Range range() const override { return {0, 1}; }
    double at(Index row, Index column) const override {
        return m_ids[static_cast<std::size_t>(row)] == column ? 1 : 0;
    }

private:
    std::vector<Index> m_ids;
    Index m_columns;
};

}  // namespace

const Param kWordTable{
    .id = "words",
    .label = marked("word table"),
    .highest = 4,
    .initial = 2,
    .scale = Scale::choice,
    .choices = kTables,
    .help = marked("Where the rows of the words come from: random numbers, or a trained model.")};
const Param kWordSeed =
    seedParam("wordseed", marked("seed of the words"),
              marked("Where the random numbers start. The same seed gives the same table."));
const Param kFoldCase{.id = "case",
                      .label = marked("capitals"),
                      .scale = Scale::choice,
                      .choices = kFolds,
                      .help = marked("Folded, “The” and “the” are one token with one id.")};
const Param kIdOrder{.id = "ids",
                     .label = marked("order of the ids"),
                     .highest = 2,
                     .scale = Scale::choice,
                     .choices = kOrders,
                     .enabled = isSeeded,
                     .help = marked("Which token gets which number. A trained vocabulary has its own.")};
const Param kPadding{.id = "padding",
                     .label = marked("padding"),
                     .highest = 3,
                     .scale = Scale::choice,
                     .choices = kPaddings,
                     .help = marked("What fills the shorter lines of a batch, so that all are as long.")};
const Param kScaled{.id = "scaled",
                    .label = marked("word rows"),
                    .highest = 2,
                    .scale = Scale::choice,
                    .choices = kScales,
                    .help = marked("The Transformer multiplies them by √d_model; BERT and GPT-2 do not.")};
const Param kScaledBy{
    .id = "scaled-by",
    .label = marked("factor of words"),
    .highest = 1e6,
    .initial = 1,
    .sliderHighest = 32,
    .enabled = isByNumber,
    .absent = 1,
    .help = marked("What word rows are multiplied by; some models have a number of their own.")};
const Param kHeadScaled{
    .id = "attention-words",
    .label = marked("word rows of the head"),
    .highest = 3,
    .initial = 2,
    .scale = Scale::choice,
    .choices = kHeadScales,
    .open = true,
    .absent = 0,
    .help = marked("The Transformer multiplies them by √d_model. As rows of variance 1/d come, words are "
                   "too short for a scheme's effect to be seen.")};

WordTable wordTableOf(const Values& options) {
    return static_cast<WordTable>(options.integer(kWordTable));
}

Padding paddingOf(const Values& options) {
    return static_cast<Padding>(options.integer(kPadding));
}

Index mostWordColumns(const Values& options) {
    return wordTableOf(options) == WordTable::trained ? kTrainedWidth : kMostDims;
}

FieldPtr lookedUpRows(FieldPtr table, std::vector<Index> ids, double scale) {
    return std::make_shared<LookedUpRows>(std::move(table), std::move(ids), scale);
}

FieldPtr oneHotRows(std::vector<Index> ids, Index columns) {
    return std::make_shared<OneHotRows>(std::move(ids), columns);
}

std::vector<std::uint64_t> seedsOf(const Values& options, const Embedding& embedding,
                                   const std::vector<Index>& ids) {
    const auto seed = static_cast<std::uint64_t>(options[kWordSeed]);
    std::vector<std::uint64_t> seeds;
    seeds.reserve(ids.size());
    for (const Index id : ids) {
        const auto entry = std::ranges::lower_bound(embedding.vocabulary, id, {}, &Entry::id);
        const bool isWord = entry != embedding.vocabulary.end() && entry->id == id;
        // No token begins with a zero byte.
        const std::string special = std::string(1, '\0') + (id == embedding.padding ? "padding" : "start");
        seeds.push_back(seedOfWord(isWord ? entry->token : special, seed));
    }
    return seeds;
}

Embedding embeddingOf(const Sentence& sentence, const Values& options, Index dims, Results* results) {
    const std::shared_ptr<const Batch> batch = results != nullptr
                                                   ? results->of(batchOf, sentence)
                                                   : std::make_shared<const Batch>(batchOf(sentence));
    const Rules rules{.trained = wordTableOf(options) == WordTable::trained,
                      .fold = options.integer(kFoldCase) == 1,
                      .order = static_cast<IdOrder>(options.integer(kIdOrder)),
                      .padding = paddingOf(options),
                      .tokenizer = sentence.tokenizer};
    Vocabulary vocabulary = vocabularyOf(batch->lines, rules);
    Embedding out;
    out.lines = std::move(vocabulary.lines);
    out.ids = out.lines[static_cast<std::size_t>(batch->present)];
    out.vocabulary = std::move(vocabulary.entries);
    out.padding = vocabulary.padding;
    out.longest = batch->longest;
    std::vector<Index> untrained(
        static_cast<std::size_t>(vocabulary.rows - (rules.trained ? kTrainedRows : 0)));
    std::iota(untrained.begin(), untrained.end(), rules.trained ? kTrainedRows : 0);
    out.table = wordTable({.from = wordTableOf(options),
                           .dims = dims,
                           .seeds = seedsOf(options, out, untrained),
                           .zeros = rules.padding == Padding::rowAt0 ? std::nullopt : vocabulary.padding});
    if (options.integer(kScaled) == 1) out.scale = std::sqrt(static_cast<double>(dims));
    if (options.integer(kScaled) == 2) out.scale = options[kScaledBy];
    out.rows = lookedUpRows(out.table, out.ids, out.scale);
    return out;
}

}  // namespace posiscope
