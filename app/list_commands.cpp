// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/commands.h"
#include "app/output.h"
#include "core/files/gallery.h"
#include "core/views/shared/registry.h"
#include "core/views/shared/scheme_in_view.h"

namespace posiscope {

namespace {

using Json = nlohmann::ordered_json;

std::string plainText(const char* source) {
    return plain(text(source));
}

std::vector<std::string> schemesOf(const View& view) {
    std::vector<std::string> ids;
    for (const Scheme* scheme : schemesShownBy(view)) ids.emplace_back(scheme->id);
    return ids;
}

std::vector<std::string> viewsOf(const Scheme& scheme) {
    std::vector<std::string> ids;
    for (const View* view : views())
        if (canShow(*view, scheme)) ids.emplace_back(view->id);
    return ids;
}

Json number(const Param& param, double value) {
    const bool whole = param.scale == Scale::integer;
    return whole ? Json(static_cast<Index>(value)) : Json(value);
}

/// A number has a range and no choices, a choice the other way round.
Json jsonOf(const Param& param) {
    const bool choice = param.scale == Scale::choice;
    Json choices = Json::array();
    for (const Choice& each : param.choices) choices.push_back(each.id);
    Json range;
    if (!choice) range = Json::array({number(param, param.lowest), number(param, param.highest)});
    static constexpr const char* kScales[] = {"linear", "logarithmic", "integer", "choice"};
    return {{"id", param.id},
            {"label", plainText(param.label)},
            {"scale", kScales[static_cast<int>(param.scale)]},
            {"range", range},
            {"default", choice ? Json(writtenValue(param, param.initial)) : number(param, param.initial)},
            {"choices", choices}};
}

Json jsonOf(std::span<const Param* const> params) {
    Json all = Json::array();
    for (const Param* param : params) all.push_back(jsonOf(*param));
    return all;
}

/// Parameters that are lists: the range is that of each number, and all are 1 unless set.
Json listsOf(const Scheme& scheme) {
    Json all = Json::array();
    for (const ListParam* list : scheme.lists)
        all.push_back({{"id", list->id},
                       {"label", plainText(list->label)},
                       {"range", {list->lowest, list->highest}},
                       {"numbers", list->most}});
    return all;
}

Json jsonOf(const Scheme& scheme) {
    Json parts = Json::array();
    // As it is shown at first: which parts there are, and their titles, can depend on the parameters.
    for (const Part& part : encodingOf(withScheme(firstDocument(), scheme)).parts)
        parts.push_back({{"id", part.id}, {"title", plain(part.title)}});
    return {{"id", scheme.id},
            {"title", plainText(scheme.title)},
            {"source", plainText(scheme.source)},
            {"group", scheme.group},
            {"summary", plainText(scheme.summary)},
            {"dims", scheme.dims},
            {"parameters", jsonOf(scheme.params)},
            {"lists", listsOf(scheme)},
            {"parts", std::move(parts)},
            {"views", viewsOf(scheme)}};
}

/// Lines of two columns, the second one aligned.
class Listing {
public:
    void head(const std::string& id, const std::string& title) {
        if (!m_lines.empty()) m_lines += '\n';
        m_lines += id + ": " + title + "\n";
    }
    void line(std::string key, const std::string& words) {
        constexpr std::size_t kColumn = 12;
        key.resize(std::max(key.size() + 1, kColumn), ' ');
        m_lines += "  " + key + words + "\n";
    }
    void lines(std::span<const Param* const> params) {
        for (const Param* param : params)
            line(param->id,
                 plain(allowedValues(*param)) + "; " + writtenValue(*param, param->initial) + " unless set");
    }
    const std::string& all() const { return m_lines; }

private:
    std::string m_lines;
};

std::string commaList(const std::vector<std::string>& ids) {
    std::string all;
    for (const std::string& id : ids) all += (all.empty() ? "" : ", ") + id;
    return all;
}

/// The choices of a view, and of the head that it shows.
std::vector<const Param*> optionsOf(const View& view) {
    std::vector<const Param*> all(view.params.begin(), view.params.end());
    const std::span<const Param* const> head = headChoicesOf(view);
    all.insert(all.end(), head.begin(), head.end());
    return all;
}

}  // namespace

int listSchemes(const Arguments& arguments) {
    if (arguments.has(kJson)) {
        Json all = Json::array();
        for (const Scheme* scheme : schemes()) all.push_back(jsonOf(*scheme));
        return print(all.dump(2) + "\n");
    }
    Listing listing;
    for (const Scheme* scheme : schemes()) {
        listing.head(scheme->id, plainText(scheme->title));
        listing.line("what", plainText(scheme->summary));
        listing.line("source", plainText(scheme->source));
        std::vector<std::string> parts;
        for (const PartName& part : scheme->parts) parts.emplace_back(part.id);
        listing.line("parts", commaList(parts));
        listing.line("views", commaList(viewsOf(*scheme)));
        listing.lines(scheme->params);
        for (const ListParam* list : scheme->lists)
            listing.line(list->id, plain(allowedNumbers(*list)) + ", one for each pair; all 1 unless set");
    }
    return print(listing.all());
}

int listViews(const Arguments& arguments) {
    Json all = Json::array();
    Listing listing;
    for (const View* view : views()) {
        std::vector<std::string> alone;
        for (const Alone& each : view->alone) alone.emplace_back(each.id);
        std::vector<std::string> results;
        for (const ResultName& result : view->results) results.emplace_back(result.id);
        all.push_back({{"id", view->id},
                       {"title", plainText(view->title)},
                       {"source", plainText(view->source)},
                       {"parameters", jsonOf(optionsOf(*view))},
                       {"schemes", schemesOf(*view)},
                       {"panels", alone},
                       {"results", results}});
        listing.head(view->id, plainText(view->title));
        listing.line("what", plainText(view->source));
        listing.line("schemes", commaList(schemesOf(*view)));
        if (!alone.empty()) listing.line("panels", commaList(alone));
        if (!results.empty()) listing.line("results", commaList(results));
        listing.lines(optionsOf(*view));
    }
    return print(arguments.has(kJson) ? all.dump(2) + "\n" : listing.all());
}

int listGallery(const Arguments& arguments) {
    Json all = Json::array();
    Listing listing;
    for (const Famous& famous : gallery()) {
        const Document document = documentOf(famous);
        const std::string view = viewOf(document).id, scheme = schemeOf(document).id;
        all.push_back({{"id", famous.id},
                       {"title", plainText(famous.title)},
                       {"look", plainText(famous.look)},
                       {"view", view},
                       {"scheme", scheme}});
        listing.head(famous.id, plainText(famous.title));
        listing.line("look", plainText(famous.look));
        listing.line("view", view);
        listing.line("scheme", scheme);
    }
    return print(arguments.has(kJson) ? all.dump(2) + "\n" : listing.all());
}

}  // namespace posiscope
