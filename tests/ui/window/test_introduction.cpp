// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <QFileInfo>
#include <QIcon>

#include "app/application.h"
#include "tests/tools/places.h"

namespace posiscope {

TEST(Introduction, TheDesktopKnowsTheProgramByIconAndFile) {
    introduceToDesktop();
    showIcon();
    EXPECT_EQ(QApplication::windowIcon().availableSizes(),
              (QList<QSize>{{16, 16}, {32, 32}, {48, 48}, {128, 128}, {256, 256}}));
    EXPECT_TRUE(QFileInfo::exists(QString::fromStdString(test::inCheckout("resources/desktop/")) +
                                  QGuiApplication::desktopFileName() + ".desktop"))
        << QGuiApplication::desktopFileName().toStdString();
}

}  // namespace posiscope
