// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/views/shared/comparing.h"

#include <algorithm>
#include <set>

#include "core/base/number.h"
#include "core/views/shared/caption.h"
#include "core/views/shared/facts.h"
#include "core/views/shared/part_view.h"
#include "core/views/shared/registry.h"

namespace posiscope {

namespace {

/// "10000", "halves".
Text shownValue(const Param& param, double value) {
    return param.scale == Scale::choice ? text(param.choices[static_cast<std::size_t>(value)].label)
                                        : shownNumber(value);
}

/// "64 numbers", "none".
Text shownValue(const std::vector<double>& list) {
    return list.empty() ? text("none") : text("%1 numbers", {shownNumber(static_cast<Index>(list.size()))});
}

Text shownPositions(const std::optional<Index>& positions) {
    return positions ? shownNumber(*positions) : text("as many as words");
}

}  // namespace

Kept presentState(const Document& document, std::string name) {
    const Scheme& scheme = schemeOf(document);
    return {.name = std::move(name),
            .scheme = scheme.id,
            .setting = settingOf(document, scheme),
            .positions = positionsSetOf(document),
            .part = document.pane().part};
}

Text nameOfPresent(const Document& document) {
    const Scheme& scheme = schemeOf(document);
    const Setting now = settingOf(document, scheme);
    const auto before =
        std::ranges::find(document.kept.rbegin(), document.kept.rend(), scheme.id, &Kept::scheme);
    const bool first = before == document.kept.rend();
    const Setting other = first ? Setting{.dims = scheme.dims} : before->setting;
    for (const Param* param : scheme.params)
        if (now.values[*param] != other.values[*param])
            return text("%1 %2", {text(param->label), shownValue(*param, now.values[*param])});
    for (const ListParam* list : scheme.lists)
        if (now.values[*list] != other.values[*list])
            return text("%1 %2", {text(list->label), shownValue(now.values[*list])});
    if (now.dims != other.dims) return text("width %1", {shownNumber(now.dims)});
    if (!first && positionsSetOf(document) != before->positions)
        return text("positions %1", {shownPositions(positionsSetOf(document))});
    return text(scheme.title);
}

Document withStateOf(Document document, const Kept& kept) {
    const Scheme* scheme = findScheme(kept.scheme);
    if (scheme == nullptr || !kept.future.empty()) return document;
    document = withPresentShown(std::move(document));
    if (const Kept* own = findKept(document, kept.name); own != nullptr && own->words) {
        document.sentence = own->words->sentence;
        document.focus = own->words->focus;
    }
    document = withScheme(std::move(document), *scheme);
    document = withSetting(std::move(document), *scheme, kept.setting);
    document.positions = kept.positions;
    document.pane().part = kept.part;
    return document;
}

Document withKeptReplaced(Document document, const std::string& name) {
    const auto found = std::ranges::find(document.kept, name, &Kept::name);
    const bool shown = found->shown, isSeen = stateOf(document) == &*found;
    std::optional<OwnWords> words = found->words;
    if (words && !isSeen) words = OwnWords{document.sentence, document.focus};
    *found = presentState(document, name);
    found->shown = shown;
    found->words = std::move(words);
    return document;
}

bool canStandBeside(const Document& document, const Kept& kept) {
    const Scheme* scheme = findScheme(kept.scheme);
    return kept.future.empty() && scheme != nullptr && canShow(viewOf(document), *scheme);
}

Document withKeptBeside(Document document, const std::string& name) {
    Pane pane = document.pane();
    pane.unknown.clear();  // it stays with the pane that a newer program gave it
    pane.minus.clear();
    pane.matched = false;
    pane.state = name;
    pane.scheme = findKept(document, name)->scheme;
    document.panes.insert(document.panes.begin() + static_cast<std::ptrdiff_t>(document.framed),
                          std::move(pane));
    ++document.framed;
    return document;
}

Document withoutKeptBeside(Document document, const std::string& name) {
    for (std::size_t i = document.panes.size(); i-- > 0;)
        if (document.panes[i].state == name && document.panes.size() > 1) {
            const std::size_t framed = document.framed;
            document = withPaneClosed(seenFrom(std::move(document), i));
            const std::size_t last = document.panes.size() - 1;
            document = seenFrom(std::move(document), std::min(framed > i ? framed - 1 : framed, last));
        }
    return document;
}

bool standsBeside(const Document& document, const std::string& name) {
    return std::ranges::find(document.panes, name, &Pane::state) != document.panes.end();
}

Document withFocusOnLargest(const Scene& scene) {
    const Part& part = part_view::partOf(scene);
    const auto cell = part.difference != nullptr ? part.difference->largest() : std::nullopt;
    if (!cell) return scene.document;
    Focus focus = scene.document.focus;
    part_view::setFocus(focus, part.rows, part.firstRow + cell->row);
    part_view::setFocus(focus, part.columns, cell->column);
    return withFocus(scene.document, focus);
}

namespace {

/// "k: 2 → 4", the kept one first.
Text changed(Text name, Text kept, Text present) {
    return text("%1: %2 → %3", {std::move(name), std::move(kept), std::move(present)});
}

std::vector<Text> settingsThatDiffer(const Document& document, const Kept& kept) {
    const Scheme& scheme = schemeOf(document);
    const Scheme& other = *findScheme(kept.scheme);
    const Setting now = settingOf(document, scheme);
    std::vector<Text> all;
    if (&scheme != &other) all.push_back(changed(text("scheme"), text(other.title), text(scheme.title)));
    if (kept.positions != positionsSetOf(document) && !viewOf(document).takesWords)
        all.push_back(changed(text("positions"), shownPositions(kept.positions),
                              shownPositions(positionsSetOf(document))));
    if (kept.setting.dims != now.dims)
        all.push_back(changed(text(scheme.width), shownNumber(kept.setting.dims), shownNumber(now.dims)));
    if (&scheme != &other) return all;
    for (const Param* param : scheme.params)
        if (now.values[*param] != kept.setting.values[*param])
            all.push_back(changed(text(param->label), shownValue(*param, kept.setting.values[*param]),
                                  shownValue(*param, now.values[*param])));
    for (const ListParam* list : scheme.lists)
        if (now.values[*list] != kept.setting.values[*list])
            all.push_back(changed(text(list->label), shownValue(kept.setting.values[*list]),
                                  shownValue(now.values[*list])));
    return all;
}

bool saysNumbers(const Text& sentence) {
    bool found = false;
    eachPart(sentence, [&](const Text& part) { found = found || part.fact != nullptr; });
    return found;
}

/// The pattern of a sentence without its numbers: sentences of two states that have the same say the same thing.
std::string pattern(const Text& sentence) {
    std::string all;
    eachPart(sentence, [&](const Text& part) {
        if (part.fact == nullptr && !part.literal) all += part.source + '\n';
    });
    return all;
}

/// The words of a sentence as those of the phrase that it may have been made of.
std::string asPhrase(const Text& said) {
    std::string words = plain(said);
    if (words.ends_with('.')) words.pop_back();
    if (!words.empty() && words[0] >= 'A' && words[0] <= 'Z') words[0] += 'a' - 'A';
    return words;
}

/// Returns the view's sentences about the document, but for its title and its settings, of which the parameters say more.
std::vector<Text> saidOf(const Document& document, const Canvas& canvas) {
    const Encoding encoding = encodingOf(document);
    const Scene scene{document, encoding, canvas, {}};
    const Text title = viewOf(document).describe(scene).subject, settings = settingsOf(scene);
    std::vector<Text> all = sentencesOf(scene);
    std::erase_if(all, [&](const Text& each) { return each == title || each == settings; });
    return all;
}

}  // namespace

std::vector<Text> whatDiffers(const Scene& scene, const Kept& kept) {
    Document present = withMinus(scene.document, {});
    const Document other = withStateOf(present, kept);
    if (findScheme(kept.scheme) == nullptr || !kept.future.empty()) return {};
    std::vector<Text> all = settingsThatDiffer(present, kept);
    if (viewOf(other).id != viewOf(present).id) return all;  // the view cannot show it: no sentence is alike
    std::vector<Text> before = saidOf(other, scene.canvas);
    std::set<std::string> told;
    for (const Text& now : saidOf(present, scene.canvas)) {
        if (!saysNumbers(now) || !told.insert(asPhrase(now)).second) continue;
        const auto alike =
            std::ranges::find_if(before, [&](const Text& each) { return pattern(each) == pattern(now); });
        if (alike == before.end()) continue;
        if (!(*alike == now)) all.push_back(text("%1 → %2", {*alike, now}));
        before.erase(alike);
    }
    return all;
}

}  // namespace posiscope
