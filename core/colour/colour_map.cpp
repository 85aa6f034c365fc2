// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/colour/colour_map.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <mutex>
#include <span>
#include <tuple>

namespace posiscope {

namespace {

constexpr Lab kLightest{1, 0, 0}, kDarkest{0.17, -0.002, -0.006};

/// The colour on straight lines through the anchors, which are evenly apart: lightness is even between them.
Rgb through(std::span<const Lab> anchors, double part) {
    const double at = part * static_cast<double>(anchors.size() - 1);
    const std::size_t from = std::min(static_cast<std::size_t>(at), anchors.size() - 2);
    return rgbOf(mix(anchors[from], anchors[from + 1], at - static_cast<double>(from)));
}

/// A map with both sides equally light and even lightness from end to middle.
Rgb diverging(double part, bool dark) {
    static constexpr Lab kOnLight[] = {{0.42, -0.035, -0.125}, kLightest, {0.42, 0.135, 0.075}};
    static constexpr Lab kOnDark[] = {{0.80, -0.055, -0.095}, kDarkest, {0.80, 0.085, 0.075}};
    return through(dark ? kOnDark : kOnLight, part);
}

/// A map through a stronger blue and red: small values stand out more.
Rgb redBlue(double part, bool dark) {
    static constexpr Lab kOnLight[] = {
        {0.33, -0.02, -0.145}, {0.66, -0.05, -0.13}, kLightest, {0.66, 0.15, 0.09}, {0.36, 0.135, 0.07}};
    static constexpr Lab kOnDark[] = {
        {0.90, -0.04, -0.045}, {0.58, -0.04, -0.165}, kDarkest, {0.60, 0.175, 0.10}, {0.90, 0.035, 0.04}};
    return through(dark ? kOnDark : kOnLight, part);
}

Rgb violet(double part, bool dark) {
    static constexpr Lab kOnLight[] = {kLightest, {0.33, 0.06, -0.12}},
                         kOnDark[] = {kDarkest, {0.87, 0.045, -0.06}};
    return through(dark ? kOnDark : kOnLight, part);
}

Rgb blues(double part, bool dark) {
    static constexpr Lab kOnLight[] = {kLightest, {0.68, -0.05, -0.11}, {0.32, -0.02, -0.12}},
                         kOnDark[] = {kDarkest, {0.55, -0.03, -0.14}, {0.92, -0.03, -0.035}};
    return through(dark ? kOnDark : kOnLight, part);
}

Rgb grey(double part, bool dark) {
    static constexpr Lab kOnLight[] = {kLightest, {0.16, 0, 0}}, kOnDark[] = {kDarkest, {0.99, 0, 0}};
    return through(dark ? kOnDark : kOnLight, part);
}

/// The colour at `part` of a list of 256 published colours.
Rgb listed(MapName name, double part) {
    const double at = part * 255;
    const int from = std::min(static_cast<int>(at), 254);
    const Rgb a = listedColour(name, from), b = listedColour(name, from + 1);
    const auto between = [&](std::uint8_t x, std::uint8_t y) {
        return static_cast<std::uint8_t>(std::lround(std::lerp(x, y, at - from)));
    };
    return {between(a.red, b.red), between(a.green, b.green), between(a.blue, b.blue)};
}

/// The colour at `part` of the way from the lower end to the upper.
Rgb colourAt(Kind kind, MapName name, Theme theme, double part) {
    const bool dark = theme == Theme::dark;
    if (kind == Kind::index) return rgb(Paint{Role::offset, 2 * part - 1}, theme);
    switch (name) {
        case MapName::diverging:
            return kind == Kind::signedValue ? diverging(part, dark) : violet(part, dark);
        case MapName::redBlue:
            return kind == Kind::signedValue ? redBlue(part, dark) : violet(part, dark);
        case MapName::viridis:
        case MapName::cividis:
            return listed(name, part);
        case MapName::grey:
            return grey(part, dark);
        case MapName::blues:
            return blues(part, dark);
    }
    return {};
}

}  // namespace

const ColourMap& colourMap(Kind kind, MapName name, Theme theme) {
    static std::mutex one;
    const std::lock_guard lock(one);
    static std::map<std::tuple<Kind, MapName, Theme>, ColourMap> made;
    const auto [found, isNew] = made.try_emplace({kind, name, theme});
    if (!isNew) return found->second;
    for (int i = 0; i < kColourSteps; ++i)
        found->second[static_cast<std::size_t>(i)] =
            colourAt(kind, name, theme, static_cast<double>(i) / (kColourSteps - 1));
    return found->second;
}

ColourMap coloursOver(const Range& range, Kind kind, MapName name, Theme theme) {
    const bool isIndex = kind == Kind::index,
               twoSided = name == MapName::diverging || name == MapName::redBlue;
    if (!isIndex && range.lowest < 0) kind = Kind::signedValue;
    if (isIndex || !twoSided || kind != Kind::signedValue || range.lowest == -range.highest)
        return colourMap(kind, name, theme);
    const double far = std::max(std::abs(range.lowest), std::abs(range.highest));
    ColourMap part;
    for (int i = 0; i < kColourSteps; ++i) {
        const double value =
            std::lerp(range.lowest, range.highest, static_cast<double>(i) / (kColourSteps - 1));
        part[static_cast<std::size_t>(i)] = colourAt(kind, name, theme, (value / far + 1) / 2);
    }
    return part;
}

}  // namespace posiscope
