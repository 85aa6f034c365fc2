// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/motion.h"

#include <QApplication>
#include <QProcess>
#include <QSettings>
#include <QStandardPaths>
#include <QStyle>

namespace posiscope {

namespace {

struct Motion {
    bool isReduced = false;  ///< as the desktop says
    std::optional<bool> said;
};

Motion& motion() {
    static Motion only;
    return only;
}

/// The value of a key in a file of the desktop's settings; invalid: it says nothing.
QVariant settingIn(const char* file, const char* key) {
    const QString path = QStandardPaths::locate(QStandardPaths::GenericConfigLocation, QLatin1String(file));
    return path.isEmpty() ? QVariant() : QSettings(path, QSettings::IniFormat).value(QLatin1String(key));
}

bool isReducedInFiles() {
    const QVariant kde = settingIn("kdeglobals", "KDE/AnimationDurationFactor");
    if (kde.isValid()) return kde.toDouble() == 0;
    for (const char* file : {"gtk-4.0/settings.ini", "gtk-3.0/settings.ini"}) {
        const QVariant animated = settingIn(file, "Settings/gtk-enable-animations");
        if (animated.isValid()) return !animated.toBool();
    }
    return false;
}

}  // namespace

void askMotion() {
    motion().isReduced = isReducedInFiles();
    if (!qEnvironmentVariable("XDG_CURRENT_DESKTOP").contains(QLatin1String("GNOME"))) return;
    auto* asked = new QProcess(qApp);  // GNOME's settings are no file that can be read
    QObject::connect(asked, &QProcess::finished, asked, [asked] {
        const QByteArray answer = asked->readAllStandardOutput().trimmed();
        if (!answer.isEmpty()) motion().isReduced = answer == "false";
        asked->deleteLater();
    });
    QObject::connect(asked, &QProcess::errorOccurred, asked, &QObject::deleteLater);
    asked->start(QStringLiteral("gsettings"),
                 {QStringLiteral("get"), QStringLiteral("org.gnome.desktop.interface"),
                  QStringLiteral("enable-animations")});
}

bool isMotionReduced() {
    if (motion().said) return *motion().said;
    return motion().isReduced || QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) == 0;
}

void setMotionReduced(std::optional<bool> reduced) {
    motion().said = reduced;
}

}  // namespace posiscope
