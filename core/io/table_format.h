// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>

#include "core/io/write_table.h"

namespace posiscope {

/// A kind of file that numbers can be written as.
struct TableFormat {
    const char* id = "";      ///< the name on the command line
    const char* ending = "";  ///< the ending of files
    const char* title = "";
    bool isText = true;         ///< it can have headers, and fewer digits
    bool isForReaders = false;  ///< its numbers are rounded, with names, and no more than somebody reads
    bool (*write)(const Numbers&, const Sink&) = nullptr;
};

/// All formats; the first is taken where none is given.
std::span<const TableFormat> tableFormats();
/// The format of a file's ending, in small or capital letters; null for an unknown one.
const TableFormat* tableFormatOf(std::string_view file);

/// The most rows and columns of a table for readers.
inline constexpr Index kMostReadRows = 1000, kMostReadColumns = 100;
bool fits(const TableFormat& format, const Block& block);

}  // namespace posiscope
