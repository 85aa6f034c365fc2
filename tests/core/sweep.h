// SPDX-License-Identifier: GPL-3.0-or-later
/// The documents and the language of the tests that sweep over all views and schemes.
#pragma once
#include <fstream>
#include <functional>
#include <set>
#include <sstream>
#include <string>
#include <unordered_map>

#include "core/views/shared/registry.h"
#include "sample.h"

namespace posiscope::test {

using Visit = std::function<void(const std::string& where, const Document&)>;

/// A sentence with its shape.
struct SweptCase {
    const char* sentence;
    Index positions, dims;
};
inline constexpr SweptCase kSweptCases[] = {
    {"I think therefore I am", 7, 8}, {"word", 1, 2}, {"", 2, 1}, {"one two three", 3, 3}};

/// The document with each parameter of its scheme and of its view at one of its ends, the others as they are at first.
inline void atTheEnds(const Document& document, const std::string& where, const Visit& visit) {
    visit(where, document);
    const Scheme& scheme = schemeOf(document);
    const auto ends = [&](const Param& param) {
        std::set<double> all{param.lowest, param.highest};
        for (std::size_t i = 0; i < param.choices.size(); ++i) all.insert(static_cast<double>(i));
        return all;
    };
    for (const Param* param : scheme.params)
        for (const double end : ends(*param)) {
            Setting setting = settingOf(document, scheme);
            setting.values = setting.values.with(*param, end);
            visit(where + ' ' + param->id + '=' + writtenValue(*param, end),
                  withSetting(document, scheme, setting));
        }
    for (const Param* param : choicesOf(viewOf(document), scheme))
        for (const double end : ends(*param))
            visit(where + ' ' + param->id + '=' + writtenValue(*param, end),
                  withOption(document, *param, end));
}

/// Every scheme in every view that can show it, each part, at both ends of every parameter.
inline void everywhere(const SweptCase& at, const Visit& visit) {
    for (const View* view : views())
        for (const Scheme* scheme : schemesShownBy(*view)) {
            Document document = withText(firstDocument(), at.sentence, Tokenizer::words);
            document = withView(withScheme(document, *scheme), *view);
            document.positions = at.positions;
            document.focus = {.position = at.positions - 1, .dimension = 1, .row = 1};
            Setting setting = settingOf(document, *scheme);
            setting.dims = at.dims;
            const Encoding encoding = scheme->make(setting.values, {at.positions, at.dims});
            for (const Part& part : encoding.parts) {
                const auto shown = partsShownBy(*view, *scheme);
                const bool isShown =
                    std::ranges::any_of(shown, [&](const PartName* name) { return part.id == name->id; });
                if (view->showsPart ? !isShown : &part != encoding.parts.data()) continue;
                document.pane().part = part.id;
                atTheEnds(withSetting(document, *scheme, setting),
                          std::string(view->id) + ' ' + scheme->id + ' ' + part.id + " “" + at.sentence + "”",
                          visit);
            }
        }
}

/// The Chinese of the sources in a folder, the same in each call.
inline const Dictionary& chinese(const std::string& folder) {
    static const auto all = [&folder] {
        std::unordered_map<std::string, std::string> words;
        std::ifstream file(folder + "/resources/i18n/posiscope_zh.ts");
        std::stringstream text;
        text << file.rdbuf();
        const std::string ts = text.str();
        const auto between = [&ts](std::size_t from, const std::string& open, const std::string& close) {
            const std::size_t begin = ts.find(open, from) + open.size();
            std::string found = ts.substr(begin, ts.find(close, begin) - begin);
            for (const auto& [escaped, plainly] : std::initializer_list<std::pair<std::string, std::string>>{
                     {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&apos;", "'"}, {"&amp;", "&"}})
                for (std::size_t at = 0; (at = found.find(escaped, at)) != std::string::npos; ++at)
                    found.replace(at, escaped.size(), plainly);
            return found;
        };
        for (std::size_t at = 0; (at = ts.find("<source>", at)) != std::string::npos; ++at)
            words[between(at, "<source>", "</source>")] = between(at, "<translation>", "</translation>");
        return words;
    }();
    static const Dictionary dictionary = [](const std::string& source) {
        const auto found = all.find(source);
        return found == all.end() || found->second.empty() ? source : found->second;
    };
    return dictionary;
}

}  // namespace posiscope::test
