// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <Eigen/Core>
#include <functional>
#include <utility>

namespace posiscope {

/// The greatest eigenvalues of a symmetric matrix, the greatest first, and their vectors, (size, values).
struct Directions {
    Eigen::VectorXd values;
    Eigen::MatrixXd vectors;
};

/// The first `count` of a matrix that is small: all are computed.
Directions greatest(const Eigen::MatrixXd& symmetric, Eigen::Index count);

/// Takes off each column what lies in the columns before it, and makes its length 1.
Eigen::MatrixXd atRightAngles(const Eigen::MatrixXd& columns);

/// A space that comes ever nearer to the first directions of a large symmetric matrix without negative eigenvalues. The
/// matrix is applied again and again to a block of columns, and the best directions of all these are kept. A block finds
/// as many directions of equal value as it has columns. The same on every run.
class Krylov {
public:
    /// Columns to the matrix times them. It may change between two calls, within the error of what is found.
    using Applied = std::function<Eigen::MatrixXd(const Eigen::MatrixXd&)>;

    /// Starts with a block of random columns, or with one that is known to be near.
    Krylov(Eigen::Index size, Eigen::Index block);
    explicit Krylov(Eigen::MatrixXd start)
        : m_basis(start.rows(), 0),
          m_image(start.rows(), 0),
          m_next(std::move(start)) {}

    void grow(const Applied& applied);
    /// Nothing lies beyond: the directions found are the matrix's own.
    bool isWhole() const { return m_next.cols() == 0; }
    /// The directions of the space as they are now, all of them.
    const Directions& look();
    const Directions& found() const { return m_found; }  ///< those last looked at
    /// How far the matrix takes one of the directions last looked at from a multiple of itself.
    double residual(Eigen::Index direction) const;
    /// Nearly what is to be added to a unit vector for which the matrix leaves `residual`, as if its value were `value`:
    /// the solution in this space without its first `own` directions; beyond it all eigenvalues count as `beyond`.
    Eigen::VectorXd correction(const Eigen::VectorXd& residual, double value, Eigen::Index own,
                               double beyond) const;

private:
    void narrow();

    Eigen::MatrixXd m_basis, m_image;  ///< columns at right angles, and the matrix times them
    Eigen::MatrixXd m_next;            ///< what the space grows by, (size, block or fewer)
    Directions m_found;
    Eigen::MatrixXd m_turn;  ///< (columns, directions): from the basis to the directions found
};

}  // namespace posiscope
