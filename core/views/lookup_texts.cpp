// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "core/counted.h"
#include "core/layout.h"
#include "core/number.h"
#include "core/views/lookup_drawing.h"

namespace posiscope::lookup {

namespace {

constexpr double kPad = 10;  ///< between the explanation and its frame

/// What is always said, in one text; with `all` also what this picture has no cause to say.
Text signsOf(const Scene& scene, bool all) {
    const Part* table = scene.encoding.part("key");
    const bool random = table == nullptr || table->random;
    std::vector<Text> signs{
        random ? text("random start, seed %1, untrained: colours are numbers, not meaning",
                      {shownNumber(scene.encoding.seed)})
               : Text{},
        text("colour says where, not how much"),
        text("row = clipped offset + k"),
        text("the row belongs to the pair (centre, word); the word's own embedding does not change"),
        signOf(scene.document.sentence.tokenizer),
    };
    if (all || clippedPairs(words(scene), scene.encoding.lookedUp->reach, usedOf(scene)) > 0)
        signs.push_back(
            text("the distance is clipped, not the word: it still takes part and shares the end row"));
    signs.insert(signs.end(), scene.encoding.signs.begin(), scene.encoding.signs.end());
    return joined(signs, marked("\u00a0· "));
}

std::vector<Text> explained(const Scene& scene, const Target& target, Type type, double width) {
    return wrapped(joined(tell(scene, target).explanation, marked(" ")), type, width - 2 * kPad,
                   scene.canvas);
}

/// The pair whose explanation is the longest.
Target farthest(const Scene& scene) {
    return {Target::Kind::pair, 0, words(scene) - 1};
}

}  // namespace

double leastTextsHeight(const Scene& scene, double width) {
    return linesHeight(wrapped(signsOf(scene, true), Type::note, width, scene.canvas), Type::note,
                       scene.canvas) +
           linesHeight(explained(scene, farthest(scene), Type::note, width), Type::note, scene.canvas) +
           2 * kPad + 8;
}

void addTexts(Panel& panel, const Scene& scene, const Rect& room, bool large) {
    const Type strong = large ? Type::heading : Type::strong, small = large ? Type::label : Type::note;
    const LookedUp& table = *scene.encoding.lookedUp;
    const Index n = words(scene), k = table.reach;
    const auto note = wrapped(signsOf(scene, false), small, room.width, scene.canvas);
    // Room for all of them, so that nothing moves when the first word is clipped.
    const double noteHeight =
        linesHeight(wrapped(signsOf(scene, true), small, room.width, scene.canvas), small, scene.canvas);

    // As high as the farthest pair needs, whose sentence is the longest, so that nothing below moves with the pointer;
    // in smaller letters where the room is small: a sentence is never cut.
    const double most = room.height - noteHeight - 6 - 2 * kPad;
    std::vector<Text> lines;
    Type type = strong;
    double height = 0;
    for (const Type each : {strong, Type::label, Type::note}) {
        type = each;
        lines = explained(scene, scene.pointer, type, room.width);
        height =
            std::max(linesHeight(lines, type, scene.canvas),
                     linesHeight(explained(scene, farthest(scene), type, room.width), type, scene.canvas));
        if (height <= most) break;
    }
    height = std::min(height, most);
    panel.marks.push_back(
        Box{{room.x, room.y, room.width, height + 2 * kPad - 4}, {Role::panel}, {Role::hairline}, 1, 4});
    addLines(panel, lines, type, {Role::ink},
             {room.x + kPad, room.y + kPad - 2, room.width - 2 * kPad, height}, scene.canvas);
    Rect free{room.x, room.y + height + 2 * kPad + 4, room.width, 0};
    free.height = room.bottom() - noteHeight - 6 - free.y;
    const Text fact = text(
        "rows in each of a^{K} and a^{V}: 2k+1 = %1 · numbers a layer: 2(2k+1)d = %2 · farther apart than k: %3 of %4",
        {shownNumber(table.rows()), shownNumber(2 * table.rows() * table.width),
         shownNumber(clippedPairs(n, k, usedOf(scene))),
         counted(usedPairs(n, usedOf(scene)), Thing::wordPair)});
    const auto facts = wrapped(fact, small, room.width, scene.canvas);
    if (linesHeight(facts, small, scene.canvas) <= free.height)
        free.y += addLines(panel, facts, small, {Role::ink}, free, scene.canvas) + 6;
    addLines(panel, note, small, {Role::muted}, {room.x, free.y, room.width, room.bottom() - free.y},
             scene.canvas);
}

}  // namespace posiscope::lookup
