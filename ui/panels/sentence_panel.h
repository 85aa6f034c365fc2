// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <optional>

#include "ui/editing/editor.h"
#include "ui/editing/merge_key.h"

class QComboBox;
class QRadioButton;
class QToolButton;

namespace posiscope {

class FittedLabel;
class SentenceBox;
class TokenChips;

/// The sentence, how it is cut, and what became of it.
class SentencePanel : public QWidget {
    Q_OBJECT
public:
    explicit SentencePanel(Editor& editor, QWidget* parent = nullptr);

private:
    void makeSamples(QToolButton* button);
    void refresh();
    /// Takes the text that stands in the box now; `all`: instead of the whole text, not only of what the box holds.
    void type(const QString& text, bool all);
    QRadioButton* makeCut(Tokenizer tokenizer, const char* name, const char* help);
    void cut(Tokenizer tokenizer);
    void chooseLine(int line);
    void refreshLines();

    Editor& m_editor;
    MergeKey m_typing;
    std::optional<Sentence> m_shown;  ///< the sentence that the box and the count show
    bool m_tooLong = false;           ///< the text typed last had too many bytes
    SentenceBox* m_box = nullptr;
    QRadioButton* m_cuts[3] = {};  ///< in the order of Tokenizer
    QComboBox* m_line = nullptr;   ///< there when the text has several lines
    TokenChips* m_chips = nullptr;
    FittedLabel* m_count = nullptr;
    FittedLabel* m_sign = nullptr;
    FittedLabel* m_missing = nullptr;  ///< there when no font has one of the characters
};

/// "5 words", "The first 4096 of 5210 words are used.", "line 1 of 0 to 2: 5 words".
Text countLine(const Document& document);

}  // namespace posiscope
