// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/ticks.h"

#include <algorithm>
#include <cmath>

#include "core/base/number.h"

namespace posiscope {

namespace {

/// From a power of ten on, the first step that is `room` units long.
double roundStep(double step, double perOne, double room) {
    for (int i = 0; step * perOne < room; ++i) step *= i % 3 == 1 ? 2.5 : 2;
    return step;
}

}  // namespace

Index cellStep(double perCell, double room) {
    return static_cast<Index>(roundStep(1, perCell, room));
}

std::vector<Tick> cellTicks(double from, double to, Index first, Index last, double perCell, double room) {
    const Index step = cellStep(perCell, room);
    std::vector<Tick> ticks;
    const Index start = std::max(first, static_cast<Index>(std::ceil(from - 0.5)));
    for (Index at = (start + step - 1) / step * step; at <= last && static_cast<double>(at) + 0.5 <= to;
         at += step)
        ticks.push_back({static_cast<double>(at) + 0.5, shownNumber(at)});
    return ticks;
}

std::vector<Tick> evenTicks(double from, double to, double length, double room) {
    const double low = std::min(from, to), high = std::max(from, to), perOne = length / (high - low);
    const double step = roundStep(std::pow(10, std::floor(std::log10(room / perOne))), perOne, room);
    std::vector<Tick> ticks;
    for (auto i = static_cast<Index>(std::ceil(low / step)); static_cast<double>(i) * step <= high; ++i)
        ticks.push_back({static_cast<double>(i) * step, shownNumber(static_cast<double>(i) * step, 3)});
    return ticks;
}

double axisWidth(const Scaling& axis, const Canvas& canvas) {
    double widest = 0;
    for (const Tick& tick : axis.ticks)
        widest = std::max(widest, canvas.measure(tick.label, Type::note).width);
    const double name = axis.label.empty() ? 0 : kAxisNameGap + canvas.measure(axis.label, Type::note).height;
    return std::ceil(kTickLength + kTickGap + widest + name + 1);
}

int mostTicks(double height) {
    return std::clamp(static_cast<int>(height / 24), 2, 5);
}

std::vector<Tick> valueTicks(const Range& range, bool wholeNumbers, int most) {
    if (range.lowest == range.highest) return {{range.lowest, shownExactly(range.lowest)}};
    // 1, 2 or 5 times a power of ten apart. A step below 1 divides: so 3/10 is the double next to 0.3.
    int power = static_cast<int>(std::floor(std::log10((range.highest - range.lowest) / most))) - 1;
    if (wholeNumbers) power = std::max(power, 0);
    for (;; ++power)
        for (const double digit : {1.0, 2.0, 5.0}) {
            const double ten = std::pow(10.0, std::abs(power));
            const auto at = [&](double n) {  // + 0: no −0
                return (power < 0 ? n * digit / ten : n * digit * ten) + 0.0;
            };
            const double step = at(1), first = std::ceil(range.lowest / step),
                         last = std::floor(range.highest / step);
            if (last - first + 1 > most) continue;
            std::vector<Tick> ticks;
            for (double n = first; n <= last; ++n)
                if (at(n) >= range.lowest && at(n) <= range.highest)
                    ticks.push_back({at(n), shownExactly(at(n))});
            return ticks;
        }
}

namespace {

Text powerOfTen(int power) {
    return std::abs(power) <= 3 ? shownNumber(std::pow(10, power), 3)
                                : text("10^{%1}", {shownNumber(static_cast<Index>(power))});
}

}  // namespace

std::vector<Tick> powerTicks(double from, double to, double length, double room) {
    constexpr double kRounding = 1e-9;
    std::vector<Tick> ticks;
    const int step = std::max(1, static_cast<int>(std::ceil((to - from) * room / std::max(1.0, length))));
    for (int power = static_cast<int>(std::ceil(from - kRounding)); power <= to + kRounding; power += step)
        ticks.push_back({static_cast<double>(power), powerOfTen(power)});
    if (ticks.size() >= 2) return ticks;
    for (int power = static_cast<int>(std::floor(from)); power <= to; ++power)
        for (const double times : {2.0, 5.0})
            if (const double at = power + std::log10(times); at >= from && at <= to)
                ticks.push_back({at, std::abs(power) <= 3
                                         ? shownNumber(times * std::pow(10, power), 3)
                                         : text("%1 · 10^{%2}", {shownNumber(times),
                                                                 shownNumber(static_cast<Index>(power))})});
    return ticks;
}

}  // namespace posiscope
