// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/figure/figure.h"

namespace posiscope {

/// Adds the value of the focus in a box beside `cell`, which it does not cover, within `room`; both are in the figure's
/// units. Nothing where there is no room for it.
void addFlag(Panel&, const Text& value, const Rect& cell, const Rect& room, const Canvas&);

}  // namespace posiscope
