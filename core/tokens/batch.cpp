// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokens/batch.h"

#include <algorithm>

#include "core/tokens/lines.h"

namespace posiscope {

bool Batch::ragged() const {
    return std::ranges::any_of(
        lines, [&](const TokenList& each) { return static_cast<Index>(each.size()) < longest; });
}

Batch batchOf(const Sentence& sentence) {
    Batch batch;
    const Lines lines = linesOf(sentence.text);
    batch.lines.reserve(std::max<std::size_t>(1, lines.lines.size()));
    for (const std::string_view line : lines.lines)
        batch.lines.push_back(static_cast<Index>(batch.lines.size()) == sentence.line
                                  ? sentence.tokens
                                  : split(line, sentence.tokenizer, sentence.cuts).tokens);
    if (batch.lines.empty()) batch.lines.push_back(sentence.tokens);
    batch.present = std::clamp<Index>(sentence.line, 0, static_cast<Index>(batch.lines.size()) - 1);
    for (const TokenList& each : batch.lines)
        batch.longest = std::max(batch.longest, static_cast<Index>(each.size()));
    return batch;
}

}  // namespace posiscope
