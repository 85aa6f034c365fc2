// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPainterPath>

#include "core/figure/figure.h"

namespace posiscope {

/// The shape of a dot, about so wide; a hollow one is an edge as wide as a third of the way to its middle.
QPainterPath dotOf(Marker marker, bool hollow, double width, QPointF middle);

}  // namespace posiscope
