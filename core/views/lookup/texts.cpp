// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "core/base/number.h"
#include "core/colour/palette.h"
#include "core/document/head_choices.h"
#include "core/figure/cell_numbers.h"
#include "core/figure/layout.h"
#include "core/views/lookup/drawing.h"
#include "core/views/shared/legend.h"

namespace posiscope::lookup {

namespace {

constexpr double kPad = 10;  ///< the gap between the explanation and its frame

/// The pair's offset and its row, as equations that stand on a line each.
std::vector<Text> ruleLines(const Scene& scene) {
    const Pair pair = pairOf(scene, scene.pointer);
    std::vector<Text> lines = ruleOf(scene).equation(pair.centre, pair.key);
    if (isUnused(scene, pair.centre, pair.key)) return {lines.front(), text("no row")};
    if (scene.document.hideRows) return {lines.front(), text("row ?")};
    return lines;
}

/// The largest type in which all lines fit, none of them broken.
Type typeOf(const std::vector<Text>& lines, std::initializer_list<Type> types, double width,
            const Canvas& canvas) {
    for (const Type type : types)
        if (std::ranges::all_of(lines,
                                [&](const Text& each) { return canvas.measure(each, type).width <= width; }))
            return type;
    return Type::note;
}

}  // namespace

std::vector<Note> notes(const Scene& scene) {
    if (words(scene) == 0) return {};
    const LookedUp& lookedUp = *scene.encoding.lookedUp;
    const bool random = std::ranges::any_of(scene.encoding.parts, [&](const Part& part) {
        return part.random && part.field == lookedUp.tables.front().field;
    });
    std::vector<Note> all;
    const Index last = words(scene) - 1;
    const Pairs pairs = pairsOf(scene.document.pane().options, words(scene));
    if ((!isUnused(scene, last, 0) && isClipped(scene, last, 0)) ||
        (!isUnused(scene, pairs.first, last) && isClipped(scene, pairs.first, last)))
        all.emplace_back(
            text("the distance is clipped, not the word: it still takes part and shares the end row"), true);
    if (random)
        all.emplace_back(text("random start, seed %1, untrained: colours are numbers, not meaning",
                              {fact("seed", scene.encoding.about.seed)}),
                         true);
    all.insert(all.end(),
               {text("the colours of rows say where, not how much"), ruleOf(scene).summary(),
                text("the row belongs to the pair (centre, word); the word's own embedding does not change"),
                tokenizerNote(scene.document.sentence.tokenizer)});
    for (Text& each : headNotes(scene.document.pane().options, words(scene))) all.push_back(std::move(each));
    all.insert(all.end(), scene.encoding.about.notes.begin(), scene.encoding.about.notes.end());
    return all;
}

double leastTextsWidth(const Scene& scene) {
    double widest = 0;
    for (const Text& each : ruleLines(scene))
        widest = std::max(widest, scene.canvas.measure(each, Type::note).width);
    return widest + 2 * kPad + 1;
}

double leastTextsHeight(const Scene& scene, double width) {
    double lines = 0;
    for (const Text& each : ruleOf(scene).facts())
        lines += linesHeight(wrapped(each, Type::note, width, scene.canvas), Type::note, scene.canvas);
    return linesHeight(ruleLines(scene), Type::strong, scene.canvas) + 2 * kPad + 8 + lines + kScaleHeight +
           8;
}

namespace {

/// Adds the colours of the tables and their numbers at the foot of `room`, and takes their height off it.
void addScales(Panel& panel, const Scene& scene, Rect& room) {
    constexpr double kGap = 24;
    const std::vector<LookedUp::Table>& tables = scene.encoding.lookedUp->tables;
    const auto rangeOf = [&](const LookedUp::Table& table) {
        return colourRange(scene.document.colours, *table.field);
    };
    const bool alike = std::ranges::all_of(
        tables, [&](const LookedUp::Table& each) { return rangeOf(each) == rangeOf(tables.front()); });
    const auto scales = static_cast<double>(alike ? 1 : tables.size());
    const double width = std::min(320.0, (room.width - (scales - 1) * kGap) / scales);
    Rect place{room.x, room.bottom() - kScaleHeight, width, kScaleHeight};
    if (alike) {
        std::vector<Text> symbols;
        symbols.reserve(tables.size());
        for (const LookedUp::Table& each : tables) symbols.push_back(each.symbol);
        addScale(panel, scene, *tables.front().field, rangeOf(tables.front()),
                 {text("numbers of %1", {joined(symbols, marked(" and "))}), joined(symbols, marked(", "))},
                 place);
    } else {
        for (const LookedUp::Table& each : tables) {
            addScale(panel, scene, *each.field, rangeOf(each), {each.symbol}, place);
            place.x += width + kGap;
        }
    }
    room.height -= kScaleHeight + 6;
}

/// The row that the pair looks up, from each table, as large as there is room.
void addLookedUp(Panel& panel, const Scene& scene, const Rect& room) {
    constexpr double kTag = 52, kGap = 6, kLeast = 16, kMost = 80;
    const Pair pair = pairOf(scene, scene.pointer);
    const LookedUp& lookedUp = *scene.encoding.lookedUp;
    const auto count = static_cast<double>(lookedUp.tables.size());
    const double high = std::min(kMost, (room.height - 16 - (count - 1) * kGap) / count);
    if (scene.document.hideRows || isUnused(scene, pair.centre, pair.key) || high < kLeast) return;
    const ColourChoice& colours = scene.document.colours;
    const Paint paint = rowPaint(scene, pair.row);
    const double row = static_cast<double>(pair.row);
    std::vector<FieldMark> strips;
    double y = room.y + 8;
    for (const LookedUp::Table& table : lookedUp.tables) {
        const Rect tag{room.x, y, kTag, high};
        panel.marks.push_back(Box{tag, paint, {Role::none}, 0, 3, false, {Target::Kind::row, pair.row, -1}});
        panel.marks.push_back(
            Label{text("%1_{%2}", {table.symbol, shownNumber(pair.row)}), tag, Type::label, textOn(paint)});
        const Rect strip{room.x + kTag + kGap, y, room.width - kTag - kGap, high};
        FieldMark mark{
            .field = table.field, .colours = colourRange(colours, *table.field), .map = colours.map};
        mark.window = {row, row + 1, static_cast<double>(table.first),
                       static_cast<double>(table.first + table.width)};
        mark.rect = strip;
        panel.marks.push_back(mark);
        panel.marks.push_back(Box{strip, {}, {Role::hairline}, 1});
        strips.push_back(std::move(mark));
        y += high + kGap;
    }
    addCellNumbers(panel, strips, scene.canvas);
}

}  // namespace

void addTexts(Panel& panel, const Scene& scene, const Areas& areas) {
    const Canvas& canvas = scene.canvas;
    const Rect& room = areas.texts;
    const std::vector<Text> rule = ruleLines(scene), facts = ruleOf(scene).facts();
    const bool beside = room.width >= 720;  // the facts stand beside the rule where all is one line high
    Rect box{room.x, room.y, beside ? std::min(360.0, room.width / 2) : room.width, 0};
    const double inside = box.width - 2 * kPad;
    const auto types = {room.height >= 160 ? Type::title : Type::heading, Type::heading, Type::strong,
                        Type::label};
    const Type type = typeOf(rule, types, inside, canvas);
    std::vector<Text> lines;
    for (const Text& each : rule)
        for (Text& line : wrapped(each, type, inside, canvas)) lines.push_back(std::move(line));
    box.height = linesHeight(lines, type, canvas) + 2 * kPad - 4;
    panel.marks.push_back(Box{box, {Role::panel}, {Role::hairline}, 1, 4});
    addLines(panel, lines, type, {Role::ink}, {box.x + kPad, box.y + kPad - 2, inside, box.height}, canvas);
    Rect free = beside ? Rect{box.right() + 16, room.y, room.right() - box.right() - 16, room.height}
                       : Rect{room.x, box.bottom() + 8, room.width, room.bottom() - box.bottom() - 8};
    if (areas.words.height >= kRoomForTables && free.height >= kScaleHeight) addScales(panel, scene, free);
    for (const Text& each : facts) {
        const auto wrappedFact = wrapped(each, Type::label, free.width, canvas);
        const double height = linesHeight(wrappedFact, Type::label, canvas);
        if (height > free.height) break;
        addLines(panel, wrappedFact, Type::label, {Role::ink}, free, canvas);
        free.y += height;
        free.height -= height;
    }
    addLookedUp(panel, scene, free);
}

}  // namespace posiscope::lookup
