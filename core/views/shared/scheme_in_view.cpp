// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/views/shared/scheme_in_view.h"

#include <algorithm>

#include "core/document/head_choices.h"
#include "core/document/kept.h"
#include "core/encoding/difference.h"
#include "core/tokens/embedding.h"
#include "core/views/shared/registry.h"

namespace posiscope {

Document firstDocument() {
    Document first;
    first.pane().view = firstView().id;
    first.sentence = withText(first.sentence, "I think therefore I am", Tokenizer::words);
    return first;
}

const View& viewOf(const Document& document) {
    const View* found = findView(document.pane().view);
    return found != nullptr ? *found : firstView();
}

bool canShow(const View& view, const Scheme& scheme) {
    return view.shows(scheme);
}

std::vector<const PartName*> partsShownBy(const View& view, const Scheme& scheme) {
    std::vector<const PartName*> shown;
    for (const PartName& part : scheme.parts)
        if (view.showsOf == nullptr || view.showsOf(part)) shown.push_back(&part);
    return shown;
}

std::vector<const Scheme*> schemesShownBy(const View& view) {
    std::vector<const Scheme*> shown;
    for (const Scheme* scheme : schemes())
        if (canShow(view, *scheme)) shown.push_back(scheme);
    return shown;
}

const Scheme& schemeOf(const Document& document) {
    const Scheme* chosen = findScheme(document.pane().scheme);
    return chosen != nullptr ? *chosen : *schemesShownBy(viewOf(document)).front();
}

namespace {

/// The shape in the present view of a scheme that has so many positions and dimensions.
Shape shapeOf(const Document& document, Index positions, Index dims) {
    const View& view = viewOf(document);
    if (view.takesWords) positions = wordsOf(document);
    return {positions, view.embeds ? std::min(dims, mostWordColumns(document.pane().options)) : dims,
            pairsOf(document.pane().options, positions)};
}

}  // namespace

Shape shapeOf(const Document& document) {
    return shapeOf(document, positionsOf(document), settingOf(document, schemeOf(document)).dims);
}

std::optional<Encoding> encodingOf(const Document& document, const Kept& kept) {
    const Scheme* scheme = findScheme(kept.scheme);
    if (scheme == nullptr || !kept.future.empty()) return {};
    const Index positions = kept.positions.value_or(wordsOf(document));
    return scheme->make(kept.setting.values, shapeOf(document, positions, kept.setting.dims));
}

Encoding encodingOf(const Document& document) {
    const Scheme& scheme = schemeOf(document);
    Encoding present = scheme.make(settingOf(document, scheme).values, shapeOf(document));
    const Kept* kept = subtracted(document);
    auto other = kept != nullptr ? encodingOf(document, *kept) : std::nullopt;
    if (!other) return present;
    return difference(present, {literal(kept->name), std::move(*other), kept->part, document.pane().matched});
}

const Part& partOf(const Document& document, const Encoding& encoding) {
    const Scheme& scheme = schemeOf(document);
    const std::vector<const PartName*> shown = partsShownBy(viewOf(document), scheme);
    const std::string& chosen = document.pane().part;
    const auto named = std::ranges::find_if(shown, [&](const PartName* each) { return each->id == chosen; });
    const PartName& name = named != shown.end() ? **named
                           : shown.empty()      ? scheme.parts.front()
                                                : *shown.front();
    const Part* part = encoding.part(name.id);
    return part != nullptr ? *part : encoding.parts.front();
}

Document numbersAlone(Document document) {
    Document bare;
    for (const Kept* kept : {stateOf(document), subtracted(document)})
        if (kept != nullptr && findKept(bare, kept->name) == nullptr) {
            bare.kept.push_back(*kept);
            bare.kept.back().words.reset();  // what the pane sees of them is the sentence
        }
    bare.panes = {std::move(document.pane())};
    bare.pane().windows.clear();
    bare.pane().sweep.reset();
    bare.pane().unknown.clear();
    bare.sentence = std::move(document.sentence);
    if (stateOf(bare) != nullptr) return bare;
    bare.positions = document.positions;
    if (auto set = document.settings.extract(schemeOf(bare).id)) bare.settings.insert(std::move(set));
    return bare;
}

Document withView(Document document, const View& view) {
    const Scheme* present = findScheme(document.pane().scheme);
    const bool stays = present != nullptr && canShow(view, *present);
    document.pane().view = view.id;
    document.pane().scheme = stays ? present->id : schemesShownBy(view).front()->id;
    return document;
}

Document withScheme(Document document, const Scheme& scheme) {
    if (!canShow(viewOf(document), scheme)) {
        const auto fitting = std::ranges::find_if(
            views(), [&](const View* view) { return !view->embeds && canShow(*view, scheme); });
        if (canShow(firstView(), scheme))
            document.pane().view = firstView().id;
        else if (fitting != views().end())
            document.pane().view = (*fitting)->id;
        else
            return document;
    }
    document.pane().scheme = scheme.id;
    return document;
}

Document withPaneOpened(Document document, const View& view) {
    if (document.panes.size() == kMostPanes) return document;
    const auto framed = document.panes.begin() + static_cast<std::ptrdiff_t>(document.framed);
    document.panes.insert(framed + 1, Pane(*framed));
    ++document.framed;
    document.pane().unknown.clear();  // it stays with the pane that a newer program gave it
    return withView(std::move(document), view);
}

Document withPaneClosed(Document document) {
    if (document.panes.size() == 1) return document;
    document = withWordsExchanged(std::move(document));
    document.panes.erase(document.panes.begin() + static_cast<std::ptrdiff_t>(document.framed));
    document.framed = std::min(document.framed, document.panes.size() - 1);
    return withWordsExchanged(std::move(document));
}

Document withPaneSwapped(Document document) {
    const std::size_t next = (document.framed + 1) % document.panes.size();
    if (next != document.framed) std::swap(document.panes[document.framed], document.panes[next]);
    document.framed = next;
    return document;
}

namespace {

bool isSizeOf(const std::string& param) {
    return param == kOwnPositions || param == kOwnDims;
}

}  // namespace

Document normal(Document document) {
    for (const Scheme* scheme : schemes()) {
        const auto found = document.settings.find(scheme->id);
        if (found != document.settings.end() && found->second == Setting{.dims = scheme->dims})
            document.settings.erase(found);
    }
    if (document.panes.size() != 2) document.below = false;
    for (std::size_t i = 0; i < document.panes.size(); ++i) {
        const Document seen = seenFrom(document, i);
        const View& view = viewOf(seen);
        const Scheme& named = schemeOf(seen);
        const Scheme& scheme = canShow(view, named) ? named : *schemesShownBy(view).front();
        Pane& pane = document.panes[i];
        pane.view = view.id;
        pane.scheme = scheme.id;
        const auto part = std::ranges::find(scheme.parts, pane.part, &PartName::id);
        if (part == scheme.parts.begin() || part == scheme.parts.end()) pane.part.clear();
        const Kept* state = stateOf(seen);
        if (state == nullptr || state->scheme != pane.scheme || !state->future.empty()) {
            if (i == document.framed) document = withWordsExchanged(std::move(document));
            pane.state.clear();
        }
        if (pane.own && !isSizeOf(pane.own->param) && scheme.param(pane.own->param) == nullptr)
            pane.own.reset();
        if (pane.sweep && !isSizeOf(pane.sweep->param) && scheme.param(pane.sweep->param) == nullptr)
            pane.sweep.reset();
        if (findKept(document, pane.minus) == nullptr) pane.minus.clear();
        if (pane.minus.empty()) pane.matched = false;
    }
    return document;
}

}  // namespace posiscope
