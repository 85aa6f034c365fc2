// SPDX-License-Identifier: GPL-3.0-or-later
// The least that shows a letter.
#include <QLabel>

#include "tests/bench/first_frame.h"

int main(int argc, char** argv) {
    const QApplication application(argc, argv);
    QLabel window(QStringLiteral("Posiscope"));
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}
