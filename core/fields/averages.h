// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <atomic>
#include <memory>
#include <vector>

#include "core/fields/field.h"

namespace posiscope {

/// Windows of so many cells are averaged cell by cell within a frame.
inline constexpr Index kAveragedAtOnce = 1 << 17;
/// Tables of more cells are averaged in windows of at most kAveragedAtOnce cells only; beyond, a far pixel shows the cell
/// under its centre. Averages of so many: 512 MiB.
inline constexpr Index kMostAveraged = 1 << 26;

/// The mean of the cells under each pixel, weighed by the area that they share with it; along an axis with no more
/// than a cell a pixel, the cell under the pixel's centre. NaN where one of them is no finite number. Every cell of the
/// window is visited once, and a row is kept.
void rasterMeans(const Field& field, const Window& window, Pixels out);
/// Whether far pixels of the window are means.
bool isAveraged(const Field& field, const Window& window);

/// The means of rasterMeans from four numbers each, however many cells they have: sums of all cells above and left of
/// each corner of a cell, bilinear between the corners. 8 bytes a cell and 24 a row; within 1e-7 of the largest cell. Made row by
/// row by one thread while others draw what there is.
class Averages {
public:
    /// The averages of a field; null where they are useless (few cells, a formula, indices) or the cells are too many.
    static std::shared_ptr<Averages> of(const FieldPtr& field);

    const FieldPtr& field() const { return m_field; }
    /// Adds rows, of 2^15 cells or one. False: there is no more.
    bool add();
    Index rowsDone() const { return m_done.load(std::memory_order_acquire); }
    bool isWhole() const { return rowsDone() == m_size.rows; }
    /// The share of the rows that the window needs that are made, in [0, 1].
    double share(const Window& window) const;
    /// See Field::raster; NaN also where rows are still missing.
    void raster(const Window& window, Pixels out) const;

private:
    explicit Averages(FieldPtr field);
    const std::vector<Index>& holes(Index row) const { return m_holes[static_cast<std::size_t>(row)]; }
    const double* sums(Index row) const { return m_sums.get() + row * (m_size.columns + 1); }

    FieldPtr m_field;
    Size m_size;
    std::unique_ptr<double[]> m_sums;         ///< at the corners: (rows + 1) × (columns + 1)
    std::vector<std::vector<Index>> m_holes;  ///< the columns of each row whose cells are no finite numbers
    std::vector<double> m_cells;              ///< the cells of the rows that are being added
    std::atomic<Index> m_done = 0;            ///< rows of cells
};

}  // namespace posiscope
