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
/// Which words are of the second segment.
enum class Segments {
    none,      ///< there is no segment table
    sentence,  ///< those behind the first full stop
    position   ///< those from a position on
};

/// What is done to each row of the sum, x of d numbers with mean μ.
enum class Norm {
    off,
    bert,  ///< (x - μ)/√(σ² + 1e-12), σ² over d
    eps6,  ///< the same with 1e-6
    eps5,  ///< the same with 1e-5, as torch and GPT-2 have it
    rms,   ///< x/√(mean of x² + 1e-6)
    annotated,  ///< (x - μ)/(σ + 1e-6), σ² over d - 1, as The Annotated Transformer has it; one number has σ = 0
};
/// The power of ten of what is added, -12 for 1e-12.
int powerOfEpsilon(Norm);

/// The choices of the sum; they hold in every view that uses it.
extern const Param kWordWeight, kPositionWeight, kSegmentWeight, kMerge, kLayerNorm, kSegments, kSegmentStart,
    kFrontEnd, kZeroed, kNumbering;

inline constexpr Index kFrontWidth = 320;  ///< of the features before the front end
inline constexpr Index kMostFrontCells = 1 << 20, kMostNormalized = 1 << 22;  ///< beyond, they are left out

/// What the words become before attention. Each is (rows, dims), rows being the words.
struct Mix {
    FieldPtr word;      ///< rows of the word table, with its scale; or what the front end makes
    FieldPtr position;  ///< the encoding that is added; none where the scheme adds nothing
    FieldPtr masked;    ///< the same, 0 where it is masked
    FieldPtr segment;   ///< rows of the segment table; none where there are no segments
    FieldPtr merged;    ///< of what is there, with its weights
    FieldPtr
        sum;  ///< what attention gets: merged, normalised where that is chosen; concatenated with positions, twice as wide
    std::vector<Index>
        numbers;  ///< of each row's position, where they leave room for the padding's; empty: 0, 1, 2 …
    std::optional<Index> end;  ///< numbers from here on have no row
    /// The number of a row's position is past the end of the table.
    bool isMissing(Index row) const {
        return end && (numbers.empty() ? row : numbers[static_cast<std::size_t>(row)]) >= *end;
    }
    std::vector<Index> segments;                     ///< of each row, 0 or 1
    bool frontLeftOut = false, normLeftOut = false;  ///< chosen, but the table is too large
};

/// The words of the present line, the choices of the sum, and what is added.
struct MixInput {
    const Sentence& sentence;
    const Values& options;
    /// Of as many positions as words, or of as many as the longest line of the batch has: then the rows go on with
    /// padding.
    const Encoding& encoding;
    Index dims = 1;
    /// The scheme's encoding of so many positions, in which row t is position number t.
    std::function<Encoding(Index positions)> numbered;
    std::optional<std::pair<Index, Index>> zeroed =
        {};  ///< row and column of a word's number that is set to 0
};
Mix mixOf(const MixInput&, Memo* memo = nullptr);

struct Weights {
    double word = 1, position = 1, segment = 1;
};
/// Position and segment may be none. A weight of 0 leaves its table out, whatever its numbers are.
FieldPtr mergedRows(const FieldPtr& word, const FieldPtr& position, const FieldPtr& segment, const Weights&,
                    Merge);
/// Each row as the norm makes it; off: as it is.
///
///   cost    once, every cell
FieldPtr normalizedRows(FieldPtr rows, Norm norm);
/// The encoding, 0 where it is masked: rows from `padded` on are padding.
FieldPtr maskedRows(FieldPtr position, FieldPtr word, Masked, Index padded);
/// The Euclidean length of some rows.
std::vector<double> rowNorms(const Field&, Index first, Index last);

}  // namespace posiscope
