// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attention/shaw_attention.h"

#include <cassert>
#include <cmath>
#include <limits>

#include "core/attention/relative.h"

namespace posiscope {

namespace {

/// Along each row; -inf stays out. The row maximum comes off first, so that no logit is too large for exp.
Matrix softmax(Matrix logits) {
    for (Index i = 0; i < logits.rows(); ++i) {
        const double most = logits.row(i).maxCoeff();
        // Eigen's own exp(-inf) is not quite 0.
        logits.row(i) = logits.row(i).unaryExpr([most](double logit) { return std::exp(logit - most); });
        logits.row(i) /= logits.row(i).sum();
    }
    return logits;
}

}  // namespace

ShawAttention shawAttention(const ShawHead& head) {
    const Index n = head.query.rows();
    const Index d = head.query.cols();
    const Index rows = 2 * head.reach + 1;
    assert(n > 0 && d > 0 && head.reach >= 0);
    assert(head.key.rows() == n && head.key.cols() == d && head.value.rows() == n && head.value.cols() == d);
    assert(head.keyRows.rows() == rows && head.keyRows.cols() == d);
    assert(head.valueRows.rows() == rows && head.valueRows.cols() == d);
    const double scale = std::sqrt(static_cast<double>(d));

    ShawAttention out;
    out.index.resize(n, n);
    for (Index i = 0; i < n; ++i)
        for (Index j = 0; j < n; ++j) out.index(i, j) = relativeRow(i, j, head.reach);

    out.contentLogit = head.query * head.key.transpose() / scale;
    const Matrix rowLogit = head.query * head.keyRows.transpose() / scale;
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
    out.withoutValueRows = out.weight * head.value;
    out.output = out.withoutValueRows + rowWeight * head.valueRows;
    return out;
}

}  // namespace posiscope
