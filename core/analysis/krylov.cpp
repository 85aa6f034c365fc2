// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/krylov.h"

#include <Eigen/Eigenvalues>
#include <algorithm>
#include <span>

#include "core/base/random.h"

namespace posiscope {

namespace {

constexpr Eigen::Index kWidest = 96;    // columns of a space: all its own directions are computed at a look
constexpr Eigen::Index kNarrowed = 48;  // that are kept of a space that is full

/// Each column without its part in the basis and in the columns before it, at length 1. One of which no more than `least`
/// is left goes.
Eigen::MatrixXd beyond(const Eigen::MatrixXd& basis, const Eigen::MatrixXd& columns, double least) {
    Eigen::MatrixXd fresh(columns.rows(), columns.cols());
    Eigen::Index found = 0;
    for (Eigen::Index column = 0; column < columns.cols(); ++column) {
        if (basis.cols() + found == columns.rows()) break;
        Eigen::VectorXd rest = columns.col(column);
        double left = 1;
        // The second time takes off what rounding left, the third what that left where little remained.
        for (int time = 0; time < 3 && left > least; ++time) {
            rest -= basis * (basis.transpose() * rest);
            rest -= fresh.leftCols(found) * (fresh.leftCols(found).transpose() * rest);
            const double length = rest.norm();
            left *= length;
            if (length > 0) rest /= length;
            if (time > 0 && length > 0.5) break;
        }
        if (left > least) fresh.col(found++) = rest;
    }
    return fresh.leftCols(found);
}

}  // namespace

Directions greatest(const Eigen::MatrixXd& symmetric, Eigen::Index count) {
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(symmetric);
    return {solver.eigenvalues().tail(count).reverse(),
            solver.eigenvectors().rightCols(count).rowwise().reverse()};
}

Eigen::MatrixXd atRightAngles(const Eigen::MatrixXd& columns) {
    return beyond(Eigen::MatrixXd(columns.rows(), 0), columns, 0);
}

Krylov::Krylov(Eigen::Index size, Eigen::Index block)
    : m_basis(size, 0),
      m_image(size, 0),
      m_next(size, std::min(size, block)) {
    RandomStream(1).normals(0, std::span(m_next.data(), static_cast<std::size_t>(m_next.size())));
}

void Krylov::grow(const Applied& applied) {
    constexpr double kRounding = 1e-14;
    // The start is no image, so that any length counts.
    const double least = m_image.cols() == 0 ? 0 : kRounding * m_image.colwise().norm().maxCoeff();
    const Eigen::MatrixXd fresh = beyond(m_basis, m_next, least);
    m_next = fresh;
    if (isWhole()) return;
    if (m_basis.cols() + fresh.cols() > kWidest) narrow();
    m_next = applied(fresh);
    const Eigen::Index width = m_basis.cols() + fresh.cols();
    m_basis.conservativeResize(Eigen::NoChange, width);
    m_image.conservativeResize(Eigen::NoChange, width);
    m_basis.rightCols(fresh.cols()) = fresh;
    m_image.rightCols(fresh.cols()) = m_next;
}

/// The best directions take the place of all. They lie in the space, so the columns that come next stay at right angles.
void Krylov::narrow() {
    look();
    const Eigen::Index kept = std::min(m_turn.cols(), kNarrowed);
    m_basis = Eigen::MatrixXd(m_found.vectors.leftCols(kept));
    m_image = Eigen::MatrixXd(m_image * m_turn.leftCols(kept));
}

const Directions& Krylov::look() {
    const Eigen::MatrixXd inSpace = m_basis.transpose() * m_image;
    Directions own = greatest((inSpace + inSpace.transpose()) / 2, inSpace.rows());
    m_turn = std::move(own.vectors);
    m_found.values = std::move(own.values);
    m_found.vectors.noalias() = m_basis * m_turn;
    return m_found;
}

double Krylov::residual(Eigen::Index direction) const {
    return (m_image * m_turn.col(direction) - m_found.values[direction] * m_found.vectors.col(direction))
        .norm();
}

Eigen::VectorXd Krylov::correction(const Eigen::VectorXd& residual, double value, Eigen::Index own,
                                   double beyond) const {
    Eigen::VectorXd along = m_found.vectors.transpose() * residual;
    const Eigen::VectorXd outside = residual - m_found.vectors * along;
    for (Eigen::Index each = 0; each < along.size(); ++each)
        along[each] = each < own ? 0 : along[each] / (value - m_found.values[each]);
    return m_found.vectors * along + outside / (value - beyond);
}

}  // namespace posiscope
