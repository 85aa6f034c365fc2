// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/view_tabs.h"

#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>

#include "core/views/shared/registry.h"
#include "ui/controls/param_slider.h"
#include "ui/look/rich_text.h"
#include "ui/look/theme.h"

namespace posiscope {

namespace {

constexpr int kBetween = 12;  ///< chapters, beside the last tab of one

bool endsChapter(int index) {
    const auto at = static_cast<std::size_t>(index);
    return at + 1 < views().size() && views()[at]->chapter != views()[at + 1]->chapter;
}

}  // namespace

ViewTabs::ViewTabs(QWidget* parent) : QTabBar(parent) {
    setAccessibleName(shown("Views"));
    setFocusPolicy(Qt::StrongFocus);
    setDrawBase(true);
    setExpanding(false);
    for (const View* view : views()) {
        std::vector<Text> titles;
        for (const Scheme* scheme : schemesShownBy(*view)) titles.push_back(text(scheme->title));
        setTabToolTip(addTab(shown(view->title)),
                      shown(text("%1: %2\nSchemes: %3\nCtrl+click: in a pane of its own",
                                 {text(view->title), text(view->source), joined(titles, marked(", "))})));
    }
    nameScrollButtons();
    passWheelOn(this);
}

/// Names the buttons that appear where there are more tabs than room.
void ViewTabs::nameScrollButtons() {
    for (QToolButton* button : findChildren<QToolButton*>()) {
        const bool earlier = button->arrowType() == Qt::LeftArrow || button->objectName().contains("Left");
        button->setAccessibleName(earlier ? shown("Earlier views") : shown("Later views"));
    }
}

void ViewTabs::mousePressEvent(QMouseEvent* event) {
    const int tab = tabAt(event->position().toPoint());
    if (tab < 0 || event->button() != Qt::LeftButton || !(event->modifiers() & Qt::ControlModifier))
        return QTabBar::mousePressEvent(event);
    emit opened(tab);
}

QSize ViewTabs::tabSizeHint(int index) const {
    return QTabBar::tabSizeHint(index) + QSize(endsChapter(index) ? kBetween : 0, 0);
}

QSize ViewTabs::minimumTabSizeHint(int index) const {
    return QTabBar::minimumTabSizeHint(index) + QSize(endsChapter(index) ? kBetween : 0, 0);
}

void ViewTabs::paintEvent(QPaintEvent* event) {
    QTabBar::paintEvent(event);
    QPainter painter(this);
    painter.setPen(colour(Role::edge));
    for (int i = 0; i < count(); ++i)
        if (endsChapter(i)) {
            const QRect tab = tabRect(i);
            const int space = tab.height() / 4;
            painter.drawLine(tab.right(), tab.top() + space, tab.right(), tab.bottom() - space);
        }
}

}  // namespace posiscope
