// SPDX-License-Identifier: GPL-3.0-or-later
// Figures as files: sizes in print, what is in them and what never is.
#include <algorithm>
#include <cmath>

#include "core/base/number.h"
#include "core/views/shared/registry.h"
#include "core/views/shared/view.h"
#include "tests/ui/drawing.h"
#include "ui/export/figure_export.h"
#include "ui/export/figure_page.h"
#include "ui/look/figure_text.h"

namespace posiscope {
namespace {

constexpr FileKind kKinds[] = {FileKind::png, FileKind::svg, FileKind::pdf};

Document shown(const char* view) {
    return withView(firstDocument(), *findView(view));
}

FigureFormat formatOf(FileKind kind, double widthMm = 178, double heightMm = 120) {
    return {.kind = kind, .widthMm = widthMm, .heightMm = heightMm};
}

QByteArray fileOf(const Document& document, const FigureFormat& format) {
    const auto bytes = figureFile(document, format);
    EXPECT_TRUE(bytes) << plain(bytes.error());
    return bytes ? *bytes : QByteArray();
}

Drawing drawingOf(const Document& document, FigureFormat format) {
    format.kind = FileKind::svg;
    return Drawing(fileOf(document, format));
}

std::string refusalOf(const Document& document, const FigureFormat& format) {
    const auto bytes = figureFile(document, format);
    EXPECT_FALSE(bytes);
    return plain(bytes.error());
}

/// Returns what the figure says of itself below, in a file of the least size.
std::string notesOf(const Document& document, Notes notes) {
    FigureFormat format = formatOf(FileKind::svg, 178, 140);
    format.fontPt = 8;
    format.notes = notes;
    const auto page = FigurePage::laidOut(document, format);
    EXPECT_TRUE(page) << plain(page.error());
    std::string all;
    for (const Panel& panel : page->figure().panels)
        if (panel.id == "notes")
            for (const Mark& mark : panel.marks) all += plain(std::get<Label>(mark).text) + " ";
    return all;
}

TEST(Export, NotesAreOffShortOrAllAndLeaveTheViewItsRoom) {
    for (const View* view : views()) {
        const Document document = shown(view->id);
        EXPECT_EQ(notesOf(document, Notes::off), "") << view->id;
        const std::string brief = notesOf(document, Notes::needed), all = notesOf(document, Notes::all);
        FigureFormat format = formatOf(FileKind::svg, 178, 140);
        format.fontPt = 8;
        format.notes = Notes::all;
        const auto page = FigurePage::laidOut(document, format);
        ASSERT_TRUE(page) << view->id;
        for (const Text& sign : page->figure().notes)
            EXPECT_NE(all.find(plain(sign).substr(0, 12)), std::string::npos)
                << view->id << ": " << plain(sign);
        EXPECT_LE(brief.size(), all.size());
    }
}

TEST(Export, ShortNotesSayOnlyWhatMisleadsUnsaid) {
    const auto shortOf = [](const char* view, const char* scheme) {
        const Document far = withText(firstDocument(), "a b c d e f g h i j k l", Tokenizer::words);
        return notesOf(withView(withScheme(far, *findScheme(scheme)), *findView(view)), Notes::needed);
    };
    EXPECT_EQ(shortOf("heatmap", "sinusoidal"), "");
    EXPECT_TRUE(shortOf("heatmap", "learned").starts_with("random start, seed"));
    EXPECT_TRUE(shortOf("lookup", "shaw").find("the distance is clipped") != std::string::npos);
    EXPECT_EQ(shortOf("lookup", "shaw").find("the colours of rows"), std::string::npos);
    Document far = withView(firstDocument(), *findView("heatmap"));
    far.positions = 1 << 20;
    EXPECT_TRUE(notesOf(far, Notes::needed).find("cells a pixel") != std::string::npos);
}

TEST(Export, TheSizeAskedForIsThatOfTheSmallestTexts) {
    for (const View* view : views())
        for (const double pt : {6.0, 7.0, 8.0, 11.0}) {
            FigureFormat format = formatOf(FileKind::svg, 178, 150);
            format.fontPt = pt;
            const Drawing drawing = drawingOf(shown(view->id), format);
            const double ptPerUnit = format.widthMm / 25.4 * 72 / drawing.size().width();
            // Scripts are smaller: 7 tenths of their text, in whole pixels of 13, and at least 5 pt.
            const double leastScript = std::max(9.0 / 13 * pt, 5.0) - 0.01;
            double smallest = INFINITY;
            for (const Element& each : drawing.elements) {
                if (each.at("font-size").isEmpty()) continue;
                const double size = each.number("font-size") * ptPerUnit;
                EXPECT_GE(size, leastScript) << view->id << " at " << pt << ": " << each.text.toStdString();
                if (size > 0.9 * pt) smallest = std::min(smallest, size);
            }
            EXPECT_NEAR(smallest, pt, 0.01) << view->id;
            EXPECT_EQ(drawing.elements.front().at("width"), "178mm");
            EXPECT_EQ(drawing.elements.front().at("height"), "150mm");
        }
}

TEST(Export, WithoutAFontSizeItIsThatOfTheWindowOrTheMostThatFits) {
    const auto ptOf = [](double width, double height) {
        return FigurePage::laidOut(shown("lookup"), formatOf(FileKind::pdf, width, height))->fontPt();
    };
    EXPECT_NEAR(ptOf(178, 120), 13 * 0.75, 1e-9);  // 13/96 inch
    // In a window every view needs 420 × 375 units; at 85 mm one of them is 85/25.4·96/420 of 1/96 inch.
    EXPECT_NEAR(ptOf(85, 85), 13 * 0.75 * (85 / 25.4 * 96 / 420), 1e-9);
    EXPECT_NEAR(ptOf(178, 60), 13 * 0.75 * (60 / 25.4 * 96 / 375), 1e-9);
}

TEST(Export, AColumnOfAnArticleHoldsEveryViewAtEightPoints) {
    const auto holds = [](const Document& document, double width, double height, double pt,
                          const std::string& only) {
        FigureFormat format = formatOf(FileKind::pdf, width, height);
        format.fontPt = pt;
        format.only = only;
        const auto page = FigurePage::laidOut(document, format);
        EXPECT_TRUE(page) << plain(page.error());
    };
    for (const View* view : views()) {
        holds(shown(view->id), 85, 70, 8, "");
        holds(shown(view->id), 178, 50, 8, "");
        holds(shown(view->id), 338.67, 190.5, 20, "");
    }
    for (const auto& [view, only] : {std::pair{"heatmap", ""}, {"curves", "row"}, {"curves", "column"}}) {
        holds(shown(view), 85, 45, 8, only);
        holds(shown(view), 58, 45, 7, only);
    }
}

TEST(Export, TheFocusIsMarkedAndNumbersStandInCellsWhereThatIsAskedFor) {
    const auto textsOf = [](const char* view, bool focus, bool values) {
        Document document = shown(view);
        document.positions = 4;
        Setting small = settingOf(document, schemeOf(document));
        small.dims = 4;
        document = withSetting(document, schemeOf(document), small);
        FigureFormat format = formatOf(FileKind::svg);
        format.fontPt = 8;
        format.focus = focus;
        format.values = values;
        return drawingOf(document, format).all("text").size();
    };
    for (const char* view : {"heatmap", "curves", "tokens", "mix", "similarity"})
        EXPECT_LT(textsOf(view, false, false), textsOf(view, true, false)) << view;
    EXPECT_EQ(textsOf("heatmap", false, false) + 16, textsOf("heatmap", false, true));
}

TEST(Export, AFontThatDoesNotFitIsRefusedWithTheMostThatDoes) {
    for (const bool title : {false, true})
        for (const View* view : views()) {
            FigureFormat format = formatOf(FileKind::pdf, 85, 80);
            format.fontPt = 8;
            format.title = title;
            const double most = mostFontPt(shown(view->id), format);
            format.fontPt = most + 0.01;
            const std::string why = refusalOf(shown(view->id), format);
            EXPECT_NE(why.find(plain(text("%1 pt are the most", {shownNumber(std::floor(most * 10) / 10)}))),
                      std::string::npos)
                << why;
            format.fontPt = std::floor(most * 10) / 10;
            EXPECT_TRUE(figureFile(shown(view->id), format)) << view->id;
        }
}

TEST(Export, NumbersOutOfRangeAreNamed) {
    const auto refused = [](auto change, const char* name) {
        for (const FileKind kind : kKinds) {
            FigureFormat format = formatOf(kind);
            change(format);
            if (kind != FileKind::png && std::string(name) == "dpi") continue;  // they have none
            EXPECT_TRUE(refusalOf(shown("heatmap"), format).starts_with(name)) << suffixOf(kind);
        }
    };
    for (const double bad : {0.0, -85.0, 19.9, 2000.1, 10000.0, 1e300, std::nan("")}) {
        refused([=](FigureFormat& f) { f.widthMm = bad; }, "width");
        refused([=](FigureFormat& f) { f.heightMm = bad; }, "height");
    }
    for (const double bad : {0.0, 1e6, std::nan("")}) refused([=](FigureFormat& f) { f.dpi = bad; }, "dpi");
    for (const double bad : {0.0, -8.0, 1.9, 73.0, 1e9, std::nan("")})
        refused([=](FigureFormat& f) { f.fontPt = bad; }, "font size");
}

TEST(Export, TheTitleStandsAboveWhereItIsAskedFor) {
    for (const View* view : views())
        for (const double width : {85.0, 178.0}) {
            FigureFormat format = formatOf(FileKind::svg, width, 100);
            const Document document = shown(view->id);
            const auto above = [&](double height) {
                QStringList words;
                const Drawing drawing = drawingOf(document, format);
                for (const Element& each : drawing.all("text"))
                    if (each.number("y") < height && each.at("transform").isEmpty())
                        words.append(each.text.simplified());
                return words.join(' ');
            };
            const auto titleOf = [&] { return FigurePage::laidOut(document, format)->figure().title; };
            const QString title = QString::fromStdString(plain(titleOf())).simplified();
            EXPECT_FALSE(above(1000).contains(title.left(24))) << view->id;
            format.title = true;
            const auto page = FigurePage::laidOut(document, format);
            EXPECT_EQ(above(page->top()), title) << view->id;
            // the figure below the title has no less room than it needs
            EXPECT_GE(page->figure().width, kLeastWidth);
            EXPECT_GE(page->figure().height, kLeastHeight);
            const double shownTop = page->top() * page->scale();
            EXPECT_LE(shownTop + page->figure().height * page->scale(), 100 / 25.4 * 96 + 0.01);
        }
}

TEST(Export, SignsAreInTheFileAndHintsAreNot) {
    for (const View* view : views()) {
        const Document document = shown(view->id);
        FigureFormat format = formatOf(FileKind::svg);
        format.notes = Notes::all;
        const auto page = FigurePage::laidOut(document, format);
        const QString all = drawingOf(document, format).text();
        const std::string hint = plain(page->figure().hint);
        ASSERT_FALSE(hint.empty());
        EXPECT_FALSE(all.contains(QString::fromStdString(hint.substr(0, 12)))) << view->id;
        ASSERT_FALSE(page->figure().notes.empty()) << view->id;
        const std::string sign = plain(page->figure().notes.front());
        EXPECT_TRUE(all.contains(QString::fromStdString(sign.substr(0, 12)))) << all.toStdString();
    }
}

TEST(Export, NothingSpillsOverAnAxis) {
    // Zoomed in, curves, dots and lines go on beyond what is shown.
    for (const char* view : {"curves", "heatmap"})
        for (const auto& [row, column] : {std::pair{0, 0}, std::pair{20, 33}, std::pair{12, 127}}) {
            Document document = shown(view);
            document.focus.position = row;
            document.focus.dimension = column;
            document.pane().windows[std::string(view) + "/sinusoidal/table"] = {11.7, 23.4, 30.2, 51.9};
            const auto page = FigurePage::laidOut(document, formatOf(FileKind::svg));
            std::vector<QRectF> frames;
            for (const Panel& panel : page->figure().panels) {
                const Rect& r = panel.frame;
                frames.push_back(QRectF(r.x, r.y, r.width, r.height).adjusted(-1e-3, -1e-3, 1e-3, 1e-3));
            }
            int seen = 0;
            const Drawing drawing = drawingOf(document, formatOf(FileKind::svg));
            for (const Element& each : drawing.elements) {
                // Axes are muted and stand around the frame.
                const QString muted = "#4b5563";
                if (each.at("stroke") == muted || each.at("fill") == muted) continue;
                const std::vector<QPointF> points = each.points();
                if (points.empty() || (each.name == "rect" && each.number("x") == 0)) continue;
                const double half = each.at("stroke").isEmpty() || each.at("stroke-linecap") != "round"
                                        ? 0
                                        : each.number("stroke-width") / 2;
                EXPECT_TRUE(
                    std::ranges::any_of(frames,
                                        [&](const QRectF& frame) {
                                            return std::ranges::all_of(points, [&](QPointF p) {
                                                return frame.adjusted(half, half, -half, -half).contains(p);
                                            });
                                        }))
                    << view << ": " << each.name.toStdString() << ' ' << each.at("d").left(200).toStdString();
                ++seen;
            }
            EXPECT_GE(seen, 3) << view;
        }
}

TEST(Export, AFieldIsOneImageWithEveryCellExact) {
    for (const auto& [rows, columns] : {std::pair{50, 128}, std::pair{7, 3}, std::pair{1, 500}}) {
        Document document = shown("heatmap");
        document.positions = rows;
        Setting setting = settingOf(document, schemeOf(document));
        setting.dims = columns;
        document = withSetting(document, schemeOf(document), setting);
        const Encoding encoding = schemeOf(document).make(setting.values, shapeOf(document));
        const Field& field = *encoding.parts.front().field;
        const FigureFormat format = formatOf(FileKind::svg, 178, 85);
        const Drawing drawing = drawingOf(document, format);
        const std::vector<Element> images = drawing.all("image");
        ASSERT_EQ(images.size(), 2u);  // the table and its legend
        const QImage image = images.front().image();
        ASSERT_EQ(image.width() % columns, 0);
        ASSERT_EQ(image.height() % rows, 0);
        const double inchPerUnit = format.widthMm / 25.4 / drawing.size().width();
        EXPECT_GE(image.width() / (images.front().number("width") * inchPerUnit), 299.9);
        EXPECT_GE(image.height() / (images.front().number("height") * inchPerUnit), 299.9);
        EXPECT_EQ(images.front().at("image-rendering"), "pixelated");
        const int wide = image.width() / columns, high = image.height() / rows;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x) {
                ASSERT_EQ(image.pixel(x, y), cellColour(field, y / high, x / wide)) << x << ' ' << y;
            }
    }
}

TEST(Export, CellsThatAreCutByTheEdgeAreExactToo) {
    Document document = shown("heatmap");
    document.pane().windows["heatmap/sinusoidal/table"] = {11.7, 23.4, 30.2, 51.9};
    const Encoding encoding = schemeOf(document).make({}, shapeOf(document));
    const Field& field = *encoding.parts.front().field;
    const QImage image = drawingOf(document, formatOf(FileKind::svg)).all("image").front().image();
    for (int row = 12; row < 23; ++row)
        for (int column = 31; column < 51; ++column) {
            const int x = static_cast<int>((column + 0.5 - 30.2) / (51.9 - 30.2) * image.width()),
                      y = static_cast<int>((row + 0.5 - 11.7) / (23.4 - 11.7) * image.height());
            ASSERT_EQ(image.pixel(x, y), cellColour(field, row, column)) << row << ", " << column;
        }
}

TEST(Export, ManyCellsAreOneImageToo) {
    Document document = shown("heatmap");
    document.positions = 1 << 20;
    const std::vector<Element> images = drawingOf(document, formatOf(FileKind::svg)).all("image");
    ASSERT_EQ(images.size(), 2u);
    // 120 mm at 300 dpi are 1417
    EXPECT_LT(images.front().image().height(), 1417);
    // means, which a smaller picture may smooth once more
    EXPECT_EQ(images.front().at("image-rendering"), "");
    EXPECT_TRUE(drawingOf(document, formatOf(FileKind::svg)).text().contains("cells a pixel, smoothed"));
}

TEST(Export, CellsThatAreFarInTheWindowMayBeNearInPrint) {
    Document document = shown("heatmap");
    document.positions = 600;  // in 98 mm of height: 370 units, but 1157 pixels at 300 dpi
    FigureFormat format = formatOf(FileKind::svg);
    EXPECT_FALSE(drawingOf(document, format).text().contains("cells a pixel"));
    for (const auto& [dpi, far] : {std::pair{96.0, true}, std::pair{300.0, false}}) {
        format.kind = FileKind::png;
        format.dpi = dpi;
        std::string all;
        const auto page = FigurePage::laidOut(document, format);
        for (const Panel& panel : page->figure().panels)
            for (const Mark& mark : panel.marks)
                if (const auto* label = std::get_if<Label>(&mark)) all += plain(label->text) + ' ';
        EXPECT_EQ(all.find("cells a pixel") != std::string::npos, far) << dpi;
    }
}

TEST(Export, ADrawingIsWellFormedWhateverTheReaderTyped) {
    const char* all[] = {"<b>&amp;</b> \"quoted\" 'too' ]]> <!-- --> <?x?>", "a\x01\x02\x1f b\x7f",
                         "\uFFFE\uFFFF \u202E", "位置 编码 😀 \U0002070E"};
    for (const char* words : all) {
        const Drawing drawing =
            drawingOf(withText(shown("lookup"), words, Tokenizer::words), formatOf(FileKind::svg));
        EXPECT_FALSE(drawing.all("text").empty()) << words;
        EXPECT_EQ(drawing.all("title").size(), 1u);
    }
    const QString quoted =
        drawingOf(withText(shown("lookup"), "<b>&amp;", Tokenizer::words), formatOf(FileKind::svg)).text();
    EXPECT_TRUE(quoted.contains('<') && quoted.contains('&') && quoted.contains("amp"))
        << quoted.toStdString();
}

TEST(Export, TheFontsOfTheLanguageAreNamedAndChineseFormsAsked) {
    const Document document = withText(shown("lookup"), "位置 encoding", Tokenizer::words);
    FigureFormat format = formatOf(FileKind::svg);
    EXPECT_EQ(drawingOf(document, format).elements.front().at("font-family"),
              "'DejaVu Sans', 'Noto Sans CJK SC', sans-serif");
    EXPECT_EQ(drawingOf(document, format).elements.front().at("lang"), "en");
    for (const Element& each : drawingOf(document, format).all("text"))
        EXPECT_EQ(each.at("lang"), each.text.contains(QRegularExpression("[位置]")) ? "zh-Hans" : "")
            << each.text.toStdString();
    format.look.language = Language::chinese;
    EXPECT_EQ(drawingOf(document, format).elements.front().at("font-family"),
              "'DejaVu Sans', 'Noto Sans CJK SC', sans-serif");
    EXPECT_EQ(drawingOf(document, format).elements.front().at("lang"), "zh-Hans");
}

TEST(Export, OutlinesAreShapesInPlaceOfTexts) {
    FigureFormat format = formatOf(FileKind::svg);
    const Document document = withText(shown("lookup"), "位置 encoding", Tokenizer::words);
    const Drawing texts = drawingOf(document, format);
    format.outlines = true;
    const Drawing shapes = drawingOf(document, format);
    EXPECT_TRUE(shapes.all("text").empty());
    EXPECT_GE(shapes.all("path").size(), texts.all("path").size() + texts.all("text").size());
    EXPECT_FALSE(fileOf(document, {.kind = FileKind::pdf, .outlines = true}).contains("/FontFile"));
    EXPECT_TRUE(fileOf(document, {.kind = FileKind::pdf}).contains("/FontFile"));
}

TEST(Export, TheSameBytesEachTime) {
    for (const View* view : views())
        for (const FileKind kind : kKinds)
            EXPECT_EQ(fileOf(shown(view->id), {.kind = kind}), fileOf(shown(view->id), {.kind = kind}))
                << view->id << ' ' << suffixOf(kind);
}

}  // namespace
}  // namespace posiscope
