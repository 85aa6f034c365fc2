// SPDX-License-Identifier: GPL-3.0-or-later
/// The view `attention` as a figure: the matrices, the vectors of the pair, the outputs of a word that stands twice.
#include "core/figure/layout.h"
#include "core/views/attention/drawing.h"

namespace posiscope::attention_view {

void addHeading(Panel& panel, const Text& heading, const Rect& room, const Canvas& canvas) {
    const Type type = fitting(heading, {Type::strong, Type::label, Type::note}, room.width, canvas);
    const std::vector<Text> lines = wrapped(heading, type, room.width, canvas);
    if (lines.empty()) return;
    panel.marks.push_back(
        Label{lines.front(), {room.x, room.y, room.width, kHeadingHeight}, type, {Role::ink}, 0});
}

Drawn draw(const Scene& scene) {
    if (Text why = obstacle(scene); !why.empty()) return why;
    const auto computed = computedOf(scene);
    const Pair pair = pairOf(scene, *computed, {});
    const Plan plan = planOf(scene, *computed);
    Figure figure{.width = scene.canvas.width, .height = scene.canvas.height};
    Panel panel{.id = "attention", .frame = {0, 0, figure.width, figure.height}};
    addMatrices(panel, scene, *computed, pair, plan);
    if (plan.travel.height > 0) addTravel(panel, scene, *computed, pair, plan.most, plan.travel);
    if (plan.bench.height > 0) addBench(panel, scene, plan.bench);
    figure.panels.push_back(std::move(panel));
    const double head = titleHeight(plan) + kWordsHeight;
    for (std::size_t i = 0; i < plan.shown.size(); ++i) {
        const Rect& matrix = plan.matrices[i];
        figure.areas.push_back(
            {plan.shown[i].id, {matrix.x, matrix.y - head, matrix.width, head + matrix.height + kFoot}});
    }
    if (plan.travel.height > 0) figure.areas.push_back({"pair", plan.travel});
    if (plan.bench.height > 0) figure.areas.push_back({"outputs", plan.bench});
    figure.title = text("%1: logits, weights, outputs", {text(schemeOf(scene.document).title)});
    figure.hint = text("Click a cell, or move with the arrow keys; type a sentence that says a word twice.");
    return figure;
}

}  // namespace posiscope::attention_view
