// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/text.h"

namespace posiscope {

enum class Tokenizer {
    words,       ///< for teaching
    characters,  ///< characters as a reader counts them
    pieces       ///< sub-words of a trained vocabulary (core/tokens/unigram.h)
};

inline constexpr std::size_t kMostTokens = 4096;
inline constexpr std::size_t kMostTokenBytes =
    1 << 20;  ///< bytes of all tokens; sub-words may be longer than the text

struct Tokens {
    std::vector<std::string> tokens;  ///< at most kMostTokens with kMostTokenBytes
    std::size_t found = 0;            ///< as many as the text has
    std::string rest;                 ///< the text after those that are kept
};

/// A word that the reader cut in two, or two that touch and are joined: wherever they stand.
struct WordCut {
    std::string first, second;
    bool joins = false;
    bool operator==(const WordCut&) const = default;
};

/// Cuts UTF-8 text into words (Unicode word boundaries, with a dictionary for Chinese; punctuation stands alone), into
/// characters as a reader counts them, or into the most probable pieces. White space always cuts and is never a token;
/// characters that show nothing (core/base/spelling.h) cut nothing, and stay in the token before them. The first piece of a
/// word begins with ▁. What the reader cut or joined is done to the words one after the other.
Tokens split(std::string_view text, Tokenizer tokenizer, std::span<const WordCut> cuts = {});

/// "5 words", "1 character", "12 pieces".
Text countedTokens(Tokenizer, std::int64_t count);

/// The statement that always goes with tokens that are cut so.
Text tokenizerNote(Tokenizer);

/// Whether the text holds no token: it is empty, or white space and controls alone.
bool isBlank(std::string_view text);

/// A text that shows the tokens in their order: words with spaces between, characters without, pieces with a space for
/// each ▁.
std::string joinedTokens(const std::vector<std::string>& tokens, Tokenizer tokenizer);

}  // namespace posiscope
