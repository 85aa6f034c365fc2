// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>

#include "core/analysis/pca.h"
#include "core/views/shared/view.h"

/// The words in a plane before and after their positions are added: the functions that the files of this view share.
namespace posiscope::map {

inline constexpr const char* kPlanePanel = "map.plane";

extern const Param kBasis;
enum class Basis { both, words };
Basis basisOf(const Scene&);

/// The words of the line in two axes that are the same for both pictures of them.
struct Places {
    Matrix before, after;       ///< (words, 2); a word whose position has no row has no place after
    Eigen::VectorXd moved;      ///< how far each goes in all dimensions
    std::vector<Index> ids;     ///< the ids of the words: equal words have equal ids
    double shares[2] = {0, 0};  ///< the share of each axis in the variance of the rows that make the axes
    Index words = 0;            ///< the words of the line; the first of them have places
    Index missing = 0;          ///< words whose position has no row
    Index seeded = 0;           ///< words whose row is random
    Index count() const { return before.rows(); }
    bool hasAfter(Index word) const;
    std::size_t keptBytes() const {
        return static_cast<std::size_t>(before.size() + after.size()) * sizeof(double) +
               ids.size() * sizeof(Index);
    }
};
std::shared_ptr<const Places> placesOf(const Scene&);
/// How many words of a table of that width have places: more would take long.
Index mostPlaced(Index dims);

/// The word in focus, or what is pointed at.
Index wordOf(const Scene&, const Target&);

/// The name of a word where it stands after its position is added.
Text labelOf(const Scene&, Index word);
/// The span of the whole plane: both axes on one scale, and around the words as much room as their names need.
struct Span {
    double left = 0, right = 1, top = 1, bottom = 0;
};
Span spanOf(const Scene&);
/// The visible part of the plane in thousandths, from the left and from the top.
Window windowOf(const Scene&);
Rect frameOf(const Scene&);

std::vector<Note> notes(const Scene&);

Drawn draw(const Scene&);
Told tell(const Scene&, const Target&);
Description describe(const Scene&);
Text name(const Scene&, const Target&);

}  // namespace posiscope::map
