// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessons/cover.h"

#include <algorithm>

namespace posiscope {

namespace {

bool touch(const Rect& a, const Rect& b) {
    constexpr double kGap = 2;
    return a.x <= b.right() + kGap && b.x <= a.right() + kGap && a.y <= b.bottom() && b.y <= a.bottom();
}

Rect around(const Rect& a, const Rect& b) {
    const double x = std::min(a.x, b.x), y = std::min(a.y, b.y);
    return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

/// Areas that touch have one question mark; of cells each has its own.
std::vector<Rect> coveredRects(const Figure& figure, const Cover& cover) {
    std::vector<Rect> all;
    for (const std::string& name : cover.areas)
        for (const FigureRect& area : litBoxes(figure, name)) {
            Rect grown = area.units;
            for (bool found = true; found;) {
                const auto other =
                    std::ranges::find_if(all, [&](const Rect& each) { return touch(each, grown); });
                found = other != all.end();
                if (!found) break;
                grown = around(grown, *other);
                all.erase(other);
            }
            all.push_back(grown);
        }
    for (const Target& each : cover.targets)
        for (const FigureRect& place : litBoxes(figure, each)) all.push_back(place.units);
    return all;
}

bool isUnder(const std::vector<Rect>& rects, Point at) {
    return std::ranges::any_of(rects, [&](const Rect& each) { return each.contains(at); });
}

/// Takes the texts away that lie under a rectangle; of a panel that lies there whole, all.
void empty(Panel& panel, const std::vector<Rect>& rects) {
    const Rect& frame = panel.frame;
    if (std::ranges::any_of(rects, [&](const Rect& each) { return around(each, frame) == each; })) {
        panel.across.reset();
        panel.down.reset();
        panel.marks.clear();
        return;
    }
    std::erase_if(panel.marks, [&](const Mark& mark) {
        const auto* label = std::get_if<Label>(&mark);
        return label != nullptr && isUnder(rects, inFigure(panel, label->rect).centre());
    });
}

/// Each has a panel of its own, so that what it covers cannot be pointed at.
Panel questionOver(const Rect& rect) {
    constexpr double kHigh = 18, kWide = 12, kAround = 2;  // over what outlines it
    Panel panel{
        .id = "cover",
        .frame = {rect.x - kAround, rect.y - kAround, rect.width + 2 * kAround, rect.height + 2 * kAround}};
    panel.marks.push_back(
        Box{{rect.x - 1, rect.y - 1, rect.width + 2, rect.height + 2}, {Role::panel}, {Role::edge}, 1, 2});
    if (rect.height >= kHigh && rect.width >= kWide)
        panel.marks.push_back(Label{literal("?"), rect, Type::heading, {Role::ink}});
    return panel;
}

}  // namespace

Figure covered(Figure figure, const Cover& cover, const View& view) {
    const std::vector<Rect> rects = coveredRects(figure, cover);
    std::erase_if(figure.panels, [](const Panel& panel) { return panel.id == "notes"; });
    for (Panel& panel : figure.panels) empty(panel, rects);
    for (const Rect& each : rects) figure.panels.push_back(questionOver(each));
    if (cover.title) figure.title = text(view.title);
    figure.notes.clear();
    return figure;
}

}  // namespace posiscope
