// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <vector>

#include "ui/editor.h"

class QComboBox;
class QLabel;
class QTabBar;

namespace posiscope {

class FigureView;
class ParamRow;

/// The middle of the window: tabs of the views, the figure between its title and its hint, and on the spot the slider
/// that belongs to it.
class FigurePane : public QWidget {
    Q_OBJECT
public:
    explicit FigurePane(Editor& editor, QWidget* parent = nullptr);
    FigureView& view() { return *m_view; }

private:
    struct Spot {
        const Scheme* scheme = nullptr;
        ParamRow* row = nullptr;
    };

    QWidget* makeHead();
    QWidget* makeSpots();
    void refresh();
    void refreshParts();
    void refreshFigure();

    Editor& m_editor;
    QTabBar* m_tabs = nullptr;
    QLabel* m_title = nullptr;
    QComboBox* m_parts = nullptr;
    FigureView* m_view = nullptr;
    std::vector<Spot> m_spots;
    QLabel* m_hint = nullptr;
};

}  // namespace posiscope
