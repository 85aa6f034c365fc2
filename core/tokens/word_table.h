// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/seeded_field.h"
#include "core/tokens/embedding.h"
#include "core/tokens/trained_table.h"

namespace posiscope {

struct WordTableRules {
    WordTable from = WordTable::narrow;
    std::uint64_t seed = 1;
    Size size;
    std::optional<Index> zeros;  ///< a row of zeros
};

/// The rows of all ids.
///
///   shape   as asked; the trained table has numbers in its first 256 columns, seeded ones after its 8000 rows
///   range   by kind; seeded rows beside trained ones are normal with the deviation of those
///   error   trained rows none, others as SeededField
FieldPtr wordTable(const WordTableRules&);

/// The spread of an untrained table of the kind, and its scale; of the trained one, of its untrained rows.
std::pair<Spread, double> spreadOf(WordTable, Index dims);

}  // namespace posiscope
