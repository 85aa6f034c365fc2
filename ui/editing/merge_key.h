// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <QTimer>

namespace posiscope {

/// The key by which the editor merges a run of edits into one undo step. No other run has it, and it changes when the run
/// is over, at the latest after a second's pause.
class MergeKey : public QObject {
public:
    explicit MergeKey(QObject* parent = nullptr) : QObject(parent) {
        m_pause.setSingleShot(true);
        m_pause.setInterval(1000);
        connect(&m_pause, &QTimer::timeout, this, &MergeKey::end);
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
