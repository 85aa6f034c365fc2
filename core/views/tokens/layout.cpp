// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/base/counted.h"
#include "core/base/number.h"
#include "core/figure/layout.h"
#include "core/views/shared/legend.h"
#include "core/views/tokens/tokens.h"

namespace posiscope::tokens_view {

namespace {

constexpr double kLine = 18;  ///< the height of a line of the batch
constexpr Index kMostLinesSeen = 5;

}  // namespace

double batchHeight(const Scene& scene, double most) {
    const auto lines = static_cast<Index>(lookOf(scene).embedding.lines.size());
    if (lines < 2) return 0;
    const double rows = std::min(static_cast<double>(std::min(lines, kMostLinesSeen)),
                                 std::floor((most - kLine - 6) / kLine));
    return kLine + std::max(1.0, rows) * kLine + 6;
}

Areas areasOf(const Scene& scene) {
    const double w = scene.canvas.width, h = scene.canvas.height, margin = 8;
    const double inner = w - 2 * margin, top = word_rows::kHead;
    const Look& look = lookOf(scene);
    Areas areas;
    const double batch = batchHeight(scene, 0.4 * h);
    areas.batch = {margin, h - batch - 2, inner, batch};
    areas.list = word_rows::listOf(scene, kPanel, {margin, top, inner, areas.batch.y - top - kScaleBelow - 4},
                                   look.words());

    const auto measured = [&](const Text& shown, Type type) {
        return scene.canvas.measure(shown, type).width;
    };
    const Text largest = shownNumber(look.embedding.table->size().rows - 1);
    const double ids = std::max(measured(largest, Type::label) + 12, measured(text("ids"), Type::note) + 2);
    const double numbers = (look.embedding.padding ? measured(text("pad %1", {largest}), Type::note)
                                                   : measured(largest, Type::note)) +
                           6;
    const bool oneHot = scene.document.pane().options.integer(kOneHot) == 1;
    const double norms = measured(literal("0.9999"), Type::note) + 32;
    // Both tables have numbers before anything else is comfortable; bars only where those have room.
    const word_rows::Width table = word_rows::tableWidth(scene.canvas, look.dims, 0.27 * inner, 0.4 * inner);
    std::vector<word_rows::Width> columns{word_rows::tokensWidth(scene, areas.list),
                                          {4, 8},
                                          {ids, 0.085 * inner},
                                          {oneHot ? 0.16 * inner : 12, oneHot ? 0.2 * inner : 0.08 * inner},
                                          {numbers, numbers},
                                          table,
                                          {12, 0.07 * inner},
                                          table,
                                          {norms, 0.13 * inner}};
    if (word_rows::leastOf(columns) > inner) columns.back() = {};
    std::vector<double> widths = word_rows::widthsIn(inner, columns);
    for (const std::size_t each : {5U, 7U})
        widths[each] += (inner - std::accumulate(widths.begin(), widths.end(), 0.0)) / (each == 5U ? 2 : 1);
    double x = margin;
    const auto column = [&](double width) {
        const Rect rect{x, areas.list.area.y, width, areas.list.area.height};
        x += width;
        return rect;
    };
    areas.tokens = column(widths[0]);
    column(widths[1]);
    areas.ids = column(widths[2]);
    areas.links = column(widths[3]);
    areas.numbers = column(widths[4]);
    areas.table = column(widths[5]);
    areas.back = column(widths[6]);
    areas.rows = column(widths[7]);
    areas.norms = column(widths[8]);
    return areas;
}

void addBatch(Panel& panel, const Scene& scene, const Rect& room) {
    const Embedding& embedding = lookOf(scene).embedding;
    const auto lines = static_cast<Index>(embedding.lines.size());
    const auto seen = std::min(lines, static_cast<Index>((room.height - kLine - 6) / kLine));
    if (room.height <= 0 || seen < 1) return;
    bool ragged = false;
    for (const auto& line : embedding.lines) ragged |= static_cast<Index>(line.size()) < embedding.longest;
    const char* title = !ragged || embedding.padding
                            ? marked("batch of %3: ids (%1, %2)")
                            : marked("batch of %3, up to %2 long: without padding they make no array");
    word_rows::addIfFits(
        panel, scene,
        text(title, {shownNumber(lines), shownNumber(embedding.longest), counted(lines, Thing::line)}),
        {room.x, room.y, room.width, kLine}, Type::note, Role::ink, 0);
    const double names = 64, width = room.width - names;
    const double cell =
        std::clamp(width / static_cast<double>(std::max<Index>(1, embedding.longest)), 7.0, 72.0);
    const auto fits = static_cast<Index>(width / cell);
    const Index first = std::clamp<Index>(scene.document.sentence.line - seen / 2, 0, lines - seen);
    for (Index line = first; line < first + seen; ++line) {
        const double y = room.y + kLine + static_cast<double>(line - first) * kLine;
        const auto& ids = embedding.lines[static_cast<std::size_t>(line)];
        const bool present = line == scene.document.sentence.line;
        word_rows::addIfFits(panel, scene, text("line %1", {shownNumber(line + 1)}),
                             {room.x, y, names - 6, kLine}, Type::note, present ? Role::ink : Role::muted, 0);
        for (Index t = 0; t < std::min(fits, embedding.longest); ++t) {
            const bool there = t < static_cast<Index>(ids.size());
            if (!there && !embedding.padding) break;
            const Rect box{room.x + names + static_cast<double>(t) * cell, y + 1, cell - 1, kLine - 2};
            panel.marks.push_back(Box{box,
                                      {present ? Role::panel : Role::surface},
                                      {Role::hairline},
                                      1,
                                      0,
                                      !there,
                                      {Target::Kind::pair, line, t}});
            const Index id = there ? ids[static_cast<std::size_t>(t)] : *embedding.padding;
            word_rows::addIfFits(panel, scene, shownNumber(id), box, Type::note,
                                 there ? Role::ink : Role::muted);
        }
        if (present)
            panel.marks.push_back(
                Box{{room.x + names - 2, y,
                     static_cast<double>(std::min(fits, static_cast<Index>(ids.size()))) * cell + 3, kLine},
                    {},
                    {Role::focus},
                    2,
                    0});
    }
}

}  // namespace posiscope::tokens_view
