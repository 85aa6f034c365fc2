// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <cstdint>

#include "core/figure.h"

namespace posiscope {

struct Rgb {
    std::uint8_t red = 0, green = 0, blue = 0;
    bool operator==(const Rgb&) const = default;
};

/// For what the colours are made. Print is white, saves ink and stays readable in grey.
enum class Theme { light, dark, projector, print };

/// The colour of a paint; its alpha is apart.
Rgb rgb(const Paint& paint, Theme theme);

/// The contrast of two colours as WCAG 2 defines it, 1 … 21.
double contrast(const Rgb& a, const Rgb& b);
/// Of a text on the opaque fill of an offset, as it reads best; at least 4.5 : 1.
Paint textOn(const Paint& offset);

/// 255 steps over a field's range. Signed: blue – white at 0 – red, equally light on both sides, lightness even in
/// OKLab. Unsigned: white to dark violet. Index: the offset colours, 0 … 2k as offsets -k … k.
inline constexpr int kColourSteps = 255;
using ColourMap = std::array<Rgb, kColourSteps>;
const ColourMap& colourMap(Kind kind, Theme theme);
/// The step of a value; what is beyond the range has the colour of its end.
int colourStep(const Range& range, double value);
/// The paint of one cell.
Paint cellPaint(const Field& field, double value);

}  // namespace posiscope
