// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <Eigen/Core>

#include "core/fields/field.h"

namespace posiscope {

/// Rows are positions, words or queries, one after the other in memory.
using Matrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// Some first rows of a field as numbers.
Matrix firstRows(const Field& field, Index rows);
/// One row of a field, (1, columns).
Matrix rowOf(const Field& field, Index row);

}  // namespace posiscope
