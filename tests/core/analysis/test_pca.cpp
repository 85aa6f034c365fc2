// SPDX-License-Identifier: GPL-3.0-or-later
/// Principal axes against what defines them: no direction has more variance, and all of them give the rows back.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numbers>
#include <numeric>

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

/// Normal numbers, all columns equally wide: the rows have no directions of their own.
Matrix noise(Eigen::Index count, Eigen::Index columns, std::uint64_t seed = 1) {
    Matrix rows(count, columns);
    RandomStream(seed).normals(0, std::span(rows.data(), static_cast<std::size_t>(rows.size())));
    return rows;
}

/// Rows whose directions lie across the columns, each as often as wide as the one before it.
Matrix mixed(Eigen::Index count, Eigen::Index columns, double ratio) {
    Matrix across = noise(columns, columns, 2);
    for (Eigen::Index each = 0; each < columns; ++each)
        across.row(each) *= std::pow(ratio, static_cast<double>(each));
    return (noise(count, columns) * across).array() + 0.7;
}

Matrix centredOf(const Matrix& rows) {
    const Eigen::RowVectorXd first = rows.row(0);  // equal rows have differences of exactly 0
    const Matrix differences = rows.rowwise() - first;
    return differences.rowwise() - differences.colwise().mean();
}

struct Exact {
    std::vector<double> variances{};  ///< the greatest first
    Eigen::MatrixXd axes{};
};

/// All eigenvalues and eigenvectors of a symmetric matrix: Jacobi's rotations, until nothing is beside the diagonal.
Exact rotated(Eigen::MatrixXd matrix) {
    const Eigen::Index size = matrix.rows();
    Eigen::MatrixXd vectors = Eigen::MatrixXd::Identity(size, size);
    const auto turn = [](auto&& a, auto&& b, double cosine, double sine) {
        const Eigen::VectorXd before = a;
        a = cosine * before - sine * b;
        b = sine * before + cosine * b;
    };
    const double small = 1e-17 * matrix.norm();
    for (bool isLeft = true; isLeft;) {
        isLeft = false;
        for (Eigen::Index p = 0; p < size; ++p)
            for (Eigen::Index q = p + 1; q < size; ++q) {
                if (std::abs(matrix(p, q)) <= small) continue;
                isLeft = true;
                const double angle = std::atan2(2 * matrix(p, q), matrix(q, q) - matrix(p, p)) / 2;
                turn(matrix.col(p), matrix.col(q), std::cos(angle), std::sin(angle));
                turn(matrix.row(p).transpose(), matrix.row(q).transpose(), std::cos(angle), std::sin(angle));
                matrix(p, q) = matrix(q, p) = 0;
                turn(vectors.col(p), vectors.col(q), std::cos(angle), std::sin(angle));
            }
    }
    std::vector<Eigen::Index> order(static_cast<std::size_t>(size));
    std::iota(order.begin(), order.end(), 0);
    std::ranges::sort(order, std::greater(), [&matrix](Eigen::Index each) { return matrix(each, each); });
    Exact exact{.axes = Eigen::MatrixXd(size, size)};
    for (const Eigen::Index each : order) {
        exact.axes.col(static_cast<Eigen::Index>(exact.variances.size())) = vectors.col(each);
        exact.variances.push_back(matrix(each, each));
    }
    return exact;
}

/// By brute force, in double. The axes of variance 0 of a wide table are none.
Exact exactOf(const Matrix& rows) {
    const Matrix centred = centredOf(rows);
    const auto count = static_cast<double>(rows.rows());
    if (rows.rows() >= rows.cols()) return rotated(centred.transpose() * centred / count);
    Exact exact = rotated(centred * centred.transpose() / count);
    exact.axes = (centred.transpose() * exact.axes).eval();
    for (Eigen::Index axis = 0; axis < exact.axes.cols(); ++axis) exact.axes.col(axis).normalize();
    return exact;
}

