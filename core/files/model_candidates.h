// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/analysis/ladder_match.h"
#include "core/io/model_config.h"

namespace posiscope {

/// The frequencies of a kind of layer, and those that come of the usual mistakes: unscaled, scaled twice, another base,
/// partial rotation read in another way, ends of YaRN's ramp rounded or not, the enlarged length for the original one.
///   longest  max_position_embeddings; 0: not said
std::vector<KnownLadder> candidatesOf(const std::string& name, const LayerRule& rule, double longest);

}  // namespace posiscope
