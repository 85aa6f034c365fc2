// SPDX-License-Identifier: GPL-3.0-or-later
// Images in files: every pixel as it is, and no more bytes than its colours need.
#include <random>

#include "core/views/shared/registry.h"
#include "tests/ui/drawing.h"
#include "ui/export/figure_export.h"
#include "ui/export/png_file.h"

namespace posiscope {
namespace {

/// Pixels of so many colours, each of which is there; rows that are like the one above among them.
QImage coloured(int width, int height, int colours) {
    std::mt19937 random(7);
    QImage image(width, height, QImage::Format_RGB32);
    int next = 0;
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            if (y % 4 == 3) {
                image.setPixel(x, y, image.pixel(x, y - 1));
                continue;
            }
            const int number =
                next < colours ? next++ : static_cast<int>(random() % static_cast<unsigned>(colours));
            image.setPixel(x, y, qRgb(number % 256, number / 256, 255 - number % 251));
        }
    return image;
}

QImage readPng(const QByteArray& png) {
    QImage image;
    EXPECT_TRUE(image.loadFromData(png, "PNG")) << "Qt cannot read it";
    return image;
}

TEST(PngFile, HasEveryPixel) {
    for (const int colours : {1, 2, 255, 256, 257, 5000})
        for (const QSize size : {QSize(300, 20), QSize(7000, 3), QSize(1, 1), QSize(1, 700)}) {
            const QImage image = coloured(size.width(), size.height(), colours);
            const QImage back = readPng(pngOf(image));
            EXPECT_TRUE(back.convertToFormat(QImage::Format_RGB32) == image)
                << colours << " colours, " << size.width() << " × " << size.height();
        }
}

TEST(PngFile, IsAPaletteUpTo256Colours) {
    EXPECT_EQ(readPng(pngOf(coloured(64, 64, 256))).format(), QImage::Format_Indexed8);
    EXPECT_EQ(readPng(pngOf(coloured(64, 64, 256))).colorCount(), 256);
    EXPECT_NE(readPng(pngOf(coloured(64, 64, 257))).format(), QImage::Format_Indexed8);
    EXPECT_TRUE(indexed(coloured(64, 64, 257)).isNull());
    EXPECT_EQ(indexed(coloured(64, 64, 3)).colorTable(),
              (QList<QRgb>{qRgb(0, 0, 255), qRgb(1, 0, 254), qRgb(2, 0, 253)}))
        << "colours are numbered as they come, so that two runs write the same bytes";
}

TEST(PngFile, SaysHowDenseItsPixelsAre) {
    QImage image = coloured(5, 5, 3);
    image.setDotsPerMeterX(11811);  // 300 dpi
    image.setDotsPerMeterY(11811);
    EXPECT_EQ(readPng(pngOf(image)).dotsPerMeterX(), 11811);
    EXPECT_EQ(readPng(pngOf(image)).dotsPerMeterY(), 11811);
}

TEST(FieldsInFiles, ArePalettes) {
    for (const char* view : {"heatmap", "lookup"}) {
        const Document document = withView(firstDocument(), *findView(view));
        const auto svg = figureFile(document, {.kind = FileKind::svg});
        ASSERT_TRUE(svg);
        const Drawing drawing(*svg);
        int images = 0;
        for (const Element& each : drawing.all("image")) {
            EXPECT_EQ(each.image().format(), QImage::Format_Indexed8) << view;
            ++images;
        }
        EXPECT_GT(images, 0) << view;
        const auto pdf = figureFile(document, {.kind = FileKind::pdf});
        ASSERT_TRUE(pdf);
        EXPECT_EQ(pdf->count("/Subtype /Image "), images) << view;
        EXPECT_EQ(pdf->count("/ColorSpace [ /Indexed /DeviceRGB "), images) << view;
    }
}

TEST(FieldsInFiles, NothingIsSaidOnStandardErrorWhileAFileIsWritten) {
    static QStringList said;
    said.clear();
    const QtMessageHandler usual = qInstallMessageHandler(
        [](QtMsgType, const QMessageLogContext&, const QString& message) { said.append(message); });
    for (const FileKind kind : {FileKind::png, FileKind::svg, FileKind::pdf})
        for (const bool outlines : {false, true})
            EXPECT_TRUE(figureFile(firstDocument(), {.kind = kind, .outlines = outlines}));
    qInstallMessageHandler(usual);
    EXPECT_TRUE(said.isEmpty()) << said.size() << " messages, the first: " << said.value(0).toStdString();
}

}  // namespace
}  // namespace posiscope
