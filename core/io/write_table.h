// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <string>
#include <string_view>

#include "core/encoding/encoding.h"

namespace posiscope {

/// Takes the bytes one after the other; false: no more can be taken.
using Sink = std::function<bool(std::string_view)>;

/// The names beside the rows of a table and above its columns.
struct TableNames {
    Text corner;  ///< the things that rows and columns count
    std::function<Text(Index)> row, column;
};

/// Some of a part's cells, and what a file of them says beside.
struct Numbers {
    std::string scheme;  ///< its id
    Part part;
    Block block;
    TableNames names;
    Dictionary dictionary;                         ///< the language of the names
    std::function<bool(Index done)> proceed = {};  ///< asked before each row; false: no more
};

/// The cells as a file; nothing is held but the piece on its way. Every cell reads back exactly. False: the sink
/// refused, or `proceed` did.
///
///   csv    no header, ',' between cells, '\n' after each row
///   tsv    the same with a tab between cells
///   npy    version 1.0, C order, little-endian: <i4 for whole numbers that fit, <f8 otherwise
///   json   {"scheme": …, "part": …, "shape": [rows, columns], "data": [cell, cell, …]}, row after row; a cell that is
///          no number is null
bool writeCsv(const Numbers& numbers, const Sink& sink);
bool writeTsv(const Numbers& numbers, const Sink& sink);
bool writeNpy(const Numbers& numbers, const Sink& sink);
bool writeJson(const Numbers& numbers, const Sink& sink);

/// The cells as the window shows them, to five digits, with the names of rows and columns: for readers.
///
///   latex     a tabular that needs no package; in LuaLaTeX, XeLaTeX and pdfLaTeX
///   markdown  a table between pipes, as GitHub, Pandoc and others read it
bool writeLatex(const Numbers& numbers, const Sink& sink);
bool writeMarkdown(const Numbers& numbers, const Sink& sink);

}  // namespace posiscope
