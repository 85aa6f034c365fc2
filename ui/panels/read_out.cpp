// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/read_out.h"

#include <algorithm>

#include "ui/look/rich_text.h"
#include "ui/look/theme.h"

namespace posiscope {

ReadOut::ReadOut(QWidget* over) : QLabel(over) {
    setObjectName("readout");
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFrameShape(QFrame::Box);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setMargin(4);
    hide();
}

void ReadOut::show(const Text& said, QPointF mouse) {
    setVisible(!said.empty());
    if (said.empty()) return;
    const QString now = html(said);
    if (text() != now) setText(now);
    adjustSize();
    constexpr int kOff = 16;  // from the tip of the arrow
    const QSize room = parentWidget()->size();
    QPoint place = mouse.toPoint() + QPoint(kOff, kOff);
    if (place.x() + width() > room.width()) place.setX(std::max(0, mouse.toPoint().x() - kOff - width()));
    if (place.y() + height() > room.height()) place.setY(std::max(0, mouse.toPoint().y() - kOff - height()));
    move(place);
}

}  // namespace posiscope
