// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attention/rotary.h"

#include <cmath>
#include <complex>
#include <unordered_map>

#include "core/encoding/distance_map.h"
#include "core/encoding/rotary_axes.h"
#include "core/encoding/rotary_magnitude.h"
#include "core/fields/product.h"
#include "core/fields/tones.h"

namespace posiscope {

namespace {

/// The row that stands where the pair takes the row's position from, counted from `first`.
double placeOf(const Rotated& rotated, Index row, Index pair) {
    return rotated.axes == nullptr ? static_cast<double>(row) : rotated.axes->place(row, pair);
}

const Frequency& frequencyOf(const Rotated& rotated, Index pair) {
    return (*rotated.frequencies)[static_cast<std::size_t>(pair)];
}

double factorOf(const Rotated& rotated) {
    return rotated.magnitude == nullptr ? 1 : rotated.magnitude->factor;
}

double mappedDistance(const Rotated& rotated, Index query, Index key) {
    return rotated.map->ofRows(rotated.first, static_cast<double>(query), static_cast<double>(key));
}

/// Each pair of row m times ζ^(sign·(m - n/2)/B).
Matrix stretched(Matrix rows, const Rotated& rotated, double sign) {
    if (rotated.magnitude == nullptr || rotated.magnitude->stretch == 0) return rows;
    const Index middle = rows.rows() / 2;
    for (Index m = 0; m < rows.rows(); ++m)
        for (Index i = 0; i < rotated.pairs(); ++i) {
            const double by =
                rotated.magnitude->stretched(i, rotated.pairs(), sign * static_cast<double>(m - middle));
            const auto [first, second] = columnsOf(rotated, i);
            rows(m, first) *= by;
            rows(m, second) *= by;
        }
    return rows;
}

/// Sine and cosine of all pairs at each distance that was asked for.
class SinesAt {
public:
    explicit SinesAt(const Rotated& rotated) : m_rotated(rotated) {}
    const std::vector<std::complex<double>>& at(double distance) {
        std::vector<std::complex<double>>& all = m_known[distance];
        if (all.empty())
            for (const Frequency& each : *m_rotated.frequencies) {
                const auto angle = static_cast<double>(each.angle(distance));
                all.emplace_back(std::cos(angle), std::sin(angle));
            }
        return all;
    }

private:
    const Rotated& m_rotated;
    std::unordered_map<double, std::vector<std::complex<double>>> m_known;
};

}  // namespace

Turned columnsOf(const Rotated& rotated, Index pair) {
    const Index apart = rotated.apart > 0 ? rotated.apart : rotated.pairs();
    if (rotated.halves) return {rotated.from + pair, rotated.from + pair + apart};
    return {rotated.from + 2 * pair, rotated.from + 2 * pair + 1};
}

double fullAngle(const Rotated& rotated, Index row, Index pair) {
    return static_cast<double>(
        frequencyOf(rotated, pair).radians() *
        (static_cast<long double>(rotated.first) + static_cast<long double>(placeOf(rotated, row, pair))));
}

double angleBetween(const Rotated& rotated, Index from, Index to, Index pair) {
    const long double distance = rotated.map != nullptr
                                     ? -static_cast<long double>(mappedDistance(rotated, from, to))
                                     : static_cast<long double>(placeOf(rotated, to, pair)) -
                                           static_cast<long double>(placeOf(rotated, from, pair));
    return static_cast<double>(frequencyOf(rotated, pair).radians() * distance);
}

Turns turnsOf(const Rotated& rotated, Index query, Index key, Index pair) {
    const double between = angleBetween(rotated, query, key, pair);
    if (rotated.map != nullptr) return {-between, 0, between};
    return {fullAngle(rotated, query, pair), fullAngle(rotated, key, pair), between};
}

Matrix turned(const Matrix& rows, const Rotated& rotated) {
    Matrix out = rows;
    const double factor = factorOf(rotated);
    for (Index m = 0; m < rows.rows(); ++m)
        for (Index i = 0; i < rotated.pairs(); ++i) {
            const auto [first, second] = columnsOf(rotated, i);
            const Wave wave{.frequency = frequencyOf(rotated, i), .first = rotated.first};
            const auto angle = static_cast<double>(wave.angleAtRow(placeOf(rotated, m, i)));
            const double sine = std::sin(angle) * factor, cosine = std::cos(angle) * factor;
            const double x = rows(m, first), y = rows(m, second);
            out(m, first) = x * cosine - y * sine;
            out(m, second) = x * sine + y * cosine;
        }
    return out;
}

Matrix turnedQueries(const Matrix& rows, const Rotated& rotated) {
    return stretched(turned(rows, rotated), rotated, 1);
}

Matrix turnedKeys(const Matrix& rows, const Rotated& rotated) {
    return stretched(turned(rows, rotated), rotated, -1);
}

Matrix mappedScores(const Matrix& query, const Matrix& key, const Rotated& rotated) {
    const Matrix longQuery = stretched(query, rotated, 1), longKey = stretched(key, rotated, -1);
    Matrix passing = query;
    for (Index i = 0; i < rotated.pairs(); ++i) {
        const auto [first, second] = columnsOf(rotated, i);
        passing.col(first).setZero();
        passing.col(second).setZero();
    }
    Matrix scores = product(passing, key.transpose());
    const double factor = factorOf(rotated) * factorOf(rotated);
    SinesAt sines(rotated);
    for (Index m = 0; m < query.rows(); ++m)
        for (Index n = 0; n < key.rows(); ++n) {
            const std::vector<std::complex<double>>& turns = sines.at(mappedDistance(rotated, m, n));
            double sum = 0;
            for (Index i = 0; i < rotated.pairs(); ++i) {
                const auto [first, second] = columnsOf(rotated, i);
                const std::complex<double>& turn = turns[static_cast<std::size_t>(i)];
                const double q0 = longQuery(m, first), q1 = longQuery(m, second), k0 = longKey(n, first),
                             k1 = longKey(n, second);
                sum += (q0 * k0 + q1 * k1) * turn.real() + (q0 * k1 - q1 * k0) * turn.imag();
            }
            scores(m, n) += factor * sum;
        }
    return scores;
}

double decayBound(std::span<const Frequency> frequencies, double distance) {
    std::complex<double> partial = 0;
    double sum = 0;
    for (const Frequency& frequency : frequencies) {
        const auto angle = static_cast<double>(frequency.angle(distance));
        partial += std::complex<double>{std::cos(angle), std::sin(angle)};
        sum += std::abs(partial);
    }
    return frequencies.empty() ? 0 : sum / static_cast<double>(frequencies.size());
}

}  // namespace posiscope
