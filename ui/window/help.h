// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

class QWidget;

namespace posiscope {

/// Every key: those of the window's actions as they are, those of figure, sliders and boxes.
QString keysHelp(const QWidget& window);
QString aboutHelp();
/// Returns the details that a report of a fault should name: versions, system, screen, look.
QString versionDetails(const QWidget& window);

}  // namespace posiscope
