// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/png_text.h"

#include <zlib.h>

#include <array>
#include <cstdint>

#include "core/io/inflate.h"

namespace posiscope {

namespace {

// A PNG is this signature, then chunks: length of the data, type, data, CRC of type and data; numbers are big-endian.
constexpr std::string_view kSignature{"\x89PNG\r\n\x1A\n", 8};
constexpr std::size_t kAround = 12;  // of a chunk beside its data
constexpr std::string_view kText = "iTXt";

std::uint32_t readNumber(std::string_view bytes) {
    std::uint32_t number = 0;
    for (const char byte : bytes.substr(0, 4)) number = number << 8 | static_cast<unsigned char>(byte);
    return number;
}

std::string number(std::uint32_t value) {
    return {static_cast<char>(value >> 24), static_cast<char>(value >> 16), static_cast<char>(value >> 8),
            static_cast<char>(value)};
}

std::uint32_t crcOf(std::string_view bytes) {
    return static_cast<std::uint32_t>(crc32_z(0, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size()));
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
    return bytes.starts_with(kSignature);
}

std::string withPngText(std::string_view png, std::string_view keyword, std::string_view text) {
    const std::size_t header = kSignature.size() + kAround + 13;
    std::string chunk(kText);
    chunk.append(keyword).append(5, '\0').append(text);
    std::string all(png.substr(0, header));
    all += number(static_cast<std::uint32_t>(chunk.size() - kText.size()));
    all += chunk;
    all += number(crcOf(chunk));
    return all.append(png.substr(header));
}

Embedded pngText(std::string_view png, std::string_view keyword, std::size_t most) {
    if (!isPng(png)) return {};
    std::string_view rest = png.substr(kSignature.size());
    while (rest.size() >= kAround) {
        const std::size_t length = readNumber(rest);
        const std::string_view type = rest.substr(4, 4);
        const bool whole = length <= rest.size() - kAround;
        const std::string_view data = rest.substr(8, length);
        const bool wanted = type == kText && data.starts_with(std::string(keyword) + '\0');
        if (wanted && (!whole || readNumber(rest.substr(8 + length)) != crcOf(rest.substr(4, 4 + length))))
            return Embedded::damaged();
        if (wanted) return textIn(data, most);
        if (!whole) break;
        rest.remove_prefix(kAround + length);
    }
    return {};
}

}  // namespace posiscope
