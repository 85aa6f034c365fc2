// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/focus.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace posiscope {

namespace {

constexpr double kFlagGap = 6;            ///< between the cell and its flag
constexpr double kAcross = 7, kDown = 3;  ///< between the number and the edge

Rect inPanel(const Panel& panel, const Rect& rect) {
    const Point a = toPanel(panel, FigurePoint({rect.x, rect.y})),
                b = toPanel(panel, FigurePoint({rect.right(), rect.bottom()}));
    return {std::min(a.x, b.x), std::min(a.y, b.y), std::abs(b.x - a.x), std::abs(b.y - a.y)};
}

/// The value in a box beside `cell`, which it does not cover, within the panel; nothing where there is no room for it.
void addFlag(Panel& panel, const Text& value, const Rect& cell, const Canvas& canvas) {
    if (value.empty()) return;
    const Rect& room = panel.frame;
    const Extent ink = canvas.measure(value, Type::heading);
    const double width = ink.width + 2 * kAcross, height = ink.height + 2 * kDown;
    const double left = cell.x - kFlagGap - width, right = cell.right() + kFlagGap;
    const double above = cell.y - kFlagGap - height, below = cell.bottom() + kFlagGap;
    // Off the lines of the row and the column.
    for (const Point at : {Point{right, above}, {right, below}, {left, above}, {left, below}}) {
        const Rect flag{at.x, at.y, width, height};
        if (flag.x < room.x || flag.right() > room.right() || flag.y < room.y ||
            flag.bottom() > room.bottom())
            continue;
        const Rect there = inPanel(panel, flag);
        panel.marks.push_back(Box{there, {Role::surface}, {Role::ink}, 1.5, 3});
        panel.marks.push_back(Label{value, there, Type::heading, {Role::ink}});
        return;
    }
}

/// An axis that counts cells.
struct CellAxis {
    double from = 0, to = 1, perUnit = 1;
    CellAxis(const Scaling& axis, double length)
        : from(std::min(axis.from, axis.to)),
          to(std::max(axis.from, axis.to)),
          perUnit((to - from) / length) {}
    bool sees(double cell) const { return cell + 1 > from && cell < to; }
    /// Along the edges of a cell where there is room between them for a number.
    std::vector<double> lines(double cell) const {
        if (!sees(cell)) return {};
        std::vector<double> all = 12 * perUnit <= 1 ? std::vector{cell, cell + 1} : std::vector{cell + 0.5};
        std::erase_if(all, [&](double each) { return each < from || each > to; });
        return all;
    }
    /// How much wider than a cell its outline is, on either side.
    double spare() const { return std::max(0.0, (8 * perUnit - 1) / 2); }
};

}  // namespace

void addCellFocus(Panel& panel, const FieldMark& mark, const Target& cell, const Text& value,
                  const Canvas& canvas) {
    if (!canvas.focus) return;
    const bool isAcross = mark.orientation == Orientation::across;
    const CellAxis across(*panel.across, panel.frame.width), down(*panel.down, panel.frame.height);
    const auto x = static_cast<double>(isAcross ? cell.row : cell.column),
               y = static_cast<double>(isAcross ? cell.column : cell.row);
    const Paint faint{Role::focus, 0, 0.45};
    for (const bool isUpright : {isAcross, !isAcross})  // the row first
        for (const double at : isUpright ? across.lines(x) : down.lines(y))
            panel.marks.push_back(isUpright ? Rule{{at, down.from}, {at, down.to}, faint, 1}
                                            : Rule{{across.from, at}, {across.to, at}, faint, 1});
    if (!across.sees(x) || !down.sees(y)) return;
    const double left = std::max(x - across.spare(), across.from),
                 right = std::min(x + 1 + across.spare(), across.to);
    const double top = std::max(y - down.spare(), down.from),
                 bottom = std::min(y + 1 + down.spare(), down.to);
    const Rect around{left, top, right - left, bottom - top};
    panel.marks.push_back(Box{around, {}, {Role::focus}, 2.5});
    addFlag(panel, value, inFigure(panel, around), canvas);
}

void addPointFocus(Panel& panel, Point at, const Text& value, const Canvas& canvas) {
    if (!canvas.focus) return;
    panel.marks.push_back(Rule{{at.x, panel.down->from}, {at.x, panel.down->to}, {Role::focus, 0, 0.6}, 1});
    if (std::isnan(at.y)) return;
    panel.marks.push_back(Curve{{at}, {Role::focus}, 8, Dash::none, true});
    addFlag(panel, value, at, canvas);
}

void addFlag(Panel& panel, const Text& value, Point dot, const Canvas& canvas) {
    const Point at = toFigure(panel, dot);
    addFlag(panel, value, {at.x - 5, at.y - 5, 10, 10}, canvas);
}

}  // namespace posiscope
