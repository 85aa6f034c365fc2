// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/list_row.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

#include "core/base/number.h"
#include "ui/look/rich_text.h"
#include "ui/look/theme.h"

namespace posiscope {

namespace {

QString shownList(const std::vector<double>& numbers) {
    QString all;
    for (const double each : numbers)
        all += (all.isEmpty() ? QString() : QStringLiteral(", ")) + QString::fromStdString(exactNumber(each));
    return all;
}

}  // namespace

ListRow::ListRow(const ListParam& list, QWidget* parent) : QWidget(parent), m_list(list) {
    auto* label = new QLabel(shown(list.label), this);
    m_box = new QLineEdit(this);
    m_box->setMaxLength(1 << 20);
    m_box->setPlaceholderText(shown("all 1"));
    m_box->setAccessibleName(shown(list.label));
    label->setBuddy(m_box);
    m_reset = new QToolButton(this);
    m_reset->setObjectName("reset");
    m_reset->setAutoRaise(true);
    m_reset->setText(QStringLiteral("\u21BA"));
    m_reset->setFixedSize(scaled(24), scaled(24));
    const QString back = shown(text("Reset %1 to %2", {text(list.label), text("all 1")}));
    m_reset->setToolTip(back);
    m_reset->setAccessibleName(back);
    QSizePolicy kept = m_reset->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    m_reset->setSizePolicy(kept);
    m_note = new QLabel(this);
    makeNote(m_note);
    m_note->setObjectName("wrong");
    m_note->setWordWrap(true);
    const QString help = shown(list.help);
    setToolTip(QStringLiteral("<p>%1</p>").arg(help.toHtmlEscaped()));
    m_box->setAccessibleDescription(help);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    grid->addWidget(label, 0, 0);
    grid->addWidget(m_reset, 0, 1, Qt::AlignRight);
    grid->addWidget(m_box, 1, 0, 1, 2);
    grid->addWidget(m_note, 2, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    connect(m_box, &QLineEdit::editingFinished, this, &ListRow::commit);
    connect(m_reset, &QToolButton::clicked, this, [this] {
        m_box->setFocus();  // the arrow goes away
        m_box->clear();
        commit();
    });
    say({});
    setNumbers({});
}

void ListRow::setNumbers(const std::vector<double>& numbers) {
    m_reset->setVisible(!numbers.empty());
    if (numbers != m_numbers) {
        m_numbers = numbers;
        m_box->setText(shownList(numbers));
        m_box->setCursorPosition(0);
    }
    // While a list is typed, what is said of it stays.
    if (m_check && m_box->text() == shownList(numbers)) say(m_check(numbers));
}

void ListRow::commit() {
    // An input method may leave full-width digits.
    const QString written = m_box->text().normalized(QString::NormalizationForm_KC);
    auto numbers = readList(m_list, written.toStdString());
    if (!numbers) return say(numbers.error());
    const Text wrong = m_check ? m_check(*numbers) : Text();
    say(wrong);
    if (wrong.empty() && *numbers != m_numbers) emit edited(*numbers);
}

void ListRow::say(const Text& wrong) {
    m_note->setText(wrong.empty() ? QString() : html(wrong));
    m_note->setVisible(!wrong.empty());
    m_box->setProperty("wrong", !wrong.empty());  // the style draws it
    m_box->update();
}

}  // namespace posiscope
