// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/document/document.h"
#include "core/io/json_node.h"

namespace posiscope {

/// The document with what a patch says, read as a saved document is; the rest stays. What is wrong is said at its node.
Document patched(Document document, const JsonNode& patch, std::size_t language);
/// A text by language, all of them: {"en": "…", "zh": "…"}.
std::string readInLanguage(const JsonNode& node, std::size_t language);

}  // namespace posiscope
