// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

class QDialog;
class QMenu;

namespace posiscope {

/// Gives each entry of a menu that has none a letter of its own: of its words, or in brackets behind them, as Chinese
/// has it.
void completeMnemonics(QMenu& menu);
/// Gives letters to the buttons of a dialog and to the labels of its fields in the same way; pages of tabs may share
/// letters, since one is seen at a time.
void completeMnemonics(QDialog& dialog);

/// A name without the mark of its letter, as screen readers say it: "&Size", "大小(&S)".
QString withoutMnemonic(QString name);

}  // namespace posiscope
