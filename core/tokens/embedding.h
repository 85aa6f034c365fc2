// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <vector>

#include "core/base/memo.h"
#include "core/encoding/values.h"
#include "core/tokens/batch.h"

namespace posiscope {

/// Where the rows of the words come from.
enum class WordTable {
    uniform,    ///< [0, 1)
    normal,     ///< mean 0, variance 1
    narrow,     ///< mean 0, variance 1/dims
    truncated,  ///< mean 0, standard deviation 0.02, cut at two of them
    trained  ///< core/tokens/trained_table.h; a word that is no piece has a seeded row, a sub-word the unknown one's
};
enum class IdOrder { first, sorted, frequency };
/// The padding of a line of the batch that is shorter than the longest.
enum class Padding {
    none,
    zeroAt0,  ///< id 0, a row of zeros
    zeroAt1,  ///< id 1, a row of zeros; id 0 is the start of a text
    rowAt0    ///< id 0, a row like any other
};

/// The choices of every view that embeds words.
extern const Param kWordTable, kWordSeed, kFoldCase, kIdOrder, kPadding, kScaled, kScaledBy;
/// The scale of the words of a head: one of its own, or 0 as kScaled says, which follow in the same order.
extern const Param kHeadScaled;

// `options` are those of the document.
WordTable wordTableOf(const Values& options);
Padding paddingOf(const Values& options);
/// The most columns that the chosen table has.
Index mostWordColumns(const Values& options);

/// A token that the batch has, listed once.
struct Entry {
    std::string token;  ///< as it is looked up: its identity, folded where that is chosen
    Index id = 0;
    Index times = 0;
    bool seeded = true;  ///< its row is not a trained one
};

/// The words as rows of a table.
struct Embedding {
    std::vector<Index> ids;  ///< the id of each word of the present line
    FieldPtr rows;           ///< (words, dims): row t is the table's row of ids[t], times the scale
    std::vector<std::vector<Index>> lines;  ///< ids of every line of the batch
    std::vector<Entry> vocabulary;          ///< the entries of the batch, by id
    std::optional<Index> padding;           ///< its id
    FieldPtr table;                         ///< (ids, dims), not scaled
    double scale = 1;                       ///< 1, √dims or a number of the reader's
    Index longest = 0;                      ///< tokens of the longest line
};

/// Where the random numbers of each id begin: by the bytes of its word; an id without a word has a name for that.
std::vector<std::uint64_t> seedsOf(const Values& options, const Embedding&, const std::vector<Index>& ids);

/// The embedding of at least one word, `dims` wide. With results the batch is cut once.
Embedding embeddingOf(const Sentence&, const Values& options, Index dims, Results* results = nullptr);

/// Rows of a table, each times a number: row t is the table's row ids[t].
FieldPtr lookedUpRows(FieldPtr table, std::vector<Index> ids, double scale);
/// (ids, columns): 1 where the column is the row's id, 0 elsewhere. Its product with the table is the lookup.
FieldPtr oneHotRows(std::vector<Index> ids, Index columns);

}  // namespace posiscope
