// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/base/counted.h"
#include "core/base/number.h"
#include "core/figure/layout.h"
#include "core/tokens/lines.h"
#include "core/tokens/trained_table.h"
#include "core/views/shared/registry.h"
#include "core/views/tokens/tokens.h"

namespace posiscope::tokens_view {

namespace {

Text choiceOf(const Scene& scene, const Param& param) {
    return text(param.choices[static_cast<std::size_t>(scene.document.pane().options.integer(param))].label);
}

Text tableText(const Scene& scene) {
    switch (wordTableOf(scene.document.pane().options)) {
        case WordTable::uniform:
            return text(
                "W: even numbers in [0, 1), all positive, so that every two rows look alike (cosine about 0.75)");
        case WordTable::normal:
            return text("W: normal numbers N(0, 1), as torch starts; a row is about √d long");
        case WordTable::narrow:
            return text("W: normal numbers N(0, 1/d); a row is about 1 long");
        case WordTable::truncated:
            return text("W: normal numbers of deviation 0.02, cut at two of them, as BERT starts");
        case WordTable::trained:
            break;
    }
    return text("W: trained, the Universal Sentence Encoder Lite (8000 × 256), its first %1",
                {fact("dims", lookOf(scene).dims, Thing::column)});
}

/// A word of the present line: what it is, its id, its row.
std::vector<Text> explainedToken(const Scene& scene, Index t, const Text& token) {
    const Embedding& e = lookOf(scene).embedding;
    const Index id = e.ids[static_cast<std::size_t>(t)];
    const Index here = std::ranges::count(e.ids, id);
    std::vector<Text> out{
        text("%1 (position %2) has id %3, so it takes row %3 of the table: E[%4, %2] = W[%3].",
             {token, fact("position", t), fact("id", id), fact("line", scene.document.sentence.line)})};
    if (here > 1)
        out.push_back(text("It stands in this line %1 times, each time with the same row, number for number.",
                           {fact("times", here)}));
    const Entry* entry = entryOf(e, id);
    if (wordTableOf(scene.document.pane().options) == WordTable::trained && entry != nullptr && entry->seeded)
        out.push_back(text("It is no piece of the trained vocabulary: its row is seeded, not trained."));
    if (entry != nullptr && entry->token == kUnknownToken)
        out.push_back(
            text("It is no piece of the vocabulary: all that is unknown is one token, %1, with one row.",
                 {literal(kUnknownToken)}));
    if (e.scale != 1)
        out.push_back(scene.document.pane().options.integer(kScaled) == 1
                          ? text("The row is multiplied by √d = %1.", {fact("scale", e.scale)})
                          : text("The row is multiplied by %1.", {fact("scale", e.scale)}));
    return out;
}

Told tellRow(const Scene& scene, Index id) {
    const Embedding& e = lookOf(scene).embedding;
    const Entry* entry = entryOf(e, id);
    if (entry == nullptr)
        return {
            text("row %1 · padding", {fact("row", id)}),
            {text("Row %1 is the padding: it fills the lines of a batch that are shorter than the longest.",
                  {fact("row", id)})}};
    const Text token = text("“%1”", {inSentence(entry->token)});
    return {text("row %1 · %2 · used %3×", {fact("row", id), token, fact("times", entry->times)}),
            {text("Row %1 of the table belongs to %2; in the batch it is used %3×.",
                  {fact("row", id), token, fact("times", entry->times)})}};
}

Told tellBatch(const Scene& scene, Index line, Index t) {
    const Embedding& e = lookOf(scene).embedding;
    const auto& ids = e.lines[static_cast<std::size_t>(line)];
    const bool there = t < static_cast<Index>(ids.size());
    const Index id = there ? ids[static_cast<std::size_t>(t)] : e.padding.value_or(0);
    const Entry* entry = there ? entryOf(e, id) : nullptr;
    const Text token = entry != nullptr ? text("“%1”", {inSentence(entry->token)}) : text("padding");
    return {text("line %1 · position %2 · %3 · id %4",
                 {fact("line", line + 1), fact("position", t), token, fact("id", id)}),
            {text("Click to show line %1.", {fact("line", line + 1)})}};
}

}  // namespace

Told tell(const Scene& scene, const Target& target) {
    const Look& look = lookOf(scene);
    if (look.words() == 0)
        return {text("No words yet"), {text("Type a sentence to see which rows its words take.")}};
    if (target.kind == Target::Kind::row && target.row < look.embedding.table->size().rows)
        return tellRow(scene, target.row);
    const bool inBatch =
        target.kind == Target::Kind::pair && target.row < static_cast<Index>(look.embedding.lines.size());
    if (inBatch) return tellBatch(scene, target.row, target.column);
    const bool word = target.kind == Target::Kind::word || target.kind == Target::Kind::cell;
    const Index t = word && target.row < look.words() ? target.row : word_rows::focusOf(scene, look.words());
    std::vector<Text> out = under("focus", explainedToken(scene, t, word_rows::tokenAt(scene, t)));
    out.push_back(sentence(joined(facts(scene), marked("; "))));
    if (target.kind != Target::Kind::cell || target.column >= look.dims)
        return {under("focus", name(scene, {Target::Kind::word, t, -1})), out};
    const Text value = fact("focus-value", look.embedding.rows->at(t, target.column));
    return {text("%1 · dimension %2 · %3", {under("focus", name(scene, {Target::Kind::word, t, -1})),
                                            fact("focus-dimension", target.column), value}),
            out};
}

Text name(const Scene& scene, const Target& target) {
    const Look& look = lookOf(scene);
    const Index t = std::clamp<Index>(target.row, 0, look.words() - 1);
    const Index id = look.embedding.ids[static_cast<std::size_t>(t)];
    const double norm = rowNorms(*look.embedding.rows, t, t + 1).front();
    return text("%1, position %2, id %3, length %4",
                {word_rows::tokenAt(scene, t), fact("position", t), fact("id", id), fact("length", norm, 3)});
}

std::vector<Text> facts(const Scene& scene) {
    const Look& look = lookOf(scene);
    const Document& document = scene.document;
    std::vector<Text> all{tableText(scene)};
    const Index asked = settingOf(document, schemeOf(document)).dims;
    if (asked > look.dims)
        all.push_back(text("trained rows have %1 numbers: the width is %1, not %2",
                           {fact("dims", look.dims), fact("asked-dims", asked)}));
    const bool trained = wordTableOf(document.pane().options) == WordTable::trained;
    if (trained) {
        const auto& vocabulary = look.embedding.vocabulary;
        const Index seeded = std::ranges::count(vocabulary, true, &Entry::seeded);
        if (seeded > 0)
            all.push_back(text("no piece of it, so with seeded rows: %1 of %2",
                               {fact("seeded-tokens", seeded),
                                fact("vocabulary", static_cast<Index>(vocabulary.size()), Thing::token)}));
    } else {
        all.push_back(text("ids: %1", {choiceOf(scene, kIdOrder)}));
    }
    all.push_back(text("capitals: %1", {choiceOf(scene, kFoldCase)}));
    all.push_back(text("padding: %1", {choiceOf(scene, kPadding)}));
    if (const std::size_t found = linesOf(document.sentence.text).found; found > kMostLines)
        all.push_back(text(
            "the first %1 of %2 lines are used",
            {fact("lines-used", static_cast<Index>(kMostLines)), fact("lines", static_cast<Index>(found))}));
    return all;
}

std::vector<Note> notes(const Scene& scene) {
    std::vector<Note> all;
    if (wordTableOf(scene.document.pane().options) != WordTable::trained)
        all.emplace_back(text("random start, seed %1, untrained: colours are numbers, not meaning",
                              {fact("word-seed", scene.document.pane().options[kWordSeed])}),
                         true);
    all.push_back(tokenizerNote(scene.document.sentence.tokenizer));
    return all;
}

Description describe(const Scene& scene) {
    const Look& look = lookOf(scene);
    const Text scheme = text(schemeOf(scene.document).title);
    if (look.words() == 0) return {text("%1: no words yet.", {scheme}), {}, {}};
    const Text table = sentence(joined(facts(scene), marked("; ")));
    constexpr Index kMostListed = 12;
    std::vector<Text> words;
    for (Index t = 0; t < std::min(look.words(), kMostListed); ++t)
        words.push_back(under("word-" + std::to_string(t), name(scene, {Target::Kind::word, t, -1})));
    if (look.words() > kMostListed) words.push_back(literal("…"));
    return {
        text("%1: the %2 before it, with ids and rows of a table of %3 × %4.",
             {scheme, fact("words", look.words(), Thing::token),
              fact("word-table-rows", look.embedding.table->size().rows), fact("dims", look.dims)}),
        {table},
        {text(
             "The words stand one below the other; each has an id, and a line leads from it to its row of the table."),
         sentence(joined(words, marked("; "))), table},
        notes(scene)};
}

}  // namespace posiscope::tokens_view
