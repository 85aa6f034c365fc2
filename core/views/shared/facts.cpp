// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/views/shared/facts.h"

#include <algorithm>
#include <set>
#include <string_view>

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

Text factName(const std::string& id) {
    static constexpr std::pair<const char*, const char*> kNames[] = {
        {"effective-context", marked("effective context")},
        {"longest-wavelength", marked("longest wavelength")},
        {"shortest-wavelength", marked("shortest wavelength")},
        {"nearest-rows", marked("distance of the nearest rows")},
        {"nearest-shift", marked("shift of the nearest rows")},
        {"pairs-turning", marked("pairs that turn fully")},
        {"columns-turning", marked("columns that turn fully")},
        {"longer-than-text", marked("waves longer than the text")},
        {"never-full", marked("pairs never full in training")},
        {"out-of-range", marked("pairs beyond what was trained")},
        {"critical-dimension", marked("critical dimension")},
        {"constant-columns", marked("columns that hardly move")},
        {"attention-factor", marked("attention factor")},
        {"logit-factor", marked("factor of the logits")},
        {"cosine-below-half", marked("distance where the cosine falls below half")},
        {"product-below-zero", marked("distance where the dot product falls below 0")},
        {"distinct-positions", marked("distinct positions")},
        {"largest-rounding-error", marked("largest rounding error")},
        {"largest-difference", marked("largest difference")},
        {"clipped-pairs", marked("clipped pairs")},
        {"used-pairs", marked("pairs that use the row")},
        {"rows-in-use", marked("rows in use")},
        {"numbers-a-layer", marked("numbers a layer")},
        {"outputs-apart", marked("how far the outputs are apart")}};
    const auto found =
        std::ranges::find(kNames, id, [](const auto& each) { return std::string_view(each.first); });
    if (found != std::end(kNames)) return text(found->second);
    std::string words = id;
    std::ranges::replace(words, '-', ' ');
    return literal(words);
}

}  // namespace posiscope
