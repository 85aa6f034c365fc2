// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "core/views/shared/view.h"

namespace posiscope::curves {

/// A row or a column of a field.
struct Line {
    FieldPtr field;
    Index at = 0;
    bool isRow = false;
    Index cells() const { return isRow ? field->size().columns : field->size().rows; }
    bool operator==(const Line&) const = default;
};

/// Lines of more cells than this are read once, in blocks; shorter ones each time.
inline constexpr Index kLongLine = 1 << 13;

/// The least and the greatest cell of each block of a line.
struct LineExtremes {
    std::vector<Range> blocks;
    std::size_t keptBytes() const { return blocks.size() * sizeof(Range); }
};

/// The extremes of the cells [first, end) of a line. Long lines are read once for a scene's results.
Range extremesOf(const Scene&, const Line&, Index first, Index end);
/// Reads a long line, so that extremesOf() is quick.
void readLine(const Scene&, const Line&);

}  // namespace posiscope::curves
