// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

namespace posiscope {

class MainWindow;

/// The way of the figure that is looked at into a file: how, where, and what went wrong. The window keeps the choices.
void exportFigure(MainWindow& window);
/// To paper.
void printFigure(MainWindow& window);

}  // namespace posiscope
