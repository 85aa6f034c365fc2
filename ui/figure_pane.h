// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <vector>

#include "ui/editor.h"

class QComboBox;
class QTabBar;

namespace posiscope {

class FigureView;
class FittedLabel;
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
    void makeSpots();
    void refresh();
    void refreshParts();
    void refreshFigure();

    Editor& m_editor;
    QTabBar* m_tabs = nullptr;
    FittedLabel* m_title = nullptr;
    QComboBox* m_parts = nullptr;
    FigureView* m_view = nullptr;
    QWidget* m_spotHolder = nullptr;
    std::vector<Spot> m_spots;
    FittedLabel* m_hint = nullptr;
};

}  // namespace posiscope
