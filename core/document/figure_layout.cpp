// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/figure_layout.h"

#include <algorithm>

namespace posiscope {

namespace {

bool isControl(char c) {
    return static_cast<unsigned char>(c) < ' ' || static_cast<unsigned char>(c) == 0x7f;
}

}  // namespace

bool isCaption(const std::string& words) {
    return !words.empty() && words.size() <= kMostCaption &&
           std::ranges::none_of(words, [](char c) { return isControl(c) && c != '\n'; });
}

bool isTitle(const std::string& words) {
    return !words.empty() && words.size() <= kMostTitle && std::ranges::none_of(words, isControl);
}

}  // namespace posiscope
