// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/png_file.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

namespace posiscope {

namespace {

/// Up to 256 colours by their numbers: a hash table, as each pixel asks.
class Palette {
public:
    const QList<QRgb>& colours() const { return m_colours; }
    std::optional<std::uint8_t> numberOf(QRgb colour) {
        std::size_t slot = colour * 2654435761U >> 20;  // the bits that a product mixes best
        while (m_slots[slot] != 0 && m_colours[m_slots[slot] - 1] != colour)
            slot = (slot + 1) % m_slots.size();
        if (m_slots[slot] == 0) {
            if (m_colours.size() == 256) return {};
            m_colours.append(colour);
            m_slots[slot] = static_cast<std::uint16_t>(m_colours.size());
        }
        return static_cast<std::uint8_t>(m_slots[slot] - 1);
    }

private:
    QList<QRgb> m_colours;
    std::array<std::uint16_t, 4096> m_slots{};  ///< one more than the number; 0: free
};

std::span<const QRgb> pixelsOf(const QImage& image, int y) {
    return {reinterpret_cast<const QRgb*>(image.constScanLine(y)), static_cast<std::size_t>(image.width())};
}

Rgb rgbOf(QRgb colour) {
    const auto part = [](int value) { return static_cast<std::uint8_t>(value); };
    return {part(qRed(colour)), part(qGreen(colour)), part(qBlue(colour))};
}

}  // namespace

QImage indexed(const QImage& opaque) {
    const QImage image = opaque.convertToFormat(QImage::Format_RGB32);
    QImage out(image.size(), QImage::Format_Indexed8);
    if (out.isNull()) return out;
    Palette palette;
    for (int y = 0; y < image.height(); ++y) {
        std::uint8_t* line = out.scanLine(y);
        for (const QRgb pixel : pixelsOf(image, y)) {
            const auto number = palette.numberOf(pixel | 0xFF000000U);
            if (!number) return {};
            *line++ = *number;
        }
    }
    out.setColorTable(palette.colours());
    out.setDotsPerMeterX(image.dotsPerMeterX());
    out.setDotsPerMeterY(image.dotsPerMeterY());
    return out;
}

ImageRows::ImageRows(const QImage& opaque, std::vector<PngWords> words, bool mayHavePalette)
    : m_image(opaque.convertToFormat(QImage::Format_RGB32)),
      m_few(mayHavePalette ? indexed(m_image) : QImage()),
      m_picture{.width = m_image.width(),
                .height = m_image.height(),
                .perMetre = m_image.dotsPerMeterX(),
                .words = std::move(words),
                .row = [this](int row, std::uint8_t* into) { write(row, into); }} {
    for (const QRgb each : m_few.colorTable()) m_picture.palette.push_back(rgbOf(each));
}

void ImageRows::write(int row, std::uint8_t* into) const {
    if (!m_few.isNull()) {
        std::copy_n(m_few.constScanLine(row), m_few.width(), into);
        return;
    }
    for (const QRgb pixel : pixelsOf(m_image, row)) {
        const Rgb colour = rgbOf(pixel);
        *into++ = colour.red;
        *into++ = colour.green;
        *into++ = colour.blue;
    }
}

QByteArray pngOf(const QImage& opaque, std::vector<PngWords> words) {
    return QByteArray::fromStdString(pngFile(ImageRows(opaque, std::move(words)).picture()));
}

}  // namespace posiscope
