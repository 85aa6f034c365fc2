// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>

#include "core/base/text.h"

namespace posiscope {

/// The things that sentences count.
enum class Thing {
    position,
    word,
    token,
    row,
    trainedRow,
    column,
    pair,
    wordPair,
    wave,
    line,
    patch,
    number,
    time
};

/// "1 row", "2 rows": wherever a number stands before what it counts. Of n things with a verb the verb comes first,
/// "turn fully: 1 of 64 pairs", so that it need not agree.
Text counted(std::int64_t count, Thing thing);
/// The same with the number as a fact, whose unit is the thing.
Text fact(std::string_view id, std::int64_t count, Thing thing);

}  // namespace posiscope
