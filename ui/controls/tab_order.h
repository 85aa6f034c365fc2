// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QList>

class QWidget;

namespace posiscope {

/// Tab goes through the areas one after the other, and in each as its controls were made: from top to bottom.
/// An area that is a control itself is one of them.
void tabThrough(const QList<QWidget*>& areas);

}  // namespace posiscope
