// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/colour/colour_choice.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/base/text.h"
#include "core/fields/extremes.h"

namespace posiscope {

namespace {

struct Named {
    const char* id;
    const char* title;
};

constexpr std::array<Named, 6> kNamed{{
    {"diverging", marked("diverging, even steps")},
    {"red-blue", marked("red and blue, stronger")},
    {"viridis", marked("viridis")},
    {"cividis", marked("cividis")},
    {"grey", marked("grey")},
    {"blues", marked("blues")},
}};

const Named& named(MapName map) {
    return kNamed[static_cast<std::size_t>(map)];
}

Range symmetric(const Range& range) {
    const double farther = std::max(std::abs(range.lowest), std::abs(range.highest));
    return {-farther, farther};
}

}  // namespace

std::span<const MapName> mapNames() {
    static constexpr std::array kAll{MapName::diverging, MapName::redBlue, MapName::viridis,
                                     MapName::cividis,   MapName::grey,    MapName::blues};
    return kAll;
}

const char* idOf(MapName map) {
    return named(map).id;
}

const char* titleOf(MapName map) {
    return named(map).title;
}

std::optional<MapName> findMap(std::string_view id) {
    for (const MapName map : mapNames())
        if (id == idOf(map)) return map;
    return {};
}

bool diverges(const ColourChoice& choice, const Field& field) {
    return field.kind() == Kind::signedValue &&
           (choice.map == MapName::diverging || choice.map == MapName::redBlue);
}

Range colourRange(const ColourChoice& choice, const Field& field) {
    if (field.kind() == Kind::index) return field.range();
    if (choice.span == ColourChoice::Span::fixed) return choice.fixed;
    const Range range = field.range();
    return diverges(choice, field) || choice.span == ColourChoice::Span::symmetric ? symmetric(range) : range;
}

std::optional<Range> dataRange(const Field& field) {
    const Size size = field.size();
    if (size.rows * size.columns > Index{1} << 24) return {};
    Extremes all;
    std::vector<double> line(static_cast<std::size_t>(size.columns));
    for (Index row = 0; row < size.rows; ++row) {
        field.fill({row, row + 1, 0, size.columns}, line);
        for (const double cell : line) all.add(cell);
    }
    return isColourRange(all.range()) ? std::optional(all.range()) : std::nullopt;
}

Text mapIds() {
    std::vector<std::string> ids;
    for (const MapName map : mapNames()) ids.emplace_back(idOf(map));
    return oneOf(ids);
}

bool isColourRange(const Range& range) {
    return range.lowest < range.highest && range.lowest >= -kFarthestColour &&
           range.highest <= kFarthestColour;
}

}  // namespace posiscope
