// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/views/shared/view.h"

/// The two ways to cut a table that Curves draws.
namespace posiscope::curves {

extern const Param kCount;  ///< how many rows and columns are drawn together

inline constexpr const char* kWindow = "curves";          ///< the window of the part that both show
inline constexpr const char* kAcross = "curves.columns";  ///< panel: rows over all columns
inline constexpr const char* kDown = "curves.rows";       ///< panel: columns over all rows

/// The room that the axis of values needs on paper left of a plot of some height.
double valueAxisWidth(const Scene&, double height);
/// The row in focus over all columns, and so many together: those after it, or before it at the end.
void addRowCut(Figure&, const Scene&, const Rect& room, Index count);
/// Adds the column in focus over all rows, and so many columns together.
void addColumnCut(Figure&, const Scene&, const Rect& room, Index count);

/// The curves that both draw, a column each, over the places that their windows show; beyond its end a curve has no
/// numbers.
Part curvesOf(const Scene&);

/// Reads the long lines that both draw.
void prepareCuts(const Scene&);

}  // namespace posiscope::curves
