// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/tokens/embedding.h"

namespace posiscope {

/// How tokens get their ids.
struct Rules {
    bool trained = false;  ///< a token that is a piece has the piece's row, others follow after all pieces
    bool fold = false;     ///< capitals are as small letters
    IdOrder order = IdOrder::first;
    Padding padding = Padding::none;
    Tokenizer tokenizer = Tokenizer::words;
};

struct Vocabulary {
    std::vector<std::vector<Index>> lines;  ///< ids
    std::vector<Entry> entries;             ///< by id
    std::optional<Index> padding;
    Index rows = 0;  ///< the rows of the table: ids are below this number
};

Vocabulary vocabularyOf(const std::vector<TokenList>& lines, const Rules&);

/// The row of a token of any tokenizer in the trained table. A whole word is looked for as the start of a word, “bank”
/// as ▁bank. kUnknownToken has a row among the pieces.
std::optional<Index> trainedRowOf(const std::string& token, Tokenizer);

}  // namespace posiscope
