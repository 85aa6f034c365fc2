// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/views/shared/view.h"

namespace posiscope {

/// The colour of a row that pairs look up, by the offsets that it stands for.
Paint rowPaint(const Scene&, Index row);

}  // namespace posiscope
