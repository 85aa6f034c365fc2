// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/notes_screen.h"

#include <QLabel>
#include <QTime>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/editing/lesson_run.h"
#include "ui/look/rich_text.h"
#include "ui/look/theme.h"

namespace posiscope {

namespace {

constexpr int kSecondMs = 1000;

QLabel* plainLabel(const char* name, int pixels, bool bold, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    QFont font = label->font();
    font.setPixelSize(pixels);
    font.setBold(bold);
    label->setFont(font);
    return label;
}

QString rightOf(const LessonQuestion& asked) {
    const auto right = std::ranges::find(asked.offers, true, &LessonOffer::right);
    return right == asked.offers.end() ? QString::fromStdString(asked.why)
                                       : QString::fromStdString(right->shown + " – " + asked.why);
}

}  // namespace

NotesScreen::NotesScreen(LessonRun& run) : m_run(run) {
    setObjectName("notesScreen");
    setWindowTitle(shown("Notes"));
    m_clock = plainLabel("clock", titleSize(), true, this);
    m_step = plainLabel("present", titleSize(), true, this);
    m_notes = plainLabel("stepNotes", titleSize(), false, this);
    m_next = plainLabel("next", titleSize(), false, this);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(scaled(32), scaled(24), scaled(32), scaled(24));
    all->setSpacing(scaled(16));
    for (QLabel* each : {m_clock, m_step, m_notes}) all->addWidget(each);
    all->addStretch(1);
    all->addWidget(m_next);
    m_since.start();
    m_seconds.setInterval(kSecondMs);
    connect(&m_seconds, &QTimer::timeout, this, &NotesScreen::tick);
    m_seconds.start();
    connect(&m_run, &LessonRun::changed, this, &NotesScreen::refresh);
    refresh();
    tick();
}

void NotesScreen::tick() {
    const QString elapsed = QTime(0, 0).addMSecs(static_cast<int>(m_since.elapsed())).toString("H:mm:ss");
    m_clock->setText(QTime::currentTime().toString("H:mm") + QStringLiteral("   ") + elapsed);
}

void NotesScreen::refresh() {
    if (!m_run.isRunning()) return m_step->clear(), m_notes->clear(), m_next->clear();
    const LessonStep& step = m_run.step();
    m_step->setText(QStringLiteral("%1 / %2   %3")
                        .arg(m_run.index() + 1)
                        .arg(m_run.count())
                        .arg(QString::fromStdString(step.say)));
    QStringList lines;
    if (step.ask) lines.append(rightOf(*step.ask));
    if (!step.then.empty()) lines.append(QString::fromStdString(step.then));
    if (!step.notes.empty()) lines.append(QString::fromStdString(step.notes));
    m_notes->setText(lines.join('\n'));
    const LessonStep* next = m_run.nextStep();
    m_next->setText(next == nullptr ? QString() : shown(text("Next: %1", {literal(next->say)})));
}

}  // namespace posiscope
