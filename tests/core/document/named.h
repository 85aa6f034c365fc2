// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/views/shared/registry.h"

namespace posiscope::test {

inline const View& view(const char* id) {
    return *findView(id);
}

inline const Scheme& scheme(const char* id) {
    return *findScheme(id);
}

}  // namespace posiscope::test
