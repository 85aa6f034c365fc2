// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/shared_params.h"

#include "core/base/text.h"

namespace posiscope {

Param seedParam(bool (*enabled)(const Values&)) {
    return {.id = "seed",
            .label = marked("seed"),
            .highest = 4294967295,
            .initial = 1,
            .sliderHighest = 100,
            .scale = Scale::integer,
            .enabled = enabled,
            .help = marked("Where the random numbers start. The same seed gives the same table.")};
}

Param alphaParam(bool (*enabled)(const Values&)) {
    return {.id = "alpha",
            .label = marked("α"),
            .lowest = 1e-6,
            .highest = 1 - 1e-6,
            .initial = 0.4,
            .sliderLowest = 0.01,
            .sliderHighest = 0.99,
            .enabled = enabled,
            .open = true,
            .help = marked(
                "How much the block says against the place in it. Between 0 and 1: at 0 all blocks are "
                "alike, at 1 they are infinitely far apart, at 0.5 rows fall together.")};
}

}  // namespace posiscope
