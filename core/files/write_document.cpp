// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "core/files/colours_json.h"
#include "core/files/document_json.h"
#include "core/files/document_keys.h"
#include "core/io/json_node.h"
#include "core/views/shared/registry.h"

namespace posiscope {

namespace {

using Json = nlohmann::ordered_json;

bool isVisible(const Window& w) {
    const auto near = [](double x) { return std::abs(x) <= kFarthest; };  // false for NaN
    return near(w.row0) && near(w.row1) && near(w.column0) && near(w.column1) && w.row0 < w.row1 &&
           w.column0 < w.column1;
}

Json written(const Param& param, double value) {
    return param.scale == Scale::choice ? Json(writtenValue(param, value)) : writtenNumber(value);
}

Json written(const Scheme& scheme, const Setting& setting, const Values& options) {
    const std::vector<std::string> parts = partIds(scheme);
    const bool known = std::ranges::find(parts, setting.part) != parts.end();
    Json values = Json::object();
    for (const Param* param : scheme.params)
        if (const double value = setting.values[*param]; value != param->absent)
            values[param->id] = written(*param, value);
    if (scheme.id == std::string_view(kFormerScheme))
        for (const auto& [id, now] : formerParams()) values[id] = written(*now, options[*now]);
    Json out;
    out["dims"] = setting.dims;
    out["part"] = known ? setting.part : parts.front();
    out["values"] = std::move(values);
    return out;
}

Json written(const Window& window) {
    Json out;
    out["rows"] = {writtenNumber(window.row0), writtenNumber(window.row1)};
    out["columns"] = {writtenNumber(window.column0), writtenNumber(window.column1)};
    return out;
}

Json written(const Focus& focus) {
    Json out;
    out["position"] = focus.position;
    out["dimension"] = focus.dimension;
    out["row"] = focus.row;
    if (focus.key) out["key"] = *focus.key;
    return out;
}

/// Whether the settings of the scheme are written: a file that uses nothing new stays as older programs wrote it.
bool isWritten(const Document& document, const Scheme& scheme, const Json& schemeIn) {
    if (isUnknown(document, scheme)) return false;
    if (!scheme.later || settingOf(document, scheme) != Setting{.dims = scheme.dims}) return true;
    return std::any_of(schemeIn.begin(), schemeIn.end(),
                       [&](const Json& shown) { return shown == scheme.id; });
}

/// Puts back the keys that were put aside, where the document has none of its own. There may be many, so each is looked
/// for only among the keys of the document.
void putBack(Json& file, const Document& document) {
    std::vector<std::pair<Json::json_pointer, const std::string*>> free;
    for (const auto& [where, json] : document.unknown) {
        Json::json_pointer pointer(where);
        if (file.contains(pointer.parent_pointer()) && !file.contains(pointer))
            free.emplace_back(std::move(pointer), &json);
    }
    for (const auto& [pointer, json] : free)
        file[pointer.parent_pointer()].get_ref<Json::object_t&>().emplace_back(pointer.back(),
                                                                               Json::parse(*json));
}

}  // namespace

std::string writeDocument(const Document& document) {
    Json schemeIn = Json::object(), settings = Json::object(), options = Json::object(),
         windows = Json::object();
    const auto isAside = [&](const char* object, const char* key) {
        return document.unknown.contains(std::string(object) + key);
    };
    for (const View* view : viewsAsWritten()) {
        if (!document.schemeOf.contains(view->id) && isAside("/schemeOf/", view->id)) continue;
        const Document there{.view = view->id, .schemeOf = document.schemeOf};
        schemeIn[view->id] = schemeOf(there).id;
    }
    for (const Scheme* scheme : schemes())
        if (isWritten(document, *scheme, schemeIn))
            settings[scheme->id] = written(*scheme, settingOf(document, *scheme), document.options);
    for (const Param* param : viewParams()) {
        const double value = document.options[*param];
        const bool unsaid = value == param->absent.value_or(param->initial) &&
                            (param->absent || isAside("/options/", param->id));
        if (!unsaid) options[param->id] = written(*param, value);
    }
    for (const auto& [panel, window] : document.windows)
        if (isPanel(panel) && isVisible(window)) windows[panel] = written(window);

    Json file;
    file["posiscope"] = kVersion;
    file["view"] = viewOf(document).id;
    if (const View* beside = besideOf(document)) file["beside"] = beside->id;
    file["schemeOf"] = std::move(schemeIn);
    file["text"] = document.sentence.text;
    file["tokenizer"] = kTokenizers[static_cast<std::size_t>(document.sentence.tokenizer)];
    file["line"] = document.sentence.line;
    file["tokens"] = document.sentence.tokens;
    for (const WordCut& cut : document.sentence.cuts)
        file["cuts"].push_back({{cut.joins ? kJoin : kCut, {cut.first, cut.second}}});
    file["positions"] = document.positions ? Json(*document.positions) : Json(kWords);
    file["schemes"] = std::move(settings);
    file["options"] = std::move(options);
    file["focus"] = written(document.focus);
    file["windows"] = std::move(windows);
    file["hideRows"] = document.hideRows;
    file["colours"] = writtenColours(document.colours);
    putBack(file, document);
    return file.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace posiscope
