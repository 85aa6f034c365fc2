// SPDX-License-Identifier: GPL-3.0-or-later
// How large a file may be.
#include <gtest/gtest.h>

#include "tests/tools/drag.h"
#include "ui/export/figure_export.h"

using namespace posiscope;

namespace {

qsizetype bytesOf(FileKind kind, const Shape& shape, const FigureFormat& format) {
    FigureFormat ofKind = format;
    ofKind.kind = kind;
    const auto file = figureFile(sines("heatmap", shape), ofKind);
    EXPECT_TRUE(file);
    return file ? file->size() : 0;
}

}  // namespace

TEST(FileSizes, ASmallTableIsASmallFile) {
    // Ten bytes a cell hold its colour, the texts, their fonts and the document; as rectangles it would be 1.5 MB.
    for (const FileKind kind : {FileKind::png, FileKind::svg, FileKind::pdf})
        EXPECT_LE(bytesOf(kind, {50, 128}, {}), 10 * 50 * 128) << suffixOf(kind);
}

TEST(FileSizes, APageHasNoMoreBytesThanPixelsWhateverTheTable) {
    // 255 colours are a byte for each pixel, and four in an SVG for three.
    const FigureFormat format{.widthMm = 210, .heightMm = 130, .dpi = 300};
    const double pixels = pixelsAcross(format) * pixelsDown(format);
    for (const Shape& shape : {Shape{4096, 1024}, Shape{1 << 20, 1 << 14}})
        for (const FileKind kind : {FileKind::png, FileKind::svg, FileKind::pdf})
            EXPECT_LE(static_cast<double>(bytesOf(kind, shape, format)),
                      kind == FileKind::svg ? pixels * 4 / 3 : pixels)
                << suffixOf(kind) << " of " << shape.positions << " x " << shape.dims;
}
