// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/encoding/slider_scale.h"

namespace posiscope {

/// The values that a parameter takes one after the other while it plays: over the range of its slider and back, or from
/// the start again. Whole numbers come one by one unless they are many.
class PlayPath {
public:
    PlayPath(const SliderScale& scale, double from);

    /// Goes to the next value that differs. Both ends are among the values.
    double next(bool loops);
    /// Returns the pause between two values, in ms: one way takes about four seconds, or a quarter of a second a value.
    int pauseMs() const;

private:
    double at(int stop) const;
    bool isAtEnd() const { return m_at <= 0 || m_at >= m_last; }
    void move(bool loops);

    SliderScale m_scale;
    int m_last = 1;  ///< the stop at the upper end; the lower one is 0
    int m_at = 0;
    bool m_goesUp = true;
};

}  // namespace posiscope
