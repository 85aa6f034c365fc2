// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/pdf_file.h"

#include <QBuffer>
#include <QHashSeed>
#include <QPageSize>
#include <QPdfWriter>
#include <QRegularExpression>

#include "ui/export/figure_page.h"
#include "ui/export/outline_device.h"
#include "ui/export/pdf_library.h"
#include "ui/export/png_file.h"

namespace posiscope {

namespace {

/// The images that Qt would unfold to three bytes a pixel and pack slowly. It gets a few pixels for each, which
/// the image replaces when the file is there: a palette and one byte a pixel, in a fifth of the time.
class Images {
public:
    QImage standIn(const QImage& image) {
        const ImageRows rows(image);
        const PngPicture& picture = rows.picture();
        m_images.push_back({picture.width, picture.height, picture.palette, packedRows(picture)});
        // As many pixels high as images came so far: so each is found again.
        QImage standIn(1, static_cast<int>(m_images.size()), QImage::Format_RGB32);
        standIn.fill(Qt::white);
        return standIn;
    }

    std::vector<PdfImage> take() { return std::move(m_images); }

private:
    std::vector<PdfImage> m_images;
};

/// `all` with another text for each match.
template <class Other>
QString replaced(const QString& all, const QRegularExpression& pattern, const Other& other) {
    QString out;
    qsizetype done = 0;
    for (auto each = pattern.globalMatch(all); each.hasNext();) {
        const auto match = each.next();
        out += all.mid(done, match.capturedStart() - done) + other(match);
        done = match.capturedEnd();
    }
    return out + all.mid(done);
}

QString hexOf(int unit) {
    return QStringLiteral("%1").arg(unit, 4, 16, QChar('0')).toUpper();
}

/// A ligature as its letters, an Arabic form as its letter: "FB01" as "00660069".
QString typed(int unit) {
    if (unit < 0xFB00 || unit > 0xFEFF) return hexOf(unit);
    QString out;
    for (const QChar each : QString(QChar(unit)).normalized(QString::NormalizationForm_KC))
        out += hexOf(each.unicode());
    return out;
}

/// Qt's map from glyphs to texts, of what is typed: fonts shape some letters into one glyph, and searching looks for the
/// letters. It has ranges of two kinds: "<0003> <0005> <FB00>" for texts in a row, and
/// "<0003> <0004> [<FB01> <0041>]"; the first are written as the second where they hold shaped letters.
std::string withTypedTexts(const std::string& map) {
    static const QRegularExpression kRow(
        QStringLiteral("^<([0-9A-Fa-f]{4})> *<([0-9A-Fa-f]{4})> *<([0-9A-Fa-f]{4})> *$"),
        QRegularExpression::MultilineOption);
    static const QRegularExpression kList(QStringLiteral("\\[[^\\]]*\\]"));
    static const QRegularExpression kUnit(QStringLiteral("<([0-9A-Fa-f]{4})>"));
    using Match = QRegularExpressionMatch;
    const auto number = [](const Match& match, int which) {
        return match.captured(which).toInt(nullptr, 16);
    };
    const QString lists = replaced(QString::fromStdString(map), kRow, [&](const Match& row) {
        const int first = number(row, 3), last = first + number(row, 2) - number(row, 1);
        if (last < 0xFB00 || first > 0xFEFF) return row.captured();
        QStringList texts;
        for (int unit = first; unit <= last; ++unit) texts.append('<' + hexOf(unit) + '>');
        return QStringLiteral("<%1> <%2> [%3]").arg(row.captured(1), row.captured(2), texts.join(' '));
    });
    return replaced(lists, kList,
                    [&](const Match& list) {
                        return replaced(list.captured(), kUnit, [&](const Match& unit) {
                            return '<' + typed(number(unit, 1)) + '>';
                        });
                    })
        .toStdString();
}

std::string_view viewOf(const QByteArray& bytes) {
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

}  // namespace

Result<QByteArray> pdfOf(FigurePage& page, const FigureWords& words, const QByteArray& document) {
    constexpr int kPerInch = 1200;
    const auto library = pdfLibrary();
    if (!library) return library.error();
    const FigureFormat& format = page.format();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    Images images;
    QHashSeed::setDeterministicGlobalSeed();  // the order of the fonts is that of a hash
    {
        QPdfWriter writer(&buffer);
        writer.setCreator(QStringLiteral("Posiscope"));
        writer.setTitle(words.title);
        writer.setResolution(kPerInch);
        writer.setPageMargins({});
        writer.setPageSize(QPageSize(QSizeF(format.widthMm, format.heightMm), QPageSize::Millimeter, {},
                                     QPageSize::ExactMatch));
        const StandIn standIn = [&](const QImage& image) { return images.standIn(image); };
        if (format.outlines) {
            OutlineDevice outlines(writer);
            page.paintShapes(outlines, kPerInch, standIn);
        } else {
            page.paintShapes(writer, kPerInch, standIn);
        }
    }
    QHashSeed::resetRandomGlobalSeed();
    const auto points = [](double mm) { return mm / kMmPerInch * 72; };
    return QByteArray::fromStdString((*library)->finished({.bytes = viewOf(bytes),
                                                           .width = points(format.widthMm),
                                                           .height = points(format.heightMm),
                                                           .images = images.take(),
                                                           .subject = words.alternative.toStdString(),
                                                           .toUnicode = withTypedTexts,
                                                           .attachmentName = kAttachmentName,
                                                           .attachment = viewOf(document)}));
}

}  // namespace posiscope
