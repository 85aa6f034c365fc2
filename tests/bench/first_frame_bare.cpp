// SPDX-License-Identifier: GPL-3.0-or-later
// The least that Qt can show.
#include "tests/bench/first_frame.h"

int main(int argc, char** argv) {
    const QApplication application(argc, argv);
    QWidget window;
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}
