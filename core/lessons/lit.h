// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/figure/figure.h"

namespace posiscope {

/// Where a figure shows what a lesson names: its boxes, and the cells of a field; of a target with a number below 0 a row
/// or a column of them. In each picture that has it; none: it is not there.
std::vector<FigureRect> litBoxes(const Figure&, const Target&);

}  // namespace posiscope
