// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pdf_file.h"

#include <QBuffer>
#include <QHashSeed>
#include <QPageSize>
#include <QPdfWriter>

#include "ui/figure_page.h"
#include "ui/outline_device.h"
#include "ui/png_file.h"

namespace posiscope {

namespace {

/// What stands at `from` becomes `now`, and the table at the end of the file follows.
void replace(QByteArray& pdf, qsizetype from, qsizetype length, const QByteArray& now) {
    const qsizetype by = now.size() - length;
    const QByteArray start = "startxref\n";
    const qsizetype said = pdf.lastIndexOf(start) + start.size();
    const qsizetype table = pdf.mid(said, pdf.indexOf('\n', said) - said).toLongLong();
    // "xref\n0 34\n", then 20 bytes for each object.
    qsizetype line = pdf.indexOf('\n', pdf.indexOf('\n', table) + 1) + 1;
    for (; pdf[line] != 't'; line += 20) {  // until "trailer"
        const qsizetype offset = pdf.mid(line, 10).toLongLong();
        if (pdf[line + 17] == 'n' && offset > from)
            pdf.replace(line, 10, QByteArray::number(offset + by).rightJustified(10, '0'));
    }
    pdf.replace(said, pdf.indexOf('\n', said) - said, QByteArray::number(table + by));
    pdf.replace(from, length, now);
}

/// It would be another on each run, and as long as the time zone makes it.
void removeDate(QByteArray& pdf) {
    const qsizetype from = pdf.indexOf("/CreationDate ("), to = pdf.indexOf('\n', from);
    if (from >= 0 && to >= 0) replace(pdf, from, to + 1 - from, {});
}

/// Qt's pages are whole points large.
void setPageSize(QByteArray& pdf, double widthMm, double heightMm) {
    const QByteArray key = "/MediaBox [";
    const qsizetype from = pdf.indexOf(key) + key.size();
    const QByteArray said = pdf.mid(from, pdf.indexOf(']', from) - from);
    const double top = said.mid(said.lastIndexOf(' ') + 1).toDouble();
    const auto points = [](double mm) { return mm / kMmPerInch * 72; };
    const auto number = [](double x) { return QByteArray::number(x, 'f', 3); };
    replace(pdf, from, said.size(),
            "0 " + number(top - points(heightMm)) + ' ' + number(points(widthMm)) + ' ' + number(top));
}

/// The images that Qt would unfold to three bytes a pixel and pack slowly. It gets a few pixels for each, which
/// the image replaces when the file is there: a palette and one byte a pixel, in a fifth of the time.
class Images {
public:
    QImage standIn(const QImage& image) {
        const ImageRows rows(image);
        const PngPicture& picture = rows.picture();
        QByteArray palette;
        for (const Rgb& each : picture.palette)
            for (const int part : {each.red, each.green, each.blue})
                palette += QByteArray::number(part + 256, 16).mid(1);
        const auto number = [](qsizetype value) { return QByteArray::number(value); };
        const QByteArray packed = QByteArray::fromStdString(packedRows(picture));
        const QByteArray colours =
            palette.isEmpty()
                ? QByteArray("/DeviceRGB")
                : "[/Indexed /DeviceRGB " + number(palette.size() / 6 - 1) + " <" + palette + ">]";
        m_objects.append("/Width " + number(picture.width) + "\n/Height " + number(picture.height) +
                         "\n/BitsPerComponent 8\n/ColorSpace " + colours + "\n/Length " +
                         number(packed.size()) +
                         "\n/Filter /FlateDecode\n/DecodeParms << /Predictor 15 /Colors " +
                         (palette.isEmpty() ? "3" : "1") + " /Columns " + number(picture.width) +
                         " >>\n>>\nstream\n" + packed + "\nendstream");
        // As many pixels high as images came so far: so each is found again.
        QImage standIn(1, static_cast<int>(m_objects.size()), QImage::Format_RGB32);
        standIn.fill(Qt::white);
        return standIn;
    }

    void putInto(QByteArray& pdf) const {
        const QByteArray before = "/Subtype /Image\n", end = "endstream";
        for (qsizetype i = m_objects.size() - 1; i >= 0;
             --i) {  // so that none is looked for in one put in before
            const QByteArray size = "/Width 1\n/Height " + QByteArray::number(i + 1) + '\n';
            const qsizetype found = pdf.indexOf(before + size), from = found + before.size();
            if (found >= 0) replace(pdf, from, pdf.indexOf(end, from) + end.size() - from, m_objects[i]);
        }
    }

private:
    QByteArrayList m_objects;
};

}  // namespace

QByteArray pdfOf(FigurePage& page, const QString& title, const QByteArray& document) {
    constexpr int kPerInch = 1200;
    const FigureFormat& format = page.format();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    Images images;
    QHashSeed::setDeterministicGlobalSeed();  // the order of the fonts is that of a hash
    {
        QPdfWriter writer(&buffer);
        writer.setCreator(QStringLiteral("Posiscope"));
        writer.setTitle(title);
        writer.setResolution(kPerInch);
        writer.setPageMargins({});
        writer.setPageSize(QPageSize(QSizeF(format.widthMm, format.heightMm), QPageSize::Millimeter, {},
                                     QPageSize::ExactMatch));
        writer.addFileAttachment(QString::fromLatin1(kAttachmentName), document,
                                 QStringLiteral("application/x-posiscope"));
        const StandIn standIn = [&](const QImage& image) { return images.standIn(image); };
        if (format.outlines) {
            OutlineDevice outlines(writer);
            page.paintShapes(outlines, kPerInch, standIn);
        } else {
            page.paintShapes(writer, kPerInch, standIn);
        }
    }
    QHashSeed::resetRandomGlobalSeed();
    images.putInto(bytes);
    removeDate(bytes);
    setPageSize(bytes, format.widthMm, format.heightMm);
    return bytes;
}

}  // namespace posiscope
