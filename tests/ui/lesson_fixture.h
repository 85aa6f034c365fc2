// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QLabel>
#include <QPushButton>

#include "tests/ui/window_fixture.h"
#include "ui/panels/figure_area.h"
#include "ui/saving/lesson_file.h"
#include "ui/window/teaching.h"

namespace posiscope {

/// A window in which a lesson is taught.
class LessonMode : public WindowTest {
protected:
    LessonRun& run() { return window.teaching().run(); }
    void start(const char* name) {
        window.teaching().open(QString::fromUtf8(name));
        settle();
        ASSERT_TRUE(run().isRunning()) << name;
    }
    const LessonStep& stepAt(std::size_t index) { return run().lesson().steps[index].in[0]; }
    QString caption() {
        QString said;
        for (const auto* each : window.findChildren<QLabel*>("caption"))
            if (each->isVisible()) said = each->accessibleName();
        return said;
    }
    QList<QPushButton*> offers() {
        QList<QPushButton*> seen;
        for (auto* each : window.findChildren<QPushButton*>("offer"))
            if (each->isVisible()) seen.append(each);
        return seen;
    }
    void key(Qt::Key key, const QString& letter = {}) {
        QWidget* to = window.focusWidget() != nullptr ? window.focusWidget() : &window;
        QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier, letter);
        QApplication::sendEvent(to, &press);
        settle();
    }
    ~LessonMode() override { window.teaching().present(false); }
};

}  // namespace posiscope
