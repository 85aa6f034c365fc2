// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "core/figure/figure.h"

namespace posiscope {

inline constexpr double kNameSample = 28;  ///< the length of the piece of line before a name
inline constexpr double kNameLine = 18;    ///< the height of a name among others

/// The width of a name with its piece of line of this length.
double widthOf(const LineName&, const Canvas&, double sample = kNameSample);
/// Adds a name behind a piece of its line; both are in the middle of the room's height.
void addLineName(Panel&, const LineName&, const Rect& room, double sample = kNameSample);

/// The height that names take in lines no wider than `width`; 0 for none.
double namesHeight(const std::vector<LineName>&, double width, const Canvas&);
/// Adds a panel of the names from the top of the room down, in lines no wider than it.
void addNames(Figure&, const std::vector<LineName>&, const Rect& room, const Canvas&);
/// Adds the names of each panel in the corner of it where they cover least of its lines. Returns whether all have room.
bool addNamesInside(Figure&, const std::vector<LineName>&, const Canvas&);

}  // namespace posiscope
