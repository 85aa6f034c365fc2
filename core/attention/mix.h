// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include "core/encoding/scheme.h"
#include "core/tokens/embedding.h"

namespace posiscope {

enum class Merge {
    add,         ///< α·word + β·position + γ·segment
    multiply,    ///< (α·word + γ·segment) · (1 + β·position)
    concatenate  ///< [α·word + γ·segment | β·position], twice as wide
};
/// Which words belong to the second segment.
enum class Segments {
    none,      ///< there is no segment table
    sentence,  ///< the words behind the first full stop
    position   ///< the words from a position on
};

/// How each row of the sum is normalised: x, d numbers with mean μ.
enum class Norm {
    off,
    bert,  ///< (x - μ)/√(σ² + 1e-12), σ² over d
    eps6,  ///< the same with 1e-6
    eps5,  ///< the same with 1e-5, as torch and GPT-2 have it
    rms,   ///< x/√(mean of x² + 1e-6)
    annotated,  ///< (x - μ)/(σ + 1e-6), σ² over d - 1, as The Annotated Transformer has it; one number has σ = 0
};
/// The power of ten of the number that is added, -12 for 1e-12.
int powerOfEpsilon(Norm);

/// The choices of the sum; they hold in every view that uses it.
extern const Param kWordWeight, kPositionWeight, kSegmentWeight, kMerge, kLayerNorm, kSegments, kSegmentStart,
    kFrontEnd, kZeroed, kNumbering;

inline constexpr Index kFrontWidth = 320;  ///< the number of features before the front end
inline constexpr Index kMostFrontCells = 1 << 20, kMostNormalized = 1 << 22;  ///< beyond, they are left out

/// The tables that words go through before attention. Each is (rows, dims); rows are the words.
struct Mix {
    FieldPtr word;      ///< rows of the word table, with its scale; or rows of the front end
    FieldPtr position;  ///< the encoding that is added; null where the scheme adds nothing
    FieldPtr masked;    ///< the position's rows, 0 where they are masked
    FieldPtr segment;   ///< rows of the segment table; null where there are no segments
    FieldPtr merged;    ///< the merged rows of the tables that are there, with their weights
    FieldPtr
        sum;  ///< the input of attention: merged, normalised where chosen; concatenated with positions, twice as wide
    std::vector<Index>
        numbers;  ///< the number of each row's position, where numbers skip the padding's; empty: 0, 1, 2 …
    std::optional<Index> end;  ///< numbers from here on have no row
    /// The number of a row's position is past the end of the table.
    bool isMissing(Index row) const {
        return end && (numbers.empty() ? row : numbers[static_cast<std::size_t>(row)]) >= *end;
    }
    std::vector<Index> segments;                     ///< the segment of each row, 0 or 1
    bool frontLeftOut = false, normLeftOut = false;  ///< chosen, but the table is too large
};

/// The words of the present line, the choices of the sum, and what is added.
struct MixInput {
    const Sentence& sentence;
    const Values& options;
    /// The encoding has as many positions as words, or as the longest line of the batch: then the rows go on with
    /// padding.
    const Encoding& encoding;
    Index dims = 1;
    /// The scheme's encoding of so many positions, in which row t is position number t.
    std::function<Encoding(Index positions)> numbered;
    std::optional<std::pair<Index, Index>> zeroed =
        {};  ///< row and column of a word's number that is set to 0
};
Mix mixOf(const MixInput&, Results* results = nullptr);

struct Weights {
    double word = 1, position = 1, segment = 1;
};
/// Position and segment may be null. A weight of 0 leaves its table out, whatever its numbers are.
FieldPtr mergedRows(const FieldPtr& word, const FieldPtr& position, const FieldPtr& segment, const Weights&,
                    Merge);
/// The rows, each normalised; off: each as it is.
///
///   cost    once, every cell
FieldPtr normalizedRows(FieldPtr rows, Norm norm);
/// The encoding, 0 where it is masked: rows from `padded` on are padding.
FieldPtr maskedRows(FieldPtr position, FieldPtr word, Masked, Index padded);
/// The Euclidean length of some rows.
std::vector<double> rowNorms(const Field&, Index first, Index last);

}  // namespace posiscope
