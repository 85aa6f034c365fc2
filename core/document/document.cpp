// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/document.h"

#include <algorithm>
#include <utility>

#include "core/document/kept.h"

namespace posiscope {

namespace {

/// A kept state of the document, to be changed.
Kept& changed(Document& document, const Kept& kept) {
    return document.kept[static_cast<std::size_t>(&kept - document.kept.data())];
}

/// The setting of a scheme without the pane's own value.
Setting sharedSetting(const Document& document, const Scheme& scheme) {
    if (const Kept* kept = stateOf(document); kept != nullptr && kept->scheme == scheme.id)
        return kept->setting;
    const auto found = document.settings.find(scheme.id);
    return found != document.settings.end() ? found->second : Setting{.dims = scheme.dims};
}

}  // namespace

Setting settingOf(const Document& document, const Scheme& scheme) {
    Setting setting = sharedSetting(document, scheme);
    const auto& own = document.pane().own;
    if (!own || document.pane().scheme != scheme.id) return setting;
    if (own->param == kOwnDims)
        setting.dims = static_cast<Index>(own->value);
    else if (const Param* param = scheme.param(own->param))
        setting.values = setting.values.with(*param, own->value);
    return setting;
}

Index wordsOf(const Document& document) {
    return std::max<Index>(1, static_cast<Index>(document.sentence.tokens.size()));
}

std::optional<Index> positionsSetOf(const Document& document) {
    if (const auto& own = document.pane().own; own && own->param == kOwnPositions)
        return static_cast<Index>(own->value);
    const Kept* kept = stateOf(document);
    return kept != nullptr ? kept->positions : document.positions;
}

Index positionsOf(const Document& document) {
    return positionsSetOf(document).value_or(wordsOf(document));
}

std::optional<std::string> wordAt(const Document& document, Index position) {
    if (position < 0 || position >= static_cast<Index>(document.sentence.tokens.size())) return {};
    return document.sentence.tokens[static_cast<std::size_t>(position)];
}

Document withSetting(Document document, const Scheme& scheme, Setting setting) {
    if (auto& own = document.pane().own; own && document.pane().scheme == scheme.id) {
        const Setting shared = sharedSetting(document, scheme);
        if (own->param == kOwnDims) {
            own->value = static_cast<double>(std::exchange(setting.dims, shared.dims));
        } else if (const Param* param = scheme.param(own->param)) {
            own->value = setting.values[*param];
            setting.values = setting.values.with(*param, shared.values[*param]);
        }
    }
    const Kept* kept = stateOf(document);
    if (kept != nullptr && kept->scheme == scheme.id)
        changed(document, *kept).setting = std::move(setting);
    else
        document.settings[scheme.id] = std::move(setting);
    return document;
}

Document withPositionsSet(Document document, std::optional<Index> positions) {
    if (auto& own = document.pane().own; own && own->param == kOwnPositions) {
        if (positions)
            own->value = static_cast<double>(*positions);
        else
            own.reset();
        return document;
    }
    const Kept* kept = stateOf(document);
    (kept != nullptr ? changed(document, *kept).positions : document.positions) = positions;
    return document;
}

Document withOption(Document document, const Param& param, double value) {
    document.pane().options = document.pane().options.with(param, value);
    return document;
}

Document withFocus(Document document, Focus focus) {
    document.focus = focus;
    return document;
}

Text unknownIn(const Document& document) {
    std::vector<Text> names;
    const auto add = [&](const std::string& before, const UnknownKeys& keys) {
        for (const auto& [where, json] : keys) {
            std::string name = where.substr(1);
            std::ranges::replace(name, '/', '.');
            for (const auto& [escaped, meant] : {std::pair("~1", '/'), std::pair("~0", '~')})
                for (std::size_t at = 0; (at = name.find(escaped, at)) != std::string::npos; ++at)
                    name.replace(at, 2, 1, meant);
            names.push_back(literal(before + name));
        }
    };
    add("", document.unknown);
    for (std::size_t i = 0; i < document.panes.size(); ++i)
        add("panes[" + std::to_string(i) + "].", document.panes[i].unknown);
    for (std::size_t i = 0; i < document.kept.size(); ++i) {
        const Kept& kept = document.kept[i];
        const std::string place = "kept[" + std::to_string(i) + "]";
        if (!kept.future.empty()) names.push_back(literal(place));
        add(place + ".", kept.unknown);
    }
    return joined(names, marked(", "));
}

bool isUnknown(const Document& document, const Scheme& scheme) {
    return !document.settings.contains(scheme.id) &&
           document.unknown.contains(std::string("/schemes/") + scheme.id);
}

Document seenFrom(Document document, std::size_t pane) {
    document = withWordsExchanged(std::move(document));
    document.framed = pane;
    return withWordsExchanged(std::move(document));
}

PanePlace placeOf(const Document& document, std::size_t pane) {
    const std::size_t panes = document.panes.size();
    const std::size_t columns = panes == 1 || (panes == 2 && document.below) ? 1 : panes <= 4 ? 2 : 3;
    const std::size_t row = pane / columns;
    return {row, (panes + columns - 1) / columns, pane % columns,
            panes > 4 ? columns : std::min(columns, panes - row * columns)};
}

Document withLookOf(Document content, const Document& look) {
    if (content.panes.size() != look.panes.size()) return content;
    for (std::size_t i = 0; i < content.panes.size(); ++i) {
        Pane& pane = content.panes[i];
        const Pane& seen = look.panes[i];
        const bool isSame = pane.view == seen.view && pane.scheme == seen.scheme;
        if (isSame || content.panes.size() == 1) pane.windows = seen.windows;
    }
    return seenFrom(std::move(content), look.framed);
}

bool sameContent(const Document& a, const Document& b) {
    if (a.panes.size() != b.panes.size()) return false;
    Document other = seenFrom(b, a.framed);
    for (std::size_t i = 0; i < a.panes.size(); ++i) other.panes[i].windows = a.panes[i].windows;
    return a == other;
}

}  // namespace posiscope
