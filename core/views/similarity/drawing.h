// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/views/similarity/similarity.h"

/// The functions that the parts of the drawing of Similarity share.
namespace posiscope::similarity {

inline constexpr double kHeading = 24;
inline constexpr double kMarker = 7;  ///< the dots of a kept state

/// Adds the first of the headings that has room above `below`; none where even the last is too wide.
void addHeading(Figure&, const Scene&, const Rect& below, const std::vector<Text>& headings);
/// Adds the picture of how long the waves of the table are.
void addWavelengths(Figure&, const Scene&, const Rect& frame);

}  // namespace posiscope::similarity
