// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/document/figure_layout.h"
#include "core/io/json_node.h"

namespace posiscope {

nlohmann::ordered_json writtenLayout(const FigureLayout&);
FigureLayout readLayout(const JsonNode&);

}  // namespace posiscope
