// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/flat_controls.h"

#include <QPainter>
#include <algorithm>

#include "ui/look/theme.h"

namespace posiscope {

namespace {

constexpr double kRadius = 4;

/// Puts the painter back as it was.
class Painting {
public:
    explicit Painting(QPainter* painter) : m_painter(painter) {
        m_painter->save();
        m_painter->setRenderHint(QPainter::Antialiasing);
    }
    Painting(const Painting&) = delete;
    Painting& operator=(const Painting&) = delete;
    ~Painting() { m_painter->restore(); }

private:
    QPainter* m_painter;
};

}  // namespace

bool has(const QStyleOption* option, QStyle::StateFlag state) {
    return option->state.testFlag(state);
}

QColor controlMuted() {
    return colour(Role::edge);
}

void drawBox(QPainter* painter, const QRect& rect, const QColor& fill, const QColor& edge, double width) {
    const Painting painting(painter);
    painter->setBrush(fill);
    painter->setPen(QPen(edge, width));
    const double inset = width / 2;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), kRadius, kRadius);
}

void drawFocusRing(QPainter* painter, const QRect& rect) {
    const Painting painting(painter);
    painter->setPen(QPen(colour(Role::focus), 2));
    painter->drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), kRadius + 2, kRadius + 2);
}

QColor controlFill(const QStyleOption* option) {
    if (!has(option, QStyle::State_Enabled) || has(option, QStyle::State_Sunken)) return colour(Role::panel);
    return colour(Role::surface);
}

QColor controlEdge(const QStyleOption* option) {
    const bool on = has(option, QStyle::State_Enabled);
    if (on && has(option, QStyle::State_MouseOver)) return colour(Role::ink);
    return on ? controlMuted() : colour(Role::hairline);
}

