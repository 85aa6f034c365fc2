// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <nlohmann/json.hpp>

#include "core/document/document.h"
#include "core/io/json_node.h"

namespace posiscope {

/// The layers of a model in a document's file: {"kinds": [{"name", "window", "dims", "values"}, …], "layers": [0, …]};
/// of a kind that does not turn {"name", "turns": false}.
ModelLayers readModelLayers(const JsonNode& node);
nlohmann::ordered_json writtenModelLayers(const ModelLayers& model);

}  // namespace posiscope
