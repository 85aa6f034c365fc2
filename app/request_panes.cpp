// SPDX-License-Identifier: GPL-3.0-or-later
/// --pane and --below.
#include <algorithm>

#include "app/request_steps.h"
#include "core/base/number.h"
#include "core/document/kept.h"
#include "core/views/shared/registry.h"

namespace posiscope {

Failed refusedUnknown(const Document& document, const Scheme& scheme) {
    if (!isUnknown(document, scheme)) return {};
    return text("%1: what this document sets of %2 is not known, a newer program wrote it",
                {literal(kDocument.name), literal(scheme.id)});
}

Text cannotShow(const Option& option, const View& view, const Scheme& scheme) {
    return text("%1 %2 cannot show %3 %4; it may be %5",
                {literal(option.name), literal(view.id), literal(kScheme.name), literal(scheme.id),
                 schemeIds(schemesShownBy(view))});
}

namespace {

/// "VIEW[:SCHEME[:PART]]", in the framed pane.
Failed choosePane(const std::string& written, const Scheme* asked, Document& document) {
    std::vector<std::string> ids;
    for (std::size_t at = 0; at <= written.size(); at += ids.back().size() + 1)
        ids.push_back(written.substr(at, written.find(':', at) - at));
    if (ids.size() > 3) return mayBe(kPane, literal(kPane.value), written);
    const View* view = findView(ids[0]);
    if (view == nullptr) return mayBe(kPane, viewIds(), ids[0]);
    if (ids.size() > 1) {
        asked = findScheme(ids[1]);
        if (asked == nullptr)
            return text(
                "%1 %2: the scheme may be %3, not “%4”",
                {literal(kPane.name), literal(written), schemeIds(schemesShownBy(*view)), literal(ids[1])});
    }
    if (asked != nullptr) {
        if (!canShow(*view, *asked)) return cannotShow(kPane, *view, *asked);
        document.pane().scheme = asked->id;
    }
    document = withView(std::move(document), *view);
    const Scheme& scheme = schemeOf(document);
    document.pane().part.clear();
    if (ids.size() < 3) return refusedUnknown(document, scheme);
    const std::vector<std::string> parts = idsOf(partsShownBy(*view, scheme));
    if (std::ranges::find(parts, ids[2]) == parts.end())
        return text("%1 %2: the part may be %3, not “%4”",
                    {literal(kPane.name), literal(written), oneOf(parts), literal(ids[2])});
    document.pane().part = ids[2];
    return refusedUnknown(document, scheme);
}

}  // namespace

Failed choosePanes(const Arguments& arguments, Request& request) {
    Document& document = request.document;
    const std::vector<std::string>& written = arguments.all(kPane);
    if (written.size() > kMostPanes)
        return text("%1 may be there at most %2 times",
                    {literal(kPane.name), shownNumber(static_cast<Index>(kMostPanes))});
    if (!written.empty()) {
        if (arguments.has(kPart))
            return text("%1 and %2 cannot go together: %2 %3 names it",
                        {literal(kPart.name), literal(kPane.name), literal(kPane.value)});
        const Scheme* asked = arguments.has(kScheme) ? request.scheme : nullptr;
        document = withPresentShown(std::move(document));
        document.panes = std::vector<Pane>(written.size(), document.pane());
        for (std::size_t i = 0; i < written.size(); ++i) {
            document = seenFrom(std::move(document), i);
            if (const Failed failed = choosePane(written[i], asked, document)) return failed;
        }
        document = seenFrom(std::move(document), 0);
    }
    if (!arguments.has(kBelow)) return {};
    if (document.panes.size() != 2)
        return text("%1 needs two panes; there are %2",
                    {literal(kBelow.name), shownNumber(static_cast<Index>(document.panes.size()))});
    document.below = true;
    return {};
}

}  // namespace posiscope
