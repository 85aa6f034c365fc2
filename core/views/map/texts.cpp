// SPDX-License-Identifier: GPL-3.0-or-later
/// The map in words and numbers.
#include <algorithm>
#include <array>
#include <cmath>

#include "core/attention/mix.h"
#include "core/base/counted.h"
#include "core/base/number.h"
#include "core/figure/layout.h"
#include "core/views/map/map.h"

namespace posiscope::map {

namespace {

constexpr Index kMostListed = 12;  ///< the most words that somebody listens to

Text placed(const Matrix& at, Index word) {
    if (!std::isfinite(at(word, 0))) return text("nowhere");
    return text("(%1, %2)", {fact("x", at(word, 0), 3), fact("y", at(word, 1), 3)});
}

Text percent(std::string_view id, double share) {
    return fact(id, 100 * share, share < 0.0995 ? 2 : 3, "%");
}

Text called(const Scene& scene, Index word) {
    return text("position %1 “%2”",
                {fact("position", word), inSentence(wordAt(scene.document, word).value_or(""))});
}

/// Says where else the same word stands.
Text repeated(const Scene& scene, Index word) {
    const auto places = placesOf(scene);
    const Index id = places->ids[static_cast<std::size_t>(word)];
    std::vector<Text> others;
    for (Index other = 0; other < places->count(); ++other)
        if (other != word && places->ids[static_cast<std::size_t>(other)] == id) {
            const auto nth = static_cast<Index>(others.size()) + 1;
            others.push_back(nth <= kMostListed ? fact("same-word-" + std::to_string(nth), other)
                                                : literal("…"));
            if (static_cast<Index>(others.size()) > kMostListed) break;
        }
    if (others.empty()) return {};
    const bool apart = places->hasAfter(word) && places->moved[word] > 1e-9 * places->before.norm();
    return text(apart
                    ? marked("The same word stands at %1 too: before they are one place, after they are not.")
                    : marked("The same word stands at %1 too, in the same place."),
                {joined(others, marked(", "))});
}

Text axes(const Scene& scene) {
    const auto places = placesOf(scene);
    if (places->shares[0] == 0) return text("nothing spreads: all rows are one place");
    return text(
        basisOf(scene) == Basis::both
            ? marked(
                  "axes: the directions in which words and sums together spread most, %1 % and %2 % of the variance")
            : marked(
                  "axes: the directions in which the words alone spread most, %1 % and %2 % of their variance"),
        {percent("variance-across", places->shares[0]), percent("variance-up", places->shares[1])});
}

}  // namespace

namespace {

/// The notes that say which of the picture's rows are random: the words, the positions.
std::vector<Note> randomSigns(const Scene& scene) {
    const auto places = placesOf(scene);
    std::vector<Note> all;
    if (wordTableOf(scene.document.pane().options) != WordTable::trained)
        all.emplace_back(text("words: random start, seed %1, untrained: places are numbers, not meaning",
                              {fact("word-seed", scene.document.pane().options[kWordSeed])}),
                         true);
    else if (places->seeded > 0)
        all.emplace_back(
            text("not in the trained table, so with random rows: %1 of %2",
                 {fact("seeded-words", places->seeded), fact("words-placed", places->count(), Thing::word)}),
            true);
    const bool hasRandom = std::ranges::any_of(scene.encoding.parts, [&](const Part& part) {
        return part.random && part.field == scene.encoding.added;
    });
    if (hasRandom)
        all.emplace_back(
            text("positions: random start, seed %1, untrained", {fact("seed", scene.encoding.about.seed)}),
            true);
    return all;
}

}  // namespace

std::vector<Note> notes(const Scene& scene) {
    const auto places = placesOf(scene);
    std::vector<Note> all = randomSigns(scene);
    if (places->count() < places->words)
        all.emplace_back(
            text("the first %1 of %2, more would take too long",
                 {fact("words-placed", places->count()), fact("words", places->words, Thing::word)}),
            true);
    if (places->missing > 0)
        all.push_back(text("where the scheme has no row, so without a place after: %1",
                           {fact("words-without-row", places->missing, Thing::word)}));
    all.insert(all.end(), scene.encoding.about.notes.begin(), scene.encoding.about.notes.end());
    const Values& options = scene.document.pane().options;
    const auto isSet = [&options](const Param* param) { return options[*param] != param->initial; };
    if (std::ranges::any_of(std::array{&kSegmentWeight, &kMerge, &kLayerNorm, &kSegments, &kFrontEnd}, isSet))
        all.push_back(text("the sum is as it was chosen in the view of the sum"));
    all.push_back(text("a plane shows only part of the distances"));
    all.push_back(tokenizerNote(scene.document.sentence.tokenizer));
    return all;
}

Text name(const Scene& scene, const Target& target) {
    if (scene.document.sentence.tokens.empty()) return text("No words yet");
    const auto places = placesOf(scene);
    const Index word = wordOf(scene, target);
    return text("%1 · before %2 · after %3",
                {called(scene, word), under("before", placed(places->before, word)),
                 under("after", placed(places->after, word))});
}

Told tell(const Scene& scene, const Target& target) {
    if (scene.document.sentence.tokens.empty())
        return {text("No words yet"), {text("Type a sentence to see where its words stand.")}};
    const auto places = placesOf(scene);
    const Index word = wordOf(scene, target);
    Told told{under("focus", name(scene, target)), {}};
    told.explanation.push_back(text("%1 alone lies at %2, with its position at %3.",
                                    {called(scene, word), under("before", placed(places->before, word)),
                                     under("after", placed(places->after, word))}));
    if (places->hasAfter(word)) {
        const double inPlane = (places->after.row(word) - places->before.row(word)).norm();
        told.explanation.push_back(
            text("It moves by %1 in this plane, by %2 in all dimensions.",
                 {fact("moved-in-plane", inPlane, 4), fact("moved", places->moved[word], 4)}));
    } else {
        told.explanation.push_back(text("Its position has no row: nothing can be added."));
    }
    told.explanation = under("focus", std::move(told.explanation));
    if (const Text others = repeated(scene, word); !others.empty())
        told.explanation.push_back(under("focus", others));
    told.explanation.push_back(sentence(axes(scene)));
    return told;
}

Description describe(const Scene& scene) {
    const Text scheme = text(schemeOf(scene.document).title);
    if (scene.document.sentence.tokens.empty()) return {text("%1: no words yet.", {scheme}), {}, {}};
    const auto places = placesOf(scene);
    const Text subject = text("%1: %2 in a plane, before and after positions are added.",
                              {scheme, fact("words-placed", places->count(), Thing::word)});
    std::vector<Text> listed;
    for (Index word = 0; word < std::min(kMostListed, places->count()); ++word)
        listed.push_back(under("word-" + std::to_string(word), name(scene, {Target::Kind::word, word, -1})));
    if (places->count() > kMostListed) listed.push_back(literal("…"));
    return {subject,
            {},
            {sentence(axes(scene)), sentence(joined(listed, marked("; "))),
             text("In focus: %1.", {under("focus", name(scene, {}))})},
            notes(scene)};
}

}  // namespace posiscope::map
