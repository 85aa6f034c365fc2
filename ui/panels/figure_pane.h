// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "ui/editing/editor.h"

class QComboBox;
class QToolButton;

namespace posiscope {

class FigureView;
class FittedLabel;

/// One picture in the middle of the window: the figure of a pane of the document below its title.
class FigurePane : public QWidget {
    Q_OBJECT
public:
    FigurePane(Editor& editor, std::size_t pane, QWidget* parent = nullptr);
    FigureView& view() { return *m_view; }
    /// Returns the width that the pane needs so that the texts of the figure have their size.
    int leastWidth() const;
    /// Without the buttons that change the panes: a class looks on.
    void setAlone(bool alone);
    /// Takes what the document says; where there are several panes, what belongs to one of several shows.
    void refresh();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    /// The document as this pane sees it.
    Document seen() const { return seenFrom(m_editor.document(), m_pane); }
    bool isOneOfSeveral() const { return m_editor.document().panes.size() > 1; }
    /// Whether the panels set this one of several panes: then it has a frame, and its title says so.
    bool isFramed() const { return isOneOfSeveral() && m_editor.document().framed == m_pane; }
    QWidget* makeHead();
    void makeNotes();
    void showNotes();
    void showMenu();
    void name();
    void refreshParts(const Document& now);
    void refreshFigure();

    Editor& m_editor;
    std::size_t m_pane;
    bool m_alone = false;
    FittedLabel* m_title = nullptr;
    QComboBox* m_parts = nullptr;
    QToolButton *m_menu = nullptr, *m_close = nullptr;
    FigureView* m_view = nullptr;
    QToolButton* m_notes = nullptr;
};

}  // namespace posiscope
