// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/similarity.h"

#include <algorithm>
#include <cmath>

#include "core/fields/wave_field.h"

namespace posiscope {

std::vector<Frequency> pairFrequencies(const Field& field) {
    std::vector<Wave> cosines;  // every cosine has its sine, not the other way round
    for (Index column = 0; column < field.size().columns; ++column)
        if (const auto wave = field.wave(column); wave && wave->cosine) cosines.push_back(*wave);
    std::ranges::sort(cosines, {}, &Wave::pair);
    std::vector<Frequency> frequencies;
    frequencies.reserve(cosines.size());
    for (const Wave& wave : cosines) frequencies.push_back(wave.frequency);
    return frequencies;
}

std::vector<Frequency> shiftFrequencies(const Field& field) {
    const auto* waves = dynamic_cast<const WaveField*>(&field);
    if (waves == nullptr) return {};
    std::vector<Index> sines(waves->frequencies().size()), cosines = sines;
    for (Index column = 0; column < field.size().columns; ++column)
        if (const auto wave = field.wave(column))
            ++(wave->cosine ? cosines : sines)[static_cast<std::size_t>(wave->pair)];
    if (sines != cosines) return {};
    std::vector<Frequency> frequencies;
    frequencies.reserve(sines.size());
    for (std::size_t i = 0; i < sines.size(); ++i)
        frequencies.insert(frequencies.end(), static_cast<std::size_t>(sines[i]), waves->frequencies()[i]);
    return frequencies;
}

std::vector<long double> anglesOfAStep(std::span<const Frequency> frequencies) {
    std::vector<long double> angles;
    angles.reserve(frequencies.size());
    for (const Frequency& each : frequencies) angles.push_back(each.angle(1));
    return angles;
}

double dotProduct(std::span<const Frequency> frequencies, double shift) {
    double sum = 0;
    for (const Frequency& each : frequencies) sum += std::cos(static_cast<double>(each.angle(shift)));
    return sum;
}

double distance(std::span<const Frequency> frequencies, double shift) {
    double sum = 0;  // d - 2g = Σ 2(1 - cos x) = Σ 4 sin²(x/2)
    for (const Frequency& each : frequencies) {
        const double half = std::sin(static_cast<double>(each.angle(shift)) / 2);
        sum += half * half;
    }
    return 2 * std::sqrt(sum);
}

double cosineSimilarity(std::span<const Frequency> frequencies, double shift) {
    return frequencies.empty() ? 1 : dotProduct(frequencies, shift) / static_cast<double>(frequencies.size());
}

Eigen::Matrix2d shiftBlock(const Frequency& frequency, double shift) {
    const auto angle = static_cast<double>(frequency.angle(shift));
    Eigen::Matrix2d block;
    block << std::cos(angle), std::sin(angle), -std::sin(angle), std::cos(angle);
    return block;
}

}  // namespace posiscope
