// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokens/unigram.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <limits>

#include "core/spelling.h"
#include "core/tokens/trained_table.h"

namespace posiscope {

namespace {

constexpr std::string_view kStart = "\u2581";  // of a word

/// What SentencePiece's rules make a space beside white space itself.
bool isGap(UChar32 c) {
    return u_isUWhiteSpace(c) || c == 0x200B || c == 0x200E || c == 0x200F || c == 0x2581 || c == 0xFEFF ||
           c == 0xFFFD;
}

std::size_t characterLength(char first) {
    const auto byte = static_cast<unsigned char>(first);
    return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

/// The last piece of the best way to a place.
struct Way {
    double sum = -std::numeric_limits<double>::infinity();
    std::size_t from = 0;
    bool known = false;
};

/// Of one word; pieces reach over no ▁, so that words can be cut one by one.
void cutWord(std::string_view word, std::vector<std::string>& out) {
    const auto pieces = trainedPieces();
    std::vector<Way> ways(word.size() + 1);
    ways[0].sum = 0;
    const auto offer = [&](std::size_t from, std::size_t to, double more, bool known) {
        if (const double sum = ways[from].sum + more; sum > ways[to].sum) ways[to] = {sum, from, known};
    };
    for (std::size_t at = 0; at < word.size(); at += characterLength(word[at])) {
        const std::size_t next = std::min(word.size(), at + characterLength(word[at]));
        bool alone = false;
        PieceWalk walk;
        for (std::size_t end = at; end < word.size() && walk.step(word[end]); ++end)
            if (const auto row = walk.row()) {
                offer(at, end + 1, pieces[static_cast<std::size_t>(*row)].logProbability, true);
                alone = alone || end + 1 == next;
            }
        if (!alone) offer(at, next, kUnknownLogProbability, false);
    }

    std::vector<Way> best;
    for (std::size_t to = word.size(); to > 0; to = ways[to].from) best.push_back(ways[to]);
    for (std::size_t i = best.size(); i-- > 0;) {
        const std::size_t to = i > 0 ? best[i - 1].from : word.size();
        const std::string_view piece = word.substr(best[i].from, to - best[i].from);
        if (!best[i].known && i + 1 < best.size() && !best[i + 1].known)
            out.back().append(piece);
        else
            out.emplace_back(piece);
    }
}

}  // namespace

std::string normalizedForPieces(std::string_view text) {
    UErrorCode error = U_ZERO_ERROR;
    const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(error);
    icu::UnicodeString read = fromUtf8(text);
    if (U_SUCCESS(error)) read = nfkc->normalize(read, error);
    icu::UnicodeString out;
    bool gap = true;
    for (int32_t i = 0; i < read.length(); i = read.moveIndex32(i, 1)) {
        const UChar32 c = read.char32At(i);
        if (isGap(c)) {
            gap = true;
        } else if (u_charType(c) != U_CONTROL_CHAR) {
            if (gap) out.append(UChar32{0x2581});
            out.append(c);
            gap = false;
        }
    }
    std::string utf8;
    return out.toUTF8String(utf8);
}

std::vector<std::string> bestPieces(std::string_view normalized) {
    std::vector<std::string> out;
    while (!normalized.empty()) {
        const std::size_t end = std::min(normalized.find(kStart, 1), normalized.size());
        cutWord(normalized.substr(0, end), out);
        normalized.remove_prefix(end);
    }
    return out;
}

}  // namespace posiscope
