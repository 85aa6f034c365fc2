// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tab_order.h"

#include <QWidget>

namespace posiscope {

void tabThrough(const QList<QWidget*>& areas) {
    QWidget* last = nullptr;
    for (QWidget* area : areas)
        for (QWidget* each : area->findChildren<QWidget*>()) {
            // The list of a combo box is a window of its own.
            if (!(each->focusPolicy() & Qt::TabFocus) || each->window() != area->window()) continue;
            if (last != nullptr) QWidget::setTabOrder(last, each);
            last = each;
        }
}

}  // namespace posiscope
