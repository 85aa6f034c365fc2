// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/views/shared/view.h"

/// The visible cells of a panel that may show only some of its cells.
namespace posiscope {

/// As set in Pane::windows, or all of them.
Window visibleWindow(const Document&, const std::string& panel, const Size&);
/// The window after a gesture that zooms or pans, from one place of the cells to another.
Window windowAfter(const Gesture&, const Window& now, Point from, Point to, const Size&);
/// The document with the window of a panel moved as little as it takes to show a cell.
Document withCellInWindow(Document, const std::string& panel, const Window& now, Index row, Index column,
                          const Size&);

}  // namespace posiscope
