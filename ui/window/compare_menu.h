// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QMenu>

namespace posiscope {

class MainWindow;

/// The menu that keeps states and compares the present one with them.
class CompareMenu : public QMenu {
    Q_OBJECT
public:
    explicit CompareMenu(MainWindow& window);

private:
    void refresh();
    void fillMinus();

    MainWindow& m_window;
    QMenu* m_minus = nullptr;
    QAction* m_noSweep = nullptr;
    QAction* m_matched = nullptr;
    QAction* m_largest = nullptr;
    QAction* m_copy = nullptr;
};

}  // namespace posiscope
