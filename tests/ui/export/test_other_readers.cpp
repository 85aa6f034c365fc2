// SPDX-License-Identifier: GPL-3.0-or-later
// Other programs read the files: poppler the PDF, librsvg the SVG, and the command line all three.
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <cmath>

#include "core/files/document_json.h"
#include "core/views/shared/registry.h"
#include "tests/ui/drawing.h"
#include "ui/export/figure_export.h"
#include "ui/export/figure_page.h"

namespace posiscope {
namespace {

constexpr FileKind kReadKinds[] = {FileKind::png, FileKind::svg, FileKind::pdf};

class OtherReaders : public testing::Test {
protected:
    /// Runs a program in a folder of its own; returns what it says on standard output.
    QString run(const QString& program, const QStringList& arguments, const QStringList& environment = {}) {
        QProcess process;
        process.setWorkingDirectory(folder.path());
        process.setEnvironment(QProcess::systemEnvironment() + environment);
        process.start(program, arguments);
        EXPECT_TRUE(process.waitForFinished(60000) && process.exitStatus() == QProcess::NormalExit &&
                    process.exitCode() == 0)
            << program.toStdString() << ": " << process.errorString().toStdString()
            << process.readAllStandardError().toStdString()
            << " (it is in one of the Debian packages poppler-utils, librsvg2-bin)";
        return QString::fromUtf8(process.readAllStandardOutput());
    }
    QByteArray bytesOf(const QString& name) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const QString& name, const QByteArray& bytes) {
        QFile file(folder.filePath(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        ASSERT_EQ(file.write(bytes), bytes.size());
    }
    /// a.png, a.svg or a.pdf
    void writeFigure(const Document& document, FigureFormat format, FileKind kind) {
        format.kind = kind;
        const auto bytes = figureFile(document, format);
        ASSERT_TRUE(bytes) << plain(bytes.error());
        write(QString("a.") + suffixOf(kind), *bytes);
    }
    /// Returns what librsvg or poppler draws, as large as the PNG (they round up).
    QImage drawn(const Document& document, FigureFormat format, FileKind kind) {
        writeFigure(document, format, kind);
        const QString dpi = QString::number(format.dpi);
        if (kind == FileKind::svg) run("rsvg-convert", {"-d", dpi, "-p", dpi, "a.svg", "-o", "drawn.png"});
        if (kind == FileKind::pdf) run("pdftoppm", {"-r", dpi, "-png", "-singlefile", "a.pdf", "drawn"});
        const QImage image = QImage::fromData(bytesOf(kind == FileKind::png ? "a.png" : "drawn.png"));
        return image.convertToFormat(QImage::Format_RGB32)
            .copy(0, 0, static_cast<int>(pixelsAcross(format)), static_cast<int>(pixelsDown(format)));
    }
    QTemporaryDir folder;
};

Document documentIn(const char* view) {
    return withView(firstDocument(), *findView(view));
}

TEST_F(OtherReaders, FontsAreEmbeddedAndTextsAreTexts) {
    const Document document = withText(documentIn("lookup"), "位置 encoding", Tokenizer::words);
    writeFigure(document, {.widthMm = 178, .heightMm = 120, .title = true}, FileKind::pdf);
    const QStringList fonts = run("pdffonts", {"a.pdf"}).trimmed().split('\n');
    ASSERT_GE(fonts.size(), 2 + 3);  // two lines above; upright, bold and Chinese
    QString names;
    for (const QString& font : fonts.mid(2)) {
        // name type encoding emb sub uni object ID
        const QStringList words = font.simplified().split(' ');
        EXPECT_EQ(words.value(words.size() - 5), "yes") << font.toStdString();
        EXPECT_EQ(words.value(words.size() - 3), "yes") << font.toStdString();
        names += words.front() + ' ';
    }
    EXPECT_TRUE(names.contains("NotoSansCJKsc")) << names.toStdString();  // not jp, tc or kr
    EXPECT_FALSE(names.contains("NotoSansCJKjp"));
    const QString all = run("pdftotext", {"-raw", "a.pdf", "-"}).simplified();
    for (const char* words : {"位置", "encoding", "random start, seed 1, untrained", "Which of the 2k+1"})
        EXPECT_TRUE(all.contains(words)) << words << " is not in: " << all.toStdString();

    writeFigure(document, {.outlines = true}, FileKind::pdf);
    EXPECT_EQ(run("pdffonts", {"a.pdf"}).trimmed().split('\n').size(), 2);
    EXPECT_EQ(run("pdftotext", {"a.pdf", "-"}).trimmed(), "");
}

/// Fonts shape ffi into one glyph and Arabic letters by their neighbours: what is searched for is what was typed.
TEST_F(OtherReaders, TextsInAPdfAreFoundAsTheyWereTyped) {
    writeFigure(withText(documentIn("lookup"), "office flow مرحبا", Tokenizer::words),
                {.widthMm = 178, .heightMm = 120}, FileKind::pdf);
    const QString all = run("pdftotext", {"-raw", "a.pdf", "-"});
    for (const char* words : {"office", "flow", "offset"})
        EXPECT_TRUE(all.contains(words)) << words << " is not in: " << all.toStdString();
    for (const QChar each : all)
        EXPECT_FALSE(each.unicode() >= 0xFB00 && each.unicode() <= 0xFEFF)
            << "U+" << std::hex << int{each.unicode()} << " in: " << all.toStdString();
    for (const QChar each : QStringLiteral("مرحبا"))
        EXPECT_TRUE(all.contains(each))
            << "U+" << std::hex << int{each.unicode()} << " in: " << all.toStdString();
}

TEST_F(OtherReaders, ThePageIsAsLargeAsTheFigureAndTheDocumentIsAttached) {
    const Document document = documentIn("curves");
    writeFigure(document, {.widthMm = 85, .heightMm = 77.3, .title = true}, FileKind::pdf);
    const QString info = run("pdfinfo", {"a.pdf"});
    EXPECT_TRUE(info.contains("240.945 x 219.118 pts")) << info.toStdString();  // 72/25.4 points a millimetre
    EXPECT_TRUE(info.contains("Sinusoidal")) << info.toStdString();
    EXPECT_FALSE(info.contains("CreationDate"));
    run("pdfdetach", {"-save", "1", "-o", "out.posiscope", "a.pdf"});
    EXPECT_EQ(bytesOf("out.posiscope").toStdString(), writeDocument(document));
}

TEST_F(OtherReaders, ImagesInAPdfAreLosslessAndEveryCellIsExact) {
    const Document document = documentIn("heatmap");
    writeFigure(document, {.widthMm = 178, .heightMm = 120}, FileKind::pdf);
    const QStringList images = run("pdfimages", {"-list", "a.pdf"}).trimmed().split('\n');
    ASSERT_EQ(images.size(), 2 + 2);  // two lines above; the table and its legend
    for (const QString& image : images.mid(2)) {
        const QStringList words = image.simplified().split(' ');  // page num type w h color comp bpc enc …
        EXPECT_EQ(words.value(2), "image") << image.toStdString();
        EXPECT_EQ(words.value(8), "image") << "not lossless: " << image.toStdString();
        EXPECT_GE(words.value(12).toInt(), 300) << image.toStdString();
        EXPECT_GE(words.value(13).toInt(), 300) << image.toStdString();
    }
    run("pdfimages", {"-png", "a.pdf", "image"});
    const QImage image = QImage::fromData(bytesOf("image-000.png"));
    const Encoding encoding = schemeOf(document).make({}, shapeOf(document));
    const Field& field = *encoding.parts.front().field;
    ASSERT_EQ(image.width() % 128, 0);
    ASSERT_EQ(image.height() % 50, 0);
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            ASSERT_EQ(image.pixel(x, y),
                      cellColour(field, y / (image.height() / 50), x / (image.width() / 128)))
                << x << ' ' << y;
        }
    for (const char* other : {"lookup", "curves"}) {
        writeFigure(documentIn(other), {}, FileKind::pdf);
        EXPECT_FALSE(run("pdfimages", {"-list", "a.pdf"}).contains("jpeg")) << other;
    }
}

TEST_F(OtherReaders, EveryCellIsDrawnInItsColour) {
    Document document = documentIn("heatmap");
    document.positions = 20;
    Setting setting = settingOf(document, schemeOf(document));
    setting.dims = 10;
    document = withSetting(document, schemeOf(document), setting);
    document.focus = {.position = 3, .dimension = 7};
    const Encoding encoding = schemeOf(document).make(setting.values, shapeOf(document));
    const Field& field = *encoding.parts.front().field;
    const FigureFormat format{.widthMm = 178, .heightMm = 120, .dpi = 300};
    const auto page = FigurePage::laidOut(document, format);
    const double scale = page->scale() * format.dpi / 96;
    for (const FileKind kind : kReadKinds) {
        const QImage image = drawn(document, format, kind);
        for (Index row = 0; row < 20; ++row)
            for (Index column = 0; column < 10; ++column) {
                if (row == 3 || column == 7) continue;  // under the cross-hair
                const Point p =                         // in the corner: the number stands in the middle
                    toFigure(page->figure().panels.front(),
                             {static_cast<double>(column) + 0.1, static_cast<double>(row) + 0.15});
                ASSERT_EQ(image.pixel(static_cast<int>(p.x * scale), static_cast<int>(p.y * scale)),
                          cellColour(field, row, column))
                    << suffixOf(kind) << ", cell (" << row << ", " << column << ')';
            }
    }
}

/// The largest difference of a channel between the means of squares of 2 mm.
double farthest(const QImage& a, const QImage& b, double dpi) {
    const int side = static_cast<int>(std::round(2 / 25.4 * dpi));
    double most = 0;
    for (int y = 0; y + side <= a.height(); y += side)
        for (int x = 0; x + side <= a.width(); x += side) {
            double sum[3] = {};
            for (int i = y; i < y + side; ++i) {
                const auto* p = reinterpret_cast<const QRgb*>(a.constScanLine(i)) + x;
                const auto* q = reinterpret_cast<const QRgb*>(b.constScanLine(i)) + x;
                for (int j = 0; j < side; ++j) {
                    sum[0] += qRed(p[j]) - qRed(q[j]);
                    sum[1] += qGreen(p[j]) - qGreen(q[j]);
                    sum[2] += qBlue(p[j]) - qBlue(q[j]);
                }
            }
            for (const double channel : sum) most = std::max(most, std::abs(channel) / (side * side));
        }
    return most;
}

TEST_F(OtherReaders, DrawWhatThePngShows) {
    // The limits are out of 255. At 96 dpi lines of the PNG stand on whole pixels, half of one beside those of the
    // drawing; readers of SVG set texts by widths of their own; a text that is missing or stands 1 mm off would make 60
    // and more.
    constexpr double kFar = 48, kNear = 40;
    for (const View* view : views())
        for (const auto& [width, dpi, allowed] :
             {std::tuple{178.0, 96.0, kFar}, std::tuple{85.0, 300.0, kNear}}) {
            const FigureFormat format{.widthMm = width, .heightMm = 90, .dpi = dpi, .title = true};
            Document document = documentIn(view->id);
            // Cells wider than a pixel: the colour of a mean is not the mean of colours.
            if (view->embeds) document = withSetting(document, schemeOf(document), {.dims = 16});
            const QImage png = drawn(document, format, FileKind::png);
            for (const FileKind kind : {FileKind::svg, FileKind::pdf}) {
                const QImage other = drawn(document, format, kind);
                ASSERT_EQ(other.size(), png.size());
                EXPECT_LT(farthest(png, other, dpi), allowed)
                    << view->id << ", " << suffixOf(kind) << ", " << width << " mm, " << dpi << " dpi";
            }
        }
}

TEST_F(OtherReaders, TheCommandLineWritesTheSameBytesWhateverTheDesktopIsSetTo) {
    const QString program = qEnvironmentVariable("POSISCOPE");
    ASSERT_FALSE(program.isEmpty()) << "POSISCOPE is to be the path of the program; ctest sets it";
    for (const View* view : views()) {
        const Document document = withText(documentIn(view->id), "位置 encoding 4", Tokenizer::words);
        write("in.posiscope", QByteArray::fromStdString(writeDocument(document)));
        for (const FileKind kind : kReadKinds) {
            const QString out = QString("out.") + suffixOf(kind);
            const QStringList arguments{"figure",   "--document", "in.posiscope", "--width", "178",
                                        "--height", "130",        "--dpi",        "96",      "--font-size",
                                        "9",        "--title",    "--theme",      "print",   "-o",
                                        out};
            run(program, arguments,
                {"LC_ALL=de_DE.UTF-8", "QT_SCALE_FACTOR=2", "QT_FONT_DPI=144", "TZ=Asia/Tokyo"});
            const FigureFormat format{.kind = kind,
                                      .widthMm = 178,
                                      .heightMm = 130,
                                      .dpi = 96,
                                      .fontPt = 9.0,
                                      .focus = false,
                                      .values = false,
                                      .title = true,
                                      .notes = Notes::needed,
                                      .look = {Language::english, Theme::print}};
            EXPECT_TRUE(bytesOf(out) == *figureFile(document, format)) << view->id << ' ' << suffixOf(kind);
        }
    }
}

}  // namespace
}  // namespace posiscope
