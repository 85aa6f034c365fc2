// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/figure_export.h"

#include <cmath>

#include "core/base/number.h"
#include "core/files/document_json.h"
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

namespace {

/// The load of a file besides its figure: the document, and words for those who do not see it and for programs that look
/// for pictures.
struct Carried {
    std::string json;
    FigureWords words;
};

Carried carriedBy(const FigurePage& page, const Document& document, const FigureFormat& format) {
    Document carried = document;
    if (format.fontPt) {
        carried.figure = layoutOf(format);
        carried.unknown.erase("/figure");  // what it said does not hold any more
    }
    return {writeDocument(carried),
            {QString::fromStdString(plain(page.figure().title, dictionaryOf(format.look.language))),
             QString::fromStdString(alternativeOf(document, format)).trimmed()}};
}

std::vector<PngWords> wordsOf(const Carried& carried) {
    return {{kPngKeyword, carried.json},
            {"Title", carried.words.title.toStdString()},
            {"Description", carried.words.alternative.toStdString()}};
}

Text noMemory() {
    return text("there is no memory for a picture of that size");
}

}  // namespace

Result<QByteArray> figureFile(const Document& document, const FigureFormat& format) {
    auto page = FigurePage::laidOut(document, format);
    if (!page) return page.error();
    return figureFile(*page, document, format);
}

Result<QByteArray> figureFile(FigurePage& page, const Document& document, const FigureFormat& format) {
    const Carried carried = carriedBy(page, document, format);
    const QByteArray embedded = QByteArray::fromStdString(carried.json);
    if (format.kind == FileKind::svg) return svgOf(page, carried.words, embedded);
    if (format.kind == FileKind::pdf) return pdfOf(page, carried.words, embedded);
    const Result<QImage> image = painted(page);
    if (!image) return image.error();
    const QByteArray png = pngOf(*image, wordsOf(carried));
    if (png.isEmpty()) return noMemory();
    return png;
}

Result<QByteArray> motionFile(const std::vector<Document>& frames, const FigureFormat& format,
                              const std::function<bool(std::size_t)>& proceed) {
    PngFrames motion(frames.size(), kFrameMs);
    QByteArray all;
    std::size_t done = 0;
    for (const Document& frame : frames) {
        if (proceed && !proceed(done++)) return QByteArray();
        auto page = FigurePage::laidOut(frame, format);
        if (!page) return page.error();
        const Result<QImage> image = painted(*page);
        if (!image) return image.error();
        const std::string bytes =
            motion.next(ImageRows(*image, wordsOf(carriedBy(*page, frame, format)), false).picture());
        if (bytes.empty()) return noMemory();
        all.append(bytes.data(), static_cast<qsizetype>(bytes.size()));
    }
    return all;
}

}  // namespace posiscope
