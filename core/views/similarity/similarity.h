// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>

#include "core/analysis/compared_rows.h"
#include "core/analysis/over_distance.h"
#include "core/views/shared/view.h"

/// How like each other the rows of a table are: the functions that the files of this view share.
namespace posiscope::similarity {

inline constexpr const char* kMatrixPanel = "similarity";
/// Figure::areas of this view.
inline constexpr AreaName kAreas[] = {{"matrix", marked("the matrix of each with each")},
                                      {"curve", marked("the curve over the distance")}};

extern const Param kMeasure;
Measure measureOf(const Scene&);

/// The data on the rows of a table, whatever the measure: one of `over` and `compared`, the other is empty.
struct Rows {
    std::optional<OverDistance> over;      ///< where similarity depends on the distance alone
    std::optional<ComparedRows> compared;  ///< the rows, where it does not
    Index count = 0;                       ///< rows that the matrix has
    Index zeros = 0;                       ///< rows of zeros
    Index missing = 0;                     ///< rows without numbers
    double smallestStep = 0;               ///< the least distance of a row to the next one

    Index lastShift() const;  ///< the farthest shift between two rows that is known
    double overShift(Measure measure, Index shift) const;  ///< where likeness is that of the shift alone
    double similarity(Measure measure, Index a, Index b) const;
    std::size_t keptBytes() const { return compared ? compared->keptBytes() : 0; }
};
std::shared_ptr<const Rows> rowsOf(const Scene&);
std::shared_ptr<const Rows> rowsOf(const Scene&, const FieldPtr& table);
/// (rows, rows), of the chosen measure; made once.
FieldPtr matrixOf(const Scene&);
FieldPtr matrixOf(const Scene&, Measure);
/// The visible window of the matrix: as many rows as columns.
Window windowOf(const Scene&);

/// The row in focus and the one that it is compared with.
struct Pair {
    Index row = 0, other = 0;
    Index shift() const { return other > row ? other - row : row - other; }
};
/// The pair of the target (a pair, or with Kind::row a shift), or else of the focus.
Pair pairOf(const Scene&, const Target&);
/// The row that stands so far from another: behind it, or before it where the table ends.
std::optional<Index> shifted(const Rows& rows, Index from, Index shift);

Text nameOf(Measure measure);
/// The rows nearest to the one in focus: "Nearest to position 3 “I”: …"
Text nearest(const Scene&);
/// The table's similarity over distance, sentence by sentence, the most important first.
std::vector<Text> facts(const Scene&);
/// The notes that always go with the picture.
/// The pictures that can stand alone.
inline constexpr const char *kMatrixAlone = "matrix", *kCurveAlone = "curve";

std::vector<Note> notes(const Scene&);

/// The notes, with the one that says how a pixel shows far cells.
std::vector<Note> notesOfFigure(const Scene&);
Drawn draw(const Scene&);
Told tell(const Scene&, const Target&);
Description describe(const Scene&);
Text name(const Scene&, const Target&);

}  // namespace posiscope::similarity
