// SPDX-License-Identifier: GPL-3.0-or-later
/// Kinds of parameters that came after the first documents: a document without one means its initial value.
#pragma once
#include <span>

#include "core/encoding/shared_params.h"

namespace posiscope::rotary {

/// A whole number of positions, pairs or patches.
Param whole(const char* id, const char* label, double lowest, double initial, double sliderHighest,
            Enabled enabled, const char* help);
/// A length of texts, 8192 unless set.
Param textLength(const char* id, const char* label, double lowest, Enabled enabled, const char* help);
/// The first of the choices unless set.
Param choiceOf(const char* id, const char* label, std::span<const Choice> choices, const char* help);
/// A factor from 0.001 to 1000.
Param factorOf(const char* id, const char* label, Enabled enabled, double initial, const char* help);
/// Turns within the trained length, or a weight of a logarithm: up to 1000.
Param number(const char* id, const char* label, double lowest, double initial, double sliderHighest,
             Enabled enabled, const char* help);
/// One of those that are always seen.
Param opened(Param param);
/// With the largest value that another parameter leaves.
Param upTo(Param param, double (*most)(const Values&, Index positions));

}  // namespace posiscope::rotary
