// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <Eigen/Core>

#include "core/fields/matrix.h"

namespace posiscope {

/// Rows without their mean, in a unit in which no cell is above 4. They are made in blocks wherever they are needed, so
/// that there is no second table in memory: the rows themselves must outlive this.
class CentredRows {
public:
    /// At least one row of finite numbers.
    explicit CentredRows(const Matrix& rows);

    Eigen::Index count() const { return m_rows.rows(); }
    Eigen::Index columns() const { return m_rows.cols(); }
    const Eigen::RowVectorXd& mean() const { return m_mean; }
    double unit() const { return m_unit; }        ///< a power of 2
    double squares() const { return m_squares; }  ///< the sum of all squares, in units

    /// Columns to (rowsᵀ·rows)·columns. Float errs by about 1e-7 of the longest that can come out.
    Eigen::MatrixXd image(const Eigen::MatrixXd& columns) const;
    /// The same of every second, third … block of 32 rows.
    Eigen::MatrixXd imageInFloat(const Eigen::MatrixXd& columns, Eigen::Index every = 1) const;
    /// rowsᵀ·rows, or rows·rowsᵀ where that is smaller.
    Eigen::MatrixXd square() const;
    Eigen::MatrixXd squareInFloat() const;
    Eigen::VectorXd summed(const Eigen::VectorXd& weights) const;  ///< rowsᵀ·weights

private:
    template <typename Cell>
    using Block = Eigen::Matrix<Cell, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
    template <typename Cell>
    void fill(Block<Cell>& block, Eigen::Index row, Eigen::Index column) const;
    template <typename Cell>
    Eigen::MatrixXd imageIn(const Eigen::MatrixXd& columns, Eigen::Index every) const;
    template <typename Cell>
    Eigen::MatrixXd squareIn() const;

    const Matrix& m_rows;
    Eigen::RowVectorXd m_mean;
    double m_unit = 1, m_squares = 0;
};

}  // namespace posiscope
