// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/figure/figure.h"

namespace posiscope {

/// A line of more numbers than the screen can part, as an area from the lowest to the highest of each strip.
class Strips {
public:
    Strips(Panel& panel, const Paint& paint) : m_panel(panel), m_paint(paint) {}
    /// The next strip to the right; without a number (its lowest is above its highest) it is a gap.
    void add(double x, const Range& range);
    /// After the last one.
    void finish();

private:
    Panel& m_panel;
    Paint m_paint;
    Envelope m_area;
};

}  // namespace posiscope
