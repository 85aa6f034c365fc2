// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/png_text.h"

#include <array>
#include <cstdint>

#include "core/io/inflate.h"
#include "core/io/png_chunk.h"

namespace posiscope {

namespace {

constexpr std::string_view kText = "iTXt";

std::uint32_t readNumber(std::string_view bytes) {
    std::uint32_t number = 0;
    for (const char byte : bytes.substr(0, 4)) number = number << 8 | static_cast<unsigned char>(byte);
    return number;
}

/// keyword, 0, compressed?, method, language, 0, translated keyword, 0, text
Embedded textIn(std::string_view data, std::size_t most) {
    data.remove_prefix(data.find('\0') + 1);
    if (data.size() < 2) return Embedded::damaged();
    const bool compressed = data[0] != 0;
    data.remove_prefix(2);
    for (int skipped = 0; skipped < 2; ++skipped) {
        const std::size_t end = data.find('\0');
        if (end == std::string_view::npos) return Embedded::damaged();
        data.remove_prefix(end + 1);
    }
    if (!compressed) return data.size() > most ? Embedded::damaged() : Embedded::found(std::string(data));
    auto text = inflated(data, most);
    return text ? Embedded::found(std::move(*text)) : Embedded::damaged();
}

}  // namespace

bool isPng(std::string_view bytes) {
    return bytes.starts_with(kPngSignature);
}

std::string withPngText(std::string_view png, std::string_view keyword, std::string_view text) {
    const std::size_t header = kPngSignature.size() + kAroundPngChunk + 13;
    std::string data(keyword);
    data.append(5, '\0').append(text);
    return std::string(png.substr(0, header)).append(pngChunk(kText, data)).append(png.substr(header));
}

Embedded pngText(std::string_view png, std::string_view keyword, std::size_t most) {
    if (!isPng(png)) return {};
    std::string_view rest = png.substr(kPngSignature.size());
    while (rest.size() >= kAroundPngChunk) {
        const std::size_t length = readNumber(rest);
        const std::string_view type = rest.substr(4, 4);
        const bool whole = length <= rest.size() - kAroundPngChunk;
        const std::string_view data = rest.substr(8, length);
        const bool wanted = type == kText && data.starts_with(std::string(keyword) + '\0');
        if (wanted && (!whole || readNumber(rest.substr(8 + length)) != pngCrc(rest.substr(4, 4 + length))))
            return Embedded::damaged();
        if (wanted) return textIn(data, most);
        if (!whole) break;
        rest.remove_prefix(kAroundPngChunk + length);
    }
    return {};
}

}  // namespace posiscope
