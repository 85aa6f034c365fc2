// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

#include "core/document.h"

namespace posiscope {

inline constexpr std::size_t kMostDocument = 16 << 20;  ///< bytes of a file

/// The document as a file, JSON of format version 1. Everything is written out, also what was never changed, so that
/// an old file keeps its meaning when a default changes. Numbers read back exactly; equal documents, equal bytes.
std::string writeDocument(const Document& document);

/// The document of a file, or what is wrong with it, by the path of the key ("schemes.shaw.values.k") and what may
/// stand there. Every key is needed except focus.key, beside, colours and line; views and schemes that the program learned after the file was
/// written may be missing and are as at first. A parameter that is added to a scheme needs a rule for older files here.
Result<Document> readDocument(std::string_view bytes);

}  // namespace posiscope
