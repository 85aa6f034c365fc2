// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QColor>
#include <QFont>

#include "core/figure.h"
#include "ui/look.h"

class QLabel;

namespace posiscope {

/// Of the window's look.
QColor colour(Role role);
inline constexpr int kLabelSize = 13, kTitleSize = 20, kNoteSize = 12;  ///< pixels
QFont headingFont();
QFont noteFont();
/// Of a line whatever its words are written in: Chinese letters are taller than Latin ones.
int lineHeight(const QFont& font);
/// A muted small line under what it belongs to.
void makeNote(QLabel* label);

}  // namespace posiscope
