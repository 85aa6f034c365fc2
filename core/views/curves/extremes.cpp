// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/views/curves/extremes.h"

#include <algorithm>
#include <limits>

#include "core/base/task.h"

namespace posiscope::curves {

namespace {

constexpr Index kBlock = 64;  ///< cells

Range cellsBetween(const Line& line, Index first, Index end) {
    return line.field->extremes(line.isRow ? Block{line.at, line.at + 1, first, end}
                                           : Block{first, end, line.at, line.at + 1});
}

LineExtremes made(const Line& line) {
    LineExtremes all;
    const Index cells = line.cells();
    for (Index first = 0; first < cells; first += kBlock) {
        all.blocks.push_back(cellsBetween(line, first, std::min(first + kBlock, cells)));
        step(first, cells);
    }
    return all;
}

}  // namespace

Range extremesOf(const Scene& scene, const Line& line, Index first, Index end) {
    if (line.cells() <= kLongLine || end - first <= kBlock) return cellsBetween(line, first, end);
    const LineExtremes& known = *scene.results->of(made, line);
    constexpr double kFar = std::numeric_limits<double>::infinity();
    Range found{kFar, -kFar};
    const auto take = [&](const Range& range) {
        found = {std::min(found.lowest, range.lowest), std::max(found.highest, range.highest)};
    };
    const Index wholeFrom = std::min((first + kBlock - 1) / kBlock, end / kBlock), wholeTo = end / kBlock;
    take(cellsBetween(line, first, std::min(wholeFrom * kBlock, end)));
    for (Index block = wholeFrom; block < wholeTo; ++block)
        take(known.blocks[static_cast<std::size_t>(block)]);
    take(cellsBetween(line, std::max(wholeTo * kBlock, first), end));
    return found;
}

void readLine(const Scene& scene, const Line& line) {
    if (line.cells() > kLongLine) scene.results->of(made, line);
}

}  // namespace posiscope::curves
