// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/attention/mix.h"
#include "core/document/document.h"

namespace posiscope {

/// The mix of the words of the present line. The encoding has as many positions, or as many as the longest line of the
/// batch: then the rows go on with padding.
Mix mixOf(const Document&, const Encoding&, Index dims, Results* results = nullptr);
/// The mix with the number in focus set to 0, where that is chosen: for the view of the sum alone.
Mix mixWithZero(const Document&, const Encoding&, Index dims, Results* results = nullptr);

}  // namespace posiscope
