// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/views/shared/view.h"

namespace posiscope {

/// The number of a cell in every pane that has it, each with a name: "A 0.257 · this state 0.911". A pane has it where
/// its view shows a table of the same axes. Empty where no other pane does, or no cell is pointed at.
Text readInAllPanes(const Scene&, const Target& pointed);

}  // namespace posiscope
