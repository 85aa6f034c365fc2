// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fields/matrix.h"

namespace posiscope {

namespace {

Matrix rowsOf(const Field& field, Index first, Index end) {
    Matrix out(end - first, field.size().columns);
    field.fill({first, end, 0, out.cols()}, std::span(out.data(), static_cast<std::size_t>(out.size())));
    return out;
}

}  // namespace

Matrix firstRows(const Field& field, Index rows) {
    return rowsOf(field, 0, rows);
}

Matrix rowOf(const Field& field, Index row) {
    return rowsOf(field, row, row + 1);
}

}  // namespace posiscope
