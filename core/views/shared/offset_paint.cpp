// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/views/shared/offset_paint.h"

#include <algorithm>

namespace posiscope {

Index colourReach(const Scene& scene) {
    const auto words = static_cast<Index>(scene.document.sentence.tokens.size());
    return std::min(scene.encoding.lookedUp->reach, std::max<Index>(1, words - 1));
}

Paint offsetPaint(const Scene& scene, Index offset) {
    const Index reach = colourReach(scene);
    const double nearest = static_cast<double>(std::clamp(offset, -reach, reach));
    return {Role::offset, reach > 0 ? nearest / static_cast<double>(reach) : 0};
}

}  // namespace posiscope
