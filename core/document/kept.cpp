// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/kept.h"

#include <algorithm>
#include <utility>

#include "core/base/number.h"

namespace posiscope {

namespace {

template <class All>
auto place(All& kept, const std::string& name) {
    return std::ranges::find(kept, name, &Kept::name);
}

}  // namespace

const Kept* findKept(const Document& document, const std::string& name) {
    const auto found = place(document.kept, name);
    return found == document.kept.end() ? nullptr : &*found;
}

const Kept* stateOf(const Document& document) {
    return findKept(document, document.pane().state);
}

const Kept* subtracted(const Document& document) {
    return findKept(document, document.pane().minus);
}

Document withWordsExchanged(Document document) {
    const auto found = place(document.kept, document.pane().state);
    if (found != document.kept.end() && found->words) {
        std::swap(document.sentence, found->words->sentence);
        std::swap(document.focus, found->words->focus);
    }
    return document;
}

Document withPresentShown(Document document) {
    document = withWordsExchanged(std::move(document));
    document.pane().state.clear();
    return document;
}

Text wrongName(const Document& document, const std::string& name, const Kept* but) {
    const bool blank = name.empty() || name.front() == ' ' || name.back() == ' ';
    const bool marked = name.find_first_of("=:\n\r\t") != std::string::npos;
    if (blank || marked || name.size() > kMostKeptName)
        return text("a name of 1 to %1 bytes without “=” and “:”, and without a space at its ends",
                    {shownNumber(static_cast<Index>(kMostKeptName))});
    if (const Kept* same = findKept(document, name); same != nullptr && same != but)
        return text("a name that no other kept state has");
    return {};
}

Document withKept(Document document, Kept kept) {
    document.kept.push_back(std::move(kept));
    return document;
}

Document withoutKept(Document document, const std::string& name) {
    if (document.pane().state == name) document = withPresentShown(std::move(document));
    for (Pane& pane : document.panes)
        for (std::string* named : {&pane.state, &pane.minus})
            if (*named == name) named->clear();
    std::erase_if(document.kept, [&](const Kept& each) { return each.name == name; });
    return document;
}

Document withKeptRenamed(Document document, const std::string& name, const std::string& to) {
    for (Pane& pane : document.panes)
        for (std::string* named : {&pane.state, &pane.minus})
            if (*named == name) *named = to;
    place(document.kept, name)->name = to;
    return document;
}

Document withKeptShown(Document document, const std::string& name, bool shown) {
    place(document.kept, name)->shown = shown;
    return document;
}

Document withMinus(Document document, const std::string& name) {
    document.pane().minus = name;
    document.pane().matched = false;
    return document;
}

}  // namespace posiscope
