// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "core/base/counted.h"
#include "core/base/number.h"
#include "core/colour/palette.h"
#include "core/figure/layout.h"
#include "core/views/lookup/drawing.h"

namespace posiscope::lookup {

namespace {

constexpr double kRoomForNumbers = 230;  ///< the height at which the tables have a line of notes each
constexpr Index kLoneLinks = 6;          ///< more clipped words of one side than these are drawn as one band

void addWord(Drawing& d, Index word, double top) {
    const double x = d.strip.x(word) + d.strip.gap / 2;
    const Rect box{x, top, d.strip.widthOf(word) - d.strip.gap, d.wordBox()};
    const bool unused = d.isUnused(word), clipped = d.isClipped(word);
    const bool centre = word == d.pair.centre, chosen = word == d.pair.key && !d.light.any();
    Paint fill = rowPaint(d.scene, d.rowOf(word));
    if (unused) fill.alpha = 0.12;
    const bool lit = !unused && d.light.any() && d.light.lights(word, d.rowOf(word));
    if (d.light.isRow() && !lit && !centre) fill.alpha = 0.3;
    const Paint ink = fill.alpha < 1 ? Paint{Role::ink} : textOn(fill);
    Box mark{box, fill, {Role::focus}, 0, 4, clipped && !unused, {Target::Kind::word, word, -1}};
    if (centre || chosen || lit) mark.edgeWidth = std::min(centre ? 3.0 : 2.0, d.strip.pitch / 4);
    d.add(mark);

    const Text number = shownNumber(word);
    const Rect corner{box.x + 6, box.y + 4, box.width - 7, 14};  // it lies inside of an outline
    if (d.scene.canvas.measure(number, Type::note).width <= corner.width)
        d.add(Label{number, corner, Type::note, ink, 0});
    const double room = box.width - 2 * kWordPad;
    if (const Text shown = elided(spelled(d.scene, word), d.words, room, d.scene.canvas);
        room > 16 && !shown.empty())
        d.add(Label{shown, {box.x + kWordPad, box.y + 13, room, d.wordBox() - 20}, d.words, ink});

    const Text above = unused ? literal("—") : d.rule.offset(d.pair.centre, word);
    const Type type =
        d.scene.canvas.measure(above, d.strong()).width <= d.strip.widthOf(word) ? d.strong() : Type::strong;
    if (d.scene.canvas.measure(above, type).width <= d.strip.widthOf(word))
        d.add(Label{above,
                    {d.strip.x(word), top - 22, d.strip.widthOf(word), 20},
                    clipped || unused ? Type::label : type,
                    {clipped || unused ? Role::muted : Role::ink}});
}

/// The clipped words [first, last) of one side as one box.
void addRun(Drawing& d, Index first, Index last, double top) {
    if (first >= last) return;
    const Rect box{d.strip.x(first), top, static_cast<double>(last - first) * d.strip.pitch, d.wordBox()};
    const bool isLeft = first < d.pair.centre, unused = d.isUnused(first);
    Paint fill = rowPaint(d.scene, d.rowOf(first));
    if (unused) fill.alpha = 0.12;
    d.add(Box{box, fill, {Role::none}, 0, 0, !unused, {}});
    // Each word is still a target of its own.
    for (Index word = first; word < last; ++word)
        d.add(Box{{d.strip.x(word), top, d.strip.pitch, d.wordBox()},
                  {},
                  {},
                  0,
                  0,
                  false,
                  {Target::Kind::word, word, -1}});
    const Text words = countedTokens(d.scene.document.sentence.tokenizer, last - first);
    if (d.scene.canvas.measure(words, Type::note).width <= box.width - 8)
        d.add(Label{words,
                    {box.x + 4, box.y + 12, box.width - 8, 18},
                    Type::note,
                    unused ? Paint{Role::ink} : textOn(fill)});
    const Text above =
        unused ? literal("—")
               : text(isLeft ? "≤ %1" : "≥ %1",
                      {d.rule.offset(d.pair.centre, isLeft ? d.clippedUpTo() - 1 : d.clippedFrom())});
    if (d.scene.canvas.measure(above, Type::label).width <= box.width)
        d.add(Label{above, {box.x, top - 22, box.width, 20}, Type::label, {Role::muted}});
}

void addWords(Drawing& d, double top) {
    const auto [first, last] = std::pair{d.strip.first, d.strip.last};
    const Index left = std::clamp(d.clippedUpTo(), first, last);
    const Index right = std::clamp(d.clippedFrom(), first, last);
    const bool runs = !d.strip.readable();
    if (runs) {
        addRun(d, first, left, top);
        addRun(d, right, last, top);
    }
    for (Index word = runs ? left : first; word < (runs ? right : last); ++word) addWord(d, word, top);
    if (d.strip.last - d.strip.first == d.n) return;
    const Text before = d.strip.first > 0 ? text("← %1 more", {shownNumber(d.strip.first)}) : Text{};
    const Text after = d.strip.last < d.n ? text("%1 more →", {shownNumber(d.n - d.strip.last)}) : Text{};
    const Rect line{d.strip.left, top - 40, d.strip.width(), kLine};
    if (!before.empty())
        d.add(Label{before, {line.x, line.y, line.width / 2, kLine}, Type::note, {Role::muted}, 0});
    if (!after.empty())
        d.add(Label{
            after, {line.x + line.width / 2, line.y, line.width / 2, kLine}, Type::note, {Role::muted}, 1});
}

void addLinks(Drawing& d, const Rows& rows, double from, double to) {
    if (d.scene.document.hideRows) return;  // they would give the answer away
    const auto side = [&](Index first, Index last) {
        if (first >= last || d.isUnused(first)) return;
        if (last - first <= kLoneLinks && d.strip.readable()) return;
        const Index row = d.rowOf(first);
        Paint paint = rowPaint(d.scene, row);
        paint.alpha = d.light.any() && row != d.light.row ? 0.12 : 0.3;
        d.add(Band{d.strip.x(first), d.strip.x(last), from, {rows.centre(row), to}, paint});
    };
    const Index left = std::clamp(d.clippedUpTo(), d.strip.first, d.strip.last);
    const Index right = std::clamp(d.clippedFrom(), d.strip.first, d.strip.last);
    side(d.strip.first, left);
    side(right, d.strip.last);
    const bool leftAlone = left - d.strip.first <= kLoneLinks && d.strip.readable();
    const bool rightAlone = d.strip.last - right <= kLoneLinks && d.strip.readable();
    for (Index word = leftAlone ? d.strip.first : left; word < (rightAlone ? d.strip.last : right); ++word) {
        if (d.isUnused(word)) continue;
        Paint paint = rowPaint(d.scene, d.rowOf(word));
        const bool lit = d.light.any() && d.light.lights(word, d.rowOf(word));
        if (d.light.any() && !lit) paint.alpha = d.light.isRow() ? 0.2 : 0.4;
        const bool bold = lit || (!d.light.any() && word == d.pair.key);
        d.add(Link{{d.strip.centre(word), from},
                   {rows.centre(d.rowOf(word)), to},
                   paint,
                   bold ? 3.5 : 2,
                   d.isClipped(word) ? Dash::dashed : Dash::none});
    }
}

/// Words, links, rows, tables and counts in `room`. Returns where the last three are.
std::vector<Area> addLookup(Drawing& d, const Rect& room) {
    const Rows rows = rowsOf(d);
    const bool marks = rows.last - rows.first < d.rule.rows() || !rows.readable();
    const bool scrolled = d.strip.last - d.strip.first < d.n;
    const double words = room.y + (scrolled ? 40 : 24);
    // From the bottom up: counts, the two tables, the rows; links take what is left.
    const bool counts = rows.readable() && room.height >= 205;
    const bool tables = room.height >= kRoomForTables;
    const double barHeight = !rows.readable()                 ? 16
                             : room.height >= kRoomForNumbers ? stripHeight(d.scene, d.scale)
                                                              : 10;
    const auto count = static_cast<double>(d.scene.encoding.lookedUp->tables.size());
    const double countsTop = room.bottom() - (counts ? 2 * kLine : 0);
    const double tablesTop = countsTop - (tables ? count * (barHeight + 4) : 0);
    const double marksTop = tablesTop - (marks ? kLine + 2 : 4);
    const double rowsTop = marksTop - d.rowBox();

    addLinks(d, rows, words + d.wordBox(), rowsTop);
    d.name(text("offset"), words - 22, 20);
    d.name(text("word"), words, d.wordBox());
    addWords(d, words);
    d.name(text("row"), rowsTop, d.rowBox());
    addRows(d, rows, rowsTop);
    if (marks) addRowMarks(d, rows, marksTop + 1);
    if (tables) {
        double y = tablesTop + 1;
        for (const LookedUp::Table& each : d.scene.encoding.lookedUp->tables) {
            d.name(each.symbol, y, barHeight);
            y += barHeight + 4;
        }
        addTables(d, rows, tablesTop, barHeight);
    }
    if (counts && !d.scene.document.hideRows) {  // who counts the used rows knows them
        d.name(text("from here"), countsTop, kLine);
        addCounts(
            d, rows, [&](Index row) { return d.here[static_cast<std::size_t>(row)]; }, countsTop);
        d.name(text("all pairs"), countsTop + kLine, kLine);
        addCounts(
            d, rows, [&](Index row) { return d.rule.used(row); }, countsTop + kLine);
    }
    const Rect& area = d.strip.area;
    return {{"rows", {area.x, rowsTop, area.width, countsTop - rowsTop}},
            {"counts", {area.x, countsTop, area.width, room.bottom() - countsTop}}};
}

}  // namespace

Drawn draw(const Scene& scene) {
    const Index n = words(scene);
    if (n == 0) return text("No words yet. Type a sentence, or choose a sample.");
    if (isGrid(scene) && n > kMostPatches)
        return text("A window of %1 is too large to show patch by patch: %2 are the most.",
                    {fact("patches", n, Thing::patch), fact("most-patches", kMostPatches)});
    const RowRule& rule = ruleOf(scene);
    const Areas areas = areasOf(scene);
    Figure figure{.width = scene.canvas.width, .height = scene.canvas.height};
    figure.panels.reserve(3);  // the drawing below refers to the first
    Panel& panel =
        figure.panels.emplace_back(Panel{.id = kWordsPanel, .frame = {0, 0, figure.width, figure.height}});

    const Pair pair = pairOf(scene, {});
    Light light;
    if (scene.pointer.kind == Target::Kind::row && scene.pointer.row < rule.rows())
        light = {scene.pointer.row, -1};
    // The centre lights nothing: it has just been clicked, and now its neighbours are what matters.
    if (scene.pointer.kind == Target::Kind::word && scene.pointer.row < n &&
        scene.pointer.row != pair.centre && !isUnused(scene, pair.centre, scene.pointer.row))
        light = {rule.row(pair.centre, scene.pointer.row), scene.pointer.row};
    const Strip strip = stripOf(scene);
    Drawing drawing{
        scene,         panel, strip, wordType(scene, strip, areas.large()), pair, light, areas.scale,
        areas.large(), rule,  n,     usedFrom(scene, pair.centre)};
    figure.areas = isGrid(scene) ? std::vector<Area>{{"rows", addGrid(drawing, areas.words)}}
                                 : addLookup(drawing, areas.words);
    figure.areas.push_back({"matrix", areas.matrix});
    figure.areas.push_back({"texts", areas.texts});
    addTexts(panel, scene, areas);
    addMatrix(figure, scene, areas.matrix);

    if (isGrid(scene)) {
        figure.title = text("Which of the %1 does each patch use, seen from %2?",
                            {rule.count(), under("query", quoted(scene, pair.centre))});
        figure.hint = text("Click another patch and see which row it uses.");
        return figure;
    }
    figure.title =
        text("Which of the %1 does each word use, seen from “%2” (position %3)?",
             {rule.count(), elided(*wordAt(scene.document, pair.centre), Type::title, 160, scene.canvas),
              fact("query", pair.centre)});
    figure.hint = schemeOf(scene.document).param("k") != nullptr
                      ? text("Click another word; then drag k to 2 and see who shares a row.")
                      : text("Click another word and see who shares a row.");
    return figure;
}

}  // namespace posiscope::lookup
