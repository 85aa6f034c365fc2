// SPDX-License-Identifier: GPL-3.0-or-later
// Mouse, wheel and keys over a figure become gestures of its view.
#include <QApplication>
#include <QMouseEvent>
#include <cmath>

#include "core/views/shared/linked.h"
#include "ui/panels/accessible_figure.h"
#include "ui/panels/figure_view.h"

namespace posiscope {

Document FigureView::after(const Gesture& gesture) const {
    if (!isThere()) return m_editor.document();
    const bool isLook = gesture.kind == Gesture::Kind::pan || gesture.kind == Gesture::Kind::zoom ||
                        gesture.kind == Gesture::Kind::fit;
    if (m_veil.silent && !isLook) return m_editor.document();
    const Document now = seenFrom(m_editor.document(), m_pane);
    // The shown document has its results; the memo may not have the largest of them.
    const auto results =
        now == m_shown.document ? m_shown.results : std::make_shared<Results>(m_editor.memo());
    return viewOf(now).act({now, m_editor.encodingOf(now), m_canvas, m_pointer, results}, gesture);
}

void FigureView::frame() {
    if (isThere()) m_editor.look(seenFrom(m_editor.document(), m_pane));
}

void FigureView::pointAt(const Target& target) {
    if (target == m_pointer) return;
    m_pointer = target;
    emit pointed(target);
    setCursor(target ? Qt::PointingHandCursor : Qt::ArrowCursor);
    refreshSoon();
}

void FigureView::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return;
    m_pressedAt = m_last = m_mouse = event->position();
    m_pressed = targetAt(m_figure, inFigure(event->position()));
    m_moved = false;
    frame();
}

void FigureView::panTo(QPointF now) {
    const Panel* panel = panelAt(m_figure, inFigure(m_pressedAt));
    if (panel == nullptr) return;
    m_editor.look(after({.kind = Gesture::Kind::pan,
                         .panel = panel->id,
                         .from = toPanel(*panel, inFigure(m_last)),
                         .to = toPanel(*panel, inFigure(now))}));
    m_last = now;
}

void FigureView::mouseMoveEvent(QMouseEvent* event) {
    m_mouse = event->position();
    emit attended();
    const Target under = targetAt(m_figure, inFigure(m_mouse));
    if (!(event->buttons() & Qt::LeftButton)) return pointAt(under);
    const double far = (event->position() - m_pressedAt).manhattanLength();
    if (!m_moved && far < QApplication::startDragDistance()) return;
    m_moved = true;
    if (m_preparing.isWaiting()) return;
    if (m_pressed.kind != Target::Kind::word) return panTo(event->position());
    if (under.kind != Target::Kind::word || under == m_pressed) return;
    // Past its middle only: beyond a wider word's edge alone the two would change places for ever.
    const double middle = inWidget(boxOf(m_figure, under)).center().x();
    if ((under.row > m_pressed.row) != (m_mouse.x() > middle)) return;
    // The words make room while one is dragged; all of it is one step.
    const Document moved = after({.kind = Gesture::Kind::drag, .target = m_pressed, .other = under});
    m_pressed = m_pointer = under;
    m_editor.edit(moved, marked("Move word"), "drag word");
}

void FigureView::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return;
    if (!m_moved)
        press(m_pressed, event->modifiers() & Qt::ShiftModifier);
    else if (m_pressed.kind == Target::Kind::word)  // only words that were dragged have made a step
        m_editor.finishMerge();
    m_moved = false;
}

void FigureView::press(const Target& target, bool second) {
    if (m_taker && m_taker(target)) return;
    whenReady([this, target, second] {
        m_editor.edit(after({.kind = Gesture::Kind::click, .target = target, .second = second}),
                      marked("Move focus"), "focus");
    });
}

void FigureView::mouseDoubleClickEvent(QMouseEvent* event) {
    // On a field; two quick clicks on a word are two clicks.
    const Panel* panel = panelAt(m_figure, inFigure(event->position()));
    if (panel != nullptr && panel->across && targetAt(m_figure, inFigure(event->position()))) return fit();
    mousePressEvent(event);
}

void FigureView::leaveEvent(QEvent*) {
    pointAt({});
}

void FigureView::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason) frame();
    emit attended();
    // Qt tells of the figure itself first.
    QMetaObject::invokeMethod(
        this, [this] { accessibleFigure(*this).tellFocus(); }, Qt::QueuedConnection);
}

void FigureView::wheelEvent(QWheelEvent* event) {
    const Panel* panel = panelAt(m_figure, inFigure(event->position()));
    if (panel == nullptr) return;
    const QPoint turned = event->angleDelta();
    const bool sideways = turned.x() != 0 || (event->modifiers() & Qt::ShiftModifier);
    const Point here = toPanel(*panel, inFigure(event->position()));
    Gesture gesture{.kind = Gesture::Kind::zoom, .panel = panel->id, .from = here, .to = here};
    if (sideways) {
        gesture.kind = Gesture::Kind::pan;
        const double step = turned.x() != 0 ? turned.x() : turned.y();
        gesture.to = toPanel(*panel, inFigure(event->position() + QPointF(step, 0)));
    } else {
        gesture.factor = std::pow(1.2, turned.y() / 120.0);
    }
    whenReady([this, gesture] { m_editor.look(after(gesture)); });
    event->accept();
}

void FigureView::fit() {
    whenReady([this] { m_editor.look(after({.kind = Gesture::Kind::fit})); });
}

void FigureView::zoom(double factor) {
    // The panel in the middle, or else the first that has axes: what the reader looks at.
    const FigurePoint middle({m_figure.width / 2, m_figure.height / 2});
    const Panel* panel = panelAt(m_figure, middle);
    if (panel == nullptr) return;
    const Point here = toPanel(*panel, middle);
    const Gesture gesture{
        .kind = Gesture::Kind::zoom, .panel = panel->id, .from = here, .to = here, .factor = factor};
    whenReady([this, gesture] { m_editor.look(after(gesture)); });
}

void FigureView::showFocus() {
    whenReady([this] { m_editor.look(after({.kind = Gesture::Kind::step})); });
}

void FigureView::keyPressEvent(QKeyEvent* event) {
    Gesture gesture{.kind = Gesture::Kind::step};
    gesture.second = event->modifiers() & Qt::ShiftModifier;
    constexpr Index kPage = 10;
    switch (event->key()) {
        case Qt::Key_Escape:
            if (!m_preparing.isWaiting()) return QWidget::keyPressEvent(event);
            return m_editor.undoStack().undo();
        case Qt::Key_Space:
            if (event->isAutoRepeat()) return;
            frame();
            return emit played();
        case Qt::Key_Left:
            gesture.across = -1;
            break;
        case Qt::Key_Right:
            gesture.across = 1;
            break;
        case Qt::Key_Up:
            gesture.down = -1;
            break;
        case Qt::Key_Down:
            gesture.down = 1;
            break;
        case Qt::Key_PageUp:
            gesture.down = -kPage;
            break;
        case Qt::Key_PageDown:
            gesture.down = kPage;
            break;
        case Qt::Key_Home:
            gesture.across = -kToTheEnd;
            break;
        case Qt::Key_End:
            gesture.across = kToTheEnd;
            break;
        default:
            return QWidget::keyPressEvent(event);
    }
    m_pointer = {};  // the line tells of what the keys move, not of what the mouse was left on
    whenReady([this, gesture] { m_editor.edit(after(gesture), marked("Move focus"), "focus"); });
    refreshSoon();
}

}  // namespace posiscope
