// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "core/figure/figure.h"

/// Ticks of axes, all 1, 2 or 5 times a power of ten apart.
namespace posiscope {

/// The cells from one number to the next where numbers need so much room.
Index cellStep(double perCell, double room);
/// Whole numbers at the middle of their cells, no closer than `room` units.
std::vector<Tick> cellTicks(double from, double to, Index first, Index last, double perCell, double room);
/// Numbers with three digits, no closer than `room` units of an axis so long; it may run either way.
std::vector<Tick> evenTicks(double from, double to, double length, double room);
/// The powers of ten on an axis from `from` up to `to` whose places are the exponents, no closer than `room` units;
/// where less than two lie in it, also 2 and 5 times them.
std::vector<Tick> powerTicks(double from, double to, double length, double room);
/// `most` at the most, at whole numbers only where the values are; one where all are alike. Each label is the exact
/// number of its place.
std::vector<Tick> valueTicks(const Range&, bool wholeNumbers, int most);
/// The room left of a frame that an axis with these labels needs, for ticks, labels and its name.
double axisWidth(const Scaling&, const Canvas&);
/// How many ticks have room above each other.
int mostTicks(double height);

}  // namespace posiscope
