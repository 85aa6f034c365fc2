// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessons/lit.h"

#include <algorithm>

namespace posiscope {

namespace {

/// Where rows [row, row + 1) and columns [column, column + 1) of a field lie; a number below 0 stands for all.
Rect cellsIn(const FieldMark& mark, Index row, Index column) {
    const Window& window = mark.window;
    const auto share = [](double at, double first, double last) {
        return std::clamp((at - first) / (last - first), 0.0, 1.0);
    };
    const auto r = static_cast<double>(row), c = static_cast<double>(column);
    double top = row < 0 ? 0 : share(r, window.row0, window.row1);
    double bottom = row < 0 ? 1 : share(r + 1, window.row0, window.row1);
    const double left = column < 0 ? 0 : share(c, window.column0, window.column1);
    const double right = column < 0 ? 1 : share(c + 1, window.column0, window.column1);
    const Rect& all = mark.rect;
    if (mark.orientation == Orientation::across)
        return {all.x + top * all.width, all.y + left * all.height, (bottom - top) * all.width,
                (right - left) * all.height};
    if (mark.orientation == Orientation::up) {
        const double flipped = 1 - bottom;
        bottom = 1 - top;
        top = flipped;
    }
    return {all.x + left * all.width, all.y + top * all.height, (right - left) * all.width,
            (bottom - top) * all.height};
}

}  // namespace

std::vector<FigureRect> litBoxes(const Figure& figure, const std::string& area) {
    std::vector<FigureRect> all;
    for (const Area& each : figure.areas)
        if (each.name == area && each.rect.width > 0 && each.rect.height > 0) all.emplace_back(each.rect);
    return all;
}

std::vector<FigureRect> litBoxes(const Figure& figure, const Target& target) {
    std::vector<FigureRect> all;
    for (const Panel& panel : figure.panels)
        for (const Mark& mark : panel.marks) {
            if (const auto* box = std::get_if<Box>(&mark);
                box != nullptr && box->target == target && box->rect.width > 0)
                all.emplace_back(inFigure(panel, box->rect));
            const auto* field = std::get_if<FieldMark>(&mark);
            if (field == nullptr || field->cells != target.kind) continue;
            const Rect cells = cellsIn(*field, target.row, target.column);
            if (cells.width > 0 && cells.height > 0) all.emplace_back(inFigure(panel, cells));
        }
    return all;
}

}  // namespace posiscope
