// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>

#include "core/base/result.h"
#include "ui/export/figure_words.h"

namespace posiscope {

class FigurePage;

inline constexpr const char* kAttachmentName = "figure.posiscope";

/// One page as large as the figure, its texts as texts with their fonts, or as shapes; the document is attached. The error
/// says that the library of PDF is not installed.
Result<QByteArray> pdfOf(FigurePage& page, const FigureWords& words, const QByteArray& document);

}  // namespace posiscope
