// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <optional>

#include "core/base/number.h"
#include "core/colour/palette.h"
#include "core/figure/layout.h"
#include "core/figure/ticks.h"
#include "core/views/lookup/lookup.h"

namespace posiscope::lookup {

namespace {

constexpr double kHeading = 20;
constexpr double kNumbers = 24;  ///< room for positions beside the matrix, where words have none
constexpr double kOutline = 3;   ///< the width of the line around the centre's row
constexpr double kRoomForWords = 220;
constexpr double kFieldNames = 40;    ///< the width of the names beside a field
constexpr double kReadableCell = 14;  ///< a cell of this size holds a row number
constexpr double kLargestCell = 120;
constexpr Index kMostCells = 24;  ///< the most words a side that are drawn cell by cell

/// Where the cells stand, where each has room for its number.
struct Place {
    enum class Above { numbers, words, turned };
    Type type = Type::note;   ///< the type of the words
    double names = kNumbers;  ///< the width of the names beside the cells
    Above above = Above::numbers;
    double high = 16;  ///< the height of the names above the cells
    double cell = 0;
    double spare = 0;  ///< the width right of the cells, where the last turned word leans
    double width(Index n) const { return names + static_cast<double>(n) * cell + spare + kOutline; }
};

/// The least size of a cell that holds its row number.
double leastCell(const Scene& scene) {
    const Text number = shownNumber(ruleOf(scene).rows() - 1);
    return std::max(kReadableCell, scene.canvas.measure(number, Type::note).width + 2);
}

/// The words stand above the cells where these are as wide, else turned where the room is large, else as positions.
std::optional<Place> placeOf(const Scene& scene, const Rect& room) {
    const Index n = words(scene);
    if (n > kMostCells) return {};
    const bool large = room.width >= kRoomForWords && room.height >= 300;
    Place place{.type = large && room.height >= 380 ? Type::label : Type::note};
    double widest = 0;
    for (Index word = 0; word < n; ++word)
        widest = std::max(widest, scene.canvas.measure(literal(spelled(scene, word)), place.type).width);
    // In a narrow room words stand beside the cells where these need not be smaller for it.
    const double named = std::max(kNumbers, std::min(large ? 90.0 : 64.0, widest + 8)),
                 highest = std::min((room.height - kHeading - 16 - kOutline) / static_cast<double>(n),
                                    kLargestCell);
    if (room.width >= kRoomForWords || (room.width - named - kOutline) / static_cast<double>(n) >= highest)
        place.names = named;
    const auto set = [&](Place::Above above, double high, double spare) {
        const auto count = static_cast<double>(n);
        place.above = above;
        place.high = high;
        place.spare = spare;
        place.cell = std::floor(std::min({(room.width - place.names - spare - kOutline) / count,
                                          (room.height - kHeading - high - kOutline) / count, kLargestCell}));
    };
    set(Place::Above::words, 20, 0);
    if (widest + 6 > place.cell) {
        if (large)
            set(Place::Above::turned, 64, 24);
        else
            set(Place::Above::numbers, 16, 0);
    }
    return place.cell < leastCell(scene) ? std::nullopt : std::optional(place);
}

/// The words beside and above, or their positions.
void addNames(Panel& panel, const Scene& scene, const Rect& room, const Place& place) {
    const Index n = words(scene), centre = pairOf(scene, {}).centre;
    const double left = room.x + place.names, top = room.y + kHeading + place.high, cell = place.cell;
    const auto word = [&](Index position, Type type, double width) {
        return elided(spelled(scene, position), type, width, scene.canvas);
    };
    // Above narrow cells only every other position, so that two of them do not read as one number.
    const Index every = scene.canvas.measure(shownNumber(n - 1), Type::note).width + 4 > cell ? 2 : 1;
    for (Index i = 0; i < n; ++i) {
        const double y = top + static_cast<double>(i) * cell, x = left + static_cast<double>(i) * cell;
        const Paint ink{i == centre ? Role::ink : Role::muted};
        const Rect beside{room.x, y, place.names - 6, cell};
        panel.marks.push_back(
            Label{place.names <= kNumbers ? shownNumber(i) : word(i, place.type, beside.width), beside,
                  place.type, ink, 1});
        if (place.above == Place::Above::turned) {
            const double slant = 0.7;  // the sine of 45 degrees
            const double length = std::min((place.high - 14) / slant, (room.right() - x) / slant - 14);
            panel.marks.push_back(Label{word(i, Type::note, length),
                                        {x + cell / 2 - 2, top - 18, length, 14},
                                        Type::note,
                                        ink,
                                        0,
                                        45});
        } else if (place.above == Place::Above::words) {
            panel.marks.push_back(
                Label{word(i, place.type, cell), {x, top - place.high, cell, place.high}, place.type, ink});
        } else if (i % every == 0) {
            panel.marks.push_back(
                Label{shownNumber(i), {x, top - place.high, cell, place.high}, Type::note, ink});
        }
    }
}

/// Every pair as a box with its row number.
void addCells(Panel& panel, const Scene& scene, const Rect& room, const Place& place) {
    const Index n = words(scene);
    const Pair centre = pairOf(scene, {});
    const double left = room.x + place.names, top = room.y + kHeading + place.high, cell = place.cell;
    for (Index i = 0; i < n; ++i)
        for (Index j = 0; j < n; ++j) {
            const Index row = ruleOf(scene).row(i, j);
            const Rect box{left + static_cast<double>(j) * cell + 1, top + static_cast<double>(i) * cell + 1,
                           cell - 2, cell - 2};
            const bool unused = isUnused(scene, i, j);
            Paint fill = rowPaint(scene, row);
            if (unused) fill.alpha = 0.12;
            const Target target{Target::Kind::pair, i, j};
            const bool lit =
                scene.pointer == target ||
                (scene.pointer.kind == Target::Kind::row && scene.pointer.row == row && !unused) ||
                (!scene.pointer && i == centre.centre && j == centre.key);
            // Smaller cells have no edge to spare: there the hatching would run behind the digits.
            const bool hatched = isClipped(scene, i, j) && cell >= 24 && !unused;
            panel.marks.push_back(
                Box{box, fill, {lit ? Role::focus : Role::none}, lit ? 2.0 : 0, 2, hatched, target});
            const Text number = unused ? literal("—") : shownRow(scene, row);
            const Type type = cell >= 56 ? Type::heading : cell >= 40 ? Type::strong : Type::note;
            if (scene.canvas.measure(number, type).width <= box.width)
                panel.marks.push_back(
                    Label{number,
                          {box.x, box.y, box.width, box.height - (hatched && cell < 32 ? 4 : 0)},
                          type,
                          unused ? Paint{Role::muted} : textOn(fill)});
        }
    const double width = static_cast<double>(n) * cell;
    panel.marks.push_back(
        Box{{left - 1, top + static_cast<double>(centre.centre) * cell - 1, width + 2, cell + 2},
            {},
            {Role::focus},
            3,
            3});
}

/// The sides of the rows that pairs look up, where the row numbers themselves have no even colours.
class SideField final : public Field {
public:
    explicit SideField(const LookedUp& lookedUp) : m_rule(lookedUp.rule), m_index(lookedUp.index) {}
    Size size() const override { return m_index->size(); }
    Kind kind() const override { return Kind::index; }
    Range range() const override { return {-1, 1}; }
    double at(Index row, Index column) const override {
        const double looked = m_index->at(row, column);
        return std::isnan(looked) ? looked : m_rule->side(static_cast<Index>(looked));
    }

private:
    std::shared_ptr<const RowRule> m_rule;
    FieldPtr m_index;
};

double fieldSide(const Rect& room) {
    return std::floor(std::min(room.width - kFieldNames - 8, room.height - kHeading - 30));
}

/// Adds the index as a field where pairs are too many for boxes; it scrolls and zooms like any field.
Panel fieldPanel(const Scene& scene, const Rect& room) {
    const Index n = words(scene);
    const Window window = matrixWindow(scene);
    const double side = fieldSide(room);
    Panel panel{.id = kMatrixPanel, .frame = {room.x + kFieldNames, room.y + kHeading + 8, side, side}};
    const auto ticks = [&](double from, double to) {
        return cellTicks(from, to, 0, n - 1, side / (to - from), 44);
    };
    panel.across = Scaling{window.column0, window.column1, ticks(window.column0, window.column1), {}};
    panel.down = Scaling{window.row0, window.row1, ticks(window.row0, window.row1), {}};
    const Range even = ruleOf(scene).evenSides();
    const bool isEven = even.lowest < even.highest;
    panel.marks.push_back(FieldMark{
        isEven ? scene.encoding.lookedUp->index : std::make_shared<SideField>(*scene.encoding.lookedUp),
        window,
        {window.column0, window.row0, window.columns(), window.rows()},
        Target::Kind::pair,
        isEven ? even : Range{-1, 1}});
    const double cell = side / window.rows();
    const double spare =
        std::max(0.0, (6 - cell) / 2) / cell;  // a row thinner than its outline is framed wider
    const double row = static_cast<double>(pairOf(scene, {}).centre);
    const double top = std::max(window.row0, row - spare), bottom = std::min(window.row1, row + 1 + spare);
    if (top < bottom)
        panel.marks.push_back(
            Box{{window.column0, top, window.columns(), bottom - top}, {}, {Role::focus}, 2, 0});
    return panel;
}

}  // namespace

double leastMatrixHeight(const Scene& scene) {
    const Index n = words(scene);
    return n > kMostCells ? 0
                          : kHeading + 16 + kOutline + std::ceil(leastCell(scene)) * static_cast<double>(n);
}

double matrixWidth(const Scene& scene, const Rect& room) {
    const auto place = placeOf(scene, room);
    return std::max(kRoomForWords, place ? place->width(words(scene)) : kFieldNames + fieldSide(room) + 8);
}

void addMatrix(Figure& figure, const Scene& scene, const Rect& room) {
    Panel heading{.id = "lookup.heading", .frame = {room.x, room.y, room.width, kHeading}};
    const Text full = text("row used by every pair (query i, key j)");
    const Type type = fitting(full, {Type::strong, Type::label, Type::note}, room.width, scene.canvas);
    heading.marks.push_back(Label{fitting({full, text("rows of all pairs")}, type, room.width, scene.canvas),
                                  {room.x, room.y, room.width, 18},
                                  type,
                                  {Role::ink},
                                  0});

    figure.panels.push_back(std::move(heading));
    const auto place = placeOf(scene, room);
    if (!place) {
        figure.panels.push_back(fieldPanel(scene, room));
        return;
    }
    Panel panel{.id = "lookup.cells",  // all pairs are seen: nothing is left to zoom
                .frame = {room.x, room.y + kHeading, room.width, room.height - kHeading}};
    addNames(panel, scene, room, *place);
    addCells(panel, scene, room, *place);
    figure.panels.push_back(std::move(panel));
}

}  // namespace posiscope::lookup
