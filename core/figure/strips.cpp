// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/strips.h"

#include <utility>

namespace posiscope {

void Strips::add(double x, const Range& range) {
    if (range.lowest > range.highest) return finish();
    m_area.upper.push_back({x, range.highest});
    m_area.lower.push_back({x, range.lowest});
}

void Strips::finish() {
    m_area.paint = m_paint;
    if (m_area.upper.size() > 1) m_panel.marks.push_back(std::move(m_area));
    m_area = {};
}

}  // namespace posiscope
