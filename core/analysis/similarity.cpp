// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/similarity.h"

#include <algorithm>
#include <cmath>

namespace posiscope {

std::vector<long double> pairFrequencies(const Field& field) {
    std::vector<Wave> cosines;  // every cosine has its sine, not the other way round
    for (Index column = 0; column < field.size().columns; ++column)
        if (const auto wave = field.wave(column); wave && wave->cosine) cosines.push_back(*wave);
    std::ranges::sort(cosines, {}, &Wave::pair);
    std::vector<long double> frequencies;
    frequencies.reserve(cosines.size());
    for (const Wave& wave : cosines) frequencies.push_back(wave.frequency);
    return frequencies;
}

double dotProduct(std::span<const long double> frequencies, double shift) {
    double sum = 0;
    for (const long double frequency : frequencies) sum += std::cos(static_cast<double>(frequency * shift));
    return sum;
}

double distance(std::span<const long double> frequencies, double shift) {
    double sum = 0;  // d - 2g = Σ 2(1 - cos x) = Σ 4 sin²(x/2)
    for (const long double frequency : frequencies) {
        const double half = std::sin(static_cast<double>(frequency * shift / 2));
        sum += half * half;
    }
    return 2 * std::sqrt(sum);
}

double cosineSimilarity(std::span<const long double> frequencies, double shift) {
    return frequencies.empty() ? 1 : dotProduct(frequencies, shift) / static_cast<double>(frequencies.size());
}

Eigen::Matrix2d shiftBlock(long double frequency, double shift) {
    const double angle = static_cast<double>(frequency * shift);
    Eigen::Matrix2d block;
    block << std::cos(angle), std::sin(angle), -std::sin(angle), std::cos(angle);
    return block;
}

}  // namespace posiscope
