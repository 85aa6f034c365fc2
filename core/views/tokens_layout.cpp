// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "core/counted.h"
#include "core/layout.h"
#include "core/number.h"
#include "core/views/tokens.h"

namespace posiscope::tokens_view {

namespace {

constexpr double kHead = 38;  ///< titles of the columns, with their shapes
constexpr double kLine = 16;  ///< of the batch
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
    const double w = scene.canvas.width, h = scene.canvas.height, margin = w < 640 ? 8 : 16;
    const double inner = w - 2 * margin;
    Areas areas;
    const auto heightOf = [&](const Text& shown, Type type) {
        return linesHeight(wrapped(shown, type, inner, scene.canvas), type, scene.canvas);
    };
    double texts = heightOf(longestExplanation(scene), Type::label) + 8;
    for (const Text& each :
         {joined(facts(scene), marked("\u00a0· ")), joined(signs(scene), marked("\u00a0· "))})
        texts += heightOf(each, Type::note) + 4;
    texts = std::min(texts, h - kHead - 80);
    const double batch = batchHeight(scene, h - texts - kHead - 120);
    areas.texts = {margin, h - texts - 4, inner, texts};
    areas.batch = {margin, areas.texts.y - batch, inner, batch};
    const Rect body{margin, kHead, inner, areas.batch.y - kHead - 8};
    const word_rows::List list =
        word_rows::listOf(scene, kPanel, body, static_cast<Index>(lookOf(scene).embedding.ids.size()));
    areas.list = list;

    const bool oneHot = scene.document.options.integer(kOneHot) == 1, wide = w >= 760;
    double x = margin;
    const auto column = [&](double width) {
        const Rect rect{x, body.y, width, body.height};
        x += width;
        return rect;
    };
    areas.tokens = column(std::clamp(0.16 * inner, 84.0, 150.0));
    column(8);
    areas.ids = column(wide ? 56 : 42);
    areas.links = column(oneHot ? 0.2 * inner : std::clamp(0.09 * inner, 30.0, 110.0));
    const double back = std::clamp(0.06 * inner, 20.0, 64.0), norms = w >= 560 ? 74 : 0;
    const double left = margin + inner - x - back - norms;
    const double numbers = wide ? 44 : 34;
    column(numbers);  // the rows' numbers
    areas.table = column((left - numbers) * 0.5);
    areas.back = column(back);
    areas.rows = column((left - numbers) * 0.5);
    areas.norms = column(norms);
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
        std::clamp(width / static_cast<double>(std::max<Index>(1, embedding.longest)), 7.0, 44.0);
    const auto fits = static_cast<Index>(width / cell);
    const Index first = std::clamp<Index>(scene.document.sentence.line - seen / 2, 0, lines - seen);
    for (Index line = first; line < first + seen; ++line) {
        const double y = room.y + kLine + static_cast<double>(line - first) * kLine;
        const auto& ids = embedding.lines[static_cast<std::size_t>(line)];
        const bool present = line == scene.document.sentence.line;
        word_rows::addIfFits(panel, scene, text("line %1", {shownNumber(line)}),
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
