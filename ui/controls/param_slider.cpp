// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/param_slider.h"

#include <QKeyEvent>
#include <QWheelEvent>

namespace posiscope {

ParamSlider::ParamSlider(QWidget* parent) : QSlider(Qt::Horizontal, parent) {
    setFocusPolicy(Qt::StrongFocus);
}

void ParamSlider::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Left:
        case Qt::Key_Down:
            return emit stepped(-1);
        case Qt::Key_Right:
        case Qt::Key_Up:
            return emit stepped(1);
        case Qt::Key_PageDown:
            return emit paged(-1);
        case Qt::Key_PageUp:
            return emit paged(1);
        case Qt::Key_Home:
            return emit toEnd(false);
        case Qt::Key_End:
            return emit toEnd(true);
        case Qt::Key_Space:  // a key that is held down starts and stops nothing again
            if (!event->isAutoRepeat()) emit played();
            return;
        default:
            event->ignore();
    }
}

void ParamSlider::wheelEvent(QWheelEvent* event) {
    event->ignore();
}

namespace {

class WheelPasser final : public QObject {
public:
    using QObject::QObject;
    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() != QEvent::Wheel) return false;
        event->ignore();  // then Qt hands it to the parent
        return true;
    }
};

}  // namespace

void passWheelOn(QWidget* widget) {
    widget->installEventFilter(new WheelPasser(widget));
}

}  // namespace posiscope
