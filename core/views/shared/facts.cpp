// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/views/shared/facts.h"

#include <set>

#include "core/views/shared/caption.h"

namespace posiscope {

namespace {

template <class Said>
void addAll(std::vector<Text>& all, const std::vector<Said>& more) {
    all.insert(all.end(), more.begin(), more.end());
}

}  // namespace

void eachPart(const Text& text, const std::function<void(const Text& part)>& visit) {
    visit(text);
    if (text.fact != nullptr || text.literal) return;
    for (std::size_t i = 0; i < text.arguments.size(); ++i)
        if (text.source.find('%' + std::to_string(i + 1)) != std::string::npos)
            eachPart(text.arguments[i], visit);
}

std::vector<Text> sentencesOf(const Scene& scene) {
    if (Text missing = missingOf(scene); !missing.empty()) return {std::move(missing)};
    const View& view = viewOf(scene.document);
    const Description description = view.describe(scene);
    std::vector<Text> all{description.subject, settingsOf(scene)};
    addAll(all, description.notice);
    addAll(all, description.inWords);
    const Told told = view.tell(scene, {});
    all.push_back(told.line);
    addAll(all, told.explanation);
    addAll(all, description.notes);
    // The notes on far cells are of a picture with its size.
    if (view.notes != nullptr && scene.canvas.measure) addAll(all, view.notes(scene));
    all.push_back(scene.encoding.about.fact);
    addAll(all, scene.encoding.about.notes);
    std::erase_if(all, [](const Text& each) { return each.empty(); });
    return all;
}

std::vector<FactLine> factsOf(const Scene& scene) {
    std::vector<FactLine> all;
    std::set<std::string> seen;
    for (const Text& sentence : sentencesOf(scene))
        eachPart(sentence, [&](const Text& part) {
            if (part.fact == nullptr || !seen.insert(part.fact->id).second) return;
            all.push_back({part.fact->id, part.fact->value, part.fact->unit, part, sentence});
        });
    return all;
}

}  // namespace posiscope
