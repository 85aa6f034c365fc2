// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFont>

#include "core/figure/figure.h"
#include "ui/look/look.h"

class QPainter;

namespace posiscope {

/// The families of all texts of the program. Latin first, in Chinese too: that of Chinese has digits of another form, a · that is wide
/// and a √ that stands off its bar. Chinese by name: outside its locale Qt would pick Japanese forms.
QStringList familiesOf();
/// Those of a figure in a typeface: its own, that of the same design with its Greek and signs, then the program's.
QStringList familiesOf(const std::string& font);
/// The font of a type, in units of 1/96 inch; not hinted, so that a text is as wide at every resolution.
const QFont& fontOf(Type type, const Look& look);
Extent measuredText(const Text& text, Type type, const Look& look);
/// Draws with the painter's pen from the left end of a line as high as measuredText says.
void drawText(QPainter& painter, const Text& text, Type type, const Look& look, Point topLeft);

Canvas canvasOf(double width, double height, const Look& look, double pixels = 1);

}  // namespace posiscope
