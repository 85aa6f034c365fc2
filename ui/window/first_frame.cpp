// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/first_frame.h"

#include <QEvent>
#include <QTimer>
#include <QWidget>
#include <utility>

namespace posiscope {

namespace {

class Waiting final : public QObject {
public:
    Waiting(QWidget& window, std::function<void()> run) : QObject(&window), m_run(std::move(run)) {
        window.installEventFilter(this);
    }

private:
    bool eventFilter(QObject* window, QEvent* event) override {
        if (event->type() != QEvent::Paint) return false;
        window->removeEventFilter(this);
        // The window paints itself before what stands in it.
        QTimer::singleShot(0, window, m_run);
        deleteLater();
        return false;
    }

    std::function<void()> m_run;
};

}  // namespace

void afterFirstFrame(QWidget& window, std::function<void()> run) {
    new Waiting(window, std::move(run));
}

}  // namespace posiscope
