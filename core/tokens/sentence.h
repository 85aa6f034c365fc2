// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "core/fields/field.h"
#include "core/tokens/tokenizer.h"

namespace posiscope {

inline constexpr std::size_t kMostText = 1 << 20;  ///< bytes of UTF-8; what comes after is not kept
inline constexpr std::size_t kMostCuts = 256;

/// A text and the tokens of one of its lines. A plain value.
struct Sentence {
    std::string text;
    Tokenizer tokenizer = Tokenizer::words;
    Index line = 0;                   ///< the present one
    std::vector<std::string> tokens;  ///< that line's tokens; kept when words are moved, only typing splits
    std::vector<WordCut> cuts;        ///< the reader's cuts and joins, first to last; at most kMostCuts
    bool operator==(const Sentence&) const = default;
};

/// The lines of the text that have something in them; one where there are none.
Index linesIn(const Sentence&);
/// The present line as it is in the text.
std::string_view lineOf(const Sentence&);
/// Another line of the text, or the nearest that there is: its words are the tokens.
Sentence withLine(Sentence, Index line);
/// Another text, cut anew; the same line of it, or the last. The reader's cuts stay.
Sentence withText(Sentence, std::string_view text, Tokenizer);
/// The sentence after typing: the line that was typed in becomes the present one.
Sentence withTyped(Sentence, std::string_view text);
/// How many bytes of the text are worth editing: up to the last token that is used in the first line that has too many,
/// no further than 64 KB, and not beyond a character of more than 256 bytes. What comes after is kept.
std::size_t editableBytes(const Sentence&);
/// The token at `from` put to `to` in its line; both are tokens.
Sentence withTokenMoved(Sentence, Index from, Index to);

/// Words alone can be cut and joined: characters are characters, and pieces are of a vocabulary.
/// The bytes after which a word can be cut in two: between any two of its characters.
std::vector<std::size_t> placesToCut(const Sentence&, Index token);
/// The sentence with a word cut in two, after so many bytes, wherever the same word stands, in every line. Unchanged
/// where that cannot be, or where there are kMostCuts.
Sentence withTokenCut(Sentence, Index token, std::size_t bytes);
/// The sentence with the word and the next as one, without the spaces between them, wherever the two touch. Unchanged
/// where that cannot be, or where there are kMostCuts.
Sentence withTokensJoined(Sentence, Index token);
/// Cut and joined so that the line's tokens are these; unchanged where that cannot be.
Sentence withTokens(const Sentence&, const std::vector<std::string>& wanted);

}  // namespace posiscope
