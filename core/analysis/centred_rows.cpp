// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/centred_rows.h"

#include <algorithm>
#include <cmath>

namespace posiscope {

namespace {

constexpr Eigen::Index kNear = 32;    // rows that stay in the nearest cache between two products
constexpr Eigen::Index kMany = 1024;  // rows that are added in float before the sum goes on in double

}  // namespace

CentredRows::CentredRows(const Matrix& rows) : m_rows(rows) {
    // Differences from the first row are exactly 0 where rows are equal, and as small as the rows' own spread.
    const Eigen::RowVectorXd first = rows.row(0);
    Eigen::RowVectorXd difference(rows.cols()), sum = Eigen::RowVectorXd::Zero(rows.cols());
    double most = 0, squares = 0;
    for (Eigen::Index row = 1; row < rows.rows(); ++row) {
        difference = rows.row(row) - first;
        sum += difference;
        squares += difference.squaredNorm();
        most = std::max(most, difference.cwiseAbs().maxCoeff());
    }
    const auto each = static_cast<double>(rows.rows());
    const Eigen::RowVectorXd shift = sum / each;
    m_mean = first + shift;
    if (most == 0 || !std::isfinite(most)) return;
    m_unit = std::ldexp(1.0, std::ilogb(most));
    if (std::isnormal(squares)) {
        m_squares = std::max(0.0, squares - each * shift.squaredNorm()) / m_unit / m_unit;
        return;
    }
    for (Eigen::Index row = 0; row < rows.rows();
         ++row)  // only in units are they neither too large nor too small
        m_squares += ((rows.row(row) - m_mean) / m_unit).squaredNorm();
}

template <typename Cell>
void CentredRows::fill(Block<Cell>& block, Eigen::Index row, Eigen::Index column) const {
    const double perUnit = 1 / m_unit;  // exact: a power of 2
    for (Eigen::Index each = 0; each < block.rows(); ++each)
        block.row(each) =
            ((m_rows.row(row + each).segment(column, block.cols()) - m_mean.segment(column, block.cols())) *
             perUnit)
                .template cast<Cell>();
}

template <typename Cell>
Eigen::MatrixXd CentredRows::imageIn(const Eigen::MatrixXd& columns, Eigen::Index every) const {
    using Cells = Eigen::Matrix<Cell, Eigen::Dynamic, Eigen::Dynamic>;
    Cells wanted(columns.rows(), columns.cols()), some(columns.rows(), columns.cols()), along;
    wanted = columns.template cast<Cell>();
    Eigen::MatrixXd sum = Eigen::MatrixXd::Zero(this->columns(), columns.cols());
    Block<Cell> near;
    for (Eigen::Index many = 0; many < count(); many += kMany) {
        some.setZero();
        const Eigen::Index end = std::min(many + kMany, count());
        for (Eigen::Index row = many; row < end; row += every * kNear) {
            near.resize(std::min(kNear, end - row), this->columns());
            fill(near, row, 0);
            along.noalias() = near * wanted;
            some.noalias() += near.transpose() * along;
        }
        sum += some.template cast<double>();
    }
    return sum;
}

template <typename Cell>
Eigen::MatrixXd CentredRows::squareIn() const {
    const bool isTall = count() >= columns();
    const Eigen::Index size = std::min(count(), columns()), other = std::max(count(), columns());
    Eigen::MatrixXd sum = Eigen::MatrixXd::Zero(size, size);
    Eigen::Matrix<Cell, Eigen::Dynamic, Eigen::Dynamic> some(size, size);
    Block<Cell> block;
    for (Eigen::Index from = 0; from < other; from += kMany) {
        const Eigen::Index many = std::min(kMany, other - from);
        block.resize(isTall ? many : size, isTall ? size : many);
        fill(block, isTall ? from : 0, isTall ? 0 : from);
        some.setZero();
        if (isTall)
            some.template selfadjointView<Eigen::Lower>().rankUpdate(block.transpose());
        else
            some.template selfadjointView<Eigen::Lower>().rankUpdate(block);
        sum += some.template cast<double>();
    }
    sum.triangularView<Eigen::StrictlyUpper>() = sum.transpose();
    return sum;
}

Eigen::MatrixXd CentredRows::image(const Eigen::MatrixXd& columns) const {
    return imageIn<double>(columns, 1);
}

Eigen::MatrixXd CentredRows::imageInFloat(const Eigen::MatrixXd& columns, Eigen::Index every) const {
    return imageIn<float>(columns, every);
}

Eigen::MatrixXd CentredRows::square() const {
    return squareIn<double>();
}

Eigen::MatrixXd CentredRows::squareInFloat() const {
    return squareIn<float>();
}

Eigen::VectorXd CentredRows::summed(const Eigen::VectorXd& weights) const {
    Eigen::VectorXd sum = Eigen::VectorXd::Zero(columns());
    for (Eigen::Index row = 0; row < count(); ++row)
        sum += weights[row] * ((m_rows.row(row) - m_mean) / m_unit).transpose();
    return sum;
}

}  // namespace posiscope
