// SPDX-License-Identifier: GPL-3.0-or-later
// The first two principal axes of 10000 × 768, against the covariance of the same rows and all of its eigenvectors; and
// how far they are turned from those. The rows are new in each round.
#include <Eigen/Eigenvalues>
#include <algorithm>
#include <cmath>

#include "core/analysis/pca.h"
#include "core/base/random.h"
#include "tests/bench/bench.h"

using namespace posiscope;

namespace {

constexpr Shape kShape{10000, 768};

/// Numbers as word vectors have them: some directions wider than the others, and noise in all.
class Rows {
public:
    void renew() {
        constexpr Index kDirections = 64;
        const RandomStream stream(++m_seed);
        fill(m_rows, stream, 0);
        Matrix directions(kDirections, kShape.dims);
        fill(directions, stream, 1 << 24);
        for (Index each = 0; each < kDirections; ++each)
            directions.row(each) /= std::sqrt(1 + static_cast<double>(each));
        const Matrix along = m_rows.leftCols(kDirections);
        m_rows.noalias() += along * directions;
    }
    void renewNoise() { fill(m_rows, RandomStream(++m_seed), 0); }
    const Matrix& all() const { return m_rows; }

private:
    static void fill(Matrix& cells, const RandomStream& stream, std::uint64_t first) {
        stream.normals(first, std::span(cells.data(), static_cast<std::size_t>(cells.size())));
    }
    Matrix m_rows = Matrix(kShape.positions, kShape.dims);
    std::uint64_t m_seed = 0;
};

/// As the book has it.
Eigen::MatrixXd byCovariance(const Matrix& rows) {
    const Matrix centred = rows.rowwise() - rows.colwise().mean();
    Eigen::MatrixXd covariance = Eigen::MatrixXd::Zero(rows.cols(), rows.cols());
    covariance.selfadjointView<Eigen::Lower>().rankUpdate(centred.transpose());
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(covariance);
    return solver.eigenvectors().rightCols(2).rowwise().reverse();
}

double turned(const Matrix& rows) {
    const Eigen::MatrixXd found = pca(rows, 2).axes, exact = byCovariance(rows);
    double most = 0;
    for (const Index axis : {0, 1})
        most = std::max(most, std::min((found.col(axis) - exact.col(axis)).norm(),
                                       (found.col(axis) + exact.col(axis)).norm()));
    return most;
}

}  // namespace

int main(int argc, char** argv) {
    Rows rows;
    const std::string size = bench::nameOf(kShape);
    const auto axes = [&rows] { benchmark::DoNotOptimize(pca(rows.all(), 2)); };
    bench::measure({.name = "posiscope axes",
                    .size = size,
                    .against = "covariance and eigenvectors",
                    .before = [&rows] { rows.renew(); }},
                   axes);
    bench::measure(
        {.name = "posiscope axes of noise", .size = size, .before = [&rows] { rows.renewNoise(); }}, axes);
    bench::measure({.name = "covariance and eigenvectors",
                    .size = size,
                    .rounds = 5,
                    .before = [&rows] { rows.renew(); }},
                   [&rows] { benchmark::DoNotOptimize(byCovariance(rows.all())); });
    rows.renew();
    bench::tell("posiscope axes turned", size, "error", turned(rows.all()));
    return bench::runAll(argc, argv);
}
