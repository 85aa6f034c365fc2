// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "core/encoding/encoding.h"

namespace posiscope {

/// Takes the bytes one after the other; false: no more can be taken.
using Sink = std::function<bool(std::string_view)>;

/// The names beside the rows of a table and above its columns.
struct TableNames {
    Text rows, columns;  ///< the things that they count; empty: there is only one
    std::function<Text(Index)> row, column;
    /// The name above the rows' names: "position \\ dimension".
    Text corner() const;
};

/// The choices of whoever takes the numbers along.
struct TableLayout {
    bool headers = false;     ///< names also where the format has none of its own
    bool transposed = false;  ///< rows are written as columns
    std::optional<int>
        digits;  ///< significant ones of numbers that are no whole ones; none: as the format has them
    bool operator==(const TableLayout&) const = default;
};
inline constexpr int kMostTableDigits = 17;

/// Some of a part's cells, and what a file of them says beside.
struct Numbers {
    std::string scheme;  ///< its id
    Part part;
    Block block;
    TableNames names;
    TableLayout layout = {};                       ///< `transposed` is already done
    Dictionary dictionary;                         ///< the language of the names
    std::function<bool(Index done)> proceed = {};  ///< asked before each row; false: no more
};

/// The numbers as the layout has them; the block is of the part as it is.
Numbers laidOut(Numbers numbers, const TableLayout& layout);

/// The cells as a file; nothing is held but the piece on its way. Every cell reads back exactly, unless digits are
/// chosen. False: the sink refused, or `proceed` did.
///
///   csv    ',' between cells, '\n' after each row; with headers a line and a column of names, quoted where they
///          need it
///   tsv    the same with a tab between cells; a name has none
///   npy    version 1.0, C order, little-endian: <i4 for whole numbers that fit, <f8 otherwise; neither headers nor
///          digits
///   json   {"scheme": …, "part": …, "shape": [rows, columns], "data": [cell, cell, …]}, row after row; a cell that is
///          no number is null; with headers "rows" and "columns", lists of names, before the data
bool writeCsv(const Numbers& numbers, const Sink& sink);
bool writeTsv(const Numbers& numbers, const Sink& sink);
bool writeNpy(const Numbers& numbers, const Sink& sink);
bool writeJson(const Numbers& numbers, const Sink& sink);

/// The cells as the window shows them, to five digits unless others are chosen, with the names of rows and columns: for
/// readers.
///
///   latex     a tabular with the packages booktabs and dcolumn, numbers aligned at their points; in LuaLaTeX, XeLaTeX
///             and pdfLaTeX
///   markdown  a table between pipes, as GitHub, Pandoc and others read it
bool writeLatex(const Numbers& numbers, const Sink& sink);
bool writeMarkdown(const Numbers& numbers, const Sink& sink);

}  // namespace posiscope
