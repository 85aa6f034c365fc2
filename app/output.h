// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <optional>
#include <string>

#include "core/base/text.h"
#include "core/io/write_table.h"

namespace posiscope {

/// Exit statuses.
inline constexpr int kWell = 0;
inline constexpr int kFileFailed = 1;
inline constexpr int kMistake = 2;

/// One line on standard error, whatever the text holds.
void say(const Text& what);
/// Says why, and gives the status back.
int stop(int status, const Text& why);

/// As the name of a file: standard output.
inline constexpr std::string_view kStandardOutput = "-";

/// Everything to standard output, or whole to a file. What went wrong names it; what a file could not keep is said.
std::optional<Text> writeOut(const std::optional<std::string>& file,
                             const std::function<void(const Sink&)>& write);
/// The same for a text on standard output; the exit status.
int print(const std::string& words);

}  // namespace posiscope
