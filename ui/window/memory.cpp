// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/memory.h"

#include <QFileInfo>
#include <QStandardPaths>
#include <algorithm>

namespace posiscope {

namespace {

constexpr int kMostRecent = 8;
constexpr const char *kLanguage = "language", *kTheme = "theme", *kRecent = "recentFiles",
                     *kLast = "lastFile", *kExport = "export/", *kGeometry = "geometry", *kLayout = "layout",
                     *kFinished = "finishedLessons";

}  // namespace

Memory::Memory(const QString& file) : m_settings(file, QSettings::IniFormat) {}

QString Memory::usualFile() {
    return QStandardPaths::writableLocation(QStandardPaths::ConfigLocation) +
           QStringLiteral("/posiscope/window.ini");
}

LookChoice Memory::look() const {
    const auto value = [this](const char* key) { return m_settings.value(key).toString().toStdString(); };
    return {findLanguage(value(kLanguage)), findTheme(value(kTheme))};
}

void Memory::setLook(const LookChoice& look) {
    m_settings.setValue(kLanguage, look.language ? languageId(*look.language) : "");
    m_settings.setValue(kTheme, look.theme ? themeId(*look.theme) : "");
}

QStringList Memory::recentFiles() const {
    return m_settings.value(kRecent).toStringList().mid(0, kMostRecent);
}

void Memory::addRecent(const QString& path) {
    const QString whole = QFileInfo(path).absoluteFilePath();
    QStringList all = recentFiles();
    all.removeAll(whole);
    all.prepend(whole);
    m_settings.setValue(kRecent, all.mid(0, kMostRecent));
}

void Memory::clearRecent() {
    m_settings.remove(kRecent);
}

QString Memory::lastFile() const {
    return m_settings.value(kLast).toString();
}

void Memory::setLastFile(const QString& path) {
    m_settings.setValue(kLast, path.isEmpty() ? path : QFileInfo(path).absoluteFilePath());
}

ExportChoices Memory::exportChoices() const {
    const auto value = [this](const char* key) { return m_settings.value(QLatin1String(kExport) + key); };
    ExportChoices choices;
    FigureFormat& format = choices.format;
    format.kind = kindOf('.' + value("kind").toString().toStdString()).value_or(format.kind);
    format.widthMm = value("width").toDouble();
    format.heightMm = value("height").toDouble();
    format.dpi = value("dpi").toDouble();
    if (const double pt = value("font").toDouble(); pt > 0) format.fontPt = pt;
    format.focus = value("focus").toBool();
    format.values = value("values").toBool();
    format.title = value("title").toBool();
    format.box = value("box").toBool();
    format.outlines = value("outlines").toBool();
    for (std::size_t i = 0; i < kNotesIds.size(); ++i)
        if (value("notes").toString() == QLatin1String(kNotesIds[i])) format.notes = static_cast<Notes>(i);
    format.look.theme = findTheme(value("theme").toString().toStdString()).value_or(format.look.theme);
    if (mistakeIn(format)) return {};
    choices.folder = value("folder").toString();
    return choices;
}

void Memory::setExportChoices(const ExportChoices& choices) {
    const auto set = [this](const char* key, const QVariant& value) {
        m_settings.setValue(QLatin1String(kExport) + key, value);
    };
    const FigureFormat& format = choices.format;
    set("kind", QLatin1String(suffixOf(format.kind)));
    set("width", format.widthMm);
    set("height", format.heightMm);
    set("dpi", format.dpi);
    set("font", format.fontPt.value_or(0));
    set("focus", format.focus);
    set("values", format.values);
    set("title", format.title);
    set("box", format.box);
    set("outlines", format.outlines);
    set("notes", QLatin1String(notesId(format.notes)));
    set("theme", QLatin1String(themeId(format.look.theme)));
    set("folder", choices.folder);
}

QByteArray Memory::geometry() const {
    return m_settings.value(kGeometry).toByteArray();
}

QByteArray Memory::layout() const {
    return m_settings.value(kLayout).toByteArray();
}

void Memory::setLayout(const QByteArray& geometry, const QByteArray& layout) {
    m_settings.setValue(kGeometry, geometry);
    m_settings.setValue(kLayout, layout);
}

QStringList Memory::finishedLessons() const {
    return m_settings.value(kFinished).toStringList();
}

void Memory::addFinishedLesson(const QString& id) {
    constexpr int kMostFinished = 64;
    QStringList all = finishedLessons();
    if (all.contains(id)) return;
    all.append(id);
    m_settings.setValue(kFinished, all.mid(std::max<qsizetype>(0, all.size() - kMostFinished)));
}

Unfolded Memory::unfolded() const {
    return {m_settings.value("unfolded/scheme", false).toBool(),
            m_settings.value("unfolded/view", false).toBool()};
}

void Memory::setUnfolded(const Unfolded& unfolded) {
    m_settings.setValue("unfolded/scheme", unfolded.scheme);
    m_settings.setValue("unfolded/view", unfolded.view);
}

}  // namespace posiscope
