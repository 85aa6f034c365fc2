// SPDX-License-Identifier: GPL-3.0-or-later
/// Principal axes against what defines them: no direction has more variance, and all of them give the rows back.
#include <gtest/gtest.h>

#include <Eigen/Dense>
#include <cmath>
#include <numbers>

#include "core/analysis/pca.h"
#include "core/base/random.h"

namespace posiscope::test {

namespace {

/// Random rows, wider along the first columns than along the last.
Matrix rowsOf(Eigen::Index count, Eigen::Index columns, std::uint64_t seed = 1) {
    Matrix rows(count, columns);
    const RandomStream stream(seed);
    for (Eigen::Index r = 0; r < count; ++r)
        for (Eigen::Index c = 0; c < columns; ++c)
            rows(r, c) = 3 + stream.normal(static_cast<std::uint64_t>(r * columns + c)) /
                                 std::sqrt(1.0 + static_cast<double>(c));
    return rows;
}

double varianceAlong(const Matrix& rows, const Eigen::VectorXd& direction) {
    const Eigen::VectorXd at = rows * direction;
    return (at.array() - at.mean()).square().mean();
}

}  // namespace

TEST(pca, noDirectionHasMoreVariance) {
    for (const auto& [count, columns] :
         {std::pair{50, 6}, {6, 50}, {40, 40}, {300, 200}, {150, 500}, {2, 9}, {9, 2}}) {
        const Matrix rows = rowsOf(count, columns);
        const Pca found = pca(rows, 2);
        for (std::size_t axis = 0; axis < 2; ++axis) {
            const Eigen::VectorXd direction = found.axes.col(static_cast<Eigen::Index>(axis));
            if (count == 2 && axis == 1) {  // two points lie on a line
                EXPECT_EQ(direction.norm(), 0);
                EXPECT_EQ(found.share(1), 0);
                continue;
            }
            EXPECT_NEAR(direction.norm(), 1, 1e-12);
            EXPECT_NEAR(varianceAlong(rows, direction), found.variances[axis], 1e-9 * found.total);
            // At the greatest the variance is level: Cov·a = variance·a.
            const Matrix centred = rows.rowwise() - rows.colwise().mean();
            const Eigen::VectorXd pulled = centred.transpose() * (centred * direction) / count;
            EXPECT_NEAR((pulled - found.variances[axis] * direction).norm(), 0, 1e-9 * found.total)
                << count << " × " << columns;
        }
        const RandomStream stream(7);
        for (std::uint64_t trial = 0; trial < 300; ++trial) {
            Eigen::VectorXd direction(columns);
            stream.normals(trial * 1000, std::span(direction.data(), static_cast<std::size_t>(columns)));
            EXPECT_LE(varianceAlong(rows, direction.normalized()), found.variances[0] + 1e-9);
            direction -= found.axes.col(0) * found.axes.col(0).dot(direction);
            EXPECT_LE(varianceAlong(rows, direction.normalized()), found.variances[1] + 1e-9);
        }
        EXPECT_NEAR(found.axes.col(0).dot(found.axes.col(1)), 0, 1e-9);
    }
}

TEST(pca, allAxesGiveTheRowsBack) {
    for (const auto& [count, columns] : {std::pair{30, 7}, {5, 12}, {120, 110}}) {
        const Matrix rows = rowsOf(count, columns);
        const Pca found = pca(rows, columns);
        const Matrix back = (found.seen(rows) * found.axes.transpose()).rowwise() + found.mean;
        EXPECT_NEAR((back - rows).cwiseAbs().maxCoeff(), 0, 1e-6);
        double shares = 0;
        for (std::size_t axis = 0; axis < found.variances.size(); ++axis) {
            shares += found.share(axis);
            if (axis > 0) {
                EXPECT_LE(found.variances[axis], found.variances[axis - 1] + 1e-12);
            }
        }
        EXPECT_NEAR(shares, 1, 1e-9);
    }
}

TEST(pca, largeAndSmallWaysAgree) {
    // A table and itself turned upright have the same variances along their own axes, times the number of rows.
    const Matrix rows = rowsOf(400, 130);
    const Pca found = pca(rows, 3);
    const Matrix centred = rows.rowwise() - rows.colwise().mean();
    const Eigen::VectorXd exact = Eigen::BDCSVD<Eigen::MatrixXd>(centred).singularValues();
    for (std::size_t axis = 0; axis < 3; ++axis)
        EXPECT_NEAR(found.variances[axis] * 400, std::pow(exact[static_cast<Eigen::Index>(axis)], 2), 1e-8);
}

TEST(pca, equalVariancesAreAllFound) {
    // A circle in a plane of 200 columns: two directions of the same variance, and nothing else.
    Matrix rows = Matrix::Zero(300, 200);
    for (Eigen::Index r = 0; r < 300; ++r) {
        rows(r, 17) = std::cos(2 * std::numbers::pi * static_cast<double>(r) / 300);
        rows(r, 150) = std::sin(2 * std::numbers::pi * static_cast<double>(r) / 300);
    }
    const Pca found = pca(rows, 3);
    EXPECT_NEAR(found.share(0), 0.5, 1e-9);
    EXPECT_NEAR(found.share(1), 0.5, 1e-9);
    EXPECT_EQ(found.share(2), 0);
    const Matrix seen = found.seen(rows);
    for (Eigen::Index r = 0; r < 300; ++r) EXPECT_NEAR(seen.row(r).norm(), 1, 1e-9);
}

TEST(pca, pointsToWhereItsGreatestCoordinateIsPositive) {
    const Matrix rows = rowsOf(60, 12);
    const Pca found = pca(rows, 2), mirrored = pca(-rows, 2);
    for (Eigen::Index axis = 0; axis < 2; ++axis) {
        EXPECT_EQ(found.axes.col(axis).maxCoeff(), found.axes.col(axis).cwiseAbs().maxCoeff());
        EXPECT_NEAR((found.axes.col(axis) - mirrored.axes.col(axis)).norm(), 0, 1e-9);
    }
}

TEST(pca, orderOfTheRowsDoesNotMatter) {
    for (const auto& [count, columns] : {std::pair{40, 8}, {8, 40}, {200, 120}}) {
        const Matrix rows = rowsOf(count, columns);
        const Pca found = pca(rows, 2), reversed = pca(rows.colwise().reverse(), 2);
        EXPECT_NEAR((found.axes - reversed.axes).norm(), 0, 1e-7);
        EXPECT_NEAR((found.mean - reversed.mean).norm(), 0, 1e-12);
    }
}

TEST(pca, whatDoesNotSpreadHasNoAxes) {
    Matrix equal(3, 4);
    equal.rowwise() = Eigen::RowVector4d(0.1, 0.7, -3, 1e5);
    for (const Matrix& rows : {Matrix(Matrix::Zero(5, 3)), Matrix(equal), rowsOf(1, 7)}) {
        const Pca found = pca(rows, 2);
        EXPECT_EQ(found.share(0), 0);
        EXPECT_EQ(found.axes.norm(), 0);
        EXPECT_EQ(found.seen(rows).norm(), 0);
    }
    const Pca thin = pca(rowsOf(9, 1), 2);  // one column has one direction
    EXPECT_NEAR(thin.share(0), 1, 1e-12);
    EXPECT_EQ(thin.share(1), 0);
}

}  // namespace posiscope::test
