// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sentence_panel.h"

#include <QButtonGroup>
#include <QLabel>
#include <QMenu>
#include <QRadioButton>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/number.h"
#include "ui/fitted_label.h"
#include "ui/rich_text.h"
#include "ui/sentence_box.h"
#include "ui/theme.h"

namespace posiscope {

namespace {

constexpr const char* kSamples[] = {
    "I think therefore I am",
    "I like this movie because it doesn't have an overhead history.",
    "I don't like this movie because it has an overhead history.",
    "I believe I can be the best.",
    "the bank by the river and the bank with the money",
    "我思考所以我存在",
    "位置编码让模型知道每个词在哪里",
    "我相信我可以成为最好的",
};

}  // namespace

Text countLine(const Document& document) {
    const bool words = document.tokenizer == Tokenizer::words;
    const auto number = [](std::size_t n) { return shownNumber(static_cast<std::int64_t>(n)); };
    const std::size_t used = document.tokens.size();
    if (used == 0) return text(words ? marked("No words yet.") : marked("No characters yet."));
    if (used == 1) return text(words ? marked("1 word") : marked("1 character"));
    const std::size_t found = used < kMostTokens ? used : split(document.text, document.tokenizer).found;
    if (found <= used) return text(words ? marked("%1 words") : marked("%1 characters"), {number(used)});
    return text(words ? marked("The first %1 of %2 words are used.")
                      : marked("The first %1 of %2 characters are used."),
                {number(used), number(found)});
}

SentencePanel::SentencePanel(Editor& editor, QWidget* parent) : QWidget(parent), m_editor(editor) {
    auto* heading = new QLabel(shown("Sentence"), this);
    heading->setFont(headingFont());
    auto* samples = new QToolButton(this);
    makeSamples(samples);
    m_box = new SentenceBox(this);
    m_box->setAccessibleName(shown("Sentence"));
    m_box->setPlaceholderText(
        shown("Type a sentence. Spaces always cut; other cuts follow word boundaries."));
    m_box->setFixedHeight(3 * lineHeight(m_box->font()) + 16);
    heading->setBuddy(m_box);

    m_words = new QRadioButton(shown("words"), this);
    m_characters = new QRadioButton(shown("characters"), this);
    m_words->setToolTip(shown("Cut at word boundaries, with a dictionary for Chinese"));
    m_characters->setToolTip(shown("Cut into single characters"));
    auto* group = new QButtonGroup(this);
    group->addButton(m_words);
    group->addButton(m_characters);
    m_count = new FittedLabel(labelSize(), false, 1, this);
    auto* sign = new FittedLabel(noteSize(), false, 1, this);
    sign->showText(shown("words for teaching; models use sub-words"));
    makeNote(sign);

    auto* cuts = new QHBoxLayout;
    cuts->setSpacing(8);
    cuts->addWidget(m_words);
    cuts->addWidget(m_characters);
    cuts->addStretch();
    auto* top = new QHBoxLayout;
    top->addWidget(heading, 1);
    top->addWidget(samples);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(4, 0, 16, 0);
    all->setSpacing(8);
    all->addLayout(top);
    all->addWidget(m_box);
    all->addLayout(cuts);
    auto* notes = new QVBoxLayout;
    notes->setSpacing(4);
    notes->addWidget(m_count);
    notes->addWidget(sign);
    all->addLayout(notes);

    connect(m_box, &SentenceBox::typed, this, &SentencePanel::type);
    connect(m_box, &SentenceBox::left, &m_typing, &MergeRun::end);
    connect(m_words, &QRadioButton::clicked, this, [this] { cut(Tokenizer::words); });
    connect(m_characters, &QRadioButton::clicked, this, [this] { cut(Tokenizer::characters); });
    connect(&m_editor, &Editor::changed, this, &SentencePanel::refresh);
    refresh();
}

void SentencePanel::makeSamples(QToolButton* button) {
    button->setText(shown("Samples ▾"));
    button->setAccessibleName(shown("Sample sentences"));
    button->setPopupMode(QToolButton::InstantPopup);
    button->setFocusPolicy(Qt::StrongFocus);
    auto* menu = new QMenu(button);
    for (const char* sample : kSamples)
        menu->addAction(QString::fromUtf8(sample), this, [this, sample] {
            m_editor.edit(withText(m_editor.document(), sample, m_editor.document().tokenizer),
                          marked("Sample"));
        });
    button->setMenu(menu);
}

void SentencePanel::type(const QString& text) {
    const Document& now = m_editor.document();
    m_editor.edit(withText(now, text.toStdString(), now.tokenizer), marked("Typing"), m_typing.key());
}

void SentencePanel::cut(Tokenizer tokenizer) {
    const Document& now = m_editor.document();
    if (tokenizer == now.tokenizer) return;
    m_editor.edit(withText(now, now.text, tokenizer), marked("Cutting"));
}

void SentencePanel::refresh() {
    const Document& now = m_editor.document();
    m_box->showText(QString::fromStdString(now.text));
    (now.tokenizer == Tokenizer::words ? m_words : m_characters)->setChecked(true);
    m_count->showText(html(countLine(now)));
}

}  // namespace posiscope
