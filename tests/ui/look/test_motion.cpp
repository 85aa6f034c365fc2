// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include "ui/look/motion.h"

namespace posiscope {
namespace {

/// The folder of the desktop's settings, with one file.
bool isReducedBy(const char* file, const char* content) {
    const QTemporaryDir folder;
    const QByteArray before = qgetenv("XDG_CONFIG_HOME");
    qputenv("XDG_CONFIG_HOME", folder.path().toUtf8());
    QDir(folder.path()).mkpath("gtk-3.0");
    QFile written(folder.filePath(file));
    EXPECT_TRUE(written.open(QFile::WriteOnly));
    written.write(content);
    written.close();
    askMotion();
    const bool reduced = isMotionReduced();
    before.isNull() ? qunsetenv("XDG_CONFIG_HOME") : qputenv("XDG_CONFIG_HOME", before);
    askMotion();
    return reduced;
}

TEST(Motion, TheDesktopSaysWhetherItIsWanted) {
    EXPECT_TRUE(isReducedBy("kdeglobals", "[KDE]\nAnimationDurationFactor=0\n"));
    EXPECT_FALSE(isReducedBy("kdeglobals", "[KDE]\nAnimationDurationFactor=0.5\n"));
    EXPECT_FALSE(isReducedBy("kdeglobals", "[General]\nName=x\n"));
    EXPECT_TRUE(isReducedBy("gtk-3.0/settings.ini", "[Settings]\ngtk-enable-animations=0\n"));
    EXPECT_TRUE(isReducedBy("gtk-3.0/settings.ini", "[Settings]\ngtk-enable-animations=false\n"));
    EXPECT_FALSE(isReducedBy("gtk-3.0/settings.ini", "[Settings]\ngtk-enable-animations=1\n"));
}

}  // namespace
}  // namespace posiscope
