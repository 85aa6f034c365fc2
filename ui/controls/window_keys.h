// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QKeyEvent>
#include <QWidget>

namespace posiscope {

/// Whether a key belongs to an action of the window, though a box of text would take it too: Ctrl+E is the end of the
/// line there. What edits text is the box's.
bool isForWindow(const QWidget& box, const QKeyEvent& key);

}  // namespace posiscope
