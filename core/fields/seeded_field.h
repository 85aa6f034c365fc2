// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/random.h"
#include "core/fields/field.h"

namespace posiscope {

/// How the numbers of an untrained table are spread.
enum class Spread {
    uniform,   ///< even in [0, scale)
    normal,    ///< mean 0, standard deviation scale
    truncated  ///< the same, but numbers beyond two deviations are drawn again
};

/// An untrained table: the numbers of a stream from `offset` on, row by row. Nothing is stored; the same seed gives
/// the same table on every platform.
///
///   range   uniform [0, scale); truncated ±2·scale; normal anything, coloured to ±3·scale
///   error   2e-15·(scale + |cell|), in blocks 1e-13
class SeededField final : public Field {
public:
    SeededField(RandomStream stream, std::uint64_t offset, Size size, Spread spread, double scale)
        : m_stream(stream),
          m_offset(offset),
          m_size(size),
          m_spread(spread),
          m_scale(scale) {}
    Size size() const override { return m_size; }
    Kind kind() const override {
        return m_spread == Spread::uniform ? Kind::unsignedValue : Kind::signedValue;
    }
    Range range() const override;
    Range limits() const override;
    double at(Index row, Index column) const override;
    using Field::fill;
    void fill(const Block& block, std::span<double> out) const override;

private:
    std::uint64_t number(Index row, Index column) const {
        return m_offset + static_cast<std::uint64_t>(row * m_size.columns + column);
    }
    double truncated(std::uint64_t n, double first) const;

    RandomStream m_stream;
    std::uint64_t m_offset;
    Size m_size;
    Spread m_spread;
    double m_scale;
};

}  // namespace posiscope
