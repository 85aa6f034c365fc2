// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/png_text.h"

#include <array>
#include <cstdint>

#include "core/io/inflate.h"
#include "core/io/png_chunk.h"

namespace posiscope {

namespace {

constexpr std::string_view kText = "iTXt";

std::uint32_t bigEndian(std::string_view bytes) {
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

std::string pngTextChunk(std::string_view keyword, std::string_view text) {
    std::string data(keyword);
    return pngChunk(kText, data.append(5, '\0').append(text));
}

std::string withPngText(std::string_view png, std::string_view keyword, std::string_view text) {
    const std::size_t header = kPngSignature.size() + kAroundPngChunk + 13;
    return std::string(png.substr(0, header)).append(pngTextChunk(keyword, text)).append(png.substr(header));
}

Embedded pngText(const ByteSource& png, std::string_view keyword, std::size_t most) {
    constexpr std::size_t kHead = 8, kCrc = 4;  // length and type; the data lie between
    const std::string wanted = std::string(kText).append(keyword) + '\0';
    constexpr std::size_t kWindow = 1 << 12;
    ByteWindow heads(png, kWindow);
    std::size_t at = kPngSignature.size();
    if (png.read(0, at) != kPngSignature) return {};
    while (at + kAroundPngChunk <= png.size) {
        const std::size_t head = kHead + wanted.size() - kText.size();
        const std::string_view start = heads.from(at, head).substr(0, head);
        const std::size_t length = bigEndian(start);
        const bool isWhole = length <= png.size - at - kAroundPngChunk;
        const bool isLonger = length >= wanted.size() - kText.size();
        if (isLonger && start.substr(4) == wanted) {
            // A packed text is hardly longer than what it unpacks to.
            if (!isWhole || length / 2 > most) return Embedded::damaged();
            const std::string chunk = png.read(at + 4, kText.size() + length + kCrc);
            const std::string_view inside = std::string_view(chunk).substr(0, kText.size() + length);
            if (chunk.size() != inside.size() + kCrc ||
                bigEndian(std::string_view(chunk).substr(inside.size())) != pngCrc(inside))
                return Embedded::damaged();
            return textIn(inside.substr(kText.size()), most);
        }
        if (!isWhole) break;
        at += kAroundPngChunk + length;
    }
    return {};
}

}  // namespace posiscope
