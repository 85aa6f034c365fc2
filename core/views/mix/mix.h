// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/attention/mix.h"
#include "core/views/shared/word_rows.h"

namespace posiscope::mix_view {

inline constexpr const char* kPanel = "mix.words";

/// The tables that are added up, from the document alone.
struct Look {
    Mix mix;
    Masked masked = Masked::none;
    Index words = 0, rows = 0, dims = 1;  ///< rows: the words and the padding behind them
    Index firstNumber = 0;                ///< the number of the first word's position
    bool rms = false;                     ///< the rows are normalised by RMSNorm
    Weights weights;
    Merge merge = Merge::add;
    bool normalized() const { return mix.sum != mix.merged; }
    bool isMissing(Index row) const { return mix.isMissing(row); }
};
const Look& lookOf(const Scene&);

/// How long the rows of each table are, with their weights.
struct Norms {
    /// The lengths of rows [first, last); empty where the table is not there.
    std::vector<double> word, position, segment, sum;
};
Norms normsOf(const Scene&, Index first, Index last);
/// So many of the first words are compared with their positions.
Index comparedWords(const Look&);
/// Makes the tables, and the lengths of the rows that are told and seen.
void prepareSum(const Scene&);

/// One of the tables that stand beside each other.
struct Column {
    const char* of = "";  ///< which table it is, as a target names it
    const char* title = "";
    Text shape;
    FieldPtr field;
    const char* sign = "";  ///< the sign before it: "+", "="
    double weight = 1;      ///< its cells are shown times this
    Rect rect;
};
struct Areas {
    word_rows::List list;
    Rect tokens, norms;
    std::vector<Column> columns;
    double gap = 0;  ///< the gap between the columns
};
Areas areasOf(const Scene&);
/// The tables from left to right, without their places.
std::vector<Column> columnsOf(const Look&);
/// The cells of a table as they are drawn: with its weight.
FieldPtr shownOf(const Column&);

/// Figure::areas of this view: those of its columns are Column::of.
inline constexpr AreaName kAreas[] = {
    {"word", marked("the column of words")},           {"segment", marked("the column of segments")},
    {"position", marked("the column of positions")},   {"sum", marked("the column of sums")},
    {"norm", marked("the column of normalized sums")}, {"lengths", marked("the bars of lengths")}};

inline constexpr const char* kPosition = "position";  ///< Column::of of the positions
/// The column of the sum in which the cell stands that a target names, or else the focus. Side by side, positions stand
/// behind the words.
Index columnOfSum(const Scene&, const Target&);

/// One of the bars that say how long a row is.
struct Bar {
    const char* name = "";
    Role role = Role::sine;
    std::vector<double> lengths;  ///< the lengths of the rows that are asked for
};
std::vector<Bar> barsOf(const Scene&, Index first, Index last);

/// One span of colours for all tables that are added, so that small numbers look small.
Range sharedColours(const Scene&);

Drawn draw(const Scene&);
Told tell(const Scene&, const Target&);
Text name(const Scene&, const Target&);
Description describe(const Scene&);
/// A text that says whether words or positions are longer, and what that means.
Text drowning(const Scene&);
std::vector<Text> facts(const Scene&);
std::vector<Note> notes(const Scene&);

}  // namespace posiscope::mix_view
