// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/view.h"

namespace posiscope {

/// As wide as its bar and its numbers need it.
double legendWidth(const Scene&, const Field&, bool wholeNumbers);
/// The colours of a field and what they mean, in a frame to the right of its picture.
Panel legend(const Scene&, const Field&, bool wholeNumbers, const Rect& frame);

inline constexpr double kScaleHeight = 24;
/// The colours of a field lying under its picture, kScaleHeight high: a bar, its two ends, and between them the name
/// of the quantity, or its symbol where the name has no room.
void addScale(Panel&, const Scene&, const Field&, const Text& quantity, const Text& symbol, const Rect& room);

}  // namespace posiscope
