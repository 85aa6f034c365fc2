// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>
#include <vector>

#include "core/fields/field.h"

namespace posiscope {

/// Which row of a position table each token looks up, where padding counts for nothing (fairseq, RoBERTa): words are
/// numbered padding + 1, padding + 2, … wherever padding stands between them, and padding itself is row `padding`.
std::vector<Index> positionIds(std::span<const Index> tokens, Index padding);

}  // namespace posiscope
