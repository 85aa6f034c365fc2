// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>

#include "core/lessons/lesson.h"
#include "ui/look/look.h"

namespace posiscope {

/// A lesson on paper, A4, as a PDF: first the students' sheet, a picture and the words of each step with the answers to
/// choose from; then the teacher's, with the answers, why the wrong ones tempt, and the notes. The error says why a picture
/// cannot be drawn, or that the library for PDF is not there. The same bytes on every run.
Result<QByteArray> lessonPlan(const Lesson& lesson, const Look& look);

}  // namespace posiscope
