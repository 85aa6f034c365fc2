// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>

#include "core/document.h"

namespace posiscope {

/// What stands beside the rows of a table and above its columns.
struct TableNames {
    Text corner;  ///< what they count
    std::function<Text(Index)> row, column;
};

/// Numbers, with the words where words stand.
TableNames tableNames(const Document& document, const Part& part);

}  // namespace posiscope
