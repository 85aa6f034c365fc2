// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attention/mix.h"

#include <algorithm>

#include "core/attention/front_end.h"
#include "core/base/spelling.h"
#include "core/tokens/position_ids.h"
#include "core/tokens/word_table.h"

namespace posiscope {

namespace {

constexpr double kMostWeight = 4;
constexpr Choice kMerges[]{{"add", marked("added")},
                           {"multiply", marked("multiplied: x · (1 + p)")},
                           {"concatenate", marked("side by side")}};
constexpr Choice kNorms[]{{"off", marked("off")},
                          {"on", marked("BERT: ε = 1e-12")},
                          {"eps6", marked("ε = 1e-6")},
                          {"eps5", marked("torch, GPT-2: ε = 1e-5")},
                          {"rms", marked("RMSNorm, ε = 1e-6")},
                          {"annotated", marked("Annotated Transformer: ε outside the root")}};
constexpr Choice kSegmentings[]{{"none", marked("none")},
                                {"sentence", marked("B from the second sentence on")},
                                {"position", marked("B from a position on")}};
constexpr Choice kNumberings[]{{"plain", marked("0, 1, 2 …")},
                               {"padded", marked("after the padding's (fairseq)")}};
constexpr Choice kFronts[]{{"off", marked("none")}, {"on", marked("Linear(320 → d), LayerNorm")}};
constexpr Choice kZeros[]{{"off", marked("as it is")}, {"on", marked("set to 0")}};

bool startsAtPosition(const Values& values) {
    return values.integer(kSegments) == static_cast<Index>(Segments::position);
}

bool hasSegments(const Values& values) {
    return values.integer(kSegments) != 0;
}

bool isPadded(const Values& values) {
    return values.integer(kPadding) != 0;
}

/// The encoding's rows by position numbers that leave room for the padding's. A number is the row: what the scheme
/// itself would add to positions is for programs that count from 0.
void renumber(Mix& mix, const MixInput& input, const std::vector<Index>& ids, Index padding) {
    mix.numbers = positionIds(ids, padding);
    const Encoding longer = input.numbered(*std::ranges::max_element(mix.numbers) + 1);
    mix.position = longer.added ? lookedUpRows(longer.added, mix.numbers, 1) : nullptr;
    mix.end = longer.end;
}

/// A field with one cell that is 0.
class WithZero final : public Field {
public:
    WithZero(FieldPtr field, Index row, Index column)
        : m_field(std::move(field)),
          m_row(row),
          m_column(column) {}
    Size size() const override { return m_field->size(); }
    Kind kind() const override { return m_field->kind(); }
    Range range() const override { return m_field->range(); }
    Range limits() const override { return m_field->limits(); }
    double at(Index row, Index column) const override {
        return row == m_row && column == m_column ? 0 : m_field->at(row, column);
    }

private:
    FieldPtr m_field;
    Index m_row, m_column;
};

bool endsSentence(const std::string& token) {
    static constexpr const char* kEnds[] = {".", "!", "?", "。", "！", "？", "…"};
    return std::ranges::any_of(kEnds,
                               [spelled = identityOf(token)](const char* end) { return spelled == end; });
}

/// The first position of the second segment.
Index segmentStart(const MixInput& input) {
    const auto by = static_cast<Segments>(input.options.integer(kSegments));
    if (by == Segments::position) return input.options.integer(kSegmentStart);
    const auto end = std::ranges::find_if(input.sentence.tokens, endsSentence);
    return end - input.sentence.tokens.begin() + 1;
}

/// Ids of the words, and of the padding behind them.
std::vector<Index> paddedIds(const Embedding& embedding, Index rows) {
    std::vector<Index> ids = embedding.ids;
    if (embedding.padding && rows == embedding.longest)
        ids.resize(std::max(ids.size(), static_cast<std::size_t>(rows)), *embedding.padding);
    return ids;
}

FieldPtr segmentRows(const Values& options, const std::vector<Index>& segments, Index dims) {
    const auto [spread, scale] = spreadOf(wordTableOf(options), dims);
    // The features have a stream of their own, whatever rows the words take from theirs.
    const RandomStream words(static_cast<std::uint64_t>(options[kWordSeed]));
    return lookedUpRows(
        std::make_shared<SeededField>(RandomStream(words.bits(0)), 0, Size{2, dims}, spread, scale), segments,
        1);
}

}  // namespace

const Param kWordWeight{.id = "alpha-word",
                        .label = marked("α of the word"),
                        .highest = kMostWeight,
                        .initial = 1,
                        .sliderHighest = 2,
                        .open = true,
                        .help = marked("How much of the word's row goes into the sum.")};
const Param kPositionWeight{.id = "beta-position",
                            .label = marked("β of the position"),
                            .highest = kMostWeight,
                            .initial = 1,
                            .sliderHighest = 2,
                            .open = true,
                            .help = marked("How much of the position's row goes into the sum.")};
const Param kSegmentWeight{.id = "gamma-segment",
                           .label = marked("γ of the segment"),
                           .highest = kMostWeight,
                           .initial = 1,
                           .sliderHighest = 2,
                           .enabled = hasSegments,
                           .help = marked("How much of the segment's row goes into the sum.")};
const Param kMerge{.id = "merge",
                   .label = marked("put together"),
                   .highest = 2,
                   .scale = Scale::choice,
                   .choices = kMerges,
                   .help = marked("Models add; bert4keras also multiplies or puts them side by side.")};
const Param kLayerNorm{
    .id = "layernorm",
    .label = marked("LayerNorm"),
    .highest = 5,
    .scale = Scale::choice,
    .choices = kNorms,
    .help = marked("Each row less its mean, over its deviation; programs differ in the ε that "
                   "keeps this from a division by 0.")};
const Param kSegments{.id = "segments",
                      .label = marked("segments"),
                      .highest = 2,
                      .scale = Scale::choice,
                      .choices = kSegmentings,
                      .help = marked("BERT adds a third table: whether a word is in text A or in text B.")};
const Param kSegmentStart{.id = "segment-start",
                          .label = marked("B from position"),
                          .highest = kMostTokens,
                          .initial = 3,
                          .sliderHighest = 32,
                          .scale = Scale::integer,
                          .enabled = startsAtPosition,
                          .help = marked("The first position of text B.")};
const Param kFrontEnd{
    .id = "front",
    .label = marked("front end"),
    .scale = Scale::choice,
    .choices = kFronts,
    .help = marked("Some models first project 320 features to d numbers; here they are seeded.")};
const Param kNumbering{
    .id = "numbering",
    .label = marked("numbers of the positions"),
    .scale = Scale::choice,
    .choices = kNumberings,
    .enabled = isPadded,
    .help = marked("In fairseq and RoBERTa the first word has the number after the padding's id.")};
const Param kZeroed{.id = "zeroed",
                    .label = marked("number in focus"),
                    .scale = Scale::choice,
                    .choices = kZeros,
                    .help = marked("Set to 0, a mask by elements takes its position away too.")};

Mix mixOf(const MixInput& input, Results* results) {
    const Values& options = input.options;
    const Encoding& encoding = input.encoding;
    const Index dims = input.dims;
    const Embedding embedding = embeddingOf(input.sentence, options, dims, results);
    Mix mix;
    mix.position = encoding.added;
    mix.end = encoding.end;
    const Index wanted = mix.position ? mix.position->size().rows : static_cast<Index>(embedding.ids.size());
    const std::vector<Index> ids = paddedIds(embedding, wanted);
    const auto words = static_cast<Index>(embedding.ids.size()), rows = static_cast<Index>(ids.size());
    mix.word = lookedUpRows(embedding.table, ids, embedding.scale);
    if (options.integer(kFrontEnd) == 1) {
        mix.frontLeftOut = rows * dims > kMostFrontCells;
        if (!mix.frontLeftOut)
            mix.word = frontEndRows(seedsOf(options, embedding, ids), dims,
                                    static_cast<std::uint64_t>(options[kWordSeed]));
    }
    if (input.zeroed)
        mix.word = std::make_shared<WithZero>(mix.word, input.zeroed->first, input.zeroed->second);
    if (mix.position && embedding.padding && options.integer(kNumbering) == 1 && !ids.empty())
        renumber(mix, input, ids, *embedding.padding);
    if (mix.position) mix.masked = maskedRows(mix.position, mix.word, encoding.masked, words);
    const Index second = segmentStart(input);
    mix.segments.reserve(ids.size());
    for (Index t = 0; t < rows; ++t) mix.segments.push_back(t >= second && t < words ? 1 : 0);
    if (hasSegments(options)) mix.segment = segmentRows(options, mix.segments, dims);

    // Where nothing is added, nothing stands beside the words either.
    const auto merge = mix.position ? static_cast<Merge>(options.integer(kMerge)) : Merge::add;
    mix.merged = mergedRows(mix.word, mix.masked, mix.segment,
                            {options[kWordWeight], options[kPositionWeight], options[kSegmentWeight]}, merge);
    mix.sum = mix.merged;
    if (const auto norm = static_cast<Norm>(options.integer(kLayerNorm)); norm != Norm::off) {
        const Size size = mix.merged->size();
        mix.normLeftOut = size.rows * size.columns > kMostNormalized;
        if (!mix.normLeftOut) mix.sum = normalizedRows(mix.merged, norm);
    }
    return mix;
}

}  // namespace posiscope
