// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/table_names.h"

#include "core/base/number.h"
#include "core/figure/layout.h"
#include "core/views/shared/part_view.h"

namespace posiscope {

namespace {

std::function<Text(Index)> namesOf(const Document& document, const Part& part, Axis axis) {
    if (axis == Axis::curve)
        return [names = part.curves](Index at) { return names[static_cast<std::size_t>(at)]; };
    return [axis, document, first = part_view::numberOf(part, axis, 0)](Index at) {
        if (part_view::isAlone(axis)) return part_view::numbered(axis, at);
        const Index number = first + at;
        const auto word = part_view::wordOn(document, axis, number);
        return word ? text("%1 %2", {inSentence(*word), shownNumber(number)}) : shownNumber(number);
    };
}

}  // namespace

TableNames tableNames(const Document& document, const Part& part) {
    return {part_view::rowsNoun(part, part.rows), part_view::rowsNoun(part, part.columns),
            namesOf(document, part, part.rows), namesOf(document, part, part.columns)};
}

}  // namespace posiscope
