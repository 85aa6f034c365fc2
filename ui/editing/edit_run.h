// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <QTimer>

namespace posiscope {

/// Makes one undo step of a run of edits, by a key that no other run has and that changes when the run is over, at the
/// latest after a second's pause.
class EditRun : public QObject {
public:
    explicit EditRun(QObject* parent = nullptr) : QObject(parent) {
        m_pause.setSingleShot(true);
        m_pause.setInterval(1000);
        connect(&m_pause, &QTimer::timeout, this, &EditRun::end);
    }
    /// Returns the key of the edit that comes now. While the mouse is held no pause ends the run.
    QString key(bool held = false) {
        held ? m_pause.stop() : m_pause.start();
        return QString::number(m_run);
    }
    /// Lets no pause end the run until `end`: the mouse is held.
    void hold() { m_pause.stop(); }
    void end() {
        m_pause.stop();
        m_run = ++s_last;
    }

private:
    inline static int s_last = 0;
    int m_run = ++s_last;
    QTimer m_pause;
};

}  // namespace posiscope
