// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

#include "core/document/document.h"

namespace posiscope {

inline constexpr std::size_t kMostDocument = 16 << 20;  ///< bytes of a file

/// Bytes of Document::unknown and of the words of kept states. In the file that is saved a byte becomes at most eleven (lists in each other, each on
/// lines of its own) and is at most one event of the parser: so with the largest text and the largest tokens, whose
/// bytes may become six each, it stays below kMostDocument and kMostJsonEvents.
inline constexpr std::size_t kMostUnknown = 1 << 17;

/// The document as a file, JSON of format version 2: what the panes use, with all values of their schemes and views, so
/// that a file keeps its meaning when an initial value changes; of the rest what was changed. Parameters that came later
/// (Param::absent) are written where they say something else than a file without them, so that older programs read all
/// others. Numbers read back exactly; documents that mean the same give equal bytes.
std::string writeDocument(const Document& given);

/// The document of a file of version 1 or 2, or what is wrong with it, by the path of the key ("schemes.shaw.values.k")
/// and what may stand there. `posiscope`, `panes` with their views (in version 1 `view`) and `text` are needed. What a
/// pane needs is refused where it is not known or out of its range; the rest goes into UnknownKeys, the settings of a
/// scheme as a whole.
Result<Document> readDocument(std::string_view bytes);

}  // namespace posiscope