void drawArrow(QPainter* painter, const QRect& rect, const QColor& ink, bool up) {
    const Painting painting(painter);
    painter->setPen(QPen(ink, 1.5 * lookScale(), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF c = QRectF(rect).center();
    const double across = 4 * lookScale(), down = (up ? -2 : 2) * lookScale();
    painter->drawPolyline(
        QPolygonF({c + QPointF(-across, -down), c + QPointF(0, down), c + QPointF(across, -down)}));
}

namespace {

/// A triangle, or two bars, filled, in a square around the point.
void drawPlayMark(QPainter& painter, QPointF c, double side, bool plays) {
    painter.setBrush(painter.pen().color());
    painter.setPen(Qt::NoPen);
    const double half = side / 2, bar = 0.3 * side;
    if (plays)
        painter.drawPolygon(QPolygonF(
            {c + QPointF(-0.4 * side, -half), c + QPointF(half, 0), c + QPointF(-0.4 * side, half)}));
    else
        for (const double left : {-half, half - bar})
            painter.drawRect(QRectF(c + QPointF(left, -half), QSizeF(bar, side)));
}

}  // namespace

QIcon barIcon(QStyle::StandardPixmap which) {
    QIcon icon;
    for (const int ratio : {1, 2}) {
        const int side = ratio * scaled(16);
        QPixmap pixels(side, side);
        pixels.fill(Qt::transparent);
        {
            QPainter painter(&pixels);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(QPen(colour(Role::muted), side / 11.0, Qt::SolidLine, Qt::RoundCap));
            const QRectF mark =
                QRectF(0, 0, side, side).adjusted(side / 4.0, side / 4.0, -side / 4.0, -side / 4.0);
            const QPointF down(0, mark.height() / 2), across = QPointF(mark.width() / 2, 0);
            if (which == QStyle::SP_MediaPlay || which == QStyle::SP_MediaPause)
                drawPlayMark(painter, mark.center(), side * 0.625, which == QStyle::SP_MediaPlay);
            else if (which == QStyle::SP_TitleBarCloseButton)
                painter.drawLines(
                    {QLineF(mark.topLeft(), mark.bottomRight()), QLineF(mark.bottomLeft(), mark.topRight())});
            else if (which == QStyle::SP_TitleBarNormalButton)
                painter.drawRect(mark);
            else
                for (const QPointF start : {mark.topLeft(), mark.topLeft() + across})
                    painter.drawPolyline(QPolygonF({start, start + down + across, start + 2 * down}));
        }
        pixels.setDevicePixelRatio(ratio);
        icon.addPixmap(pixels);
    }
    return icon;
}

void drawSlider(QPainter* painter, const QStyleOptionSlider* option) {
    const bool on = has(option, QStyle::State_Enabled);
    const QColor ink = on ? colour(Role::ink) : controlMuted();
    const double radius = scaled(8);  // the handle's, half of PM_SliderLength
    const double left = option->rect.left() + radius, right = option->rect.right() + 1 - radius;
    const int at = QStyle::sliderPositionFromValue(option->minimum, option->maximum, option->sliderPosition,
                                                   static_cast<int>(right - left));
    const QPointF handle(left + at, QRectF(option->rect).center().y());
    const Painting painting(painter);
    painter->setPen(QPen(colour(Role::hairline), 4, Qt::SolidLine, Qt::RoundCap));
    painter->drawLine(QPointF(left, handle.y()), QPointF(right, handle.y()));
    painter->setPen(QPen(ink, 4, Qt::SolidLine, Qt::RoundCap));
    painter->drawLine(QPointF(left, handle.y()), handle);
    painter->setPen(QPen(ink, 2));
    painter->setBrush(has(option, QStyle::State_Sunken) ? ink : colour(Role::surface));
    painter->drawEllipse(handle, radius - 1, radius - 1);
}

void drawCheck(QPainter* painter, const QStyleOption* option, bool round) {
    const QRectF box = QRectF(option->rect).adjusted(1, 1, -1, -1);
    const QColor ink = has(option, QStyle::State_Enabled) ? colour(Role::ink) : controlMuted();
    const bool set = has(option, QStyle::State_On);
    const Painting painting(painter);
    painter->setPen(QPen(set ? ink : controlEdge(option), 1.5));
    painter->setBrush(set && !round ? ink : colour(Role::surface));
    if (round) {
        painter->drawEllipse(box);
        if (!set) return;
        painter->setPen(Qt::NoPen);
        painter->setBrush(ink);
        painter->drawEllipse(box.center(), box.width() / 4, box.height() / 4);
        return;
    }
    painter->drawRoundedRect(box, 3, 3);
    if (!set) return;
    const double part = lookScale();
    painter->setPen(QPen(colour(Role::surface), 2 * part, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF c = box.center();
    painter->drawPolyline(
        QPolygonF({c + part * QPointF(-3, 0), c + part * QPointF(-1, 2.5), c + part * QPointF(3.5, -2.5)}));
}

void drawMenuBarItem(const QStyle* style, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) {
    const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
    if (item == nullptr) return;
    style->drawControl(QStyle::CE_MenuBarEmptyArea, option, painter, widget);
    const bool open = has(option, QStyle::State_Selected);
    if (open) painter->fillRect(option->rect.adjusted(0, 4, 0, -4), colour(Role::ink));
    style->drawItemText(painter, option->rect, Qt::AlignCenter | Qt::TextShowMnemonic, option->palette, true,
                        item->text, open ? QPalette::HighlightedText : QPalette::WindowText);
}

void drawScrollBar(const QStyle* style, const QStyleOptionSlider* option, QPainter* painter,
                   const QWidget* widget) {
    painter->fillRect(option->rect, option->palette.window());
    if (option->maximum <= option->minimum) return;
    const QRect handle =
        style->subControlRect(QStyle::CC_ScrollBar, option, QStyle::SC_ScrollBarSlider, widget);
    const Painting painting(painter);
    painter->setPen(Qt::NoPen);
    painter->setBrush(has(option, QStyle::State_MouseOver) ? colour(Role::muted) : controlMuted());
    painter->drawRoundedRect(QRectF(handle).adjusted(1, 1, -1, -1), 3, 3);
}

QRect scrollBarPart(const QStyleOptionSlider& bar, QStyle::SubControl part, int least) {
    // No arrows: the groove is the whole bar.
    const bool upright = bar.orientation == Qt::Vertical;
    const int length = upright ? bar.rect.height() : bar.rect.width();
    const qint64 range = qint64(bar.maximum) - bar.minimum;
    int handle =
        range > 0 ? static_cast<int>(qint64(length) * bar.pageStep / (range + bar.pageStep)) : length;
    handle = std::min(length, std::max(least, handle));
    const int start = QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition,
                                                      length - handle, bar.upsideDown);
    const auto span = [&](int from, int to) {
        return upright ? QRect(0, from, bar.rect.width(), to - from)
                       : QRect(from, 0, to - from, bar.rect.height());
    };
    switch (part) {
        case QStyle::SC_ScrollBarSlider:
            return span(start, start + handle);
        case QStyle::SC_ScrollBarGroove:
            return span(0, length);
        case QStyle::SC_ScrollBarSubPage:
            return span(0, start);
        case QStyle::SC_ScrollBarAddPage:
            return span(start + handle, length);
        default:
            return {};
    }
}

}  // namespace posiscope
