// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QString>

namespace posiscope {

class FigurePage;

/// A drawing as large as the figure; its texts name the fonts of the language and those that may stand in for them.
QByteArray svgOf(FigurePage& page, const QString& title);

}  // namespace posiscope
