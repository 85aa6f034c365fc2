// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "core/figure/figure.h"

namespace posiscope {

/// Names of dots, each where no line, dot or other name is: beside its dot, or further on with a line to it. The same
/// marks give the same places.
class Labels {
public:
    /// `count`: of few dots each name is searched a place far around, of many near by.
    Labels(const Canvas&, const Rect& frame, std::int64_t count);

    /// A mark of a panel in the same figure that no name may touch.
    void keepFree(const Panel&, const Mark&);

    struct Name {
        Text text;
        Type type = Type::note;
        Paint paint;
        Point dot;       ///< in the figure's units
        double far = 4;  ///< from its middle to its edge
    };
    /// Nothing where there is no free place, or where the dot is not seen. Those that come first have the choice.
    void add(const Name&);
    Panel take();

private:
    struct Line {
        Point from, to;
    };
    bool isFree(const Rect&) const;
    bool isFree(const Line&) const;

    const Canvas& m_canvas;
    Panel m_panel;
    std::int64_t m_rings;
    std::vector<Rect> m_taken, m_names;
    std::vector<Line> m_lines;
};

}  // namespace posiscope
