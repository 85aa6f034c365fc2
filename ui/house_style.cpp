// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/house_style.h"

#include <QComboBox>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>
#include <QWidget>
#include <algorithm>

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

const QColor kMuted(0x8c, 0x95, 0x9f);  ///< 3 : 1 on panels: controls must stand out, which hairlines do not

QColor controlFill(const QStyleOption* option) {
    if (!has(option, QStyle::State_Enabled) || has(option, QStyle::State_Sunken)) return colour(Role::panel);
    return colour(Role::surface);
}

QColor controlEdge(const QStyleOption* option) {
    const bool on = has(option, QStyle::State_Enabled);
    if (on && has(option, QStyle::State_MouseOver)) return colour(Role::ink);
    return on ? kMuted : colour(Role::hairline);
}

void drawArrow(QPainter* painter, const QRect& rect, const QColor& ink) {
    const Painting painting(painter);
    painter->setPen(QPen(ink, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF c = QRectF(rect).center();
    painter->drawPolyline(QPolygonF({c + QPointF(-4, -2), c + QPointF(0, 2), c + QPointF(4, -2)}));
}

void drawSlider(QPainter* painter, const QStyleOptionSlider* option) {
    const bool on = has(option, QStyle::State_Enabled);
    const QColor ink = on ? colour(Role::ink) : kMuted;
    constexpr double kHandle = 8;  // its radius, half of PM_SliderLength
    const double left = option->rect.left() + kHandle, right = option->rect.right() + 1 - kHandle;
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
    painter->drawEllipse(handle, kHandle - 1, kHandle - 1);
}

void drawCheck(QPainter* painter, const QStyleOption* option, bool round) {
    const QRectF box = QRectF(option->rect).adjusted(1, 1, -1, -1);
    const QColor ink = has(option, QStyle::State_Enabled) ? colour(Role::ink) : kMuted;
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

/// Only its handle, and only where there is something to scroll.
void drawScrollBar(const QStyle* style, const QStyleOptionSlider* option, QPainter* painter,
                   const QWidget* widget) {
    painter->fillRect(option->rect, option->palette.window());
    if (option->maximum <= option->minimum) return;
    const QRect handle =
        style->subControlRect(QStyle::CC_ScrollBar, option, QStyle::SC_ScrollBarSlider, widget);
    const Painting painting(painter);
    painter->setPen(Qt::NoPen);
    painter->setBrush(has(option, QStyle::State_MouseOver) ? colour(Role::muted) : kMuted);
    painter->drawRoundedRect(QRectF(handle).adjusted(1, 1, -1, -1), 3, 3);
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
        case PM_ScrollBarExtent:
            return 8;
        case PM_ScrollBarSliderMin:
        case PM_TabBarTabHSpace:
            return 32;
        case PM_TabBarTabVSpace:
            return 16;
        case PM_TabBarTabOverlap:
        case PM_TabBarTabShiftVertical:
        case PM_TabBarBaseOverlap:
        case PM_MenuBarPanelWidth:
        case PM_ScrollView_ScrollBarSpacing:
            return 0;
        case PM_DefaultFrameWidth:
            // Inside of its rounded corners.
            if (widget != nullptr && widget->inherits("QPlainTextEdit")) return 4;
            return QProxyStyle::pixelMetric(metric, option, widget);
        case PM_IndicatorWidth:
        case PM_IndicatorHeight:
        case PM_ExclusiveIndicatorWidth:
        case PM_ExclusiveIndicatorHeight:
            return 16;
        default:
            return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QSize HouseStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                                   const QWidget* widget) const {
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    if (type == CT_MenuBarItem) size.setHeight(32);
    return size;
}

QRect HouseStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                 const QWidget* widget) const {
    const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (control != CC_ScrollBar || bar == nullptr)
        return QProxyStyle::subControlRect(control, option, part, widget);
    // No arrows: the groove is the whole bar.
    const bool upright = bar->orientation == Qt::Vertical;
    const int length = upright ? bar->rect.height() : bar->rect.width();
    const qint64 range = qint64(bar->maximum) - bar->minimum;
    const int least = pixelMetric(PM_ScrollBarSliderMin, option, widget);
    int handle =
        range > 0 ? static_cast<int>(qint64(length) * bar->pageStep / (range + bar->pageStep)) : length;
    handle = std::min(length, std::max(least, handle));
    const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                              length - handle, bar->upsideDown);
    const auto span = [&](int from, int to) {
        return upright ? QRect(0, from, bar->rect.width(), to - from)
                       : QRect(from, 0, to - from, bar->rect.height());
    };
    switch (part) {
        case SC_ScrollBarSlider:
            return span(start, start + handle);
        case SC_ScrollBarGroove:
            return span(0, length);
        case SC_ScrollBarSubPage:
            return span(0, start);
        case SC_ScrollBarAddPage:
            return span(start + handle, length);
        default:
            return {};
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
            // Line edits are always "sunken".
            const QColor fill = colour(has(option, State_Enabled) ? Role::surface : Role::panel);
            const bool wrong = widget != nullptr && widget->property("wrong").toBool();
            const QColor edge = wrong ? QColor(0xb0, 0x12, 0x12) : controlEdge(option);
            return drawBox(painter, option->rect, fill, edge, wrong ? 3 : 1);
        }
        case PE_IndicatorCheckBox:
            return drawCheck(painter, option, false);
        case PE_IndicatorRadioButton:
            return drawCheck(painter, option, true);
        case PE_Frame:
            if (widget == nullptr || !widget->inherits("QPlainTextEdit")) break;
            return drawBox(painter, option->rect, colour(Role::surface), controlEdge(option));
        case PE_FrameTabBarBase:
            return painter->fillRect(QRect(option->rect.bottomLeft(), QSize(option->rect.width(), 1)),
                                     colour(Role::hairline));
        case PE_FrameStatusBarItem:
            return;
        default:
            break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
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
        case CE_MenuBarEmptyArea:
            painter->fillRect(option->rect, colour(Role::panel));
            return painter->fillRect(QRect(option->rect.bottomLeft(), QSize(option->rect.width(), 1)),
                                     colour(Role::hairline));
        case CE_MenuBarItem:
            return drawMenuBarItem(this, option, painter, widget);
        case CE_TabBarTabShape: {
            const bool selected = has(option, State_Selected);
            if (!selected && !has(option, State_MouseOver)) return;
            const QRect line(option->rect.left(), option->rect.bottom() - 2, option->rect.width(), 3);
            return painter->fillRect(line, selected ? colour(Role::ink) : kMuted);
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
    if (control == CC_ScrollBar) {
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option))
            return drawScrollBar(this, bar, painter, widget);
    }
    if (const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option);
        control == CC_ToolButton && button != nullptr && button->features != QStyleOptionToolButton::None) {
        QStyleOptionToolButton plain = *button;
        plain.features = QStyleOptionToolButton::None;  // a menu's arrow stands in the text
        return QProxyStyle::drawComplexControl(control, &plain, painter, widget);
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
