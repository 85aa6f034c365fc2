// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>
#include <vector>

#include "core/fields/seeded_field.h"
#include "core/tokens/embedding.h"
#include "core/tokens/trained_table.h"

namespace posiscope {

struct WordTableRules {
    WordTable from = WordTable::narrow;
    Index dims = 1;
    std::vector<std::uint64_t> seeds = {};  ///< the seed of each row that is not trained
    std::optional<Index> zeros;             ///< a row of zeros
};

/// The rows of all ids.
///
///   shape   as many rows as are trained and seeded, at least one; the trained table has numbers in its first 256
///           columns, seeded rows follow its 8000
///   range   by kind; seeded rows beside trained ones are normal with the deviation of those
///   error   trained rows none, others as SeededField
FieldPtr wordTable(WordTableRules);

/// Where the random numbers of a word's row start: by the bytes of its identity (core/base/spelling.h) and the seed,
/// and by nothing else. So a word keeps its row wherever it stands, and column c is the same in a table of any width.
std::uint64_t seedOfWord(std::string_view word, std::uint64_t seed);

/// The spread of an untrained table of the kind, and its scale; of the trained one, of its untrained rows.
std::pair<Spread, double> spreadOf(WordTable, Index dims);

}  // namespace posiscope
