// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QLabel;

namespace posiscope {

class LessonRun;

/// The one who teaches sees this on the other screen while presenting: the notes of the step, what comes next, the answer,
/// and the time.
class NotesScreen : public QWidget {
    Q_OBJECT
public:
    explicit NotesScreen(LessonRun& run);

private:
    void refresh();
    void tick();

    LessonRun& m_run;
    QLabel *m_clock = nullptr, *m_step = nullptr, *m_notes = nullptr, *m_next = nullptr;
    QElapsedTimer m_since;
    QTimer m_seconds;
};

}  // namespace posiscope
