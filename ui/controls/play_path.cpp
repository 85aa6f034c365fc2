// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/play_path.h"

#include <algorithm>

namespace posiscope {

namespace {

constexpr int kOneWayMs = 4000;
constexpr int kMostStops = 120;                    // in one way, 30 a second
constexpr int kShortestMs = 34, kLongestMs = 250;  // between two values

}  // namespace

PlayPath::PlayPath(const SliderScale& scale, double from)
    : m_scale(scale),
      m_last(std::min(scale.steps(), kMostStops)) {
    // On the last stop that is not above the value: the next one is.
    while (m_at < m_last && at(m_at + 1) <= from) ++m_at;
    if (at(m_at) > from) m_at = -1;
}

double PlayPath::at(int stop) const {
    return m_scale.value(std::max(stop, 0) * m_scale.steps() / m_last);
}

void PlayPath::move(bool loops) {
    if (loops) {
        m_at = m_at < m_last ? m_at + 1 : 0;
        m_goesUp = true;
        return;
    }
    if (m_at >= m_last) m_goesUp = false;
    if (m_at <= 0) m_goesUp = true;
    m_at += m_goesUp ? 1 : -1;
}

double PlayPath::next(bool loops) {
    const double before = at(m_at);
    move(loops);
    // Small whole numbers on a logarithmic scale have several stops each.
    while (at(m_at) == before && !isAtEnd()) move(loops);
    return at(m_at);
}

int PlayPath::pauseMs() const {
    return std::clamp(kOneWayMs / m_last, kShortestMs, kLongestMs);
}

}  // namespace posiscope
