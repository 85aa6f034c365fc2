// SPDX-License-Identifier: GPL-3.0-or-later
/// The relative-distance lookup: which of the 2k+1 rows each word uses, seen from a centre word.
#include "core/views/lookup/lookup.h"
#include "core/base/counted.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/base/number.h"
#include "core/encoding/relative.h"
#include "core/figure/layout.h"
#include "core/views/shared/sentence_edits.h"

namespace posiscope {

namespace lookup {

Index words(const Scene& scene) {
    return static_cast<Index>(scene.document.sentence.tokens.size());
}

UsedPairs usedOf(const Scene& scene) {
    return {scene.encoding.lookedUp->firstQuery, scene.encoding.lookedUp->causal};
}

bool isUnused(const Scene& scene, Index centre, Index word) {
    return !scene.encoding.lookedUp->uses(centre, word);
}

Pair pairOf(const Scene& scene, const Target& target) {
    const Index last = words(scene) - 1;
    const Focus& focus = scene.document.focus;
    Pair pair;
    pair.centre = std::clamp<Index>(focus.position, 0, last);
    const Index neighbour = pair.centre < last ? pair.centre + 1 : std::max<Index>(0, pair.centre - 1);
    pair.key = std::clamp<Index>(focus.key.value_or(neighbour), 0, last);
    const auto there = [last](Index word) { return word >= 0 && word <= last; };
    if (target.kind == Target::Kind::word && there(target.row)) pair.key = target.row;
    if (target.kind == Target::Kind::pair && there(target.row) && there(target.column))
        pair = {target.row, target.column, 0};
    pair.row = relativeRow(pair.centre, pair.key, scene.encoding.lookedUp->reach);
    return pair;
}

bool isClipped(const Scene& scene, Index offset) {
    return std::abs(offset) > scene.encoding.lookedUp->reach;
}

namespace {

Text quoted(const Scene& scene, Index position) {
    return text("“%1”", {inSentence(wordAt(scene.document, position).value_or(""))});
}

Text spelled(Index steps) {
    static constexpr std::array kWords{marked("zero"),  marked("one"),  marked("two"), marked("three"),
                                       marked("four"),  marked("five"), marked("six"), marked("seven"),
                                       marked("eight"), marked("nine"), marked("ten")};
    return steps < static_cast<Index>(kWords.size()) ? text(kWords[static_cast<std::size_t>(steps)])
                                                     : shownNumber(steps);
}

/// "“am” (position 4) is one to the right of “I” (position 3)"
Text whereItIs(const Scene& scene, const Pair& pair) {
    const Text word = text("%1 (position %2)", {quoted(scene, pair.key), shownNumber(pair.key)});
    const Text centre = text("%1 (position %2)", {quoted(scene, pair.centre), shownNumber(pair.centre)});
    if (pair.offset() == 0) return text("%1 is the centre word itself", {word});
    return text(
        pair.offset() > 0 ? marked("%1 is %2 to the right of %3") : marked("%1 is %2 to the left of %3"),
        {word, spelled(std::abs(pair.offset())), centre});
}

Text rowMeaning(const Scene& scene, Index row) {
    const Index k = scene.encoding.lookedUp->reach;
    if (k == 0) return text("every offset");
    if (row == 0) return text("offset %1 and farther left", {shownOffset(-k)});
    if (row == 2 * k) return text("offset %1 and farther right", {shownOffset(k)});
    if (row == k) return text("offset 0, the word itself");
    return text("offset %1", {shownOffset(row - k)});
}

/// Why a pair looks nothing up.
Told tellUnused(const Scene& scene, const Pair& pair) {
    const bool asks = pair.centre >= scene.encoding.lookedUp->firstQuery;
    return {
        text("position %1 · %2 · offset %3 from position %4 · no row",
             {shownNumber(pair.key), quoted(scene, pair.key), shownOffset(pair.offset()),
              shownNumber(pair.centre)}),
        {sentence(whereItIs(scene, pair)),
         asks
             ? text(
                   "It comes later: the causal mask hides it. No row is added to its key or its value, and its weight is 0.")
             : text(
                   "“%1” asks nothing here, as in a step of decoding: it stands before the last %2. It has no row, no weights and no output.",
                   {inSentence(wordAt(scene.document, pair.centre).value_or("")),
                    counted(words(scene) - scene.encoding.lookedUp->firstQuery, Thing::word)})}};
}

Told tellRow(const Scene& scene, Index row) {
    const Index n = words(scene);
    const Index k = scene.encoding.lookedUp->reach;
    const Index centre = pairOf(scene, {}).centre;
    const Index here = relativeUsageFrom(centre, n, k, usedOf(scene))[static_cast<std::size_t>(row)];
    const Index all = relativeUsage(n, k, usedOf(scene))[static_cast<std::size_t>(row)];
    const Text counts = text("from here %1× · all pairs %2×", {shownNumber(here), shownNumber(all)});
    return {text("row %1 · %2 · %3", {shownNumber(row), rowMeaning(scene, row), counts}),
            {text("Row %1 of a^{K} and of a^{V}: %2.", {shownNumber(row), rowMeaning(scene, row)}),
             text("Seen from %1 (position %2) it is used %3×; over all pairs (%4) %5×.",
                  {quoted(scene, centre), shownNumber(centre), shownNumber(here),
                   shownNumber(usedPairs(n, usedOf(scene))), shownNumber(all)})}};
}

}  // namespace

Told tell(const Scene& scene, const Target& target) {
    if (words(scene) == 0)
        return {text("No words yet"), {text("Type a sentence to see where its words stand.")}};
    if (target.kind == Target::Kind::row && target.row < scene.encoding.lookedUp->rows() &&
        !scene.document.hideRows)
        return tellRow(scene, target.row);

    const Pair pair = pairOf(scene, target);
    const Index k = scene.encoding.lookedUp->reach;
    if (isUnused(scene, pair.centre, pair.key)) return tellUnused(scene, pair);
    if (scene.document.hideRows)
        return {text("offset %1 · row ?", {shownOffset(pair.offset())}),
                {sentence(whereItIs(scene, pair)), text("Which row does it use? Predict, then press H.")}};

    const Text row = shownNumber(pair.row), centre = shownNumber(pair.centre), key = shownNumber(pair.key);
    const Text reach = shownNumber(k);
    // Two-digit positions would run together in a subscript.
    const Text both =
        pair.centre > 9 || pair.key > 9 ? text("%1,%2", {centre, key}) : text("%1%2", {centre, key});
    const Text rule = text(isClipped(scene, pair.offset())
                               ? marked("farther than k = %4, so clip(%1 − %2, %3, %4) + %4 = row %5.")
                               : marked("clip(%1 − %2, %3, %4) + %4 = row %5."),
                           {key, centre, shownNumber(-k), reach, row});
    return {text("position %1 · %2 · offset %3 from position %4 · row %5",
                 {key, quoted(scene, pair.key), shownOffset(pair.offset()), centre, row}),
            {text("%1: %2", {whereItIs(scene, pair), rule}),
             text("Row %1 of a^{K} is added to the key: e_{%2} = q_{%3} · (k_{%4} + a^{K}_{%1}) / √d;",
                  {row, both, centre, key}),
             text("row %1 of a^{V} is added to the value in z_{%2}.", {row, centre})}};
}

Window matrixWindow(const Scene& scene) {
    const Size size{words(scene), words(scene)};
    const auto found = scene.document.windows.find(kMatrixPanel);
    return found != scene.document.windows.end() ? inside(found->second, size) : whole(size);
}

namespace {

/// The row that each pair uses; the words that are scrolled to are no window of it.
Visible visible(const Scene& scene, const Target& target) {
    const FieldPtr& index = scene.encoding.lookedUp->index;
    Visible seen{.part = {.id = "index",
                          .title = text("row used by each pair"),
                          .field = index,
                          .rows = Axis::query,
                          .columns = Axis::key,
                          .wholeNumbers =
                              !scene.encoding.lookedUp->causal && scene.encoding.lookedUp->firstQuery == 0}};
    if (words(scene) == 0) return seen;
    const Pair pair = pairOf(scene, target);
    seen.block = cellsIn(matrixWindow(scene), index->size());
    seen.cell = {Target::Kind::pair, pair.centre, pair.key};
    return seen;
}

/// The words stay where they are unless the word leaves what is visible: nothing jumps under the pointer.
Document keptInView(const Scene& scene, Document next, Index word, bool withNeighbours) {
    const Strip strip = stripOf(scene);
    const Index n = words(scene);
    if (strip.last - strip.first == n) return next;
    const Index spare = withNeighbours ? std::min<Index>(1, (strip.last - strip.first - 1) / 2) : 0;
    const Index first = std::clamp(strip.first, word + spare - (strip.last - strip.first) + 1, word - spare);
    next.windows[kWordsPanel] = inside(
        {0, 1, static_cast<double>(first), static_cast<double>(first + strip.last - strip.first)}, {1, n});
    return next;
}

Document afterClick(const Scene& scene, const Gesture& gesture) {
    const Target& target = gesture.target;
    Focus focus = scene.document.focus;
    switch (target.kind) {
        case Target::Kind::word:
            if (gesture.second)
                focus.key = target.row;
            else
                focus.position = target.row;
            break;
        case Target::Kind::pair:
            focus.position = target.row;
            focus.key = target.column;
            break;
        case Target::Kind::row: {
            // The next word that uses the row, so that repeated clicks visit them all.
            focus.row = target.row;
            const Pair now = pairOf(scene, {});
            const Index n = words(scene);
            for (Index step = 1; step <= n; ++step) {
                const Index key = (now.key + step) % n;
                if (relativeRow(now.centre, key, scene.encoding.lookedUp->reach) != target.row ||
                    isUnused(scene, now.centre, key))
                    continue;
                focus.key = key;
                break;
            }
            break;
        }
        default:
            break;
    }
    const bool isOther = target.kind == Target::Kind::row || gesture.second;
    const Index seen = isOther ? focus.key.value_or(focus.position) : focus.position;
    return keptInView(scene, withFocus(scene.document, focus), seen, false);
}

Document afterStep(const Scene& scene, const Gesture& gesture) {
    Focus focus = scene.document.focus;
    const Pair now = pairOf(scene, {});
    const Index last = words(scene) - 1;
    if (gesture.second)
        focus.key = std::clamp(now.key + gesture.across, Index{0}, last);
    else
        focus.position = std::clamp(now.centre + gesture.across, Index{0}, last);
    return keptInView(scene, withFocus(scene.document, focus), gesture.second ? *focus.key : focus.position,
                      true);
}

Document withWindow(Document document, const std::string& panel, const Window& window) {
    document.windows[panel] = window;
    return document;
}

/// Scrolls and zooms the words, or the matrix, under the pointer.
Document afterLook(const Scene& scene, const Gesture& gesture) {
    Document next = scene.document;
    const Index n = words(scene);
    if (gesture.kind == Gesture::Kind::fit) {
        next.windows.erase(kWordsPanel);
        next.windows.erase(kMatrixPanel);
        return next;
    }
    if (gesture.panel == kMatrixPanel) {
        const Size size{n, n};
        const Window now = matrixWindow(scene);
        return withWindow(next, kMatrixPanel,
                          gesture.kind == Gesture::Kind::zoom ? zoomed(now, gesture.to, gesture.factor, size)
                                                              : panned(now, gesture.from, gesture.to, size));
    }
    if (gesture.panel != kWordsPanel) return next;
    const Strip strip = stripOf(scene);
    const Size line{1, n};
    const Window now{0, 1, static_cast<double>(strip.first), static_cast<double>(strip.last)};
    const auto wordAtX = [&](double x) { return now.column0 + (x - strip.left) / strip.pitch; };
    const Window moved = gesture.kind == Gesture::Kind::zoom
                             ? zoomed(now, {wordAtX(gesture.to.x), 0.5}, gesture.factor, line)
                             : panned(now, {wordAtX(gesture.from.x), 0}, {wordAtX(gesture.to.x), 0}, line);
    return withWindow(next, kWordsPanel, moved);
}

Document act(const Scene& scene, const Gesture& gesture) {
    if (words(scene) == 0) return scene.document;
    switch (gesture.kind) {
        case Gesture::Kind::click:
            return afterClick(scene, gesture);
        case Gesture::Kind::drag:
            if (gesture.target.kind != Target::Kind::word || gesture.other.kind != Target::Kind::word) break;
            return keptInView(scene, withWordMoved(scene.document, gesture.target.row, gesture.other.row),
                              gesture.other.row, false);
        case Gesture::Kind::step:
            return afterStep(scene, gesture);
        default:
            return afterLook(scene, gesture);
    }
    return scene.document;
}

bool shows(const Encoding& encoding) {
    return encoding.lookedUp.has_value();
}

}  // namespace
}  // namespace lookup

const View& lookupView() {
    static constexpr const char* kWindows[] = {lookup::kWordsPanel, lookup::kMatrixPanel};
    static const View view{
        .id = "lookup",
        .title = marked("Lookup"),
        .chapter = 2,
        .source = marked("which of the 2k+1 rows each word uses, seen from a centre word"),
        .spot = "k",
        .windows = kWindows,
        .takesWords = true,
        .attends = true,
        .hasRowNumbers = true,
        .shows = lookup::shows,
        .draw = lookup::draw,
        .signs = lookup::signs,
        .tell = lookup::tell,
        .visible = lookup::visible,
        .describe = lookup::describe,
        .walk = lookup::walk,
        .name = lookup::name,
        .act = lookup::act,
    };
    return view;
}

}  // namespace posiscope
