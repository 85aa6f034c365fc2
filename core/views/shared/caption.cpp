// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/views/shared/caption.h"

#include <algorithm>
#include <cmath>

#include "core/base/number.h"

namespace posiscope {

namespace {

/// Values that the parameter might have instead.
std::vector<double> others(const Param& param, double now) {
    std::vector<double> all;
    for (std::size_t i = 0; i < param.choices.size(); ++i) all.push_back(static_cast<double>(i));
    if (param.scale == Scale::logarithmic)
        all = {clamped(param, now * 2), clamped(param, now / 2)};
    else if (all.empty())
        all = {clamped(param, now + 1), clamped(param, now - 1)};
    std::erase(all, now);
    return all;
}

/// Whether two fields are equal in size, and in cells all over them.
bool alike(const Field& a, const Field& b) {
    if (a.size() != b.size()) return false;
    constexpr Index kProbes = 16;
    const auto [rows, columns] = a.size();
    const Index down = std::min(rows, kProbes), across = std::min(columns, kProbes);
    const auto probe = [](Index which, Index probes, Index cells) {  // the first and the last among them
        return probes > 1 ? which * (cells - 1) / (probes - 1) : 0;
    };
    for (Index i = 0; i < down; ++i)
        for (Index j = 0; j < across; ++j) {
            const Index row = probe(i, down, rows), column = probe(j, across, columns);
            const double one = a.at(row, column), other = b.at(row, column);
            if (one != other && !(std::isnan(one) && std::isnan(other))) return false;
        }
    return true;
}

/// Whether another value would show other numbers. It would not for the seed of an index, or for how an odd width ends
/// where the width is even.
bool matters(const Scene& scene, const Param& param, const Part& shown) {
    const Scheme& scheme = schemeOf(scene.document);
    const Values values = settingOf(scene.document, scheme).values;
    if (!isEnabled(param, values) || (param.usual && values[param] == param.initial)) return false;
    return std::ranges::any_of(others(param, values[param]), [&](double other) {
        const Encoding made = scheme.make(values.with(param, other), shapeOf(scene.document));
        const Part* part = made.part(shown.id);
        return part == nullptr || !alike(*part->field, *shown.field);
    });
}

Text valueOf(const Param& param, double value) {
    if (!param.choices.empty()) return text(param.choices[static_cast<std::size_t>(value)].label);
    std::string id = param.id;
    std::ranges::replace(id, '_', '-');
    const Text number = fact(id, value, shownExactly(value), param.unit);
    return *param.unit != '\0' ? text("%1 %2", {number, text(param.unit)}) : number;
}

}  // namespace

Text settingsOf(const Scene& scene) {
    const Scheme& scheme = schemeOf(scene.document);
    const Values values = settingOf(scene.document, scheme).values;
    const Part shown = viewOf(scene.document).visible(scene, {}).part;
    std::vector<Text> all;
    for (const Param* param : scheme.params)
        if (matters(scene, *param, shown))
            all.push_back(text("%1 = %2", {text(param->label), valueOf(*param, values[*param])}));
    for (const ListParam* list : scheme.lists)
        if (const std::vector<double>& numbers = values[*list];
            isEnabled(*list, values) && !numbers.empty()) {
            const auto [least, most] = std::ranges::minmax(numbers);
            all.push_back(text("%1 = %2 numbers from %3 to %4",
                               {text(list->label),
                                fact(std::string(list->id) + "-count", static_cast<Index>(numbers.size())),
                                fact(std::string(list->id) + "-least", least),
                                fact(std::string(list->id) + "-most", most)}));
        }
    const Values& options = scene.document.pane().options;
    for (const Param* param : headChoicesOf(viewOf(scene.document), schemeOf(scene.document)))
        if (isEnabled(*param, options) && options[*param] != param->initial)
            all.push_back(text("%1 = %2", {text(param->label), valueOf(*param, options[*param])}));
    return all.empty() ? Text{} : text("With %1.", {joined(all, marked(", "))});
}

Text captionOf(const Scene& scene) {
    if (Text missing = missingOf(scene); !missing.empty()) return missing;
    const Description description = viewOf(scene.document).describe(scene);
    std::vector<Text> sentences{withStateName(scene.document, description.subject), settingsOf(scene)};
    sentences.insert(sentences.end(), description.notice.begin(), description.notice.end());
    for (const Text& sign : description.notes)
        if (!sign.empty()) sentences.push_back(sentence(sign));
    sentences.push_back(text("Source: %1.", {text(schemeOf(scene.document).source)}));
    return joined(sentences, marked(" "));
}

Text alternativeOf(const Scene& scene) {
    const View& view = viewOf(scene.document);
    if (const Text missing = missingOf(scene); !missing.empty())
        return joined({sentence(text(view.title)), missing}, marked(" "));
    const Description description = view.describe(scene);
    std::vector<Text> sentences{sentence(text(view.title)),
                                withStateName(scene.document, description.subject)};
    sentences.insert(sentences.end(), description.inWords.begin(), description.inWords.end());
    return joined(sentences, marked(" "));
}

}  // namespace posiscope
