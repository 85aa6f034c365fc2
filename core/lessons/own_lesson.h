// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <nlohmann/json_fwd.hpp>

#include "core/lessons/lesson.h"

/// A lesson of the reader's own, as the bytes of its file: each function gives the bytes after a change. Whether the result
/// can be taught is what readLesson() says of it; keys that were there stay as they were.
namespace posiscope {

/// The file of a lesson as bytes.
std::string writtenLesson(const nlohmann::ordered_json& file);
/// Whether the bytes are still those of the lesson as it was read, with steps of its own.
bool canChange(std::string_view lesson, const Lesson& read);
/// A lesson of one step: the document as it is, and what is said of it. Both languages have the words that were typed in
/// one of them, until they are changed.
std::string newLesson(const std::string& id, const std::string& title, const Document& document,
                      const std::string& said);
/// One more step, behind another. Only where the bytes are those of a lesson with that step, as in all that follow.
std::string withStepAdded(std::string_view lesson, std::size_t behind, const Document& document,
                          const std::string& said);
/// Without the step, which is not the only one. A step that is a patch over it would mean something else then: it gets the
/// whole document that it had.
std::string withStepRemoved(std::string_view lesson, const Lesson& read, std::size_t step);
/// The step and the one before it change places.
std::string withStepEarlier(std::string_view lesson, const Lesson& read, std::size_t step);

}  // namespace posiscope
