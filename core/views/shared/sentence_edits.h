// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/document/document.h"

namespace posiscope {

/// Other words, or the same in other pieces: what was visible of the old ones is forgotten, and which pair was chosen.
Document withSentence(Document, Sentence);
Document withText(Document, std::string_view text, Tokenizer);
/// Another line of the text: its words are the tokens.
Document withLine(Document, Index line);
/// The word at `from` put to `to`, in its line; the centre and the pair move with their words.
Document withWordMoved(Document, Index from, Index to);
/// Of core/tokens/sentence.h; the centre and the pair stay at their words.
Document withWordCut(Document, Index word, std::size_t bytes);
Document withWordsJoined(Document, Index word);

}  // namespace posiscope
