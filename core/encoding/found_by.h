// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/encoding/encoding.h"

namespace posiscope {

/// The rows that so many positions find in a table of at most as many rows; where it has fewer, the encoding ends there
/// and says so.
FieldPtr foundBy(Index positions, FieldPtr table, Encoding& encoding);

}  // namespace posiscope
