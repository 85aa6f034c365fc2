// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <span>
#include <string_view>

#include "core/fields/field.h"

namespace posiscope {

inline constexpr Index kTrainedRows = 8000, kTrainedWidth = 256;
inline constexpr Index kControlPieces = 6;  ///< rows 0 … 5: unknown, start, end and three without a use
inline constexpr Index kUnknownRow = 0;
inline constexpr const char* kUnknownToken = "<unk>";  ///< as SentencePiece names it
inline constexpr double kTrainedDeviation = 0.10937;   ///< the standard deviation of all its cells

/// A piece of a word with the logarithm of its probability; ▁ (U+2581) marks the start of a word. A control piece
/// has 0.
struct Piece {
    std::string_view spelled;
    double logProbability = 0;
};

/// The trained word table of the Universal Sentence Encoder Lite (resources/embeddings), its first `columns` columns.
/// Nothing is copied: each cell is read from the program's own bytes.
///
///   shape   (8000, columns), columns at most 256
///   range   [-0.835, 0.829]; coloured to ±0.45, which 1 cell of 1000 exceeds
///   error   none: float16 as it is
FieldPtr trainedTable(Index columns);

/// The piece of each row of the table; read when first asked for.
std::span<const Piece> trainedPieces();
/// The row of a piece, the first where several are spelled alike; none: it is no piece, or a control piece.
std::optional<Index> trainedRow(std::string_view piece);

/// Walks the pieces that begin with what it was given so far.
class PieceWalk {
public:
    PieceWalk();
    /// Takes one more byte; false where no piece goes on so.
    bool step(char byte);
    /// The piece that ends here, if one does.
    std::optional<Index> row() const;

private:
    std::span<const Index> m_left;  ///< rows, sorted by their pieces
    std::size_t m_depth = 0;
};

}  // namespace posiscope
