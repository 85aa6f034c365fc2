// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/views/shared/view.h"

namespace posiscope {

/// As wide as its bar and its numbers need it.
double legendWidth(const Scene&, const Field&, bool wholeNumbers);
/// The colours of a field and what they mean, in a frame to the right of its picture.
Panel legend(const Scene&, const Field&, bool wholeNumbers, const Rect& frame);

inline constexpr double kScaleHeight = 24;
/// The colours of a field lying from left to right, kScaleHeight high: a bar, its two ends, and between them what it is
/// that has colours, in the first of the texts that fits.
void addScale(Panel&, const Scene&, const Field&, const Range& colours, const std::vector<Text>& quantity,
              const Rect& room);
/// Where that stands below a picture, and how much of the room below both need.
inline constexpr double kScaleGap = 8, kScaleBelow = kScaleGap + kScaleHeight;
inline Rect scaleBelow(const Rect& picture) {
    return {picture.x, picture.bottom() + kScaleGap, picture.width, kScaleHeight};
}

}  // namespace posiscope
