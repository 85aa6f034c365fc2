// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QMenu>
#include <vector>

#include "core/document/document.h"

class QActionGroup;

namespace posiscope {

class MainWindow;

/// View → Colours: the map of all tables and what it spans. Both belong to the document.
class ColourMenu : public QMenu {
    Q_OBJECT
public:
    ColourMenu(MainWindow& window, QWidget* parent);

private:
    QAction* add(QActionGroup* group, const QString& name, const QString& id);
    /// Returns the document as each pane sees it, for the panes whose values have colours.
    std::vector<Document> coloured() const;
    void choose(const ColourChoice& colours);
    void chooseData();
    void chooseFixed();
    void refresh();

    MainWindow& m_window;
    QActionGroup* m_maps;
    QActionGroup* m_spans;
    QAction* m_shared = nullptr;
    QAction* m_data = nullptr;
};

}  // namespace posiscope
