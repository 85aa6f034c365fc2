// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
class QDialog;
class QDialogButtonBox;
class QFormLayout;
class QLabel;

/// The parts that dialogs of named rows share.
namespace posiscope {

/// Gives the dialog its rows, as far from its edges as in every other.
QFormLayout* formOf(QDialog* dialog);
/// Adds a note in small letters that has room for so many lines.
QLabel* addNote(QFormLayout* form, int lines);
/// Adds OK and Cancel, which end the dialog.
QDialogButtonBox* addOkAndCancel(QFormLayout* form, QDialog* dialog);

}  // namespace posiscope
