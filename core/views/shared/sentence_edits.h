// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/document/document.h"

namespace posiscope {

/// Other words, or the same in other pieces: the visible windows of the old ones and the chosen pair are forgotten.
Document withSentence(Document, Sentence);
Document withText(Document, std::string_view text, Tokenizer);
/// Another line of the text: its words are the tokens.
Document withLine(Document, Index line);
/// The word at `from` put to `to`, in its line; the centre and the pair move with their words.
Document withWordMoved(Document, Index from, Index to);
/// The edits of core/tokens/sentence.h; the centre and the pair stay at their words.
Document withWordCut(Document, Index word, std::size_t bytes);
Document withWordsJoined(Document, Index word);

}  // namespace posiscope
