// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/figure_view.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "core/base/number.h"
#include "core/views/shared/linked.h"
#include "ui/look/figure_text.h"
#include "ui/look/theme.h"
#include "ui/paint/disposal.h"
#include "ui/paint/figure_painter.h"
#include "ui/panels/accessible_figure.h"
#include "ui/panels/read_out.h"

namespace posiscope {

namespace {

constexpr int kFrameMs = 16;

Text saidOf(const Awaited& awaited) {
    return text("averaging, %1 %", {shownNumber(std::floor(100 * awaited.share))});
}

}  // namespace

FigureView::FigureView(Editor& editor, std::size_t pane, QWidget* parent)
    : QWidget(parent),
      m_editor(editor),
      m_pane(pane),
      m_shown(unprepared(editor, seenFrom(editor.document(), pane))),
      m_painter(std::make_unique<FigurePainter>()) {
    AccessibleFigure::install();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    constexpr double kLeastScale = 0.5;  // on the smallest screens letters shrink before anything is cut
    setMinimumSize((QSizeF(kLeastWidth, kLeastHeight) * kLeastScale).toSize());
    m_canvas = canvasOf(kLeastWidth, kLeastHeight, windowLook());  // until it has a size, it can be asked
    m_readOut = new ReadOut(this);
    m_frame.setSingleShot(true);
    connect(&m_frame, &QTimer::timeout, this, [this] {
        if (m_changed) refreshSoon();
    });
    connect(&editor, &Editor::changed, this, &FigureView::refreshSoon);
    connect(&m_averaging, &Averaging::progressed, this, [this] {
        m_isDrawn = false;
        update();
    });
    connect(&m_preparing, &Preparing::progressed, this, qOverload<>(&FigureView::update));
    connect(&m_preparing, &Preparing::ready, this, &FigureView::take);
}

FigureView::~FigureView() = default;

Scene FigureView::scene() const {
    return {m_shown.document, m_shown.encoding, m_canvas, m_pointer, m_shown.results};
}

void FigureView::refreshSoon() {
    if (!isThere()) return;
    m_changed = true;
    if (m_frame.isActive()) return;
    m_frame.start(kFrameMs);
    refresh();
}

void FigureView::drawNow() {
    m_scale = std::min({figureScale(), width() / kLeastWidth, height() / kLeastHeight});
    m_canvas = canvasOf(std::floor(width() / m_scale), std::floor(height() / m_scale), windowLook(),
                        devicePixelRatioF() * m_scale);
    m_figure = figureUnder(m_veil, scene());
    m_canvas.height = m_figure.notesTop;  // the view is asked only about its own part
    m_averaging.serve(m_figure);
}

FigurePoint FigureView::inFigure(QPointF inWidget) const {
    return FigurePoint({inWidget.x() / m_scale, inWidget.y() / m_scale});
}

QPointF FigureView::inWidget(const FigurePoint& at) const {
    return QPointF(at.units.x, at.units.y) * m_scale;
}

QRectF FigureView::inWidget(const FigureRect& box) const {
    return {inWidget(FigurePoint({box.units.x, box.units.y})),
            QSizeF(box.units.width, box.units.height) * m_scale};
}

void FigureView::refresh() {
    m_changed = false;
    const Document now = isThere() ? seenFrom(m_editor.document(), m_pane) : m_shown.document;
    if (m_isPrepared && now == m_shown.document) {
        m_preparing.stop();
        return draw();
    }
    if (!m_preparing.isWaitingFor(now)) {
        Prepared wanted = unprepared(m_editor, now);
        if (!needsPreparing(now)) return take(std::move(wanted));
        if (auto made = m_preparing.prepared(std::move(wanted))) return take(std::move(*made));
    }
    if (m_isPrepared) draw();  // what is there, at its present size
    update();
}

void FigureView::take(Prepared made) {
    m_preparing.stop();
    dispose(std::make_shared<const Prepared>(std::exchange(m_shown, std::move(made))));
    m_isPrepared = true;
    draw();
    while (!m_later.empty() && !m_preparing.isWaiting()) {
        const auto run = std::move(m_later.front());
        m_later.erase(m_later.begin());
        run();
    }
}

void FigureView::whenReady(std::function<void()> run) {
    constexpr std::size_t kMost = 8;  // a key that is held down asks for more than anybody wants
    if (!m_preparing.isWaiting())
        run();
    else if (m_later.size() < kMost)
        m_later.push_back(std::move(run));
}

void FigureView::draw() {
    drawNow();
    // The figure may have moved away from under the mouse.
    if (const Target under = targetAt(m_figure, inFigure(m_mouse)); m_pointer && under != m_pointer) {
        m_pointer = under;
        drawNow();
    }
    m_painter->set(m_figure, windowLook(), {}, m_averaging.averages());
    m_isDrawn = false;
    update();
    m_readOut->show(m_pointer && !m_moved ? readAtPointer() : Text{}, m_mouse);
    emit figureChanged();
    emit toldChanged();
    accessibleFigure(*this).tellChanges();
}

Told FigureView::told() const {
    if (!m_isPrepared || m_veil.silent) return {};
    if (Text missing = missingOf(scene()); !missing.empty()) return {std::move(missing), {}};
    return viewOf(m_shown.document).tell(scene(), m_pointer);
}

Text FigureView::readAtPointer() const {
    const Text others = m_isPrepared && !m_veil.silent ? readInAllPanes(scene(), m_pointer) : Text{};
    return others.empty() ? told().line : joined({told().line, others}, marked("\n"));
}

Told FigureView::toldOfFocus() const {
    if (!m_isPrepared || m_veil.silent) return {};
    const Scene now = scene();
    if (Text missing = missingOf(now); !missing.empty()) return {std::move(missing), {}};
    return viewOf(m_shown.document).tell(now, {});
}

Visible FigureView::visible() const {
    return viewOf(m_shown.document).visible(scene(), m_pointer);
}

Document FigureView::after(const Gesture& gesture) const {
    if (!isThere()) return m_editor.document();
    const bool isLook = gesture.kind == Gesture::Kind::pan || gesture.kind == Gesture::Kind::zoom ||
                        gesture.kind == Gesture::Kind::fit;
    if (m_veil.silent && !isLook) return m_editor.document();
    const Document now = seenFrom(m_editor.document(), m_pane);
    // What is shown has its results; the memo may not have the largest of them.
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

void FigureView::follow(const Target& target) {
    if (m_followed == target) return;
    m_followed = target;
    update();
}

void FigureView::paintFollowed(QPainter& painter) const {
    constexpr double kLeast = 5;  // pixels: a cell may be smaller
    painter.setPen(QPen(colour(Role::focus), 1.5));
    for (const FigureRect& each : placesOf(m_figure, m_followed)) {
        QRectF box = inWidget(each);
        const double wider = std::max(0.0, kLeast - box.width()) / 2,
                     higher = std::max(0.0, kLeast - box.height()) / 2;
        painter.drawRect(box.adjusted(-wider, -higher, wider, higher));
    }
}

void FigureView::resizeEvent(QResizeEvent*) {
    m_resized = true;  // layouts resize it several times before it is painted once
}

void FigureView::paintEvent(QPaintEvent*) {
    if (std::exchange(m_resized, false)) refresh();
    const double ratio = devicePixelRatioF();
    if (m_isPrepared &&
        m_canvas.pixels != ratio * m_scale) {  // a screen of another resolution: other cells share a pixel
        drawNow();
        m_painter->set(m_figure, windowLook(), {}, m_averaging.averages());
        m_isDrawn = false;
    }
    if (!m_isDrawn) {  // a window that only comes to the front has its pixels
        const QSize pixels = (QSizeF(size()) * ratio).toSize();
        if (m_pixels.size() != pixels) m_pixels = QImage(pixels, QImage::Format_RGB32);
        m_pixels.setDevicePixelRatio(ratio);
        m_awaited =
            awaitedIn(m_figure, m_averaging.averages());  // before, so that no more is missing than is said
        m_painter->paint(m_pixels, m_scale);
        m_isDrawn = true;
    }
    QPainter painter(this);
    painter.drawImage(QPoint(0, 0), m_pixels);
    if (!m_veil.silent) paintFollowed(painter);
    paintVeil(painter);
    paintWaiting(painter);
}

std::optional<Text> FigureView::waiting() const {
    if (m_preparing.isWaiting())
        return text("computing, %1 %", {shownNumber(std::floor(100 * m_preparing.share()))});
    const auto all = m_isDrawn ? m_awaited : awaitedIn(m_figure, m_averaging.averages());
    return all.empty() ? std::nullopt : std::optional(saidOf(all.front()));
}

void FigureView::paintWaiting(QPainter& painter) const {
    constexpr qint64 kSoon = 300,
                     kLong = 1000;  // ms: until then it is said that it takes, and how to stop it
    painter.scale(m_scale, m_scale);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto paint = [&](const Text& said, Point at) {
        constexpr double kAcross = 10, kDown = 5, kRadius = 4;
        const Extent ink = measuredText(said, Type::note, windowLook());
        const QPointF corner(std::floor(at.x - ink.width / 2), std::floor(at.y - ink.height / 2));
        painter.setPen(colour(Role::hairline));
        painter.setBrush(colour(Role::surface));
        painter.drawRoundedRect(
            QRectF(corner, QSizeF(ink.width, ink.height)).adjusted(-kAcross, -kDown, kAcross, kDown), kRadius,
            kRadius);
        painter.setPen(colour(Role::ink));
        drawText(painter, said, Type::note, windowLook(), {corner.x(), corner.y()});
    };
    const qint64 waited = m_preparing.waitedMs();
    if (waited < kSoon) {
        for (const Awaited& each : m_awaited) paint(saidOf(each), each.where.centre());
        return;
    }
    const bool canGoBack = waited >= kLong && m_editor.undoStack().canUndo();
    paint(canGoBack ? text("%1 · Esc goes back", {*waiting()}) : *waiting(),
          {width() / m_scale / 2, height() / m_scale / 2});
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
