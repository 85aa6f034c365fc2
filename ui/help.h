// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

class QWidget;

namespace posiscope {

/// Every key: those of the window's actions as they are, those of figure, sliders and boxes.
QString keysHelp(const QWidget& window);
QString aboutHelp();

}  // namespace posiscope
