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
    std::optional<Other> other = {};  ///< whose numbers these are; none: those of the present state
};

Text columnName(Quantity quantity) {
    static constexpr const char* kNames[kQuantities] = {marked("frequency"), marked("wavelength"),
                                                        marked("share"), marked("turns in L0"),
                                                        marked("turns in L")};
    return text(kNames[static_cast<std::size_t>(quantity)]);
}

std::vector<Column> columnsOf(const Spectrum& of) {
    std::vector<Column> all;
    const auto add = [&](Quantity quantity) { all.push_back({columnName(quantity), quantity}); };
    add(Quantity::frequency);
    if (of.isScaled) add(Quantity::ratio);
    add(Quantity::wavelength);
    if (of.trained) add(Quantity::trained);
    add(Quantity::turns);
    if (of.isScaled) all.push_back({text("zone"), {}});
    return all;
}

Text cellOf(const Scene& scene, const Spectrum& of, const Column& column, Index at) {
    if (!column.quantity) return nameOf(of.tones[static_cast<std::size_t>(at)].zone);
    if (!column.other) return shownNumber(of.value(*column.quantity, at, lengthOf(scene)));
    // The same pair, where that state has it.
    const Spectrum& its = column.other->spectrum;
    const Index there = of.first + at - its.first;
    if (there < 0 || there >= its.count()) return literal("–");
    return shownNumber(its.value(*column.quantity, there, lengthOf(scene)));
}

/// The columns with the room that they need, and all of it, the number of a pair first.
struct Columns {
    std::vector<Column> all;
    double width = 0;
};

Columns measured(const Scene& scene, const Spectrum& of) {
    const auto wide = [&](const Text& words) { return scene.canvas.measure(words, Type::note).width + 2; };
    Columns columns{columnsOf(of), wide(part_view::axisNoun(of.axis))};
    const auto measure = [&](Column& column) {
        column.width = wide(column.name);
        for (Index at = 0; at < of.count(); ++at)
            column.width = std::max(column.width, wide(cellOf(scene, of, column, at)));
        return kBetween + column.width;
    };
    for (Column& column : columns.all) columns.width += measure(column);
    const Quantity quantity = quantityOf(scene);
    for (Other& other : othersOf(scene)) {
        Column column{text("%1: %2", {other.state.name, columnName(quantity)}), quantity, 0,
                      std::move(other)};
        const double more = measure(column);
        if (columns.width + more > scene.canvas.width - 2 * kMargin) break;
        columns.width += more;
        columns.all.push_back(std::move(column));
    }
    return columns;
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

std::vector<Other> tabulated(const Scene& scene) {
    if (!scene.canvas.measure) return othersOf(scene);
    std::vector<Other> all;
    for (Column& column : measured(scene, spectrumOf(scene)).all)
        if (column.other) all.push_back(std::move(*column.other));
    return all;
}

Drawn drawTable(const Scene& scene, const Spectrum& of) {
    Figure figure{.width = scene.canvas.width, .height = scene.canvas.height};
    const double layers = layersHeight(scene);
    addLayers(figure, scene, kMargin, 0, figure.width - 2 * kMargin);
    const auto [columns, block] = measured(scene, of);
    const double first = scene.canvas.measure(part_view::axisNoun(of.axis), Type::note).width + 2;
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
