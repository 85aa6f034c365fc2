// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/export_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <algorithm>

#include "core/base/number.h"
#include "core/views/shared/caption.h"
#include "core/views/shared/registry.h"
#include "ui/export/figure_page.h"
#include "ui/export/figure_words.h"
#include "ui/look/mnemonics.h"
#include "ui/look/rich_text.h"
#include "ui/look/theme.h"

namespace posiscope {

namespace {

constexpr int kGapOfWords = 8, kLinesOfWords = 4;

/// The name of the axis below or at the left, where all panels of a figure call it alike; otherwise empty.
Text axisName(const Figure& figure, std::optional<Scaling> Panel::*axis) {
    Text name;
    for (const Panel& panel : figure.panels) {
        if (!(panel.*axis) || (panel.*axis)->label.empty()) continue;
        if (!name.empty() && name != (panel.*axis)->label) return {};
        name = (panel.*axis)->label;
    }
    return name;
}

}  // namespace

ExportWords::ExportWords(const Document& document, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_caption{.said = captionOf, .own = &FigureFormat::caption},
      m_alternative{.said = alternativeOf, .own = &FigureFormat::alternative} {
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, kGapOfWords, 0, 0);
    form->setSpacing(kGapOfWords);
    m_title = new QCheckBox(shown("&Title above the figure"), this);
    m_title->setAccessibleName(withoutMnemonic(m_title->text()));
    form->addRow(m_title);
    connect(m_title, &QCheckBox::toggled, this, &ExportWords::changeTitles);
    for (std::size_t i = 0; i < document.panes.size(); ++i) {
        auto* line = new QLineEdit(this);
        const Text name = document.panes.size() == 1
                              ? text("Its words")
                              : text("Pane %1", {shownNumber(static_cast<Index>(i + 1))});
        line->setAccessibleName(shown(name));
        form->addRow(shown(name), line);
        connect(line, &QLineEdit::textEdited, this, &ExportWords::changeTitles);
        m_titles.push_back(line);
    }
    m_across = addLine(*form, shown("Axis below"), &FigureFormat::xTitle);
    m_down = addLine(*form, shown("Axis at the left"), &FigureFormat::yTitle);
    bool hasColours = false;
    for (std::size_t i = 0; i < document.panes.size(); ++i)
        hasColours = hasColours || viewOf(seenFrom(document, i)).colours;
    if (hasColours) m_bar = addLine(*form, shown("Colour bar"), &FigureFormat::barTitle);
    if (hasNamedLines(document)) {
        m_legend = addChoice(*form, shown("Names of lines"),
                             {shown("Beside them"), shown("Off"), shown("Inside"), shown("Below")});
        connect(m_legend, &QComboBox::activated, this, [this](int index) {
            m_format.legend = static_cast<LegendPlace>(index);
            emit changed(m_format);
        });
    }
    m_notes = addChoice(*form, shown("&Notes below"), {shown("Off"), shown("Short"), shown("All")});
    connect(m_notes, &QComboBox::activated, this, [this](int index) {
        m_format.notes = static_cast<Notes>(index);
        emit changed(m_format);
    });
    addWords(*form, shown("Caption, for the text below the figure"), m_caption);
    addWords(*form, shown("Alternative text, for those who do not see it"), m_alternative);
}

QLineEdit* ExportWords::addLine(QFormLayout& form, const QString& name, std::string FigureFormat::*own) {
    auto* line = new QLineEdit(this);
    line->setAccessibleName(withoutMnemonic(name));
    form.addRow(name, line);
    connect(line, &QLineEdit::textEdited, this, [this, own](const QString& words) {
        m_format.*own = words.toStdString();
        emit changed(m_format);
    });
    return line;
}

QComboBox* ExportWords::addChoice(QFormLayout& form, const QString& name, const QStringList& choices) {
    auto* box = new QComboBox(this);
    box->addItems(choices);
    box->setAccessibleName(withoutMnemonic(name));
    form.addRow(name, box);
    return box;
}

void ExportWords::addWords(QFormLayout& form, const QString& name, Words& words) {
    auto* edit = new QPlainTextEdit(this);
    edit->setAccessibleName(withoutMnemonic(name));
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(kLinesOfWords * lineHeight(font()) + 2 * kGapOfWords);
    auto* label = new QLabel(name, this);
    label->setBuddy(edit);
    form.addRow(label);
    form.addRow(edit);
    words.edit = edit;
    connect(edit, &QPlainTextEdit::textChanged, this, [this, &words] {
        const QString now = words.edit->toPlainText();
        m_format.*words.own = now == words.generated ? std::string() : now.toStdString();
        emit changed(m_format);
    });
}

void ExportWords::changeTitles() {
    m_format.title = m_title->isChecked();
    const bool isOwn = m_format.title && std::ranges::any_of(m_titles, [](const QLineEdit* line) {
                           return !line->text().isEmpty();
                       });
    m_format.titles.clear();
    for (const QLineEdit* line : m_titles)
        if (isOwn)
            m_format.titles.push_back(
                (line->text().isEmpty() ? line->placeholderText() : line->text()).toStdString());
    emit changed(m_format);
}

void ExportWords::say(Words& words) {
    if (words.generated.isEmpty() || words.language != m_format.look.language) {
        words.language = m_format.look.language;
        words.generated =
            QString::fromStdString(saidOfPanes(m_document, words.said, words.language)).trimmed();
    }
    const std::string& own = m_format.*words.own;
    const QString now = own.empty() ? words.generated : QString::fromStdString(own);
    if (words.edit->toPlainText() == now) return;
    // Whoever has emptied it goes on typing; the figure's own words come back when the field is left.
    if (own.empty() && words.edit->hasFocus() && words.edit->toPlainText().isEmpty()) return;
    const QSignalBlocker quiet(words.edit);
    words.edit->setPlainText(now);
}

void ExportWords::show(const FigureFormat& format, const Figure& figure) {
    m_format = format;
    {
        const QSignalBlocker quiet(m_title);
        m_title->setChecked(format.title || !format.titles.empty());
    }
    const Dictionary dictionary = dictionaryOf(format.look.language);
    for (std::size_t i = 0; i < m_titles.size(); ++i) {
        m_titles[i]->setEnabled(m_title->isChecked());
        const Document seen = seenFrom(m_document, i);
        const Text usual = m_titles.size() == 1
                               ? figure.title
                               : text("%1: %2", {text(schemeOf(seen).title), text(viewOf(seen).title)});
        m_titles[i]->setPlaceholderText(QString::fromStdString(plain(usual, dictionary)));
        const QString own = i < format.titles.size() ? QString::fromStdString(format.titles[i]) : QString();
        if (own != m_titles[i]->placeholderText() && m_titles[i]->text() != own) m_titles[i]->setText(own);
    }
    const auto showLine = [&](QLineEdit* line, const std::string& own, const Text& usual) {
        if (line->text().toStdString() != own) line->setText(QString::fromStdString(own));
        if (own.empty()) line->setPlaceholderText(QString::fromStdString(plain(usual, dictionary)));
    };
    for (const auto& [line, own, axis] :
         {std::tuple{m_across, &format.xTitle, &Panel::across}, {m_down, &format.yTitle, &Panel::down}}) {
        const Text usual = axisName(figure, axis);
        showLine(line, *own, usual);
        line->setEnabled(!usual.empty() || !own->empty());  // several axes have no one name
    }
    if (m_bar != nullptr) showLine(m_bar, format.barTitle, {});
    if (m_legend != nullptr) m_legend->setCurrentIndex(static_cast<int>(format.legend));
    m_notes->setCurrentIndex(static_cast<int>(format.notes));
    say(m_caption);
    say(m_alternative);
}

}  // namespace posiscope
