// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokens/tokenizer.h"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <memory>

#include "core/base/number.h"
#include "core/base/spelling.h"
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
std::string spelledOut(std::string_view pieces) {
    constexpr std::string_view kStart = "\u2581";
    std::string all;
    while (!pieces.empty()) {
        const std::size_t start = pieces.find(kStart);
        all += pieces.substr(0, start);
        if (start == std::string_view::npos) break;
        all += ' ';
        pieces.remove_prefix(start + kStart.size());
    }
    return all;
}

bool isSpace(const icu::UnicodeString& piece) {
    for (int32_t i = 0; i < piece.length(); i = piece.moveIndex32(i, 1))
        if (!u_isUWhiteSpace(piece.char32At(i)) && !u_iscntrl(piece.char32At(i))) return false;
    return true;
}

Tokens splitIntoPieces(std::string_view text) {
    const std::string normalized = normalizedForPieces(text);
    Pieces pieces = bestPieces(normalized, kMostTokens, kMostTokenBytes);
    Tokens out{.tokens = std::move(pieces.kept), .found = pieces.found, .rest = {}};
    if (out.found > out.tokens.size()) out.rest = spelledOut(std::string_view(normalized).substr(pieces.end));
    return out;
}

}  // namespace

namespace {

/// A token as code units of the text as typed.
struct Span {
    int32_t from = 0, to = 0;
};

std::vector<Span> spansOf(const icu::UnicodeString& whole, Tokenizer tokenizer) {
    std::vector<Span> spans;
    const auto breaks = boundaries(tokenizer);
    if (!breaks) return spans;
    VisibleText visible = visibleIn(whole);
    for (int32_t i = 0; i < visible.text.length(); ++i)  // some spaces, such as U+202F, are no boundary
        if (const UChar c = visible.text.charAt(i); c > 0x7F && u_isUWhiteSpace(c))
            visible.text.setCharAt(i, ' ');
    breaks->setText(visible.text);
    const auto typed = [&](int32_t at) { return visible.places[static_cast<std::size_t>(at)]; };
    for (int32_t from = breaks->first(), to = breaks->next(); to != icu::BreakIterator::DONE;
         from = to, to = breaks->next())
        if (!isSpace(visible.text.tempSubStringBetween(from, to))) spans.push_back({typed(from), typed(to)});
    return spans;
}

std::vector<Span> cutAsSaid(const std::vector<Span>& spans, const icu::UnicodeString& whole,
                            const WordCut& cut) {
    const icu::UnicodeString first = fromUtf8(cut.first), second = fromUtf8(cut.second),
                             both = first + second;
    const auto is = [&](const Span& span, const icu::UnicodeString& word) {
        return whole.tempSubStringBetween(span.from, span.to) == word;
    };
    std::vector<Span> next;
    next.reserve(spans.size() + 1);
    for (std::size_t i = 0; i < spans.size(); ++i) {
        const Span& span = spans[i];
        if (!cut.joins && is(span, both)) {
            next.push_back({span.from, span.from + first.length()});
            next.push_back({span.from + first.length(), span.to});
        } else if (cut.joins && i + 1 < spans.size() && spans[i + 1].from == span.to && is(span, first) &&
                   is(spans[i + 1], second)) {
            next.push_back({span.from, spans[++i].to});
        } else {
            next.push_back(span);
        }
    }
    return next;
}

}  // namespace

Tokens split(std::string_view text, Tokenizer tokenizer, std::span<const WordCut> cuts) {
    if (tokenizer == Tokenizer::pieces) return splitIntoPieces(text);
    const icu::UnicodeString whole = fromUtf8(text);
    std::vector<Span> spans = spansOf(whole, tokenizer);
    if (tokenizer == Tokenizer::words)
        for (const WordCut& cut : cuts) spans = cutAsSaid(spans, whole, cut);
    Tokens out;
    out.found = spans.size();
    spans.resize(std::min(spans.size(), kMostTokens));
    for (const Span& span : spans)
        whole.tempSubStringBetween(span.from, span.to).toUTF8String(out.tokens.emplace_back());
    if (spans.size() == kMostTokens) {
        std::string used;
        out.rest = text.substr(
            std::min(text.size(), whole.tempSubString(0, spans.back().to).toUTF8String(used).size()));
    }
    return out;
}

Text countedTokens(Tokenizer tokenizer, std::int64_t count) {
    static constexpr const char* kOne[] = {marked("1 word"), marked("1 character"), marked("1 piece")};
    static constexpr const char* kMany[] = {marked("%1 words"), marked("%1 characters"), marked("%1 pieces")};
    const auto which = static_cast<std::size_t>(tokenizer);
    return count == 1 ? text(kOne[which]) : text(kMany[which], {shownNumber(count)});
}

Text tokenizerNote(Tokenizer tokenizer) {
    switch (tokenizer) {
        case Tokenizer::pieces:
            return text("sub-words of a trained vocabulary");
        case Tokenizer::characters:
            return text("characters for teaching; models use sub-words");
        case Tokenizer::words:
            break;
    }
    return text("words for teaching; models use sub-words");
}

bool isBlank(std::string_view text) {
    if (std::ranges::any_of(text, [](char c) { return c > ' ' && c < 0x7F; })) return false;
    return isSpace(fromUtf8(text));
}

std::string joinedTokens(const std::vector<std::string>& tokens, Tokenizer tokenizer) {
    if (tokenizer == Tokenizer::pieces) {
        std::string all;
        for (const std::string& token : tokens) all += spelledOut(token);
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
