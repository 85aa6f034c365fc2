// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

#include "core/io/byte_source.h"
#include "core/io/embedded.h"

namespace posiscope {

bool isPng(std::string_view bytes);

/// A text as a chunk: iTXt, UTF-8, not compressed.
std::string pngTextChunk(std::string_view keyword, std::string_view text);
/// The PNG with a text behind its header.
std::string withPngText(std::string_view png, std::string_view keyword, std::string_view text);

/// The first text with a keyword that is no longer than `most`. Nothing else of the file is kept.
Embedded pngText(const ByteSource& png, std::string_view keyword, std::size_t most);

}  // namespace posiscope
