// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include "core/io/pdf.h"

namespace posiscope {

/// The library that reads and writes PDF, loaded when it is first asked for; the error says that it is not installed.
Result<const PdfLibrary*> pdfLibrary();

}  // namespace posiscope
