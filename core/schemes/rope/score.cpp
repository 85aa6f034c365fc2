// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schemes/rope/score.h"

#include <algorithm>
#include <cmath>
#include <complex>

#include "core/attention/rotary.h"
#include "core/base/random.h"
#include "core/schemes/rope/params.h"

namespace posiscope::rotary {

namespace {

/// The share of the vectors in a score: of each pair Re(by·e^{iD'w}), and the product of the columns that pass.
struct Products {
    std::vector<std::complex<double>> by;
    double passing = 0;
};

/// Query and key of the head; empty: ones.
struct Vectors {
    std::vector<double> query, key;
};

Vectors vectorsOf(const Values& values, Index dims) {
    const auto width = static_cast<std::size_t>(dims);
    if (values.integer(kScored) == given) {
        const auto orOnes = [&](const std::vector<double>& list) {
            return list.size() == width ? list : std::vector<double>(width, 1);
        };
        return {orOnes(values[kQuery]), orOnes(values[kKey])};
    }
    if (values.integer(kScored) == ones) return {};
    const RandomStream stream(static_cast<std::uint64_t>(values[kSeed]));
    Vectors vectors;
    for (std::uint64_t i = 0; i < width; ++i) {
        vectors.query.push_back(stream.normal(i));
        vectors.key.push_back(stream.normal(width + i));
    }
    return vectors;
}

double lengthOf(const std::vector<double>& vector) {
    double sum = 0;
    for (const double each : vector) sum += each * each;
    return std::sqrt(sum);
}

/// By RoFormer, section 3.2: a pair turned by D' more in the query gives (q0 k0 + q1 k1) cos + (q0 k1 - q1 k0) sin.
Products productsOf(const Stages& stages, const Values& values, Index dims) {
    const auto pairs = static_cast<std::size_t>(stages.rotated.pairs());
    const Vectors vectors = vectorsOf(values, dims);
    if (vectors.query.empty())
        return {std::vector<std::complex<double>>(pairs,
                                                  1 / static_cast<double>(std::max<std::size_t>(1, pairs))),
                pairs == 0 ? 1.0 : 0.0};
    const double lengths = lengthOf(vectors.query) * lengthOf(vectors.key);
    if (lengths == 0) return {std::vector<std::complex<double>>(pairs)};
    Products products;
    for (std::size_t i = 0; i < vectors.query.size(); ++i)
        products.passing += vectors.query[i] * vectors.key[i] / lengths;
    for (std::size_t pair = 0; pair < pairs; ++pair) {
        const auto [x, y] = columnsOf(stages.rotated, static_cast<Index>(pair));
        const auto at = [&](const std::vector<double>& of, Index column) {
            return of[static_cast<std::size_t>(column)];
        };
        const double q0 = at(vectors.query, x), q1 = at(vectors.query, y), k0 = at(vectors.key, x),
                     k1 = at(vectors.key, y);
        products.by.emplace_back((q0 * k0 + q1 * k1) / lengths, -(q0 * k1 - q1 * k0) / lengths);
        products.passing -= (q0 * k0 + q1 * k1) / lengths;
    }
    return products;
}

}  // namespace

double mappedBefore(const Stages& stages, Index last, Index distance) {
    return stages.map.ofRows(stages.rotated.first, static_cast<double>(last),
                             static_cast<double>(last - distance));
}

Index scoredDistances(const Stages& stages, Index positions) {
    const bool isMapped = stages.map.rule != DistanceMap::Rule::plain;
    const Index terms = isMapped ? 1 << 18 : 1 << 21, most = isMapped ? 4096 : 1 << 15;
    constexpr Index kLeast = 64;
    return std::min(positions, std::clamp(terms / std::max<Index>(1, stages.rotated.pairs()), kLeast, most));
}

std::vector<double> scoreOver(const Stages& stages, const Values& values, Index dims, Index last,
                              Index distances) {
    const Products products = productsOf(stages, values, dims);
    std::vector<double> scores(static_cast<std::size_t>(distances), products.passing);
    const auto pairs = static_cast<Index>(products.by.size());
    // Plain distances follow from the one before by a turn, anew now and then; others each from their own angle.
    constexpr Index kFresh = 64;
    const Index fresh = stages.map.rule == DistanceMap::Rule::plain ? kFresh : 1;
    for (Index pair = 0; pair < pairs; ++pair) {
        const Frequency& frequency = (*stages.rotated.frequencies)[static_cast<std::size_t>(pair)];
        const auto turnedBy = [&](double angleAt, Index distance) {
            return std::polar(stages.magnitude.stretched(pair, pairs, static_cast<double>(distance)),
                              static_cast<double>(frequency.angle(angleAt)));
        };
        const std::complex<double> step = turnedBy(1, 1);
        for (Index from = 0; from < distances; from += fresh) {
            std::complex<double> now = products.by[static_cast<std::size_t>(pair)] *
                                       turnedBy(mappedBefore(stages, last, from), from);
            const Index end = std::min(distances, from + fresh);
            for (Index distance = from; distance < end; ++distance, now *= step)
                scores[static_cast<std::size_t>(distance)] += now.real();
        }
    }
    return scores;
}

}  // namespace posiscope::rotary
