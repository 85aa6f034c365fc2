// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "core/tokens/sentence.h"

namespace posiscope {

using TokenList = std::vector<std::string>;

/// The lines of the text, cut into tokens: at least the present one, at most kMostLines.
struct Batch {
    std::vector<TokenList> lines;
    Index present = 0;
    Index longest = 0;    ///< tokens
    bool ragged() const;  ///< not all are as long
};
/// Cuts all lines but the present one anew: for a text of many lines keep it, in a Memo.
Batch batchOf(const Sentence&);

}  // namespace posiscope
