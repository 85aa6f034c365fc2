// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/curtain.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>

#include "ui/look/theme.h"

namespace posiscope {

Curtain::Curtain(QWidget* over) : QWidget(over), m_radius(scaled(120)) {
    setObjectName("curtain");
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void Curtain::toggle(Kind kind) {
    m_kind = kind == m_kind ? Kind::none : kind;
    m_mouse = mapFromGlobal(QCursor::pos());
    setGeometry(parentWidget()->rect());
    setVisible(m_kind != Kind::none);
    raise();
    update();
}

void Curtain::follow(QPoint mouse) {
    m_mouse = mouse;
    if (m_kind == Kind::spotlight) update();
}

void Curtain::grow(int steps) {
    constexpr int kStep = 16;
    m_radius = std::clamp(m_radius + steps * kStep, kStep, 2000);
    update();
}

void Curtain::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    if (m_kind != Kind::spotlight) {
        painter.fillRect(rect(), m_kind == Kind::black ? Qt::black : Qt::white);
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath dark, light;
    dark.addRect(rect());
    light.addEllipse(QPointF(m_mouse), m_radius, m_radius);
    painter.fillPath(dark.subtracted(light), QColor(0, 0, 0, 170));
}

}  // namespace posiscope
