// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>
#include <array>

#include "core/colour/colour_choice.h"
#include "core/colour/palette.h"

namespace posiscope {

/// 255 steps over a range, on screen and in files.
inline constexpr int kColourSteps = 255;
using ColourMap = std::array<Rgb, kColourSteps>;

/// The colours of a field. Values: the chosen map, or white (in dark near-black) to violet where that map diverges and
/// nothing is negative. Index: the offset colours, 0 … 2k as offsets -k … k.
const ColourMap& colourMap(Kind kind, MapName name, Theme theme);
/// The colours of a range. A diverging map keeps 0 in its middle and shows the part of it that the range has: white to
/// red for 0 to 1. It diverges where the range goes below 0, even if the field does not.
ColourMap coloursOver(const Range& range, Kind kind, MapName name, Theme theme);
/// Turns values into steps; a value beyond the range has the step of its end. In float, as rasters are.
class ColourScale {
public:
    explicit ColourScale(const Range& range)
        : m_lowest(static_cast<float>(range.lowest)),
          m_steps(range.highest > range.lowest
                      ? static_cast<float>((kColourSteps - 1) / (range.highest - range.lowest))
                      : 0),
          m_first(range.highest > range.lowest ? 0.5F : kColourSteps / 2.0F) {}

    /// 0 … 254; 0 for NaN.
    int step(float value) const {
        const float at = (value - m_lowest) * m_steps + m_first;
        return static_cast<int>(at > 0 ? std::min(at, static_cast<float>(kColourSteps - 1) + 0.5F) : 0);
    }

private:
    float m_lowest, m_steps, m_first;
};

/// viridis and cividis as published, 256 colours each.
Rgb listedColour(MapName name, int index);

}  // namespace posiscope
