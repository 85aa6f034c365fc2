// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <vector>

#include "core/lessons/lesson.h"

namespace posiscope {

/// The ids of the lessons that the program brings, in the order in which they are taught.
const std::vector<std::string>& lessonIds();
/// One of them; it is read once. The error says that there is none of that name.
const Result<Lesson>& lessonOf(const std::string& id);
/// A lesson of the reader's own, from a file. The error names the file.
Result<Lesson> loadLesson(const QString& path);
/// Whether the file looks like a lesson: by its ending, .json.
bool mayHoldLesson(const QString& path);

}  // namespace posiscope
