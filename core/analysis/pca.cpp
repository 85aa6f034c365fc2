// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/pca.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include "core/analysis/centred_rows.h"
#include "core/analysis/krylov.h"

namespace posiscope {

namespace {

constexpr Eigen::Index kSmall = 96;    // up to here all directions are computed at once
constexpr Eigen::Index kBlock = 8;     // directions that a large matrix is applied to together
constexpr Eigen::Index kTogether = 6;  // axes at most that are told from the rest together
constexpr double kQuick = 1 << 24;     // up to so many products double is as fast as float
constexpr double kSame = 1e-11;        // the difference of two eigenvalues, as a share of the greatest
constexpr double kTurned = 2e-5;  // how far axes may be turned out of their plane before the last correction
constexpr double kFloat = 5e-7;   // the share of the greatest eigenvalue that is lost in float

/// The first directions of a space that are told from the others with the least error.
struct Plane {
    Eigen::Index axes = 0;
    double residual = 0;  ///< the greatest of theirs
    double gap = 0;       ///< from their eigenvalues to all others
    double turned() const { return gap > 0 ? residual / gap : std::numeric_limits<double>::infinity(); }
};

Plane planeOf(const Krylov& space, const Eigen::VectorXd& values, Eigen::Index kept) {
    Plane best;
    double worst = 0;
    for (Eigen::Index axes = 1; axes <= std::min(kTogether, values.size() - 1); ++axes) {
        worst = std::max(worst, space.residual(axes - 1));
        if (axes < kept) continue;
        // The next eigenvalue may be above what the space shows of it.
        const Plane plane{axes, worst, values[axes - 1] - values[axes] - space.residual(axes)};
        if (best.axes == 0 || plane.turned() < best.turned()) best = plane;
        if (best.turned() <= kTurned) break;
    }
    return best;
}

struct Approach {
    int most = 1;           ///< blocks
    int every = 1;          ///< blocks to a look
    bool foresees = false;  ///< stops where so many blocks will not do
    double turned = 0;      ///< the goal: how far the plane may be turned
    double lost = 0;        ///< or what is lost anyway, of the greatest eigenvalue
};

/// Grows the space by blocks until its first directions are as near as is asked. Nothing if that takes too many.
std::optional<Plane> approached(Krylov& space, const Krylov::Applied& applied, Eigen::Index kept,
                                const Approach& how) {
    double last = std::numeric_limits<double>::infinity();
    for (int step = 1; step <= how.most && !space.isWhole(); ++step) {
        space.grow(applied);
        if (step % how.every != 0) continue;
        const Eigen::VectorXd& values = space.look().values;
        const Plane plane = planeOf(space, values, kept);
        const double goal = std::max(how.turned * plane.gap, how.lost * values[0]);
        if (plane.residual <= goal) return plane;
        // It still takes so many steps, if each gains as much as the last.
        const double steps = std::log(plane.residual / goal) / std::log(last / plane.residual);
        if (how.foresees && step > 1 && !(steps >= 0 && step + steps <= how.most)) break;
        last = plane.residual;
    }
    return {};
}

/// Takes the axes of a plane that float has found to the accuracy of double.
std::optional<Directions> refined(const CentredRows& rows, const Krylov& space, const Plane& plane) {
    constexpr int kMost = 8;
    constexpr double kGain = 0.7;  // what gains less each time will not do
    const Directions& near = space.found();
    const auto others = static_cast<double>(std::max<Eigen::Index>(1, rows.columns() - near.values.size()));
    const double beyond = std::max(0.0, rows.squares() - near.values.sum()) / others;
    Eigen::MatrixXd axes = near.vectors.leftCols(plane.axes);
    double last = std::numeric_limits<double>::infinity();
    for (int time = 0; time < kMost; ++time) {
        Eigen::MatrixXd image = rows.image(axes);
        const Directions turn = greatest(axes.transpose() * image, plane.axes);
        axes *= turn.vectors;
        image *= turn.vectors;
        image -= axes * turn.values.asDiagonal();
        const double residual = image.norm();
        if (residual <= kSame * turn.values[0]) return Directions{turn.values, axes};
        if (plane.gap <= 0 || residual > kGain * last) break;
        for (Eigen::Index axis = 0; axis < plane.axes; ++axis)
            axes.col(axis) += space.correction(image.col(axis), turn.values[axis], plane.axes, beyond);
        axes = atRightAngles(axes);
        if (residual <= kTurned * plane.gap) return Directions{turn.values, axes};
        last = residual;
    }
    return {};
}

/// The first directions of many rows, found in float and refined in double. Nothing if they have too little of their
/// own.
std::optional<Directions> quickly(const CentredRows& rows, Eigen::Index kept) {
    // Some of the rows cost little and show nearly where the directions of all are.
    constexpr Eigen::Index kSampled = 8;
    Krylov sample(rows.columns(), kBlock);
    for (int step = 0; step < 3; ++step)
        sample.grow([&rows](const Eigen::MatrixXd& block) { return rows.imageInFloat(block, kSampled); });
    Krylov space(sample.look().vectors.leftCols(kBlock));
    const auto byRows = [&rows](const Eigen::MatrixXd& block) { return rows.imageInFloat(block); };
    const auto plane =
        approached(space, byRows, kept, {.most = 12, .foresees = true, .turned = kTurned, .lost = kFloat});
    if (plane) return refined(rows, space, *plane);
    if (rows.count() < rows.columns()) return {};

    // Where many products are needed, those with the square cost less. Only its own cells have the error of float.
    const Eigen::MatrixXd square = rows.squareInFloat();
    Krylov anew(space.found().vectors.leftCols(kBlock));
    const auto bySquare = [&square](const Eigen::MatrixXd& block) -> Eigen::MatrixXd {
        return square * block;
    };
    const auto found = approached(anew, bySquare, kept, {.most = 120, .every = 3, .turned = kTurned / 10});
    return found ? refined(rows, anew, *found) : std::nullopt;
}

/// The first directions of a matrix that is large.
Directions greatestOfLarge(const Eigen::MatrixXd& square, Eigen::Index kept) {
    constexpr int kMost = 200;
    Krylov space(square.rows(), kBlock);
    for (int step = 0; step < kMost && !space.isWhole(); ++step) {
        space.grow([&square](const Eigen::MatrixXd& block) { return Eigen::MatrixXd(square * block); });
        if (step % 4 != 3 && !space.isWhole()) continue;
        const Directions& found = space.look();
        double residual = 0;
        for (Eigen::Index axis = 0; axis < kept; ++axis) residual = std::max(residual, space.residual(axis));
        if (residual <= kSame * found.values[0])
            return {found.values.head(kept), found.vectors.leftCols(kept)};
    }
    return greatest(square, kept);
}

Directions directionsOf(const CentredRows& rows, Eigen::Index kept) {
    const Eigen::Index size = std::min(rows.count(), rows.columns());
    const double products =
        static_cast<double>(rows.count()) * static_cast<double>(rows.columns()) * static_cast<double>(size);
    if (products > kQuick && size > kSmall && kept < kTogether)
        if (auto found = quickly(rows, kept)) return *found;
    const Eigen::MatrixXd square = rows.square();
    Directions found =
        size <= kSmall || kept > kBlock ? greatest(square, kept) : greatestOfLarge(square, kept);
    if (rows.count() >= rows.columns()) return found;
    Eigen::MatrixXd vectors(rows.columns(), kept);
    for (Eigen::Index axis = 0; axis < kept; ++axis)
        vectors.col(axis) = rows.summed(found.vectors.col(axis)).normalized();
    return {found.values, vectors};
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
    const CentredRows centred(rows);
    Pca found{.mean = centred.mean(),
              .axes = Eigen::MatrixXd::Zero(rows.cols(), axes),
              .variances = std::vector<double>(static_cast<std::size_t>(axes))};
    const double count = static_cast<double>(rows.rows()), unit = centred.unit();
    const double total = centred.squares() / count;
    // Rounding leaves no more than this of rows that are equal.
    if (total <= 1e-28 * (found.mean / unit).squaredNorm()) return found;
    found.total = total * unit * unit;
    const Eigen::Index kept = std::min({axes, rows.rows(), rows.cols()});
    const Directions best = directionsOf(centred, kept);
    for (Eigen::Index axis = 0; axis < kept; ++axis) {
        const double variance = best.values[axis] / count;
        if (variance <= 1e-13 * total) break;  // rounding leaves no more than this of rows on a line
        found.axes.col(axis) = best.vectors.col(axis);
        point(found.axes.col(axis));
        found.variances[static_cast<std::size_t>(axis)] = variance * unit * unit;
    }
    return found;
}

}  // namespace posiscope
