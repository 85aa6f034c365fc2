// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/io/pdf.h"

namespace posiscope {

/// PdfLibrary::attachment
Embedded pdfAttachment(const ByteSource& pdf, std::string_view name, std::size_t most);

}  // namespace posiscope
