// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace posiscope {

enum class Tokenizer { words, characters };

inline constexpr std::size_t kMostTokens = 4096;

struct Tokens {
    std::vector<std::string> tokens;  ///< at most kMostTokens
    std::size_t found = 0;            ///< as many as the text has; no more than kMostTokens are kept
    std::size_t end = 0;              ///< byte of the text at which the last kept one ends
};

/// Cuts UTF-8 text into words (Unicode word boundaries, with a dictionary for Chinese; punctuation stands alone) or
/// into characters as a reader counts them. White space always cuts and is never a token.
Tokens split(std::string_view text, Tokenizer tokenizer);

/// Nothing that could be a token: empty, or white space and controls alone.
bool isBlank(std::string_view text);

/// A text that shows the tokens in their order: words with spaces between, characters without.
std::string joinedTokens(const std::vector<std::string>& tokens, Tokenizer tokenizer);

}  // namespace posiscope
