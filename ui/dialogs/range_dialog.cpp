// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/range_dialog.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

#include "core/colour/colour_choice.h"
#include "ui/controls/number_box.h"
#include "ui/dialogs/form.h"
#include "ui/look/rich_text.h"
#include "ui/look/theme.h"

namespace posiscope {

std::optional<Range> askRange(QWidget* window, const Range& now) {
    QDialog dialog(window);
    dialog.setWindowTitle(shown("Fixed range"));
    auto* form = formOf(&dialog);
    const auto box = [&](const QString& name, double value) {
        auto* made = new NumberBox({.lowest = -kFarthestColour, .highest = kFarthestColour}, &dialog);
        made->setValue(value);
        form->addRow(name, made);
        return made;
    };
    const NumberBox* lowest = box(shown("&Lowest"), now.lowest);
    const NumberBox* highest = box(shown("&Highest"), now.highest);
    auto* note = new QLabel(shown("Values beyond have the colour of the end."), &dialog);
    makeNote(note);
    form->addRow(note);
    auto* buttons = addOkAndCancel(form, &dialog);

    const auto typed = [&]() -> std::optional<Range> {
        const Result<double> from = lowest->read(), to = highest->read();
        if (!from || !to || !isColourRange({*from, *to})) return {};
        return Range{*from, *to};
    };
    const auto allow = [&] { buttons->button(QDialogButtonBox::Ok)->setEnabled(typed().has_value()); };
    for (const NumberBox* each : {lowest, highest})
        QObject::connect(each, &QLineEdit::textChanged, &dialog, allow);
    allow();
    return dialog.exec() == QDialog::Accepted ? typed() : std::nullopt;
}

}  // namespace posiscope
