// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/saving/autosave.h"

namespace posiscope {

class MainWindow;

/// Keeps the unsaved document of a window in a folder, and offers those that killed windows left there.
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
