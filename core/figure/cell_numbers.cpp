// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/cell_numbers.h"

#include <algorithm>
#include <cmath>

#include "core/base/number.h"
#include "core/colour/colour_map.h"

namespace posiscope {

namespace {

constexpr int kMostDigits = 5;
constexpr int kRoomyDigits = 3;     ///< so many digits are tried in larger letters before more in small ones
constexpr double kLeastWidth = 12;  ///< the width of a cell that could hold a digit
constexpr double kSpare = 3;        ///< free room on either side of a number

Block wholeCells(const Window& window, const Size& size) {
    constexpr double kSlack = 1e-9;  // an edge misses a whole number by rounding alone
    const auto from = [&](double at) {
        return std::max<Index>(0, static_cast<Index>(std::ceil(at - kSlack)));
    };
    const auto to = [&](double at, Index end) {
        return std::min(end, static_cast<Index>(std::floor(at + kSlack)));
    };
    return {from(window.row0), to(window.row1, size.rows), from(window.column0),
            to(window.column1, size.columns)};
}

/// Digits behind the point, so that the largest number has `digits` in all.
int behindPoint(double largest, int digits) {
    const double size = std::abs(largest);
    const int before = size >= 1 ? static_cast<int>(std::floor(std::log10(size))) + 1 : 0;
    return std::max(0, digits - before);
}

/// One text for each cell; none where so few digits would make a fraction a whole number.
std::vector<Text> written(std::span<const double> values, int digits) {
    double largest = 0;
    bool fractions = false;
    for (const double each : values)
        if (std::isfinite(each)) {
            largest = std::max(largest, std::abs(each));
            fractions = fractions || each != std::round(each);
        }
    const int behind = behindPoint(largest, digits);
    if (fractions && behind == 0) return {};
    std::vector<Text> texts;
    texts.reserve(values.size());
    for (const double each : values) texts.push_back(std::isnan(each) ? Text{} : shownFixed(each, behind));
    return texts;
}

bool fit(const std::vector<Text>& texts, Type type, const Rect& cell, const Canvas& canvas) {
    // Digits are of one width, so the text of most characters is the widest.
    const auto characters = [](const Text& each) {
        return std::ranges::count_if(each.source, [](char c) { return (c & 0xC0) != 0x80; });
    };
    const auto longest = std::ranges::max_element(texts, {}, characters);
    const Extent ink = canvas.measure(*longest, type);
    return ink.width + 2 * kSpare <= cell.width && ink.height <= cell.height;
}

/// Where a cell lies in the numbers of its panel.
Rect cellOf(const FieldMark& mark, Index row, Index column) {
    const bool across = mark.orientation == Orientation::across;
    const double width = mark.rect.width / (across ? mark.window.rows() : mark.window.columns()),
                 height = mark.rect.height / (across ? mark.window.columns() : mark.window.rows());
    const double fromRow = static_cast<double>(row) - mark.window.row0,
                 fromColumn = static_cast<double>(column) - mark.window.column0;
    return {mark.rect.x + (across ? fromRow : fromColumn) * width,
            mark.rect.y + (across ? fromColumn : fromRow) * height, width, height};
}

struct Numbers {
    std::vector<Text> texts;
    Type type = Type::note;
};

Numbers fitting(std::span<const double> values, int least, const Rect& cell, const Canvas& canvas) {
    const auto most = [&](Type type, int from) {
        for (int digits = kMostDigits; digits >= from; --digits)
            if (auto texts = written(values, digits); !texts.empty() && fit(texts, type, cell, canvas))
                return Numbers{std::move(texts), type};
        return Numbers{};
    };
    Numbers large = most(Type::label, std::max(least, kRoomyDigits));
    return large.texts.empty() ? most(Type::note, least) : large;
}

}  // namespace

bool addCellNumbers(Panel& panel, std::span<const FieldMark> marks, const Canvas& canvas, int least) {
    if (!canvas.values) return false;
    std::vector<double> values;
    Rect smallest{0, 0, INFINITY, INFINITY};
    for (const FieldMark& mark : marks) {
        const Block cells = wholeCells(mark.window, mark.field->size());
        if (cells.rows() <= 0 || cells.columns() <= 0) continue;
        const Rect cell = inFigure(panel, cellOf(mark, cells.row0, cells.column0));
        smallest.width = std::min(smallest.width, cell.width);
        smallest.height = std::min(smallest.height, cell.height);
        if (std::min(cell.width, cell.height) < kLeastWidth) return false;
        std::vector<double> of(static_cast<std::size_t>(cells.cells()));
        mark.field->fill(cells, of);
        values.insert(values.end(), of.begin(), of.end());
    }
    if (values.empty()) return false;
    const Numbers numbers = fitting(values, least, smallest, canvas);
    if (numbers.texts.empty()) return false;

    std::size_t at = 0;
    for (const FieldMark& mark : marks) {
        const Block cells = wholeCells(mark.window, mark.field->size());
        const ColourScale scale(mark.colours);
        const ColourMap colours = coloursOver(mark.colours, mark.field->kind(), mark.map, canvas.theme);
        for (Index row = cells.row0; row < cells.row1; ++row)
            for (Index column = cells.column0; column < cells.column1; ++column, ++at) {
                if (numbers.texts[at].empty()) continue;
                const auto step = static_cast<std::size_t>(scale.step(static_cast<float>(values[at])));
                panel.marks.push_back(Label{numbers.texts[at], cellOf(mark, row, column), numbers.type,
                                            textOn(colours[step], canvas.theme)});
            }
    }
    return true;
}

bool addCellNumbers(Panel& panel, const FieldMark& mark, const Canvas& canvas, int least) {
    return addCellNumbers(panel, std::span(&mark, 1), canvas, least);
}

}  // namespace posiscope
