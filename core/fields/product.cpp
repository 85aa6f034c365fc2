// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fields/product.h"

#include <cmath>

#include "core/base/task.h"

namespace posiscope {

Matrix product(const Matrix& a, const Matrix& b) {
    Matrix out = Matrix::Zero(a.rows(), b.cols());
    const Index columns = b.cols();
    for (Index i = 0; i < a.rows(); ++i) {
        step(i, a.rows());
        double* row = out.data() + i * columns;
        for (Index c = 0; c < a.cols(); ++c) {
            const double factor = a(i, c);
            const double* from = b.data() + c * columns;
            for (Index j = 0; j < columns; ++j) row[j] += factor * from[j];
        }
    }
    return out;
}

Matrix softmax(Matrix logits) {
    for (Index i = 0; i < logits.rows(); ++i) {
        auto row = logits.row(i);
        // The maximum comes off first, so that no logit is too large for exp.
        const double most = row.maxCoeff();
        double sum = 0;
        for (Index j = 0; j < row.size(); ++j) {
            row(j) = std::isfinite(row(j)) ? std::exp(row(j) - most) : 0;
            sum += row(j);
        }
        if (sum > 0) row /= sum;
    }
    return logits;
}

}  // namespace posiscope
