// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <QIcon>
#include <array>
#include <cstdlib>

#include "app/output.h"
#include "ui/export/missing_glyphs.h"

namespace posiscope {

namespace {

/// Qt aborts, with a core dump, where it finds no display.
void noDisplay(QtMsgType type, const QMessageLogContext&, const QString&) {
    if (type != QtFatalMsg) return;
    say(text("there is no display for the window; a picture of it: posiscope window --shot FILE.png"));
    std::_Exit(kFileFailed);
}

/// Says why Qt stops a program that needs no display: for a reason that Qt names.
void cannotDraw(QtMsgType type, const QMessageLogContext&, const QString& why) {
    if (type != QtFatalMsg) return;
    say(text("cannot draw: %1", {literal(why.toStdString())}));
    std::_Exit(kFileFailed);
}

/// Where Qt, what it stands on and the file that is written may not be open at once, each ends in a way of its own that
/// does not say why; a typeface that cannot be opened even draws something else.
std::optional<Text> tooFewFiles() {
    std::array<int, 24> files{};  // a window on X11 opens 11, and more with D-Bus and a graphics driver
    for (int& file : files) file = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 0);
    const bool few = files.back() < 0;
    for (const int file : files)
        if (file >= 0) close(file);
    if (!few) return {};
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    return text("too few files may be open at once: %1 (ulimit -n), and %2 more than now are needed",
                {literal(std::to_string(limit.rlim_cur)), literal(std::to_string(files.size()))});
}

std::unique_ptr<QApplication> made() {
    if (const auto few = tooFewFiles()) std::_Exit(stop(kFileFailed, *few));
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
    qInstallMessageHandler(cannotDraw);
    return made();
}

std::unique_ptr<QApplication> displayApplication() {
    const QtMessageHandler usual = qInstallMessageHandler(noDisplay);
    auto application = made();
    qInstallMessageHandler(usual);
    return application;
}

}  // namespace posiscope
