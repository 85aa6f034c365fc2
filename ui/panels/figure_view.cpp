// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/figure_view.h"

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

}  // namespace posiscope
