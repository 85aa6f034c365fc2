// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/svg_file.h"

#include "ui/export/figure_page.h"
#include "ui/export/svg_device.h"
#include "ui/look/figure_text.h"

namespace posiscope {

namespace {

/// The two characters that JSON may hold and XML may not.
QByteArray metadata(QString document) {
    document.replace(QChar(0xFFFE), QStringLiteral("\\ufffe"))
        .replace(QChar(0xFFFF), QStringLiteral("\\uffff"));
    const QByteArray element = QByteArray("posiscope:") + kDocumentElement;
    return "<metadata><" + element + " xmlns:posiscope=\"" + kDocumentNamespace + "\">" +
           xmlEscaped(document) + "</" + element + "></metadata>\n";
}

}  // namespace

QByteArray svgOf(FigurePage& page, const FigureWords& words, const QByteArray& document) {
    const FigureFormat& format = page.format();
    const double width = format.widthMm / kMmPerInch * kUnitsPerInch / page.scale();
    const double height = format.heightMm / kMmPerInch * kUnitsPerInch / page.scale();
    SvgDevice device(width, height, format.outlines);
    page.paintShapes(device, kUnitsPerInch / page.scale());

    const bool chinese = format.look.language == Language::chinese;
    QByteArray families;
    for (const QString& family : familiesOf(format.look.font)) families += '\'' + family.toUtf8() + "', ";
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" version=\"1.1\" "
           "width=\"" +
           svgNumber(format.widthMm) + "mm\" height=\"" + svgNumber(format.heightMm) + "mm\" viewBox=\"0 0 " +
           svgNumber(width) + ' ' + svgNumber(height) + "\" role=\"img\" xml:lang=\"" +
           (chinese ? "zh-Hans" : "en") + "\" font-family=\"" + families +
           "sans-serif\" style=\"text-spacing-trim:space-all\">\n<title>" + xmlEscaped(words.title) +
           "</title>\n" + metadata(QString::fromUtf8(document)) + "<desc>" + xmlEscaped(words.alternative) +
           "</desc>\n" + device.elements() + "</svg>\n";
}

}  // namespace posiscope
