// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/views/shared/view.h"

namespace posiscope {

/// The farthest offset that a colour stands for: k, or less where the sentence is shorter.
Index colourReach(const Scene&);
/// The colour of a row that a pair so far apart looks up.
Paint offsetPaint(const Scene&, Index offset);

}  // namespace posiscope
