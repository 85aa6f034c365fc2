// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/figure/figure.h"

namespace posiscope {

/// Lines the row and the column of a cell, along their edges where there is room, and outlines the cell, so large that
/// it is seen. `value`, if any, stands in a flag beside it. The axes of the panel count the cells of the mark.
void addCellFocus(Panel&, const FieldMark&, const Target& cell, const Text& value, const Canvas&);
/// A line where a curve is in focus, and there a dot with `value`, if any, in a flag beside it; no dot where there is no
/// number.
void addPointFocus(Panel&, Point, const Text& value, const Canvas&);
/// A value in a flag beside a dot.
void addFlag(Panel&, const Text& value, Point dot, const Canvas&);

}  // namespace posiscope
