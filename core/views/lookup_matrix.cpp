// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "core/attention/relative.h"
#include "core/layout.h"
#include "core/number.h"
#include "core/palette.h"
#include "core/views/lookup.h"

namespace posiscope::lookup {

namespace {

constexpr double kHeading = 20;
constexpr double kNumbers = 24;       ///< room for positions beside the matrix, where words have none
constexpr double kReadableCell = 14;  ///< holds a row number
constexpr double kLargestCell = 72;
constexpr Index kMostCells = 24;  ///< words a side that are drawn cell by cell

/// Every pair as a box with its row number; words beside, positions or turned words above.
void addCells(Panel& panel, const Scene& scene, const Rect& room, double names, double above, double cell) {
    const Index n = words(scene);
    const Pair centre = pairOf(scene, {});
    const double left = room.x + names, top = room.y + kHeading + above;
    const auto word = [&](Index position, Type type, double width) {
        return elided(scene.document.sentence.tokens[static_cast<std::size_t>(position)], type, width,
                      scene.canvas);
    };
    // Above narrow cells only every other position, so that two of them do not read as one number.
    const Index every = scene.canvas.measure(shownNumber(n - 1), Type::note).width + 4 > cell ? 2 : 1;
    for (Index i = 0; i < n; ++i) {
        const double y = top + static_cast<double>(i) * cell, x = left + static_cast<double>(i) * cell;
        const Paint ink{i == centre.centre ? Role::ink : Role::muted};
        const Rect beside{room.x, y, names - 6, cell};
        panel.marks.push_back(Label{names <= kNumbers ? shownNumber(i) : word(i, Type::note, beside.width),
                                    beside, Type::note, ink, 1});
        if (above > 20) {
            const double slant = 0.7;  // of 45 degrees
            const double length = std::min((above - 14) / slant, (room.right() - x) / slant - 14);
            panel.marks.push_back(Label{word(i, Type::note, length),
                                        {x + cell / 2 - 2, top - 18, length, 14},
                                        Type::note,
                                        ink,
                                        0,
                                        45});
        } else if (i % every == 0) {
            panel.marks.push_back(Label{shownNumber(i), {x, top - above, cell, above}, Type::note, ink});
        }
    }
    for (Index i = 0; i < n; ++i)
        for (Index j = 0; j < n; ++j) {
            const Index row = relativeRow(i, j, scene.encoding.lookedUp->reach);
            const Rect box{left + static_cast<double>(j) * cell + 1, top + static_cast<double>(i) * cell + 1,
                           cell - 2, cell - 2};
            const bool unused = isUnused(scene, i, j);
            Paint fill = offsetPaint(scene, j - i);
            if (unused) fill.alpha = 0.12;
            const Target target{Target::Kind::pair, i, j};
            const bool lit =
                scene.pointer == target ||
                (scene.pointer.kind == Target::Kind::row && scene.pointer.row == row && !unused) ||
                (!scene.pointer && i == centre.centre && j == centre.key);
            // Smaller cells have no edge to spare: there the hatching would run behind the digits.
            const bool hatched = isClipped(scene, j - i) && cell >= 24 && !unused;
            panel.marks.push_back(
                Box{box, fill, {lit ? Role::focus : Role::none}, lit ? 2.0 : 0, 2, hatched, target});
            const Text number = unused                    ? literal("—")
                                : scene.document.hideRows ? literal("?")
                                                          : shownNumber(row);
            const Type type = cell >= 40 ? Type::strong : Type::note;
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

/// Too many pairs for boxes: the index as a field, scrolled and zoomed like any.
Panel fieldPanel(const Scene& scene, const Rect& room, double names) {
    const Index n = words(scene);
    const Window window = matrixWindow(scene);
    const double side = std::floor(std::min(room.width - names - 8, room.height - kHeading - 30));
    Panel panel{.id = kMatrixPanel, .frame = {room.x + names, room.y + kHeading + 8, side, side}};
    const auto ticks = [&](double from, double to) {
        return cellTicks(from, to, 0, n - 1, side / (to - from), 44);
    };
    panel.across = Scaling{window.column0, window.column1, ticks(window.column0, window.column1), {}};
    panel.down = Scaling{window.row0, window.row1, ticks(window.row0, window.row1), {}};
    const auto k = static_cast<double>(scene.encoding.lookedUp->reach),
               reach = static_cast<double>(colourReach(scene));
    panel.marks.push_back(FieldMark{scene.encoding.lookedUp->index,
                                    window,
                                    {window.column0, window.row0, window.columns(), window.rows()},
                                    Target::Kind::pair,
                                    Range{k - reach, k + reach}});
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

void addMatrix(Figure& figure, const Scene& scene, const Rect& room) {
    const Index n = words(scene);
    Panel heading{.id = "lookup.heading", .frame = {room.x, room.y, room.width, kHeading}};
    const Text full = text("row used by every pair (query i, key j)");
    const Type type = fitting(full, {Type::strong, Type::label, Type::note}, room.width, scene.canvas);
    heading.marks.push_back(
        Label{scene.canvas.measure(full, type).width <= room.width ? full : text("rows of all pairs"),
              {room.x, room.y, room.width, 18},
              type,
              {Role::ink},
              0});

    if (n > kMostCells) {
        figure.panels.push_back(std::move(heading));
        figure.panels.push_back(fieldPanel(scene, room, 40));
        return;
    }
    const bool large = room.width >= 300 && room.height >= 300;
    double names = kNumbers;
    for (const std::string& word : scene.document.sentence.tokens)
        if (room.width >= 220)
            names = std::max(names, std::min(large ? 90.0 : 64.0,
                                             scene.canvas.measure(literal(word), Type::note).width + 8));
    const double above = large ? 64 : 16;
    const double count = static_cast<double>(n);
    const double turned = large ? 24 : 0;  // the last turned word leans to the right
    const double cell = std::min(
        {(room.width - names - turned) / count, (room.height - kHeading - above - 2) / count, kLargestCell});
    const double widest =
        scene.canvas.measure(shownNumber(2 * scene.encoding.lookedUp->reach), Type::note).width + 2;
    figure.panels.push_back(std::move(heading));
    if (cell < std::max(kReadableCell, widest)) {
        figure.panels.push_back(fieldPanel(scene, room, 40));
        return;
    }
    Panel panel{.id = "lookup.cells",  // all there: nothing to zoom
                .frame = {room.x, room.y + kHeading, room.width, room.height - kHeading}};
    addCells(panel, scene, room, names, above, std::floor(cell));
    figure.panels.push_back(std::move(panel));
}

}  // namespace posiscope::lookup
