// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>

namespace posiscope {

struct Rgb {
    std::uint8_t red = 0, green = 0, blue = 0;
    bool operator==(const Rgb&) const = default;
};

/// 0x1b1f24
constexpr Rgb hex(std::uint32_t digits) {
    return {static_cast<std::uint8_t>(digits >> 16), static_cast<std::uint8_t>(digits >> 8),
            static_cast<std::uint8_t>(digits)};
}

/// A colour in OKLab (Björn Ottosson 2020): equal steps look equal.
struct Lab {
    double l = 0, a = 0, b = 0;
};

Lab labOf(const Rgb& colour);
/// The nearest colour that a screen can show.
Rgb rgbOf(const Lab& colour);
Lab mix(const Lab& from, const Lab& to, double part);

/// The light of a colour as WCAG 2 defines it, 0 … 1.
double luminance(const Rgb& colour);

}  // namespace posiscope
