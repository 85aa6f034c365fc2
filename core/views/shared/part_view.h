// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/views/shared/view.h"

/// The functions that the views of one part (Heatmap, Curves) share.
namespace posiscope::part_view {

bool shows(const Scheme&);  ///< true for any scheme that has a part
const Part& partOf(const Scene&);
/// Whether the part says which row each pair of words looks up.
bool isRowIndex(const Scene&);

/// The cell that the focus stands for in the part.
Target focusCell(const Scene&);
/// The positions and dimensions that the focus moves over: the rows and columns of the part, where these are some.
Block focusable(const Document&, const Encoding&);
/// The visible window of a panel; each part of each scheme has its own.
std::string windowKey(const Scene&, const char* panel);
Window windowOf(const Scene&, const char* panel);

/// The cell that is pointed at in the part, or else the cell in focus.
Target cellOr(const Scene&, const Target& pointed);

/// View::numpy of the part itself.
View::Derived numpyOf(const Scene&);

/// The cells in a panel's window.
Visible visible(const Scene&, const Target& pointed, const char* panel);

/// The document after a click, a key step or a fit of a panel; unchanged after other gestures.
Document acted(const Scene&, const Gesture&, const char* panel);

/// The word at that place: words stand at positions, whatever their axis is called.
std::optional<std::string> wordOn(const Document&, Axis, Index);
/// Whether the axis has only one entry: a part of one row.
bool isAlone(Axis);
/// The number of an entry as a fact: 17, a position.
Text numberOn(Axis, Index);
/// The name with its number: "position 17".
Text numbered(Axis, Index);
/// A span of an axis that is not alone: "positions 0 to 49".
Text spanOf(Axis, const Text& first, const Text& last);
/// The full name: "position 17 “am”", "row 3 (position −0.5)", "dimension 42", "row 6 (offset +2)".
Text named(const Scene&, Axis, Index);
/// The full name of a column, with the wave that it is.
Text namedColumn(const Scene&, Index);
/// The noun of an axis: "dimension", "key j".
Text axisNoun(Axis);
/// The name of rows or columns in a table of numbers: the noun, or where rows are no positions the shift between them.
Text rowsNoun(const Part&, Axis);
/// The noun with its symbol, at the axis of a picture.
Text axisTitle(const Part&, Axis);
/// The span of the entries first … end - 1: "positions 0 to 49".
Text spanned(const Scene&, Axis, Index first, Index end);
/// The name of a wave: "sine of pair 21, wavelength 129.03"; where waves are no pairs "sine, wavelength 15.783".
Text waveName(const Part&, const Wave&);
/// The number that the row or column `at` counts as.
Index numberOf(const Part&, Axis, Index at);
/// The entry of an axis that a focus stands for, and the focus moved there; some axes have none.
Index inFocus(const Focus&, Axis);
void setFocus(Focus&, Axis, Index at);
/// Whether the row is a position where the encoding has none.
bool isPastEnd(const Scene&, Index row);
/// The position of row 0: the number that `first` of a scheme of waves sets.
double firstPosition(const Part&);
/// Ticks at whole numbers, with the words where there is room for them.
std::vector<Tick> ticks(const Scene&, Axis, double from, double to, double length, bool wordsFit);

/// A walk with one stop, the cell in focus: there may be more cells than anybody walks through.
Walk walk(const Scene&);
/// Whether numbers are hidden: the part tells which row a pair uses, and a class is to say it first.
bool hidesNumbers(const Scene&);
/// The number of a cell; a position that no row belongs to has none.
Text shownCell(double);
/// A cell in words: "position 17 “am” · dimension 42 (sine of pair 21, wavelength 129.03) · 0.73648".
Text named(const Scene&, const Target& cell);
/// The line about a cell with its numbers in the kept states behind it.
Text withKeptValues(const Scene&, const Target& cell, Text line);
/// Says in the middle of a picture that would be empty which part is not there.
void addAbsence(Figure&, const Scene&, const Text& said, const Rect& picture);
/// The heading of a picture: "Sinusoidal: table, 50 × 128".
Text heading(const Scene&);
/// The largest difference and its place, as a phrase; empty where the part is no difference.
Text largestDifference(const Scene&);
/// Reads the part where that takes longer than a frame (View::prepare): a difference, for its range.
void prepare(const Scene&);
/// The part in sentences, for its two pictures.
Description describedAsMap(const Scene&, const Block& block, Orientation orientation);
Description describedAsCurves(const Scene&, const Block& block, Index count);

/// The formula with the cell's numbers, its wavelength and its neighbours.
std::vector<Text> explained(const Scene&, const Target& cell);

/// The sign that the numbers are random, with their seed.
Text randomNote(const Scene&);
/// The permanent notes that hold for every picture of the part; those about words only where the picture shows words.
std::vector<Note> notes(const Scene&, bool showsWords = true);
/// A row or column of a table has the word beside it from so many units on.
inline constexpr double kRoomForWord = 15;

}  // namespace posiscope::part_view
