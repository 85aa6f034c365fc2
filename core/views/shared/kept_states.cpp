// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/views/shared/kept_states.h"

#include <algorithm>
#include <cmath>

#include "core/base/number.h"
#include "core/document/kept.h"
#include "core/encoding/difference.h"
#include "core/figure/line_names.h"
#include "core/views/shared/sweep.h"

namespace posiscope {

namespace {

struct Wanted {
    Document document;  ///< numbersAlone() of the scene, with the kept states that are shown
    bool operator==(const Wanted&) const = default;
};

/// By the place of a kept state; none where it is hidden or cannot be shown.
std::vector<std::optional<Encoding>> made(const Wanted& wanted) {
    std::vector<std::optional<Encoding>> all;
    for (const Kept& kept : wanted.document.kept)
        all.push_back(kept.shown ? encodingOf(wanted.document, kept) : std::nullopt);
    return all;
}

/// By the place of a swept value.
std::vector<Encoding> madeSwept(const Document& document) {
    std::vector<Encoding> all;
    for (const double value : document.pane().sweep->values)
        all.push_back(encodingOf(withSweptValue(document, value)));
    return all;
}

/// The values of the pane's sweep, from faint to strong.
std::vector<KeptState> sweptEncodings(const Scene& scene) {
    Document wanted = numbersAlone(scene.document);
    wanted.pane().sweep = scene.document.pane().sweep;
    const std::vector<double>& values = wanted.pane().sweep->values;
    const auto encodings = scene.results->of(madeSwept, wanted);
    std::vector<KeptState> all;
    for (std::size_t i = 0; i < encodings->size(); ++i) {
        const double place = static_cast<double>(i) / static_cast<double>(values.size() - 1);
        const KeptStyle markers = keptStyle(i);
        all.push_back({valueInWords(scene.document, {wanted.pane().sweep->param, values[i]}),
                       i,
                       {{Role::swept, place}, markers.marker, markers.hollow},
                       nullptr,
                       (*encodings)[i].end,
                       {encodings, &(*encodings)[i]}});
    }
    return all;
}

constexpr double kLeft = 16, kTop = 4;

/// The present state and the kept ones with their lines.
std::vector<LineName> namesOf(const std::vector<KeptState>& states) {
    std::vector<LineName> all;
    if (states.empty()) return all;
    all.push_back({.name = text("this state"), .paint = {Role::sine}});
    // Many are shown by the ends and some between, as a scale is.
    const std::size_t named = std::min(states.size(), kMostKept);
    for (std::size_t i = 0; i < named; ++i) {
        const KeptState& state = states[named == 1 ? 0 : i * (states.size() - 1) / (named - 1)];
        const KeptStyle& style = state.style;
        all.push_back({.name = state.name,
                       .paint = style.paint,
                       .dash = style.dash,
                       .dots = true,
                       .marker = style.marker,
                       .hollow = style.hollow});
    }
    return all;
}

}  // namespace

std::vector<KeptState> keptEncodings(const Scene& scene) {
    const Document& document = scene.document;
    if (document.pane().sweep)
        return document.pane().sweep->fact.empty() ? sweptEncodings(scene) : std::vector<KeptState>{};
    if (document.kept.empty() || subtracted(document) != nullptr || stateOf(document) != nullptr) return {};
    Wanted wanted{numbersAlone(document)};
    wanted.document.kept = document.kept;
    const auto encodings = scene.results->of(made, wanted);
    std::vector<KeptState> all;
    for (std::size_t i = 0; i < encodings->size(); ++i)
        if (const auto& encoding = (*encodings)[i])
            all.push_back({literal(document.kept[i].name),
                           i,
                           keptStyle(i),
                           nullptr,
                           encoding->end,
                           {encodings, &*encoding}});
    return all;
}

std::vector<KeptState> keptStates(const Scene& scene) {
    const Document& document = scene.document;
    std::vector<KeptState> all = keptEncodings(scene);
    if (all.empty()) return all;
    const Part& part = partOf(document, scene.encoding);
    const auto partOfState = [&](const KeptState& state) {
        const std::string& lookedAt = document.pane().sweep ? part.id : document.kept[state.place].part;
        const Part* other = counterpart(part, *state.encoding, lookedAt);
        return other != nullptr && other->missing.empty() ? other->field : nullptr;
    };
    for (KeptState& state : all) state.field = partOfState(state);
    std::erase_if(all, [](const KeptState& state) { return state.field == nullptr; });
    return all;
}

Text keptNote(const Scene& scene, const std::vector<KeptState>& drawn) {
    if (scene.document.pane().sweep || subtracted(scene.document) != nullptr ||
        stateOf(scene.document) != nullptr)
        return {};
    std::vector<Text> names;
    for (const Kept& kept : scene.document.kept)
        if (kept.shown && kept.future.empty() &&
            std::ranges::find(drawn, static_cast<std::size_t>(&kept - scene.document.kept.data()),
                              &KeptState::place) == drawn.end())
            names.push_back(text("“%1”", {literal(kept.name)}));
    return names.empty() ? Text{} : text("nothing here to compare with: %1", {joined(names, marked(", "))});
}

KeptStyle keptStyle(std::size_t place) {
    constexpr std::size_t kMarkers = 5;
    return {{Role::kept, static_cast<double>(place)},
            static_cast<Marker>((place + 1) % kMarkers),
            place + 1 >= kMarkers,
            static_cast<Dash>((place + 1) % kDashes)};
}

double keptNamesHeight(const Scene& scene, const std::vector<KeptState>& states) {
    if (states.empty() || scene.canvas.legend != LegendPlace::beside) return 0;
    return kTop + namesHeight(namesOf(states), scene.canvas.width - 2 * kLeft, scene.canvas);
}

void addKeptNames(Figure& figure, const Scene& scene, const std::vector<KeptState>& states) {
    std::vector<LineName> names = namesOf(states);
    if (scene.canvas.legend == LegendPlace::beside)
        addNames(figure, names,
                 {kLeft, kTop, scene.canvas.width - 2 * kLeft, keptNamesHeight(scene, states) - kTop},
                 scene.canvas);
    else
        figure.names.insert(figure.names.end(), names.begin(), names.end());
}

Text keptValues(const std::vector<KeptState>& states, const Field& present, Index row, Index column) {
    std::vector<Text> all;
    const bool areMany = states.size() > kMostKept;  // of more a line would have no end
    for (const KeptState& state : states) {
        if (areMany) break;
        const Size size = state.field->size();
        if (row >= size.rows || column >= size.columns) continue;
        const double value = state.field->at(row, column), far = present.at(row, column) - value;
        const std::string which = "kept-" + std::string(1, static_cast<char>('a' + state.place));
        if (std::isnan(value) || std::isnan(far))
            all.push_back(text("%1: %2", {state.name, text("no row")}));
        else
            all.push_back(under(
                which, text("%1: %2 (Δ %3)", {state.name, fact("value", value), fact("difference", far)})));
    }
    return joined(all, marked(" · "));
}

}  // namespace posiscope
