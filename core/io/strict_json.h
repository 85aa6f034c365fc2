// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace posiscope {

inline constexpr int kDeepestJson = 8;  ///< lists and objects inside each other
/// Values, keys and ends of lists and objects all together, so that memory stays in proportion.
inline constexpr std::size_t kMostJsonEvents = 3 << 16;

/// UTF-8 JSON, read strictly: no key twice in an object, nothing behind the end, no number too large for a double. The
/// error says what is wrong and where; nothing is thrown.
Result<nlohmann::json> readJson(std::string_view bytes, int deepest = kDeepestJson);

/// "schemes.shaw" and "values" → "schemes.shaw.values".
std::string jsonPath(std::string_view object, std::string_view key);
/// At most a line's worth of a text that a file holds, for messages.
Text shortened(std::string_view found);

}  // namespace posiscope
