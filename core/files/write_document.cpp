// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "core/document/kept.h"
#include "core/files/colours_json.h"
#include "core/files/document_json.h"
#include "core/files/document_keys.h"
#include "core/files/layout_json.h"
#include "core/files/model_json.h"
#include "core/files/values_json.h"
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

Json written(const Window& window) {
    Json out;
    out["rows"] = {writtenNumber(window.row0), writtenNumber(window.row1)};
    out["columns"] = {writtenNumber(window.column0), writtenNumber(window.column1)};
    return out;
}

Json written(const Focus& focus) {
    Json out = Json::object();
    if (focus.position != 0) out["position"] = focus.position;
    if (focus.dimension != 0) out["dimension"] = focus.dimension;
    if (focus.row != 0) out["row"] = focus.row;
    if (focus.key) out["key"] = *focus.key;
    return out;
}

Json written(const Sweep& sweep) {
    Json out;
    out["param"] = sweep.param;
    for (const double value : sweep.values) out["values"].push_back(writtenNumber(value));
    if (sweep.logarithmic) out["logarithmic"] = true;
    if (!sweep.fact.empty()) out["fact"] = sweep.fact;
    return out;
}

/// The settings of the schemes that a pane shows, with all their values, so that they keep their meaning when an initial
/// value changes; of the others what was changed.
Json writtenSettings(Document document) {
    document.pane().state.clear();  // those that all panes share
    document.pane().own.reset();
    Json all = Json::object();
    for (const Scheme* scheme : schemes()) {
        const bool shown =
            std::ranges::any_of(document.panes, [&](const Pane& pane) { return pane.scheme == scheme->id; });
        if (!shown && !document.settings.contains(scheme->id)) continue;
        const Setting setting = settingOf(document, *scheme);
        Json out = Json::object();
        if (shown || setting.dims != scheme->dims) out["dims"] = setting.dims;
        addValues(out, *scheme, setting.values, shown);
        if (shown || !out.empty()) all[scheme->id] = std::move(out);
    }
    return all;
}

/// Puts back the keys that were put aside, where the object has none of its own. There may be many, so each is looked
/// for only among the keys of the object.
void putBack(Json& object, const UnknownKeys& unknown) {
    std::vector<std::pair<Json::json_pointer, const std::string*>> free;
    for (const auto& [where, json] : unknown) {
        Json::json_pointer pointer(where);
        if (!object.contains(pointer)) free.emplace_back(std::move(pointer), &json);
    }
    // The object's own keys come last, so that the others are looked for among few.
    std::stable_partition(free.begin(), free.end(),
                          [](const auto& each) { return !each.first.parent_pointer().empty(); });
    for (const auto& [pointer, json] : free) {
        Json& parent = object[pointer.parent_pointer()];
        if (parent.is_null()) parent = Json::object();
        parent.get_ref<Json::object_t&>().emplace_back(pointer.back(), Json::parse(*json));
    }
}

/// The keys of the words: those of the file itself, and of a kept state that has its own.
void writeWords(Json& out, const Sentence& sentence) {
    out["text"] = sentence.text;
    if (sentence.tokenizer != Tokenizer::words)
        out["tokenizer"] = kTokenizers[static_cast<std::size_t>(sentence.tokenizer)];
    if (sentence.line != 0) out["line"] = sentence.line;
    out["tokens"] = sentence.tokens;
    for (const WordCut& cut : sentence.cuts)
        out["cuts"].push_back({{cut.joins ? kJoin : kCut, {cut.first, cut.second}}});
}

/// A kept state with all its values; one that this program cannot show as it was read.
Json written(const Kept& kept) {
    Json out = Json::object();
    out["name"] = kept.name;
    if (kept.future.empty()) {
        const Scheme& scheme = *findScheme(kept.scheme);
        out["scheme"] = kept.scheme;
        out["positions"] = kept.positions ? Json(*kept.positions) : Json(kWords);
        out["dims"] = kept.setting.dims;
        addValues(out, scheme, kept.setting.values, true);
        if (!kept.part.empty()) out["part"] = kept.part;
        if (kept.words) {
            Json words = Json::object();
            writeWords(words, kept.words->sentence);
            if (Json focus = written(kept.words->focus); !focus.empty()) words["focus"] = std::move(focus);
            out["words"] = std::move(words);
        }
    } else {
        const Json state = Json::parse(kept.future);
        for (const auto& [key, value] : state.items())
            if (key != "name" && key != "hidden") out[key] = value;
    }
    if (!kept.shown) out["hidden"] = true;
    putBack(out, kept.unknown);
    return out;
}

Json writtenPane(const Document& seen) {
    const View& view = viewOf(seen);
    const Scheme& scheme = schemeOf(seen);
    const Pane& pane = seen.pane();
    Json out;
    out["view"] = view.id;
    out["scheme"] = scheme.id;
    const std::vector<std::string> parts = partIds(scheme);
    if (std::ranges::find(parts, pane.part) != parts.end()) out["part"] = pane.part;
    const std::vector<const Param*> chosen = choicesOf(view, scheme);
    Json options = Json::object();
    for (const Param* param : viewParams()) {
        const bool shown = std::ranges::find(chosen, param) != chosen.end();
        if (const double value = pane.options[*param]; isWritten(*param, value, shown))
            options[param->id] = writtenParam(*param, value);
    }
    if (!options.empty()) out["options"] = std::move(options);
    Json windows = Json::object();
    for (const auto& [panel, window] : pane.windows)
        if (isPanel(panel) && isVisible(window)) windows[panel] = written(window);
    if (!windows.empty()) out["windows"] = std::move(windows);
    if (!pane.state.empty()) out["state"] = pane.state;
    if (pane.own) out["own"][pane.own->param] = writtenNumber(pane.own->value);
    if (pane.sweep) out["sweep"] = written(*pane.sweep);
    if (!pane.minus.empty()) out["minus"] = pane.minus;
    if (pane.matched) out["matched"] = true;
    // Now that this program shows the view, what it does not know of it has no place beside what it does.
    UnknownKeys kept = pane.unknown;
    std::erase_if(kept, [&](const auto& each) {
        const std::string key = Json::json_pointer(each.first).back();
        return (each.first.starts_with("/options/") && isOptionOf(view, key)) ||
               (each.first.starts_with("/windows/") && isPanel(key) &&
                key.substr(0, key.find_first_of("./")) == view.id);
    });
    putBack(out, kept);
    return out;
}

}  // namespace

std::string writeDocument(const Document& given) {
    const Document document = normal(given);
    const Document present = withWordsExchanged(document);
    Json file;
    file["posiscope"] = kVersion;
    for (std::size_t i = 0; i < document.panes.size(); ++i)
        file["panes"].push_back(writtenPane(seenFrom(document, i)));
    if (document.framed != 0) file["framed"] = document.framed;
    if (document.below) file["below"] = true;
    writeWords(file, present.sentence);
    file["positions"] = document.positions ? Json(*document.positions) : Json(kWords);
    if (Json settings = writtenSettings(document); !settings.empty()) file["schemes"] = std::move(settings);
    if (Json focus = written(present.focus); !focus.empty()) file["focus"] = std::move(focus);
    for (const Kept& kept : present.kept) file["kept"].push_back(written(kept));
    if (document.hideRows) file["hideRows"] = true;
    if (!(document.colours == ColourChoice{})) file["colours"] = writtenColours(document.colours);
    if (document.model) file["model"] = writtenModelLayers(*document.model);
    if (document.figure) file["figure"] = writtenLayout(*document.figure);
    putBack(file, document.unknown);
    return file.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace posiscope
