// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figure_export.h"

#include <QBuffer>
#include <QPainter>
#include <cmath>

#include "core/number.h"
#include "core/view.h"
#include "ui/figure_painter.h"
#include "ui/figure_text.h"

namespace posiscope {

namespace {

constexpr double kMmPerInch = 25.4, kUnitsPerInch = 96;

Text outOfRange(const char* name, double least, double most, double given) {
    return text("%1 may be from %2 to %3, not %4",
                {literal(name), shownNumber(least), shownNumber(most), literal(exactNumber(given))});
}

}  // namespace

Result<QImage> figureImage(const Document& document, const FigureFormat& format) {
    const auto in = [](double value, double least, double most) { return value >= least && value <= most; };
    if (!in(format.widthMm, kLeastMm, kMostMm)) return outOfRange("width", kLeastMm, kMostMm, format.widthMm);
    if (!in(format.heightMm, kLeastMm, kMostMm))
        return outOfRange("height", kLeastMm, kMostMm, format.heightMm);
    if (!in(format.dpi, kLeastDpi, kMostDpi)) return outOfRange("dpi", kLeastDpi, kMostDpi, format.dpi);
    const double width = std::round(format.widthMm / kMmPerInch * format.dpi);
    const double height = std::round(format.heightMm / kMmPerInch * format.dpi);
    if (width * height > kMostPixels || std::max(width, height) > 32767)
        return text(
            "width × height at this dpi are %1 × %2 pixels; %3 pixels in all and 32767 a side are the most",
            {shownNumber(width), shownNumber(height), shownNumber(kMostPixels, 9)});

    // Smaller than its texts need, a figure is drawn smaller as a whole.
    const double natural = format.dpi / kUnitsPerInch;
    const double shrunk = std::max({1.0, kLeastWidth * natural / width, kLeastHeight * natural / height});
    const double scale = natural / shrunk;
    QImage image(static_cast<int>(width), static_cast<int>(height), QImage::Format_RGB32);
    if (image.isNull())
        return text("there is no memory for %1 × %2 pixels", {shownNumber(width), shownNumber(height)});
    const Rgb surface = rgb(Paint{Role::surface}, format.look.theme);
    image.fill(qRgb(surface.red, surface.green, surface.blue));
    const Canvas canvas =
        canvasOf(std::round(width / scale), std::round(height / scale), format.look.language);
    const Encoding encoding =
        schemeOf(document).make(settingOf(document, schemeOf(document)).values, shapeOf(document));
    FigurePainter painter;
    painter.set(figureOf({document, encoding, canvas, {}}), format.look);
    painter.paint(image, scale);
    image.setDotsPerMeterX(static_cast<int>(std::lround(format.dpi / kMmPerInch * 1000)));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    return image;
}

QByteArray pngOf(const QImage& image) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

}  // namespace posiscope
