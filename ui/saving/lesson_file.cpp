// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/saving/lesson_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <algorithm>
#include <cassert>
#include <map>
#include <nlohmann/json.hpp>

#include "core/base/number.h"
#include "ui/disk/file_words.h"

namespace posiscope {

namespace {

std::string embedded(const QString& name) {
    QFile file(":/teaching/" + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

const LessonLibrary& lessonLibrary() {
    static const LessonLibrary library = [] {
        LessonLibrary made;
        const Result<Citations> citations = readCitations(embedded("citations.json"));
        assert(citations);
        if (citations) made.citations = *citations;
        made.lesson = [](const std::string& id) { return lessonOf(id); };
        return made;
    }();
    return library;
}

Text lessonFailure(const QString& path, const Text& reason) {
    return text("cannot open %1: %2", {shownPath(path), reason});
}

}  // namespace

const std::vector<std::string>& lessonIds() {
    static const std::vector<std::string> ids =
        nlohmann::json::parse(embedded("lessons/order.json")).get<std::vector<std::string>>();
    return ids;
}

const Result<Lesson>& lessonOf(const std::string& id) {
    static std::map<std::string, Result<Lesson>> read;
    if (const auto found = read.find(id); found != read.end()) return found->second;
    const bool known = std::ranges::find(lessonIds(), id) != lessonIds().end();
    Result<Lesson> lesson =
        known ? readLesson(embedded("lessons/" + QString::fromStdString(id) + ".json"), lessonLibrary())
              : text("there is no lesson “%1”; it may be %2, or a FILE.json",
                     {literal(id), oneOf(lessonIds())});
    return read.emplace(id, std::move(lesson)).first->second;
}

Result<Lesson> loadLesson(const QString& path) {
    QFile file(path);
    if (!QFileInfo(path).isFile()) return lessonFailure(path, text("it is not a plain file"));
    if (!file.open(QIODevice::ReadOnly))
        return lessonFailure(path, literal(file.errorString().toStdString()));
    const QByteArray bytes = file.read(static_cast<qint64>(kMostLesson) + 1);
    if (file.error() != QFileDevice::NoError)
        return lessonFailure(path, literal(file.errorString().toStdString()));
    const Result<Lesson> read = readLesson(bytes.toStdString(), lessonLibrary());
    return read ? read : lessonFailure(path, read.error());
}

Result<Lesson> readLessonBytes(const std::string& bytes) {
    return readLesson(bytes, lessonLibrary());
}

QString ownLessonFolder() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QStringLiteral("/posiscope/lessons");
}

QStringList ownLessonFiles() {
    const QDir folder(ownLessonFolder());
    QStringList files;
    for (const QString& name : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name))
        files.append(folder.filePath(name));
    return files;
}

bool mayHoldLesson(const QString& path) {
    return path.endsWith(QStringLiteral(".json"), Qt::CaseInsensitive);
}

}  // namespace posiscope
