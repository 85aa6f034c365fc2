// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/figure.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace posiscope {

namespace {

double mapped(double value, double from, double to, double start, double length) {
    return to == from ? start + length / 2 : start + (value - from) / (to - from) * length;
}

Rect turnedBounds(const Rect& room, double degrees, const Extent& ink) {
    const double angle = degrees * std::numbers::pi / 180;
    const double width = ink.width * std::cos(angle) + ink.height * std::abs(std::sin(angle));
    const double height = ink.width * std::abs(std::sin(angle)) + ink.height * std::cos(angle);
    return {room.x - ink.height * std::sin(angle), room.bottom() - height, width, height};
}

Target cellOf(const FieldMark& mark, Point p) {
    const Size size = mark.field->size();
    const Rect& rect = mark.rect;
    const Window& window = mark.window;
    const bool across = mark.orientation == Orientation::across;
    const double down = mapped(p.y, rect.y, rect.bottom(), 0, 1),
                 right = mapped(p.x, rect.x, rect.right(), 0, 1);
    const auto row = static_cast<Index>(std::floor(window.row0 + (across ? right : down) * window.rows()));
    const auto column =
        static_cast<Index>(std::floor(window.column0 + (across ? down : right) * window.columns()));
    if (row < 0 || row >= size.rows || column < 0 || column >= size.columns) return {};
    return {mark.cells, row, column, mark.of};
}

/// The rectangle of a cell in the mark's own; none where its window does not show it.
std::optional<Rect> rectOf(const FieldMark& mark, const Target& cell) {
    const Window& window = mark.window;
    const auto row = static_cast<double>(cell.row), column = static_cast<double>(cell.column);
    if (row + 1 <= window.row0 || row >= window.row1 || column + 1 <= window.column0 ||
        column >= window.column1)
        return {};
    const bool across = mark.orientation == Orientation::across;
    const double down =
        across ? (column - window.column0) / window.columns() : (row - window.row0) / window.rows();
    const double right =
        across ? (row - window.row0) / window.rows() : (column - window.column0) / window.columns();
    const double high = 1 / (across ? window.columns() : window.rows()),
                 wide = 1 / (across ? window.rows() : window.columns());
    const Rect& rect = mark.rect;
    return Rect{rect.x + right * rect.width, rect.y + down * rect.height, wide * rect.width,
                high * rect.height};
}

}  // namespace

Point toFigure(const Panel& panel, Point inPanel) {
    const Rect& frame = panel.frame;
    return {panel.across ? mapped(inPanel.x, panel.across->from, panel.across->to, frame.x, frame.width)
                         : inPanel.x + panel.origin.x,
            panel.down ? mapped(inPanel.y, panel.down->from, panel.down->to, frame.y, frame.height)
                       : inPanel.y + panel.origin.y};
}

Rect inFigure(const Panel& panel, const Rect& inPanel) {
    const Point a = toFigure(panel, {inPanel.x, inPanel.y}),
                b = toFigure(panel, {inPanel.right(), inPanel.bottom()});
    return {std::min(a.x, b.x), std::min(a.y, b.y), std::abs(b.x - a.x), std::abs(b.y - a.y)};
}

Point toPanel(const Panel& panel, const FigurePoint& at) {
    const Rect& frame = panel.frame;
    return {panel.across ? mapped(at.units.x, frame.x, frame.right(), panel.across->from,
                                  panel.across->to - panel.across->from)
                         : at.units.x - panel.origin.x,
            panel.down ? mapped(at.units.y, frame.y, frame.bottom(), panel.down->from,
                                panel.down->to - panel.down->from)
                       : at.units.y - panel.origin.y};
}

void addPicture(Figure& grid, Figure picture, Point at) {
    for (Panel& panel : picture.panels) {
        panel.frame.x += at.x;
        panel.frame.y += at.y;
        panel.origin.x += at.x;
        panel.origin.y += at.y;
        grid.panels.push_back(std::move(panel));
    }
    for (Area& area : picture.areas) {
        area.rect.x += at.x;
        area.rect.y += at.y;
        grid.areas.push_back(area);
    }
    const auto listed = [](const Text& before, const Text& next) {
        return before.empty() ? next : joined({before, next}, marked("\u00a0· "));
    };
    grid.title = listed(grid.title, picture.title);
    for (Text& note : picture.notes)
        if (std::ranges::find(grid.notes, note) == grid.notes.end()) grid.notes.push_back(std::move(note));
}

const Panel* panelAt(const Figure& figure, const FigurePoint& at) {
    const auto found = std::find_if(figure.panels.rbegin(), figure.panels.rend(),
                                    [&](const Panel& panel) { return panel.frame.contains(at.units); });
    return found == figure.panels.rend() ? nullptr : &*found;
}

Target targetAt(const Figure& figure, const FigurePoint& at) {
    const Panel* panel = panelAt(figure, at);
    if (panel == nullptr) return {};
    const Point inside = toPanel(*panel, at);
    // Reversed by hand: clang 14 knows no reversed range.
    for (std::size_t i = panel->marks.size(); i-- > 0;) {
        const Mark* mark = &panel->marks[i];
        if (const auto* box = std::get_if<Box>(mark);
            box != nullptr && box->target && box->rect.contains(inside))
            return box->target;
        if (const auto* field = std::get_if<FieldMark>(mark);
            field != nullptr && field->cells != Target::Kind::none && field->rect.contains(inside))
            return cellOf(*field, inside);
        if (const auto* lane = std::get_if<Lane>(mark); lane != nullptr) {
            const auto cell = static_cast<Index>(std::floor(inside.x));
            if (cell < 0 || cell >= lane->count) return {};
            return lane->columns ? Target{lane->cut.kind, lane->cut.row, cell}
                                 : Target{lane->cut.kind, cell, lane->cut.column};
        }
    }
    return {};
}

