// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/views/word_rows.h"

#include <algorithm>
#include <cmath>

#include "core/layout.h"
#include "core/number.h"

namespace posiscope::word_rows {

namespace {

constexpr double kLeastPitch = 19, kMostPitch = 44;
constexpr double kWheel = 3;  ///< rows

Document scrolled(Document next, const char* panel, const List& list, double first) {
    const auto rows = static_cast<double>(list.last - list.first);
    next.windows[panel] = inside({first, first + rows, 0, 1}, {list.count, 1});
    return next;
}

/// The list moved as little as it takes to show a row.
Document following(Document next, const char* panel, const List& list, Index row) {
    if (list.all()) return next;
    const Index first = std::clamp(list.first, row - (list.last - list.first) + 1, row);
    return scrolled(std::move(next), panel, list, static_cast<double>(first));
}

}  // namespace

List listOf(const Scene& scene, const char* panel, const Rect& area, Index count) {
    List list{.area = area, .count = count};
    const auto fits = std::max<Index>(1, static_cast<Index>(area.height / kLeastPitch));
    const Index seen = std::min(count, fits);
    if (seen < count) {
        const auto set = scene.document.windows.find(panel);
        const Index first = set != scene.document.windows.end()
                                ? static_cast<Index>(std::llround(set->second.row0))
                                : focusOf(scene, count) - seen / 2;
        list.first = std::clamp<Index>(first, 0, count - seen);
    }
    list.last = list.first + seen;
    list.pitch = std::min(kMostPitch, area.height / static_cast<double>(std::max<Index>(1, seen)));
    return list;
}

Index focusOf(const Scene& scene, Index count) {
    return std::clamp<Index>(scene.document.focus.position, 0, std::max<Index>(0, count - 1));
}

Text tokenAt(const Scene& scene, Index position) {
    const auto word = wordAt(scene.document, position);
    return word ? text("“%1”", {inSentence(*word)}) : text("padding");
}

void addTokens(Panel& panel, const Scene& scene, const List& list, const Tokens& tokens) {
    const Text most = shownNumber(list.last - 1);
    const double numbers = scene.canvas.measure(most, Type::note).width + 6;
    for (Index t = list.first; t < list.last; ++t) {
        const Rect box = list.row(t, tokens.x + numbers, tokens.width - numbers);
        const auto word = wordAt(scene.document, t);
        panel.marks.push_back(
            Label{shownNumber(t), {tokens.x, box.y, numbers - 5, box.height}, Type::note, {Role::muted}, 1});
        const bool lit = tokens.lit(scene, t);
        panel.marks.push_back(Box{box,
                                  {Role::panel},
                                  {lit ? Role::focus : Role::hairline},
                                  lit ? 2.0 : 1.0,
                                  3,
                                  !word,
                                  {Target::Kind::word, t, -1}});
        const double room = box.width - 8;
        const Type type = word && scene.canvas.measure(literal(*word), Type::label).width <= room
                              ? Type::label
                              : Type::note;
        const Text shown = word ? elided(*word, type, room, scene.canvas) : text("padding");
        if (!shown.empty() && scene.canvas.measure(shown, type).width <= room)
            panel.marks.push_back(
                Label{shown, {box.x + 4, box.y, room, box.height}, type, {word ? Role::ink : Role::muted}});
    }
}

Window windowOf(const List& list, Index columns) {
    return {static_cast<double>(list.first), static_cast<double>(list.last), 0, static_cast<double>(columns)};
}

void addField(Panel& panel, const Scene& scene, const List& list, FieldPtr field, double x, double width,
              Target::Kind cells, const Range& colours) {
    const Rect rect{x, list.area.y, width, list.bottom() - list.area.y};
    const Window window = windowOf(list, field->size().columns);
    panel.marks.push_back(
        FieldMark{std::move(field), window, rect, cells, colours, scene.document.colours.map});
    panel.marks.push_back(Box{rect, {}, {Role::hairline}, 1});
}

void addIfFits(Panel& panel, const Scene& scene, const Text& shown, const Rect& rect, Type type, Role role,
               double across) {
    if (!shown.empty() && scene.canvas.measure(shown, type).width <= rect.width)
        panel.marks.push_back(Label{shown, rect, type, {role}, across});
}

Document acted(const Scene& scene, const Gesture& gesture, const char* panel, const List& list,
               Index columns) {
    Document next = scene.document;
    Focus focus = next.focus;
    switch (gesture.kind) {
        case Gesture::Kind::click:
            if (gesture.target.kind != Target::Kind::word && gesture.target.kind != Target::Kind::cell)
                return next;
            focus.position = gesture.target.row;
            if (gesture.target.kind == Target::Kind::cell) focus.dimension = gesture.target.column;
            return withFocus(std::move(next), focus);
        case Gesture::Kind::drag:
            if (gesture.target.kind != Target::Kind::word || gesture.other.kind != Target::Kind::word)
                return next;
            return withWordMoved(std::move(next), gesture.target.row, gesture.other.row);
        case Gesture::Kind::step:
            focus.position = std::clamp<Index>(focusOf(scene, list.count) + gesture.down, 0,
                                               std::max<Index>(0, list.count - 1));
            focus.dimension = std::clamp<Index>(
                std::clamp<Index>(focus.dimension, 0, columns - 1) + gesture.across, 0, columns - 1);
            return following(withFocus(std::move(next), focus), panel, list, focus.position);
        case Gesture::Kind::fit:
            next.windows.erase(panel);
            return next;
        case Gesture::Kind::zoom:  // turning the wheel
        case Gesture::Kind::pan: {
            if (list.all() || gesture.panel != panel) return next;
            const double rows = gesture.kind == Gesture::Kind::zoom
                                    ? (gesture.factor > 1 ? -kWheel : kWheel)
                                    : std::round((gesture.from.y - gesture.to.y) / list.pitch);
            return scrolled(std::move(next), panel, list, static_cast<double>(list.first) + rows);
        }
    }
    return next;
}

Walk walk(const Scene& scene) {
    Walk walk;
    const auto words = static_cast<Index>(scene.document.sentence.tokens.size());
    for (Index word = 0; word < words; ++word) walk.stops.push_back({Target::Kind::word, word, -1});
    if (walk.stops.empty()) return walk;
    walk.first = walk.second = static_cast<std::size_t>(focusOf(scene, words));
    return walk;
}

}  // namespace posiscope::word_rows
