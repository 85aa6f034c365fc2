// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QImage>

#include "core/io/png_file.h"

namespace posiscope {

/// Returns the picture with its colours numbered in the order in which they come; null where it has more than 256.
QImage indexed(const QImage& opaque);

/// The pixels of an image that nothing shines through, as files hold them: with no more than 256 colours, as fields
/// have, as a palette and one byte a pixel.
class ImageRows {
public:
    explicit ImageRows(const QImage& opaque, std::vector<PngWords> words = {}, bool mayHavePalette = true);
    ImageRows(const ImageRows&) = delete;
    ImageRows& operator=(const ImageRows&) = delete;
    const PngPicture& picture() const { return m_picture; }

private:
    void write(int row, std::uint8_t* into) const;

    QImage m_image, m_few;
    PngPicture m_picture;
};

/// Returns a PNG with every pixel as it is, and with words; empty where there is no memory.
QByteArray pngOf(const QImage& opaque, std::vector<PngWords> words = {});

}  // namespace posiscope
