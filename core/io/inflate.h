// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace posiscope {

/// The content of a zlib stream, if it is whole and no more than `most` bytes, however small the stream is.
std::optional<std::string> inflated(std::string_view stream, std::size_t most);

}  // namespace posiscope
