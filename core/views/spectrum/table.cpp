// SPDX-License-Identifier: GPL-3.0-or-later
/// The spectrum as a table: a line for each pair, with all its numbers.
#include <algorithm>
#include <cmath>

#include "core/base/number.h"
#include "core/figure/layout.h"
#include "core/views/shared/part_view.h"
#include "core/views/spectrum/drawing.h"

namespace posiscope::spectrum {

namespace {

constexpr double kLine = 20, kBetween = 14, kApart = 28, kMargin = 16, kFoot = 22, kHead = 24;

/// A column of the table: its name and what stands in it.
struct Column {
    Text name;
    std::optional<Quantity> quantity;  ///< none: the zone
    double width = 0;
};

std::vector<Column> columnsOf(const Spectrum& of) {
    std::vector<Column> all{{text("frequency"), Quantity::frequency}};
    if (of.isScaled) all.push_back({text("share"), Quantity::ratio});
    all.push_back({text("wavelength"), Quantity::wavelength});
    if (of.trained) all.push_back({text("turns in L0"), Quantity::trained});
    all.push_back({text("turns in L"), Quantity::turns});
    if (of.isScaled) all.push_back({text("zone"), {}});
    return all;
}

Text cellOf(const Scene& scene, const Spectrum& of, const Column& column, Index at) {
    if (!column.quantity) return nameOf(of.tones[static_cast<std::size_t>(at)].zone);
    return shownNumber(of.value(*column.quantity, at, lengthOf(scene)));
}

/// The room that the columns need, the number of a pair first.
double widthOf(const Scene& scene, const Spectrum& of, std::vector<Column>& columns) {
    const auto wide = [&](const Text& words) { return scene.canvas.measure(words, Type::note).width + 2; };
    double all = wide(part_view::axisNoun(of.axis));
    for (Column& column : columns) {
        column.width = wide(column.name);
        for (Index at = 0; at < of.count(); ++at)
            column.width = std::max(column.width, wide(cellOf(scene, of, column, at)));
        all += kBetween + column.width;
    }
    return all;
}

/// One line, right-aligned, from the left of its block.
void addLine(Panel& panel, const std::vector<Column>& columns, const std::vector<Text>& cells, double left,
             double top, double first, const Paint& paint) {
    double x = left;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const double width = i == 0 ? first : columns[i - 1].width;
        const bool isWords = i > 0 && !columns[i - 1].quantity;
        panel.marks.push_back(
            Label{cells[i], {x, top, width, kLine}, Type::note, paint, isWords ? 0.0 : 1.0});
        x += width + kBetween;
    }
}

}  // namespace

Drawn drawTable(const Scene& scene, const Spectrum& of) {
    Figure figure{.width = scene.canvas.width, .height = scene.canvas.height};
    const double layers = layersHeight(scene);
    addLayers(figure, scene, kMargin, 0, figure.width - 2 * kMargin);
    std::vector<Column> columns = columnsOf(of);
    const double first = scene.canvas.measure(part_view::axisNoun(of.axis), Type::note).width + 2,
                 block = widthOf(scene, of, columns);
    const double room = figure.height - layers - kHead - kLine - kFoot;
    const Index lines = std::max<Index>(1, static_cast<Index>(room / kLine)),
                blocks = std::max<Index>(
                    1, static_cast<Index>((figure.width - 2 * kMargin + kApart) / (block + kApart))),
                most = std::min(of.count(), lines * blocks);
    // The page with the pair in focus.
    const Index focus = toneOf(scene, of, {}), from = focus / most * most,
                end = std::min(of.count(), from + most);
    addHeading(figure, {kMargin, layers, figure.width - 2 * kMargin, kHead - 4},
               {text("Numbers of each pair"), text("Numbers")}, scene.canvas);
    Panel panel{.id = "table", .frame = {0, layers, figure.width, figure.height - layers}};
    std::vector<Text> names{part_view::axisNoun(of.axis)};
    for (const Column& column : columns) names.push_back(column.name);
    for (Index at = from; at < end; ++at) {
        const Index place = at - from;
        const Index strip = place / lines;
        const double left = kMargin + static_cast<double>(strip) * (block + kApart),
                     top = layers + kHead + kLine * static_cast<double>(1 + place % lines);
        if (place % lines == 0) addLine(panel, columns, names, left, layers + kHead, first, {Role::muted});
        panel.marks.push_back(Box{{left - 6, top, block + 12, kLine},
                                  at == focus ? Paint{Role::focus, 0, 0.12} : Paint{Role::none},
                                  {Role::none},
                                  0,
                                  2,
                                  false,
                                  {Target::Kind::cell, at, static_cast<Index>(quantityOf(scene))}});
        std::vector<Text> cells{shownNumber(of.first + at)};
        for (const Column& column : columns) cells.push_back(cellOf(scene, of, column, at));
        addLine(panel, columns, cells, left, top, first, {Role::ink});
    }
    if (end - from < of.count())
        panel.marks.push_back(Label{
            text("%1 to %2 of %3; the arrow keys go on to the others",
                 {shownNumber(of.first + from), shownNumber(of.first + end - 1), shownNumber(of.count())}),
            {kMargin, figure.height - kFoot, figure.width - 2 * kMargin, kFoot},
            Type::note,
            {Role::muted},
            0});
    figure.panels.push_back(std::move(panel));
    figure.title = text("%1: spectrum", {text(schemeOf(scene.document).title)});
    figure.hint = text("Click a line to choose a pair.");
    return figure;
}

}  // namespace posiscope::spectrum
