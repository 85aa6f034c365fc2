// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <array>
#include <functional>
#include <vector>

#include "ui/editing/editor.h"
#include "ui/panels/veil.h"

class QPushButton;
class QSplitter;

namespace posiscope {

class FigurePane;
class FigureView;
class FittedLabel;
class ParamRow;
class Player;
class ViewTabs;

/// The middle of the window: the tabs of the views, the panes of the document in a grid, and below it the slider and the
/// hint of the framed one.
class FigureArea : public QWidget {
    Q_OBJECT
public:
    FigureArea(Editor& editor, Player& player, QWidget* parent = nullptr);

    /// Returns the figure of the framed pane.
    FigureView& framedView() const;
    /// Returns the figure that the reader has pointed at last, or that has the keyboard; at first the framed one.
    FigureView& activeView() const;
    /// Returns the figures of all panes.
    std::vector<const FigureView*> allViews() const;
    /// Whether all figures show the document as it is.
    bool areShown() const;
    /// Returns the number in focus of the active figure, if there is one.
    std::optional<double> numberInFocus() const;
    /// Returns the parts through which Tab goes one after the other.
    QList<QWidget*> inOrder() const;
    /// Shows one line under the figures instead of the hint; empty: the hint.
    void explain(const Text& told);
    /// Returns the width that the figures need so that their texts have their size.
    int leastWidth() const;
    /// Returns the size of all panes together.
    QSize gridSize() const;
    /// Dims or covers parts of all figures.
    void setVeil(const Veil& veil);
    /// As FigureView::setTaker, for all figures.
    void setTaker(std::function<bool(const Target&)> taker);
    /// Shows the figures alone, without tabs, slider and hint.
    void setAlone(bool alone);
    /// Panes of a row are equally wide again, and the rows equally high.
    void shareEqually();

signals:
    /// The active figure tells something else now.
    void toldChanged();
    /// There are controls that Tab does not know yet.
    void controlsMade();
    /// Something that was asked for is not possible.
    void refused(const Text& why);

private:
    struct MainRow {
        const Scheme* scheme = nullptr;
        ParamRow* row = nullptr;
    };

    void makeTabs();
    QWidget* makeDetour();
    void refreshDetour();
    void makeMainRows();
    ParamRow& mainRow(const Scheme& scheme, const Param& param);
    void refreshMainRow();
    void playMain();
    void open(int tab);
    FigurePane* makePane(std::size_t pane);
    void arrange();
    void refresh();
    void refreshHint();

    Editor& m_editor;
    Player& m_player;
    ViewTabs* m_tabs = nullptr;
    QWidget* m_detour = nullptr;
    FittedLabel* m_detourSaid = nullptr;
    QPushButton* m_back = nullptr;
    std::optional<Document> m_left;  ///< the document before a tab that could not take its scheme along
    Document m_shown;                ///< the document before the last change
    QSplitter* m_grid = nullptr;
    std::array<QSplitter*, 2> m_gridRows{};
    std::vector<FigurePane*> m_panes;
    std::size_t m_active = 0;
    QWidget* m_mainRowHolder = nullptr;
    std::vector<MainRow> m_mainRows;
    Veil m_veil;
    std::function<bool(const Target&)> m_taker;
    bool m_alone = false;
    FittedLabel* m_hint = nullptr;  ///< shows the hint, or what is explained
    Text m_explained;
};

}  // namespace posiscope
