// SPDX-License-Identifier: GPL-3.0-or-later
/// The colour of a cell in a picture is that of its value, at any resolution, with any map and range.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "core/colour/colour_map.h"
#include "core/views/shared/registry.h"
#include "ui/export/figure_export.h"
#include "ui/export/figure_page.h"

using namespace posiscope;

namespace {

/// At 20 × 10 cells each is many pixels wide: the colour at its centre is that of its value.
void expectExactCells(const ColourChoice& colours, Theme theme, double dpi, const Range& spanned) {
    Document document = withView(firstDocument(), *findView("heatmap"));
    document.positions = 20;
    document.colours = colours;
    const Scheme& scheme = schemeOf(document);
    Setting setting = settingOf(document, scheme);
    setting.dims = 10;
    document = withSetting(document, scheme, setting);
    document.focus = {.position = 3, .dimension = 7};
    const FigureFormat format{
        .widthMm = 160, .heightMm = 100, .dpi = dpi, .look = {Language::english, theme}};
    const auto image = figureImage(document, format);
    ASSERT_TRUE(image);
    const auto page = FigurePage::laidOut(document, format);
    const double scale = dpi / 96 * page->scale();
    const Panel& panel = page->figure().panels.front();
    const Encoding encoding = scheme.make(setting.values, shapeOf(document));
    const Field& field = *encoding.parts.front().field;
    const ColourMap map = coloursOver(spanned, Kind::signedValue, colours.map, theme);
    for (Index row = 0; row < 20; ++row)
        for (Index column = 0; column < 10; ++column) {
            if (row == 3 || column == 7) continue;  // under the cross-hair
            const Point p =                         // in the corner: the number stands in the middle
                toFigure(panel, {static_cast<double>(column) + 0.1, static_cast<double>(row) + 0.15});
            const double share =
                (static_cast<double>(static_cast<float>(field.at(row, column))) - spanned.lowest) /
                (spanned.highest - spanned.lowest);
            const auto step = static_cast<std::size_t>(std::lround(std::clamp(share, 0.0, 1.0) * 254));
            const QColor got =
                image->pixelColor(static_cast<int>(p.x * scale), static_cast<int>(p.y * scale));
            ASSERT_EQ(got, QColor(map[step].red, map[step].green, map[step].blue))
                << "cell (" << row << ", " << column << ") at " << dpi << " dpi, map " << idOf(colours.map);
        }
}

}  // namespace

TEST(FigureColours, EveryCellHasItsExactColour) {
    using Span = ColourChoice::Span;
    for (const double dpi : {96.0, 150.0, 300.0}) expectExactCells({}, Theme::light, dpi, {-1, 1});
    for (const Theme theme : {Theme::dark, Theme::projector, Theme::print})
        expectExactCells({}, theme, 96, {-1, 1});
    for (const MapName map : mapNames()) expectExactCells({map, Span::symmetric}, Theme::dark, 96, {-1, 1});
    expectExactCells({MapName::cividis, Span::fixed, {-0.25, 0.5}}, Theme::light, 96, {-0.25, 0.5});
    // As it was asked for; 0 stays white.
    expectExactCells({MapName::redBlue, Span::fixed, {-0.25, 0.5}}, Theme::light, 96, {-0.25, 0.5});
    expectExactCells({MapName::diverging, Span::fixed, {0, 1}}, Theme::light, 96, {0, 1});
}
