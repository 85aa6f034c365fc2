// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

namespace posiscope {

class MainWindow;

/// Exports the figure that is looked at: asks how and where, and says what went wrong. The window keeps the choices.
void exportFigure(MainWindow& window);
/// Exports the figure with one value of a parameter after the other as a picture that moves.
void exportMotion(MainWindow& window);
/// Prints it on paper.
void printFigure(MainWindow& window);

}  // namespace posiscope
