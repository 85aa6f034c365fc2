// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/shared_params.h"

#include "core/base/text.h"
#include "core/encoding/scheme.h"

namespace posiscope {

Param seedParam(Enabled enabled, const char* help) {
    static constexpr const char* kHelp =
        marked("Where the random numbers start. The same seed gives the same table.");
    return seedParam("seed", marked("seed"), help != nullptr ? help : kHelp, enabled);
}

Param seedParam(const char* id, const char* label, const char* help, Enabled enabled) {
    return {.id = id,
            .label = label,
            .highest = 4294967295,
            .initial = 1,
            .sliderHighest = 100,
            .scale = Scale::integer,
            .enabled = enabled,
            .help = help};
}

Param alphaParam(Enabled enabled) {
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

Param baseParam(double lowest, const char* help, Enabled enabled) {
    return {.id = "base",
            .label = marked("base"),
            .lowest = lowest,
            .highest = 1e12,
            .initial = 10000,
            .sliderLowest = 1,
            .sliderHighest = 1e6,
            .scale = Scale::logarithmic,
            .enabled = enabled,
            .open = true,
            .help = help};
}

Param firstParam(const char* help) {
    return {.id = "first",
            .label = marked("first position"),
            .lowest = -1e12,
            .highest = 1e12,
            .sliderLowest = -100,
            .sliderHighest = 100,
            .help = help};
}

Param lengthParam(const char* label, const char* help, Enabled enabled) {
    return {.id = "maxlen",
            .label = label,
            .lowest = 1,
            .highest = kMostPositions,
            .initial = 512,
            .sliderLowest = 2,
            .sliderHighest = 1024,
            .scale = Scale::integer,
            .enabled = enabled,
            .help = help};
}

Param headsParam(double most, double initial, const char* help, bool open) {
    return {.id = "heads",
            .label = marked("heads"),
            .lowest = 1,
            .highest = most,
            .initial = initial,
            .sliderLowest = 1,
            .sliderHighest = 32,
            .scale = Scale::integer,
            .open = open,
            .help = help};
}

Param headParam(double most, double (*last)(const Values&, Index), bool open) {
    return {.id = "head",
            .label = marked("head shown"),
            .highest = most - 1,
            .sliderHighest = 31,
            .scale = Scale::integer,
            .most = last,
            .open = open,
            .help = marked("Which head's biases are shown, counted from 0.")};
}

}  // namespace posiscope
