// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/lesson_menu.h"

#include <QMenuBar>

#include "ui/look/rich_text.h"
#include "ui/saving/lesson_file.h"
#include "ui/window/main_window.h"
#include "ui/window/teaching.h"

namespace posiscope {

LessonMenu::LessonMenu(MainWindow& window) : QMenu(shown("&Lesson"), window.menuBar()), m_window(window) {
    Teaching& teaching = window.teaching();
    m_list = addAction(shown("&List of lessons"), this,
                       [&teaching] { teaching.showList(!teaching.isListShown()); });
    m_list->setShortcut(Qt::Key_L);
    m_list->setCheckable(true);
    m_lessons = addMenu(shown("&Open a lesson"));
    connect(m_lessons, &QMenu::aboutToShow, this, &LessonMenu::fillLessons);
    addSeparator();
    m_next = addAction(shown("&Next step"), this, [&teaching] { teaching.run().next(); });
    m_next->setShortcut(Qt::CTRL | Qt::Key_PageDown);
    m_back = addAction(shown("&Previous step"), this, [&teaching] { teaching.run().back(); });
    m_back->setShortcut(Qt::CTRL | Qt::Key_PageUp);
    m_leave = addAction(shown("L&eave the lesson"), this, [&teaching] { teaching.leave(); });
    addSeparator();
    // The menu is made anew with all else: only when it has closed.
    addAction(shown("P&resent"), this, [&teaching] {
        QMetaObject::invokeMethod(
            &teaching, [&teaching] { teaching.present(true); }, Qt::QueuedConnection);
    })->setShortcut(Qt::Key_F5);
    m_print = addAction(shown("Print pl&an…"), this, [&teaching] { teaching.printPlan(); });
    addSeparator();
    addAction(shown("New lesson from &here…"), this, [&teaching] { teaching.newFromHere(); });
    QMenu* own = addMenu(shown("&Your lesson"));
    m_add = own->addAction(shown("&Add a step from here…"), this, [&teaching] { teaching.addFromHere(); });
    m_edit = own->addAction(shown("E&dit the step…"), this, [&teaching] { teaching.editStep(); });
    m_earlier =
        own->addAction(shown("Move the step &earlier"), this, [&teaching] { teaching.moveEarlier(); });
    m_remove = own->addAction(shown("&Remove the step"), this, [&teaching] { teaching.removeStep(); });
    connect(&teaching, &Teaching::changed, this, &LessonMenu::refresh);
    refresh();
}

void LessonMenu::fillLessons() {
    m_lessons->clear();
    for (const std::string& id : lessonIds()) {
        const Result<Lesson>& lesson = lessonOf(id);
        if (!lesson) continue;
        QString title =
            QString::fromStdString(lesson->title[static_cast<std::size_t>(windowLook().language)]);
        m_lessons->addAction(title.replace('&', QStringLiteral("&&")), this,
                             [this, id] { m_window.teaching().open(QString::fromStdString(id)); });
    }
}

void LessonMenu::refresh() {
    Teaching& teaching = m_window.teaching();
    const LessonRun& run = teaching.run();
    m_list->setChecked(teaching.isListShown());
    m_next->setEnabled(run.isRunning() && (run.isAsking() || run.index() + 1 < run.count()));
    m_back->setEnabled(run.isRunning() && run.index() > 0);
    m_leave->setEnabled(run.isRunning());
    m_print->setEnabled(run.isRunning());
    const bool own = teaching.isOwn();
    m_add->setEnabled(own);
    m_edit->setEnabled(own);
    m_earlier->setEnabled(own && run.index() > 0);
    m_remove->setEnabled(own && run.count() > 1);
}

}  // namespace posiscope
