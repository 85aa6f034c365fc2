// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/layout_json.h"

#include <algorithm>

#include "core/base/number.h"

namespace posiscope {

nlohmann::ordered_json writtenLayout(const FigureLayout& layout) {
    nlohmann::ordered_json out{{"width", writtenNumber(layout.widthMm)},
                               {"height", writtenNumber(layout.heightMm)},
                               {"dpi", writtenNumber(layout.dpi)},
                               {"font-size", writtenNumber(layout.fontPt)},
                               {"theme", layout.theme},
                               {"lang", layout.language},
                               {"notes", layout.notes}};
    for (const auto& [key, isOn] : {std::pair{"mark", layout.focus},
                                    {"values", layout.values},
                                    {"box", layout.box},
                                    {"outlines", layout.outlines},
                                    {"letters", layout.letters},
                                    {"title", layout.title}})
        if (isOn) out[key] = true;
    if (layout.gapMm != kUsualGapMm) out["gap"] = writtenNumber(layout.gapMm);
    if (layout.legend != kLegendIds[0]) out["legend"] = layout.legend;
    if (!layout.titles.empty()) out["titles"] = layout.titles;
    for (const auto& [key, words] : {std::pair{"only", &layout.only},
                                     {"font", &layout.font},
                                     {"x-title", &layout.xTitle},
                                     {"y-title", &layout.yTitle},
                                     {"bar-title", &layout.barTitle},
                                     {"caption", &layout.caption},
                                     {"alt", &layout.alternative}})
        if (!words->empty()) out[key] = *words;
    return out;
}

FigureLayout readLayout(const JsonNode& node) {
    node.needOnly({"width",  "height",  "dpi",      "font-size", "theme",  "lang",    "notes", "mark",
                   "values", "box",     "outlines", "title",     "titles", "only",    "font",  "letters",
                   "gap",    "x-title", "y-title",  "bar-title", "legend", "caption", "alt"});
    FigureLayout layout;
    const auto number = [&](const char* key, double lowest, double highest, double& to) {
        const JsonNode at = node[key];
        const double value = at.value().is_number() ? at.value().get<double>() : lowest - 1;
        if (value < lowest || value > highest)
            return at.refuse(text("a number from %1 to %2", {shownNumber(lowest), shownNumber(highest)}));
        to = value;
    };
    number("width", kLeastMm, kMostMm, layout.widthMm);
    number("height", kLeastMm, kMostMm, layout.heightMm);
    number("dpi", kLeastDpi, kMostDpi, layout.dpi);
    number("font-size", kLeastFontPt, kMostFontPt, layout.fontPt);
    if (node.contains("gap")) number("gap", 0, kMostGapMm, layout.gapMm);
    const auto choice = [&](const char* key, const auto& ids, std::string& to) {
        const Text allowed = oneOf({ids.begin(), ids.end()});
        const std::string id = node[key].string(allowed);
        if (std::ranges::find(ids, id) == ids.end()) return node[key].refuse(allowed);
        to = id;
    };
    choice("theme", kThemeIds, layout.theme);
    choice("lang", kLanguageIds, layout.language);
    choice("notes", kNotesIds, layout.notes);
    if (node.contains("legend")) choice("legend", kLegendIds, layout.legend);
    for (const auto& [key, to] : {std::pair{"mark", &layout.focus},
                                  {"values", &layout.values},
                                  {"box", &layout.box},
                                  {"outlines", &layout.outlines},
                                  {"letters", &layout.letters},
                                  {"title", &layout.title}})
        if (node.contains(key)) *to = node[key].boolean();
    const Text line = text("one line of 1 to %1 bytes", {shownNumber(static_cast<Index>(kMostTitle))});
    const auto words = [&](const JsonNode& at) {
        std::string read = at.string(line);
        if (!isTitle(read)) at.refuse(line);
        return read;
    };
    for (const auto& [key, to] : {std::pair{"only", &layout.only},
                                  {"font", &layout.font},
                                  {"x-title", &layout.xTitle},
                                  {"y-title", &layout.yTitle},
                                  {"bar-title", &layout.barTitle}})
        if (node.contains(key)) *to = words(node[key]);
    for (const auto& [key, to] : {std::pair{"caption", &layout.caption}, {"alt", &layout.alternative}})
        if (node.contains(key)) {
            const Text allowed =
                text("1 to %1 bytes of text", {shownNumber(static_cast<Index>(kMostCaption))});
            *to = node[key].string(allowed);
            if (!isCaption(*to)) node[key].refuse(allowed);
        }
    if (node.contains("titles"))
        for (const JsonNode& each : node["titles"].elements(text("a list of titles")))
            layout.titles.push_back(words(each));
    return layout;
}

}  // namespace posiscope
