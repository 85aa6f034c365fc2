// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document.h"

#include <algorithm>

#include "core/registry.h"
#include "core/tokens/embedding.h"
#include "core/tokens/lines.h"

namespace posiscope {

Document firstDocument() {
    Document first;
    first.view = firstView().id;
    return withText(std::move(first), "I think therefore I am", Tokenizer::words);
}

const View& viewOf(const Document& document) {
    const View* found = findView(document.view);
    return found != nullptr ? *found : firstView();
}

bool canShow(const View& view, const Scheme& scheme) {
    return view.shows(scheme.make({}, {1, 1}));
}

bool showsPart(const View& view, const Part& part) {
    return view.showsOf == nullptr || view.showsOf(part);
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

Setting settingOf(const Document& document, const Scheme& scheme) {
    const auto found = document.settings.find(scheme.id);
    return found != document.settings.end() ? found->second : Setting{.dims = scheme.dims};
}

namespace {

Index wordsOf(const Document& document) {
    return std::max<Index>(1, static_cast<Index>(document.sentence.tokens.size()));
}

}  // namespace

Index positionsOf(const Document& document) {
    return document.positions.value_or(wordsOf(document));
}

Shape shapeOf(const Document& document) {
    const View& view = viewOf(document);
    const Index positions = view.takesWords ? wordsOf(document) : positionsOf(document);
    const Index dims = settingOf(document, schemeOf(document)).dims;
    return {positions, view.embeds ? std::min(dims, mostWordColumns(document.options)) : dims};
}

const Part& partOf(const Document& document, const Encoding& encoding) {
    const View& view = viewOf(document);
    const Part* found = encoding.part(settingOf(document, schemeOf(document)).part);
    if (found != nullptr && showsPart(view, *found)) return *found;
    const auto first =
        std::ranges::find_if(encoding.parts, [&](const Part& part) { return showsPart(view, part); });
    return first == encoding.parts.end() ? encoding.parts.front() : *first;
}

std::optional<std::string> wordAt(const Document& document, Index position) {
    if (position < 0 || position >= static_cast<Index>(document.sentence.tokens.size())) return {};
    return document.sentence.tokens[static_cast<std::size_t>(position)];
}

Document withSetting(Document document, const Scheme& scheme, Setting setting) {
    document.settings[scheme.id] = std::move(setting);
    return document;
}

Document withOption(Document document, const Param& param, double value) {
    document.options = document.options.with(param, value);
    return document;
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

Document withSentence(Document document, Sentence sentence) {
    document.sentence = std::move(sentence);
    document.focus.key.reset();
    // Other words: what was visible of the old ones means nothing. Tables stay as they were looked at.
    for (const View* view : views())
        if (view->takesWords)
            std::erase_if(document.windows, [&](const auto& each) {
                return each.first.starts_with(std::string(view->id) + '.');
            });
    return document;
}

Document withText(Document document, std::string_view text, Tokenizer tokenizer) {
    Sentence next = withText(document.sentence, text, tokenizer);
    return withSentence(std::move(document), std::move(next));
}

Document withLine(Document document, Index line) {
    Sentence next = withLine(document.sentence, line);
    return withSentence(std::move(document), std::move(next));
}

namespace {

/// The same document with other tokens, whose words stand elsewhere.
template <class Moved>
Document withWordsAt(Document document, Sentence sentence, const Moved& moved) {
    document.sentence = std::move(sentence);
    document.focus.position = moved(document.focus.position);
    if (document.focus.key) document.focus.key = moved(*document.focus.key);
    return document;
}

}  // namespace

Document withWordMoved(Document document, Index from, Index to) {
    const Index n = static_cast<Index>(document.sentence.tokens.size());
    if (from < 0 || from >= n) return document;
    to = std::clamp<Index>(to, 0, n - 1);
    if (from == to) return document;
    // A view of words has no focus beyond them, whatever a longer table had.
    if (viewOf(document).takesWords) document.focus.position = std::min(document.focus.position, n - 1);
    Sentence next = withTokenMoved(document.sentence, from, to);
    return withWordsAt(std::move(document), std::move(next), [&](Index position) {
        if (position == from) return to;
        if (from < position && position <= to) return position - 1;
        if (to <= position && position < from) return position + 1;
        return position;
    });
}

Document withWordCut(Document document, Index word, std::size_t bytes) {
    Sentence next = withTokenCut(document.sentence, word, bytes);
    const Index more = static_cast<Index>(next.tokens.size() - document.sentence.tokens.size());
    return withWordsAt(std::move(document), std::move(next),
                       [&](Index position) { return position > word ? position + more : position; });
}

Document withWordsJoined(Document document, Index word) {
    Sentence next = withTokensJoined(document.sentence, word);
    const Index fewer = static_cast<Index>(document.sentence.tokens.size() - next.tokens.size());
    return withWordsAt(std::move(document), std::move(next),
                       [&](Index position) { return position > word ? position - fewer : position; });
}

Document withFocus(Document document, Focus focus) {
    document.focus = focus;
    return document;
}

Text unknownIn(const Document& document) {
    std::vector<Text> names;
    for (const auto& [where, json] : document.unknown) {
        std::string name = where.substr(1);
        std::ranges::replace(name, '/', '.');
        for (const auto& [escaped, meant] : {std::pair("~1", '/'), std::pair("~0", '~')})
            for (std::size_t at = 0; (at = name.find(escaped, at)) != std::string::npos; ++at)
                name.replace(at, 2, 1, meant);
        names.push_back(literal(name));
    }
    return joined(names, marked(", "));
}

bool isUnknown(const Document& document, const Scheme& scheme) {
    return !document.settings.contains(scheme.id) &&
           document.unknown.contains(std::string("/schemes/") + scheme.id);
}

bool sameContent(const Document& a, const Document& b) {
    Document other = b;
    other.windows = a.windows;
    return a == other;
}

}  // namespace posiscope
