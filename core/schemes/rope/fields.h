// SPDX-License-Identifier: GPL-3.0-or-later
/// The fields of rotary positions besides waves.
#pragma once
#include <algorithm>
#include <functional>
#include <mutex>
#include <numbers>
#include <vector>

#include "core/analysis/precision.h"
#include "core/attention/rotary.h"
#include "core/encoding/distance_map.h"

namespace posiscope::rotary {

/// How far each pair is turned at each position.
class AngleField final : public Field {
public:
    AngleField(Index rows, Rotated rotated);
    Size size() const override { return {m_rows, m_rotated.pairs()}; }
    Kind kind() const override { return m_range.lowest < 0 ? Kind::signedValue : Kind::unsignedValue; }
    Range range() const override { return m_range; }
    double at(Index row, Index column) const override { return fullAngle(m_rotated, row, column); }

private:
    Index m_rows;
    Rotated m_rotated;
    Range m_range;
};

/// How far each pair is turned at each position, less full turns.
class PhaseField final : public Field {
public:
    PhaseField(Index rows, Rotated rotated) : m_rows(rows), m_rotated(std::move(rotated)) {}
    Size size() const override { return {m_rows, m_rotated.pairs()}; }
    Kind kind() const override { return Kind::signedValue; }
    Range range() const override { return {-std::numbers::pi, std::numbers::pi}; }
    double at(Index row, Index column) const override;

private:
    Index m_rows;
    Rotated m_rotated;
};

/// Cosines or sines of the angles of pairs that take their positions from several axes: no waves along the rows.
class AxesField final : public Field {
public:
    AxesField(Index rows, Rotated rotated, bool cosine, double amplitude)
        : m_rows(rows),
          m_rotated(std::move(rotated)),
          m_cosine(cosine),
          m_amplitude(amplitude) {}
    Size size() const override { return {m_rows, m_rotated.pairs()}; }
    Kind kind() const override { return Kind::signedValue; }
    Range range() const override { return {-m_amplitude, m_amplitude}; }
    double at(Index row, Index column) const override;

private:
    Index m_rows;
    Rotated m_rotated;
    bool m_cosine;
    double m_amplitude;
};

/// How far cosine and sine of each angle are off, the farther of both, where the steps to them are rounded. Where a
/// format is too small for its number, they have none: as far off as can be, 2.
class RoundingField final : public Field {
public:
    RoundingField(Index rows, Rotated rotated, PrecisionPath path);
    Size size() const override { return {m_rows, m_rotated.pairs()}; }
    Kind kind() const override { return Kind::unsignedValue; }
    Range range() const override { return {0, m_most}; }
    Range limits() const override { return {0, 2}; }
    double at(Index row, Index column) const override { return worst(row, column).error; }

    struct Worst {
        double error = 0;
        bool cosine = true;
    };
    Worst worst(Index row, Index column) const;

private:
    Index m_rows;
    Rotated m_rotated;
    PrecisionPath m_path;
    double m_most = 1;
};

/// The same number everywhere, so that there is something to look at where no pair is left.
class ConstantField final : public Field {
public:
    ConstantField(Index rows, double value) : m_rows(rows), m_value(value) {}
    Size size() const override { return {m_rows, 1}; }
    Kind kind() const override { return Kind::signedValue; }
    Range range() const override { return {-1, 1}; }
    double at(Index, Index) const override { return m_value; }

private:
    Index m_rows;
    double m_value;
};

/// Which columns a pair turns, (columns of the head, pairs): 1 its first one, 2 its second one, 0 others.
class PairingField final : public Field {
public:
    PairingField(Index dims, Rotated rotated) : m_dims(dims), m_rotated(std::move(rotated)) {}
    Size size() const override { return {m_dims, std::max<Index>(1, m_rotated.pairs())}; }
    Kind kind() const override { return Kind::unsignedValue; }
    Range range() const override { return {0, 2}; }
    double at(Index row, Index column) const override {
        if (column >= m_rotated.pairs()) return 0;
        const auto [first, second] = columnsOf(m_rotated, column);
        return row == first ? 1 : row == second ? 2 : 0;
    }

private:
    Index m_dims;
    Rotated m_rotated;
};

/// Numbers over the distance, computed when the first is asked for.
class OverDistances final : public Field {
public:
    using All = std::function<std::vector<double>(Index distances)>;

    OverDistances(All all, Index distances, Range range)
        : m_all(std::move(all)),
          m_distances(distances),
          m_range(range) {}
    Size size() const override { return {1, m_distances}; }
    Kind kind() const override { return m_range.lowest < 0 ? Kind::signedValue : Kind::unsignedValue; }
    Range range() const override { return m_range; }
    double at(Index row, Index column) const override;

private:
    All m_all;
    Index m_distances;
    Range m_range;
    mutable std::once_flag m_once;
    mutable std::vector<double> m_values;
};

/// The distance that each pair (query, key) is turned by.
class MapField final : public Field {
public:
    MapField(Index words, DistanceMap map, double first, bool causal);
    Size size() const override { return {m_words, m_words}; }
    Kind kind() const override { return m_range.lowest < 0 ? Kind::signedValue : Kind::unsignedValue; }
    Range range() const override { return m_range; }
    double at(Index query, Index key) const override;

private:
    Index m_words;
    DistanceMap m_map;
    double m_first;
    Range m_range;
};

}  // namespace posiscope::rotary
