// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEvent>

#include "tests/tools/drag.h"
#include "ui/panels/figure_view.h"
#include "ui/window/main_window.h"

namespace posiscope {

/// The window, in which a slider moves.
class DraggedWindow final : public QObject {
public:
    DraggedWindow() {
        m_window.resize(1600, 900);
        m_window.show();
        m_window.figureView().installEventFilter(this);
        settle();
    }

    void show(const Document& document) {
        m_window.editor().replace(document);
        settle();
    }

    /// A frame starts no sooner than 16 ms after the last.
    void settle() {
        QElapsedTimer since;
        since.start();
        while (since.elapsed() < 20) QCoreApplication::processEvents();
    }

    void tick() {
        m_window.editor().edit(withBase(m_window.editor().document(), m_slider.next()), "base", "drag");
        for (m_painted = false; !m_painted;) QCoreApplication::processEvents();
    }

    bool eventFilter(QObject*, QEvent* event) override {
        m_painted |= event->type() == QEvent::Paint;  // done when the events have been processed
        return false;
    }

private:
    MainWindow m_window;
    Slider m_slider;
    bool m_painted = false;  ///< since the last tick
};

}  // namespace posiscope
