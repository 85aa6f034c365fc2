// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <atomic>
#include <cstdint>

namespace posiscope {

/// Long work that somebody waits for: it says how far it is, and ends when it is no longer wanted.
class Task {
public:
    void stop() { m_stopped = true; }
    bool isStopped() const { return m_stopped; }
    /// The share of the present stage that is done, in [0, 1].
    double share() const { return m_share; }

private:
    friend void step(std::int64_t done, std::int64_t all);
    std::atomic<bool> m_stopped = false;
    std::atomic<double> m_share = 0;
};

/// Thrown by step() through the work, to runTask() alone: no other code sees it, and there every result is either
/// made whole or not at all.
struct TaskStopped {};

namespace internal {
inline thread_local Task* presentTask = nullptr;
}

/// Does the work as a task of this thread. False: it was stopped.
template <class Work>
bool runTask(Task& task, const Work& work) {
    internal::presentTask = &task;
    bool whole = true;
    try {
        work();
    } catch (const TaskStopped&) {
        whole = false;
    }
    internal::presentTask = nullptr;
    return whole;
}

/// Tells the thread's task, if it has one, how much of a stage is done, and leaves the work where it is stopped. Loops
/// of more than a few milliseconds call it.
inline void step(std::int64_t done, std::int64_t all) {
    Task* task = internal::presentTask;
    if (task == nullptr) return;
    if (task->isStopped()) throw TaskStopped{};
    task->m_share = all > 0 ? static_cast<double>(done) / static_cast<double>(all) : 1;
}

}  // namespace posiscope