/// The first axes are as the header promises, against brute force: variances within 1e-9 of the total, axes within 1e-5
/// of the plane of all whose variance is theirs.
void expectExact(const Matrix& rows, Eigen::Index axes) {
    SCOPED_TRACE(std::to_string(rows.rows()) + " × " + std::to_string(rows.cols()));
    const Pca found = pca(rows, axes);
    const Exact exact = exactOf(rows);
    const double total = std::accumulate(exact.variances.begin(), exact.variances.end(), 0.0);
    EXPECT_NEAR(found.total, total, 1e-9 * total);
    EXPECT_NEAR((found.mean - rows.colwise().mean()).norm(), 0,
                1e-12 * rows.cwiseAbs().maxCoeff() * std::sqrt(static_cast<double>(rows.cols())));
    for (Eigen::Index axis = 0; axis < axes; ++axis) {
        const double variance = found.variances[static_cast<std::size_t>(axis)];
        const bool isThere = axis < std::min(rows.rows(), rows.cols());
        const double wanted = isThere ? exact.variances[static_cast<std::size_t>(axis)] : 0;
        EXPECT_NEAR(variance, wanted, 1e-9 * total);
        if (wanted <= 1e-12 * total) {
            EXPECT_EQ(variance, 0);
            EXPECT_EQ(found.axes.col(axis).norm(), 0);
            continue;
        }
        Eigen::VectorXd outside = found.axes.col(axis);
        EXPECT_NEAR(outside.norm(), 1, 1e-12);
        for (std::size_t each = 0; each < exact.variances.size(); ++each)
            if (std::abs(exact.variances[each] - wanted) <= 1e-6 * exact.variances[0]) {
                const Eigen::VectorXd same = exact.axes.col(static_cast<Eigen::Index>(each));
                outside -= same * same.dot(found.axes.col(axis));
            }
        EXPECT_LE(outside.norm(), 1e-5) << "axis " << axis;
        for (Eigen::Index other = 0; other < axis; ++other)
            EXPECT_NEAR(found.axes.col(axis).dot(found.axes.col(other)), 0, 1e-9);
        Eigen::Index most = 0;
        found.axes.col(axis).cwiseAbs().maxCoeff(&most);
        EXPECT_GT(found.axes(most, axis), 0);
    }
}

// So many rows that they are taken the way of large tables, and few columns, so that brute force is fast.
constexpr Eigen::Index kMany = 1800, kFew = 100;

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

TEST(pca, smallTablesAreExact) {
    for (const auto& [count, columns] :
         {std::pair{2, 2}, {3, 50}, {50, 3}, {1, 5}, {5, 1}, {40, 40}, {130, 100}})
        for (const Eigen::Index axes : {1, 2, 5}) {
            expectExact(mixed(count, columns, 0.8), axes);
            expectExact(noise(count, columns), axes);
        }
}

TEST(pca, middleTablesAreExact) {
    for (const auto& [count, columns] : {std::pair{400, 130}, {110, 300}}) {
        expectExact(mixed(count, columns, 0.9), 3);
        expectExact(noise(count, columns), 9);
    }
}

TEST(pca, largeTablesAreExact) {
    expectExact(mixed(kMany, kFew, 0.8), 2);
    expectExact(mixed(kMany, kFew, 0.98), 3);
    expectExact(rowsOf(kMany, kFew), 5);
}

TEST(pca, largeTablesWithoutStructureAreExact) {
    expectExact(noise(kMany, kFew), 2);
}

TEST(pca, wideTablesAreExact) {
    expectExact(mixed(kMany, kFew, 0.8).transpose(), 2);
    expectExact(noise(kFew, kMany), 2);
}

TEST(pca, moreAxesThanABlockAreExact) {
    expectExact(mixed(kMany, kFew, 0.9), 12);
}

TEST(pca, farFromZeroIsAsExact) {
    expectExact(mixed(kMany, kFew, 0.8).array() + 1e6, 2);
}

TEST(pca, coordinatesAreThoseOfTheExactAxes) {
    const Matrix rows = mixed(kMany, kFew, 0.8);
    const Pca found = pca(rows, 2);
    const Matrix seen = found.seen(rows);
    const Eigen::MatrixXd exact = centredOf(rows) * exactOf(rows).axes.leftCols(2);
    for (Eigen::Index axis = 0; axis < 2; ++axis) {
        const double sign = seen.col(axis).dot(exact.col(axis)) < 0 ? -1 : 1;
        EXPECT_LE((sign * seen.col(axis) - exact.col(axis)).norm(), 1e-5 * exact.col(axis).norm());
    }
}

TEST(pca, fewerDirectionsThanAxes) {
    for (const Eigen::Index rank : {1, 2, 3}) {
        const Matrix rows = noise(kMany, rank) * noise(rank, kFew, 2);
        expectExact(rows, 3);
        expectExact(rows.topRows(60), 3);
    }
}

TEST(pca, smallDirectionBesideAGreatOne) {
    Matrix rows = noise(kMany, kFew);  // all but one are lost in float
    rows.col(17) *= 3e3;
    rows.col(18) *= 1.5;
    const Pca found = pca(rows, 2);
    const Exact exact = exactOf(rows);
    EXPECT_NEAR(found.variances[1], exact.variances[1], 1e-6 * exact.variances[1]);
    EXPECT_NEAR(std::abs(found.axes.col(1).dot(exact.axes.col(1))), 1, 1e-6);
}