FigureRect boxOf(const Figure& figure, const Target& target) {
    for (const Panel& panel : figure.panels)
        for (const Mark& mark : panel.marks)
            if (const auto* box = std::get_if<Box>(&mark); box != nullptr && box->target == target)
                return FigureRect(inFigure(panel, box->rect));
    return FigureRect({});
}

std::vector<FigureRect> placesOf(const Figure& figure, const Target& target) {
    std::vector<FigureRect> all;
    if (!target) return all;
    for (const Panel& panel : figure.panels)
        for (const Mark& mark : panel.marks) {
            if (const auto* box = std::get_if<Box>(&mark); box != nullptr && box->target == target)
                all.emplace_back(inFigure(panel, box->rect));
            if (const auto* field = std::get_if<FieldMark>(&mark);
                field != nullptr && field->cells == target.kind && target.of == field->of)
                if (const auto rect = rectOf(*field, target)) all.emplace_back(inFigure(panel, *rect));
            if (const auto* lane = std::get_if<Lane>(&mark);
                lane != nullptr && lane->cut.kind == target.kind) {
                const Index at = lane->columns ? target.column : target.row;
                const Rect inAxes{static_cast<double>(at), panel.down ? panel.down->from : 0, 1,
                                  panel.down ? panel.down->to - panel.down->from : 0};
                if (const bool isThere = at >= 0 && at < lane->count && panel.across &&
                                         inAxes.x < panel.across->to && inAxes.right() > panel.across->from;
                    isThere)
                    all.emplace_back(inFigure(panel, inAxes));
            }
        }
    return all;
}

namespace {

/// Whether a tick lies on the axis; a rounding does not take it off.
bool isOn(const Scaling& axis, double at) {
    const double spare = 1e-9 * std::abs(axis.to - axis.from);
    return at >= std::min(axis.from, axis.to) - spare && at <= std::max(axis.from, axis.to) + spare;
}

/// The numbers at the ticks of a panel's axes, below it and left of it.
std::vector<Label> tickLabels(const Panel& panel, const Canvas& canvas) {
    std::vector<Label> all;
    const double ticks = kTickLength + kTickGap;
    const auto add = [&](const Tick& tick, Point at, double across, double down) {
        const Extent ink = canvas.measure(tick.label, Type::note);
        all.push_back({tick.label,
                       {at.x - across * ink.width, at.y - down * ink.height, ink.width, ink.height},
                       Type::note,
                       {Role::muted},
                       across});
    };
    if (panel.down)
        for (const Tick& tick : panel.down->ticks)
            if (isOn(*panel.down, tick.at))
                add(tick, {panel.frame.x - ticks, toFigure(panel, {0, tick.at}).y}, 1, 0.5);
    if (panel.across)
        for (const Tick& tick : panel.across->ticks)
            if (isOn(*panel.across, tick.at))
                add(tick, {toFigure(panel, {tick.at, 0}).x, panel.frame.bottom() + ticks}, 0.5, 0);
    return all;
}

}  // namespace

std::vector<Label> axisTexts(const Panel& panel, const Canvas& canvas) {
    std::vector<Label> names = tickLabels(panel, canvas);
    const Rect& frame = panel.frame;
    const double ticks = kTickLength + kTickGap;
    if (panel.across && !panel.across->label.empty()) {
        const Extent ink = canvas.measure(panel.across->label, Type::note);
        const double line = canvas.measure(literal("0"), Type::note).height;
        names.push_back({panel.across->label,
                         {frame.centre().x - ink.width / 2, frame.bottom() + ticks + line + kAxisNameBelow,
                          ink.width, ink.height},
                         Type::note,
                         {Role::muted}});
    }
    if (panel.down && !panel.down->label.empty()) {
        const Extent ink = canvas.measure(panel.down->label, Type::note);
        double widest = 0;
        for (const Tick& tick : panel.down->ticks)
            widest = std::max(widest, canvas.measure(tick.label, Type::note).width);
        const double right = frame.x - ticks - widest - kAxisNameGap,
                     bottom = frame.centre().y + ink.width / 2;
        names.push_back({panel.down->label,
                         {right, bottom - ink.height, ink.width, ink.height},
                         Type::note,
                         {Role::muted},
                         0,
                         90});
    }
    return names;
}

std::vector<PlacedText> placedTexts(const Figure& figure, const Canvas& canvas) {
    std::vector<PlacedText> placed;
    const Rect whole{0, 0, figure.width, figure.height};
    for (const Panel& panel : figure.panels) {
        const auto place = [&](const Label& label, const Rect& room) {
            const Extent ink = canvas.measure(label.text, label.type);
            const bool turned = label.turned != 0;
            const Rect rect = turned ? turnedBounds(room, label.turned, ink)
                                     : Rect{room.x + label.across * (room.width - ink.width),
                                            room.y + (room.height - ink.height) / 2, ink.width, ink.height};
            placed.push_back({label.text, label.type, rect, turned ? whole : room, turned});
        };
        for (const Mark& mark : panel.marks)
            if (const auto* label = std::get_if<Label>(&mark)) place(*label, inFigure(panel, label->rect));
        for (const Label& each : axisTexts(panel, canvas)) {
            const bool turned = each.turned != 0;
            const Rect rect = turned
                                  ? turnedBounds(each.rect, each.turned, {each.rect.width, each.rect.height})
                                  : each.rect;
            placed.push_back({each.text, each.type, rect, whole, turned});
        }
    }
    return placed;
}

}  // namespace posiscope
