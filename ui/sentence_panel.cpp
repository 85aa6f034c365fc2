// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sentence_panel.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QRadioButton>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/number.h"
#include "core/tokens/lines.h"
#include "ui/fitted_label.h"
#include "ui/missing_glyphs.h"
#include "ui/param_slider.h"
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
    static constexpr const char* kNone[] = {marked("No words yet."), marked("No characters yet."),
                                            marked("No pieces yet.")};
    static constexpr const char* kFirst[] = {marked("The first %1 of %2 words are used."),
                                             marked("The first %1 of %2 characters are used."),
                                             marked("The first %1 of %2 pieces are used.")};
    const auto which = static_cast<std::size_t>(document.sentence.tokenizer);
    const auto number = [](std::size_t n) { return shownNumber(static_cast<std::int64_t>(n)); };
    const std::size_t used = document.sentence.tokens.size();
    if (used == 0) return text(kNone[which]);
    const Lines lines = linesOf(document.sentence.text);
    if (lines.found > kMostLines)
        return text("The first %1 of %2 lines are used.", {number(kMostLines), number(lines.found)});
    const auto line = static_cast<std::size_t>(document.sentence.line);
    const std::size_t found = used < kMostTokens || line >= lines.lines.size()
                                  ? used
                                  : split(lines.lines[line], document.sentence.tokenizer).found;
    if (found > used) return text(kFirst[which], {number(used), number(found)});
    return countedTokens(document.sentence.tokenizer, static_cast<std::int64_t>(used));
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

    auto* cuts = new QHBoxLayout;
    cuts->setSpacing(8);
    cuts->addWidget(makeCut(Tokenizer::words, marked("words"),
                            marked("Cut at word boundaries, with a dictionary for Chinese")));
    cuts->addWidget(
        makeCut(Tokenizer::characters, marked("characters"), marked("Cut into single characters")));
    cuts->addWidget(makeCut(Tokenizer::pieces, marked("sub-words"),
                            marked("Cut into the most probable pieces of a trained vocabulary")));
    cuts->addStretch();
    auto* group = new QButtonGroup(this);
    for (QRadioButton* each : m_cuts) group->addButton(each);
    m_line = new QComboBox(this);
    m_line->setObjectName("line");
    m_line->setAccessibleName(shown("Line of the text"));
    m_line->setToolTip(shown("Which line of the text is shown; all of them are the batch"));
    m_line->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    passWheelOn(m_line);
    m_count = new FittedLabel(labelSize(), false, 1, this);
    m_sign = new FittedLabel(noteSize(), false, 1, this);
    makeNote(m_sign);
    m_missing = new FittedLabel(noteSize(), false, 3, this);
    m_missing->setObjectName("missing");
    makeNote(m_missing);

    auto* top = new QHBoxLayout;
    top->addWidget(heading, 1);
    top->addWidget(samples);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(4, 0, 16, 0);
    all->setSpacing(8);
    all->addLayout(top);
    all->addWidget(m_box);
    all->addWidget(m_line);
    all->addLayout(cuts);
    auto* notes = new QVBoxLayout;
    notes->setSpacing(4);
    notes->addWidget(m_count);
    notes->addWidget(m_sign);
    notes->addWidget(m_missing);
    all->addLayout(notes);

    connect(m_box, &SentenceBox::typed, this, &SentencePanel::type);
    connect(m_box, &SentenceBox::left, &m_typing, &MergeRun::end);
    connect(m_line, &QComboBox::activated, this, &SentencePanel::chooseLine);
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
            m_editor.edit(withText(m_editor.document(), sample, m_editor.document().sentence.tokenizer),
                          marked("Sample"));
        });
    button->setMenu(menu);
}

void SentencePanel::type(const QString& text) {
    const Document& now = m_editor.document();
    m_editor.edit(withSentence(now, withTyped(now.sentence, text.toStdString())), marked("Typing"),
                  m_typing.key());
}

QRadioButton* SentencePanel::makeCut(Tokenizer tokenizer, const char* name, const char* help) {
    auto* button = new QRadioButton(shown(name), this);
    button->setToolTip(shown(help));
    connect(button, &QRadioButton::clicked, this, [this, tokenizer] { cut(tokenizer); });
    return m_cuts[static_cast<std::size_t>(tokenizer)] = button;
}

void SentencePanel::chooseLine(int line) {
    m_editor.edit(withLine(m_editor.document(), line), marked("Line"));
}

void SentencePanel::cut(Tokenizer tokenizer) {
    const Document& now = m_editor.document();
    if (tokenizer == now.sentence.tokenizer) return;
    m_editor.edit(withText(now, now.sentence.text, tokenizer), marked("Cutting"));
}

void SentencePanel::refresh() {
    const Document& now = m_editor.document();
    m_box->showText(QString::fromStdString(now.sentence.text));
    m_cuts[static_cast<std::size_t>(now.sentence.tokenizer)]->setChecked(true);
    m_count->showText(html(countLine(now)));
    m_sign->showText(html(signOf(now.sentence.tokenizer)));
    const auto missing = missingGlyphs(now, windowLook().language);
    m_missing->setVisible(missing.has_value());
    if (missing) m_missing->showText(html(sentence(*missing)));
    refreshLines();
}

void SentencePanel::refreshLines() {
    const Document& now = m_editor.document();
    const Lines lines = linesOf(now.sentence.text);
    m_line->setVisible(lines.lines.size() > 1);
    if (lines.lines.size() < 2) return;
    constexpr qsizetype kStart = 40;  // letters: more than the control shows
    QStringList items;
    for (std::size_t i = 0; i < lines.lines.size(); ++i) {
        const QString start =
            QString::fromUtf8(lines.lines[i].data(), static_cast<qsizetype>(lines.lines[i].size()))
                .left(kStart);
        items.append(shown(
            text("line %1: %2", {shownNumber(static_cast<std::int64_t>(i)), literal(start.toStdString())})));
    }
    if (m_line->property("items").toStringList() != items) {
        m_line->setProperty("items", items);
        m_line->clear();
        m_line->addItems(items);
    }
    m_line->setCurrentIndex(static_cast<int>(now.sentence.line));
}

}  // namespace posiscope
