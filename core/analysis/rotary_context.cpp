// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/rotary_context.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include "core/base/task.h"

namespace posiscope {

namespace {

/// Σ cos(m w), position after position: each cosine follows from the one before by a turn, and now and then anew.
class RunningScore {
public:
    RunningScore(std::span<const long double> frequencies, Index first)
        : m_frequencies(frequencies),
          m_pairs(frequencies.size()),
          m_first(first),
          m_next(first) {}

    /// For m = first, then first + 1 …
    double next() {
        constexpr Index kFresh = 1024;
        const bool isFresh = (m_next - m_first) % kFresh == 0;
        double sum = 0;
        for (std::size_t i = 0; i < m_pairs.size(); ++i) {
            Turning& pair = m_pairs[i];
            if (isFresh) {
                const long double angle = m_frequencies[i] * static_cast<long double>(m_next);
                pair = {static_cast<double>(std::cos(angle)), static_cast<double>(std::sin(angle)),
                        static_cast<double>(std::cos(m_frequencies[i])),
                        static_cast<double>(std::sin(m_frequencies[i]))};
            } else {
                pair = {pair.cosine * pair.byCosine - pair.sine * pair.bySine,
                        pair.sine * pair.byCosine + pair.cosine * pair.bySine, pair.byCosine, pair.bySine};
            }
            sum += pair.cosine;
        }
        ++m_next;
        return sum;
    }

private:
    struct Turning {
        double cosine, sine, byCosine, bySine;
    };
    std::span<const long double> m_frequencies;
    std::vector<Turning> m_pairs;
    Index m_first, m_next;
};

/// The least m in first … last at which the bound is below 0.
std::optional<Index> firstBelowZero(std::span<const long double> frequencies, Index passing, Index first,
                                    Index last) {
    RunningScore score(frequencies, first);
    for (Index m = first; m <= last; ++m) {
        if (m % 1024 == 0) step(m, last);
        if (score.next() + static_cast<double>(passing) / 2 < 0) return m;
    }
    return {};
}

}  // namespace

std::optional<Index> effectiveContext(std::span<const long double> frequencies, Index passing,
                                      Index farthest) {
    return firstBelowZero(frequencies, passing, 1, farthest);
}

double baseOfStep(Index step) {
    return std::pow(10.0, static_cast<double>(step) / kBaseStepsADecade);
}

std::optional<Index> smallestBaseStep(Index width, Index length) {
    Index failed = 1;  // where the last base was below 0: the next one mostly is near there too
    for (Index step = kFirstBaseStep; step <= kLastBaseStep; ++step) {
        const long double base = std::pow(10.0L, static_cast<long double>(step) / kBaseStepsADecade);
        std::vector<long double> frequencies;
        for (Index pair = 0; pair < width / 2; ++pair)
            frequencies.push_back(
                std::pow(base, -2 * static_cast<long double>(pair) / static_cast<long double>(width)));
        const Index near = std::min(length - 1, failed + failed / 64 + 16);
        auto below = firstBelowZero(frequencies, 0, failed, near);
        if (!below) below = firstBelowZero(frequencies, 0, 1, length - 1);
        if (!below) return step;
        failed = *below;
    }
    return {};
}

ScoreDifference largestScoreDifference(std::span<const long double> minuend,
                                       std::span<const long double> subtrahend, Index length) {
    RunningScore first(minuend, 0), second(subtrahend, 0);
    const auto pairs = static_cast<double>(minuend.size());
    ScoreDifference largest;
    for (Index distance = 0; distance <= length; ++distance) {
        if (distance % 1024 == 0) step(distance, length);
        const double value = (first.next() - second.next()) / pairs;
        if (std::abs(value) > std::abs(largest.value)) largest = {value, distance};
    }
    return largest;
}

double cachedScore(std::span<const long double> then, std::span<const long double> now, Index key,
                   Index query) {
    long double sum = 0;
    for (std::size_t i = 0; i < now.size(); ++i)
        sum += std::cos(static_cast<long double>(query) * now[i] - static_cast<long double>(key) * then[i]);
    return static_cast<double>(sum / static_cast<long double>(now.size()));
}

OutOfRange outOfRange(std::span<const long double> plain, std::span<const long double> now, double original,
                      double length) {
    OutOfRange found;
    for (std::size_t i = 0; i < plain.size(); ++i) {
        if (plain[i] <= 0 || 2 * std::numbers::pi_v<long double> / plain[i] <= original) continue;
        ++found.neverFull;
        if (length * now[i] <= original * plain[i] * (1 + 1e-12L)) continue;
        ++found.out;
        found.most = std::max(found.most, static_cast<double>(length * now[i] / (original * plain[i])));
    }
    return found;
}

Index constantColumns(std::span<const long double> frequencies, Index positions) {
    constexpr long double kHardly = 0.1L;
    return 2 * static_cast<Index>(std::ranges::count_if(frequencies, [&](long double frequency) {
               return frequency * static_cast<long double>(positions - 1) < kHardly;
           }));
}

}  // namespace posiscope
