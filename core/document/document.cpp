// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/document.h"

#include <algorithm>

namespace posiscope {

Setting settingOf(const Document& document, const Scheme& scheme) {
    const auto found = document.settings.find(scheme.id);
    return found != document.settings.end() ? found->second : Setting{.dims = scheme.dims};
}

Index wordsOf(const Document& document) {
    return std::max<Index>(1, static_cast<Index>(document.sentence.tokens.size()));
}

Index positionsOf(const Document& document) {
    return document.positions.value_or(wordsOf(document));
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
