// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/views/shared/windows.h"

#include <algorithm>

#include "core/figure/layout.h"

namespace posiscope {

Window visibleWindow(const Document& document, const std::string& panel, const Size& size) {
    const auto found = document.pane().windows.find(panel);
    return found != document.pane().windows.end() ? inside(found->second, size) : whole(size);
}

Window windowAfter(const Gesture& gesture, const Window& now, Point from, Point to, const Size& size) {
    return gesture.kind == Gesture::Kind::zoom ? zoomed(now, to, gesture.factor, size)
                                               : panned(now, from, to, size);
}

Document withCellInWindow(Document document, const std::string& panel, const Window& now, Index row,
                          Index column, const Size& size) {
    if (now == whole(size)) return document;
    const auto toShow = [](Index cell, double from, double to) {
        const auto at = static_cast<double>(cell);
        return at < from ? from - at : std::min(0.0, to - at - 1);
    };
    document.pane().windows[panel] = panned(
        now, {0, 0}, {toShow(column, now.column0, now.column1), toShow(row, now.row0, now.row1)}, size);
    return document;
}

}  // namespace posiscope
