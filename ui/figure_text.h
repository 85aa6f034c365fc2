// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFont>

#include "core/figure.h"

class QPainter;

namespace posiscope {

/// The font of a type, in units of 1/96 inch; not hinted, so that a text is as wide at every resolution.
const QFont& fontOf(Type type);
Extent measuredText(const Text& text, Type type);
/// Draws with the painter's pen from the left end of a line as high as measuredText says.
void drawText(QPainter& painter, const Text& text, Type type, Point topLeft);

Canvas canvasOf(double width, double height);

}  // namespace posiscope
