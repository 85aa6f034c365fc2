// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/pdf_file.h"

#include <QBuffer>
#include <QHashSeed>
#include <QPageSize>
#include <QPdfWriter>
#include <QRegularExpression>

#include "core/io/qpdf.h"
#include "ui/export/figure_page.h"
#include "ui/export/outline_device.h"
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

    void putInto(QPDF& pdf) const {
        for (QPDFObjectHandle& object : pdf.getAllObjects()) {
            if (!object.isStream() || !object.getDict().getKey("/Subtype").isNameAndEquals("/Image"))
                continue;
            const auto number = [&](const char* key) { return object.getDict().getKey(key).getIntValue(); };
            const auto which = static_cast<std::size_t>(number("/Height"));
            if (number("/Width") == 1 && which <= m_images.size()) replace(object, m_images[which - 1]);
        }
    }

private:
    struct Image {
        int width = 0, height = 0;
        std::vector<Rgb> palette;
        std::string packed;
    };

    static void replace(QPDFObjectHandle& object, const Image& image) {
        using Handle = QPDFObjectHandle;
        std::string colours;
        for (const Rgb& each : image.palette)
            for (const int part : {each.red, each.green, each.blue}) colours += static_cast<char>(part);
        Handle space = Handle::newName("/DeviceRGB");
        if (!image.palette.empty())
            space = Handle::newArray({Handle::newName("/Indexed"), space,
                                      Handle::newInteger(static_cast<long long>(image.palette.size()) - 1),
                                      Handle::newString(colours)});
        Handle dict = object.getDict();
        dict.replaceKey("/Width", Handle::newInteger(image.width));
        dict.replaceKey("/Height", Handle::newInteger(image.height));
        dict.replaceKey("/BitsPerComponent", Handle::newInteger(8));
        dict.replaceKey("/ColorSpace", space);
        Handle parms = Handle::newDictionary();
        parms.replaceKey("/Predictor", Handle::newInteger(15));
        parms.replaceKey("/Colors", Handle::newInteger(image.palette.empty() ? 3 : 1));
        parms.replaceKey("/Columns", Handle::newInteger(image.width));
        object.replaceStreamData(image.packed, Handle::newName("/FlateDecode"), parms);
    }

    std::vector<Image> m_images;
};

/// Qt's pages are whole points large; the figure hangs from their top.
void setPageSize(QPDF& pdf, double widthMm, double heightMm) {
    QPDFObjectHandle page = pdf.getAllPages().at(0);
    const double top = page.getKey("/MediaBox").getArrayItem(3).getNumericValue();
    const auto points = [](double mm) { return mm / kMmPerInch * 72; };
    page.replaceKey("/MediaBox",
                    QPDFObjectHandle::newFromRectangle({0, top - points(heightMm), points(widthMm), top}));
}

void attach(QPDF& pdf, const QByteArray& document) {
    auto stream = QPDFEFStreamObjectHelper::createEFStream(pdf, document.toStdString());
    stream.setSubtype("application/x-posiscope");
    QPDFEmbeddedFileDocumentHelper(pdf).replaceEmbeddedFile(
        kAttachmentName, QPDFFileSpecObjectHelper::createFileSpec(pdf, kAttachmentName, stream));
}

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

/// Qt's map from glyphs to texts. It has ranges of two kinds: "<0003> <0005> <FB00>" for texts in a row, and
/// "<0003> <0004> [<FB01> <0041>]"; the first are written as the second where they hold shaped letters.
std::string withTyped(const std::string& map) {
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

/// Fonts shape some letters into one glyph; searching looks for the letters.
void mapToTypedText(QPDF& pdf) {
    for (QPDFObjectHandle& object : pdf.getAllObjects()) {
        QPDFObjectHandle map = object.getKeyIfDict("/ToUnicode");
        if (!map.isStream()) continue;
        const auto bytes = map.getStreamData(qpdf_dl_generalized);
        map.replaceStreamData(
            withTyped({reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()}),
            QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
    }
}

/// Removes the entries that differ from run to run, or whose length depends on the time zone.
void removeDates(QPDF& pdf) {
    QPDFObjectHandle information = pdf.getTrailer().getKey("/Info");
    if (information.isDictionary())
        for (const char* key : {"/CreationDate", "/ModDate"}) information.removeKey(key);
    pdf.getTrailer().removeKey("/ID");
    pdf.getRoot().removeKey("/Metadata");  // holds the dates again, and an identifier made by chance
}

/// Qt's file, as it has to be.
QByteArray finished(const QByteArray& bytes, const Images& images, const FigureFormat& format,
                    const QByteArray& document) {
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("figure", bytes.constData(), static_cast<std::size_t>(bytes.size()));
    images.putInto(pdf);
    mapToTypedText(pdf);
    setPageSize(pdf, format.widthMm, format.heightMm);
    attach(pdf, document);
    removeDates(pdf);
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setObjectStreamMode(qpdf_o_disable);  // readers of the first version look for objects in the open
    writer.setDecodeLevel(qpdf_dl_none);
    writer.setDeterministicID(true);
    writer.write();
    const auto out = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(out->getBuffer()), static_cast<qsizetype>(out->getSize())};
}

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
        const StandIn standIn = [&](const QImage& image) { return images.standIn(image); };
        if (format.outlines) {
            OutlineDevice outlines(writer);
            page.paintShapes(outlines, kPerInch, standIn);
        } else {
            page.paintShapes(writer, kPerInch, standIn);
        }
    }
    QHashSeed::resetRandomGlobalSeed();
    return finished(bytes, images, format, document);
}

}  // namespace posiscope
