// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/views/shared/view.h"

namespace posiscope::lookup {

/// The pair that the view speaks of: a centre word and another.
struct Pair {
    Index centre = 0, key = 0, row = 0;
    Index offset() const { return key - centre; }  ///< the offset in the line of the words
};

/// How many positions there are: words, or patches of an image.
Index words(const Scene&);
/// Whether the positions are patches, which stand in lines.
bool isGrid(const Scene&);
/// The text in the box of a position: the word, or the number of the patch.
std::string spelled(const Scene&, Index position);
/// That text within a sentence: "“think”", "patch 4".
Text quoted(const Scene&, Index position);
/// The number of a row of the table; "?" where it is hidden.
Text shownRow(const Scene&, Index row);
/// Which row a pair looks up, and how that is told.
const RowRule& ruleOf(const Scene&);
/// How often each row is looked up from one word.
std::vector<Index> usedFrom(const Scene&, Index centre);
/// How many pairs look a row up.
Index usedPairsOf(const Scene&);
/// Whether the centre does not look this word's row up: it asks nothing, or the mask hides the word.
bool isUnused(const Scene&, Index centre, Index word);
/// The pair that is pointed at, or else the one in focus: the centre and the chosen word, its neighbour at first.
Pair pairOf(const Scene&, const Target&);
bool isClipped(const Scene&, Index centre, Index word);

/// Where the words stand. Words that do not fit are scrolled to; zoomed out until words are too narrow to read,
/// the clipped ones of a side are one box.
struct Strip {
    double names = 0;  ///< the width of the names left of the words
    Rect area;
    double left = 0, pitch = 0, gap = 0;
    Index first = 0, last = 0;  ///< the visible words [first, last)
    std::vector<double>
        edges;  ///< the edges of the words' boxes where only boxes as wide as their words fit; empty: all alike
    double width() const { return pitch * static_cast<double>(last - first); }
    double x(Index word) const {
        const Index which = word - first;
        return edges.empty() ? left + static_cast<double>(which) * pitch
                             : edges[static_cast<std::size_t>(which)];
    }
    double widthOf(Index word) const { return edges.empty() ? pitch : x(word + 1) - x(word); }
    double centre(Index word) const { return x(word) + widthOf(word) / 2; }
    bool readable() const { return pitch >= 24; }
};
Strip stripOf(const Scene&);

/// The words with their rows, the matrix, and the texts.
struct Areas {
    Rect words, matrix, texts;
    double scale = 1;  ///< the scale of the boxes of words and rows, as the height allows it
    bool large() const { return scale >= 1.25; }  ///< room for larger letters
};
Areas areasOf(const Scene&);

inline constexpr const char* kWordsPanel = "lookup.words";
inline constexpr const char* kMatrixPanel = "lookup.matrix";
/// Figure::areas of this view.
inline constexpr AreaName kAreas[] = {{"rows", marked("the rows of the table")},
                                      {"counts", marked("how often each row is used")},
                                      {"matrix", marked("the matrix of rows")},
                                      {"texts", marked("the calculation and the texts")}};

Drawn draw(const Scene&);
Told tell(const Scene&, const Target&);
Description describe(const Scene&);
/// The notes that always go with the picture.
std::vector<Note> notes(const Scene&);
Walk walk(const Scene&);
/// The name of a target: "am, position 4, offset +1, row 3".
Text name(const Scene&, const Target&);
/// The pairs in the window of the matrix.
Window matrixWindow(const Scene&);

/// How high the matrix of all pairs must be so that its cells hold their numbers; 0 where they are too many.
double leastMatrixHeight(const Scene&);
/// How wide the matrix of all pairs is in `room`.
double matrixWidth(const Scene&, const Rect& room);
/// The matrix of all pairs under its heading, in `room`.
void addMatrix(Figure&, const Scene&, const Rect& room);

}  // namespace posiscope::lookup
