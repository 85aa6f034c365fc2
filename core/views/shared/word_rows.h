// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <initializer_list>
#include <string>
#include <vector>

#include "core/views/shared/view.h"

/// Words one below the other, each at the height of its row: what the views of tokens and of the sum share.
namespace posiscope::word_rows {

inline constexpr double kHead = 38;  ///< the room above the rows: titles, and below each its content

/// The rows that can be seen; what does not fit is scrolled to. Few rows stand in the middle of their area.
struct List {
    Rect area;
    Index count = 0, first = 0, last = 0;  ///< rows [first, last) of count
    double pitch = 0;
    double y(Index row) const { return area.y + static_cast<double>(row - first) * pitch; }
    Rect row(Index row, double x, double width) const { return {x, y(row) + 1, width, pitch - 2}; }
    Rect rows(double x, double width) const { return {x, area.y, width, bottom() - area.y}; }
    double bottom() const { return y(last); }
    bool all() const { return last - first == count; }
};
List listOf(const Scene&, const char* panel, const Rect& area, Index count);
/// The room left of the words for their positions.
double numbersWidth(const Scene&, const List&);
/// "3–7 / 20"; empty where all rows are seen.
std::string seenIn(const List&);

/// The position in focus, or the last one.
Index focusOf(const Scene&, Index count);
/// The token at a position, or a text that says that it is padding.
Text tokenAt(const Scene&, Index position);

/// Boxes with position and token; the lit ones are outlined. A line above says how many are not seen.
struct Tokens {
    double x = 0, width = 0;
    std::function<bool(Index position)> lit;
};
void addTokens(Panel&, const Scene&, const List&, const Tokens&);
/// How wide a column has to be, and how wide it likes to be.
struct Width {
    double least = 0, wanted = 0;
};
/// The width that the boxes need so that the longest word is whole, if it is not very long.
Width tokensWidth(const Scene&, const List&);
/// The widths that the columns like, or each so much less that they are `room` wide together; never below the least.
std::vector<double> widthsIn(double room, const std::vector<Width>& columns);
double leastOf(const std::vector<Width>& columns);
/// The width of a table of so many columns: where `most` has room for a digit behind each point it likes two digits,
/// otherwise `usual`.
Width tableWidth(const Canvas&, Index columns, double usual, double most);

/// The shape as text: "(5, 128)".
std::string shapeText(std::initializer_list<Index> sizes);

/// The window of a field of all rows that the list shows.
Window windowOf(const List&, Index columns);
/// A heatmap of the list's rows with an edge around it, and with its numbers where they fit; returns whether they do.
bool addField(Panel&, const Scene&, const List&, FieldPtr field, double x, double width, Target::Kind cells,
              const Range& colours, const char* of = "");

/// A picture of rows of numbers.
struct Grid {
    Rect rect;
    Index first = 0, last = 0, columns = 1;  ///< rows [first, last)
    Rect cell(Index row, Index column) const;
};
/// The column of a cell is lined, the cell outlined; `value`, if any, stands in a flag at it.
void addFocus(Panel&, const Scene&, const Grid&, Index row, Index column, const Text& value);
/// Adds a text where it fits, in one type or in the largest of some, and nothing where it does not.
void addIfFits(Panel&, const Scene&, const Text&, const Rect&, Type, Role, double across = 0.5);
void addIfFits(Panel&, const Scene&, const Text&, const Rect&, std::initializer_list<Type>, Role);

/// The document after a click, a step, the drag of a word, a pan, a turn of the wheel or a fit.
Document acted(const Scene&, const Gesture&, const char* panel, const List&, Index columns);
/// A stop for each word.
Walk walk(const Scene&);

}  // namespace posiscope::word_rows
