// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/figure_preview.h"

#include <QElapsedTimer>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/export/figure_page.h"
#include "ui/look/rich_text.h"
#include "ui/look/theme.h"

namespace posiscope {

namespace {

constexpr int kMargin = 16, kFrameMs = 16;

}  // namespace

FigurePreview::FigurePreview(const Document& document, QWidget* parent)
    : QWidget(parent),
      m_document(document) {
    setMinimumSize(360, 320);
    setAccessibleName(shown("Preview"));
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (m_changed) draw();
    });
}

void FigurePreview::setFormat(const FigureFormat& format) {
    m_format = format;
    drawSoon();
}

void FigurePreview::resizeEvent(QResizeEvent*) {
    drawSoon();
}

void FigurePreview::drawSoon() {
    m_changed = true;
    if (!m_pause.isActive()) m_pause.start(0);
}

void FigurePreview::draw() {
    m_changed = false;
    QElapsedTimer took;
    took.start();
    if (auto page = FigurePage::laidOut(m_document, m_format)) {
        const double ratio = devicePixelRatioF();
        const double perMm = std::min((width() - 2 * kMargin) / m_format.widthMm,
                                      (height() - 2 * kMargin) / m_format.heightMm) *
                             ratio;
        m_page = QImage(std::max(1, static_cast<int>(std::lround(m_format.widthMm * perMm))),
                        std::max(1, static_cast<int>(std::lround(m_format.heightMm * perMm))),
                        QImage::Format_RGB32);
        page->paintPixels(m_page, perMm * kMmPerInch);
        m_page.setDevicePixelRatio(ratio);
    }
    update();
    m_pause.start(std::max(kFrameMs, static_cast<int>(took.elapsed())));
}

void FigurePreview::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), colour(Role::panel));
    if (m_page.isNull()) return;
    const QSizeF size = m_page.deviceIndependentSize();
    const QPointF corner(std::round((width() - size.width()) / 2),
                         std::round((height() - size.height()) / 2));
    painter.drawImage(corner, m_page);
    painter.setPen(colour(Role::hairline));
    painter.drawRect(QRectF(corner, size).adjusted(-0.5, -0.5, 0.5, 0.5));
}

}  // namespace posiscope
