// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QImage>
#include <QTimer>
#include <QWidget>
#include <memory>

#include "core/views/shared/view.h"
#include "ui/editing/editor.h"
#include "ui/paint/averaging.h"
#include "ui/panels/preparing.h"
#include "ui/panels/veil.h"

namespace posiscope {

class FigurePainter;
class ReadOut;

/// Shows the present view's figure and turns mouse, wheel and keys into its gestures.
class FigureView : public QWidget {
    Q_OBJECT
public:
    /// Shows the figure of one of the document's panes.
    FigureView(Editor& editor, std::size_t pane, QWidget* parent = nullptr);
    ~FigureView() override;

    /// Returns what the present view says about what is under the pointer, or else about the focus.
    Told told() const;
    /// Returns what it says about the focus, wherever the mouse is: what is explained does not change under it.
    Told toldOfFocus() const;
    /// The numbers that it shows, and the cell under the pointer or in focus.
    Visible visible() const;
    /// Returns the scene that the figure is drawn from.
    Scene scene() const;
    /// Does what a click on the target does, with Shift (`second`) or without.
    void press(const Target& target, bool second = false);
    /// Returns the figure as it is shown, with its title and its hint.
    const Figure& figure() const { return m_figure; }
    /// How many pixels of the widget a unit of the figure has.
    double scale() const { return m_scale; }
    /// From the widget's pixels to the figure's units and back: the one way, since a projected figure has larger units.
    FigurePoint inFigure(QPointF inWidget) const;
    QPointF inWidget(const FigurePoint& at) const;
    QRectF inWidget(const FigureRect& box) const;
    /// Asks somebody first who may take a press on a target; true: it is taken.
    using Taker = std::function<bool(const Target&)>;
    void setTaker(Taker taker) { m_taker = std::move(taker); }
    /// Dims or covers parts of the figure.
    void setVeil(const Veil& veil);
    const Veil& veil() const { return m_veil; }
    /// Returns what the figure says while it, or a part of it, is still missing.
    std::optional<Text> waiting() const;
    /// Whether no change waits for the next frame, and the figure has been painted.
    bool isUpToDate() const { return m_isDrawn && !m_changed && !m_resized; }

public slots:
    void fit();
    /// Zooms about the middle of the figure; a factor > 1 comes nearer.
    void zoom(double factor);
    /// Moves what is visible as little as it takes to see the focus.
    void showFocus();
    /// Marks what another pane's mouse points at, where this figure has it too.
    void follow(const Target& target);

signals:
    /// The reader points at it, or gives it the keyboard.
    void attended();
    void toldChanged();
    /// The reader plays the parameter under the figure, or stops it.
    void played();
    void figureChanged();
    void pointed(const Target& target);

protected:
    void resizeEvent(QResizeEvent*) override;
    void paintEvent(QPaintEvent*) override;
    void mousePressEvent(QMouseEvent*) override;
    void mouseMoveEvent(QMouseEvent*) override;
    void mouseReleaseEvent(QMouseEvent*) override;
    void mouseDoubleClickEvent(QMouseEvent*) override;
    void wheelEvent(QWheelEvent*) override;
    void leaveEvent(QEvent*) override;
    void focusInEvent(QFocusEvent*) override;
    void keyPressEvent(QKeyEvent*) override;

private:
    void refreshSoon();
    /// Draws what the document shows, or asks for what that needs and keeps what is there.
    void refresh();
    /// Takes what is prepared, and draws it.
    void take(Prepared made);
    void draw();
    void drawNow();
    void pointAt(const Target& target);
    /// Does something with what the document shows: at once, or when that is prepared.
    void whenReady(std::function<void()> run);
    Document after(const Gesture& gesture) const;
    /// Whether the document still has the pane: it may be gone until this is.
    bool isThere() const { return m_pane < m_editor.document().panes.size(); }
    /// Puts the frame around the pane.
    void frame();
    void panTo(QPointF now);
    void paintWaiting(QPainter& painter) const;
    Text readAtPointer() const;
    void paintFollowed(QPainter& painter) const;
    void paintVeil(QPainter& painter) const;

    Editor& m_editor;
    std::size_t m_pane;
    Preparing m_preparing;
    Prepared m_shown;                            ///< what the figure is drawn from
    bool m_isPrepared = false;                   ///< the first of these is there
    std::vector<std::function<void()>> m_later;  ///< waits with what it is done to
    std::unique_ptr<FigurePainter> m_painter;
    Averaging m_averaging;
    Figure m_figure;
    QImage m_pixels;                 ///< the figure as it was painted last
    bool m_isDrawn = false;          ///< m_pixels show m_figure
    std::vector<Awaited> m_awaited;  ///< the parts that m_pixels miss
    Canvas m_canvas;
    double m_scale = 1;  ///< pixels of the widget for a unit of the figure
    Veil m_veil;
    Taker m_taker;
    Target m_pointer;   ///< the target under the mouse; none after a key, until the mouse moves
    Target m_followed;  ///< what another pane's mouse points at
    QPointF m_mouse;
    ReadOut* m_readOut = nullptr;
    QTimer m_frame;          ///< one frame: changes that come while it runs are drawn together at its end
    bool m_changed = false;  ///< something changed since the last frame
    bool m_resized = false;  ///< it has another size than the figure
    QPointF m_pressedAt, m_last;
    Target m_pressed;  ///< the target that a drag takes along
    bool m_moved = false;
};

}  // namespace posiscope
