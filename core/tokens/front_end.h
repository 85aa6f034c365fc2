// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/tokens/mix.h"

namespace posiscope {

/// What stands before the sum in models of sound: 320 features of each id, Linear(320 → dims), LayerNorm. Features
/// normal N(0, 1), weights and biases even in ±1/√320, all seeded.
///
///   shape   (ids, dims); a repeated id has the same row
///   cost    320·dims products for each id, once
FieldPtr frontEndRows(const std::vector<Index>& ids, Index dims, std::uint64_t seed);

}  // namespace posiscope
