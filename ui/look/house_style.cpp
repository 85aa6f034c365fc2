// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/house_style.h"

#include <QComboBox>
#include <QDialog>
#include <QPainter>
#include <QStyleFactory>
#include <QWidget>
#include <algorithm>

#include "ui/look/flat_controls.h"
#include "ui/look/mnemonics.h"
#include "ui/look/theme.h"

namespace posiscope {

HouseStyle::HouseStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

void HouseStyle::polish(QWidget* widget) {
    QProxyStyle::polish(widget);
    if (auto* dialog = qobject_cast<QDialog*>(widget)) completeMnemonics(*dialog);
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
            return scaled(16);
        case PM_SplitterWidth:
            return 8;
        case PM_ScrollBarExtent:
            return scaled(8);
        case PM_ScrollBarSliderMin:
            return 32;
        case PM_TabBarTabHSpace:
            return isProjected() ? 20 : 12;
        case PM_TabBarTabVSpace:
            return isProjected() ? 4 : 16;
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
        case PM_SmallIconSize:
            return scaled(16);
        default:
            return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QSize HouseStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                                   const QWidget* widget) const {
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    if (type == CT_MenuBarItem) size.setHeight(std::max(32, option->fontMetrics.height() + 12));
    return size;
}

QRect HouseStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                 const QWidget* widget) const {
    const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (control != CC_ScrollBar || bar == nullptr)
        return QProxyStyle::subControlRect(control, option, part, widget);
    return scrollBarPart(*bar, part, pixelMetric(PM_ScrollBarSliderMin, option, widget));
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

QIcon HouseStyle::standardIcon(StandardPixmap icon, const QStyleOption* option, const QWidget* widget) const {
    switch (icon) {
        case SP_TitleBarCloseButton:
        case SP_TitleBarNormalButton:
        case SP_ToolBarHorizontalExtensionButton:
        case SP_MediaPlay:
        case SP_MediaPause: {
            QIcon& made = m_barIcons[{icon, scaled(16), colour(Role::muted).rgb()}];
            if (made.isNull()) made = barIcon(icon);
            return made;
        }
        default:
            return QProxyStyle::standardIcon(icon, option, widget);
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
            const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
            if (frame != nullptr && frame->lineWidth == 0)  // the edit is in a spin box, which has the frame
                return painter->fillRect(option->rect, fill);
            const bool wrong = widget != nullptr && widget->property("wrong").toBool();
            const QColor edge = wrong ? colour(Role::wrong) : controlEdge(option);
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
        case CE_FocusFrame:
            return drawFocusRing(painter, option->rect);
        case CE_MenuBarEmptyArea:
            painter->fillRect(option->rect, colour(Role::panel));
            // Below the whole bar, which may be higher than its menus.
            return painter->fillRect(
                QRect(option->rect.left(), widget->rect().bottom(), option->rect.width(), 1),
                colour(Role::hairline));
        case CE_MenuBarItem:
            return drawMenuBarItem(this, option, painter, widget);
        case CE_MenuItem: {
            const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
            if (item == nullptr || item->menuItemType != QStyleOptionMenuItem::Separator) break;
            const QRect line(option->rect.left(), option->rect.center().y(), option->rect.width(), 1);
            return painter->fillRect(line, colour(Role::hairline));
        }
        case CE_TabBarTabShape: {
            const bool selected = has(option, State_Selected);
            if (!selected && !has(option, State_MouseOver)) return;
            const QRect line(option->rect.left(), option->rect.bottom() - 2, option->rect.width(), 3);
            return painter->fillRect(line, selected ? colour(Role::ink) : controlMuted());
        }
        case CE_DockWidgetTitle:
            if (const auto* dock = qstyleoption_cast<const QStyleOptionDockWidget*>(option)) {
                painter->setFont(noteFont());
                painter->setPen(colour(Role::muted));
                painter->drawText(option->rect.adjusted(16, 0, -40, 0), Qt::AlignVCenter, dock->title);
            }
            return;
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
            break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
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
        plain.features = button->features & QStyleOptionToolButton::Arrow;  // a menu's stands in the text
        return QProxyStyle::drawComplexControl(control, &plain, painter, widget);
    }
    if (control == CC_SpinBox) {
        drawBox(painter, option->rect, colour(has(option, State_Enabled) ? Role::surface : Role::panel),
                controlEdge(option));
        const QColor ink = has(option, State_Enabled) ? colour(Role::ink) : colour(Role::muted);
        drawArrow(painter, proxy()->subControlRect(control, option, SC_SpinBoxUp, widget), ink, true);
        return drawArrow(painter, proxy()->subControlRect(control, option, SC_SpinBoxDown, widget), ink);
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
