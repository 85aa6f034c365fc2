// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/views/shared/scheme_in_view.h"

#include <algorithm>

#include "core/document/head_choices.h"
#include "core/tokens/embedding.h"
#include "core/views/shared/registry.h"

namespace posiscope {

Document firstDocument() {
    Document first;
    first.view = firstView().id;
    first.sentence = withText(first.sentence, "I think therefore I am", Tokenizer::words);
    return first;
}

const View& viewOf(const Document& document) {
    const View* found = findView(document.view);
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

namespace {

const Scheme& schemeIn(const Document& document, const View& view) {
    const auto chosen = document.schemeOf.find(view.id);
    if (chosen != document.schemeOf.end())
        if (const Scheme* scheme = findScheme(chosen->second)) return *scheme;
    return *schemesShownBy(view).front();
}

}  // namespace

const Scheme& schemeOf(const Document& document) {
    return schemeIn(document, viewOf(document));
}

Shape shapeOf(const Document& document) {
    const View& view = viewOf(document);
    const Index positions = view.takesWords ? wordsOf(document) : positionsOf(document);
    const Index dims = settingOf(document, schemeOf(document)).dims;
    return {positions, view.embeds ? std::min(dims, mostWordColumns(document.options)) : dims,
            pairsOf(document.options, positions)};
}

Encoding encodingOf(const Document& document) {
    const Scheme& scheme = schemeOf(document);
    return scheme.make(settingOf(document, scheme).values, shapeOf(document));
}

const Part& partOf(const Document& document, const Encoding& encoding) {
    const Scheme& scheme = schemeOf(document);
    const std::vector<const PartName*> shown = partsShownBy(viewOf(document), scheme);
    const std::string& chosen = settingOf(document, scheme).part;
    const auto named = std::ranges::find_if(shown, [&](const PartName* each) { return each->id == chosen; });
    const PartName& name = named != shown.end() ? **named
                           : shown.empty()      ? scheme.parts.front()
                                                : *shown.front();
    const Part* part = encoding.part(name.id);
    return part != nullptr ? *part : encoding.parts.front();
}

Document withView(Document document, const View& view) {
    if (document.beside == view.id) document.beside = viewOf(document).id;  // they change places
    document.schemeOf[view.id] = schemeIn(document, view).id;
    document.view = view.id;
    return document;
}

Document withTab(Document document, const View& view) {
    const Scheme& present = schemeOf(document);
    if (canShow(view, present)) document.schemeOf[view.id] = present.id;
    return withView(std::move(document), view);
}

const View* besideOf(const Document& document) {
    return findView(document.beside);
}

Document seenBeside(Document document) {
    document.view.swap(document.beside);
    return document;
}

Document withBeside(Document document, const View* view) {
    if (view == nullptr) {
        document.beside.clear();
        return document;
    }
    if (besideOf(document) == nullptr) document.beside = viewOf(document).id;
    return seenBeside(withView(seenBeside(std::move(document)), *view));
}

Document withScheme(Document document, const Scheme& scheme) {
    for (const View* view : views())
        if (canShow(*view, scheme)) document.schemeOf[view->id] = scheme.id;
    if (canShow(viewOf(document), scheme)) return document;
    if (canShow(firstView(), scheme)) return withView(std::move(document), firstView());
    const auto fitting = std::ranges::find_if(
        views(), [&](const View* view) { return !view->embeds && canShow(*view, scheme); });
    return fitting == views().end() ? document : withView(std::move(document), **fitting);
}

Document normal(Document document) {
    for (const Scheme* scheme : schemes()) {
        const auto found = document.settings.find(scheme->id);
        if (found == document.settings.end()) continue;
        Setting& set = found->second;
        if (set.part == scheme->parts.front().id) set.part.clear();
        if (set == Setting{.dims = scheme->dims}) document.settings.erase(found);
    }
    for (const View* view : views())
        if (!document.schemeOf.contains(view->id))
            document.schemeOf[view->id] =
                schemeOf(Document{.view = view->id, .schemeOf = document.schemeOf}).id;
    return document;
}

}  // namespace posiscope
