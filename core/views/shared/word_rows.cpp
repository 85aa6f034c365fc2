// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/views/shared/word_rows.h"

#include <algorithm>
#include <cmath>

#include "core/base/number.h"
#include "core/figure/cell_numbers.h"
#include "core/figure/layout.h"
#include "core/views/shared/sentence_edits.h"

namespace posiscope::word_rows {

namespace {

constexpr double kLeastPitch = 19;
constexpr double kMostShare = 0.4;  ///< the largest share of the height that one row fills
constexpr double kWheel = 3;        ///< rows that one step of the wheel scrolls

Document scrolled(Document next, const char* panel, const List& list, double first) {
    const auto rows = static_cast<double>(list.last - list.first);
    next.pane().windows[panel] = inside({first, first + rows, 0, 1}, {list.count, 1});
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
        const auto set = scene.document.pane().windows.find(panel);
        const Index first = set != scene.document.pane().windows.end()
                                ? static_cast<Index>(std::llround(set->second.row0))
                                : focusOf(scene, count) - seen / 2;
        list.first = std::clamp<Index>(first, 0, count - seen);
    }
    list.last = list.first + seen;
    const auto rows = static_cast<double>(std::max<Index>(1, seen));
    list.pitch = std::min(kMostShare, 1 / rows) * area.height;
    const double spare = area.height - rows * list.pitch;
    list.area = {area.x, area.y + spare / 2, area.width, area.height - spare};
    return list;
}

std::string seenIn(const List& list) {
    return list.all() ? std::string()
                      : std::to_string(list.first) + "–" + std::to_string(list.last - 1) + " / " +
                            std::to_string(list.count);
}

Index focusOf(const Scene& scene, Index count) {
    return std::clamp<Index>(scene.document.focus.position, 0, std::max<Index>(0, count - 1));
}

Text tokenAt(const Scene& scene, Index position) {
    const auto word = wordAt(scene.document, position);
    return word ? text("“%1”", {inSentence(*word)}) : text("padding");
}

double numbersWidth(const Scene& scene, const List& list) {
    return scene.canvas.measure(shownNumber(list.count - 1), Type::note).width + 6;
}

Width tokensWidth(const Scene& scene, const List& list) {
    const auto& tokens = scene.document.sentence.tokens;
    const auto longest = std::ranges::max_element(tokens, {}, &std::string::size);
    const auto widthAs = [&](Type type) {
        const double word = longest == tokens.end() ? 0 : scene.canvas.measure(literal(*longest), type).width;
        return numbersWidth(scene, list) + std::clamp(word + 8.5, 44.0, 120.0);
    };
    return {widthAs(Type::note), std::max(widthAs(Type::heading), 0.16 * scene.canvas.width)};
}

std::vector<double> widthsIn(double room, const std::vector<Width>& columns) {
    const double least = leastOf(columns);
    double wanted = 0;
    for (const Width& each : columns) wanted += std::max(each.least, each.wanted);
    const double share = wanted > least ? std::clamp((room - least) / (wanted - least), 0.0, 1.0) : 0;
    std::vector<double> widths;
    widths.reserve(columns.size());
    for (const Width& each : columns)
        widths.push_back(each.least + share * std::max(0.0, each.wanted - each.least));
    return widths;
}

double leastOf(const std::vector<Width>& columns) {
    double least = 0;
    for (const Width& each : columns) least += each.least;
    return least;
}

Width tableWidth(const Canvas& canvas, Index columns, double usual, double most) {
    constexpr double kAround = 6.5;  // the room around a number in its cell
    const auto widthOf = [&](const char* number) {
        return static_cast<double>(columns) * (canvas.measure(literal(number), Type::note).width + kAround);
    };
    const double least = widthOf("−0.0");
    if (least > most) return {usual, usual};
    return {least, std::min(most, widthOf("−0.00"))};
}

std::string shapeText(std::initializer_list<Index> sizes) {
    std::string all;
    for (const Index each : sizes) all += (all.empty() ? "(" : ", ") + std::to_string(each);
    return all + ")";
}

void addTokens(Panel& panel, const Scene& scene, const List& list, const Tokens& tokens) {
    const double numbers = numbersWidth(scene, list), room = tokens.width - numbers - 8;
    constexpr double kLarge = 30;                                      // high enough for larger letters
    Type common = list.pitch >= kLarge ? Type::heading : Type::label;  // one type for all words that are seen
    for (Index t = list.first; t < list.last; ++t)
        if (const auto word = wordAt(scene.document, t);
            word && scene.canvas.measure(literal(*word), common).width > room)
            common = Type::label;
    for (Index t = list.first; t < list.last; ++t) {
        const Rect box = list.row(t, tokens.x + numbers, tokens.width - numbers);
        const auto word = wordAt(scene.document, t);
        panel.marks.push_back(
            Label{shownNumber(t), {tokens.x, box.y, numbers - 5, box.height}, Type::note, {Role::muted}, 1});
        const bool lit = tokens.lit(t);
        panel.marks.push_back(Box{box,
                                  {Role::panel},
                                  {lit ? Role::focus : Role::hairline},
                                  lit ? 2.0 : 1.0,
                                  3,
                                  !word,
                                  {Target::Kind::word, t, -1}});
        const Type type =
            word ? fitting(literal(*word), {common, Type::note}, room, scene.canvas) : Type::note;
        const Text shown = word ? elided(*word, type, room, scene.canvas) : text("padding");
        if (!shown.empty() && scene.canvas.measure(shown, type).width <= room)
            panel.marks.push_back(
                Label{shown, {box.x + 4, box.y, room, box.height}, type, {word ? Role::ink : Role::muted}});
    }
}

Window windowOf(const List& list, Index columns) {
    return {static_cast<double>(list.first), static_cast<double>(list.last), 0, static_cast<double>(columns)};
}

bool addField(Panel& panel, const Scene& scene, const List& list, FieldPtr field, double x, double width,
              Target::Kind cells, const Range& colours, const char* of) {
    const Rect rect = list.rows(x, width);
    const Window window = windowOf(list, field->size().columns);
    const FieldMark mark{.field = std::move(field),
                         .window = window,
                         .rect = rect,
                         .cells = cells,
                         .colours = colours,
                         .map = scene.document.colours.map,
                         .of = of};
    panel.marks.push_back(mark);
    panel.marks.push_back(Box{rect, {}, {Role::hairline}, 1});
    return addCellNumbers(panel, mark, scene.canvas);
}

Rect Grid::cell(Index row, Index column) const {
    const double width = rect.width / static_cast<double>(columns),
                 height = rect.height / static_cast<double>(last - first);
    return {rect.x + static_cast<double>(column) * width, rect.y + static_cast<double>(row - first) * height,
            width, height};
}

void addFocus(Panel& panel, const Scene& scene, const Grid& grid, Index row, Index column,
              const Text& value) {
    if (!scene.canvas.focus || row < grid.first || row >= grid.last) return;
    const Rect& all = grid.rect;
    Rect cell = grid.cell(row, column);
    constexpr double kLeast = 8;  // wide, so that it is seen
    const bool thin = cell.width < kLeast;
    for (const double x : thin ? std::vector{cell.centre().x} : std::vector{cell.x, cell.right()})
        panel.marks.push_back(Rule{{x, all.y}, {x, all.bottom()}, {Role::focus, 0, 0.6}, 1});
    if (thin) {
        const double x = std::clamp(cell.centre().x - kLeast / 2, all.x, all.right() - kLeast);
        cell = {x, cell.y, kLeast, cell.height};
    }
    panel.marks.push_back(Box{cell, {}, {Role::focus}, 2.5});
    if (value.empty()) return;
    constexpr double kEdge = 10, kLarge = 26;  // around the letters; high enough for larger ones
    const double room = std::max(cell.x - all.x, all.right() - cell.right()) - kEdge;
    const Type type = cell.height >= kLarge
                          ? fitting(value, {Type::heading, Type::strong, Type::note}, room, scene.canvas)
                          : fitting(value, {Type::strong, Type::note}, room, scene.canvas);
    const Extent ink = scene.canvas.measure(value, type);
    const double width = ink.width + kEdge, height = std::min(cell.height - 2, ink.height + 4);
    if (ink.width > room) return;
    const bool toTheRight = cell.right() + width <= all.right();
    const Rect flag{toTheRight ? cell.right() : cell.x - width, cell.centre().y - height / 2, width, height};
    panel.marks.push_back(Box{flag, {Role::surface}, {Role::focus}, 1.5, 3});
    panel.marks.push_back(Label{value, flag, type, {Role::ink}});
}

void addIfFits(Panel& panel, const Scene& scene, const Text& shown, const Rect& rect, Type type, Role role,
               double across) {
    if (!shown.empty() && scene.canvas.measure(shown, type).width <= rect.width)
        panel.marks.push_back(Label{shown, rect, type, {role}, across});
}

void addIfFits(Panel& panel, const Scene& scene, const Text& shown, const Rect& rect,
               std::initializer_list<Type> types, Role role) {
    addIfFits(panel, scene, shown, rect, fitting(shown, types, rect.width, scene.canvas), role);
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
            next.pane().windows.erase(panel);
            return next;
        case Gesture::Kind::zoom:  // the reader turns the wheel
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
