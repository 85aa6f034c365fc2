// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>

#include "core/colour_choice.h"
#include "core/palette.h"

namespace posiscope {

/// 255 steps over a range, on screen and in files.
inline constexpr int kColourSteps = 255;
using ColourMap = std::array<Rgb, kColourSteps>;

/// Of a field of values the map that was chosen; where nothing is negative and that diverges, white (in dark
/// near-black) to violet. Index: the offset colours, 0 … 2k as offsets -k … k.
const ColourMap& colourMap(Kind kind, MapName name, Theme theme);
/// The step of a value; what is beyond the range has the colour of its end.
int colourStep(const Range& range, double value);

/// viridis and cividis as published, 256 colours each.
Rgb listedColour(MapName name, int index);

}  // namespace posiscope
