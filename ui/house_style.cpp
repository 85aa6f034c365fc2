// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/house_style.h"

#include <QComboBox>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>
#include <QWidget>

#include "ui/theme.h"

namespace posiscope {

namespace {

constexpr double kRadius = 4;

bool has(const QStyleOption* option, QStyle::StateFlag state) {
    return option->state.testFlag(state);
}

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

void drawBox(QPainter* painter, const QRect& rect, const QColor& fill, const QColor& edge, double width = 1) {
    const Painting painting(painter);
    painter->setBrush(fill);
    painter->setPen(QPen(edge, width));
    const double inset = width / 2;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), kRadius, kRadius);
}

QColor controlFill(const QStyleOption* option) {
    if (!has(option, QStyle::State_Enabled) || has(option, QStyle::State_Sunken)) return colour(Role::panel);
    return colour(Role::surface);
}

QColor controlEdge(const QStyleOption* option) {
    // Controls must stand out from the panel at 3 : 1, which hairlines do not.
    const bool on = has(option, QStyle::State_Enabled);
    if (on && has(option, QStyle::State_MouseOver)) return colour(Role::ink);
    return on ? QColor(0x8c, 0x95, 0x9f) : colour(Role::hairline);
}

void drawArrow(QPainter* painter, const QRect& rect, const QColor& ink) {
    const Painting painting(painter);
    painter->setPen(QPen(ink, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF c = QRectF(rect).center();
    painter->drawPolyline(QPolygonF({c + QPointF(-4, -2), c + QPointF(0, 2), c + QPointF(4, -2)}));
}

void drawSlider(QPainter* painter, const QStyleOptionSlider* option) {
    const bool on = has(option, QStyle::State_Enabled);
    const QColor ink = on ? colour(Role::ink) : QColor(0x8c, 0x95, 0x9f);
    constexpr double kHandle = 8;  // its radius, half of PM_SliderLength
    const double left = option->rect.left() + kHandle, right = option->rect.right() + 1 - kHandle;
    const int at = QStyle::sliderPositionFromValue(option->minimum, option->maximum, option->sliderPosition,
                                                   static_cast<int>(right - left));
    const QPointF handle(left + at, option->rect.center().y() + 0.5);
    const Painting painting(painter);
    painter->setPen(QPen(colour(Role::hairline), 4, Qt::SolidLine, Qt::RoundCap));
    painter->drawLine(QPointF(left, handle.y()), QPointF(right, handle.y()));
    painter->setPen(QPen(ink, 4, Qt::SolidLine, Qt::RoundCap));
    painter->drawLine(QPointF(left, handle.y()), handle);
    painter->setPen(QPen(ink, 2));
    painter->setBrush(has(option, QStyle::State_Sunken) ? ink : colour(Role::surface));
    painter->drawEllipse(handle, kHandle - 1, kHandle - 1);
}

void drawCheck(QPainter* painter, const QStyleOption* option, bool round) {
    const QRectF box = QRectF(option->rect).adjusted(1, 1, -1, -1);
    const QColor ink = has(option, QStyle::State_Enabled) ? colour(Role::ink) : QColor(0x8c, 0x95, 0x9f);
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
    painter->setPen(QPen(colour(Role::surface), 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF c = box.center();
    painter->drawPolyline(QPolygonF({c + QPointF(-3, 0), c + QPointF(-1, 2.5), c + QPointF(3.5, -2.5)}));
}

}  // namespace

HouseStyle::HouseStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

void HouseStyle::polish(QWidget* widget) {
    QProxyStyle::polish(widget);
    if (qobject_cast<QComboBox*>(widget) || widget->inherits("QAbstractSlider") ||
        widget->inherits("QLineEdit"))
        widget->setAttribute(Qt::WA_Hover);
}

int HouseStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    switch (metric) {
        case PM_FocusFrameHMargin:
        case PM_FocusFrameVMargin:
            return 3;
        case PM_SliderLength:
        case PM_SliderThickness:
        case PM_SliderControlThickness:
            return 16;
        case PM_SplitterWidth:
            return 8;
        case PM_IndicatorWidth:
        case PM_IndicatorHeight:
        case PM_ExclusiveIndicatorWidth:
        case PM_ExclusiveIndicatorHeight:
            return 16;
        default:
            return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int HouseStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                          QStyleHintReturn* returned) const {
    switch (hint) {
        case SH_FocusFrame_AboveWidget:
            return 1;
        case SH_Slider_AbsoluteSetButtons:
            return Qt::LeftButton;  // to where the reader points, and on from there
        case SH_ToolTipLabel_Opacity:
            return 255;
        default:
            return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

void HouseStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                               const QWidget* widget) const {
    switch (element) {
        case PE_FrameFocusRect:
            return;  // the focus frame stands around the whole control
        case PE_PanelButtonCommand:
            return drawBox(painter, option->rect, controlFill(option), controlEdge(option));
        case PE_PanelButtonTool:
            if (has(option, State_Raised) || has(option, State_Sunken) || has(option, State_On))
                drawBox(painter, option->rect, controlFill(option), controlEdge(option));
            return;
        case PE_PanelLineEdit:
        case PE_FrameLineEdit: {
            const bool wrong = widget != nullptr && widget->property("wrong").toBool();
            const QColor edge = wrong ? QColor(0xb0, 0x12, 0x12) : controlEdge(option);
            return drawBox(painter, option->rect, controlFill(option), edge, wrong ? 3 : 1);
        }
        case PE_IndicatorCheckBox:
            return drawCheck(painter, option, false);
        case PE_IndicatorRadioButton:
            return drawCheck(painter, option, true);
        case PE_FrameStatusBarItem:
            return;
        default:
            QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void HouseStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                             const QWidget* widget) const {
    switch (element) {
        case CE_FocusFrame: {
            const Painting painting(painter);
            painter->setPen(QPen(colour(Role::focus), 2));
            painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), kRadius + 2, kRadius + 2);
            return;
        }
        case CE_Splitter: {
            // In the middle of a wider place to take hold of.
            const bool upright = has(option, State_Horizontal);
            const QPoint c = option->rect.center();
            painter->fillRect(upright ? QRect(c.x(), option->rect.top(), 1, option->rect.height())
                                      : QRect(option->rect.left(), c.y(), option->rect.width(), 1),
                              colour(Role::hairline));
            return;
        }
        default:
            QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void HouseStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                    QPainter* painter, const QWidget* widget) const {
    if (control == CC_Slider) {
        if (const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option);
            slider != nullptr && slider->orientation == Qt::Horizontal)
            return drawSlider(painter, slider);
    }
    if (control == CC_ComboBox) {
        proxy()->drawPrimitive(PE_PanelButtonCommand, option, painter, widget);
        const QRect arrow = proxy()->subControlRect(control, option, SC_ComboBoxArrow, widget);
        return drawArrow(painter, arrow,
                         has(option, State_Enabled) ? colour(Role::ink) : colour(Role::muted));
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

}  // namespace posiscope
