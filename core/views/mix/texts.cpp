// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/base/counted.h"
#include "core/base/number.h"
#include "core/figure/layout.h"
#include "core/views/mix/mix.h"
#include "core/views/shared/registry.h"

namespace posiscope::mix_view {

Index comparedWords(const Look& look) {
    constexpr Index kMostNumbers = 1 << 16;
    return std::clamp<Index>(kMostNumbers / look.dims, 1, std::max<Index>(1, look.words));
}

namespace {

constexpr double kDrowned = 3;  ///< so many times as long, one row drowns the other

double mean(const std::vector<double>& norms) {
    return norms.empty()
               ? 0
               : std::accumulate(norms.begin(), norms.end(), 0.0) / static_cast<double>(norms.size());
}

/// The lengths of the words whose position has a row, as many as are compared.
struct Lengths {
    std::vector<double> word, position;
};
Lengths lengthsOf(const Scene& scene) {
    const Look& look = lookOf(scene);
    const Index last = comparedWords(look);
    const Norms norms = normsOf(scene, 0, last);
    Lengths lengths;
    for (Index t = 0; t < last; ++t) {
        if (look.isMissing(t)) continue;
        lengths.word.push_back(norms.word[static_cast<std::size_t>(t)]);
        lengths.position.push_back(norms.position[static_cast<std::size_t>(t)]);
    }
    return lengths;
}

Index rowOf(const Scene& scene, const Target& target) {
    const Look& look = lookOf(scene);
    const bool row = target.kind == Target::Kind::word || target.kind == Target::Kind::cell;
    return row && target.row >= 0 && target.row < look.rows ? target.row
                                                            : word_rows::focusOf(scene, look.rows);
}

/// How many numbers of the words are exactly 0.
Index zerosInWords(const Look& look) {
    Index zeros = 0;
    for (Index t = 0; t < comparedWords(look); ++t)
        for (Index c = 0; c < look.dims; ++c)
            if (look.mix.word->at(t, c) == 0) ++zeros;
    return zeros;
}

/// The normalisation of each row at the end, as a formula.
Text normText(Norm norm) {
    const Text power = fact("epsilon-power", static_cast<Index>(powerOfEpsilon(norm)));
    switch (norm) {
        case Norm::rms:
            return text("RMSNorm: x/√(mean of x^{2} + ε), ε = 10^{%1}", {power});
        case Norm::annotated:
            return text("LayerNorm: (x − μ)/(σ + ε), σ^{2} over d − 1, ε = 10^{%1}", {power});
        default:
            return text("LayerNorm: (x − μ)/√(σ^{2} + ε), σ^{2} over d, ε = 10^{%1}", {power});
    }
}

/// The positions that have no row, "3, 4, 5 …".
Text missingRows(const Look& look) {
    constexpr std::size_t kMostNamed = 8;
    std::vector<Text> named;
    for (Index t = 0; t < look.rows && named.size() <= kMostNamed; ++t)
        if (look.isMissing(t))
            named.push_back(named.size() < kMostNamed
                                ? fact("without-row-" + std::to_string(named.size() + 1), t)
                                : literal("…"));
    return joined(named, marked(", "));
}

/// The sum of one cell, with its numbers.
Text cellText(const Scene& scene, Index t, Index column) {
    const Look& look = lookOf(scene);
    const Index c = column % look.dims;
    // A weight of 0 leaves its table out; its number is shown all the same.
    const auto part = [&](std::string_view id, const FieldPtr& field) {
        return fact(id, field ? field->at(t, c) : 0, 4);
    };
    const Text word = part("word-number", look.mix.word), position = part("position-number", look.mix.masked);
    const Text value = fact("merged", look.mix.merged->at(t, c), 4);
    const Text a = fact("word-weight", look.weights.word, 3),
               b = fact("position-weight", look.weights.position, 3);
    if (look.merge == Merge::multiply)
        return text("Dimension %1: %2 · %3 · (1 + %4 · %5) = %6.",
                    {fact("dimension", c), a, word, b, position, value});
    if (look.merge == Merge::concatenate && column != c)
        return text("Column %1 is dimension %2 of the position: %3 · %4 = %5.",
                    {fact("column", column), fact("dimension", c), b, position,
                     fact("merged", look.mix.merged->at(t, column), 4)});
    if (look.merge == Merge::concatenate)
        return text("Dimension %1 is %2 · %3; the position stands %4 further on.",
                    {fact("dimension", c), a, word, fact("dims", look.dims, Thing::column)});
    if (look.mix.segment)
        return text(
            "Dimension %1: %2 · %3 + %4 · %5 + %6 · %7 = %8.",
            {fact("dimension", c), a, word, b, position, fact("segment-weight", look.weights.segment, 3),
             part("segment-number", look.mix.segment), value});
    return text("Dimension %1: %2 · %3 + %4 · %5 = %6.", {fact("dimension", c), a, word, b, position, value});
}

std::vector<Text> explainedSum(const Scene& scene, Index t, Index c) {
    const Look& look = lookOf(scene);
    const Norms norms = normsOf(scene, t, t + 1);
    const Text token = word_rows::tokenAt(scene, t);
    if (look.isMissing(t))
        return {
            look.mix.numbers.empty()
                ? text("Position %1 has no row: the table ends at position %2. The sum is no number.",
                       {fact("position", t), fact("last-position", *look.mix.end - 1)})
                : text(
                      "Position %1 has number %2 and no row: the table ends at number %3. The sum is no number.",
                      {fact("position", t), fact("number", look.mix.numbers[static_cast<std::size_t>(t)]),
                       fact("last-number", *look.mix.end - 1)})};
    const std::vector<Text> lengths{token, fact("position", t), fact("word-length", norms.word.front(), 3),
                                    fact("position-length", norms.position.front(), 3)};
    const bool isWeighted = look.weights.word != 1 || look.weights.position != 1;
    std::vector<Text> out{
        isWeighted ? text("%1 (position %2): with its weight the word is %3 long, the position %4.", lengths)
                   : text("%1 (position %2): the word is %3 long, the position %4.", lengths)};
    out.push_back(cellText(scene, t, c));
    return out;
}

Text factsOf(const Scene& scene) {
    Text all = joined(facts(scene), marked("; "));
    return all.empty() ? all : sentence(std::move(all));
}

}  // namespace

Text drowning(const Scene& scene) {
    const Look& look = lookOf(scene);
    if (look.words == 0) return {};
    const double word = look.weights.word, position = look.weights.position;
    if (word == 0 && position == 0) return text("Both weights are 0: nothing of word and position is left.");
    if (position == 0) return text("β = 0: the sum is the embedding; where a word stands cannot be told.");
    if (word == 0) return text("α = 0: the sum is the encoding; which word stands there cannot be told.");
    const Lengths lengths = lengthsOf(scene);
    if (lengths.word.empty()) return text("No word has a position: the table ends before the first.");
    const double words = mean(lengths.word), positions = mean(lengths.position);
    const Text w = fact("mean-word-length", words, 3), p = fact("mean-position-length", positions, 3);
    const double ratio = std::max(words, positions) / std::min(words, positions);
    if (!std::isfinite(ratio)) return text("Lengths on average: word %1, position %2.", {w, p});
    if (positions > kDrowned * words)
        return text("The position drowns the word: on average it is %1 long, %2 times the word's %3.",
                    {p, fact("length-ratio", ratio, 2), w});
    if (words > kDrowned * positions)
        return text("The word drowns the position: on average it is %1 long, %2 times the position's %3.",
                    {w, fact("length-ratio", ratio, 2), p});
    return text("Neither drowns the other: on average the word is %1 long, the position %2.", {w, p});
}

Told tell(const Scene& scene, const Target& target) {
    const Look& look = lookOf(scene);
    if (look.words == 0) return {text("No words yet"), {text("Type a sentence to see what it is added to.")}};
    const Index t = rowOf(scene, target);
    const Index column = columnOfSum(scene, target), c = column % look.dims;
    const Text named = under("focus", name(scene, {Target::Kind::word, t, -1}));
    std::vector<Text> out = under("focus", explainedSum(scene, t, column));
    out.push_back(drowning(scene));
    if (Text all = factsOf(scene); !all.empty()) out.push_back(std::move(all));
    if (look.merge == Merge::concatenate && !look.isMissing(t))
        return {text("%1 · column %2 · %3",
                     {named, fact("focus-column", column), fact("focus-sum", look.mix.sum->at(t, column))}),
                out};
    return {look.isMissing(t)
                ? named
                : text("%1 · dimension %2 · sum %3",
                       {named, fact("focus-dimension", c), fact("focus-sum", look.mix.sum->at(t, c))}),
            out};
}

Text name(const Scene& scene, const Target& target) {
    const Look& look = lookOf(scene);
    const Index t = std::clamp<Index>(target.row, 0, look.rows - 1);
    const Norms norms = normsOf(scene, t, t + 1);
    if (look.isMissing(t))
        return text(
            "%1, position %2, word %3 long, no row to add",
            {word_rows::tokenAt(scene, t), fact("position", t), fact("word-length", norms.word.front(), 3)});
    return text(
        "%1, position %2, word %3 long, position %4, sum %5",
        {word_rows::tokenAt(scene, t), fact("position", t), fact("word-length", norms.word.front(), 3),
         fact("position-length", norms.position.front(), 3), fact("sum-length", norms.sum.front(), 3)});
}

std::vector<Text> facts(const Scene& scene) {
    const Look& look = lookOf(scene);
    const Document& document = scene.document;
    std::vector<Text> all;
    const Index asked = settingOf(document, schemeOf(document)).dims;
    if (asked > look.dims)
        all.push_back(text("trained rows have %1 numbers: the width is %1, not %2",
                           {fact("dims", look.dims), fact("asked-dims", asked)}));
    if (document.pane().options.integer(kFrontEnd) == 1)
        all.push_back(look.mix.frontLeftOut
                          ? text("the front end is left out: more than %1 numbers",
                                 {fact("most-front-numbers", kMostFrontCells)})
                          : text("the word is LayerNorm(Linear(320 → %1)) of seeded features",
                                 {fact("dims", look.dims)}));
    if (look.mix.normLeftOut)
        all.push_back(text("LayerNorm is left out: more than %1 numbers",
                           {fact("most-normalised-numbers", kMostNormalized)}));
    if (look.normalized())
        all.push_back(normText(static_cast<Norm>(document.pane().options.integer(kLayerNorm))));
    if (look.mix.segment)
        all.push_back(text("segment table: 2 rows in released BERT models, 16 in its code"));
    if (look.weights.segment == 0 && look.mix.segment)
        all.push_back(text("γ = 0: the segments are left out"));
    if (look.masked == Masked::elements)
        all.push_back(text(
            "masked by elements: a position's number is dropped wherever the word's own is exactly 0, also inside a word"));
    if (look.masked != Masked::none)
        all.push_back(
            text("numbers inside words that lose their position: %1 if masked by elements, 0 if by tokens",
                 {fact("numbers-without-position", zerosInWords(look))}));
    if (look.masked == Masked::tokens)
        all.push_back(text("masked by tokens: padding gets no position, words keep all of theirs"));
    if (look.firstNumber > 0)
        all.push_back(text(
            "the first word has position number %1, all padding %2, as in fairseq and RoBERTa: the number "
            "of the row, nothing is added to it",
            {fact("first-number", look.firstNumber), fact("padding-number", look.firstNumber - 1)}));
    if (look.rows > look.words)
        all.push_back(
            text("padding behind the words: %1", {fact("padding-rows", look.rows - look.words, Thing::row)}));
    if (const Text missing = missingRows(look); !missing.empty())
        all.push_back(text("without a row, hatched: positions %1", {missing}));
    return all;
}

std::vector<Note> notes(const Scene& scene) {
    std::vector<Note> all;
    if (wordTableOf(scene.document.pane().options) != WordTable::trained ||
        scene.document.pane().options.integer(kFrontEnd) == 1)
        all.emplace_back(text("random start, seed %1, untrained: colours are numbers, not meaning",
                              {fact("word-seed", scene.document.pane().options[kWordSeed])}),
                         true);
    all.insert(all.end(), scene.encoding.about.notes.begin(), scene.encoding.about.notes.end());
    all.push_back(tokenizerNote(scene.document.sentence.tokenizer));
    return all;
}

Description describe(const Scene& scene) {
    const Look& look = lookOf(scene);
    const Text scheme = text(schemeOf(scene.document).title);
    if (look.words == 0) return {text("%1: no words yet.", {scheme}), {}, {}};
    constexpr Index kMostListed = 12;
    std::vector<Text> words;
    for (Index t = 0; t < std::min(look.words, kMostListed); ++t)
        words.push_back(under("word-" + std::to_string(t), name(scene, {Target::Kind::word, t, -1})));
    if (look.words > kMostListed) words.push_back(literal("…"));
    const Text all = factsOf(scene);
    return {text("%1 added to %2 of width %3.",
                 {scheme, fact("words", look.words, Thing::word), fact("dims", look.dims)}),
            {drowning(scene), all},
            {text("Side by side stand the rows of the words, what is added to them, and the sum."),
             drowning(scene), sentence(joined(words, marked("; ")))},
            notes(scene)};
}

}  // namespace posiscope::mix_view
