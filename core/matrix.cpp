// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/matrix.h"

namespace posiscope {

Matrix firstRows(const Field& field, Index rows) {
    Matrix out(rows, field.size().columns);
    field.fill({0, rows, 0, out.cols()}, std::span(out.data(), static_cast<std::size_t>(out.size())));
    return out;
}

}  // namespace posiscope
