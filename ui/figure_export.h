// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QImage>

#include "core/document.h"
#include "ui/figure_format.h"

namespace posiscope {

/// The present view's figure as the bytes of a file, the same on every run. The document is in it: readFigureDocument()
/// gives it back. The error says which number of the format is out of range.
Result<QByteArray> figureFile(const Document& document, const FigureFormat& format);
/// The pixels of a PNG.
Result<QImage> figureImage(const Document& document, const FigureFormat& format);

}  // namespace posiscope
