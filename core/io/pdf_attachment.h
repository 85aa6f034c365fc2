// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>

#include "core/io/embedded.h"

namespace posiscope {

bool isPdf(std::string_view bytes);

/// The file that is attached to a PDF under a name, if it is no longer than `most`. Objects are found by their numbers
/// in the file, not by its table, so one that was repaired or added to is read as well; what stands in compressed
/// streams of objects or is encrypted is not found. Poppler would read these, but gives an attachment whatever memory it
/// asks for.
Embedded pdfAttachment(std::string_view pdf, std::string_view name, std::size_t most);

}  // namespace posiscope
