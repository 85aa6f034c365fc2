// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/disposal.h"

#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace posiscope {

namespace {

class Disposal {
public:
    void take(std::shared_ptr<const void> thing) {
        {
            const std::lock_guard lock(m_mutex);
            m_things.push_back(std::move(thing));
        }
        m_more.notify_one();
    }

private:
    void run(const std::stop_token& stop) {
        while (true) {
            std::vector<std::shared_ptr<const void>> gone;
            std::unique_lock lock(m_mutex);
            if (!m_more.wait(lock, stop, [this] { return !m_things.empty(); })) return;
            gone.swap(m_things);
            lock.unlock();
        }
    }

    std::mutex m_mutex;
    std::condition_variable_any m_more;
    std::vector<std::shared_ptr<const void>> m_things;
    std::jthread m_thread{[this](const std::stop_token& stop) { run(stop); }};  // last: it uses the others
};

}  // namespace

void dispose(std::shared_ptr<const void> thing) {
    static Disposal disposal;
    if (thing != nullptr) disposal.take(std::move(thing));
}

}  // namespace posiscope
