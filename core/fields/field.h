// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <span>

#include "core/fields/frequency.h"

namespace posiscope {

/// A pixel where no cell has a number.
inline constexpr float kNothing = std::numeric_limits<float>::quiet_NaN();

using Index = std::int64_t;

struct Size {
    Index rows = 0;
    Index columns = 0;
    bool operator==(const Size&) const = default;
};

/// A part of a field in cells: cell (r, c) fills [r, r + 1) × [c, c + 1).
struct Window {
    double row0 = 0, row1 = 0, column0 = 0, column1 = 0;
    double rows() const { return row1 - row0; }
    double columns() const { return column1 - column0; }
    bool operator==(const Window&) const = default;
};

/// Whole cells of a field: rows row0 … row1 - 1, columns column0 … column1 - 1.
struct Block {
    Index row0 = 0, row1 = 0, column0 = 0, column1 = 0;
    Index rows() const { return row1 - row0; }
    Index columns() const { return column1 - column0; }
    Index cells() const { return rows() * columns(); }
    bool operator==(const Block&) const = default;
};

enum class Kind {
    signedValue,    ///< centred on 0: a diverging map
    unsignedValue,  ///< from 0 up: a sequential map
    index           ///< whole numbers that name something: one colour each
};

struct Range {
    double lowest = 0, highest = 1;
    bool operator==(const Range&) const = default;
};

/// Row-major pixels to be filled; NaN where the window shows nothing.
struct Pixels {
    int width = 0, height = 0;
    std::span<float> values;
};

/// One column as a pure tone along the rows: amplitude · sin or cos of frequency · t, where t = first + row.
struct Wave {
    Index pair = 0;
    bool cosine = false;
    Frequency frequency;
    double first = 0;  ///< position of row 0
    double amplitude = 1;

    double wavelength() const;       ///< in positions
    double value(double t) const;    ///< at position t, whole or not: |error| <= amplitude·3.5e-16
    double atRow(double row) const;  ///< the value at position first + row, which is not rounded before
    long double angleAtRow(double row) const;  ///< the angle of that sine or cosine, less full turns
};

/// A matrix that can be looked at without being stored. Rows are positions or queries, columns dimensions or keys.
/// const and thread-safe.
class Field {
public:
    Field() = default;
    Field(const Field&) = delete;
    Field& operator=(const Field&) = delete;
    virtual ~Field() = default;

    virtual Size size() const = 0;
    virtual Kind kind() const = 0;
    virtual Range range() const = 0;                       ///< the range that the colours span
    virtual Range limits() const { return range(); }       ///< no cell lies beyond
    virtual double at(Index row, Index column) const = 0;  ///< the exact cell
    /// The cells of a block that lies within the field, row by row: many at once, each within 1e-11 of at() unless
    /// the field says otherwise; a float is rounded from there.
    virtual void fill(const Block& block, std::span<float> out) const;
    virtual void fill(const Block& block, std::span<double> out) const;
    /// The cells of one row in some columns, rounded to float.
    virtual void take(Index row, std::span<const Index> columns, std::span<float> out) const;
    /// The bytes of numbers that it stores; 0 for a formula.
    virtual std::size_t keptBytes() const { return 0; }
    /// The least and the greatest cell of a block that lies within the field; lowest > highest where none is a number.
    virtual Range extremes(const Block& block) const;
    /// The tone that a column is, if it is one.
    virtual std::optional<Wave> wave(Index column) const;

    /// Whether raster() visits no cells.
    virtual bool isFormula() const { return false; }
    /// The value that each pixel of `window` shows. Along an axis with one cell a pixel or less it is the cell under
    /// the pixel's centre. Further out it is the mean of the cells under the pixel; index fields still show the cell,
    /// since a mean of indices means nothing, and so do tables with more than kMostAveraged cells.
    virtual void raster(const Window& window, Pixels out) const;
};

using FieldPtr = std::shared_ptr<const Field>;

}  // namespace posiscope
