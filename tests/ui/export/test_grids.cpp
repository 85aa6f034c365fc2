// SPDX-License-Identifier: GPL-3.0-or-later
// Several panes as one picture: a grid of equal parts, each of them as if it were alone.
#include <QBuffer>
#include <QPainter>
#include <cmath>

#include "core/base/number.h"
#include "core/files/document_json.h"
#include "core/views/shared/edits.h"
#include "core/views/shared/registry.h"
#include "tests/ui/drawing.h"
#include "ui/export/figure_document.h"
#include "ui/export/figure_export.h"
#include "ui/export/figure_page.h"
#include "ui/look/figure_text.h"

namespace posiscope {
namespace {

constexpr FileKind kAllKinds[] = {FileKind::png, FileKind::svg, FileKind::pdf};
constexpr int kPixelsPerMm = 5;
constexpr double kUnitMm = 0.2;  // a pixel
constexpr double kGridDpi = kPixelsPerMm * kMmPerInch;
constexpr double kGapMm = 4;

struct Pictured {
    const char *view, *scheme, *part;
};
constexpr Pictured kMixed[] = {
    {"heatmap", "sinusoidal", "table"}, {"heatmap", "shaw", "key"}, {"curves", "rope", "angles"}};
/// Figures without a frame that is aligned with the others.
constexpr Pictured kApart[] = {
    {"similarity", "sinusoidal", "table"}, {"attention", "shaw", "key"}, {"map", "rope", "angles"}};

/// A document of that many panes, each with a view, a scheme or a part of its own.
Document gridOf(std::size_t count, bool below = false, std::span<const Pictured> further = kMixed) {
    Document document = firstDocument();
    document.focus = {.position = 2, .dimension = 5};
    for (std::size_t i = 1; i < count; ++i) {
        const auto& [view, scheme, part] = further[i - 1];
        document = withPaneOpened(document, *findView(view));
        document = withPart(withScheme(document, *findScheme(scheme)), part);
    }
    document.below = below;
    return *readDocument(writeDocument(seenFrom(document, count / 2)));
}

Document alone(const Document& document, std::size_t pane) {
    Document one = document;
    one.panes = {document.panes[pane]};
    one.framed = 0;
    return one;
}

/// A page of which all parts have that size, with figures whose units are pixels of the file.
FigureFormat gridFormat(const Document& document, double partWidthMm, double partHeightMm) {
    const PanePlace first = placeOf(document, 0);
    const auto across = static_cast<double>(first.columns), down = static_cast<double>(first.rows);
    return {.widthMm = across * partWidthMm + (across - 1) * kGapMm,
            .heightMm = down * partHeightMm + (down - 1) * kGapMm,
            .dpi = kGridDpi,
            .fontPt = windowFontPt() * kUnitMm / kMmPerInch * kUnitsPerInch};
}

QImage imageOf(const Document& document, const FigureFormat& format) {
    const auto image = figureImage(document, format);
    EXPECT_TRUE(image) << plain(image.error());
    return image ? image->convertToFormat(QImage::Format_RGB32) : QImage();
}

int pixelsOf(double mm) {
    return static_cast<int>(std::lround(mm * kPixelsPerMm));
}

/// Returns by how much two pictures differ where they do so most; 255 where their sizes do.
int differenceOf(const QImage& a, const QImage& b) {
    if (a.size() != b.size()) return 255;
    int most = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x) {
            const QRgb one = a.pixel(x, y), other = b.pixel(x, y);
            for (const int each :
                 {qRed(one) - qRed(other), qGreen(one) - qGreen(other), qBlue(one) - qBlue(other)})
                most = std::max(most, std::abs(each));
        }
    return most;
}

/// Expects that the part of each pane is the picture of that pane alone, and that there is nothing between them.
void expectParts(const Document& document, const FigureFormat& format, double partWidthMm,
                 double partHeightMm) {
    const QImage whole = imageOf(document, format);
    ASSERT_EQ(whole.size(), QSize(pixelsOf(format.widthMm), pixelsOf(format.heightMm)));
    const QRgb ground = whole.pixel(0, 0);
    QImage between = whole;
    for (std::size_t i = 0; i < document.panes.size(); ++i) {
        const PanePlace place = placeOf(document, i);
        FigureFormat part = format;
        part.widthMm = place.columns == 1 ? format.widthMm : partWidthMm;
        part.heightMm = partHeightMm;
        const QImage expected = imageOf(alone(document, i), part);
        const QRect where(QPoint(pixelsOf((partWidthMm + kGapMm) * static_cast<double>(place.column)),
                                 pixelsOf((partHeightMm + kGapMm) * static_cast<double>(place.row))),
                          expected.size());
        EXPECT_TRUE(whole.rect().contains(where)) << i;
        constexpr int kRounding = 4;  // of 255: the edges of a few letters
        EXPECT_LE(differenceOf(whole.copy(where), expected), kRounding)
            << "pane " << i << " of " << document.panes.size();
        QPainter(&between).fillRect(where, QColor(ground));
    }
    QImage empty = whole;
    empty.fill(ground);
    EXPECT_TRUE(between == empty) << "something stands between the panes";
}

TEST(Grids, EachPartIsThePaneAlone) {
    constexpr double kWidth = 100, kHeight = 80;
    for (const std::size_t count : {2U, 3U, 4U}) {
        const Document document = gridOf(count, false, kApart);
        expectParts(document, gridFormat(document, kWidth, kHeight), kWidth, kHeight);
    }
    const Document below = gridOf(2, true, kApart);
    ASSERT_EQ(placeOf(below, 1).row, 1U);
    expectParts(below, gridFormat(below, kWidth, kHeight), kWidth, kHeight);
}

TEST(Grids, EachPartIsThePaneAloneWithAllNotesInEveryTheme) {
    constexpr double kWidth = 110, kHeight = 140;
    const Document document = gridOf(4, false, kApart);
    for (const Theme theme : {Theme::light, Theme::dark, Theme::print}) {
        FigureFormat format = gridFormat(document, kWidth, kHeight);
        format.notes = Notes::all;
        format.look.theme = theme;
        expectParts(document, format, kWidth, kHeight);
    }
}

FigurePage pageOf(const Document& document, const FigureFormat& format) {
    auto page = FigurePage::laidOut(document, format);
    EXPECT_TRUE(page) << plain(page.error());
    return std::move(*page);
}

std::vector<const Panel*> panelsOf(const Figure& figure, std::string_view id) {
    std::vector<const Panel*> all;
    for (const Panel& panel : figure.panels)
        if (panel.id == id) all.push_back(&panel);
    return all;
}

/// The frames of the axes, pane by pane.
std::vector<Rect> framesOf(const Figure& figure) {
    std::vector<Rect> all;
    for (const Panel& panel : figure.panels)
        if (panel.down) all.push_back(panel.frame);
    return all;
}

TEST(Grids, TitlesBesideEachOtherAreOfOneSizeAndHeight) {
    const FigureFormat format{.kind = FileKind::svg,
                              .widthMm = 220,
                              .heightMm = 120,
                              .titles = {"Short",
                                         "A title of so many words that two lines of the larger type "
                                         "would be needed for it beside the other one"}};
    const FigurePage page = pageOf(gridOf(2), format);
    const std::vector<const Panel*> titles = panelsOf(page.figure(), "title");
    ASSERT_EQ(titles.size(), 2U);
    EXPECT_EQ(titles[0]->frame.height, titles[1]->frame.height);
    for (const Panel* each : titles)
        for (const Mark& mark : each->marks) EXPECT_EQ(std::get<Label>(mark).type, Type::heading);
}

/// Two heatmaps, of a scheme's first part and of another.
Document twoHeatmaps(const char* scheme, const char* part) {
    Document document = firstDocument();
    document.panes[0] = {.view = "heatmap", .scheme = "sinusoidal"};
    document = withPaneOpened(document, *findView("heatmap"));
    return withPart(withScheme(document, *findScheme(scheme)), part);
}

TEST(Grids, OneBarTellsOfAllPanesWithItsColours) {
    const FigureFormat format{.kind = FileKind::svg, .widthMm = 178, .heightMm = 80, .fontPt = 8};
    const auto bars = [](const FigurePage& page) { return panelsOf(page.figure(), "legend"); };
    const FigurePage shared = pageOf(twoHeatmaps("sinusoidal", "table"), format);
    ASSERT_EQ(bars(shared).size(), 1U);
    const std::vector<Rect> frames = framesOf(shared.figure());
    ASSERT_EQ(frames.size(), 2U);
    EXPECT_EQ(frames[0].width, frames[1].width);
    EXPECT_GT(bars(shared)[0]->frame.x, frames[1].right());
    EXPECT_LE(bars(shared)[0]->frame.right(), shared.figure().width);
    // The same range, but the cosine of an angle is another quantity, unless the author names both as one.
    EXPECT_EQ(bars(pageOf(twoHeatmaps("rope", "cos"), format)).size(), 2U);
    FigureFormat named = format;
    named.barTitle = "value";
    EXPECT_EQ(bars(pageOf(twoHeatmaps("rope", "cos"), named)).size(), 1U);
    EXPECT_EQ(bars(pageOf(twoHeatmaps("rope", "angles"), named)).size(), 2U) << "another range";
}

TEST(Grids, AxesOfPanesAreAligned) {
    Document document = firstDocument();
    document.panes[0] = {.view = "heatmap", .scheme = "sinusoidal"};
    document = withPaneOpened(withPositions(document, 2048), *findView("curves"));
    document.below = true;
    FigureFormat format{.kind = FileKind::svg, .widthMm = 100, .heightMm = 170, .fontPt = 8};
    std::vector<Rect> frames = framesOf(pageOf(document, format).figure());
    ASSERT_EQ(frames.size(), 3U) << "a heatmap and two curves";
    for (const Rect& each : frames) {
        EXPECT_EQ(each.x, frames[0].x);
        EXPECT_NEAR(each.right(), frames[0].right(), 1e-9);
    }
    document = withScheme(withView(document, *findView("spectrum")), *findScheme("sinusoidal"));
    document.below = false;
    format.widthMm = 200;
    format.heightMm = 80;
    frames = framesOf(pageOf(document, format).figure());
    ASSERT_EQ(frames.size(), 2U);
    EXPECT_EQ(frames[1].y, frames[0].y);
    EXPECT_NEAR(frames[1].bottom(), frames[0].bottom(), 1e-9);
}

TEST(Grids, EveryKindCarriesThePanes) {
    for (const std::size_t count : {2U, 3U, 4U})
        for (const FileKind kind : kAllKinds) {
            const Document document = gridOf(count, count == 2);
            auto bytes = figureFile(document, {.kind = kind});
            ASSERT_TRUE(bytes) << plain(bytes.error());
            QBuffer file(&*bytes);
            ASSERT_TRUE(file.open(QIODevice::ReadOnly));
            const auto back = readPictureDocument(file);
            ASSERT_TRUE(back) << suffixOf(kind) << ": " << plain(back.error());
            EXPECT_TRUE(back->panes == document.panes) << count << ' ' << suffixOf(kind);
            EXPECT_EQ(back->framed, document.framed);
            EXPECT_EQ(back->below, document.below);
            EXPECT_TRUE(*back == document) << count << ' ' << suffixOf(kind);
        }
}

TEST(Grids, TheFrameChangesNoPixel) {
    const Document document = gridOf(3);
    const FigureFormat format = gridFormat(document, 100, 80);
    for (std::size_t i = 0; i < document.panes.size(); ++i)
        EXPECT_TRUE(imageOf(seenFrom(document, i), format) == imageOf(document, format)) << i;
}

TEST(Grids, AFontThatDoesNotFitIntoTheSmallestPartIsRefused) {
    for (const std::size_t count : {2U, 3U, 4U})
        for (const bool title : {false, true}) {
            const Document document = gridOf(count);
            FigureFormat format{.kind = FileKind::pdf, .widthMm = 170, .heightMm = 120, .title = title};
            const double most = mostFontPt(document, format);
            double least = 72;  // of the panes alone
            for (std::size_t i = 0; i < count; ++i) {
                const PanePlace place = placeOf(document, i);
                FigureFormat part = format;
                part.widthMm = (170 - kGapMm * static_cast<double>(place.columns - 1)) /
                               static_cast<double>(place.columns);
                part.heightMm =
                    (120 - kGapMm * static_cast<double>(place.rows - 1)) / static_cast<double>(place.rows);
                least = std::min(least, mostFontPt(alone(document, i), part));
            }
            EXPECT_NEAR(most, least, 1e-6) << count;
            format.fontPt = most + 0.01;
            const auto refused = figureFile(document, format);
            ASSERT_FALSE(refused);
            EXPECT_NE(plain(refused.error())
                          .find(plain(text("%1 pt are the most", {shownNumber(std::floor(most * 10) / 10)}))),
                      std::string::npos)
                << plain(refused.error());
            format.fontPt = std::floor(most * 10) / 10;
            EXPECT_TRUE(figureFile(document, format)) << count;
        }
}

TEST(Grids, EveryTitleIsSaidWhereTitlesAreAskedFor) {
    const Document document = gridOf(4);
    for (const bool title : {false, true}) {
        const FigureFormat format{.kind = FileKind::svg, .widthMm = 300, .heightMm = 240, .title = title};
        const auto bytes = figureFile(document, format);
        ASSERT_TRUE(bytes) << plain(bytes.error());
        const QString all = Drawing(*bytes).text();
        for (std::size_t i = 0; i < document.panes.size(); ++i) {
            const auto page = FigurePage::laidOut(alone(document, i), format);
            const QString words = QString::fromStdString(plain(page->figure().title)).simplified();
            ASSERT_FALSE(words.isEmpty());
            EXPECT_EQ(all.contains(words.left(12)), title) << i << ": " << words.toStdString();
        }
    }
}

TEST(Grids, TheSameBytesEachTime) {
    for (const FileKind kind : kAllKinds) {
        const auto first = figureFile(gridOf(4), {.kind = kind}),
                   second = figureFile(gridOf(4), {.kind = kind});
        ASSERT_TRUE(first && second);
        EXPECT_TRUE(*first == *second) << suffixOf(kind);
    }
}

TEST(Grids, OneMissingFigureLeavesTheOthersTheirPlace) {
    Document document = gridOf(2);
    document.panes[1] = {.view = "attention", .scheme = "sinusoidal"};
    Setting setting = settingOf(document, *findScheme("sinusoidal"));
    setting.dims = 2048;  // more than it multiplies
    document = withSetting(document, *findScheme("sinusoidal"), setting);
    const FigureFormat format{.kind = FileKind::svg};
    const auto page = FigurePage::laidOut(document, format);
    ASSERT_TRUE(page);
    EXPECT_TRUE(page->figure().message.empty()) << "the other pane is there";
    document.panes[0] = document.panes[1];
    EXPECT_FALSE(FigurePage::laidOut(document, format)->figure().message.empty());
}

}  // namespace
}  // namespace posiscope
