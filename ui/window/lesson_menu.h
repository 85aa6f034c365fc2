// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QMenu>

namespace posiscope {

class MainWindow;

/// The lessons, their steps and the presenter.
class LessonMenu : public QMenu {
    Q_OBJECT
public:
    explicit LessonMenu(MainWindow& window);

private:
    void fillLessons();
    void refresh();

    MainWindow& m_window;
    QMenu* m_lessons = nullptr;
    QAction *m_list = nullptr, *m_next = nullptr, *m_back = nullptr, *m_leave = nullptr, *m_print = nullptr;
    QAction *m_add = nullptr, *m_edit = nullptr, *m_earlier = nullptr, *m_remove = nullptr;
};

}  // namespace posiscope
