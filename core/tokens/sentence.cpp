// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokens/sentence.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/tokens/lines.h"

namespace posiscope {

namespace {

/// The length of at most so many bytes of a text, not cut inside a code point.
std::size_t wholeCharacters(std::string_view text, std::size_t most) {
    std::size_t end = std::min(text.size(), most);
    while (end > 0 && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    return end;
}

/// The part of a text that is kept.
std::string_view kept(std::string_view text) {
    return text.substr(0, wholeCharacters(text, kMostText));
}

/// Where the first character begins, as a reader counts them, that has more bytes than `most`.
std::size_t startOfLongCharacter(std::string_view text, std::size_t most) {
    // No character is long in a text of which every stretch has an ASCII letter.
    std::size_t run = 0, longest = 0;
    for (const char c : text) longest = std::max(longest, run = (c & 0x80) != 0 ? run + 1 : 0);
    if (longest <= most) return text.size();
    for (std::size_t at = 0; at < text.size();) {
        const Tokens some = split(text.substr(at), Tokenizer::characters);
        for (const std::string& each : some.tokens) {
            at = text.find(each, at);
            if (each.size() > most) return at;
            at += each.size();
        }
        if (some.rest.empty()) break;
    }
    return text.size();
}

/// The text of the line beyond the tokens that are used.
std::string unusedText(const Sentence& sentence) {
    if (sentence.tokens.size() < kMostTokens) return {};
    const std::string used = joinedTokens(sentence.tokens, sentence.tokenizer);
    const std::string_view line = lineOf(sentence);
    const bool moved = line.starts_with(used);  // a word was moved before
    return moved ? std::string(line.substr(used.size()))
                 : split(line, sentence.tokenizer, sentence.cuts).rest;
}

bool isToken(const Sentence& sentence, Index token) {
    return token >= 0 && token < static_cast<Index>(sentence.tokens.size());
}

const std::string& tokenAt(const Sentence& sentence, Index token) {
    return sentence.tokens[static_cast<std::size_t>(token)];
}

/// The sentence with one more cut; a cut that takes back the last one removes it. Unchanged where there are too many.
Sentence withCut(Sentence sentence, WordCut cut) {
    WordCut inverse = cut;
    inverse.joins = !cut.joins;
    if (!sentence.cuts.empty() && sentence.cuts.back() == inverse)
        sentence.cuts.pop_back();
    else if (sentence.cuts.size() < kMostCuts)
        sentence.cuts.push_back(std::move(cut));
    const Index line = sentence.line;
    return withLine(std::move(sentence), line);
}

/// Where in the text what stands between the token and the next begins, and how many bytes it has; none where the
/// tokens are not of this text.
std::optional<std::pair<std::size_t, std::size_t>> gapAfter(const Sentence& sentence, Index token) {
    const std::string_view line = lineOf(sentence);
    std::size_t end = 0;
    for (Index each = 0; each <= token + 1; ++each) {
        const std::string& word = tokenAt(sentence, each);
        const std::size_t start = line.find(word, end);
        if (start == std::string_view::npos || !isBlank(line.substr(end, start - end))) return {};
        if (each == token + 1)
            return std::pair(static_cast<std::size_t>(line.data() - sentence.text.data()) + end, start - end);
        end = start + word.size();
    }
    return {};
}

bool beginsWith(const Sentence&, const std::vector<std::string>& tokens);
Sentence cutTowards(Sentence, const std::vector<std::string>& wanted);

}  // namespace

Index linesIn(const Sentence& sentence) {
    return std::max<Index>(1, static_cast<Index>(linesOf(sentence.text).lines.size()));
}

std::string_view lineOf(const Sentence& sentence) {
    const Lines lines = linesOf(sentence.text);
    return sentence.line < static_cast<Index>(lines.lines.size())
               ? lines.lines[static_cast<std::size_t>(sentence.line)]
               : std::string_view();
}

Sentence withLine(Sentence sentence, Index line) {
    sentence.line = std::clamp<Index>(line, 0, linesIn(sentence) - 1);
    sentence.tokens = split(lineOf(sentence), sentence.tokenizer, sentence.cuts).tokens;
    return sentence;
}

Sentence withText(Sentence sentence, std::string_view text, Tokenizer tokenizer) {
    sentence.text = kept(text);
    sentence.tokenizer = tokenizer;
    const Index line = sentence.line;
    return withLine(std::move(sentence), line);
}

Sentence withTyped(Sentence sentence, std::string_view text) {
    const std::string before = sentence.text;
    sentence.text = kept(text);
    const std::vector<std::string_view> old = linesOf(before).lines, now = linesOf(sentence.text).lines;
    std::size_t same = 0, sameAtEnd = 0;
    const std::size_t most = std::min(old.size(), now.size());
    while (same < most && old[same] == now[same]) ++same;
    while (sameAtEnd < most - same && old[old.size() - 1 - sameAtEnd] == now[now.size() - 1 - sameAtEnd])
        ++sameAtEnd;
    const bool inOne = now.size() == same + sameAtEnd + 1;
    const Index line = inOne ? static_cast<Index>(same) : sentence.line;
    return withLine(std::move(sentence), line);
}

std::size_t editableBytes(const Sentence& sentence) {
    constexpr std::size_t kMostEdited = 1 << 16, kMostCharacter = 256;
    const std::string_view text = sentence.text;
    if (text.size() <= kMostCharacter) return text.size();
    std::size_t most = wholeCharacters(text, kMostEdited);
    for (const std::string_view line : linesOf(text).lines) {
        const auto start = static_cast<std::size_t>(line.data() - text.data());
        if (start >= most) break;
        const std::string_view seen = line.substr(0, most - start);
        if (sentence.tokenizer !=
            Tokenizer::pieces)  // their tokens are not of the text, but no longer than it
            if (const Tokens tokens = split(seen, sentence.tokenizer, sentence.cuts);
                tokens.found > kMostTokens)
                most = start + seen.size() - tokens.rest.size();
    }
    return std::min(most, startOfLongCharacter(text.substr(0, most), kMostCharacter));
}

Sentence withTokenMoved(Sentence sentence, Index from, Index to) {
    const std::string_view line = lineOf(sentence);
    const std::size_t start =
        line.empty() ? sentence.text.size() : static_cast<std::size_t>(line.data() - sentence.text.data());
    const std::string before = sentence.text.substr(0, start), unused = unusedText(sentence),
                      after = sentence.text.substr(start + line.size());
    const auto word = sentence.tokens.begin() + from;
    if (from < to)
        std::rotate(word, word + 1, sentence.tokens.begin() + to + 1);
    else
        std::rotate(sentence.tokens.begin() + to, word, word + 1);
    sentence.text = kept(before + joinedTokens(sentence.tokens, sentence.tokenizer) + unused + after);
    return sentence;
}

std::vector<std::size_t> placesToCut(const Sentence& sentence, Index token) {
    if (sentence.tokenizer != Tokenizer::words || !isToken(sentence, token)) return {};
    const Tokens characters = split(tokenAt(sentence, token), Tokenizer::characters);
    std::vector<std::size_t> places;
    std::size_t at = 0;
    for (const std::string& each : characters.tokens) places.push_back(at += each.size());
    if (!places.empty()) places.pop_back();
    return at == tokenAt(sentence, token).size() ? places : std::vector<std::size_t>{};
}

Sentence withTokenCut(Sentence sentence, Index token, std::size_t bytes) {
    const std::vector<std::size_t> places = placesToCut(sentence, token);
    if (std::ranges::find(places, bytes) == places.end()) return sentence;
    const std::string word = tokenAt(sentence, token);
    return withCut(std::move(sentence), {word.substr(0, bytes), word.substr(bytes), false});
}

Sentence withTokensJoined(Sentence sentence, Index token) {
    if (sentence.tokenizer != Tokenizer::words || token < 0 || !isToken(sentence, token + 1)) return sentence;
    const auto between = gapAfter(sentence, token);
    if (!between) return sentence;
    const WordCut join{tokenAt(sentence, token), tokenAt(sentence, token + 1), true};
    if (between->second == 0) {
        Sentence next = withCut(sentence, join);
        return isToken(next, token) && tokenAt(next, token) == join.first + join.second ? next : sentence;
    }
    // Without the space other words may stand there: what is not as wanted is cut.
    std::vector<std::string> wanted(sentence.tokens.begin(), sentence.tokens.begin() + token);
    wanted.push_back(join.first + join.second);
    Sentence next = sentence;
    next.text.erase(between->first, between->second);
    next = cutTowards(withLine(std::move(next), sentence.line), wanted);
    return beginsWith(next, wanted) ? next : sentence;
}

Sentence withTokens(const Sentence& sentence, const std::vector<std::string>& wanted) {
    Sentence next = cutTowards(sentence, wanted);
    return next.tokens == wanted ? next : sentence;
}

namespace {

bool beginsWith(const Sentence& sentence, const std::vector<std::string>& tokens) {
    return std::ranges::mismatch(sentence.tokens, tokens).in2 == tokens.end();
}

/// Each step makes one token right, or longer towards it; it ends where a step helps nothing.
Sentence cutTowards(Sentence sentence, const std::vector<std::string>& wanted) {
    for (std::size_t step = 0; step < kMostCuts && !beginsWith(sentence, wanted); ++step) {
        const auto wrong = std::ranges::mismatch(sentence.tokens, wanted);
        if (wrong.in1 == sentence.tokens.end()) break;
        const Index token = wrong.in1 - sentence.tokens.begin();
        if (wrong.in1->starts_with(*wrong.in2))
            sentence = withTokenCut(sentence, token, wrong.in2->size());
        else if (wrong.in2->starts_with(*wrong.in1))
            sentence = withTokensJoined(std::move(sentence), token);
        else
            break;
    }
    return sentence;
}

}  // namespace

}  // namespace posiscope
