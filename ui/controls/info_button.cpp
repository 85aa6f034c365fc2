// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/info_button.h"

#include <QPainter>
#include <QStyleOptionToolButton>
#include <algorithm>
#include <cmath>

#include "ui/look/theme.h"

namespace posiscope {

void InfoButton::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    QStyleOptionToolButton option;
    initStyleOption(&option);
    style()->drawComplexControl(QStyle::CC_ToolButton, &option, &painter, this);
    // As Noto Sans CJK SC has it, and as dark as letters are made. Lengths are in sizes of the letter, which stands on a
    // line of whole pixels.
    const double size = std::max(height() - scaled(6), 1);
    const double above = std::ceil(1.160 * size), below = std::ceil(0.288 * size);
    const double line = std::round((height() + above - below) / 2);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(width() / 2.0, line - 0.388 * size);
    painter.scale(size, size);
    const QColor ink = option.palette.color(QPalette::ButtonText);
    painter.setPen(QPen(ink, std::max(0.032, 0.75 / size)));
    painter.drawEllipse(QPointF(), 0.45, 0.45);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawEllipse(QPointF(0, -0.25), 0.048, 0.05);
    painter.drawRect(QRectF(-0.036, -0.13, 0.072, 0.36));
}

}  // namespace posiscope
