// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "ui/editor.h"
#include "ui/merge_run.h"

class QRadioButton;

namespace posiscope {

class FittedLabel;
class SentenceBox;

/// The sentence, how it is cut, and what became of it.
class SentencePanel : public QWidget {
    Q_OBJECT
public:
    explicit SentencePanel(Editor& editor, QWidget* parent = nullptr);

private:
    void makeSamples(class QToolButton* button);
    void refresh();
    void type(const QString& text);
    void cut(Tokenizer tokenizer);

    Editor& m_editor;
    MergeRun m_typing;
    SentenceBox* m_box = nullptr;
    QRadioButton* m_words = nullptr;
    QRadioButton* m_characters = nullptr;
    FittedLabel* m_count = nullptr;
};

/// "5 words", "The first 4096 of 5210 words are used."
Text countLine(const Document& document);

}  // namespace posiscope
