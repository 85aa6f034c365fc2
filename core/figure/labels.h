// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "core/figure/figure.h"

namespace posiscope {

/// Names of dots, each where no line, dot or other name is: beside its dot, or further on with a line to it. The same
/// marks give the same places.
class Labels {
public:
    /// `count`: the number of dots. For few dots a name's place is searched far around, for many only near by.
    Labels(const Canvas&, const Rect& frame, std::int64_t count);

    /// A mark of a panel in the same figure that no name may touch.
    void keepFree(const Panel&, const Mark&);

    struct Name {
        Text text;
        Type type = Type::note;
        Paint paint;
        Point dot;       ///< in the figure's units
        double far = 4;  ///< the distance from the middle of the dot to its edge
    };
    /// Adds no name where no place is free, or where the dot is not seen. The names that come first have the choice.
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
