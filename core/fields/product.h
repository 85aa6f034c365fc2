// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/fields/field.h"
#include "core/fields/matrix.h"

namespace posiscope {

/// a·b. Each row of the result comes from its row of a alone, always by the same steps: equal rows of a give equal rows
/// to the bit, wherever they stand. (Eigen's own product takes other steps for the rows at the edge of a block.)
///   error   columns of a · 1.1e-16 times the sum of the sizes of the terms
Matrix product(const Matrix& a, const Matrix& b);

/// Each row's exp(logit) as shares of their sum; -inf becomes exactly 0. A row of -inf alone becomes 0.
Matrix softmax(Matrix logits);

}  // namespace posiscope
