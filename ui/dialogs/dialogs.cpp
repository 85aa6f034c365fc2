// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/dialogs.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QInputDialog>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

#include "core/base/number.h"
#include "core/io/table_format.h"
#include "ui/dialogs/config_dialog.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/dialogs/numbers_dialog.h"
#include "ui/dialogs/print.h"
#include "ui/dialogs/range_dialog.h"
#include "ui/dialogs/recovery_dialog.h"
#include "ui/dialogs/sweep_dialog.h"
#include "ui/look/rich_text.h"
#include "ui/saving/lesson_file.h"

namespace posiscope {

namespace {

QString filter() {
    return shown("Posiscope documents (*.posiscope)");
}

QString lessonFilter() {
    return shown("Lessons (*.json)");
}

Dialogs::Answer askSave(QWidget* window, const QString& name) {
    QMessageBox box(QMessageBox::Question, shown("Unsaved changes"),
                    shown(text("Save the changes to “%1”?", {literal(name.toStdString())})),
                    QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, window);
    box.setInformativeText(shown("Without saving they are lost."));
    box.setTextFormat(Qt::PlainText);
    box.setDefaultButton(QMessageBox::Save);
    const int answer = box.exec();
    if (answer == QMessageBox::Save) return Dialogs::Answer::save;
    return answer == QMessageBox::Discard ? Dialogs::Answer::discard : Dialogs::Answer::cancel;
}

Dialogs::Changed askChanged(QWidget* window, const QString& name) {
    QMessageBox box(QMessageBox::Warning, shown("The file has changed"),
                    shown(text("“%1” was written by another program since it was opened here.",
                               {literal(name.toStdString())})),
                    QMessageBox::Cancel, window);
    box.setInformativeText(
        shown("Replace it and what was written there is lost; reload it and your changes are lost."));
    box.setTextFormat(Qt::PlainText);
    const QPushButton* replace = box.addButton(shown("&Replace"), QMessageBox::DestructiveRole);
    QPushButton* saveAs = box.addButton(shown("Save &As…"), QMessageBox::AcceptRole);
    const QPushButton* reload = box.addButton(shown("Re&load"), QMessageBox::ResetRole);
    box.setDefaultButton(saveAs);
    box.exec();
    if (box.clickedButton() == replace) return Dialogs::Changed::replace;
    if (box.clickedButton() == saveAs) return Dialogs::Changed::saveAs;
    return box.clickedButton() == reload ? Dialogs::Changed::reload : Dialogs::Changed::cancel;
}

QString askOpenPath(QWidget* window) {
    // Every exported picture carries its document.
    const QString pictures = shown("Documents and pictures (*.posiscope *.png *.svg *.pdf)");
    return QFileDialog::getOpenFileName(
        window, shown("Open"), {},
        pictures + QStringLiteral(";;") + filter() + QStringLiteral(";;") + lessonFilter());
}

QString askSavePath(QWidget* window, const QString& name) {
    QFileDialog dialog(window, shown("Save As"), {}, filter());
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QStringLiteral("posiscope"));  // before it asks whether to replace a file
    dialog.selectFile(name);
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

QString askNumbersPath(QWidget* window, const QString& name) {
    QFileDialog dialog(window, shown("Save numbers"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    QStringList filters;
    for (const TableFormat& format : tableFormats())
        filters += shown(format.title) + QStringLiteral(" (*%1)").arg(format.ending);
    dialog.setNameFilters(filters);
    // A name without an ending gets that of the chosen filter, before it is asked whether to replace a file.
    const auto choose = [&dialog, filters](const QString& filter) {
        const TableFormat& format = tableFormats()[static_cast<std::size_t>(filters.indexOf(filter))];
        dialog.setDefaultSuffix(QString::fromUtf8(format.ending + 1));
    };
    QObject::connect(&dialog, &QFileDialog::filterSelected, &dialog, choose);
    choose(filters.front());
    dialog.selectFile(name);
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

std::optional<FigureFormat> askFormat(QWidget* window, const Document& document, const FigureFormat& start,
                                      bool moves) {
    ExportDialog dialog(document, start, window, moves);
    return dialog.exec() == QDialog::Accepted ? std::optional(dialog.format()) : std::nullopt;
}

QString askPicturePath(QWidget* window, const QString& name, const QString& ending) {
    QFileDialog dialog(window, shown("Export figure"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setNameFilter(QStringLiteral("%1 (*.%2)").arg(ending.toUpper(), ending));
    dialog.setDefaultSuffix(ending);  // before it asks whether to replace a file
    dialog.selectFile(name);
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

std::optional<Index> askPosition(QWidget* window, Index now, Index last) {
    bool accepted = false;
    const int asked = QInputDialog::getInt(window, shown("Go to position"),
                                           shown(text("Position, from 0 to %1:", {shownNumber(last)})),
                                           static_cast<int>(now), 0, static_cast<int>(last), 1, &accepted);
    return accepted ? std::optional<Index>(asked) : std::nullopt;
}

QString askName(QWidget* window, const QString& now) {
    bool accepted = false;
    const QString asked = QInputDialog::getText(window, shown("Rename"), shown("Name of the kept state:"),
                                                QLineEdit::Normal, now, &accepted);
    return accepted ? asked.trimmed() : QString();
}

QString askWords(QWidget* window, const QString& question, const QString& now) {
    bool accepted = false;
    const QString asked =
        QInputDialog::getText(window, shown("Lesson"), question, QLineEdit::Normal, now, &accepted);
    return accepted ? asked.trimmed() : QString();
}

QString askLessonPath(QWidget* window) {
    QDir().mkpath(ownLessonFolder());
    QFileDialog dialog(window, shown("New lesson"), ownLessonFolder(), lessonFilter());
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QStringLiteral("json"));  // before it asks whether to replace a file
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

/// Long names are broken somewhere, so that they do not run out of the box.
QString breakable(QString text) {
    static const QRegularExpression kLong(QStringLiteral("([^\\s]{40})"));
    return text.replace(kLong, QStringLiteral("\\1\u200B"));
}

void showError(QWidget* window, const QString& message) {
    QMessageBox box(QMessageBox::Warning, shown("Posiscope"), breakable(message), QMessageBox::Ok, window);
    box.setTextFormat(Qt::PlainText);  // a file's name may look like HTML
    box.exec();
}

void showHelp(QWidget* window, const QString& title, const QString& html) {
    auto* dialog = new QDialog(window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    auto* label = new QLabel(html, dialog);
    label->setTextFormat(Qt::RichText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    auto* layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(16);
    layout->addWidget(label);
    layout->addWidget(buttons);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
    dialog->show();
}

}  // namespace

Dialogs realDialogs() {
    return {askSave,        askChanged, askOpenPath, askSavePath,   askNumbers, askNumbersPath, askFormat,
            askPicturePath, showPrint,  askPosition, askRange,      askName,    askSweep,       askMotion,
            askConfig,      askWords,   askStep,     askLessonPath, showError,  showHelp,       askRecover};
}

}  // namespace posiscope
