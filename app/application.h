// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QApplication>
#include <memory>

namespace posiscope {

// What the program looks like is set by the caller: setWindowLook(). Without any font the program ends with a line that
// says so.

/// Name, version, and the file in resources/desktop that stands for the program in menus and task bars.
void introduceToDesktop();
/// In the frames of windows, and in task bars that do not know the file. It is five pictures to be read:
/// after the first one.
void showIcon();
/// For pictures: needs no display, and looks the same whatever language, scale or style is set on this desktop.
std::unique_ptr<QApplication> offscreenApplication();
/// On the display. Where there is none, the program ends with a line that says what to do instead.
std::unique_ptr<QApplication> displayApplication();

}  // namespace posiscope
