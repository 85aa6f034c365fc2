// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace posiscope {

// A PNG is this signature, then chunks: length of the data, type, data, CRC of type and data; numbers are big-endian.
inline constexpr std::string_view kPngSignature{"\x89PNG\r\n\x1A\n", 8};
inline constexpr std::size_t kAroundPngChunk = 12;  ///< bytes of a chunk beside its data

std::string pngNumber(std::uint32_t value);
std::uint32_t pngCrc(std::string_view typeAndData);
std::string pngChunk(std::string_view type, std::string_view data);

}  // namespace posiscope
