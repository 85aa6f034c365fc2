// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/base/number.h"
#include "core/colour/palette.h"
#include "core/fields/turned.h"
#include "core/figure/cell_numbers.h"
#include "core/figure/layout.h"
#include "core/views/lookup/drawing.h"

namespace posiscope::lookup {

namespace {

void addRow(Drawing& d, const Rows& rows, Index row, double top) {
    const double gap = rows.gap();
    const Rect box{rows.x(row) + gap / 2, top, rows.pitch - gap, d.rowBox()};
    Paint fill = rowPaint(d.scene, row);
    const bool used = d.here[static_cast<std::size_t>(row)] > 0;
    if (!used) fill.alpha = 0.18;
    if (used && d.light.isRow() && row != d.light.row && row != d.own()) fill.alpha = 0.3;
    const bool hidden = d.scene.document.hideRows;
    if (hidden) fill = {Role::panel};  // the colour of a word would give its row away
    const Paint ink = hidden || fill.alpha < 1 ? Paint{Role::ink} : textOn(fill);
    Box mark{box, fill, {Role::focus}, 0, 4, false, {Target::Kind::row, row, -1}};
    if (rows.readable() && row == d.own()) mark.edgeWidth = 3;
    if (hidden) mark.edge = {Role::hairline}, mark.edgeWidth = 1;
    const Index none = d.isUnused(d.pair.key) ? -1 : d.pair.row;
    const Index marked = d.light.any() ? d.light.row : none;
    if (row == marked && !hidden) mark.edgeWidth = std::max(mark.edgeWidth, 2.0);
    if (!rows.readable()) mark.radius = 0;
    d.add(mark);
    if (!rows.readable()) return;

    const Text number = shownRow(d.scene, row);
    const Text longName = text("row %1", {number});
    const auto wide = [&](const Text& each, Type type) { return d.scene.canvas.measure(each, type).width; };
    const bool roomForName = wide(longName, Type::strong) <= box.width - 8;
    const Text& shown = roomForName ? longName : number;
    d.add(Label{shown,
                {box.x + 2, box.y + d.rowBox() / 2 - (hidden ? 10 : 18), box.width - 4, 20},
                wide(shown, d.strong()) <= box.width - 8 ? d.strong() : Type::strong,
                ink});
    if (hidden) return;  // so would its offset
    const Text itself = text("the word itself");
    const bool roomForItself = wide(itself, Type::note) <= box.width - 8;
    const Text whose = d.rule.name(row);
    const Text& below = roomForItself && whose == shownOffset(0) ? itself : whose;
    if (wide(below, Type::note) <= box.width - 2)
        d.add(Label{below,
                    {box.x + 1, box.y + d.rowBox() / 2 + 1, box.width - 2, 16},
                    wide(below, d.note()) <= box.width - 8 ? d.note() : Type::note,
                    ink});
}

}  // namespace

void addRows(Drawing& d, const Rows& rows, double top) {
    for (Index row = rows.first; row < rows.last; ++row) addRow(d, rows, row, top);
}

/// The tables under the rows.
void addTables(Drawing& d, const Rows& rows, double top, double height) {
    const LookedUp& lookedUp = *d.scene.encoding.lookedUp;
    const ColourChoice& colours = d.scene.document.colours;
    std::vector<FieldMark> strips;
    double y = top;
    for (const LookedUp::Table& table : lookedUp.tables) {
        FieldMark mark{
            .field = table.field, .colours = colourRange(colours, *table.field), .map = colours.map};
        const auto first = static_cast<double>(table.first),
                   last = static_cast<double>(table.first + table.width);
        if (!rows.readable()) {
            // A table's rows as columns, so that they stand under the boxes of their rows.
            mark.field = std::make_shared<Turned>(table.field);
            mark.window = {first, last, 0, static_cast<double>(d.rule.rows())};
            mark.rect = {rows.left, y, rows.width(), height};
            d.add(mark);
        }
        for (Index row = rows.first; row < rows.last && rows.readable(); ++row) {
            const double r = static_cast<double>(row), gap = rows.gap();
            mark.window = {r, r + 1, first, last};
            mark.rect = {rows.x(row) + gap / 2, y, rows.pitch - gap, height};
            d.add(mark);
            d.add(Box{mark.rect, {}, {Role::hairline}, 1, 0, false, {Target::Kind::row, row, -1}});
            strips.push_back(mark);
        }
        y += height + 4;
    }
    addCellNumbers(d.panel, strips, d.scene.canvas);
}

/// The numbers of the rows that are too narrow to hold them: the ends, the centre, and the row of the pair.
void addRowMarks(Drawing& d, const Rows& rows, double top) {
    if (d.scene.document.hideRows) return;  // the others could be counted by them
    if (rows.readable()) {                  // only some rows are there, so those that are not are named
        const Rect line{rows.left, top, rows.width(), kLine};
        if (rows.first > 0)
            d.add(Label{text("← rows 0 … %1", {shownNumber(rows.first - 1)}),
                        {line.x, top, line.width / 2, kLine},
                        Type::note,
                        {Role::muted},
                        0});
        if (rows.last < d.rule.rows())
            d.add(Label{text("rows %1 … %2 →", {shownNumber(rows.last), shownNumber(d.rule.rows() - 1)}),
                        {line.x + line.width / 2, top, line.width / 2, kLine},
                        Type::note,
                        {Role::muted},
                        1});
        return;
    }
    std::vector<Rect> taken;
    for (const Index row : {d.pair.row, d.own(), Index{0}, d.rule.rows() - 1}) {
        const Text mark = text("row %1 (%2)", {shownNumber(row), d.rule.name(row)});
        const double width = d.scene.canvas.measure(mark, Type::note).width + 2;
        const double left =
            std::clamp(rows.centre(row) - width / 2, rows.left, rows.left + rows.width() - width);
        const Rect rect{left, top, width, kLine};
        const bool clash = std::ranges::any_of(taken, [&](const Rect& other) {
            return rect.x < other.right() + 6 && other.x < rect.right() + 6;
        });
        if (clash) continue;
        taken.push_back(rect);
        d.add(Label{mark, rect, Type::note, {Role::ink}});
    }
}

void addCounts(Drawing& d, const Rows& rows, const std::function<Index(Index row)>& used, double top) {
    if (!rows.readable()) return;
    for (Index row = rows.first; row < rows.last; ++row) {
        const Text count = text("%1×", {shownNumber(used(row))});
        if (d.scene.canvas.measure(count, Type::note).width <= rows.pitch - 2)
            d.add(Label{count, {rows.x(row) + 1, top, rows.pitch - 2, kLine}, Type::note, {Role::muted}});
    }
}

}  // namespace posiscope::lookup
