// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/lesson_list.h"

#include <QFileInfo>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/base/number.h"
#include "ui/editing/lesson_run.h"
#include "ui/look/rich_text.h"
#include "ui/look/theme.h"
#include "ui/saving/lesson_file.h"

namespace posiscope {

namespace {

constexpr int kPathRole = Qt::UserRole + 1;

}  // namespace

LessonList::LessonList(LessonRun& run, const QStringList& finished, const QStringList& own, QWidget* parent)
    : QWidget(parent),
      m_run(run),
      m_finished(finished) {
    m_list = new QListWidget(this);
    m_list->setObjectName("lessons");
    m_list->setAccessibleName(shown("Lessons"));
    m_list->setWordWrap(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSpacing(scaled(2));
    QPalette onPanel = m_list->palette();
    onPanel.setColor(QPalette::Base, colour(Role::panel));
    m_list->setPalette(onPanel);
    for (const std::string& id : lessonIds()) {
        const Result<Lesson>& lesson = lessonOf(id);
        if (!lesson) continue;
        auto* item = new QListWidgetItem(m_list);
        item->setData(Qt::UserRole, QString::fromStdString(id));
    }
    for (const QString& path : own) {
        auto* item = new QListWidgetItem(QFileInfo(path).completeBaseName(), m_list);
        item->setData(kPathRole, path);
    }
    const auto choose = [this](const QListWidgetItem* item) {
        if (const QString path = item->data(kPathRole).toString(); !path.isEmpty())
            return emit fileChosen(path);
        emit chosen(item->data(Qt::UserRole).toString());
    };
    connect(m_list, &QListWidget::itemClicked, this, choose);
    connect(m_list, &QListWidget::itemActivated, this, choose);
    connect(&m_run, &LessonRun::finished, this, [this](const QString& id) {
        m_finished.append(id);
        refresh();
    });
    connect(&m_run, &LessonRun::changed, this, &LessonList::refresh);
    auto* leave = new QPushButton(shown("Leave the lessons"), this);
    connect(leave, &QPushButton::clicked, this, &LessonList::left);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(scaled(12), scaled(8), scaled(8), scaled(8));
    all->addWidget(m_list, 1);
    all->addWidget(leave);
    refresh();
}

void LessonList::refresh() {
    for (int i = 0; i < m_list->count(); ++i) {
        QListWidgetItem* item = m_list->item(i);
        const QString id = item->data(Qt::UserRole).toString();
        if (id.isEmpty()) continue;
        const Lesson& lesson = *lessonOf(id.toStdString());
        const QString title =
            QString::fromStdString(lesson.title[static_cast<std::size_t>(windowLook().language)]);
        const QString tick = m_finished.contains(id) ? QStringLiteral("✓ ") : QString();
        item->setText(
            tick + shown(text("%1 (%2 min)", {literal(title.toStdString()), shownNumber(lesson.minutes)})));
        const bool present = m_run.isRunning() && m_run.lesson().id == id.toStdString();
        if (present) m_list->setCurrentRow(i);
        QFont font = m_list->font();
        font.setBold(present);
        item->setFont(font);
    }
}

}  // namespace posiscope
