// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/colours_json.h"

namespace posiscope {

namespace {

constexpr const char *kData = "data", *kSymmetric = "symmetric";

}  // namespace

nlohmann::ordered_json writtenColours(const ColourChoice& colours) {
    nlohmann::ordered_json out;
    out["map"] = idOf(colours.map);
    switch (colours.span) {
        case ColourChoice::Span::data:
            out["range"] = kData;
            break;
        case ColourChoice::Span::symmetric:
            out["range"] = kSymmetric;
            break;
        case ColourChoice::Span::fixed:
            out["range"] = {writtenNumber(colours.fixed.lowest), writtenNumber(colours.fixed.highest)};
            break;
    }
    if (!colours.shared) out["shared"] = false;
    return out;
}

ColourChoice readColours(const JsonNode& node) {
    node.needOnly({"map", "range", "shared"});
    ColourChoice colours;
    const auto map = findMap(node["map"].string(mapIds()));
    if (!map) node["map"].refuse(mapIds());
    colours.map = map.value_or(colours.map);
    const JsonNode range = node["range"];
    if (range.value() == kSymmetric) {
        colours.span = ColourChoice::Span::symmetric;
    } else if (const auto fixed = range.risingIn(kFarthestColour)) {
        colours.span = ColourChoice::Span::fixed;
        colours.fixed = {fixed->first, fixed->second};
    } else if (range.value() != kData) {
        range.refuse(
            text("%1, %2 or %3", {literal(kData), literal(kSymmetric), risingNumbers(kFarthestColour)}));
    }
    if (node.contains("shared")) colours.shared = node["shared"].boolean();
    return colours;
}

}  // namespace posiscope
