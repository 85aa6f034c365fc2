// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessons/read_parts.h"

#include <algorithm>

#include "core/lessons/lesson.h"
#include "core/views/shared/registry.h"

namespace posiscope {

namespace {

constexpr const char *kTitle = "title", *kFigure = "figure";

/// The areas that the figures of a document have.
std::vector<std::string> areasOf(const Document& document) {
    std::vector<std::string> names;
    for (std::size_t pane = 0; pane < document.panes.size(); ++pane)
        for (const AreaName& area : viewOf(seenFrom(document, pane)).areas) names.emplace_back(area.id);
    return names;
}

Text allowedParts(const std::vector<std::string>& areas) {
    const Text targets = text("word 2, row 3, cell 3 2, pair 3 2, column 8 or position 8");
    return areas.empty() ? targets : text("%1, or %2", {targets, oneOf(areas)});
}

FigureParts readNames(const JsonNode& node, const std::vector<std::string>& areas, const Text& allowed) {
    FigureParts parts;
    for (const JsonNode& each : node.elements(allowed)) {
        const std::string name = each.string(allowed);
        if (const auto target = lessonTarget(name))
            parts.targets.push_back(*target);
        else if (std::ranges::find(areas, name) != areas.end())
            parts.areas.push_back(name);
        else
            each.refuse(allowed);
    }
    return parts;
}

}  // namespace

FigureParts readParts(const JsonNode& node, const Document& document) {
    const std::vector<std::string> areas = areasOf(document);
    return readNames(node, areas, text("a list of parts of the figure: %1", {allowedParts(areas)}));
}

Cover readCover(const JsonNode& node, const Document& document) {
    Cover cover;
    cover.all = node.value() == kFigure;
    if (cover.all) return cover;
    std::vector<std::string> areas = areasOf(document);
    areas.insert(areas.begin(), kTitle);
    const Text allowed = text("“figure”, or a list of parts of it: %1", {allowedParts(areas)});
    static_cast<FigureParts&>(cover) = readNames(node, areas, allowed);
    cover.title = std::erase(cover.areas, kTitle) > 0;
    return cover;
}

}  // namespace posiscope
