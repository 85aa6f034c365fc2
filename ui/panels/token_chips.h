// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractScrollArea>
#include <vector>

#include "ui/editing/editor.h"

namespace posiscope {

/// The tokens of the present line, one box each. A click chooses the word in focus, a drag moves it, a click between
/// two of its characters cuts it, one on the gap before the next word joins the two; keys and a menu do the same.
class TokenChips : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit TokenChips(Editor& editor, QWidget* parent = nullptr);

    /// Tells what a click would do at a place of the viewport.
    struct Place {
        enum class Kind { none, word, cut, gap } kind = Kind::none;
        Index token = -1;       ///< for a gap: the one before it
        std::size_t bytes = 0;  ///< for a cut: how many stand before it
        bool operator==(const Place&) const = default;
    };
    Place placeAt(QPointF inViewport) const;
    /// Where the token is in the viewport; where a cut of it would be.
    QRectF boxOf(Index token) const;
    double cutX(Index token, std::size_t bytes) const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    const Sentence& sentence() const { return m_editor.document().sentence; }
    Index count() const { return static_cast<Index>(sentence().tokens.size()); }
    Index focused() const;
    QString spelled(Index token) const;
    void layOut();
    void refresh();
    void act(const Place& place);
    void focusOn(Index token);
    void move(Index from, Index to);
    void change(Document next, const char* name);
    void showMenu(Index token, const QPoint& global);
    /// Returns the token before which a dragged one would stand.
    Index dropAt(QPointF inViewport) const;

    Editor& m_editor;
    std::vector<QRectF> m_boxes;  ///< from the top of all rows
    std::vector<std::string> m_laidOut;
    int m_width = 0;
    Place m_hovered, m_pressed;
    QPointF m_pressedAt, m_at;
    bool m_dragging = false;
};

}  // namespace posiscope
