// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/model_json.h"

#include "core/base/number.h"
#include "core/files/reading.h"
#include "core/files/values_json.h"
#include "core/views/shared/registry.h"

namespace posiscope {

namespace {

ModelLayers::Kind readKind(const JsonNode& node) {
    node.needOnly({"name", "turns", "window", "dims", "values"});
    ModelLayers::Kind kind;
    if (node.contains("name")) kind.name = node["name"].string(text("a word"));
    if (node.contains("turns")) kind.turns = node["turns"].boolean();
    if (node.contains("window")) kind.window = node["window"].whole(1, kMostFocus);
    const Scheme& rope = *findScheme("rope");
    kind.rope = kind.turns ? readSetting(node, rope, absentValues(rope.params),
                                         [](const JsonNode& other) { other.refuseKey(); })
                           : Setting{};
    return kind;
}

}  // namespace

ModelLayers readModelLayers(const JsonNode& node) {
    node.needOnly({"kinds", "layers"});
    const auto listOf = [](std::size_t most) {
        return text("a list of 1 to %1 elements", {shownNumber(static_cast<Index>(most))});
    };
    ModelLayers model;
    for (const JsonNode& each : node["kinds"].elements(listOf(kMostLayerKinds)))
        model.kinds.push_back(readKind(each));
    if (model.kinds.empty() || model.kinds.size() > kMostLayerKinds)
        node["kinds"].refuse(listOf(kMostLayerKinds));
    const Index last = std::max<Index>(0, static_cast<Index>(model.kinds.size()) - 1);
    for (const JsonNode& each : node["layers"].elements(listOf(kMostLayers)))
        model.layers.push_back(static_cast<std::size_t>(each.whole(0, last)));
    if (model.layers.empty() || model.layers.size() > kMostLayers) node["layers"].refuse(listOf(kMostLayers));
    return model;
}

nlohmann::ordered_json writtenModelLayers(const ModelLayers& model) {
    nlohmann::ordered_json out;
    for (const ModelLayers::Kind& kind : model.kinds) {
        nlohmann::ordered_json written = nlohmann::ordered_json::object();
        if (!kind.name.empty()) written["name"] = kind.name;
        if (kind.window) written["window"] = *kind.window;
        if (kind.turns) {
            written["dims"] = kind.rope.dims;
            addValues(written, *findScheme("rope"), kind.rope.values, true);
        } else {
            written["turns"] = false;
        }
        out["kinds"].push_back(std::move(written));
    }
    out["layers"] = model.layers;
    return out;
}

}  // namespace posiscope
