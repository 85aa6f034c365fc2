// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>
#include <vector>

#include "core/lessons/lesson.h"

namespace posiscope {

/// The ids of the lessons that the program brings, in the order in which they are taught.
const std::vector<std::string>& lessonIds();
/// One of them; it is read once. The error says that there is none of that name.
const Result<Lesson>& lessonOf(const std::string& id);
/// A lesson of the reader's own, from a file. The error names the file.
Result<Lesson> loadLesson(const QString& path);
/// The reader's own lessons: the files in the folder where they are kept, which may not be there.
QString ownLessonFolder();
QStringList ownLessonFiles();
/// A lesson from the bytes of its file.
Result<Lesson> readLessonBytes(const std::string& bytes);
/// Whether the file looks like a lesson: by its ending, .json.
bool mayHoldLesson(const QString& path);

}  // namespace posiscope
