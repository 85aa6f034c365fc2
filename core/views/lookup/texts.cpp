// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "core/base/counted.h"
#include "core/base/number.h"
#include "core/colour/palette.h"
#include "core/figure/cell_numbers.h"
#include "core/figure/layout.h"
#include "core/views/lookup/drawing.h"
#include "core/views/shared/legend.h"

namespace posiscope::lookup {

namespace {

constexpr double kPad = 10;  ///< between the explanation and its frame

/// The pair's offset and its row, as equations that stand on a line each.
std::vector<Text> ruleLines(const Scene& scene) {
    const Pair pair = pairOf(scene, scene.pointer);
    const Index k = scene.encoding.lookedUp->reach;
    const Text offset = text("offset %1 − %2 = %3",
                             {shownNumber(pair.key), shownNumber(pair.centre), shownOffset(pair.offset())});
    if (isUnused(scene, pair.centre, pair.key)) return {offset, text("no row")};
    if (scene.document.hideRows) return {offset, text("row ?")};
    return {offset, text("clip(%1, %2, %3) + %3 = row %4", {shownOffset(pair.offset()), shownNumber(-k),
                                                            shownNumber(k), shownNumber(pair.row)})};
}

/// What the numbers of the table come to.
std::vector<Text> factLines(const Scene& scene) {
    const LookedUp& table = *scene.encoding.lookedUp;
    const Index n = words(scene);
    return {text("a^{K} and a^{V}: 2k+1 = %1 each", {counted(table.rows(), Thing::row)}),
            text("2(2k+1)d = %1 numbers a layer", {shownNumber(2 * table.rows() * table.width)}),
            text("farther apart than k: %1 of %2", {shownNumber(clippedPairs(n, table.reach, usedOf(scene))),
                                                    counted(usedPairs(n, usedOf(scene)), Thing::wordPair)})};
}

/// Lines of one type, none of them broken: the largest in which all fit.
Type typeOf(const std::vector<Text>& lines, std::initializer_list<Type> types, double width,
            const Canvas& canvas) {
    for (const Type type : types)
        if (std::ranges::all_of(lines,
                                [&](const Text& each) { return canvas.measure(each, type).width <= width; }))
            return type;
    return Type::note;
}

}  // namespace

std::vector<Text> signs(const Scene& scene) {
    if (words(scene) == 0) return {};
    const Part* table = scene.encoding.part("key");
    const bool random = table == nullptr || table->random;
    std::vector<Text> all;
    if (clippedPairs(words(scene), scene.encoding.lookedUp->reach, usedOf(scene)) > 0)
        all.push_back(
            text("the distance is clipped, not the word: it still takes part and shares the end row"));
    if (random)
        all.push_back(text("random start, seed %1, untrained: colours are numbers, not meaning",
                           {shownNumber(scene.encoding.seed)}));
    all.insert(all.end(),
               {text("colour says where, not how much"), text("row = clipped offset + k"),
                text("the row belongs to the pair (centre, word); the word's own embedding does not change"),
                signOf(scene.document.sentence.tokenizer)});
    all.insert(all.end(), scene.encoding.signs.begin(), scene.encoding.signs.end());
    return all;
}

double leastTextsHeight(const Scene& scene, double width) {
    double lines = 0;
    for (const Text& each : factLines(scene))
        lines += linesHeight(wrapped(each, Type::note, width, scene.canvas), Type::note, scene.canvas);
    return linesHeight(ruleLines(scene), Type::strong, scene.canvas) + 2 * kPad + 8 + lines + kScaleHeight +
           8;
}

namespace {

/// What the colours of the tables are, at the foot of `room`, of which it takes its height.
void addScales(Panel& panel, const Scene& scene, Rect& room) {
    constexpr double kGap = 24;
    const LookedUp& table = *scene.encoding.lookedUp;
    const ColourChoice& colours = scene.document.colours;
    const Range key = colourRange(colours, *table.key), value = colourRange(colours, *table.value);
    const double width = std::min(320.0, key == value ? room.width : (room.width - kGap) / 2);
    const Rect first{room.x, room.bottom() - kScaleHeight, width, kScaleHeight};
    if (key == value) {
        addScale(panel, scene, *table.key, key, {text("numbers of a^{K} and a^{V}"), text("a^{K}, a^{V}")},
                 first);
    } else {
        addScale(panel, scene, *table.key, key, {text("a^{K}")}, first);
        addScale(panel, scene, *table.value, value, {text("a^{V}")},
                 {first.right() + kGap, first.y, width, kScaleHeight});
    }
    room.height -= kScaleHeight + 6;
}

/// The row that the pair looks up, from both tables, as large as there is room.
void addLookedUp(Panel& panel, const Scene& scene, const Rect& room) {
    constexpr double kTag = 52, kGap = 6, kLeast = 16, kMost = 80;
    const Pair pair = pairOf(scene, scene.pointer);
    const double high = std::min(kMost, (room.height - 16 - kGap) / 2);
    if (scene.document.hideRows || isUnused(scene, pair.centre, pair.key) || high < kLeast) return;
    const LookedUp& lookedUp = *scene.encoding.lookedUp;
    const ColourChoice& colours = scene.document.colours;
    const Paint paint = offsetPaint(scene, pair.offset());
    const double row = static_cast<double>(pair.row);
    std::vector<FieldMark> strips;
    double y = room.y + 8;
    for (const auto& [table, name] :
         {std::pair{lookedUp.key, marked("a^{K}_{%1}")}, {lookedUp.value, marked("a^{V}_{%1}")}}) {
        const Rect tag{room.x, y, kTag, high};
        panel.marks.push_back(Box{tag, paint, {Role::none}, 0, 3, false, {Target::Kind::row, pair.row, -1}});
        panel.marks.push_back(Label{text(name, {shownNumber(pair.row)}), tag, Type::label, textOn(paint)});
        const Rect strip{room.x + kTag + kGap, y, room.width - kTag - kGap, high};
        FieldMark mark{.field = table, .colours = colourRange(colours, *table), .map = colours.map};
        mark.window = {row, row + 1, 0, static_cast<double>(lookedUp.width)};
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
    const std::vector<Text> rule = ruleLines(scene), facts = factLines(scene);
    const bool beside = room.width >= 720;  // of the rule, where all is one line high
    Rect box{room.x, room.y, beside ? std::min(360.0, room.width / 2) : room.width, 0};
    const double inside = box.width - 2 * kPad;
    const auto types = {room.height >= 160 ? Type::title : Type::heading, Type::heading, Type::strong,
                        Type::label};
    const Type type = typeOf(rule, types, inside, canvas);
    box.height = linesHeight(rule, type, canvas) + 2 * kPad - 4;
    panel.marks.push_back(Box{box, {Role::panel}, {Role::hairline}, 1, 4});
    addLines(panel, rule, type, {Role::ink}, {box.x + kPad, box.y + kPad - 2, inside, box.height}, canvas);
    Rect free = beside ? Rect{box.right() + 16, room.y, room.right() - box.right() - 16, room.height}
                       : Rect{room.x, box.bottom() + 8, room.width, room.bottom() - box.bottom() - 8};
    if (areas.words.height >= kRoomForTables && free.height >= kScaleHeight) addScales(panel, scene, free);
    for (const Text& each : facts) {
        const auto lines = wrapped(each, Type::label, free.width, canvas);
        const double height = linesHeight(lines, Type::label, canvas);
        if (height > free.height) break;
        addLines(panel, lines, Type::label, {Role::ink}, free, canvas);
        free.y += height;
        free.height -= height;
    }
    addLookedUp(panel, scene, free);
}

}  // namespace posiscope::lookup
