// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attention/shaw_attention.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

namespace posiscope {

ShawAttention shawAttention(const ShawHead& head) {
    const Index n = head.query.rows();
    const Index d = head.query.cols();
    const Index rows = std::max(head.keyRows.rows(), head.valueRows.rows());
    assert(n > 0 && d > 0);
    assert(head.key.rows() == n && head.key.cols() == d && head.value.rows() == n && head.value.cols() == d);
    for ([[maybe_unused]] const Matrix* table : {&head.keyRows, &head.valueRows})
        assert(table->size() == 0 || (table->rows() == rows && table->cols() == d));
    const double over = head.factor == 0 ? std::sqrt(static_cast<double>(d)) : 1 / head.factor;

    ShawAttention out;
    out.index.resize(n, n);
    for (Index i = 0; i < n; ++i)
        for (Index j = 0; j < n; ++j) out.index(i, j) = head.row(i, j);

    out.contentLogit = product(head.query, head.key.transpose()) / over;
    out.positionLogit = Matrix::Zero(n, n);
    if (head.keyRows.size() > 0) {
        const Matrix rowLogit = product(head.query, head.keyRows.transpose()) / over;
        for (Index i = 0; i < n; ++i)
            for (Index j = 0; j < n; ++j)
                if (out.index(i, j) >= 0) out.positionLogit(i, j) = rowLogit(i, out.index(i, j));
    }
    out.logit = out.contentLogit + out.positionLogit;

    Matrix seen = out.logit;
    for (Index i = 0; i < n; ++i)
        for (Index j = 0; j < n; ++j)
            if (!head.pairs.has(i, j)) seen(i, j) = -std::numeric_limits<double>::infinity();
    out.weight = softmax(std::move(seen));

    out.withoutValueRows = product(out.weight, head.value);
    out.output = out.withoutValueRows;
    if (head.valueRows.size() > 0)
        out.output += product(weightOfRows(out.index, out.weight, rows), head.valueRows);
    return out;
}

Matrix weightOfRows(const IndexMatrix& index, const Matrix& weight, Index rows) {
    Matrix sums = Matrix::Zero(index.rows(), rows);
    for (Index i = 0; i < index.rows(); ++i)
        for (Index j = 0; j < index.cols(); ++j)
            if (index(i, j) >= 0) sums(i, index(i, j)) += weight(i, j);
    return sums;
}

}  // namespace posiscope
