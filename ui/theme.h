// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QColor>
#include <QFont>

#include "core/figure.h"

class QApplication;
class QLabel;

namespace posiscope {

/// Style, colours and fonts of the whole program. Before any window, and before any QCustomPlot, is made.
void applyTheme(QApplication& application);

QColor colour(Role role);
inline constexpr int kLabelSize = 13, kTitleSize = 20, kNoteSize = 12;  ///< pixels
QFont headingFont();
QFont noteFont();
/// Of a line whatever its words are written in: Chinese letters are taller than Latin ones.
int lineHeight(const QFont& font);
/// A muted small line under what it belongs to.
void makeNote(QLabel* label);

}  // namespace posiscope
