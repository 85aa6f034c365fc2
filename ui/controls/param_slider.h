// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QSlider>

namespace posiscope {

/// A slider whose keys are steps of the value, not of the slider. The wheel passes through it to what scrolls.
class ParamSlider : public QSlider {
    Q_OBJECT
public:
    explicit ParamSlider(QWidget* parent = nullptr);

signals:
    void stepped(int by);
    void paged(int by);
    void toEnd(bool highest);
    void played();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
};

/// Lets the wheel pass through a widget, or through a box that would change by it.
void passWheelOn(QWidget* widget);

}  // namespace posiscope
