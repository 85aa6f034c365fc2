// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QImage>

#include "core/document/document.h"
#include "ui/export/figure_format.h"
#include "ui/export/figure_page.h"

namespace posiscope {

/// The present view's figure as the bytes of a file, the same on every run. The document is in it: readFigureDocument()
/// gives it back. The error says which number of the format is out of range.
Result<QByteArray> figureFile(const Document& document, const FigureFormat& format);
/// Makes the same from a page that is laid out already, of that document and format.
Result<QByteArray> figureFile(FigurePage& page, const Document& document, const FigureFormat& format);
/// Returns the pixels of a PNG.
Result<QImage> figureImage(const Document& document, const FigureFormat& format);

inline constexpr int kFrameMs = 500;  ///< for which each frame of a motion is seen

/// A figure that moves: the documents one after the other in an APNG, for ever. Its first frame carries its document,
/// and is what readers show that know no motion. `proceed`: is told how many are done, and stops it by false; the file is empty then.
Result<QByteArray> motionFile(const std::vector<Document>& frames, const FigureFormat& format,
                              const std::function<bool(std::size_t)>& proceed = {});

}  // namespace posiscope
