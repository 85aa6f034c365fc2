// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <vector>

#include "ui/editing/editor.h"

class QComboBox;
class QPushButton;
class QToolButton;

namespace posiscope {

class FigureView;
class FittedLabel;
class ParamRow;
class ViewTabs;

/// One of the figures in the middle of the window: tabs of the views, the figure between its title and its hint, and on
/// the param the slider that belongs to it.
class FigurePane : public QWidget {
    Q_OBJECT
public:
    /// Makes the pane of the present view, or of the one beside it: then with a button that closes it.
    FigurePane(Editor& editor, bool beside, QWidget* parent = nullptr);
    FigureView& view() { return *m_view; }
    /// Shows one line under the figure instead of the hint; empty: the hint.
    void explain(const Text& told);
    /// Returns the width that the pane needs so that the texts of the figure have their size.
    int leastWidth() const;

protected:
    void paintEvent(QPaintEvent* event) override;

signals:
    /// There are controls that Tab does not know yet.
    void rowsMade();

private:
    struct MainRow {
        const Scheme* scheme = nullptr;
        ParamRow* row = nullptr;
    };

    /// The document as this pane sees it, and back.
    Document seen() const;
    void edit(Document seen, const char* name);
    QWidget* makeTabs();
    QWidget* makeDetour();
    void refreshDetour(const Document& now);
    void makeSigns();
    void showSigns();
    QWidget* makeHead();
    void makeMainRows();
    ParamRow& mainRow(const Scheme& scheme, const Param& param);
    void refresh();
    void refreshParts(const Document& now);
    void refreshFigure();
    void refreshHint();
    /// Tells whether the panel sets this one of two panes: then it has a frame, and its title says so.
    bool isSet() const;

    Editor& m_editor;
    bool m_beside;
    ViewTabs* m_tabs = nullptr;
    QWidget* m_detour = nullptr;
    FittedLabel* m_detourSaid = nullptr;
    QPushButton* m_back = nullptr;
    std::optional<Document> m_left;  ///< the document before a tab that could not take its scheme along
    Document m_shown;                ///< the document seen before the last change
    QToolButton* m_notes = nullptr;
    FittedLabel* m_title = nullptr;
    QComboBox* m_parts = nullptr;
    FigureView* m_view = nullptr;
    QWidget* m_mainRowHolder = nullptr;
    std::vector<MainRow> m_mainRows;
    FittedLabel* m_hint = nullptr;  ///< shows the hint, or what is explained
    Text m_explained;
};

}  // namespace posiscope
