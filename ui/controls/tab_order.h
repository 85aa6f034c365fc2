// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QList>

class QWidget;

namespace posiscope {

/// Tab goes through the areas one after the other, and in each as its controls were made: from top to bottom.
void tabThrough(const QList<QWidget*>& areas);

}  // namespace posiscope
