// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/views/curves/lines.h"

/// The rows or columns that Curves draws in one picture.
namespace posiscope::curves {

/// The rows or columns that are seen together, the focus among them.
struct Strands {
    Index first = 0, end = 1, focus = 0;
    bool isMarked = true;  ///< the one in focus is thicker
    Index size() const { return end - first; }
    /// As many lines as there are ways to break them have each its own; of more the cosines are dashed.
    Stroke stroke(Index at, bool cosine) const;
};

/// As many as `count`, from the focus on, or before it at the end.
Strands strandsOf(Index focus, Index all, Index count);
Text strandName(const Scene&, Axis axis, Index at);

/// Whether the part counts how often each row is used: such a part is drawn as bars.
bool isCounted(const Part&);

}  // namespace posiscope::curves
