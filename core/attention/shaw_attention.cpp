// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attention/shaw_attention.h"

#include <cassert>
#include <cmath>
#include <limits>

namespace posiscope {

ShawAttention shawAttention(const ShawHead& head) {
    const Index n = head.query.rows();
    const Index d = head.query.cols();
    const Index rows = head.keyRows.rows();
    assert(n > 0 && d > 0 && rows > 0);
    assert(head.key.rows() == n && head.key.cols() == d && head.value.rows() == n && head.value.cols() == d);
    assert(head.keyRows.cols() == d);
    assert(head.valueRows.rows() == rows && head.valueRows.cols() == d);
    const double scale = std::sqrt(static_cast<double>(d));

    ShawAttention out;
    out.index.resize(n, n);
    for (Index i = 0; i < n; ++i)
        for (Index j = 0; j < n; ++j) out.index(i, j) = head.row(i, j);

    out.contentLogit = product(head.query, head.key.transpose()) / scale;
    const Matrix rowLogit = product(head.query, head.keyRows.transpose()) / scale;
    out.positionLogit.resize(n, n);
    for (Index i = 0; i < n; ++i)
        for (Index j = 0; j < n; ++j) out.positionLogit(i, j) = rowLogit(i, out.index(i, j));
    out.logit = out.contentLogit + out.positionLogit;

    Matrix seen = out.logit;
    if (head.causal)
        for (Index i = 0; i < n; ++i)
            seen.row(i).tail(n - 1 - i).setConstant(-std::numeric_limits<double>::infinity());
    out.weight = softmax(std::move(seen));

    Matrix rowWeight = Matrix::Zero(n, rows);
    for (Index i = 0; i < n; ++i)
        for (Index j = 0; j < n; ++j) rowWeight(i, out.index(i, j)) += out.weight(i, j);
    out.withoutValueRows = product(out.weight, head.value);
    out.output = out.withoutValueRows + product(rowWeight, head.valueRows);
    return out;
}

}  // namespace posiscope
