// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokens/vocabulary.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <unordered_map>

#include "core/base/spelling.h"
#include "core/tokens/trained_table.h"

namespace posiscope {

namespace {

std::string folded(const std::string& token) {
    std::string utf8;
    return icu::UnicodeString::fromUTF8(token).foldCase().toUTF8String(utf8);
}

/// The spelling that identifies a token. For a trained tokenizer all tokens that are no pieces are the unknown one.
std::string known(const std::string& token, const Rules& rules) {
    const std::string sought = rules.fold ? folded(token) : token;
    if (rules.tokenizer != Tokenizer::pieces) return identityOf(sought);
    return trainedRow(sought) ? sought : std::string(kUnknownToken);
}

/// The first id of a word.
Index firstId(Padding padding) {
    return padding == Padding::none ? 0 : padding == Padding::zeroAt1 ? 2 : 1;
}

void order(std::vector<Entry>& entries, IdOrder by) {
    if (by == IdOrder::sorted) std::ranges::sort(entries, {}, &Entry::token);
    if (by == IdOrder::frequency) std::ranges::stable_sort(entries, std::ranges::greater{}, &Entry::times);
}

}  // namespace

std::optional<Index> trainedRowOf(const std::string& token, Tokenizer tokenizer) {
    if (tokenizer == Tokenizer::pieces) return token == kUnknownToken ? kUnknownRow : trainedRow(token);
    const std::string atStart = "\u2581" + token;
    const bool letters = u_isalnum(icu::UnicodeString::fromUTF8(token).char32At(0)) != 0;
    const bool startFirst = tokenizer == Tokenizer::words && letters;
    const auto row = trainedRow(startFirst ? atStart : token);
    return row ? row : trainedRow(startFirst ? token : atStart);
}

Vocabulary vocabularyOf(const std::vector<TokenList>& lines, const Rules& rules) {
    Vocabulary out;
    std::unordered_map<std::string, std::size_t> which;
    std::vector<std::vector<std::size_t>> entryOf(lines.size());
    for (std::size_t line = 0; line < lines.size(); ++line) {
        entryOf[line].reserve(lines[line].size());
        for (const std::string& token : lines[line]) {
            std::string spelled = known(token, rules);
            const auto [at, isNew] = which.try_emplace(spelled, out.entries.size());
            if (isNew) out.entries.push_back({.token = std::move(spelled)});
            ++out.entries[at->second].times;
            entryOf[line].push_back(at->second);
        }
    }
    if (rules.padding != Padding::none) out.padding = rules.padding == Padding::zeroAt1 ? 1 : 0;

    if (!rules.trained) order(out.entries, rules.order);
    Index next = rules.trained ? kTrainedRows : firstId(rules.padding);
    for (Entry& entry : out.entries) {
        const auto row = rules.trained ? trainedRowOf(entry.token, rules.tokenizer) : std::nullopt;
        entry.seeded = !row;
        entry.id = row ? *row : next++;
    }
    out.rows = std::max<Index>(1, next);

    std::unordered_map<std::string_view, Index> idOf;
    for (const Entry& entry : out.entries) idOf.emplace(entry.token, entry.id);
    std::vector<Index> ids(out.entries.size());
    for (const auto& [token, entry] : which) ids[entry] = idOf.at(token);
    out.lines.reserve(lines.size());
    for (const auto& line : entryOf) {
        auto& to = out.lines.emplace_back();
        to.reserve(line.size());
        for (const std::size_t entry : line) to.push_back(ids[entry]);
    }
    std::ranges::stable_sort(out.entries, {}, &Entry::id);
    return out;
}

}  // namespace posiscope
