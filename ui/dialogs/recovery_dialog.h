// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/dialogs/dialogs.h"

namespace posiscope {

/// The dialog that offers what windows that were killed left.
Dialogs::Rescued askRecover(QWidget* window, const std::vector<LeftOver>& all);

}  // namespace posiscope
