// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schemes/rope/param_kinds.h"

#include "core/encoding/scheme.h"

namespace posiscope::rotary {

Param whole(const char* id, const char* label, double lowest, double initial, double sliderHighest,
            bool (*enabled)(const Values&), const char* help) {
    return {.id = id,
            .label = label,
            .lowest = lowest,
            .highest = kMostPositions,
            .initial = initial,
            .sliderLowest = lowest,
            .sliderHighest = sliderHighest,
            .scale = Scale::integer,
            .enabled = enabled,
            .usual = true,
            .absent = initial,
            .help = help};
}

Param textLength(const char* id, const char* label, double lowest, Enabled enabled, const char* help) {
    Param param = whole(id, label, lowest, 8192, 131072, enabled, help);
    param.sliderLowest = 128;
    return param;
}

Param choiceOf(const char* id, const char* label, std::span<const Choice> choices, const char* help) {
    return {.id = id,
            .label = label,
            .highest = static_cast<double>(choices.size() - 1),
            .scale = Scale::choice,
            .choices = choices,
            .usual = true,
            .absent = 0,
            .help = help};
}

Param factorOf(const char* id, const char* label, bool (*enabled)(const Values&), double initial,
               const char* help) {
    return {.id = id,
            .label = label,
            .lowest = 0.001,
            .highest = 1000,
            .initial = initial,
            .sliderLowest = 0.1,
            .sliderHighest = 10,
            .scale = Scale::logarithmic,
            .enabled = enabled,
            .usual = true,
            .absent = initial,
            .help = help};
}

Param number(const char* id, const char* label, double lowest, double initial, double sliderHighest,
             bool (*enabled)(const Values&), const char* help) {
    return {.id = id,
            .label = label,
            .lowest = lowest,
            .highest = 1000,
            .initial = initial,
            .sliderLowest = lowest,
            .sliderHighest = sliderHighest,
            .enabled = enabled,
            .usual = true,
            .absent = initial,
            .help = help};
}

Param opened(Param param) {
    param.open = true;
    return param;
}

Param upTo(Param param, double (*most)(const Values&, Index)) {
    param.most = most;
    return param;
}

}  // namespace posiscope::rotary
