// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/views/similarity/similarity.h"

/// What the parts of the drawing of Similarity share.
namespace posiscope::similarity {

inline constexpr double kHeading = 24;

/// The first of the headings that there is room for above `below`; none where even the last is too wide.
void addHeading(Figure&, const Scene&, const Rect& below, const std::vector<Text>& headings);
/// How long the waves of the table are.
void addWavelengths(Figure&, const Scene&, const Rect& frame);

}  // namespace posiscope::similarity
