// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/views/shared/view.h"

/// The two ways to cut a table that Curves draws.
namespace posiscope::curves {

inline constexpr const char* kWindow = "curves";          ///< what both show of the part
inline constexpr const char* kAcross = "curves.columns";  ///< panel: rows over all columns
inline constexpr const char* kDown = "curves.rows";       ///< panel: columns over all rows

/// The row in focus over all columns, and so many together: those after it, or before it at the end.
void addRowCut(Figure&, const Scene&, const Rect& room, Index count);
/// The same of columns over all rows.
void addColumnCut(Figure&, const Scene&, const Rect& room, Index count);

}  // namespace posiscope::curves
