// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/cut.h"

#include <algorithm>

namespace posiscope {

std::optional<QLineF> cut(const QLineF& line, const QRectF& rect) {
    // Liang and Barsky 1984: the line's parameter where it comes in and goes out, side by side.
    double in = 0, out = 1;
    const auto side = [&](double towards, double room) {
        if (towards == 0) return room >= 0;
        const double at = room / towards;
        if (towards < 0)
            in = std::max(in, at);
        else
            out = std::min(out, at);
        return in <= out;
    };
    const bool any = side(-line.dx(), line.x1() - rect.left()) && side(line.dx(), rect.right() - line.x1()) &&
                     side(-line.dy(), line.y1() - rect.top()) && side(line.dy(), rect.bottom() - line.y1());
    if (!any) return {};
    return QLineF(in > 0 ? line.pointAt(in) : line.p1(), out < 1 ? line.pointAt(out) : line.p2());
}

}  // namespace posiscope
