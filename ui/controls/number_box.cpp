// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/number_box.h"

#include <QKeyEvent>
#include <QToolTip>
#include <cmath>

#include "core/base/number.h"
#include "ui/controls/window_keys.h"
#include "ui/look/rich_text.h"

namespace posiscope {

QString boxText(double value) {
    constexpr double kAllDigits = 1e15;
    if (value == std::round(value) && std::abs(value) < kAllDigits)
        return QString::number(static_cast<qint64>(value));
    return QString::fromStdString(exactNumber(value));
}

NumberBox::NumberBox(const Param& param, QWidget* parent) : QLineEdit(parent), m_param(param) {
    setAlignment(Qt::AlignRight);
    setMaxLength(64);
    setTextMargins(4, 0, 4, 0);
    connect(this, &QLineEdit::textEdited, this, &NumberBox::mark);
    connect(this, &QLineEdit::editingFinished, this, &NumberBox::commit);
    setValue(param.initial);
}

void NumberBox::setValue(double value) {
    m_value = value;
    revert();
}

void NumberBox::setRange(double lowest, double highest) {
    m_param.lowest = lowest;
    m_param.highest = highest;
    mark();
}

void NumberBox::revert() {
    const QString shownNow = boxText(m_value);
    if (text() != shownNow) setText(shownNow);
    if (!hasFocus()) setCursorPosition(0);
    mark();
}

bool NumberBox::isTouched() const {
    return text() != boxText(m_value);
}

Result<double> NumberBox::read() const {
    // An input method may leave full-width digits.
    return readValue(m_param, text().normalized(QString::NormalizationForm_KC).trimmed().toStdString());
}

void NumberBox::mark() {
    const bool isBeyond = m_value < m_param.lowest || m_value > m_param.highest;  // as a file may have it
    const bool wrong = (isTouched() || isBeyond) && !read();
    if (property("wrong").toBool() == wrong) return;
    setProperty("wrong", wrong);  // the style draws it
    setToolTip(wrong ? shown(read().error()) : QString());
    update();
}

void NumberBox::commit() {
    if (!isTouched()) return;
    const Result<double> typed = read();
    if (!typed) {
        const QString why = shown(typed.error());
        revert();
        QToolTip::showText(mapToGlobal(rect().bottomLeft()), why, this, {}, 6000);
        return;
    }
    const double value = *typed;
    setValue(value);
    emit entered(value);
}

bool NumberBox::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool isUndo = key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo) ||
                            (key->key() == Qt::Key_Y && key->modifiers() == Qt::ControlModifier);
        // Where nothing is typed there is nothing to take back: undo is the window's.
        if (isUndo ? !isTouched() : isForWindow(*this, *key)) {
            event->ignore();
            return true;
        }
    }
    return QLineEdit::event(event);
}

void NumberBox::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    if (key == Qt::Key_Escape && isTouched()) return revert();
    if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown) {
        commit();
        const int by = key == Qt::Key_Up || key == Qt::Key_PageUp ? 1 : -1;
        if (key == Qt::Key_Up || key == Qt::Key_Down)
            emit stepped(by);
        else
            emit paged(by);
        return;
    }
    QLineEdit::keyPressEvent(event);
}

}  // namespace posiscope
