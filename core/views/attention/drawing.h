// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/views/attention/attention.h"
#include "core/views/shared/legend.h"

/// The functions that the files that draw the view `attention` share.
namespace posiscope::attention_view {

inline constexpr double kMargin = 12, kStep = 8, kSignWidth = 26;
inline constexpr double kFoot = 4 + kScaleHeight;  ///< the scale below a matrix, with its gap
inline constexpr double kHeadingHeight = 18, kLineHeight = 14;

/// Where everything stands: matrices of one size line by line, what the pair does, and the bench.
struct Plan {
    std::vector<Shown> shown;    ///< the content of each matrix
    std::vector<Rect> matrices;  ///< squares
    double side = 0, names = 0;  ///< side of a matrix; width of the words left of a line of matrices
    std::vector<Text> title(const Shown&, const Canvas&) const;
    double titleRoom(const Canvas&) const;
    Type titles = Type::label;
    Index titleLines = 1;
    double most = 1;     ///< the largest logit, where the colours of all matrices end
    Rect travel, bench;  ///< empty: no room
};
Plan planOf(const Scene&, const Computed&);

/// The height of titles, and of the words above a matrix that name its columns.
double titleHeight(const Plan&);
inline constexpr double kWordsHeight = 16;

void addMatrices(Panel&, const Scene&, const Computed&, const Pair&, const Plan&);

/// The vectors of the pair and where they go: to the logit, the weight and the output.
struct Least {
    double width = 0, height = 0;
};
Least leastTravel(const Scene&, double width);
void addTravel(Panel&, const Scene&, const Computed&, const Pair&, double most, const Rect& room);
/// Adds dials that say how far the pair of columns turns: in the query, in the key, and between them.
void addDials(Panel&, const Scene&, const Computed&, const Pair&, const Rect& room);
/// A curve of points, with a head at its end.
void addArrow(Panel&, Point from, Point to, const Paint&, double width);

/// The largest difference of the two outputs of a repeated word, scheme by scheme.
double leastBenchHeight(const Scene&, double width);
double leastBenchWidth(const Scene&);
void addBench(Panel&, const Scene&, const Rect& room);

/// A heading in a line, as large as it fits.
void addHeading(Panel&, const Text&, const Rect& room, const Canvas&);

}  // namespace posiscope::attention_view
