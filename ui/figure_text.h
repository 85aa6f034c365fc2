// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFont>

#include "core/figure.h"
#include "ui/look.h"

class QPainter;

namespace posiscope {

/// The families of a language: outside a Chinese locale Qt would pick Japanese forms of the same characters.
QStringList familiesOf(Language language);
/// The font of a type, in units of 1/96 inch; not hinted, so that a text is as wide at every resolution.
const QFont& fontOf(Type type, Language language);
Extent measuredText(const Text& text, Type type, Language language);
/// Draws with the painter's pen from the left end of a line as high as measuredText says.
void drawText(QPainter& painter, const Text& text, Type type, Language language, Point topLeft);

Canvas canvasOf(double width, double height, const Look& look, double pixels = 1);

}  // namespace posiscope
