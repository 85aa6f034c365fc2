// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/pca.h"

#include <Eigen/Dense>
#include <algorithm>
#include <cmath>

#include "core/base/random.h"

namespace posiscope {

namespace {

constexpr Eigen::Index kSmall = 96;  // up to here all directions are computed at once
constexpr Eigen::Index kBlock = 8;   // directions that a large matrix is applied to together

/// The greatest eigenvalues of a symmetric matrix, the greatest first, and their vectors.
struct Directions {
    Eigen::VectorXd values;
    Eigen::MatrixXd vectors;
};

Directions greatest(const Eigen::MatrixXd& symmetric, Eigen::Index count) {
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(symmetric);
    return {solver.eigenvalues().tail(count).reverse(),
            solver.eigenvectors().rightCols(count).rowwise().reverse()};
}

/// The part of `block` that lies in no direction of the basis, as directions at right angles.
Eigen::MatrixXd beyond(const Eigen::Ref<const Eigen::MatrixXd>& basis, Eigen::MatrixXd block) {
    for (int twice = 0; twice < 2; ++twice) {  // the second time takes off what rounding left
        block -= basis * (basis.transpose() * block);
        const Eigen::HouseholderQR<Eigen::MatrixXd> qr(block);
        block = qr.householderQ() * Eigen::MatrixXd::Identity(block.rows(), block.cols());
    }
    return block;
}

/// The greatest eigenvalues of a large matrix: it is applied again and again to a few directions, and the best
/// directions of the space that these span come near its own. A block of them finds all directions of equal variance.
Directions greatestOfLarge(const Eigen::MatrixXd& symmetric, Eigen::Index count) {
    constexpr double kAccurate = 1e-11;
    const Eigen::Index size = symmetric.rows();
    Eigen::MatrixXd block(size, kBlock);
    RandomStream(1).normals(0, std::span(block.data(), static_cast<std::size_t>(block.size())));
    Eigen::MatrixXd basis = beyond(Eigen::MatrixXd(size, 0), block), image = symmetric * basis;
    while (true) {
        const Directions inBasis = greatest(basis.transpose() * image, count);
        Directions found{inBasis.values, basis * inBasis.vectors};
        const Eigen::MatrixXd rest =
            image * inBasis.vectors - found.vectors * found.values.asDiagonal().toDenseMatrix();
        if (rest.norm() <= kAccurate * std::abs(found.values[0])) return found;
        if (basis.cols() + kBlock > size) return greatest(symmetric, count);
        const Eigen::MatrixXd next = beyond(basis, image.rightCols(kBlock));
        basis.conservativeResize(Eigen::NoChange, basis.cols() + kBlock);
        image.conservativeResize(Eigen::NoChange, basis.cols());
        basis.rightCols(kBlock) = next;
        image.rightCols(kBlock) = symmetric * next;
    }
}

void point(Eigen::Ref<Eigen::VectorXd> axis) {
    Eigen::Index most = 0;
    axis.cwiseAbs().maxCoeff(&most);
    if (axis[most] < 0) axis = -axis;
}

}  // namespace

Matrix Pca::seen(const Matrix& rows) const {
    return (rows.rowwise() - mean) * axes;
}

Pca pca(const Matrix& rows, Eigen::Index axes) {
    const Eigen::Index wide = rows.cols();
    Pca found{.mean = rows.colwise().mean(),
              .axes = Eigen::MatrixXd::Zero(wide, axes),
              .variances = std::vector<double>(static_cast<std::size_t>(axes))};
    const Matrix centred = rows.rowwise() - found.mean;
    const double count = static_cast<double>(rows.rows());
    found.total = centred.squaredNorm() / count;
    // Rounding leaves no more than this of rows on a line.
    const double nothing = 1e-13 * found.total;
    if (found.total <= 1e-28 * rows.squaredNorm() / count) {
        found.total = 0;
        return found;
    }

    const bool isTall = rows.rows() >= wide;
    const Eigen::Index size = std::min(rows.rows(), wide);
    Eigen::MatrixXd square = Eigen::MatrixXd::Zero(size, size);
    if (isTall)
        square.selfadjointView<Eigen::Lower>().rankUpdate(centred.transpose());
    else
        square.selfadjointView<Eigen::Lower>().rankUpdate(centred);
    square.triangularView<Eigen::StrictlyUpper>() = square.transpose();
    const Eigen::Index kept = std::min<Eigen::Index>(axes, size);
    const Directions best =
        size <= kSmall || kept > kBlock ? greatest(square, kept) : greatestOfLarge(square, kept);
    for (Eigen::Index axis = 0; axis < kept; ++axis) {
        const double variance = best.values[axis] / count;
        if (variance <= nothing) break;
        Eigen::VectorXd direction = best.vectors.col(axis);
        if (!isTall) direction = (centred.transpose() * direction).normalized();
        point(direction);
        found.axes.col(axis) = direction;
        found.variances[static_cast<std::size_t>(axis)] = variance;
    }
    return found;
}

}  // namespace posiscope
