// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document.h"

#include <algorithm>

#include "core/registry.h"
#include "core/tokens/embedding.h"
#include "core/tokens/lines.h"

namespace posiscope {

Document firstDocument() {
    Document first;
    first.view = views().front()->id;
    return withText(std::move(first), "I think therefore I am", Tokenizer::words);
}

const View& viewOf(const Document& document) {
    const View* found = findView(document.view);
    return found != nullptr ? *found : *views().front();
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
    return std::max<Index>(1, static_cast<Index>(document.tokens.size()));
}

}  // namespace

Index positionsOf(const Document& document) {
    return document.positions.value_or(wordsOf(document));
}

Shape shapeOf(const Document& document) {
    const View& view = viewOf(document);
    const Index positions = view.takesWords ? wordsOf(document) : positionsOf(document);
    const Index dims = settingOf(document, schemeOf(document)).dims;
    return {positions, view.embeds ? std::min(dims, mostWordColumns(document)) : dims};
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
    if (position < 0 || position >= static_cast<Index>(document.tokens.size())) return {};
    return document.tokens[static_cast<std::size_t>(position)];
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
    const auto fitting =
        std::ranges::find_if(views(), [&](const View* view) { return canShow(*view, scheme); });
    return fitting == views().end() ? document : withView(std::move(document), **fitting);
}

namespace {

/// What a line has beyond the tokens that are used.
std::string unusedText(std::string_view line, const Document& document) {
    if (document.tokens.size() < kMostTokens) return {};
    const std::string used = joinedTokens(document.tokens, document.tokenizer);
    const bool moved = line.starts_with(used);  // a word was moved before
    return moved ? std::string(line.substr(used.size())) : split(line, document.tokenizer).rest;
}

/// As much of a text as is kept, not cut inside a character.
std::string_view kept(std::string_view text) {
    std::size_t end = std::min(text.size(), kMostText);
    while (end > 0 && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    return text.substr(0, end);
}

}  // namespace

Index linesIn(const Document& document) {
    return std::max<Index>(1, static_cast<Index>(linesOf(document.text).lines.size()));
}

Document withLine(Document document, Index line) {
    const Lines lines = linesOf(document.text);
    document.line = std::clamp<Index>(line, 0, linesIn(document) - 1);
    document.tokens.clear();
    if (!lines.lines.empty())
        document.tokens =
            split(lines.lines[static_cast<std::size_t>(document.line)], document.tokenizer).tokens;
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
    document.text = kept(text);
    document.tokenizer = tokenizer;
    const Index line = document.line;
    return withLine(std::move(document), line);
}

Document withTyped(Document document, std::string_view text) {
    const std::string before = document.text;
    document.text = kept(text);
    const std::vector<std::string_view> old = linesOf(before).lines, now = linesOf(document.text).lines;
    std::size_t same = 0, sameAtEnd = 0;
    const std::size_t most = std::min(old.size(), now.size());
    while (same < most && old[same] == now[same]) ++same;
    while (sameAtEnd < most - same && old[old.size() - 1 - sameAtEnd] == now[now.size() - 1 - sameAtEnd])
        ++sameAtEnd;
    const bool inOne = now.size() == same + sameAtEnd + 1;
    const Index line = inOne ? static_cast<Index>(same) : document.line;
    return withLine(std::move(document), line);
}

Document withWordMoved(Document document, Index from, Index to) {
    const Index n = static_cast<Index>(document.tokens.size());
    if (from < 0 || from >= n) return document;
    to = std::clamp<Index>(to, 0, n - 1);
    if (from == to) return document;
    // A view of words has no focus beyond them, whatever a longer table had.
    if (viewOf(document).takesWords) document.focus.position = std::min(document.focus.position, n - 1);
    const Lines lines = linesOf(document.text);
    const std::string_view line = document.line < static_cast<Index>(lines.lines.size())
                                      ? lines.lines[static_cast<std::size_t>(document.line)]
                                      : std::string_view();
    const std::size_t start =
        line.empty() ? document.text.size() : static_cast<std::size_t>(line.data() - document.text.data());
    const std::string before = document.text.substr(0, start), unused = unusedText(line, document),
                      after = document.text.substr(start + line.size());
    const auto word = document.tokens.begin() + from;
    if (from < to)
        std::rotate(word, word + 1, document.tokens.begin() + to + 1);
    else
        std::rotate(document.tokens.begin() + to, word, word + 1);
    document.text = kept(before + joinedTokens(document.tokens, document.tokenizer) + unused + after);
    const auto moved = [&](Index position) {
        if (position == from) return to;
        if (from < position && position <= to) return position - 1;
        if (to <= position && position < from) return position + 1;
        return position;
    };
    document.focus.position = moved(document.focus.position);
    if (document.focus.key) document.focus.key = moved(*document.focus.key);
    return document;
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
