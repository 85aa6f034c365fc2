// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>

namespace posiscope {

/// How many of these bytes begin what libqpdf may make an object of: a name, a number, a bracket. Each can take 300
/// bytes in memory.
inline std::size_t pdfTokens(std::string_view bytes) {
    constexpr std::string_view kBlanks("\0\t\n\f\r ", 6), kBrackets = "()<>[]{}/%";
    std::size_t tokens = 0;
    bool isInWord = false;
    for (const char byte : bytes) {
        const bool isBracket = kBrackets.find(byte) != std::string_view::npos;
        const bool isWord = !isBracket && kBlanks.find(byte) == std::string_view::npos;
        tokens += isBracket || (isWord && !isInWord) ? 1 : 0;
        isInWord = isWord;
    }
    return tokens;
}

}  // namespace posiscope
