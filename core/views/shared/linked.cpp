// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/views/shared/linked.h"

#include <algorithm>

#include "core/document/kept.h"
#include "core/views/shared/part_view.h"

namespace posiscope {

namespace {

Encoding encodingOfPane(const Document& bare) {
    return encodingOf(bare);
}

/// A pane with the cell that it has where another one is pointed at.
struct PaneCell {
    Document seen;
    Part part;
    Target cell;
};

std::optional<PaneCell> cellIn(Document seen, const Scene& scene, const Target& pointed) {
    const auto encoding = scene.results->of(encodingOfPane, numbersAlone(seen));
    const Scene other{seen, *encoding, scene.canvas, {}, scene.results};
    if (!missingOf(other).empty()) return {};
    const Visible visible = viewOf(seen).visible(other, pointed);
    const Target& cell = visible.cell;
    if (visible.part.field == nullptr || cell.row != pointed.row || cell.column != pointed.column) return {};
    const Size size = visible.part.field->size();
    if (cell.row < 0 || cell.row >= size.rows || cell.column < 0 || cell.column >= size.columns) return {};
    return PaneCell{std::move(seen), visible.part, cell};
}

/// A kept state by its name, the present one by its scheme where panes show several.
Text nameOf(const Document& seen, bool oneScheme) {
    if (const Kept* kept = stateOf(seen)) return literal(kept->name);
    return oneScheme ? text("this state") : text(schemeOf(seen).title);
}

}  // namespace

Text readInAllPanes(const Scene& scene, const Target& pointed) {
    const Document& document = scene.document;
    const bool isCell = pointed.kind == Target::Kind::cell || pointed.kind == Target::Kind::pair;
    if (document.panes.size() == 1 || !isCell) return {};
    const auto own = cellIn(document, scene, pointed);
    if (!own) return {};
    std::vector<PaneCell> all;
    bool oneScheme = true;
    for (std::size_t i = 0; i < document.panes.size(); ++i) {
        auto each = i == document.framed ? own : cellIn(seenFrom(document, i), scene, pointed);
        if (!each || each->part.rows != own->part.rows || each->part.columns != own->part.columns) continue;
        const bool isTwice = std::ranges::any_of(all, [&](const PaneCell& other) {
            return numbersAlone(other.seen) == numbersAlone(each->seen) ||
                   other.part.field == each->part.field;
        });
        if (isTwice) continue;
        oneScheme = oneScheme && &schemeOf(each->seen) == &schemeOf(document);
        all.push_back(std::move(*each));
    }
    if (all.size() < 2) return {};
    std::vector<Text> read;
    read.reserve(all.size());
    for (const PaneCell& each : all)
        read.push_back(text("%1 %2", {nameOf(each.seen, oneScheme), part_view::shownCell(each.part.field->at(
                                                                        each.cell.row, each.cell.column))}));
    return joined(read, marked(" · "));
}

}  // namespace posiscope
