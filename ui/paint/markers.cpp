// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/markers.h"

#include <QPolygonF>

namespace posiscope {

namespace {

QPainterPath shapeOf(Marker marker, double half, QPointF middle) {
    QPainterPath path;
    const auto polygon = [&](const QPolygonF& corners) {
        path.addPolygon(corners.translated(middle));
        path.closeSubpath();
    };
    switch (marker) {
        case Marker::circle:
            path.addEllipse(middle, half, half);
            break;
        case Marker::square:
            path.addRect(QRectF(-half, -half, 2 * half, 2 * half).translated(middle));
            break;
        case Marker::triangle:
            polygon({{QPointF(0, -1.2 * half), QPointF(1.15 * half, 0.8 * half),
                      QPointF(-1.15 * half, 0.8 * half)}});
            break;
        case Marker::inverted:
            polygon({{QPointF(0, 1.2 * half), QPointF(1.15 * half, -0.8 * half),
                      QPointF(-1.15 * half, -0.8 * half)}});
            break;
        case Marker::diamond:
            polygon({{QPointF(0, -1.3 * half), QPointF(1.1 * half, 0), QPointF(0, 1.3 * half),
                      QPointF(-1.1 * half, 0)}});
            break;
    }
    return path;
}

}  // namespace

QPainterPath dotOf(Marker marker, bool hollow, double width, QPointF middle) {
    QPainterPath dot = shapeOf(marker, width / 2, middle);
    if (hollow) dot.addPath(shapeOf(marker, width / 4, middle));
    return dot;
}

}  // namespace posiscope
