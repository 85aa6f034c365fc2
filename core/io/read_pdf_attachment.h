// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>

#include "core/io/byte_source.h"
#include "core/io/embedded.h"

namespace posiscope {

bool isPdf(std::string_view bytes);

/// The file that is attached to a PDF under a name, if it is no longer than `most`. Damaged tables of objects are
/// repaired, object streams unpacked within bounds, and encrypted files read where no password is needed.
Embedded pdfAttachment(const ByteSource& pdf, std::string_view name, std::size_t most);

}  // namespace posiscope
