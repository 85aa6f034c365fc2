// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/focus_flag.h"

#include <algorithm>
#include <cmath>

namespace posiscope {

namespace {

constexpr double kGap = 6;                ///< between the cell and its flag
constexpr double kAcross = 7, kDown = 3;  ///< between the number and the edge

Rect inPanel(const Panel& panel, const Rect& rect) {
    const Point a = toPanel(panel, FigurePoint({rect.x, rect.y})),
                b = toPanel(panel, FigurePoint({rect.right(), rect.bottom()}));
    return {std::min(a.x, b.x), std::min(a.y, b.y), std::abs(b.x - a.x), std::abs(b.y - a.y)};
}

}  // namespace

void addFlag(Panel& panel, const Text& value, const Rect& cell, const Rect& room, const Canvas& canvas) {
    const Extent ink = canvas.measure(value, Type::heading);
    const double width = ink.width + 2 * kAcross, height = ink.height + 2 * kDown;
    const double left = cell.x - kGap - width, right = cell.right() + kGap;
    const double above = cell.y - kGap - height, below = cell.bottom() + kGap;
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

}  // namespace posiscope
