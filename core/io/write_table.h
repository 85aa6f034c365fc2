// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <string_view>

#include "core/encoding.h"

namespace posiscope {

/// Takes the bytes one after the other; false: no more can be taken.
using Sink = std::function<bool(std::string_view)>;

/// Rows first … last - 1.
struct RowRange {
    Index first = 0, last = 0;
};

/// A part's rows as a file; nothing is held but the piece on its way. Every cell reads back exactly. False: the sink
/// refused.
///
///   csv    no header, ',' between cells, '\n' after each row
///   npy    version 1.0, C order, little-endian: <i4 for whole numbers that fit, <f8 otherwise
///   json   {"scheme": …, "part": …, "shape": [rows, columns], "data": [cell, cell, …]}, row after row; a cell that is
///          no number is null
bool writeCsv(const Part& part, RowRange rows, const Sink& sink);
bool writeNpy(const Part& part, RowRange rows, const Sink& sink);
bool writeJson(std::string_view scheme, const Part& part, RowRange rows, const Sink& sink);

}  // namespace posiscope
