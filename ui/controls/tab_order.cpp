// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/tab_order.h"

#include <QHash>
#include <QWidget>

namespace posiscope {

void tabThrough(const QList<QWidget*>& areas) {
    QHash<QWidget*, QWidget*> last;  // the last one in each window: a panel that floats is a window
    for (QWidget* area : areas)
        for (QWidget* each : QList<QWidget*>{area} + area->findChildren<QWidget*>()) {
            // The list of a combo box is a window of its own.
            if (!(each->focusPolicy() & Qt::TabFocus) || each->window() != area->window()) continue;
            QWidget*& before = last[area->window()];
            if (before != nullptr) QWidget::setTabOrder(before, each);
            before = each;
        }
}

}  // namespace posiscope
