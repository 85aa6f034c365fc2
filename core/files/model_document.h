// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/document/document.h"
#include "core/io/model_config.h"

namespace posiscope {

/// The framed pane shows rotary positions as the kind of layer has them. The error says which of its numbers rotary
/// cannot have here; nothing has changed then.
///   asked   positions of the text, for the rules that depend on it; none: as many as the model's own
Result<Document> withLayerRule(Document, const LayerRule&, std::optional<Index> asked);

}  // namespace posiscope
