// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QImage>
#include <QLineF>
#include <cstdint>
#include <span>
#include <vector>

namespace posiscope {

/// How much of each pixel a drawing of one colour covers. Lines, discs and areas may overlap; only then is it coloured,
/// so nothing is darker where they do. For curves on screen: a general painter is slow with long and steep ones.
class Coverage {
public:
    /// Nothing is covered; the pixel (0, 0) stands at the origin.
    void clear(QSize size);
    /// Adds a line with round ends; a disc where both ends are one. Widths below 1 are paler instead.
    void addLine(const QLineF& line, double width);
    /// Adds the area from `top` to `bottom` in each column of pixels; nothing where there is none between.
    void addArea(std::span<const float> top, std::span<const float> bottom);
    /// Returns the drawing in a colour that may be translucent; valid until clear().
    const QImage& image(const QColor& colour);

private:
    std::uint8_t* row(int y) { return m_covered.data() + static_cast<std::ptrdiff_t>(y) * m_size.width(); }

    QSize m_size;
    std::vector<std::uint8_t> m_covered;  ///< row by row, 0 … 255
    QImage m_image;                       ///< kept, since new memory costs more than what is written into it
};

}  // namespace posiscope
