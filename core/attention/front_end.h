// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/attention/mix.h"

namespace posiscope {

/// The front end before the sum in models of sound: 320 features of each word, Linear(320 → dims), LayerNorm.
/// Features normal N(0, 1), of the stream that begins at the word's number (seedsOf); weights and biases even in
/// ±1/√320, of the seed.
///
///   shape   (words, dims); a repeated word has the same row
///   cost    320·dims products for each word, once
FieldPtr frontEndRows(const std::vector<std::uint64_t>& words, Index dims, std::uint64_t seed);

}  // namespace posiscope
