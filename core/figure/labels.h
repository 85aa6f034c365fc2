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
    /// The squares of the frame that a rectangle touches, each by its number, from … to.
    struct Squares {
        std::size_t left = 0, right = 0, top = 0, bottom = 0;
    };
    Squares squaresOf(const Rect&) const;
    void take(const Rect&);
    bool isTaken(const Rect&) const;
    bool isFree(const Rect&) const;
    bool isFree(const Line&) const;

    const Canvas& m_canvas;
    Panel m_panel;
    std::int64_t m_rings;
    std::size_t m_columns = 1, m_rows = 1;   ///< squares in the frame
    std::vector<std::vector<Rect>> m_taken;  ///< by square, row by row: only what is near a name is asked
    std::vector<Rect> m_names;
    std::vector<Line> m_lines;
};

}  // namespace posiscope
