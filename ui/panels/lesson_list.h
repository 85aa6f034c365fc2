// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>
#include <QWidget>

class QListWidget;

namespace posiscope {

class LessonRun;

/// The lessons that the program brings, with their minutes, and a tick where one was shown to its end.
class LessonList : public QWidget {
    Q_OBJECT
public:
    LessonList(LessonRun& run, const QStringList& finished, const QStringList& own,
               QWidget* parent = nullptr);

signals:
    void chosen(const QString& id);
    /// One of the reader's own.
    void fileChosen(const QString& path);
    void left();

private:
    void refresh();

    LessonRun& m_run;
    QStringList m_finished;
    QListWidget* m_list = nullptr;
};

}  // namespace posiscope
