// SPDX-License-Identifier: GPL-3.0-or-later
/// The layers of a model: which of them turn, and by which rule.
#include <algorithm>

#include "core/base/number.h"
#include "core/figure/layout.h"
#include "core/views/shared/registry.h"
#include "core/views/spectrum/drawing.h"

namespace posiscope::spectrum {

namespace {

using LayerKind = ModelLayers::Kind;

constexpr double kTitle = 20, kStrip = 24, kKindLine = 18, kBelow = 12, kSwatch = 12;

/// The layers that the pane shows something of; null: none.
const ModelLayers* layersOf(const Scene& scene) {
    const Document& document = scene.document;
    return document.model && scene.encoding.rotated && document.pane().state.empty() ? &*document.model
                                                                                     : nullptr;
}

Text letterOf(std::size_t kind) {
    return literal(std::string(1, static_cast<char>('A' + kind)));
}

Paint paintOf(std::size_t kind) {
    return {Role::kept, static_cast<double>(kind)};
}

/// The rules of "scaling" in a word or two.
constexpr const char* kRuleNames[] = {"",
                                      marked("linear"),
                                      marked("NTK"),
                                      marked("dynamic NTK"),
                                      marked("YaRN"),
                                      marked("YaRN by turns"),
                                      marked("Llama 3"),
                                      marked("LongRoPE")};

/// The rule of a kind: "base 500000, Llama 3, s = 8".
Text ruleInWords(const LayerKind& kind) {
    if (!kind.turns) return text("no rotary positions");
    const Scheme& rope = *findScheme("rope");
    const Values& values = kind.rope.values;
    const Param &base = *rope.param("base"), &scaling = *rope.param("scaling"), &scale = *rope.param("scale");
    std::vector<Text> all{text("base %1", {shownNumber(values[base], 9)})};
    if (const auto rule = static_cast<std::size_t>(values.integer(scaling)); rule != 0) {
        all.push_back(text(kRuleNames[rule]));
        all.push_back(text("s = %1", {shownNumber(values[scale])}));
    }
    if (const Index turned = values.integer(*rope.param("columns")); turned < kind.rope.dims)
        all.push_back(text("%1 of %2 columns", {shownNumber(turned), shownNumber(kind.rope.dims)}));
    if (kind.window) all.push_back(text("sliding window %1", {shownNumber(*kind.window)}));
    return joined(all, marked(", "));
}

Text kindInWords(const LayerKind& kind) {
    return kind.name.empty() ? ruleInWords(kind) : text("%1: %2", {literal(kind.name), ruleInWords(kind)});
}

bool isShown(const Scene& scene, const LayerKind& kind) {
    return kind.turns && settingOf(scene.document, schemeOf(scene.document)) == kind.rope;
}

Index countOf(const ModelLayers& model, std::size_t kind) {
    return std::ranges::count(model.layers, kind);
}

/// A cell: full for the first kind, lower for each further one; of a kind that does not turn only its frame.
Box cellOf(const ModelLayers& model, std::size_t kind, const Rect& room) {
    const double share = model.kinds.size() == 1 ? 1
                                                 : 1 - 0.6 * static_cast<double>(kind) /
                                                           static_cast<double>(model.kinds.size() - 1);
    const double height = room.height * share;
    Box box{{room.x, room.bottom() - height, room.width, height}, paintOf(kind), {Role::none}, 0};
    if (!model.kinds[kind].turns) {
        box.fill = {Role::none};
        box.edge = {Role::ink};
        box.edgeWidth = 1;
    }
    return box;
}

void addKind(Panel& panel, const Scene& scene, const ModelLayers& model, std::size_t kind, const Rect& room) {
    panel.marks.push_back(cellOf(model, kind, {room.x, room.y + 3, kSwatch, kSwatch}));
    const LayerKind& of = model.kinds[kind];
    const auto said = [&](const Text& rule) {
        return text("%1 · layers: %2 · %3", {letterOf(kind), shownNumber(countOf(model, kind)), rule});
    };
    const Text all = said(kindInWords(of)), bare = said(ruleInWords(of)),
               least = text("%1 · layers: %2", {letterOf(kind), shownNumber(countOf(model, kind))});
    const double left = room.x + kSwatch + 6, width = room.right() - left;
    const Text words = isShown(scene, of) ? fitting({text("%1 · shown here", {all}), all, bare, least},
                                                    Type::note, width, scene.canvas)
                                          : fitting({all, bare, least}, Type::note, width, scene.canvas);
    panel.marks.push_back(Label{words, {left, room.y, width, kKindLine}, Type::note, {Role::ink}, 0});
}

}  // namespace

double layersHeight(const Scene& scene) {
    const ModelLayers* model = layersOf(scene);
    if (model == nullptr) return 0;
    return kTitle + kStrip + 4 + kKindLine * static_cast<double>(model->kinds.size()) + kBelow;
}

void addLayers(Figure& figure, const Scene& scene, double left, double top, double width) {
    const ModelLayers* model = layersOf(scene);
    if (model == nullptr) return;
    const auto count = static_cast<Index>(model->layers.size());
    addHeading(figure, {left, top, width, kTitle},
               {text("Layers 0 to %1 of the model", {shownNumber(count - 1)}), text("Layers of the model")},
               scene.canvas);
    Panel panel{.id = kLayers, .frame = {left, top, width, layersHeight(scene)}};
    const double wide = width / static_cast<double>(count), gap = wide > 4 ? 1 : 0;
    for (Index layer = 0; layer < count; ++layer) {
        const std::size_t kind = model->layers[static_cast<std::size_t>(layer)];
        const Rect room{left + wide * static_cast<double>(layer), top + kTitle, wide - gap, kStrip};
        Box cell = cellOf(*model, kind, room);
        cell.target = {Target::Kind::cell, 0, layer, kLayers};
        panel.marks.push_back(cell);
    }
    for (std::size_t kind = 0; kind < model->kinds.size(); ++kind)
        addKind(panel, scene, *model, kind,
                {left, top + kTitle + kStrip + 4 + kKindLine * static_cast<double>(kind), width, kKindLine});
    figure.panels.push_back(std::move(panel));
}

Text layerInWords(const Scene& scene, Index layer) {
    const ModelLayers* model = layersOf(scene);
    if (model == nullptr || layer < 0 || layer >= static_cast<Index>(model->layers.size())) return {};
    return text("layer %1 · %2", {fact("layer", layer),
                                  kindInWords(model->kinds[model->layers[static_cast<std::size_t>(layer)]])});
}

Text layersInWords(const Scene& scene) {
    const ModelLayers* model = layersOf(scene);
    if (model == nullptr) return {};
    std::vector<Text> all;
    for (std::size_t kind = 0; kind < model->kinds.size(); ++kind)
        all.push_back(text("%1 × %2", {fact("layers-" + std::to_string(kind + 1), countOf(*model, kind)),
                                       kindInWords(model->kinds[kind])}));
    return text("Layers of the model: %1.", {joined(all, marked("; "))});
}

}  // namespace posiscope::spectrum
