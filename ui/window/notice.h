// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

namespace posiscope {

class MainWindow;

/// Something that should be known but stops nobody: a button in the status bar with a few words, which tells all when
/// it is pressed, and is gone then.
void showNotice(MainWindow& window, const QString& brief, const QString& whole);

}  // namespace posiscope
