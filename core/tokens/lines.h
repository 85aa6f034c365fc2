// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>
#include <vector>

namespace posiscope {

inline constexpr std::size_t kMostLines = 64;

struct Lines {
    std::vector<std::string_view> lines;  ///< at most kMostLines
    std::size_t found = 0;                ///< as many as the text has
};

/// The lines of a text that have something in them.
Lines linesOf(std::string_view text);

}  // namespace posiscope
