// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/fields/field.h"

namespace posiscope {

/// The least and the greatest of the finite numbers that were added.
class Extremes {
public:
    void add(double value) {
        if (std::isfinite(value)) m_all = {std::min(m_all.lowest, value), std::max(m_all.highest, value)};
    }
    /// From the least to the greatest; from infinity to minus infinity where none was added.
    const Range& range() const { return m_all; }
    /// The same, never empty: from or to 0 where all are alike, 0 … 1 where none is another number.
    Range spanned() const {
        if (m_all.lowest < m_all.highest) return m_all;
        const double only = m_all.lowest == m_all.highest ? m_all.lowest : 0;
        return only == 0 ? Range{0, 1} : Range{std::min(only, 0.0), std::max(only, 0.0)};
    }

private:
    Range m_all{std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()};
};

}  // namespace posiscope
