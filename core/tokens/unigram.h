// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace posiscope {

/// The text as the trained tokenizer reads it: NFKC, controls left out, each run of white space one ▁, and one ▁ in
/// front. Empty where nothing is left.
std::string normalizedForPieces(std::string_view text);

/// The cost of a character that is in no piece: ten less than the least probable piece, as in SentencePiece.
inline constexpr double kUnknownLogProbability = -14.528678894 - 10;

struct Pieces {
    std::vector<std::string> kept;
    std::size_t found = 0;  ///< as many as the text has
    std::size_t end = 0;    ///< the end of the kept pieces in the normalised text
};

/// The most probable pieces of a normalised text, the first `most` of them with so many `bytes`: of all ways to cut it into pieces of the trained vocabulary and
/// single unknown characters, the one with the greatest sum of log-probabilities. A run of unknown characters is one
/// token, as in SentencePiece; one that shows nothing is none.
///
///   cost    per byte a search among the pieces that go on so: about 0.2 µs
Pieces bestPieces(std::string_view normalized, std::size_t most, std::size_t bytes);

}  // namespace posiscope
