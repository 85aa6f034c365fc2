// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "core/fields/matrix.h"

namespace posiscope {

/// The directions in which rows spread most about their mean, at right angles to each other.
struct Pca {
    Eigen::RowVectorXd mean;
    Eigen::MatrixXd axes;  ///< (columns, axes), each of length 1; zeros where nothing spreads any more
    std::vector<double> variances;  ///< along each axis: the mean of squares, the greatest first
    double total = 0;               ///< along all directions together

    /// The share of the whole variance, in [0, 1]; 0 where there is none.
    double share(std::size_t axis) const { return total > 0 ? variances[axis] / total : 0; }
    /// Rows of any table as wide, in these axes: (rows, axes).
    Matrix seen(const Matrix& rows) const;
};

/// The first `axes` axes of at least one row of finite numbers. Each axis points so that its coordinate of the greatest
/// size (the first of them) is positive: the same picture on every run.
///
///   error  variances 1e-9 of the total; axes are turned by 1e-5 at most, or by 1e-11 of the greatest variance over the
///          difference to the next; an axis whose variance is that of another is any direction of their plane
///   cost   up to 2^24 products of rows, columns and the fewer of both, or from six axes on: half of them, then the first
///          axes of a square of the fewer of both. Else 16 products a cell in float, about five times, and a few in
///          double; where rows have few directions of their own, the half and the square in float besides
///   memory blocks of rows, and the square where it is computed: no second table
Pca pca(const Matrix& rows, Eigen::Index axes);

}  // namespace posiscope
