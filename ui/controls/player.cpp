// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/player.h"

#include <QActionGroup>
#include <QApplication>
#include <QKeyEvent>
#include <QMenu>
#include <algorithm>

#include "ui/controls/param_row.h"
#include "ui/look/motion.h"
#include "ui/look/rich_text.h"

namespace posiscope {

Player::Player(Editor& editor, QObject* parent) : QObject(parent), m_editor(editor) {
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Player::tick);
    askMotion();
    connect(&editor, &Editor::changed, this, &Player::look);
    connect(&editor, &Editor::runEnded, this, &Player::stop);
}

void Player::follow(Figures figures) {
    m_figures = std::move(figures);
}

void Player::add(ParamRow& row) {
    connect(&row, &ParamRow::playPressed, this, [this, &row] { press(row); });
    connect(&row, &ParamRow::playMenuAsked, this, &Player::askWay);
    connect(&row, &ParamRow::interrupted, this, &Player::stop);
}

void Player::press(ParamRow& row) {
    const bool isOther = m_row != &row;
    stop();
    if (!isOther || !row.isPlayable()) return;
    if (m_lastRow != &row || m_lastValue != row.value()) m_path.emplace(row.scale(), row.value());
    if (isMotionReduced()) return take(row, false);
    m_run.end();
    m_row = &row;
    m_left = m_editor.document();
    row.setPlaying(true);
    qApp->installEventFilter(this);  // only as long as something plays
    tick();
}

bool Player::isPlaying() const {
    return m_row != nullptr;
}

void Player::stop() {
    if (m_row == nullptr) return;
    m_timer.stop();
    qApp->removeEventFilter(this);
    std::exchange(m_row, nullptr)->setPlaying(false);
    m_run.end();
}

void Player::tick() {
    if (m_row == nullptr) return;
    constexpr int kSoonMs = 8;  // no step before the figures show the last one
    if (m_figures.areShown && !m_figures.areShown()) return m_timer.start(kSoonMs);
    if (m_figures.focus)
        if (const auto number = m_figures.focus()) m_row->trace(*number);
    step();
    if (m_row != nullptr) m_timer.start(std::max(m_leastPause, m_path->pauseMs()));
}

void Player::step() {
    if (m_row == nullptr) return;
    take(*m_row, true);
    m_left = m_editor.document();
}

void Player::take(ParamRow& row, bool held) {
    m_isStepping = true;
    row.play(m_path->next(m_loops), m_run.key(held));
    m_isStepping = false;
    m_lastRow = &row;
    m_lastValue = row.value();
}

/// Zooming and moving within a figure do not stop it; whatever else changes does.
void Player::look() {
    if (m_row == nullptr || m_isStepping) return;
    const Document& now = m_editor.document();
    if (now.framed != m_left.framed || !sameContent(now, m_left)) stop();
}

void Player::askWay(QPoint where) {
    QMenu menu;
    auto* ways = new QActionGroup(&menu);
    for (const bool loops : {false, true}) {
        QAction* way = menu.addAction(loops ? shown("Loop") : shown("Forth and back"));
        way->setCheckable(true);
        way->setChecked(loops == m_loops);
        ways->addAction(way);
        connect(way, &QAction::triggered, this, [this, loops] { setLoops(loops); });
    }
    menu.exec(where);
}

bool Player::eventFilter(QObject* watched, QEvent* event) {
    // A question stands before the window: nothing changes behind it.
    if (event->type() == QEvent::WindowBlocked) stop();
    const bool isEscape =
        event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape;
    if (!isEscape || !watched->isWidgetType() || QApplication::activePopupWidget() != nullptr)
        return QObject::eventFilter(watched, event);
    stop();
    return true;
}

}  // namespace posiscope
