// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

#include "core/document/document.h"

namespace posiscope {

inline constexpr std::size_t kMostDocument = 16 << 20;  ///< bytes of a file

/// Bytes of Document::unknown. In the file that is saved a byte becomes at most eleven (lists in each other, each on
/// lines of its own) and is at most one event of the parser: so with the largest text and the largest tokens, whose
/// bytes may become six each, it stays below kMostDocument and kMostJsonEvents.
inline constexpr std::size_t kMostUnknown = 1 << 17;

/// The document as a file, JSON of format version 1. All keys that version 1 began with are written out, also those
/// that were never changed, so that an old file keeps its meaning when a default changes and an old program can read
/// it. Later keys (Param::absent, Scheme::later) are written where they say something else than an old file does.
/// Numbers read back exactly; equal documents give equal bytes.
std::string writeDocument(const Document& document);

/// The document of a file, or what is wrong with it, by the path of the key ("schemes.shaw.values.k") and what may
/// stand there. `posiscope`, `view` and `text` are needed; what else is missing means what version 1 meant. What the
/// shown views need is refused where it is not known or out of its range; what they do not need goes into
/// Document::unknown, the settings of a scheme as a whole.
Result<Document> readDocument(std::string_view bytes);

}  // namespace posiscope
