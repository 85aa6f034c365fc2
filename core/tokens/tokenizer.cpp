// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokens/tokenizer.h"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>

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

icu::UnicodeString fromUtf8(std::string_view text) {
    return icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
}

bool isSpace(const icu::UnicodeString& piece) {
    for (int32_t i = 0; i < piece.length(); i = piece.moveIndex32(i, 1))
        if (!u_isUWhiteSpace(piece.char32At(i)) && !u_iscntrl(piece.char32At(i))) return false;
    return true;
}

}  // namespace

Tokens split(std::string_view text, Tokenizer tokenizer) {
    Tokens out;
    const auto breaks = boundaries(tokenizer);
    if (!breaks) return out;
    const icu::UnicodeString whole = fromUtf8(text);
    breaks->setText(whole);
    for (int32_t from = breaks->first(), to = breaks->next(); to != icu::BreakIterator::DONE;
         from = to, to = breaks->next()) {
        const icu::UnicodeString piece = whole.tempSubString(from, to - from);
        if (isSpace(piece)) continue;
        if (++out.found > kMostTokens) continue;
        piece.toUTF8String(out.tokens.emplace_back());
        if (out.found < kMostTokens) continue;
        std::string used;
        out.end = std::min(text.size(), whole.tempSubString(0, to).toUTF8String(used).size());
    }
    if (out.found < kMostTokens) out.end = text.size();
    return out;
}

bool isBlank(std::string_view text) {
    return isSpace(fromUtf8(text));
}

std::string joinedTokens(const std::vector<std::string>& tokens, Tokenizer tokenizer) {
    std::string all;
    for (const std::string& token : tokens) {
        if (!all.empty() && tokenizer == Tokenizer::words) all += ' ';
        all += token;
    }
    return all;
}

}  // namespace posiscope
