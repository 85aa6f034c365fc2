// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QList>
#include <QString>

class QComboBox;

namespace posiscope {

/// An entry of a box; without an id it is a line between two groups.
struct Offer {
    QString title, id;
};

/// The box offers these, and the present one is chosen; nothing is signalled. It is filled only where they are others
/// than before, so that a list that is open stays.
void offer(QComboBox* box, const QList<Offer>& all, const QString& present);

}  // namespace posiscope
