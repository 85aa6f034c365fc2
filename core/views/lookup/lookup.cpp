// SPDX-License-Identifier: GPL-3.0-or-later
/// The relative-distance lookup: which of the 2k+1 rows each word uses, seen from a centre word.
#include "core/views/lookup/lookup.h"
#include "core/base/counted.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/base/number.h"
#include "core/document/head_choices.h"
#include "core/fields/cells_field.h"
#include "core/figure/layout.h"
#include "core/views/shared/sentence_edits.h"
#include "core/views/shared/windows.h"

namespace posiscope {

namespace lookup {

Index words(const Scene& scene) {
    return isGrid(scene) ? scene.encoding.lookedUp->index->size().rows
                         : static_cast<Index>(scene.document.sentence.tokens.size());
}

bool isGrid(const Scene& scene) {
    return ruleOf(scene).across() > 0;
}

std::string spelled(const Scene& scene, Index position) {
    return isGrid(scene) ? plain(shownNumber(position))
                         : scene.document.sentence.tokens[static_cast<std::size_t>(position)];
}

Text quoted(const Scene& scene, Index position) {
    return isGrid(scene) ? text("patch %1", {fact("patch", position)})
                         : text("“%1”", {inSentence(wordAt(scene.document, position).value_or(""))});
}

Text shownRow(const Scene& scene, Index row) {
    return scene.document.hideRows ? literal("?") : shownNumber(row);
}

const RowRule& ruleOf(const Scene& scene) {
    return *scene.encoding.lookedUp->rule;
}

std::vector<Index> usedFrom(const Scene& scene, Index centre) {
    const RowRule& rule = ruleOf(scene);
    std::vector<Index> used(static_cast<std::size_t>(rule.rows()));
    for (Index word = 0; word < words(scene); ++word)
        if (!isUnused(scene, centre, word)) ++used[static_cast<std::size_t>(rule.row(centre, word))];
    return used;
}

Index usedPairsOf(const Scene& scene) {
    Index all = 0;
    for (Index row = 0; row < ruleOf(scene).rows(); ++row) all += ruleOf(scene).used(row);
    return all;
}

bool isUnused(const Scene& scene, Index centre, Index word) {
    return std::isnan(scene.encoding.lookedUp->index->at(centre, word));
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
    pair.row = ruleOf(scene).row(pair.centre, pair.key);
    return pair;
}

bool isClipped(const Scene& scene, Index centre, Index word) {
    return ruleOf(scene).clips(centre, word);
}

namespace {

Text stepsInWords(Index steps) {
    static constexpr std::array kWords{marked("zero"),  marked("one"),  marked("two"), marked("three"),
                                       marked("four"),  marked("five"), marked("six"), marked("seven"),
                                       marked("eight"), marked("nine"), marked("ten")};
    return steps < static_cast<Index>(kWords.size()) ? text(kWords[static_cast<std::size_t>(steps)])
                                                     : fact("steps", steps);
}

/// The pair in words: "“am” (position 4) is one to the right of “I” (position 3)"
Text whereItIs(const Scene& scene, const Pair& pair) {
    if (isGrid(scene))
        return text("Seen from %1, %2",
                    {under("query", quoted(scene, pair.centre)), under("key", quoted(scene, pair.key))});
    const Text word =
        text("%1 (position %2)", {under("key", quoted(scene, pair.key)), fact("key", pair.key)});
    const Text centre =
        text("%1 (position %2)", {under("query", quoted(scene, pair.centre)), fact("query", pair.centre)});
    if (pair.offset() == 0) return text("%1 is the centre word itself", {word});
    return text(
        pair.offset() > 0 ? marked("%1 is %2 to the right of %3") : marked("%1 is %2 to the left of %3"),
        {word, stepsInWords(std::abs(pair.offset())), centre});
}

/// Why a pair looks nothing up.
Told tellUnused(const Scene& scene, const Pair& pair) {
    const Pairs pairs = pairsOf(scene.document.pane().options, words(scene));
    const Text why = whyHidden(scene, pairs, words(scene), pair.centre, pair.key);
    const bool asks = pair.centre >= pairs.first;
    return {text("position %1 · %2 · offset %3 from position %4 · no row",
                 {fact("key", pair.key), under("key", quoted(scene, pair.key)),
                  ruleOf(scene).offset(pair.centre, pair.key), fact("query", pair.centre)}),
            {sentence(whereItIs(scene, pair)),
             asks ? (pairs.has(pair.centre, pair.key)
                         ? sentence(why)
                         : sentence(text("%1; no row is added, and its weight is 0", {why})))
                  : text("%1: %2. It has no row, no weights and no output.",
                         {under("query", quoted(scene, pair.centre)), why})}};
}

/// The symbols of the tables: "a^{K} and of a^{V}"
Text tablesOf(const Scene& scene) {
    std::vector<Text> symbols;
    symbols.reserve(scene.encoding.lookedUp->tables.size());
    for (const LookedUp::Table& each : scene.encoding.lookedUp->tables) symbols.push_back(each.symbol);
    return joined(symbols, marked(" and of "));
}

Told tellRow(const Scene& scene, Index row) {
    const RowRule& rule = ruleOf(scene);
    const Index centre = pairOf(scene, {}).centre;
    const Index here = usedFrom(scene, centre)[static_cast<std::size_t>(row)], all = rule.used(row);
    const Text counts =
        text("from here %1× · all pairs %2×", {fact("uses-from-here", here), fact("uses", all)});
    return {text("row %1 · %2 · %3", {fact("row", row), rule.meaning(row), counts}),
            {text("Row %1 of %2: %3.", {fact("row", row), tablesOf(scene), rule.meaning(row)}),
             isGrid(scene) ? text("Seen from %1 it is used %2×; over all pairs (%3) %4×.",
                                  {under("query", quoted(scene, centre)), fact("uses-from-here", here),
                                   fact("used-pairs", usedPairsOf(scene)), fact("uses", all)})
                           : text("Seen from %1 (position %2) it is used %3×; over all pairs (%4) %5×.",
                                  {under("query", quoted(scene, centre)), fact("query", centre),
                                   fact("uses-from-here", here), fact("used-pairs", usedPairsOf(scene)),
                                   fact("uses", all)})}};
}

}  // namespace

Told tell(const Scene& scene, const Target& target) {
    if (words(scene) == 0)
        return {text("No words yet"), {text("Type a sentence to see where its words stand.")}};
    if (target.kind == Target::Kind::row && target.row < ruleOf(scene).rows() && !scene.document.hideRows)
        return tellRow(scene, target.row);

    const Pair pair = pairOf(scene, target);
    if (isUnused(scene, pair.centre, pair.key)) return ofFocus(tellUnused(scene, pair));
    if (scene.document.hideRows)
        return ofFocus(
            {text("offset %1 · row ?", {ruleOf(scene).offset(pair.centre, pair.key)}),
             {sentence(whereItIs(scene, pair)), text("Which row does it use? Predict, then press H.")}});

    const RowRule& rule = ruleOf(scene);
    Text found = rule.calculation(pair.centre, pair.key);
    if (isClipped(scene, pair.centre, pair.key))
        found = text("farther than %1, so %2", {rule.reach(), std::move(found)});
    std::vector<Text> explanation{text("%1: %2.", {whereItIs(scene, pair), std::move(found)})};
    for (Text& each : rule.destination(pair.centre, pair.key)) explanation.push_back(std::move(each));
    const Text offset = rule.offset(pair.centre, pair.key), row = fact("row", pair.row);
    if (isGrid(scene))
        return ofFocus(
            {text("%1 · offset %2 from %3 · row %4", {under("key", quoted(scene, pair.key)), offset,
                                                      under("query", quoted(scene, pair.centre)), row}),
             std::move(explanation)});
    return ofFocus({text("position %1 · %2 · offset %3 from position %4 · row %5",
                         {fact("key", pair.key), under("key", quoted(scene, pair.key)), offset,
                          fact("query", pair.centre), row}),
                    std::move(explanation)});
}

Window matrixWindow(const Scene& scene) {
    return visibleWindow(scene.document, kMatrixPanel, {words(scene), words(scene)});
}

namespace {

/// The row that each pair uses; the words that are scrolled to are no window of it.
Visible visible(const Scene& scene, const Target& target) {
    const FieldPtr& index = scene.encoding.lookedUp->index;
    Visible seen{.part = {.id = "index",
                          .title = text("row used by each pair"),
                          .field = index,
                          .rows = isGrid(scene) ? Axis::queryPatch : Axis::query,
                          .columns = isGrid(scene) ? Axis::keyPatch : Axis::key,
                          .wholeNumbers = scene.encoding.parts.front().wholeNumbers &&
                                          pairsOf(scene.document.pane().options, words(scene)).first == 0}};
    if (words(scene) == 0) return seen;
    const Pair pair = pairOf(scene, target);
    seen.block = cellsIn(matrixWindow(scene), index->size());
    seen.cell = {Target::Kind::pair, pair.centre, pair.key};
    return seen;
}

constexpr ResultName kResults[] = {{"rows", marked("row used by each pair")},
                                   {"usage", marked("how often each row is used")}};

Result<Part> result(const Scene& scene, const ResultName& name) {
    if (words(scene) == 0) return text("No words yet. Type a sentence, or choose a sample.");
    if (name.id == std::string_view("rows")) return visible(scene, {}).part;
    const RowRule& rule = ruleOf(scene);
    Matrix used(1, rule.rows());
    for (Index row = 0; row < rule.rows(); ++row) used(0, row) = static_cast<double>(rule.used(row));
    const Range range{0, std::max(1.0, used.maxCoeff())};
    return Part{.field = std::make_shared<CellsField>(std::move(used), Kind::unsignedValue, range),
                .rows = Axis::usage,
                .columns = Axis::row,
                .wholeNumbers = true};
}

/// The rows that pairs look up; words that ask nothing have none.
View::Derived numpyOf(const Scene& scene) {
    const Index first = scene.encoding.part("index")->firstRow;
    return {"index", first == 0 ? ""
                                : "table = np.vstack([np.full((" + std::to_string(first) +
                                      ", table.shape[1]), np.nan), table])  # words that ask nothing\n"};
}

/// The words stay where they are unless the word leaves what is visible: nothing jumps under the pointer.
Document keptInView(const Scene& scene, Document next, Index word, bool withNeighbours) {
    const Strip strip = stripOf(scene);
    const Index n = words(scene);
    if (strip.last - strip.first == n) return next;
    const Index spare = withNeighbours ? std::min<Index>(1, (strip.last - strip.first - 1) / 2) : 0;
    const Index first = std::clamp(strip.first, word + spare - (strip.last - strip.first) + 1, word - spare);
    next.pane().windows[kWordsPanel] = inside(
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
                if (ruleOf(scene).row(now.centre, key) != target.row || isUnused(scene, now.centre, key))
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
    const Index by = gesture.across + gesture.down * ruleOf(scene).across();
    if (gesture.second)
        focus.key = std::clamp(now.key + by, Index{0}, last);
    else
        focus.position = std::clamp(now.centre + by, Index{0}, last);
    return keptInView(scene, withFocus(scene.document, focus), gesture.second ? *focus.key : focus.position,
                      true);
}

/// Scrolls and zooms the words, or the matrix, under the pointer.
Document afterLook(const Scene& scene, const Gesture& gesture) {
    Document next = scene.document;
    const Index n = words(scene);
    if (gesture.kind == Gesture::Kind::fit) {
        next.pane().windows.erase(kWordsPanel);
        next.pane().windows.erase(kMatrixPanel);
        return next;
    }
    if (gesture.panel == kMatrixPanel) {
        next.pane().windows[kMatrixPanel] =
            windowAfter(gesture, matrixWindow(scene), gesture.from, gesture.to, {n, n});
        return next;
    }
    if (gesture.panel != kWordsPanel) return next;
    const Strip strip = stripOf(scene);
    const Window now{0, 1, static_cast<double>(strip.first), static_cast<double>(strip.last)};
    const auto inWords = [&](Point p) { return Point{now.column0 + (p.x - strip.left) / strip.pitch, 0}; };
    next.pane().windows[kWordsPanel] =
        windowAfter(gesture, now, inWords(gesture.from), inWords(gesture.to), {1, n});
    return next;
}

Document act(const Scene& scene, const Gesture& gesture) {
    if (words(scene) == 0) return scene.document;
    switch (gesture.kind) {
        case Gesture::Kind::click:
            return afterClick(scene, gesture);
        case Gesture::Kind::drag:
            if (isGrid(scene) || gesture.target.kind != Target::Kind::word ||
                gesture.other.kind != Target::Kind::word)
                break;
            return keptInView(scene, withWordMoved(scene.document, gesture.target.row, gesture.other.row),
                              gesture.other.row, false);
        case Gesture::Kind::step:
            return afterStep(scene, gesture);
        default:
            return afterLook(scene, gesture);
    }
    return scene.document;
}

bool shows(const Scheme& scheme) {
    return scheme.ways.lookedUp;
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
        .mainParam = "k",
        .windows = kWindows,
        .areas = lookup::kAreas,
        .takesWords = true,
        .attends = true,
        .head = HeadShown::pairs,
        .hasRowNumbers = true,
        .shows = lookup::shows,
        .draw = lookup::draw,
        .notes = lookup::notes,
        .tell = lookup::tell,
        .visible = lookup::visible,
        .results = lookup::kResults,
        .result = lookup::result,
        .numpy = lookup::numpyOf,
        .describe = lookup::describe,
        .walk = lookup::walk,
        .name = lookup::name,
        .act = lookup::act,
    };
    return view;
}

}  // namespace posiscope
