// SPDX-License-Identifier: GPL-3.0-or-later
/// Lookup in sentences.
#include <algorithm>

#include "core/base/counted.h"
#include "core/base/number.h"
#include "core/figure/layout.h"
#include "core/views/lookup/lookup.h"

namespace posiscope::lookup {

namespace {

constexpr Index kMostListed = 12;  ///< the most words that somebody listens to

/// “I think therefore I am”, or how many words it has.
Text quotedSentence(const Scene& scene) {
    if (isGrid(scene)) return text("a window of %1", {fact("patches", words(scene), Thing::patch)});
    if (words(scene) > kMostListed) return fact("words", words(scene), Thing::word);
    return text("“%1”",
                {literal(joinedTokens(scene.document.sentence.tokens, scene.document.sentence.tokenizer))});
}

/// How many words are clipped from here, and how many rows that leaves in use.
Text clipping(const Scene& scene) {
    const Index n = words(scene), centre = pairOf(scene, {}).centre;
    const RowRule& rule = ruleOf(scene);
    Index clipped = 0;
    for (Index word = 0; word < n; ++word)
        clipped += isClipped(scene, centre, word) && !isUnused(scene, centre, word) ? 1 : 0;
    const Index inUse = std::ranges::count_if(usedFrom(scene, centre), [](Index times) { return times > 0; });
    const Text used = fact("rows-in-use", inUse), all = fact("rows", rule.rows());
    if (rule.reach().empty()) return text("Rows in use: %1 of %2.", {used, all});
    return text("Farther from it than %1, on the end rows: %2 of %3. Rows in use: %4 of %5.",
                {rule.reach(), fact("far-words", clipped), fact("words", n, Thing::word), used, all});
}

/// The words about the centre, one by one.
Text listed(const Scene& scene) {
    const Index n = words(scene), centre = pairOf(scene, {}).centre;
    const Index first = std::clamp<Index>(centre - kMostListed / 2, 0, std::max<Index>(0, n - kMostListed));
    const Index last = std::min(n, first + kMostListed);
    std::vector<Text> all;
    if (first > 0) all.push_back(literal("…"));
    for (Index word = first; word < last; ++word)
        all.push_back(under("word-" + std::to_string(word), name(scene, {Target::Kind::word, word, -1})));
    if (last < n) all.push_back(literal("…"));
    return sentence(joined(all, marked("; ")));
}

}  // namespace

Walk walk(const Scene& scene) {
    Walk walk;
    for (Index word = 0; word < words(scene); ++word) walk.stops.push_back({Target::Kind::word, word, -1});
    if (walk.stops.empty()) return walk;
    const Pair pair = pairOf(scene, {});
    walk.first = static_cast<std::size_t>(pair.centre);
    walk.second = static_cast<std::size_t>(pair.key);
    return walk;
}

Text name(const Scene& scene, const Target& target) {
    const Pair pair = pairOf(scene, target);
    Text place = text("%1, position %2, offset %3",
                      {inSentence(wordAt(scene.document, pair.key).value_or("")), fact("position", pair.key),
                       ruleOf(scene).offset(pair.centre, pair.key)});
    if (isUnused(scene, pair.centre, pair.key)) return text("%1, no row", {place});
    if (scene.document.hideRows) return place;
    return text(
        isClipped(scene, pair.centre, pair.key) ? marked("%1, clipped, row %2") : marked("%1, row %2"),
        {place, fact("row", pair.row)});
}

Description describe(const Scene& scene) {
    const Text scheme = text(schemeOf(scene.document).title);
    if (words(scene) == 0) return {text("%1: no words yet.", {scheme}), {}, {}};
    const Pair pair = pairOf(scene, {});
    const Text centre = isGrid(scene) ? under("focus-query", quoted(scene, pair.centre))
                                      : text("%1 (position %2)",
                                             {quoted(scene, pair.centre), fact("focus-query", pair.centre)});
    if (isGrid(scene))
        return {text("%1: which row of the table (%2) each patch uses, seen from %3 in %4.",
                     {scheme, ruleOf(scene).count(), centre, quotedSentence(scene)}),
                {tell(scene, {}).explanation.front(), clipping(scene)},
                {text("The patches stand as in the image, the rows of the table by their offsets."),
                 listed(scene), clipping(scene)},
                notes(scene)};
    const Text subject = text("%1: which row of the table (%2) each word uses, seen from %3 in %4.",
                              {scheme, ruleOf(scene).count(), centre, quotedSentence(scene)});
    const Text first = tell(scene, {}).explanation.front();
    return {subject,
            {first, clipping(scene)},
            {text("The words stand in a line; a link leads from each to its row of the table."),
             listed(scene), clipping(scene)},
            notes(scene)};
}

}  // namespace posiscope::lookup
