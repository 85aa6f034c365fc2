// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/encoding/values.h"

/// Parameters that mean the same in several schemes.
namespace posiscope {

/// "seed": of random rows.
Param seedParam(bool (*enabled)(const Values&) = nullptr);
/// "alpha": of core/encoding/hierarchical_rows.h.
Param alphaParam(bool (*enabled)(const Values&) = nullptr);

}  // namespace posiscope
