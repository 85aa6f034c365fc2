// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokens/unigram.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <limits>

#include "core/base/spelling.h"
#include "core/tokens/tokenizer.h"
#include "core/tokens/trained_table.h"

namespace posiscope {

namespace {

constexpr std::string_view kStart = "\u2581";  // the mark of a word's start

/// Whether SentencePiece's rules make a space of the character: white space, and the others listed here.
bool isGap(UChar32 c) {
    return u_isUWhiteSpace(c) || c == 0x200B || c == 0x200E || c == 0x200F || c == 0x2581 || c == 0xFEFF ||
           c == 0xFFFD;
}

std::size_t characterLength(char first) {
    const auto byte = static_cast<unsigned char>(first);
    return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

/// Cuts word by word, and a word wherever no piece reaches over: what is remembered is that much, however long the text.
class Cutter {
public:
    Cutter(std::string_view normalized, std::size_t most, std::size_t bytes)
        : m_text(normalized),
          m_most(most),
          m_bytes(bytes) {}

    /// Pieces reach over no ▁, so that words can be cut one by one.
    void cutWord(std::size_t begin, std::size_t end) {
        const auto pieces = trainedPieces();
        std::size_t reach = begin;
        for (std::size_t at = begin; at < end; at += characterLength(m_text[at])) {
            if (at == reach) settle(at);
            const std::size_t next = std::min(end, at + characterLength(m_text[at]));
            bool alone = false;
            PieceWalk walk;
            for (std::size_t to = at + 1; to <= end && walk.step(m_text[to - 1]); ++to)
                if (const auto row = walk.row()) {
                    offer(at, to, pieces[static_cast<std::size_t>(*row)].logProbability, true);
                    alone = alone || to == next;
                    reach = std::max(reach, to);
                }
            if (!alone) offer(at, next, kUnknownLogProbability, false);
            reach = std::max(reach, next);
        }
        settle(end);
        finish();
    }

    Pieces take() { return std::move(m_out); }

private:
    /// The last piece of the best way to a place.
    struct Way {
        double sum = -std::numeric_limits<double>::infinity();
        std::size_t from = 0;
        bool known = false;
    };

    void offer(std::size_t from, std::size_t to, double more, bool known) {
        if (m_ways.size() <= to - m_start) m_ways.resize(to - m_start + 1);
        const double sum = m_ways[from - m_start].sum + more;
        if (Way& way = m_ways[to - m_start]; sum > way.sum) way = {sum, from, known};
    }

    /// Every way goes through `here`: takes the pieces of the best one, and begins anew.
    void settle(std::size_t here) {
        m_best.clear();
        for (std::size_t to = here; to > m_start; to = m_ways[to - m_start].from) m_best.push_back(to);
        for (std::size_t i = m_best.size(); i-- > 0;) {
            const std::size_t to = m_best[i];
            const Way& way = m_ways[to - m_start];
            if (way.known || m_known || m_from == m_to) {
                finish();
                m_from = way.from;
                m_known = way.known;
            }
            m_to = to;  // a run of unknown characters is one token
        }
        m_start = here;
        m_ways.assign(1, {.sum = 0});
    }

    /// The piece from m_from to m_to goes on no more.
    void finish() {
        const std::string_view piece = m_text.substr(m_from, m_to - m_from);
        m_from = m_to;
        if (piece.empty() || (!m_known && isBlank(piece))) return;  // a lone joiner
        const bool isKept =
            m_out.kept.size() == m_out.found && m_out.found < m_most && piece.size() <= m_bytes;
        ++m_out.found;
        if (!isKept) return;
        m_bytes -= piece.size();
        m_out.kept.emplace_back(piece);
        m_out.end = m_to;
    }

    std::string_view m_text;
    std::size_t m_most, m_bytes;  ///< pieces and bytes that may still be kept
    std::size_t m_start = 0;      ///< the place where the ways start
    std::vector<Way> m_ways;      ///< the best way to each place from there
    std::vector<std::size_t> m_best;
    std::size_t m_from = 0, m_to = 0;  ///< the ends of the piece that may go on
    bool m_known = false;
    Pieces m_out;
};

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

Pieces bestPieces(std::string_view normalized, std::size_t most, std::size_t bytes) {
    Cutter cutter(normalized, most, bytes);
    for (std::size_t begin = 0; begin < normalized.size();) {
        const std::size_t end = std::min(normalized.find(kStart, begin + 1), normalized.size());
        cutter.cutWord(begin, end);
        begin = end;
    }
    return cutter.take();
}

}  // namespace posiscope
