// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QApplication>
#include <QTimer>
#include <QWidget>
#include <cstdlib>

/// Ends the program as soon as its first window has been painted.
class FirstFrame final : public QObject {
public:
    bool eventFilter(QObject* object, QEvent* event) override {
        auto* widget = qobject_cast<QWidget*>(object);
        if (event->type() == QEvent::Paint && widget != nullptr && widget->isWindow())
            QTimer::singleShot(0, [] { std::_Exit(0); });  // once all that is in it has been painted
        return false;
    }
};

inline void endAfterTheFirstFrame() {
    static FirstFrame watch;
    QCoreApplication::instance()->installEventFilter(&watch);
}
Q_COREAPP_STARTUP_FUNCTION(endAfterTheFirstFrame)
