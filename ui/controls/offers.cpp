// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/offers.h"

#include <QComboBox>
#include <QSignalBlocker>

namespace posiscope {

void offer(QComboBox* box, const QList<Offer>& all, const QString& present) {
    QStringList ids;
    for (const Offer& each : all) ids.append(each.id);
    const QSignalBlocker quiet(box);
    if (box->property("ids").toStringList() != ids) {
        box->setProperty("ids", ids);
        box->clear();
        for (const Offer& each : all) {
            if (each.id.isEmpty())
                box->insertSeparator(box->count());
            else
                box->addItem(each.title, each.id);
        }
    }
    box->setCurrentIndex(box->findData(present));
}

}  // namespace posiscope
