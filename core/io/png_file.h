// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "core/colour/palette.h"

namespace posiscope {

/// Words in a picture, under a keyword.
struct PngWords {
    std::string keyword, text;
};

/// A picture as its rows. With a palette of up to 256 colours a pixel is one byte, the number of its colour; without
/// one it is three: red, green and blue.
struct PngPicture {
    int width = 0, height = 0;
    int perMetre = 0;  ///< pixels; 0: not said
    std::vector<Rgb> palette = {};
    std::vector<PngWords> words = {};
    /// Writes the bytes of a row. Several threads ask, and for some rows more than once.
    std::function<void(int row, std::uint8_t* into)> row;
};

/// The threads that pack at once: as many as there are processors.
int packingThreads();

/// The rows as PNG has them, and PDF (predictor 15); empty where zlib cannot work. They are packed as they are or as a
/// repetition, without the filters that photographs need: pictures of few colours, as figures are, become smaller that
/// way, and in a fifth of the time. Large pictures are packed in bands, each of which begins with what the one before
/// it ends with; the bytes are the same for any number of threads.
std::string packedRows(const PngPicture& picture, int threads = packingThreads());

/// The picture as a file, every pixel as it is; empty where zlib cannot work. It is written here rather than by Qt for
/// its time.
std::string pngFile(const PngPicture& picture, int threads = packingThreads());

/// A picture that moves (APNG, PNG third edition): readers that know no motion show its first frame. It plays for ever.
class PngFrames {
public:
    PngFrames(std::size_t count, int milliseconds) : m_count(count), m_milliseconds(milliseconds) {}

    /// Returns the bytes of the next frame: with those of the first all that stands before it, with those of the last the
    /// end of the file. Empty where zlib cannot work. All have one size and no palette; the words are the first's.
    std::string next(const PngPicture& picture, int threads = packingThreads());

private:
    std::size_t m_count, m_done = 0;
    int m_milliseconds;
    std::uint32_t m_sequence = 0;
};

}  // namespace posiscope
