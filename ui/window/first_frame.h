// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>

class QWidget;

namespace posiscope {

/// Calls `run` once, when the window has been painted: for what need not be there when it is first seen.
void afterFirstFrame(QWidget& window, std::function<void()> run);

}  // namespace posiscope
