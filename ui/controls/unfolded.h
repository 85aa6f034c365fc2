// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace posiscope {

/// Which rows of the panel are seen that stand under "More".
struct Unfolded {
    bool scheme = false, view = false;
};

}  // namespace posiscope
