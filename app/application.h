// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QApplication>
#include <memory>

namespace posiscope {

// The caller sets what the program looks like: setWindowLook(). Without any font the program ends with a line that says
// so.

/// Sets name, version, and the file in resources/desktop that stands for the program in menus and task bars.
void introduceToDesktop();
/// Shows the icon in the frames of windows, and in task bars that do not know the file. It reads five pictures: call it
/// after the first frame.
void showIcon();
/// Makes the application for pictures: it needs no display, and looks the same whatever language, scale or style is set
/// on this desktop.
std::unique_ptr<QApplication> offscreenApplication();
/// Makes the application on the display. Where there is none, the program ends with a line that says what to do
/// instead.
std::unique_ptr<QApplication> displayApplication();

}  // namespace posiscope
