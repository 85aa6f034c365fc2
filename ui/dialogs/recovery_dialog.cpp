// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/recovery_dialog.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/disk/file_words.h"
#include "ui/look/rich_text.h"
#include "ui/look/theme.h"

namespace posiscope {

namespace {

constexpr int kMostRows = 5, kListGap = 4, kWidth = 480;  // pixels

/// "name · 2024-05-01 10:20", below it where its file is and how its sentence begins.
QString rowOf(const LeftOver& each, const QFontMetrics& font) {
    const QFileInfo file(each.path);
    const auto elided = [&](const QString& text, Qt::TextElideMode where, int width) {
        return font.elidedText(text, where, width);
    };
    const QString between = QStringLiteral(" · ");
    const QString name = each.path.isEmpty() ? shown("Untitled") : shown(shownPath(file.fileName()));
    QString below = each.text.simplified();
    if (!each.path.isEmpty())
        below = elided(shown(shownPath(file.path())), Qt::ElideMiddle, kWidth / 2) + between + below;
    return elided(name, Qt::ElideMiddle, kWidth * 2 / 3) + between +
           each.when.toString(QStringLiteral("yyyy-MM-dd hh:mm")) + '\n' +
           elided(below, Qt::ElideRight, kWidth);
}

}  // namespace

Dialogs::Rescued askRecover(QWidget* window, const std::vector<LeftOver>& all) {
    QDialog dialog(window);
    dialog.setObjectName(QStringLiteral("recovery"));
    dialog.setWindowTitle(shown("Unsaved changes"));
    auto* said = new QLabel(shown("Posiscope ended before these changes were saved."), &dialog);
    said->setFont(headingFont());
    auto* list = new QListWidget(&dialog);
    list->setAccessibleName(shown("Unsaved changes"));
    said->setBuddy(list);
    list->setSpacing(kListGap);
    for (const LeftOver& each : all) list->addItem(rowOf(each, list->fontMetrics()));
    list->setCurrentRow(0);
    const int rows = std::min(list->count(), kMostRows);
    list->setFixedHeight(rows * (list->sizeHintForRow(0) + 2 * kListGap) + 2 * list->frameWidth());
    list->setMinimumWidth(kWidth + 6 * kListGap);
    auto* note = new QLabel(
        shown(all.size() == 1 ? marked("Recover opens them; the file changes only when you save.")
                              : marked("Recover opens the chosen ones; the file changes only when you save. "
                                       "The others are offered at the next start.")),
        &dialog);
    note->setWordWrap(true);
    makeNote(note);

    auto* buttons = new QDialogButtonBox(&dialog);
    auto* recover = buttons->addButton(shown("&Recover"), QDialogButtonBox::AcceptRole);
    auto* discard = buttons->addButton(shown("&Discard"), QDialogButtonBox::DestructiveRole);
    buttons->addButton(shown("&Later"), QDialogButtonBox::RejectRole);
    recover->setDefault(true);
    auto answer = Dialogs::Rescue::later;
    const auto take = [&](Dialogs::Rescue chosen) {
        answer = chosen;
        dialog.accept();
    };
    QObject::connect(recover, &QPushButton::clicked, &dialog, [&] { take(Dialogs::Rescue::recover); });
    QObject::connect(discard, &QPushButton::clicked, &dialog, [&] { take(Dialogs::Rescue::discard); });
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);

    auto* layout = new QVBoxLayout(&dialog);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(16);
    for (QWidget* each : {static_cast<QWidget*>(said), static_cast<QWidget*>(list),
                          static_cast<QWidget*>(note), static_cast<QWidget*>(buttons)})
        layout->addWidget(each);
    dialog.exec();
    return {answer, static_cast<std::size_t>(std::max(0, list->currentRow()))};
}

}  // namespace posiscope
