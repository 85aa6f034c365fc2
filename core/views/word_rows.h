// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/view.h"

/// Words one below the other, each at the height of its row: what the views of tokens and of the sum share.
namespace posiscope::word_rows {

/// The rows that can be seen; what does not fit is scrolled to.
struct List {
    Rect area;
    Index count = 0, first = 0, last = 0;  ///< rows [first, last) of count
    double pitch = 0;
    double y(Index row) const { return area.y + static_cast<double>(row - first) * pitch; }
    Rect row(Index row, double x, double width) const { return {x, y(row) + 1, width, pitch - 2}; }
    double bottom() const { return y(last); }
    bool all() const { return last - first == count; }
};
List listOf(const Scene&, const char* panel, const Rect& area, Index count);

/// The position in focus, or the last one.
Index focusOf(const Scene&, Index count);
/// What stands at a position, or that it is padding.
Text tokenAt(const Scene&, Index position);

/// Boxes with position and token; the lit ones outlined. Says above how many are not seen.
struct Tokens {
    double x = 0, width = 0;
    bool (*lit)(const Scene&, Index position) = nullptr;
};
void addTokens(Panel&, const Scene&, const List&, const Tokens&);

/// The window of a field of all rows that the list shows.
Window windowOf(const List&, Index columns);
/// A heatmap of the list's rows with an edge around it.
void addField(Panel&, const Scene&, const List&, FieldPtr field, double x, double width, Target::Kind cells,
              const Range& colours);
/// A text where it fits; nothing where it does not.
void addIfFits(Panel&, const Scene&, const Text&, const Rect&, Type, Role, double across = 0.5);

/// Click, step, drag of a word, pan, wheel and fit.
Document acted(const Scene&, const Gesture&, const char* panel, const List&, Index columns);
/// A stop for each word.
Walk walk(const Scene&);

}  // namespace posiscope::word_rows