TEST(pca, anyScaleIsAsExact) {
    for (const Matrix& rows : {mixed(kMany, kFew, 0.8), mixed(30, 8, 0.8)}) {
        const Pca found = pca(rows, 2);
        for (const int power : {100, -100}) {  // about 1e30 and 1e-30; a power of 2 rounds nothing
            const Pca scaled = pca(rows * std::ldexp(1, power), 2);
            EXPECT_EQ(scaled.axes, found.axes);
            for (const std::size_t axis : {0, 1}) {
                EXPECT_EQ(scaled.variances[axis], std::ldexp(found.variances[axis], 2 * power));
                EXPECT_EQ(scaled.share(axis), found.share(axis));
            }
        }
    }
    expectExact(mixed(kMany, kFew, 0.8) * 1e30, 2);
    expectExact(mixed(kMany, kFew, 0.8) * 1e-30, 2);
}

TEST(pca, axesOfAnyFiniteRows) {
    // The squares of such rows are no numbers any more, yet the directions are those of the rows.
    for (const Matrix& rows : {mixed(kMany, kFew, 0.8), mixed(30, 8, 0.8)})
        for (const int power : {900, -900})
            EXPECT_NEAR((pca(rows * std::ldexp(1, power), 2).axes - pca(rows, 2).axes).norm(), 0, 1e-9);
}

TEST(pca, aSecondTimeIsTheSame) {
    for (const Matrix& rows : {mixed(kMany, kFew, 0.8), noise(kMany, kFew), noise(150, 120)}) {
        const Pca found = pca(rows, 2), again = pca(rows, 2);
        EXPECT_EQ(found.axes, again.axes);
        EXPECT_EQ(found.variances, again.variances);
    }
}

TEST(pca, manyEqualVariances) {
    // Each row is 1 in one of ten columns: I/10 less 1/100 has 1/10 nine times, whose sum is the total.
    Matrix rows = Matrix::Zero(kMany, kFew);
    for (Eigen::Index row = 0; row < kMany; ++row) rows(row, 3 * (row % 10)) = 1;
    for (const Eigen::Index axes : {2, 5, 9}) {
        const Pca found = pca(rows, axes);
        for (Eigen::Index axis = 0; axis < axes; ++axis) {
            EXPECT_NEAR(found.variances[static_cast<std::size_t>(axis)], 0.1, 1e-9);
            EXPECT_NEAR(varianceAlong(rows, found.axes.col(axis)), 0.1, 1e-9);
        }
        const Eigen::MatrixXd products = found.axes.transpose() * found.axes;
        EXPECT_NEAR((products - Eigen::MatrixXd::Identity(axes, axes)).norm(), 0, 1e-9);
        EXPECT_NEAR(found.total, 0.9, 1e-9);
    }
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

TEST(pca, orderOfManyRowsHardlyMatters) {
    for (const Matrix& rows : {mixed(kMany, kFew, 0.8), noise(kMany, kFew)}) {
        const Pca found = pca(rows, 2), reversed = pca(rows.colwise().reverse(), 2);
        EXPECT_NEAR((found.axes - reversed.axes).norm(), 0, 1e-5);
        EXPECT_NEAR((found.mean - reversed.mean).norm(), 0, 1e-12);
    }
}

TEST(pca, whatDoesNotSpreadHasNoAxes) {
    Matrix equal(3, 4);
    equal.rowwise() = Eigen::RowVector4d(0.1, 0.7, -3, 1e5);
    for (const Matrix& rows :
         {Matrix(Matrix::Zero(5, 3)), Matrix(equal), rowsOf(1, 7), Matrix(Matrix::Constant(kMany, kFew, 0.1)),
          Matrix(rowsOf(1, kFew).replicate(kMany, 1))}) {
        const Pca found = pca(rows, 2);
        EXPECT_EQ(found.share(0), 0);
        EXPECT_EQ(found.axes.norm(), 0);
        EXPECT_EQ(found.seen(rows).norm(), 0);
    }
    for (const int count : {9, 100000}) {
        const Pca thin = pca(rowsOf(count, 1), 2);  // one column has one direction
        EXPECT_NEAR(thin.share(0), 1, 1e-12);
        EXPECT_EQ(thin.axes(0, 0), 1);
        EXPECT_EQ(thin.share(1), 0);
    }
}

}  // namespace posiscope::test
