// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <utility>
#include <vector>

#include "core/fields/field.h"

namespace posiscope {

/// A table whose columns are sines and cosines along its rows, or zeros. Nothing is stored but the columns.
class WaveField final : public Field {
public:
    struct Column {
        Index pair = -1;  ///< the pair of the frequencies; -1: zeros
        bool cosine = false;
    };

    /// frequencies: by pair; first: the position of row 0; amplitude: of every wave, positive.
    WaveField(Index rows, std::vector<Frequency> frequencies, std::vector<Column> columns, double first,
              double amplitude = 1);

    Size size() const override { return {m_rows, static_cast<Index>(m_columns.size())}; }
    Kind kind() const override { return Kind::signedValue; }
    Range range() const override { return {-m_amplitude, m_amplitude}; }
    Range limits() const override { return m_frequencies.empty() ? Range{0, 0} : range(); }
    /// Errors are those of amplitude 1, and grow with it. |error| <= 3.5e-16, however large the angle.
    double at(Index row, Index column) const override;
    std::optional<Wave> wave(Index column) const override;

    /// Fills as fast as memory is written. |error| <= 1e-11, rounding to float aside: each column goes on from its last
    /// two rows, x(r + 1) = 2·cos(frequency)·x(r) - x(r - 1), which is the rotation of (sin, cos) seen from one side;
    /// it is started anew every 256 rows by a rotation of its own, and that one every 16384 rows by exact sines.
    void fill(const Block& block, std::span<float> out) const override;
    void fill(const Block& block, std::span<double> out) const override;

    /// Takes time that does not grow with the rows, and shows no patterns that are not there.
    ///
    /// Near along the rows (a row is a pixel high, or higher): the cells themselves. Far: the wave at the pixel's
    /// centre times H(x), where x is the angle that it turns from one line of pixels to the next, less full turns of
    /// a row: 1 up to a quarter turn; 0 from half a turn on, which no grid of pixels can show; (1 + cos(2x - π))/2
    /// between. So nothing jumps where the two meet, for waves of at most a quarter turn a row. Along the columns: the
    /// mean of the columns under the pixel. |error| <= 2e-9, rounding to float aside.
    void raster(const Window& window, Pixels out) const override;
    bool isFormula() const override { return true; }

    static double response(double anglePerLine);  ///< H

    const std::vector<Frequency>& frequencies() const { return m_frequencies; }
    /// The columns whose waves turn less than 0.1 rad over the rows, as runs [first, last).
    std::vector<std::pair<Index, Index>> slowColumns() const;

private:
    struct Sight;
    void rasterLines(const Window& window, Pixels out) const;
    template <class Number>
    void fillWaves(const Block& block, std::span<Number> out) const;

    Index m_rows;
    std::vector<Frequency> m_frequencies;
    std::vector<Column> m_columns;
    double m_first, m_amplitude;
};

/// The waves of the paper, sines and cosines interleaved: columns 2i and 2i + 1 are pair i, of frequency
/// base^(-2i/dims); an odd width ends in a lone sine. Row 0 is position 0.
std::shared_ptr<const WaveField> interleavedWaves(Index rows, Index dims, double base);

}  // namespace posiscope
