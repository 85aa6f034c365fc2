// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/base/number.h"
#include "core/figure/ticks.h"
#include "core/views/spectrum/drawing.h"

namespace posiscope::spectrum {

namespace {

constexpr double kFullTurn = 2 * std::numbers::pi;

/// Where names of lines may stand: not on dots, nor on each other.
struct Room {
    const Panel& panel;
    const std::vector<Point>& dots;
    std::vector<Rect> taken;

    bool isFree(const Rect& room) const {
        const Rect& frame = panel.frame;
        const bool overlaps = std::ranges::any_of(taken, [&](const Rect& other) {
            return room.x < other.right() && other.x < room.right() && room.y < other.bottom() &&
                   other.y < room.bottom();
        });
        return !overlaps && room.x >= frame.x && room.y >= frame.y && room.bottom() <= frame.bottom() &&
               std::ranges::none_of(dots, [&](const Point& each) {
                   const Point at = toFigure(panel, each);
                   return at.x > room.x - 4 && at.x < room.right() + 4 && at.y > room.y - 4 &&
                          at.y < room.bottom() + 4;
               });
    }
};

}  // namespace

std::vector<Line> linesOf(const Scene& scene, const Spectrum& of) {
    const double length = lengthOf(scene);
    std::vector<Line> all;
    const auto add = [&](double value, const char* name, double positions) {
        all.push_back({value, text("%1 = %2", {text(name), shownNumber(positions, 7)}), text(name)});
    };
    switch (quantityOf(scene)) {
        case Quantity::wavelength:
            if (of.trained) add(*of.trained, marked("λ = L0"), *of.trained);
            add(length, marked("λ = L"), length);
            break;
        case Quantity::frequency:
            if (of.trained) add(kFullTurn / *of.trained, marked("λ = L0"), *of.trained);
            add(kFullTurn / length, marked("λ = L"), length);
            break;
        case Quantity::ratio:
            if (of.isScaled && of.factor != 1) add(1 / of.factor, marked("1/s"), 1 / of.factor);
            break;
        case Quantity::trained:
        case Quantity::turns:
            all.push_back({1, text("a full turn"), text("a full turn")});
            break;
    }
    return all;
}

double placed(double value, bool logarithmic) {
    return logarithmic ? std::log10(value) : value;
}

Scaling valueAxis(const Range& places, bool logarithmic, double height) {
    const double apart = places.highest - places.lowest;
    if (logarithmic) {
        const double spare = std::max(0.15, 0.08 * apart);
        const double least = places.lowest - spare, most = places.highest + spare;
        constexpr double kRoom = 20;
        return {most, least, powerTicks(least, most, height, kRoom), {}};
    }
    const double spare = apart > 0 ? 0.08 * apart : std::max(0.5, 0.1 * std::abs(places.highest));
    Scaling axis{
        places.highest + spare, places.lowest - spare, valueTicks(places, false, mostTicks(height)), {}};
    for (Tick& tick : axis.ticks)  // a number of many zeros is as wide as the picture
        if (constexpr double kLong = 1e6; tick.at >= kLong) {
            const double power = std::floor(std::log10(tick.at));
            tick.label = text("%1 · 10^{%2}", {shownNumber(tick.at / std::pow(10, power)),
                                               shownNumber(static_cast<Index>(power))});
        }
    return axis;
}

void addLines(Panel& panel, Panel& names, const std::vector<Line>& lines, const std::vector<Point>& dots,
              bool logarithmic, const Canvas& canvas) {
    Room free{panel, dots, {}};
    for (const Line& line : lines) {
        const double y = placed(line.value, logarithmic);
        if (y <= panel.down->to || y >= panel.down->from) continue;
        panel.marks.push_back(
            Rule{{panel.across->from, y}, {panel.across->to, y}, {Role::focus, 0, 0.6}, 1, Dash::dashed});
        const double at = toFigure(panel, {0, y}).y;
        bool stands = false;
        for (const Text& name : {line.longer, line.shorter}) {
            const double wide = canvas.measure(name, Type::note).width, left = panel.frame.x + 12,
                         right = panel.frame.right() - 4 - wide;
            for (const Rect& room : {Rect{left, at - 17, wide, 16},
                                     {right, at + 1, wide, 16},
                                     {right, at - 17, wide, 16},
                                     {left, at + 1, wide, 16}}) {
                if (stands || !free.isFree(room)) continue;
                names.marks.push_back(Label{name, room, Type::note, {Role::ink}, 0});
                free.taken.push_back(room);
                stands = true;
            }
        }
    }
}

}  // namespace posiscope::spectrum
