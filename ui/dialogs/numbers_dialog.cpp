// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/numbers_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QFormLayout>
#include <QSpinBox>

#include "ui/dialogs/form.h"
#include "ui/look/rich_text.h"

namespace posiscope {

std::optional<NumbersChoice> askNumbers(QWidget* window, const View& view, const Text& seen,
                                        const TableLayout& start) {
    QDialog dialog(window);
    dialog.setWindowTitle(shown("Save numbers"));
    auto* form = formOf(&dialog);
    auto* which = new QComboBox(&dialog);
    which->addItem(shown(text("as seen: %1", {seen})));
    for (const ResultName& each : view.results) which->addItem(shown(each.title));
    form->addRow(shown("&Numbers"), which);
    auto* headers = new QCheckBox(shown("with the names of &rows and columns"), &dialog);
    headers->setChecked(start.headers);
    form->addRow(QString(), headers);
    auto* transposed = new QCheckBox(shown("rows are written as &columns"), &dialog);
    transposed->setChecked(start.transposed);
    form->addRow(QString(), transposed);
    auto* digits = new QSpinBox(&dialog);
    digits->setRange(0, kMostTableDigits);
    digits->setSpecialValueText(shown("as usual"));
    digits->setValue(start.digits.value_or(0));
    digits->setToolTip(shown("Usually all digits, and five in tables for readers (.tex, .md)."));
    form->addRow(shown("Significant &digits"), digits);
    addOkAndCancel(form, &dialog);
    if (dialog.exec() != QDialog::Accepted) return {};
    NumbersChoice chosen{.layout = {.headers = headers->isChecked(), .transposed = transposed->isChecked()}};
    if (digits->value() > 0) chosen.layout.digits = digits->value();
    if (which->currentIndex() > 0)
        chosen.result = &view.results[static_cast<std::size_t>(which->currentIndex() - 1)];
    return chosen;
}

}  // namespace posiscope
