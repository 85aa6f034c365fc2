// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/colour/colour_choice.h"
#include "core/io/json_node.h"

namespace posiscope {

/// {"map": "viridis", "range": "data"}, where the range may also be "symmetric" or two rising numbers.
nlohmann::ordered_json writtenColours(const ColourChoice& colours);
ColourChoice readColours(const JsonNode& node);

}  // namespace posiscope
