// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QColor>
#include <QFont>
#include <QSize>

#include "core/figure/figure.h"
#include "ui/look/look.h"

class QLabel;

namespace posiscope {

/// Returns a colour of the window's look.
QColor colour(Role role);

/// In projector texts and controls are larger than at 100 %, as far as the window has room: at 1920 × 1080 twice as
/// large, so that no text is below 18 pt. What is there already has to be made anew when this changes.
bool setLookScale(QSize window);  ///< true: it has changed
double lookScale();
/// A length at 100 % in the window's pixels.
int scaled(double length);
/// These are the sizes of texts, in pixels.
int labelSize();
int titleSize();
int noteSize();
int smallestText();
/// How many of the window's pixels a unit of a figure has, where there is room for them.
double figureScale();
bool isProjected();
QFont headingFont();
QFont noteFont();
/// Returns the height of a line whatever its words are written in: Chinese letters are taller than Latin ones.
int lineHeight(const QFont& font);
/// Makes a label a muted small line under what it belongs to.
void makeNote(QLabel* label);

}  // namespace posiscope
