// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

#include "core/base/task.h"
#include "core/views/shared/view.h"
#include "ui/editing/editor.h"

namespace posiscope {

/// A document as a pane sees it, with its encoding and what its view has computed: all that a scene looks at but the
/// canvas.
struct Prepared {
    Document document;
    Encoding encoding;
    std::shared_ptr<Results> results;
};

/// Nothing is computed yet, but the encoding is there, so that its formula stands before anything is drawn.
Prepared unprepared(const Editor& editor, const Document& seen);

/// Makes the heavy results of a view (View::prepare) in a thread of its own, so that the window never waits longer than
/// a part of a frame. One at a time: what was asked for before and is not ready is stopped.
class Preparing : public QObject {
    Q_OBJECT
public:
    explicit Preparing(QObject* parent = nullptr);
    ~Preparing() override;

    /// Asks for the results. They are returned where they are ready within patience(), otherwise ready() tells of them.
    std::optional<Prepared> prepared(Prepared wanted);
    /// Gives up what was asked for.
    void stop();
    bool isWaiting() const { return m_wanted != nullptr; }
    bool isWaitingFor(const Document& document) const {
        return m_wanted != nullptr && m_wanted->document == document;
    }
    /// For how long it has been waited, in ms, and which share of the present stage is made.
    qint64 waitedMs() const { return isWaiting() ? m_since.elapsed() : 0; }
    double share() const;

    /// How long the window waits for results, in ms; tests, which look at a figure at once, wait for ever.
    static void setPatience(int ms);

signals:
    void ready(const Prepared& made);
    /// There is more than before: several times a second, while it is waited.
    void progressed();

private:
    struct Job {
        Document document;  ///< as `what`, which the thread has meanwhile
        Prepared what;
        Task task;
        bool isDone = false;
    };
    void run(const std::stop_token& stop);
    void deliver();

    std::shared_ptr<Job> m_wanted;  ///< what the window waits for; null: nothing
    QElapsedTimer m_since;
    QTimer m_tick;
    mutable std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::shared_ptr<Job> m_next;  ///< what the thread makes next
    std::jthread m_thread;        // last: it uses the others
};

}  // namespace posiscope
