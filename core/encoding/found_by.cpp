// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/found_by.h"

#include "core/base/number.h"
#include "core/fields/ending_field.h"

namespace posiscope {

FieldPtr foundBy(Index positions, FieldPtr table, Encoding& encoding) {
    const Index rows = table->size().rows;
    if (rows == positions) return table;
    encoding.end = rows;
    encoding.about.notes.push_back(text("positions from %1 on have no row: there is nothing to look up",
                                        {fact("first-without-row", rows)}));
    return std::make_shared<EndingField>(std::move(table), positions);
}

}  // namespace posiscope
