// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>

namespace posiscope {

/// Lets something go in a thread of its own: to give half a gigabyte back takes as long as several frames.
void dispose(std::shared_ptr<const void> thing);

}  // namespace posiscope
