// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/document/document.h"
#include "core/io/model_config.h"

namespace posiscope {

/// The framed pane shows rotary positions as the kind of layer has them. The error says which of its numbers rotary
/// cannot have here; nothing has changed then.
///   asked   positions of the text, for the rules that depend on it; none: as many as the model's own
Result<Document> withLayerRule(Document, const LayerRule&, std::optional<Index> asked);

/// The document with that rule, one of the model's, and with what its layers are. Nothing of it changes where one of
/// them cannot be shown.
Result<Document> withModel(Document document, const ModelConfig& model, const LayerRule& rule,
                           std::optional<Index> asked);

}  // namespace posiscope
