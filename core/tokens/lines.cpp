// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokens/lines.h"

#include <algorithm>

#include "core/tokens/tokenizer.h"

namespace posiscope {

Lines linesOf(std::string_view text) {
    Lines all;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of("\n\r"), text.size());
        const std::string_view line = text.substr(0, end);
        if (!isBlank(line) && ++all.found <= kMostLines) all.lines.push_back(line);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return all;
}

}  // namespace posiscope
