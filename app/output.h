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

/// Writes one line on standard error, whatever the text holds.
void say(const Text& what);
/// Says why, and gives the status back.
int stop(int status, const Text& why);

/// The name of a file that stands for standard output.
inline constexpr std::string_view kStandardOutput = "-";

/// Writes everything to standard output, or whole to a file. Returns what went wrong, naming it; says what a file could
/// not keep.
std::optional<Text> writeOut(const std::optional<std::string>& file,
                             const std::function<void(const Sink&)>& write);
/// Writes a text to standard output; returns the exit status.
int print(const std::string& words);

}  // namespace posiscope
