// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/preparing.h"

#include <chrono>

#include "ui/paint/disposal.h"

namespace posiscope {

namespace {

constexpr int kTickMs = 100;
int patienceMs = 6;

}  // namespace

Prepared unprepared(const Editor& editor, const Document& seen) {
    return {seen, editor.encodingOf(seen), std::make_shared<Results>(editor.memo())};
}

void Preparing::setPatience(int ms) {
    patienceMs = ms;
}

Preparing::Preparing(QObject* parent) : QObject(parent) {
    connect(&m_tick, &QTimer::timeout, this, &Preparing::progressed);
}

Preparing::~Preparing() {
    stop();
}

std::optional<Prepared> Preparing::prepared(Prepared wanted) {
    stop();
    const auto job = std::make_shared<Job>();
    job->document = wanted.document;
    job->what = std::move(wanted);
    if (!m_thread.joinable()) m_thread = std::jthread([this](const std::stop_token& asked) { run(asked); });
    m_since.start();
    std::unique_lock lock(m_mutex);
    m_next = job;
    m_changed.notify_all();
    if (m_changed.wait_for(lock, std::chrono::milliseconds(patienceMs), [&] { return job->isDone; }))
        return std::move(job->what);
    m_wanted = job;
    m_tick.start(kTickMs);
    return {};
}

void Preparing::stop() {
    m_tick.stop();
    if (m_wanted != nullptr) m_wanted->task.stop();
    m_wanted = nullptr;
}

double Preparing::share() const {
    return m_wanted != nullptr ? m_wanted->task.share() : 1;
}

void Preparing::run(const std::stop_token& stop) {
    while (true) {
        std::unique_lock lock(m_mutex);
        if (!m_changed.wait(lock, stop, [this] { return m_next != nullptr; })) return;
        const std::shared_ptr<Job> job = std::exchange(m_next, nullptr);
        lock.unlock();
        const std::stop_callback end(stop, [&] { job->task.stop(); });
        const Prepared& what = job->what;
        const bool isWhole = runTask(job->task, [&] {
            const Canvas none;
            prepare({what.document, what.encoding, none, {}, what.results});
        });
        if (!isWhole) {
            dispose(job);
            continue;
        }
        lock.lock();
        job->isDone = true;
        lock.unlock();
        m_changed.notify_all();
        QMetaObject::invokeMethod(this, &Preparing::deliver, Qt::QueuedConnection);
    }
}

void Preparing::deliver() {
    {
        const std::lock_guard lock(m_mutex);
        if (m_wanted == nullptr || !m_wanted->isDone) return;
    }
    m_tick.stop();
    const std::shared_ptr<Job> job = std::exchange(m_wanted, nullptr);
    emit ready(job->what);
}

}  // namespace posiscope
