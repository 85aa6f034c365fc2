// SPDX-License-Identifier: GPL-3.0-or-later
// A figure that moves: each of its frames is the figure of its document.
#include <gtest/gtest.h>

#include <QImage>
#include <QtEndian>

#include "core/views/shared/registry.h"
#include "core/views/shared/sweep.h"
#include "ui/export/figure_document.h"
#include "ui/export/figure_export.h"

namespace posiscope {
namespace {

struct Chunk {
    QByteArray kind, data;
};

std::vector<Chunk> chunksOf(const QByteArray& png) {
    std::vector<Chunk> all;
    for (qsizetype at = 8; at + 12 <= png.size();) {
        const auto length = static_cast<qsizetype>(qFromBigEndian<quint32>(png.constData() + at));
        all.push_back({png.mid(at + 4, 4), png.mid(at + 8, length)});
        at += 12 + length;
    }
    return all;
}

quint32 numberAt(const QByteArray& data, qsizetype at) {
    return qFromBigEndian<quint32>(data.constData() + at);
}

QByteArray written(const Chunk& chunk) {
    QByteArray out(4, 0);
    qToBigEndian(static_cast<quint32>(chunk.data.size()), out.data());
    const QByteArray summed = chunk.kind + chunk.data;
    quint32 crc = 0xFFFFFFFFU;
    for (const char each : summed) {
        crc ^= static_cast<quint8>(each);
        for (int bit = 0; bit < 8; ++bit) crc = (crc & 1U) != 0 ? 0xEDB88320U ^ (crc >> 1U) : crc >> 1U;
    }
    QByteArray end(4, 0);
    qToBigEndian(crc ^ 0xFFFFFFFFU, end.data());
    return out + summed + end;
}

TEST(Motion, EachFrameIsTheFigureAtItsValue) {
    Document document = withView(firstDocument(), *findView("heatmap"));
    document.pane().sweep = Sweep{.param = "base", .values = {100, 1000, 10000}};
    std::vector<Document> frames;
    for (const double value : document.pane().sweep->values)
        frames.push_back(withSweptValue(document, value));
    const FigureFormat format{.widthMm = 120, .heightMm = 90, .dpi = 96, .fontPt = 8.0};
    const auto file = motionFile(frames, format);
    ASSERT_TRUE(file) << plain(file.error());
    const auto again = motionFile(frames, format);
    EXPECT_TRUE(again && *again == *file) << "two runs differ";

    const std::vector<Chunk> chunks = chunksOf(*file);
    const QByteArray header = chunks.front().data;
    std::vector<QByteArray> pixels;
    quint32 sequence = 0;
    for (const Chunk& each : chunks) {
        if (each.kind == "acTL") {
            EXPECT_EQ(numberAt(each.data, 0), 3U);
            EXPECT_TRUE(pixels.empty());
        }
        if (each.kind == "fcTL") {
            EXPECT_EQ(numberAt(each.data, 0), sequence++);
            EXPECT_EQ(numberAt(each.data, 4), numberAt(header, 0));
            EXPECT_EQ(numberAt(each.data, 8), numberAt(header, 4));
            pixels.emplace_back();
        }
        if (each.kind == "IDAT") pixels.back() += each.data;
        if (each.kind == "fdAT") {
            EXPECT_EQ(numberAt(each.data, 0), sequence++);
            pixels.back() += each.data.mid(4);
        }
    }
    EXPECT_EQ(chunks.back().kind, "IEND");
    ASSERT_EQ(pixels.size(), 3U);
    for (std::size_t i = 0; i < pixels.size(); ++i) {
        const QByteArray alone =
            file->left(8) + written({"IHDR", header}) + written({"IDAT", pixels[i]}) + written({"IEND", {}});
        const auto figure = figureImage(frames[i], format);
        ASSERT_TRUE(figure);
        EXPECT_TRUE(QImage::fromData(alone).convertToFormat(QImage::Format_RGB32) ==
                    figure->convertToFormat(QImage::Format_RGB32))
            << "frame " << i;
    }
    // Readers that know no motion show the first.
    EXPECT_TRUE(QImage::fromData(*file).convertToFormat(QImage::Format_RGB32) ==
                figureImage(frames.front(), format)->convertToFormat(QImage::Format_RGB32));
}

}  // namespace
}  // namespace posiscope
