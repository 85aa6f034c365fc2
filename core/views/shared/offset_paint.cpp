// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/views/shared/offset_paint.h"

namespace posiscope {

Paint rowPaint(const Scene& scene, Index row) {
    return {Role::offset, scene.encoding.lookedUp->rule->side(row)};
}

}  // namespace posiscope
