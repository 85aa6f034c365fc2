// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include "core/lessons/lesson.h"

namespace posiscope {

/// Whether a name is that of a file: with a slash, or with the ending .json.
bool isLessonFile(const std::string& name);
/// A lesson of the program by its id, or of a file.
Result<Lesson> givenLesson(const std::string& name);
/// A step of a lesson, as --lesson names it: "nine-rows:second-I", "mine.json", "mine.json:3".
struct AskedStep {
    Lesson lesson;
    std::size_t step = 0;
};
Result<AskedStep> readStep(const std::string& name);
/// A line for each step that asks: its answer in each language, and the one that its author expected.
std::string checkedLesson(const Lesson& lesson);
/// The first step whose answer is not as its author expected it, within four digits; empty: all are.
Text unexpectedIn(const Lesson& lesson);

}  // namespace posiscope
