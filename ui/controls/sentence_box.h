// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPlainTextEdit>

namespace posiscope {

/// A few lines of plain text. Undo is the window's, Tab leaves, and nothing is rewritten while an input method
/// composes.
class SentenceBox : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit SentenceBox(QWidget* parent = nullptr);
    /// Only what differs is put in, so that the cursor stays with its words.
    void showText(const QString& text);

signals:
    /// `all`: nothing of what stood there is left.
    void typed(const QString& text, bool all);
    void left();

protected:
    bool event(QEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    bool canInsertFromMimeData(const QMimeData* source) const override;
    void insertFromMimeData(const QMimeData* source) override;

private:
    void tell();
    void fill();

    QString m_wanted;    ///< the document's text, of which the box may show less (no-break spaces, returns)
    QString m_known;     ///< the text of the box when it was last filled or typed in
    bool m_all = false;  ///< the last change took away all that stood there
    bool m_composing = false;
    bool m_filling = false;
};

}  // namespace posiscope
