// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/views/shared/sentence_edits.h"

#include <algorithm>

#include "core/views/shared/registry.h"

namespace posiscope {

Document withSentence(Document document, Sentence sentence) {
    document.sentence = std::move(sentence);
    document.focus.key.reset();
    // For other words, visible windows of the old ones mean nothing. Tables stay as they were looked at.
    for (const View* view : views())
        if (view->takesWords)
            for (Pane& pane : document.panes)
                std::erase_if(pane.windows, [&](const auto& each) {
                    return each.first.starts_with(std::string(view->id) + '.');
                });
    return document;
}

Document withText(Document document, std::string_view text, Tokenizer tokenizer) {
    Sentence next = withText(document.sentence, text, tokenizer);
    return withSentence(std::move(document), std::move(next));
}

Document withLine(Document document, Index line) {
    Sentence next = withLine(document.sentence, line);
    return withSentence(std::move(document), std::move(next));
}

namespace {

/// The same document with other tokens, whose words stand elsewhere.
template <class Moved>
Document withWordsAt(Document document, Sentence sentence, const Moved& moved) {
    document.sentence = std::move(sentence);
    document.focus.position = moved(document.focus.position);
    if (document.focus.key) document.focus.key = moved(*document.focus.key);
    return document;
}

}  // namespace

Document withWordMoved(Document document, Index from, Index to) {
    const Index n = static_cast<Index>(document.sentence.tokens.size());
    if (from < 0 || from >= n) return document;
    to = std::clamp<Index>(to, 0, n - 1);
    if (from == to) return document;
    // A view of words has no focus beyond them, whatever a longer table had.
    if (viewOf(document).takesWords) document.focus.position = std::min(document.focus.position, n - 1);
    Sentence next = withTokenMoved(document.sentence, from, to);
    return withWordsAt(std::move(document), std::move(next), [&](Index position) {
        if (position == from) return to;
        if (from < position && position <= to) return position - 1;
        if (to <= position && position < from) return position + 1;
        return position;
    });
}

Document withWordCut(Document document, Index word, std::size_t bytes) {
    Sentence next = withTokenCut(document.sentence, word, bytes);
    const Index more = static_cast<Index>(next.tokens.size() - document.sentence.tokens.size());
    return withWordsAt(std::move(document), std::move(next),
                       [&](Index position) { return position > word ? position + more : position; });
}

Document withWordsJoined(Document document, Index word) {
    Sentence next = withTokensJoined(document.sentence, word);
    const Index fewer = static_cast<Index>(document.sentence.tokens.size() - next.tokens.size());
    return withWordsAt(std::move(document), std::move(next),
                       [&](Index position) { return position > word ? position - fewer : position; });
}

}  // namespace posiscope
