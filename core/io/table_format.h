// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>

#include "core/io/write_table.h"

namespace posiscope {

/// A kind of file that numbers can be written as.
struct TableFormat {
    const char* id = "";      ///< on the command line
    const char* ending = "";  ///< of files
    const char* title = "";
    bool isText = true;
    bool isForReaders = false;  ///< rounded, with names, and no larger than somebody reads
    bool (*write)(const Numbers&, const Sink&) = nullptr;
};

/// Every one; the first is taken where none is said.
std::span<const TableFormat> tableFormats();
/// By a file's ending, in small or capital letters; or none.
const TableFormat* tableFormatOf(std::string_view file);

/// What a table for readers may hold.
inline constexpr Index kMostReadRows = 1000, kMostReadColumns = 100;
bool fits(const TableFormat& format, const Block& block);

}  // namespace posiscope
