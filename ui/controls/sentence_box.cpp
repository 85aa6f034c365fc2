// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/sentence_box.h"

#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <algorithm>

#include "ui/controls/window_keys.h"

namespace posiscope {

SentenceBox::SentenceBox(QWidget* parent) : QPlainTextEdit(parent) {
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Before textChanged.
    connect(document(), &QTextDocument::contentsChange, this,
            [this](int, int removed, int) { m_all = !m_known.isEmpty() && removed >= m_known.size(); });
    connect(this, &QPlainTextEdit::textChanged, this, &SentenceBox::tell);
}

void SentenceBox::tell() {
    const QString now = toPlainText();
    if (m_filling || now == m_known) return;
    m_known = m_wanted = now;
    emit typed(now, m_all);
}

void SentenceBox::showText(const QString& text) {
    if (text == m_wanted) return;
    m_wanted = text;
    if (!m_composing) fill();
}

void SentenceBox::fill() {
    const QString now = toPlainText();
    QString next = m_wanted;
    next.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace('\r', '\n');
    const qsizetype most = std::min(now.size(), next.size());
    qsizetype same = 0, sameAtEnd = 0;
    while (same < most && now[same] == next[same]) ++same;
    while (sameAtEnd < most - same && now[now.size() - 1 - sameAtEnd] == next[next.size() - 1 - sameAtEnd])
        ++sameAtEnd;
    if (same + sameAtEnd == now.size() && same + sameAtEnd == next.size()) return;
    m_filling = true;
    QTextCursor cursor(document());
    cursor.setPosition(static_cast<int>(same));
    cursor.setPosition(static_cast<int>(now.size() - sameAtEnd), QTextCursor::KeepAnchor);
    cursor.insertText(next.mid(same, next.size() - same - sameAtEnd));
    m_filling = false;
    m_known = toPlainText();
}

bool SentenceBox::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool isUndo = key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo) ||
                            (key->key() == Qt::Key_Y && key->modifiers() == Qt::ControlModifier);
        const bool isLetter = (key->modifiers() & (Qt::ControlModifier | Qt::AltModifier)) == 0;
        if (isUndo || (!isLetter && isForWindow(*this, *key))) {
            event->ignore();
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

void SentenceBox::focusOutEvent(QFocusEvent* event) {
    QPlainTextEdit::focusOutEvent(event);
    emit left();
}

void SentenceBox::inputMethodEvent(QInputMethodEvent* event) {
    m_composing = !event->preeditString().isEmpty();
    QPlainTextEdit::inputMethodEvent(event);
    if (m_composing) return;
    tell();
    fill();  // the document may have changed meanwhile
}

bool SentenceBox::canInsertFromMimeData(const QMimeData* source) const {
    return source->hasText() && !source->hasUrls();  // a file is for the window
}

void SentenceBox::insertFromMimeData(const QMimeData* source) {
    if (!canInsertFromMimeData(source)) return;
    const QString text = source->text();
    constexpr qsizetype kMuch = 1 << 15;
    if (text.size() <= kMuch) return insertPlainText(text);
    // Only what is used of it will stand in the box: to lay out all would take seconds.
    QString next = toPlainText();
    const QTextCursor cursor = textCursor();
    next.replace(cursor.selectionStart(), cursor.selectionEnd() - cursor.selectionStart(), text);
    emit typed(next, !m_known.isEmpty() && cursor.selectionEnd() - cursor.selectionStart() == m_known.size());
}

}  // namespace posiscope
