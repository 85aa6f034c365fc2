// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/form.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>

#include "ui/look/theme.h"

namespace posiscope {

QFormLayout* formOf(QDialog* dialog) {
    auto* form = new QFormLayout(dialog);
    form->setContentsMargins(24, 24, 24, 16);
    form->setSpacing(8);
    return form;
}

QLabel* addNote(QFormLayout* form, int lines) {
    auto* note = new QLabel(form->parentWidget());
    note->setWordWrap(true);
    note->setMinimumHeight(lines * note->fontMetrics().lineSpacing());
    makeNote(note);
    form->addRow(note);
    return note;
}

QDialogButtonBox* addOkAndCancel(QFormLayout* form, QDialog* dialog) {
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, dialog);
    form->addRow(buttons);
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    return buttons;
}

}  // namespace posiscope
