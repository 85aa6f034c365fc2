// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/views/shared/view.h"

namespace posiscope {

/// The width that the bar, its numbers and the name of the quantity, if any, need.
double legendWidth(const Scene&, const ColourBar&);
/// The colours of a field and what they mean, in a frame to the right of its picture, and the name of the quantity where
/// it has room.
Panel legend(const Scene&, const ColourBar&, const Rect& frame);
inline constexpr double kLegendApart = 12;  ///< the distance from its picture, on paper

inline constexpr double kScaleHeight = 24;
/// The colours of a field lying from left to right, kScaleHeight high: a bar, its two ends, and between them the name
/// of the coloured quantity, in the first of the texts that fits.
void addScale(Panel&, const Scene&, const Field&, const Range& colours, const std::vector<Text>& quantity,
              const Rect& room);
/// The place of that bar below a picture, and the room below that the gap and the bar need.
inline constexpr double kScaleGap = 8, kScaleBelow = kScaleGap + kScaleHeight;
inline Rect scaleBelow(const Rect& picture) {
    return {picture.x, picture.bottom() + kScaleGap, picture.width, kScaleHeight};
}

}  // namespace posiscope
