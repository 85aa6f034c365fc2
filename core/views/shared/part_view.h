// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/views/shared/view.h"

/// What the views of one part (Heatmap, Curves) share.
namespace posiscope::part_view {

bool shows(const Scheme&);  ///< whatever has a part
const Part& partOf(const Scene&);
/// It says which row each pair of words looks up.
bool isRowIndex(const Scene&);

/// The cell that the focus stands for in the part.
Target focusCell(const Scene&);
/// The positions and dimensions that the focus moves over: the rows and columns of the part, where they are such.
Block focusable(const Document&, const Encoding&);
/// The visible window of a panel; each part of each scheme has its own.
std::string windowKey(const Scene&, const char* panel);
Window windowOf(const Scene&, const char* panel);

/// What is pointed at in the part, or else the focus.
Target cellOr(const Scene&, const Target& pointed);

/// The cells in a panel's window.
Visible visible(const Scene&, const Target& pointed, const char* panel);

/// The document after a click, a key step or a fit of a panel; unchanged after other gestures.
Document acted(const Scene&, const Gesture&, const char* panel);

/// The word there: words stand at positions, of whatever name.
std::optional<std::string> wordOn(const Document&, Axis, Index);
/// There is only one of it: a part of one row.
bool isAlone(Axis);
/// "position 17".
Text numbered(Axis, Index);
/// "positions 0 to 49"; of an axis that is not alone.
Text spanOf(Axis, const Text& first, const Text& last);
/// "position 17 “am”", "row 3 (position −0.5)", "dimension 42", "row 6 (offset +2)".
Text named(const Scene&, Axis, Index);
/// The same of a column, with the wave that it is.
Text namedColumn(const Scene&, Index);
/// "dimension", "key j".
Text axisNoun(Axis);
/// What a table of numbers calls its rows or columns: the noun, or where rows are not positions the shift between them.
Text rowsNoun(const Part&, Axis);
/// The same with its symbol, at the axis of a picture.
Text axisTitle(const Part&, Axis);
/// "positions 0 to 49"; what is first … end - 1.
Text spanned(const Scene&, Axis, Index first, Index end);
/// "sine of pair 21, wavelength 129.03"; where waves are no pairs "sine, wavelength 15.783".
Text waveName(const Part&, const Wave&);
/// What the row or column `at` is counted as.
Index numberOf(const Part&, Axis, Index at);
/// Positions where the encoding has no row.
bool isPastEnd(const Scene&, Index row);
/// Of row 0: the number that `first` of a scheme of waves sets.
double firstPosition(const Part&);
/// Ticks at whole numbers, with the words where there is room for them.
std::vector<Tick> ticks(const Scene&, Axis, double from, double to, double length, bool wordsFit);

/// The cell in focus alone: there may be more cells than anybody walks through.
Walk walk(const Scene&);
/// The part tells which row a pair uses, which a class is to say first.
bool hidesNumbers(const Scene&);
/// The number of a cell; a position that no row belongs to has none.
Text shownCell(double);
/// "position 17 “am” · dimension 42 (sine of pair 21, wavelength 129.03) · 0.73648".
Text named(const Scene&, const Target& cell);
/// In the middle of a picture that would be empty, what is not there.
void addAbsence(Figure&, const Scene&, const Text& said, const Rect& picture);
/// "Sinusoidal: table, 50 × 128".
Text heading(const Scene&);
/// The part in sentences, in its two pictures.
Description describedAsMap(const Scene&, const Block& block, Lie lie);
Description describedAsCurves(const Scene&, const Block& block, Index count);

/// The formula with the cell's numbers, its wavelength and its neighbours.
std::vector<Text> explained(const Scene&, const Target& cell);

/// That the numbers are random, of which seed.
Text randomSign(const Scene&);
/// The permanent signs that hold for every picture of the part; of words only where the picture shows some.
std::vector<Text> signs(const Scene&, bool showsWords = true);
/// A row or column of a table has the word beside it from so many units on.
inline constexpr double kRoomForWord = 15;

}  // namespace posiscope::part_view
