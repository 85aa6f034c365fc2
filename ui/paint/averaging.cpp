// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/averaging.h"

#include <QElapsedTimer>
#include <algorithm>

#include "ui/paint/disposal.h"

namespace posiscope {

namespace {

constexpr int kTickMs = 50;
/// Averages that take less are made before the figure is drawn: nothing flickers while a slider is dragged.
constexpr int kAtOnceMs = 4;

/// Whoever has them last, their memory is given back in a thread of its own.
std::shared_ptr<Averages> newAverages(const FieldPtr& field) {
    auto made = Averages::of(field);
    Averages* averages = made.get();
    if (averages == nullptr) return nullptr;
    return {averages, [made = std::move(made)](Averages*) mutable { dispose(std::move(made)); }};
}

std::shared_ptr<Averages> of(const FieldPtr& field, const std::vector<std::shared_ptr<Averages>>& known) {
    const auto found = std::ranges::find(known, field, &Averages::field);
    return found == known.end() ? nullptr : *found;
}

}  // namespace

Averaging::Averaging(QObject* parent) : QObject(parent) {
    connect(&m_tick, &QTimer::timeout, this, &Averaging::tick);
}

void Averaging::serve(const Figure& figure) {
    Held held, wanted;
    for (const Panel& panel : figure.panels)
        for (const Mark& mark : panel.marks) {
            const auto* shown = std::get_if<FieldMark>(&mark);
            if (shown == nullptr) continue;
            auto averages = of(shown->field, held);  // two marks may show one field
            const bool isNew = averages == nullptr;
            if (isNew) averages = of(shown->field, m_held);
            if (averages == nullptr) averages = newAverages(shown->field);
            if (averages == nullptr) continue;
            if (isNew) held.push_back(averages);
            const bool isUnderWay = std::ranges::find(m_made, averages) != m_made.end();
            const bool isWanted = averages->share(shown->window) < 1 || isUnderWay;
            if (isWanted && std::ranges::find(wanted, averages) == wanted.end()) wanted.push_back(averages);
        }
    m_held.swap(held);
    if (wanted != m_made) make(std::move(wanted));
}

void Averaging::make(Held wanted) {
    m_worker = {};
    m_made = std::move(wanted);
    QElapsedTimer since;
    since.start();
    bool more = false;
    for (const auto& each : m_made) {
        bool hasMore = true;
        while (hasMore && since.elapsed() < kAtOnceMs) hasMore = each->add();
        more |= hasMore;
    }
    if (!more) {
        m_made.clear();
        return m_tick.stop();
    }
    m_worker = std::jthread([made = m_made](const std::stop_token& stop) {
        for (const auto& each : made)
            while (!stop.stop_requested() && each->add()) {
            }
    });
    m_tick.start(kTickMs);
}

void Averaging::tick() {
    const bool all = std::ranges::all_of(m_made, [](const auto& each) { return each->isWhole(); });
    if (all) {
        m_tick.stop();
        m_made.clear();
    }
    emit progressed();
}

std::vector<Awaited> awaitedIn(const Figure& figure, const FieldAverages& averages) {
    std::vector<Awaited> all;
    for (const Panel& panel : figure.panels)
        for (const Mark& mark : panel.marks) {
            const auto* field = std::get_if<FieldMark>(&mark);
            const Averages* made = field != nullptr ? averagesOf(averages, field->field) : nullptr;
            if (made == nullptr) continue;
            const double share = made->share(field->window);
            if (share == 1) continue;
            all.push_back({inFigure(panel, field->rect), share});
        }
    return all;
}

}  // namespace posiscope
