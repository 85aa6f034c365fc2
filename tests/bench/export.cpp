// SPDX-License-Identifier: GPL-3.0-or-later
// A heatmap of 4096 × 1024 as a file: the width of A4 and 300 dpi, and as a PNG of two columns and 600 dpi.
#include <QApplication>

#include "tests/bench/bench.h"
#include "tests/tools/drag.h"
#include "ui/export/figure_export.h"

using namespace posiscope;

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    static constexpr Shape kShape{4096, 1024};
    for (const FileKind kind : {FileKind::png, FileKind::pdf, FileKind::svg}) {
        const std::string name = std::string("posiscope ") + suffixOf(kind);
        const FigureFormat format{.kind = kind, .widthMm = 210, .heightMm = 130, .dpi = 300};
        const auto file = [document = sines("heatmap", kShape), format] {
            if (!figureFile(document, format)) std::abort();
        };
        bench::measure({.name = name, .size = bench::nameOf(kShape)}, file);
        bench::tell(name, bench::nameOf(kShape), "bytes",
                    static_cast<double>(figureFile(sines("heatmap", kShape), format)->size()));
    }
    const FigureFormat columns{.widthMm = 178, .heightMm = 110, .dpi = 600};
    bench::measure({.name = "posiscope png 600 dpi", .size = bench::nameOf(kShape)},
                   [document = sines("heatmap", kShape), columns] {
                       if (!figureFile(document, columns)) std::abort();
                   });
    return bench::runAll(argc, argv);
}
