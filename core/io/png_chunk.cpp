// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/png_chunk.h"

#include <zlib.h>

namespace posiscope {

std::string pngNumber(std::uint32_t value) {
    return {static_cast<char>(value >> 24), static_cast<char>(value >> 16), static_cast<char>(value >> 8),
            static_cast<char>(value)};
}

std::uint32_t pngCrc(std::string_view typeAndData) {
    return static_cast<std::uint32_t>(
        crc32_z(0, reinterpret_cast<const Bytef*>(typeAndData.data()), typeAndData.size()));
}

std::string pngChunk(std::string_view type, std::string_view data) {
    std::string chunk = pngNumber(static_cast<std::uint32_t>(data.size()));
    chunk.reserve(kAroundPngChunk + data.size());
    chunk.append(type).append(data);
    return chunk += pngNumber(pngCrc(std::string_view(chunk).substr(4)));
}

}  // namespace posiscope
