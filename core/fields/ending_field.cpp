// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fields/ending_field.h"

#include <algorithm>
#include <limits>

namespace posiscope {

double EndingField::at(Index row, Index column) const {
    return row < m_table->size().rows ? m_table->at(row, column) : std::numeric_limits<double>::quiet_NaN();
}

template <class Number>
void EndingField::fillRows(const Block& block, std::span<Number> out) const {
    Block there = block;
    there.row1 = std::clamp(m_table->size().rows, block.row0, block.row1);
    const auto cells = static_cast<std::size_t>(there.cells());
    if (cells > 0) m_table->fill(there, out.first(cells));
    std::ranges::fill(out.subspan(cells), std::numeric_limits<Number>::quiet_NaN());
}

void EndingField::fill(const Block& block, std::span<float> out) const {
    fillRows(block, out);
}

void EndingField::fill(const Block& block, std::span<double> out) const {
    fillRows(block, out);
}

Range EndingField::extremes(const Block& block) const {
    Block there = block;
    there.row1 = std::clamp(m_table->size().rows, block.row0, block.row1);
    return m_table->extremes(there);
}

void EndingField::raster(const Window& window, Pixels out) const {
    if (isFormula())
        m_table->raster(window, out);
    else
        Field::raster(window, out);
}

}  // namespace posiscope
