// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>

namespace posiscope {

/// Asks the desktop whether its reader wants no animations. GNOME answers some milliseconds later.
void askMotion();
/// Whether the reader wants nothing to move by itself, as far as the desktop has said.
bool isMotionReduced();
/// Says it instead of the desktop, for tests; nothing: the desktop says it.
void setMotionReduced(std::optional<bool> reduced);

}  // namespace posiscope
