// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>

class QWidget;

namespace posiscope {

/// What need not be there when the window is first seen: runs once, when the window has been painted.
void afterFirstFrame(QWidget& window, std::function<void()> run);

}  // namespace posiscope
