// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/figure_export.h"

#include <cmath>

#include "core/base/number.h"
#include "core/files/document_json.h"
#include "core/io/png_text.h"
#include "ui/export/figure_document.h"
#include "ui/export/figure_page.h"
#include "ui/export/figure_words.h"
#include "ui/export/pdf_file.h"
#include "ui/export/png_file.h"
#include "ui/export/svg_file.h"

namespace posiscope {

namespace {

Result<QImage> painted(FigurePage& page) {
    const FigureFormat& format = page.format();
    const double width = pixelsAcross(format), height = pixelsDown(format);
    QImage image(static_cast<int>(width), static_cast<int>(height), QImage::Format_RGB32);
    if (image.isNull())
        return text("there is no memory for %1 × %2 pixels", {shownNumber(width), shownNumber(height)});
    page.paintPixels(image, format.dpi);
    image.setDotsPerMeterX(static_cast<int>(std::lround(format.dpi / kMmPerInch * 1000)));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    return image;
}

}  // namespace

Result<QImage> figureImage(const Document& document, const FigureFormat& format) {
    auto page = FigurePage::laidOut(document, format);
    if (!page) return page.error();
    return painted(*page);
}

Result<QByteArray> figureFile(const Document& document, const FigureFormat& format) {
    auto page = FigurePage::laidOut(document, format);
    if (!page) return page.error();
    return figureFile(*page, document, format);
}

Result<QByteArray> figureFile(FigurePage& page, const Document& document, const FigureFormat& format) {
    const QString title =
        QString::fromStdString(plain(page.figure().title, dictionaryOf(format.look.language)));
    Document carried = document;
    if (format.fontPt) {
        carried.figure = layoutOf(format);
        carried.unknown.erase("/figure");  // what it said does not hold any more
    }
    const std::string json = writeDocument(carried);
    const QByteArray embedded = QByteArray::fromStdString(json);
    // For those who do not see it, and for programs that look for pictures.
    const std::string described = alternativeOf(document, format);
    const FigureWords words{title, QString::fromStdString(described).trimmed()};
    if (format.kind == FileKind::svg) return svgOf(page, words, embedded);
    if (format.kind == FileKind::pdf) return pdfOf(page, words, embedded);
    const Result<QImage> image = painted(page);
    if (!image) return image.error();
    const QByteArray png = pngOf(*image);
    if (png.isEmpty()) return text("there is no memory for a picture of that size");
    // Each stands before those that were there: the document is the first.
    std::string bytes = withPngText(png.toStdString(), "Description", words.alternative.toStdString());
    bytes = withPngText(bytes, "Title", title.toStdString());
    return QByteArray::fromStdString(withPngText(bytes, kPngKeyword, json));
}

}  // namespace posiscope
