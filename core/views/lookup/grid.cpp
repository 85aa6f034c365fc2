// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <optional>

#include "core/base/number.h"
#include "core/colour/palette.h"
#include "core/figure/layout.h"
#include "core/views/lookup/drawing.h"

namespace posiscope::lookup {

namespace {

constexpr double kGridHeading = 24, kBetween = 64;
constexpr double kLargestPatch = 84, kLargestRow = 64;

/// Boxes in lines of so many.
struct Grid {
    Rect room;
    Index across = 1;
    double cell = 0;
    Rect box(Index at) const {
        const Index line = at / across, column = at % across;
        return {room.x + static_cast<double>(column) * cell, room.y + static_cast<double>(line) * cell, cell,
                cell};
    }
};

Grid gridIn(const Rect& room, Index count, Index across, double largest) {
    const Index down = count / across;
    const auto columns = static_cast<double>(across), lines = static_cast<double>(down);
    const double cell =
        std::min({std::floor(room.width / columns), std::floor(room.height / lines), largest});
    return {{room.x, room.y, cell * columns, cell * lines}, across, cell};
}

Rect inner(const Rect& box) {
    const double gap = box.width >= 16 ? 1 : 0.25;
    return {box.x + gap, box.y + gap, box.width - 2 * gap, box.height - 2 * gap};
}

/// The largest type in which a text fits a box; none: it fits in none.
std::optional<Type> fittingType(const Drawing& d, const Text& shown, double width, double height,
                                std::initializer_list<Type> types) {
    for (const Type type : types) {
        const Extent size = d.scene.canvas.measure(shown, type);
        if (size.width <= width - 2 && size.height <= height + 2) return type;
    }
    return {};
}

void addPatch(Drawing& d, const Grid& patches, Index patch) {
    const Rect box = inner(patches.box(patch));
    const Index row = d.rowOf(patch);
    const bool unused = d.isUnused(patch);
    const bool centre = patch == d.pair.centre, chosen = patch == d.pair.key && !d.light.any();
    const bool lit = d.light.any() && d.light.lights(patch, row);
    Paint fill = rowPaint(d.scene, row);
    if (d.light.isRow() && !lit && !centre) fill.alpha = 0.3;
    if (unused) fill.alpha = 0.12;
    const Paint ink = fill.alpha < 1 ? Paint{Role::ink} : textOn(fill);
    Box mark{box, fill, {Role::focus}, 0, 2, false, {Target::Kind::word, patch, -1}};
    if (centre || chosen || lit) mark.edgeWidth = std::min(centre ? 3.0 : 2.0, patches.cell / 4);
    d.add(mark);
    const bool tall = box.height >= 44;
    if (tall) d.add(Label{shownNumber(patch), {box.x + 4, box.y + 3, box.width - 8, 14}, Type::note, ink, 0});
    const double lower = tall ? 8 : 0, high = box.height - lower;
    const Text widest = text("row %1", {shownNumber(d.rule.rows() - 1)});
    const Text plainest = shownNumber(d.rule.rows() - 1);
    const auto types = {Type::strong, Type::label, Type::note};
    if (unused) {
        d.add(Label{literal("—"), {box.x, box.y + lower, box.width, high}, Type::label, ink});
        return;
    }
    // All patches say "row 12", or all say "12", or none has room.
    if (const auto type = fittingType(d, widest, box.width, high, types))
        d.add(Label{
            text("row %1", {shownRow(d.scene, row)}), {box.x, box.y + lower, box.width, high}, *type, ink});
    else if (const auto number = fittingType(d, plainest, box.width, high, types))
        d.add(Label{shownRow(d.scene, row), {box.x, box.y + lower, box.width, high}, *number, ink});
}

void addRow(Drawing& d, const Grid& rows, Index row) {
    const Rect box = inner(rows.box(row));
    const bool used = d.here[static_cast<std::size_t>(row)] > 0;
    Paint fill = rowPaint(d.scene, row);
    if (!used) fill.alpha = 0.18;
    const bool hidden = d.scene.document.hideRows;
    if (hidden) fill = {Role::panel};
    const Paint ink = hidden || fill.alpha < 1 ? Paint{Role::ink} : textOn(fill);
    Box mark{box, fill, {Role::focus}, 0, 2, false, {Target::Kind::row, row, -1}};
    const Index marked = d.light.any() ? d.light.row : d.isUnused(d.pair.key) ? -1 : d.pair.row;
    if (row == marked && !hidden) mark.edgeWidth = std::min(3.0, rows.cell / 4);
    d.add(mark);
    const LookedUp::Table& table = d.scene.encoding.lookedUp->tables.front();
    const bool tall = box.height >= 36;
    const double half = tall ? box.height / 2 : box.height;
    if (const auto type = fittingType(d, shownNumber(d.rule.rows() - 1), box.width, half,
                                      {Type::strong, Type::label, Type::note}))
        d.add(Label{shownRow(d.scene, row), {box.x, box.y + (tall ? 2 : 0), box.width, half}, *type, ink});
    if (tall && fittingType(d, literal("−0.0000"), box.width, half, {Type::note}))
        d.add(Label{shownNumber(table.field->at(row, table.first), 2),
                    {box.x, box.y + half - 2, box.width, half},
                    Type::note,
                    ink});
}

}  // namespace

Rect addGrid(Drawing& d, const Rect& room) {
    // A window of one line stands above its rows, so that no link runs through it.
    const bool isLine = d.n == d.rule.across();
    const double top = room.y + kGridHeading, high = room.height - kGridHeading;
    const double wide = isLine ? room.width : std::floor((room.width - kBetween) * 0.4);
    const Grid patches =
        gridIn({room.x, top, wide, isLine ? high * 0.4 : high}, d.n, d.rule.across(), kLargestPatch);
    const Point from{isLine ? room.x : patches.room.right() + kBetween,
                     isLine ? patches.room.bottom() + kBetween : top};
    const Grid rows = gridIn({from.x, from.y, room.right() - from.x, room.bottom() - from.y}, d.rule.rows(),
                             d.rule.rowsAcross(), kLargestRow);
    const auto name = [&](const Text& what, const Rect& below, double width) {
        d.add(Label{
            what, {below.x, below.y - kGridHeading, width, kGridHeading - 4}, d.strong(), {Role::ink}, 0});
    };
    name(text("patches"), patches.room, isLine ? room.width : from.x - room.x - 8);
    name(fitting({text("rows of the table, by offset"), text("rows by offset")}, d.strong(),
                 room.right() - from.x, d.scene.canvas),
         rows.room, room.right() - from.x);
    for (Index patch = 0; patch < d.n; ++patch) addPatch(d, patches, patch);
    for (Index row = 0; row < d.rule.rows(); ++row) addRow(d, rows, row);
    if (d.scene.document.hideRows) return rows.room;  // the link would give the answer away
    const Index patch = d.light.any() && d.light.word >= 0 ? d.light.word : d.pair.key, row = d.rowOf(patch);
    if (d.isUnused(patch)) return rows.room;
    const Rect start = patches.box(patch), end = rows.box(row);
    const Point leaves{isLine ? start.centre().x : start.right(), isLine ? start.bottom() : start.centre().y};
    const Point arrives{isLine ? end.centre().x : end.x, isLine ? end.y : end.centre().y};
    d.add(Link{leaves, arrives, {Role::focus}, 2.5});
    return rows.room;
}

}  // namespace posiscope::lookup
