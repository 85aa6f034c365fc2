// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "core/fields/field.h"

namespace posiscope {

/// How like each other two rows of a table are.
enum class Measure {
    product,  ///< the dot product
    cosine,   ///< the cosine of their angle: the dot product over both lengths; a row of zeros has none
    distance  ///< Euclidean
};

/// (rows, rows): how like each other rows r and c of a table of waves are, where that depends on c − r alone. Nothing is
/// stored but the frequencies.
class ShiftField final : public Field {
public:
    /// frequencies: at least one, see shiftFrequencies(); spanned: what the colours span; some cells may lie beyond.
    ShiftField(Index rows, std::vector<Frequency> frequencies, Measure measure, Range spanned,
               bool mayLieBeyond);

    Size size() const override { return {m_rows, m_rows}; }
    Kind kind() const override;
    Range range() const override { return m_spanned; }
    Range limits() const override;
    double at(Index row, Index column) const override;
    /// Fills within 1e-9 of at(): each shift is computed once.
    void fill(const Block& block, std::span<float> out) const override;
    void fill(const Block& block, std::span<double> out) const override;

    /// Takes time that grows with the shifts between its pixels, not with the rows. Near: the cells themselves. Far:
    /// the similarity at the shift between the pixel's centres, of waves slow enough for pixels (WaveField::raster has
    /// the same rule); a distance is the root of the mean of squares that these waves have there. The error is 1e-3 of
    /// the greatest value at most, from interpolation between the shifts.
    void raster(const Window& window, Pixels out) const override;
    bool isFormula() const override { return true; }

private:
    double valueOf(double lost) const;  ///< the measure of a shift k from lost = g(0) − g(k)
    template <class Number>
    void fillShifts(const Block& block, std::span<Number> out) const;
    std::vector<double> valuesAt(long double first, long double step, std::size_t count) const;
    void rasterNear(const Window& window, Pixels out) const;

    Index m_rows;
    std::vector<Frequency> m_frequencies;
    Measure m_measure;
    Range m_spanned;
    bool m_mayLieBeyond;
};

}  // namespace posiscope
