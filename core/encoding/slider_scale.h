// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/encoding/values.h"

namespace posiscope {

/// Where on a slider a parameter's value stands. A slider has `steps` + 1 places; the value at each is round enough
/// to be read. Whole numbers over more than three decades are spread by their size, like a logarithmic scale.
class SliderScale {
public:
    explicit SliderScale(const Param& param);

    int steps() const { return m_steps; }
    /// The nearest place; a value beyond the slider stands at its end.
    int place(double value) const;
    double value(int place) const;
    /// The value `by` key steps (arrows), or pages, further. Changes by at least the least step; never leaves the range.
    double stepped(double value, int by) const;
    double paged(double value, int by) const;
    double lowest() const { return m_lowest; }
    double highest() const { return m_highest; }

private:
    double fraction(double value) const;
    double at(double fraction) const;
    double moved(double value, double byFraction) const;

    Param m_param;
    double m_lowest = 0, m_highest = 1;
    bool m_bySize = false;
    int m_steps = 1;
};

}  // namespace posiscope
