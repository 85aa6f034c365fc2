// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

namespace posiscope {

/// The text on one line, whatever a word holds.
std::string oneLine(std::string_view words);
/// The text as LaTeX sets it, on one line.
std::string forLatex(std::string_view words);

}  // namespace posiscope
