// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"

#include <QIcon>
#include <cstdlib>

#include "app/output.h"
#include "ui/missing_glyphs.h"

namespace posiscope {

namespace {

/// Qt aborts, with a core dump, where it finds no display.
void onlyFatal(QtMsgType type, const QMessageLogContext&, const QString&) {
    if (type != QtFatalMsg) return;
    say(text("there is no display for the window; a picture of it: posiscope window --shot FILE.png"));
    std::_Exit(kFileFailed);
}

std::unique_ptr<QApplication> made() {
    // None of the arguments are Qt's.
    static char name[] = "posiscope";
    static char* arguments[] = {name, nullptr};
    static int count = 1;
    auto application = std::make_unique<QApplication>(count, arguments);
    introduceToDesktop();
    if (const auto none = noFont()) std::_Exit(stop(kFileFailed, *none));
    return application;
}

}  // namespace

void introduceToDesktop() {
    QCoreApplication::setApplicationName("Posiscope");
    QCoreApplication::setApplicationVersion(POSISCOPE_VERSION);
    QGuiApplication::setDesktopFileName("org.posiscope.posiscope");
}

void showIcon() {
    QIcon icon;
    for (const int size : {16, 32, 48, 128, 256}) icon.addFile(QStringLiteral(":/icons/%1.png").arg(size));
    QApplication::setWindowIcon(icon);
}

std::unique_ptr<QApplication> offscreenApplication() {
    for (const char* name :
         {"QT_SCALE_FACTOR", "QT_SCREEN_SCALE_FACTORS", "QT_AUTO_SCREEN_SCALE_FACTOR",
          "QT_ENABLE_HIGHDPI_SCALING", "QT_SCALE_FACTOR_ROUNDING_POLICY", "QT_USE_PHYSICAL_DPI",
          "QT_FONT_DPI", "QT_STYLE_OVERRIDE", "QT_QPA_PLATFORMTHEME"})
        qunsetenv(name);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("LC_ALL", "C.UTF-8");
    // The offscreen platform warns about what only a display could do.
    qInstallMessageHandler(onlyFatal);
    return made();
}

std::unique_ptr<QApplication> displayApplication() {
    const QtMessageHandler usual = qInstallMessageHandler(onlyFatal);
    auto application = made();
    qInstallMessageHandler(usual);
    return application;
}

}  // namespace posiscope
