// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/text.h"

namespace posiscope {

/// The shortest decimal that reads back as the same double ('.' whatever the locale); at most 17 significant digits.
std::string exactNumber(double value);
/// The whole string as a finite number, with a plain minus or the true one of messages; none for any other string.
std::optional<double> readNumber(std::string_view written);

/// A number for reading on the screen: `digits` significant digits, a true minus sign, no trailing zeros.
Text shownNumber(double value, int digits = 5);
Text shownNumber(std::int64_t value);
/// A number with so many digits behind the point; a whole number without a point: "0.50", "1", "−0.25".
Text shownFixed(double value, int behindPoint);

/// A number with all its digits, as few as read back, with a true minus sign.
Text shownExactly(double value);
/// A number with 17 significant digits, without trailing zeros; '.' and '-' as programs read them.
std::string fullNumber(double value);
/// An offset with its sign: "+2", "−3", "0".
Text shownOffset(std::int64_t offset);

// The same as facts.
inline constexpr int kUsualDigits = 5;
Text fact(std::string_view id, double value, int digits = kUsualDigits, const char* unit = "");
Text fact(std::string_view id, double value, const char* unit);
Text fact(std::string_view id, std::int64_t value, const char* unit = "");
Text factFixed(std::string_view id, double value, int behindPoint);
Text factOffset(std::string_view id, std::int64_t offset);

}  // namespace posiscope
