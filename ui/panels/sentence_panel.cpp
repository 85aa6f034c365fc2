// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/sentence_panel.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QRadioButton>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/base/number.h"
#include "core/tokens/lines.h"
#include "core/views/shared/sentence_edits.h"
#include "ui/controls/offers.h"
#include "ui/controls/param_slider.h"
#include "ui/controls/sentence_box.h"
#include "ui/export/missing_glyphs.h"
#include "ui/look/fitted_label.h"
#include "ui/look/rich_text.h"
#include "ui/look/theme.h"
#include "ui/panels/token_chips.h"

namespace posiscope {

namespace {

/// A sentence to begin with. Where word boundaries of a dictionary are not a teacher's, the words that are meant.
struct Sample {
    const char* text = "";
    std::vector<std::vector<std::string>> lines = {};  ///< the words of each; none: as they are cut
};

const std::vector<Sample>& samples() {
    static const std::vector<Sample> all{
        {"I think therefore I am"},
        {"dog bites man\nman bites dog"},
        {"I like this movie because it doesn't have an overhead history."},
        {"I don't like this movie because it has an overhead history."},
        {"I believe I can be the best."},
        {"the bank by the river and the bank with the money"},
        {"我思故我在", {{"我", "思", "故", "我", "在"}}},
        {"狗咬人\n人咬狗", {{"狗", "咬", "人"}, {"人", "咬", "狗"}}},
        {"我不喜欢", {{"我", "不", "喜欢"}}},
        {"我能成为最好的", {{"我", "能", "成为", "最好", "的"}}},
        {"我思故我在\n狗咬人\n我不喜欢\n我能成为最好的",
         {{"我", "思", "故", "我", "在"},
          {"狗", "咬", "人"},
          {"我", "不", "喜欢"},
          {"我", "能", "成为", "最好", "的"}}},
        {"我思考所以我存在"},
        {"位置编码让模型知道每个词在哪里"},
        {"我相信我可以成为最好的"},
    };
    return all;
}

/// The lines from `first` on cut as the sample means them; the first of them is the present one.
Sentence cutAsMeant(Sentence sentence, const Sample& sample, Index first) {
    for (std::size_t i = 0; i < sample.lines.size(); ++i) {
        sentence = withLine(std::move(sentence), first + static_cast<Index>(i));
        sentence = withTokens(sentence, sample.lines[i]);
    }
    return withLine(std::move(sentence), first);
}

/// Says how many KB of the text are kept but not in the box.
Text bytesLeft(std::size_t bytes) {
    return text("%1 KB more are kept and not shown here",
                {shownNumber(static_cast<std::int64_t>((bytes + 1023) / 1024))});
}

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
    std::size_t bytes = 0;
    for (const std::string& token : document.sentence.tokens) bytes += token.size();
    const bool all = used < kMostTokens && bytes < kMostTokenBytes / 2;  // sub-words are bounded in bytes too
    const std::size_t found =
        all || line >= lines.lines.size()
            ? used
            : split(lines.lines[line], document.sentence.tokenizer, document.sentence.cuts).found;
    if (found > used) return text(kFirst[which], {number(used), number(found)});
    return countedTokens(document.sentence.tokenizer, static_cast<std::int64_t>(used));
}

namespace {

QComboBox* lineChoice(QWidget* parent) {
    auto* line = new QComboBox(parent);
    line->setObjectName("line");
    line->setAccessibleName(shown("Line of the text"));
    line->setToolTip(shown("Which line of the text is shown; all of them are the batch"));
    line->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    passWheelOn(line);
    return line;
}

}  // namespace

SentencePanel::SentencePanel(Editor& editor, QWidget* parent) : QWidget(parent), m_editor(editor) {
    auto* heading = new QLabel(shown("Sentence"), this);
    heading->setFont(headingFont());
    auto* samples = new QToolButton(this);
    makeSamples(samples);
    m_box = new SentenceBox(this);
    m_box->setAccessibleName(shown("Sentence"));
    m_box->setPlaceholderText(
        shown("Type a sentence. Spaces always cut; other cuts follow word boundaries."));
    m_box->setFixedHeight(2 * lineHeight(m_box->font()) + 12);
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
    m_chips = new TokenChips(m_editor, this);  // after the buttons, where Tab comes to it
    auto* group = new QButtonGroup(this);
    for (QRadioButton* each : m_cuts) group->addButton(each);
    m_line = lineChoice(this);
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
    all->addWidget(m_chips);
    auto* notes = new QVBoxLayout;
    notes->setSpacing(4);
    notes->addWidget(m_count);
    notes->addWidget(m_sign);
    notes->addWidget(m_missing);
    all->addLayout(notes);

    connect(m_box, &SentenceBox::typed, this, &SentencePanel::type);
    connect(m_box, &SentenceBox::left, &m_typing, &MergeKey::end);
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
    auto* more = new QMenu(shown("&Add as a line"), menu);
    for (const Sample& sample : samples()) {
        const QString name = QString::fromUtf8(sample.text).replace('\n', QStringLiteral(" / "));
        menu->addAction(name, this, [this, &sample] {
            Sentence next = m_editor.document().sentence;
            next.cuts.clear();
            next = withText(std::move(next), sample.text, next.tokenizer);
            m_editor.edit(withSentence(m_editor.document(), cutAsMeant(std::move(next), sample, 0)),
                          marked("Sample"));
        });
        more->addAction(name, this, [this, &sample] {
            Sentence next = m_editor.document().sentence;
            const Index lines = isBlank(next.text) ? 0 : linesIn(next);
            next =
                withText(std::move(next), (lines == 0 ? "" : next.text + "\n") + sample.text, next.tokenizer);
            m_editor.edit(withSentence(m_editor.document(), cutAsMeant(std::move(next), sample, lines)),
                          marked("Sample"));
        });
    }
    menu->addSeparator();
    menu->addMenu(more);
    button->setMenu(menu);
}

void SentencePanel::type(const QString& typed, bool all) {
    const Document& now = m_editor.document();
    const std::size_t held = editableBytes(now.sentence);
    std::string next = typed.toStdString();
    if (!all) next += std::string_view(now.sentence.text).substr(held);
    m_tooLong = next.size() > kMostText;
    m_editor.edit(withSentence(now, withTyped(now.sentence, next)), marked("Typing"), m_typing.key());
    refresh();
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
    if (m_shown != now.sentence) {
        m_shown = now.sentence;
        const std::string& all = now.sentence.text;
        const std::size_t held = editableBytes(now.sentence);
        m_box->showText(QString::fromUtf8(all.data(), static_cast<qsizetype>(held)));
        Text counts = countLine(now);
        if (held < all.size()) counts = joined({counts, bytesLeft(all.size() - held)}, marked("\u00a0· "));
        m_count->showText(html(counts));
    }
    if (m_tooLong) m_count->showText(shown("A text has 1 MB at the most; what came after is not kept."));
    m_tooLong = false;
    m_cuts[static_cast<std::size_t>(now.sentence.tokenizer)]->setChecked(true);
    m_sign->showText(html(tokenizerNote(now.sentence.tokenizer)));
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
    QList<Offer> offers;
    for (std::size_t i = 0; i < lines.lines.size(); ++i) {
        const QString start =
            QString::fromUtf8(lines.lines[i].data(), static_cast<qsizetype>(lines.lines[i].size()))
                .left(kStart);
        const QString title =
            shown(text("line %1 of %2: %3", {shownNumber(static_cast<std::int64_t>(i) + 1),
                                             shownNumber(static_cast<std::int64_t>(lines.lines.size())),
                                             literal(start.toStdString())}));
        offers.append({title, title});
    }
    offer(m_line, offers, offers.value(static_cast<qsizetype>(now.sentence.line)).id);
}

}  // namespace posiscope
