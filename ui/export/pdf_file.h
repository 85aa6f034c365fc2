// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QString>

#include "core/base/result.h"

namespace posiscope {

class FigurePage;

inline constexpr const char* kAttachmentName = "figure.posiscope";

/// One page as large as the figure, its texts as texts with their fonts, or as shapes; the document is attached. The error
/// says that the library of PDF is not installed.
Result<QByteArray> pdfOf(FigurePage& page, const QString& title, const QByteArray& document);

}  // namespace posiscope
