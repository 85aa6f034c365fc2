// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schemes/rope/fields.h"

#include <algorithm>
#include <cmath>

#include "core/encoding/rotary_axes.h"

namespace posiscope::rotary {

namespace {

/// The range of the angles of the pairs, the first and the last position of each axis included.
Range rangeOf(Index rows, const Rotated& rotated) {
    double lowest = 0, highest = 0;
    for (Index pair = 0; pair < rotated.pairs(); ++pair)
        for (const Index row : {Index{0}, rows - 1}) {
            const double angle = fullAngle(rotated, row, pair);
            lowest = std::min(lowest, angle);
            highest = std::max(highest, angle);
        }
    if (rotated.first >= 0) return {0, highest > 0 ? highest : 1};
    const double most = std::max(-lowest, highest);
    return {-most, most};
}

}  // namespace

AngleField::AngleField(Index rows, Rotated rotated)
    : m_rows(rows),
      m_rotated(std::move(rotated)),
      m_range(rangeOf(rows, m_rotated)) {}

double PhaseField::at(Index row, Index column) const {
    const double place =
        m_rotated.axes == nullptr ? static_cast<double>(row) : m_rotated.axes->place(row, column);
    const Frequency& frequency = (*m_rotated.frequencies)[static_cast<std::size_t>(column)];
    return static_cast<double>(Wave{.frequency = frequency, .first = m_rotated.first}.angleAtRow(place));
}

double AxesField::at(Index row, Index column) const {
    const Wave wave{.cosine = m_cosine,
                    .frequency = (*m_rotated.frequencies)[static_cast<std::size_t>(column)],
                    .first = m_rotated.first,
                    .amplitude = m_amplitude};
    return wave.atRow(m_rotated.axes->place(row, column));
}

RoundingField::RoundingField(Index rows, Rotated rotated, PrecisionPath path)
    : m_rows(rows),
      m_rotated(std::move(rotated)),
      m_path(path) {
    double most = 0;
    for (Index pair = 0; pair < m_rotated.pairs(); ++pair) most = std::max(most, at(rows - 1, pair));
    if (most > 0) m_most = most;
}

RoundingField::Worst RoundingField::worst(Index row, Index column) const {
    const double place =
        m_rotated.axes == nullptr ? static_cast<double>(row) : m_rotated.axes->place(row, column);
    const Frequency& frequency = (*m_rotated.frequencies)[static_cast<std::size_t>(column)];
    const auto errorOf = [&](bool cosine) {
        const Wave exact{.cosine = cosine, .frequency = frequency, .first = m_rotated.first};
        const double rounded = roundedWave(frequency, cosine, m_rotated.first + place, m_path);
        return std::isnan(rounded) ? 2 : std::abs(rounded - exact.atRow(place));
    };
    const double cosine = m_path.isExact() ? 0 : errorOf(true), sine = m_path.isExact() ? 0 : errorOf(false);
    return cosine >= sine ? Worst{cosine, true} : Worst{sine, false};
}

double OverDistances::at(Index, Index column) const {
    std::call_once(m_once, [this] { m_values = m_all(m_distances); });
    return m_values[static_cast<std::size_t>(column)];
}

MapField::MapField(Index words, DistanceMap map, double first, bool causal)
    : m_words(words),
      m_map(map),
      m_first(first) {
    using Rule = DistanceMap::Rule;
    // These grow with the distance. The others make none longer, but for Self-Extend, by 2 at most.
    const bool grows =
        map.rule == Rule::interpolated || map.rule == Rule::leaky || map.rule == Rule::rectified;
    const double most = grows                          ? map.at(static_cast<double>(words - 1), 0)
                        : map.rule == Rule::selfExtend ? static_cast<double>(words + 1)
                                                       : static_cast<double>(words - 1);
    const double bound = most > 0 ? most : 1;
    m_range = {causal ? 0 : -bound, bound};
}

double MapField::at(Index query, Index key) const {
    return m_map.ofRows(m_first, static_cast<double>(query), static_cast<double>(key));
}

}  // namespace posiscope::rotary
