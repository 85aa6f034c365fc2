// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/io/json_node.h"
#include "core/lessons/cover.h"

namespace posiscope {

/// A list of parts of a document's figures by name. What is wrong is said at its node.
FigureParts readParts(const JsonNode& node, const Document& document);
/// The same with "title"; or "figure" alone.
Cover readCover(const JsonNode& node, const Document& document);

}  // namespace posiscope
