// SPDX-License-Identifier: GPL-3.0-or-later
/// The attention of a pair in sentences, step by step, with its numbers.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/attention/rotary.h"
#include "core/base/counted.h"
#include "core/base/number.h"
#include "core/document/head_choices.h"
#include "core/encoding/clipped_distance.h"
#include "core/figure/layout.h"
#include "core/views/attention/attention.h"

namespace posiscope::attention_view {

namespace {

Text score(std::string_view id, double value) {
    return fact(id, value, 4);
}

/// A vector as text: "(0.12, −0.3, 0.5, …)"
Text vector(const Matrix& rows, Index row) {
    constexpr Index kFew = 3;
    // Not joined(): between words a list has other commas in Chinese, between numbers it has not.
    Text numbers = fact("1", rows(row, 0), 3);
    for (Index c = 1; c < std::min(kFew, rows.cols()); ++c)
        numbers = text("%1, %2", {numbers, fact(std::to_string(c + 1), rows(row, c), 3)});
    return text(rows.cols() > kFew ? marked("(%1, …)") : marked("(%1)"), {numbers});
}

/// The rows that are looked up for the pair, and where they go.
Text lookedUp(const Scene& scene, const Pair& pair) {
    const LookedUp& tables = *scene.encoding.vectors();
    const RowRule& rule = *tables.rule;
    if (!rule.looks(pair.query, pair.key))
        return text("Farther apart than %1: no row is looked up.", {rule.reach()});
    std::vector<Text> rows;
    for (const LookedUp::Table& table : tables.tables)
        rows.push_back(
            text("of %1 %2",
                 {table.symbol, under(table.joins == LookedUp::Joins::value ? "value-row" : "key-row",
                                      vector(rowOf(*table.field, rule.row(pair.query, pair.key)), 0))}));
    return text("%1: %2.", {rule.calculation(pair.query, pair.key), joined(rows, marked(", "))});
}

/// How far the pair of columns of the dial turns in query and key.
Text turnedBy(const Scene& scene, const Pair& pair) {
    const Rotated& rotated = *scene.encoding.rotated;
    const auto turned = turnedPair(scene);
    if (!turned) return turned.error();
    const Index i = *turned;
    const auto [query, key, between] = turnsOf(rotated, pair.query, pair.key, i);
    // The angles have as many digits as tell them from each other, far out too.
    const double most = std::max(std::abs(query), std::abs(key));
    const int digits =
        between == 0
            ? 4
            : static_cast<int>(std::clamp(4 + std::ceil(std::log10(most / std::abs(between))), 4.0, 17.0));
    const auto [first, second] = columnsOf(rotated, i);
    return text("Pair %1 (columns %2 and %3): the query turns by %4 rad, the key by %5; between them %6.",
                {fact("pair", i), fact("first-column", first), fact("second-column", second),
                 fact("query-angle", query, digits, "rad"), fact("key-angle", key, digits, "rad"),
                 fact("angle-between", between, 4, "rad")});
}

/// e_ij as the sum of its terms.
Text logit(const Scene& scene, const Computed& computed, const Pair& pair) {
    const Attention& all = computed.attention;
    const double e = all.logit(pair.query, pair.key);
    if (all.terms.size() == 1)
        return text("e_{%1} = q_{%2} · k_{%3}%5 = %4; no position takes part.",
                    {subscript(pair), fact("query", pair.query), fact("key", pair.key), score("logit", e),
                     shownFactor(scene.document.pane().options)});
    std::vector<Text> parts;
    for (const Term& term : all.terms)
        parts.push_back(text("%1 %2", {term.title, score("term-" + std::to_string(parts.size() + 1),
                                                         term.logits(pair.query, pair.key))}));
    return text("e_{%1} = %2 = %3.", {subscript(pair), joined(parts, marked(" + ")), score("logit", e)});
}

/// α_ij, and its effect on z_i.
std::vector<Text> weight(const Scene& scene, const Computed& computed, const Pair& pair) {
    const Attention& all = computed.attention;
    const double share = all.weight(pair.query, pair.key);
    const Text both = subscript(pair), query = fact("query", pair.query), key = fact("key", pair.key);
    std::vector<Text> lines{
        text("α_{%1} = exp(e_{%1}%7) / Σ_{j} exp(e_{%2j}%7) = %3: %5 gives %4 % of its attention to %6.",
             {both, query, score("weight", share), fact("weight-percent", 100 * share, 3, "%"),
              placed(scene, pair.query, "query"), placed(scene, pair.key, "key"),
              shownOverTemperature(scene.document.pane().options)})};
    const LookedUp* tables = scene.encoding.vectors();
    if (tables != nullptr && tables->joining(LookedUp::Joins::value) != nullptr &&
        tables->rule->looks(pair.query, pair.key))
        lines.push_back(text("z_{%1} gains α_{%2} · (v_{%3} + a^{V}) with v_{%3} = %4; z_{%1} = %5.",
                             {query, both, key, under("v", vector(all.value, pair.key)),
                              under("z", vector(all.output, pair.query))}));
    else
        lines.push_back(text("z_{%1} gains α_{%2} · v_{%3} with v_{%3} = %4; z_{%1} = %5.",
                             {query, both, key, under("v", vector(all.value, pair.key)),
                              under("z", vector(all.output, pair.query))}));
    return lines;
}

}  // namespace

Text subscript(const Pair& pair) {
    const Text query = fact("query", pair.query), key = fact("key", pair.key);
    return pair.query > 9 || pair.key > 9 ? text("%1,%2", {query, key}) : text("%1%2", {query, key});
}

Text placed(const Scene& scene, Index word, std::string_view id) {
    return text("“%1” (position %2)",
                {inSentence(wordAt(scene.document, word).value_or("")), fact(id, word)});
}

std::vector<Text> steps(const Scene& scene, const Computed& computed, const Pair& pair) {
    const Attention& all = computed.attention;
    if (pair.query < all.pairs.first)
        return {
            text("%1 asks nothing here, as in a step of decoding.", {placed(scene, pair.query, "query")})};
    std::vector<Text> lines{
        text("%1 asks, %2 is asked.", {placed(scene, pair.query, "query"), placed(scene, pair.key, "key")})};
    if (all.masked(pair.query, pair.key)) {
        lines.push_back(sentence(text("%1, its weight is 0",
                                      {whyHidden(scene, all.pairs, computed.words, pair.query, pair.key)})));
        return lines;
    }
    if (scene.encoding.vectors() != nullptr) lines.push_back(lookedUp(scene, pair));
    if (scene.encoding.rotated && scene.encoding.rotated->pairs() > 0) lines.push_back(turnedBy(scene, pair));
    lines.push_back(logit(scene, computed, pair));
    for (Text& line : weight(scene, computed, pair)) lines.push_back(std::move(line));
    return lines;
}

Text told(const Scene& scene, const Bench& bench) {
    if (bench.second < 0 || bench.tooMuch) return {};
    const Scheme& present = schemeOf(scene.document);
    const auto found = std::ranges::find(bench.schemes, &present, &Twice::scheme);
    if (found == bench.schemes.end() || !found->apart) return {};
    const Text word = inSentence(wordAt(scene.document, bench.first).value_or(""));
    if (*found->apart == 0)
        return text("“%1” stands at positions %2 and %3: its two outputs are the same to the bit.",
                    {word, fact("first-position", bench.first), fact("second-position", bench.second)});
    return text("“%1” stands at positions %2 and %3: its two outputs differ by up to %4.",
                {word, fact("first-position", bench.first), fact("second-position", bench.second),
                 fact("outputs-apart", *found->apart, 3)});
}

std::vector<Note> notes(const Scene& scene) {
    if (!obstacle(scene).empty()) return {};
    std::vector<Note> all{shortage(scene, *computedOf(scene))};
    if (scene.document.pane().options.integer(kProjections) == 0)
        all.emplace_back(text("random start, seed %1, untrained: colours are numbers, not meaning",
                              {fact("projection-seed", scene.document.pane().options[kSeed])}),
                         true);
    else
        all.push_back(text("q = k = v = the word as it enters"));
    const Values& options = scene.document.pane().options;
    for (Text& each : headNotes(options, shapeOf(scene.document).positions)) all.push_back(std::move(each));
    for (Text& each : weightNotes(options)) all.push_back(std::move(each));
    all.insert(all.end(), scene.encoding.about.notes.begin(), scene.encoding.about.notes.end());
    all.push_back(tokenizerNote(scene.document.sentence.tokenizer));
    return all;
}

Told tell(const Scene& scene, const Target& target) {
    if (Text why = obstacle(scene); !why.empty()) {
        if (scene.document.sentence.tokens.empty())
            return {text("No words yet"), {text("Type a sentence to see where its words stand.")}};
        return {why, {why}};
    }
    const auto computed = computedOf(scene);
    const Pair pair = pairOf(scene, *computed, target);
    std::vector<Text> lines = under("focus", steps(scene, *computed, pair));
    if (Text twice = told(scene, *benchOf(scene)); !twice.empty()) lines.push_back(std::move(twice));
    return {under("focus", text("query %1 · key %2 · logit %3 · weight %4",
                                {placed(scene, pair.query, "query"), placed(scene, pair.key, "key"),
                                 score("logit", computed->attention.logit(pair.query, pair.key)),
                                 score("weight", computed->attention.weight(pair.query, pair.key))})),
            std::move(lines)};
}

Walk walk(const Scene& scene) {
    Walk walk;
    if (!obstacle(scene).empty()) return walk;
    const auto computed = computedOf(scene);
    for (Index word = 0; word < computed->words; ++word) walk.stops.push_back({Target::Kind::word, word, -1});
    const Pair pair = pairOf(scene, *computed, {});
    walk.first = static_cast<std::size_t>(pair.query);
    walk.second = static_cast<std::size_t>(pair.key);
    return walk;
}

Text name(const Scene& scene, const Target& target) {
    if (!obstacle(scene).empty()) return {};
    const auto computed = computedOf(scene);
    const Pair pair = pairOf(scene, *computed, target);
    return text(
        "%1, position %2, weight %3 from position %4",
        {inSentence(wordAt(scene.document, pair.key).value_or("")), fact("position", pair.key),
         score("weight", computed->attention.weight(pair.query, pair.key)), fact("query", pair.query)});
}

Description describe(const Scene& scene) {
    const Text scheme = text(schemeOf(scene.document).title);
    if (Text why = obstacle(scene); !why.empty()) {
        if (scene.document.sentence.tokens.empty()) return {text("%1: no words yet.", {scheme}), {}, {}};
        return {text("%1: %2", {scheme, why}), {}, {}};
    }
    const auto computed = computedOf(scene);
    const Pair pair = pairOf(scene, *computed, {});
    const auto row = computed->attention.weight.row(pair.query);
    Index most = 0;
    row.maxCoeff(&most);
    const Text subject = text("%1: one head on %2, its logits in parts, its weights and its outputs.",
                              {scheme, fact("words-taking-part", computed->words, Thing::word)});
    const Text heaviest = text("%1 gives the largest share of its attention to %2, weight %3.",
                               {placed(scene, pair.query, "focus-query"),
                                placed(scene, most, "most-position"), score("most-weight", row(most))});
    const Text twice = told(scene, *benchOf(scene));
    Description all{
        subject,
        {heaviest},
        {text("Matrices of all pairs: queries down, keys across, the pair in focus outlined."), heaviest},
        notes(scene)};
    if (!twice.empty()) {
        all.notice.push_back(twice);
        all.inWords.push_back(twice);
    }
    return all;
}

}  // namespace posiscope::attention_view
