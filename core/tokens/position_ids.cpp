// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokens/position_ids.h"

namespace posiscope {

std::vector<Index> positionIds(std::span<const Index> tokens, Index padding) {
    std::vector<Index> ids;
    ids.reserve(tokens.size());
    Index words = 0;
    for (const Index token : tokens) ids.push_back(token == padding ? padding : padding + ++words);
    return ids;
}

}  // namespace posiscope
