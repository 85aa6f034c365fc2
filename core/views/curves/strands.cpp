// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/views/curves/strands.h"

#include <algorithm>
#include <cmath>

#include "core/views/shared/part_view.h"

namespace posiscope::curves {

Stroke Strands::stroke(Index at, bool cosine) const {
    const Dash ofKind = cosine ? Dash::dashed : Dash::none;
    if (size() == 1) return {{cosine ? Role::cosine : Role::sine}, 1.75, ofKind};
    // Offset colours from cold to warm, without the faint ones of near offsets.
    const double place = 2 * static_cast<double>(at - first) / static_cast<double>(size() - 1) - 1;
    const double strong = std::copysign(0.5 + 0.5 * std::abs(place), place);
    constexpr Index kShapes = 5;
    return {{Role::offset, strong},
            isMarked && at == focus ? 2.5 : 1.5,
            size() <= kDashes ? static_cast<Dash>(at - first) : ofKind,
            static_cast<Marker>((at - first) % kShapes),
            at - first >= kShapes,
            at - first,
            size()};
}

Strands strandsOf(Index focus, Index all, Index count) {
    count = std::min(count, all);
    const Index first = std::min(focus, all - count);
    return {first, first + count, focus};
}

Text strandName(const Scene& scene, Axis axis, Index at) {
    return part_view::numbered(axis, part_view::numberOf(part_view::partOf(scene), axis, at));
}

bool isCounted(const Part& part) {
    return part.rows == Axis::usage && part.difference == nullptr;
}

}  // namespace posiscope::curves
