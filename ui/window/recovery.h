// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/saving/autosave.h"

namespace posiscope {

class MainWindow;

/// What is unsaved in a window is kept in a folder, and what windows that were killed left there is offered.
class Recovery {
public:
    Recovery(MainWindow& window, const QString& folder, const Autosave::Pace& pace = {});
    /// Only for the program itself, never for a test.
    static QString usualFolder();

    /// Asks once for all; what cannot be read is put aside and said.
    void offer();

private:
    MainWindow& m_window;
    QString m_folder;
    Autosave m_autosave;
};

}  // namespace posiscope
