// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/text.h"
#include "core/fields/field.h"

namespace posiscope {

/// The first two have white (in dark near-black) at 0; where nothing is negative a sequential one stands for them.
enum class MapName { diverging, redBlue, viridis, cividis, grey, blues };

std::span<const MapName> mapNames();
/// The name of a map in files and on the command line: "red-blue".
const char* idOf(MapName);
/// The name of a map for people; a marked text.
const char* titleOf(MapName);
std::optional<MapName> findMap(std::string_view id);

/// How the values of every table become colours; indices have the colours of offsets instead.
struct ColourChoice {
    enum class Span {
        data,       ///< the range that the table itself states
        symmetric,  ///< as far below 0 as above
        fixed
    };
    MapName map = MapName::diverging;
    Span span = Span::data;
    Range fixed{-1, 1};  ///< the range where the span is fixed
    bool shared = true;  ///< panes that compare states have one range
    bool operator==(const ColourChoice&) const = default;
};

inline constexpr double kFarthestColour = 1e9;  ///< the limit of a fixed range, to both sides

/// Whether 0 has a colour of its own between two sides.
bool diverges(const ColourChoice&, const Field&);
/// The range that the colours span: a fixed range as it is; otherwise as far below 0 as above where the map diverges.
Range colourRange(const ColourChoice&, const Field&);
/// From the least number of a table to its largest; none where all are alike, or where it has more cells than can be
/// looked at at once (2^24).
std::optional<Range> dataRange(const Field&);
/// Whether a range can be the fixed one.
bool isColourRange(const Range&);

/// "diverging, red-blue, … or blues"
Text mapIds();

}  // namespace posiscope
