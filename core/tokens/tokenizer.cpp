// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokens/tokenizer.h"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <memory>

#include "core/number.h"
#include "core/spelling.h"
#include "core/tokens/unigram.h"

namespace posiscope {

namespace {

std::unique_ptr<icu::BreakIterator> boundaries(Tokenizer tokenizer) {
    UErrorCode error = U_ZERO_ERROR;
    // The root locale: a sentence must split alike on every desktop.
    std::unique_ptr<icu::BreakIterator> found(
        tokenizer == Tokenizer::words
            ? icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), error)
            : icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), error));
    return U_SUCCESS(error) ? std::move(found) : nullptr;
}

/// Pieces as text again: a space for each ▁.
std::string spelledOut(const std::vector<std::string>& pieces) {
    constexpr std::string_view kStart = "\u2581";
    std::string all;
    for (const std::string_view piece : pieces) {
        const bool start = piece.starts_with(kStart);
        if (start) all += ' ';
        all += piece.substr(start ? kStart.size() : 0);
    }
    return all;
}

bool isSpace(const icu::UnicodeString& piece) {
    for (int32_t i = 0; i < piece.length(); i = piece.moveIndex32(i, 1))
        if (!u_isUWhiteSpace(piece.char32At(i)) && !u_iscntrl(piece.char32At(i))) return false;
    return true;
}

Tokens splitIntoPieces(std::string_view text) {
    Tokens out;
    std::vector<std::string> all = bestPieces(normalizedForPieces(text));
    std::erase_if(all, isBlank);  // a lone joiner
    out.found = all.size();
    if (out.found > kMostTokens) {
        const auto rest = all.begin() + kMostTokens;
        out.rest = spelledOut({rest, all.end()});
        all.erase(rest, all.end());
    }
    out.tokens = std::move(all);
    return out;
}

}  // namespace

Tokens split(std::string_view text, Tokenizer tokenizer) {
    if (tokenizer == Tokenizer::pieces) return splitIntoPieces(text);
    Tokens out;
    const auto breaks = boundaries(tokenizer);
    if (!breaks) return out;
    const icu::UnicodeString whole = fromUtf8(text);
    Visible visible = visibleIn(whole);
    for (int32_t i = 0; i < visible.text.length(); ++i)  // some spaces, such as U+202F, are no boundary
        if (const UChar c = visible.text.charAt(i); c > 0x7F && u_isUWhiteSpace(c))
            visible.text.setCharAt(i, ' ');
    breaks->setText(visible.text);
    const auto typed = [&](int32_t at) { return visible.places[static_cast<std::size_t>(at)]; };
    for (int32_t from = breaks->first(), to = breaks->next(); to != icu::BreakIterator::DONE;
         from = to, to = breaks->next()) {
        if (isSpace(visible.text.tempSubStringBetween(from, to))) continue;
        if (++out.found > kMostTokens) continue;
        whole.tempSubStringBetween(typed(from), typed(to)).toUTF8String(out.tokens.emplace_back());
        if (out.found < kMostTokens) continue;
        std::string used;
        out.rest =
            text.substr(std::min(text.size(), whole.tempSubString(0, typed(to)).toUTF8String(used).size()));
    }
    return out;
}

Text countedTokens(Tokenizer tokenizer, std::int64_t count) {
    static constexpr const char* kOne[] = {marked("1 word"), marked("1 character"), marked("1 piece")};
    static constexpr const char* kMany[] = {marked("%1 words"), marked("%1 characters"), marked("%1 pieces")};
    const auto which = static_cast<std::size_t>(tokenizer);
    return count == 1 ? text(kOne[which]) : text(kMany[which], {shownNumber(count)});
}

Text signOf(Tokenizer tokenizer) {
    return text(tokenizer == Tokenizer::pieces ? marked("sub-words of a trained vocabulary")
                                               : marked("words for teaching; models use sub-words"));
}

bool isBlank(std::string_view text) {
    return isSpace(fromUtf8(text));
}

std::string joinedTokens(const std::vector<std::string>& tokens, Tokenizer tokenizer) {
    if (tokenizer == Tokenizer::pieces) {
        const std::string all = spelledOut(tokens);
        return all.substr(all.starts_with(' ') ? 1 : 0);
    }
    std::string all;
    for (const std::string& token : tokens) {
        if (!all.empty() && tokenizer == Tokenizer::words) all += ' ';
        all += token;
    }
    return all;
}

}  // namespace posiscope
