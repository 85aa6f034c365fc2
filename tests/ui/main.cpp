// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <QApplication>

#include "ui/look/look.h"
#include "ui/panels/preparing.h"

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    testing::InitGoogleTest(&argc, argv);
    QApplication application(argc, argv);
    posiscope::setWindowLook({});
    constexpr int kForEver = 1 << 30;  // ms: tests look at a figure at once
    posiscope::Preparing::setPatience(kForEver);
    return RUN_ALL_TESTS();
}
