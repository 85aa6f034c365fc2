// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "core/colour/palette.h"

namespace posiscope {

/// A picture as its rows. With a palette of up to 256 colours a pixel is one byte, the number of its colour; without
/// one it is three: red, green and blue.
struct PngPicture {
    int width = 0, height = 0;
    int perMetre = 0;  ///< pixels; 0: not said
    std::vector<Rgb> palette = {};
    std::function<std::span<const std::uint8_t>(int row)> row;  ///< asked for once each, from the top
};

/// The rows as PNG has them, and PDF (predictor 15); empty where zlib cannot work. They are packed as they are or as a
/// repetition, without the filters that photographs need: pictures of few colours, as figures are, become smaller that
/// way, and in a fifth of the time.
std::string packedRows(const PngPicture& picture);

/// The picture as a file, every pixel as it is; empty where zlib cannot work. It is written here rather than by Qt for
/// its time: 77 ms for a field of 4096 × 1024 at the width of A4 and 300 dpi, where 200 may be taken.
std::string pngFile(const PngPicture& picture);

}  // namespace posiscope
