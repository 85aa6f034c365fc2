// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "core/document.h"

namespace posiscope {

/// The words of the present line as rows of a table.
struct Embedding {
    std::vector<Index> ids;  ///< of each word
    FieldPtr rows;           ///< (words, dims): row t is the table's row of ids[t]
};

/// At least one word; dims columns.
Embedding embeddingOf(const Document&, Index dims);

}  // namespace posiscope
