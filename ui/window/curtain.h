// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

namespace posiscope {

/// Lies over the whole window while one presents: black, white, or a spotlight around the mouse. It takes no clicks.
class Curtain : public QWidget {
    Q_OBJECT
public:
    enum class Kind { none, black, white, spotlight };
    explicit Curtain(QWidget* over);

    Kind kind() const { return m_kind; }
    /// Draws it, or where it is drawn so already takes it away.
    void toggle(Kind kind);
    void follow(QPoint mouse);
    /// Makes the spotlight larger, or smaller.
    void grow(int steps);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Kind m_kind = Kind::none;
    QPoint m_mouse;
    int m_radius = 0;
};

}  // namespace posiscope
