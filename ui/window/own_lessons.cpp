// SPDX-License-Identifier: GPL-3.0-or-later
/// Teaching: lessons of the reader's own, which are made and changed in the window.
#include <QFile>
#include <QFileInfo>
#include <utility>

#include "core/lessons/own_lesson.h"
#include "core/lessons/own_step.h"
#include "ui/disk/file_words.h"
#include "ui/disk/safe_file.h"
#include "ui/look/rich_text.h"
#include "ui/saving/lesson_file.h"
#include "ui/window/main_window.h"
#include "ui/window/teaching.h"

namespace posiscope {

/// The bytes of the file, where it is still the lesson that is shown.
std::string Teaching::ownBytes() {
    QFile file(m_path);
    const bool open = file.open(QIODevice::ReadOnly);
    std::string bytes = open ? file.readAll().toStdString() : std::string();
    if (open && canChange(bytes, m_run.lesson())) return bytes;
    const Text why =
        open ? text("its steps are others now; open it again") : literal(file.errorString().toStdString());
    m_window.dialogs.showError(&m_window, shown(text("cannot open %1: %2", {shownPath(m_path), why})));
    return {};
}

bool Teaching::write(const std::string& bytes, std::size_t step) {
    const Result<Lesson> lesson = readLessonBytes(bytes);
    if (!lesson) {
        m_window.dialogs.showError(&m_window, shown(lesson.error()));
        return false;
    }
    if (const auto failed = saveBytes(m_path, QByteArray::fromStdString(bytes))) {
        m_window.dialogs.showError(&m_window, shown(*failed));
        return false;
    }
    m_run.start(*lesson, step);
    showList(true);
    return true;
}

void Teaching::newFromHere() {
    const QString path = m_window.dialogs.askLessonPath(&m_window);
    if (path.isEmpty()) return;
    const QString title = m_window.dialogs.askWords(&m_window, shown("The title of the lesson:"), {});
    if (title.isEmpty()) return;
    const QString said = m_window.dialogs.askWords(&m_window, shown("What do you say in this step?"), {});
    if (said.isEmpty()) return;
    const QString before = std::exchange(m_path, path);
    const std::string id = QFileInfo(path).completeBaseName().toStdString();
    if (!write(newLesson(id, title.toStdString(), m_window.editor().document(), said.toStdString()), 0))
        m_path = before;
}

void Teaching::addFromHere() {
    if (!isOwn()) return;
    const QString said = m_window.dialogs.askWords(&m_window, shown("What do you say in this step?"), {});
    const std::string bytes = said.isEmpty() ? std::string() : ownBytes();
    if (!bytes.empty())
        write(withStepAdded(bytes, m_run.index(), m_window.editor().document(), said.toStdString()),
              m_run.index() + 1);
}

void Teaching::editStep() {
    if (!isOwn()) return;
    const std::string bytes = ownBytes();
    if (bytes.empty()) return;
    const auto language = static_cast<std::size_t>(windowLook().language);
    const Document& document = m_run.step().document;
    const StepOffers offers{answersIn(document, language), viewOf(document).areas};
    // Whoever wrote what cannot be, finds all as it was written.
    OwnStep step = ownStep(bytes, m_run.index(), language);
    while (auto changed = m_window.dialogs.askStep(&m_window, step, offers)) {
        step = std::move(*changed);
        if (write(withOwnStep(bytes, m_run.index(), language, step), m_run.index())) return;
    }
}

void Teaching::removeStep() {
    if (!isOwn() || m_run.count() < 2) return;
    const std::string bytes = ownBytes();
    if (!bytes.empty()) write(withStepRemoved(bytes, m_run.lesson(), m_run.index()), m_run.index());
}

void Teaching::moveEarlier() {
    if (!isOwn() || m_run.index() == 0) return;
    const std::string bytes = ownBytes();
    if (!bytes.empty()) write(withStepEarlier(bytes, m_run.lesson(), m_run.index()), m_run.index() - 1);
}

}  // namespace posiscope
