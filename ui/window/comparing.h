// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

namespace posiscope {

class MainWindow;

/// The commands of the reader for kept states, and what the window says of them.

/// Keeps the present state under a name that says what differs; where there are as many as there can be, says so.
void keepState(MainWindow& window);
void renameState(MainWindow& window, const QString& name);
/// Shows what a kept state has else than the present one.
void tellDifferences(MainWindow& window, const QString& name);
/// Copies that as text, of all kept states.
void copyDifferences(MainWindow& window);
/// Asks for a sweep, and draws it.
void sweepParameter(MainWindow& window);
/// Puts the focus on the largest difference of the framed pane.
void goToLargest(MainWindow& window);

}  // namespace posiscope
