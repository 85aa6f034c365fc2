// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/document/document.h"
#include "core/io/write_table.h"

namespace posiscope {

/// The names of rows and columns: numbers, with the words where words stand.
TableNames tableNames(const Document& document, const Part& part);

}  // namespace posiscope
