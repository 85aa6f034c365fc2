// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/io/pdf.h"

namespace posiscope {

/// PdfLibrary::finished
std::string finishedPdf(const PdfPage& page);

}  // namespace posiscope
