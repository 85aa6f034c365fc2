// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document_json.h"

#include <algorithm>
#include <cmath>

#include "core/colours_json.h"
#include "core/io/json_node.h"
#include "core/io/strict_json.h"
#include "core/number.h"
#include "core/registry.h"

namespace posiscope {

namespace {

using Json = nlohmann::ordered_json;

constexpr Index kVersion = 1;
constexpr Index kMostFocus = Index{1} << 53;  // up to here every JSON reader is exact
constexpr double kFarthest = 1e9;             // of a window; no field is a thousandth as large
constexpr const char* kWords = "words";
constexpr const char* kTokenizers[] = {kWords, "characters", "pieces"};  // in the order of Tokenizer

bool isVisible(const Window& w) {
    const auto near = [](double x) { return std::abs(x) <= kFarthest; };  // false for NaN
    return near(w.row0) && near(w.row1) && near(w.column0) && near(w.column1) && w.row0 < w.row1 &&
           w.column0 < w.column1;
}

std::vector<std::string> partIds(const Scheme& scheme, const Values& values) {
    std::vector<std::string> ids;
    for (const Part& part : scheme.make(values, {1, 1}).parts) ids.push_back(part.id);
    return ids;
}

Json written(std::span<const Param* const> params, const Values& values) {
    Json out = Json::object();
    for (const Param* param : params) {
        const double value = values[*param];
        out[param->id] =
            param->scale == Scale::choice ? Json(writtenValue(*param, value)) : writtenNumber(value);
    }
    return out;
}

Json written(const Scheme& scheme, const Setting& setting) {
    const std::vector<std::string> parts = partIds(scheme, setting.values);
    const bool known = std::ranges::find(parts, setting.part) != parts.end();
    Json out;
    out["dims"] = setting.dims;
    out["part"] = known ? setting.part : parts.front();
    out["values"] = written(scheme.params, setting.values);
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

std::map<std::string, std::string> readSchemeOf(const JsonNode& node) {
    std::map<std::string, std::string> all;
    for (const JsonNode& each : node.members()) {
        const View* view = findView(each.key());
        if (view == nullptr) {
            each.refuseKey();
            continue;
        }
        const Scheme* scheme = findScheme(each.string(schemeIds(schemesShownBy(*view))));
        if (scheme == nullptr || !canShow(*view, *scheme))
            each.refuse(schemeIds(schemesShownBy(*view)));
        else
            all[view->id] = scheme->id;
    }
    return all;
}

std::string readText(const JsonNode& node) {
    const Text allowed = text("a text of at most %1 bytes", {shownNumber(static_cast<Index>(kMostText))});
    std::string read = node.string(allowed);
    if (read.size() > kMostText) node.refuse(allowed);
    return read;
}

Tokenizer readTokenizer(const JsonNode& node) {
    const Text allowed = oneOf({std::begin(kTokenizers), std::end(kTokenizers)});
    const std::string read = node.string(allowed);
    const auto found = std::ranges::find(kTokenizers, read);
    if (found == std::end(kTokenizers)) {
        node.refuse(allowed);
        return Tokenizer::words;
    }
    return static_cast<Tokenizer>(found - std::begin(kTokenizers));
}

std::vector<std::string> readTokens(const JsonNode& node) {
    const Text allowed =
        text("a list of at most %1 words with %2 bytes",
             {shownNumber(static_cast<Index>(kMostTokens)), shownNumber(static_cast<Index>(kMostText))});
    const Text word = text("a word");
    std::vector<std::string> all;
    std::size_t bytes = 0;
    for (const JsonNode& each : node.elements(allowed)) {
        all.push_back(each.string(word));
        bytes += all.back().size();
        if (isBlank(all.back())) each.refuse(word);
    }
    if (all.size() > kMostTokens || bytes > kMostText) node.refuse(allowed);
    return all;
}

std::optional<Index> readPositions(const JsonNode& node) {
    if (node.value() == kWords) return {};
    const auto positions = node.wholeIn(1, kMostPositions);
    if (!positions) node.refuse(text("%1 or %2", {wholeNumbers(1, kMostPositions), literal(kWords)}));
    return positions;
}

double readParam(const JsonNode& node, const Param& param) {
    const bool isChoice = param.scale == Scale::choice;
    const nlohmann::json& value = node.value();
    if (isChoice ? value.is_string() : value.is_number()) {
        const auto read =
            readValue(param, isChoice ? value.get<std::string>() : exactNumber(value.get<double>()));
        if (read) return *read;
    }
    node.refuse(allowedValues(param));
    return param.initial;
}

Setting readSetting(const JsonNode& node, const Scheme& scheme) {
    node.needOnly({"dims", "part", "values"});
    Setting setting{.dims = node["dims"].whole(1, kMostDims)};
    const JsonNode values = node["values"];
    for (const JsonNode& each : values.members())
        if (scheme.param(each.key()) == nullptr) each.refuseKey();
    for (const Param* param : scheme.params) {
        // Schemes get more choices in time: files from before do not know them, and mean what was usual.
        if (param->usual && !values.contains(param->id)) continue;
        setting.values = setting.values.with(*param, readParam(values[param->id], *param));
    }
    const std::vector<std::string> parts = partIds(scheme, setting.values);
    setting.part = node["part"].string(oneOf(parts));
    if (std::ranges::find(parts, setting.part) == parts.end()) node["part"].refuse(oneOf(parts));
    return setting;
}

Values readOptions(const JsonNode& node) {
    Values options;
    const auto known = [](const std::string& id) {
        return std::ranges::find_if(viewParams(), [&](const Param* each) { return id == each->id; });
    };
    for (const JsonNode& each : node.members()) {
        if (const auto param = known(each.key()); param != viewParams().end())
            options = options.with(**param, readParam(each, **param));
        else
            each.refuseKey();
    }
    return options;
}

std::map<std::string, Setting> readSettings(const JsonNode& node) {
    std::map<std::string, Setting> all;
    for (const JsonNode& each : node.members()) {
        if (const Scheme* scheme = findScheme(each.key()))
            all[scheme->id] = readSetting(each, *scheme);
        else
            each.refuseKey();
    }
    return all;
}

Focus readFocus(const JsonNode& node) {
    node.needOnly({"position", "dimension", "row", "key"});
    Focus focus{.position = node["position"].whole(0, kMostFocus),
                .dimension = node["dimension"].whole(0, kMostFocus),
                .row = node["row"].whole(0, kMostFocus)};
    if (node.contains("key")) focus.key = node["key"].whole(0, kMostFocus);
    return focus;
}

/// A panel of a view, "lookup.words", or a part of a scheme in a view, "heatmap/sinusoidal/table".
bool isPanel(const std::string& key) {
    const std::size_t end = key.find_first_of("./");
    if (end == std::string::npos || findView(key.substr(0, end)) == nullptr) return false;
    if (key[end] == '.') return true;
    const std::size_t last = key.find('/', end + 1);
    if (last == std::string::npos) return false;
    const Scheme* scheme = findScheme(key.substr(end + 1, last - end - 1));
    return scheme != nullptr && scheme->make({}, {1, 1}).part(key.substr(last + 1)) != nullptr;
}

Window readWindow(const JsonNode& node) {
    node.needOnly({"rows", "columns"});
    const auto span = [](const JsonNode& pair) {
        const auto read = pair.risingIn(kFarthest);
        if (!read) pair.refuse(risingNumbers(kFarthest));
        return read.value_or(std::pair(0.0, 1.0));
    };
    const auto rows = span(node["rows"]), columns = span(node["columns"]);
    return {rows.first, rows.second, columns.first, columns.second};
}

/// All that can be said only of the whole.
void check(const Document& document, const JsonNode& file) {
    if (document.tokens.empty() && !withLine(document, document.line).tokens.empty())
        file["tokens"].refuse(text("the words of the text"));
    file["schemeOf"][document.view];
    for (const auto& [view, scheme] : document.schemeOf) file["schemes"][scheme];
}

}  // namespace

std::string writeDocument(const Document& document) {
    Json schemeIn = Json::object(), settings = Json::object(), windows = Json::object();
    for (const View* view : views()) {
        const Document there{.view = view->id, .schemeOf = document.schemeOf};
        schemeIn[view->id] = schemeOf(there).id;
    }
    for (const Scheme* scheme : schemes())
        settings[scheme->id] = written(*scheme, settingOf(document, *scheme));
    for (const auto& [panel, window] : document.windows)
        if (isPanel(panel) && isVisible(window)) windows[panel] = written(window);

    Json file;
    file["posiscope"] = kVersion;
    file["view"] = viewOf(document).id;
    if (const View* beside = besideOf(document)) file["beside"] = beside->id;
    file["schemeOf"] = std::move(schemeIn);
    file["text"] = document.text;
    file["tokenizer"] = kTokenizers[static_cast<std::size_t>(document.tokenizer)];
    file["line"] = document.line;
    file["tokens"] = document.tokens;
    file["positions"] = document.positions ? Json(*document.positions) : Json(kWords);
    file["schemes"] = std::move(settings);
    file["options"] = written(viewParams(), document.options);
    file["focus"] = written(document.focus);
    file["windows"] = std::move(windows);
    file["hideRows"] = document.hideRows;
    file["colours"] = writtenColours(document.colours);
    return file.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

Result<Document> readDocument(std::string_view bytes) {
    if (bytes.size() > kMostDocument)
        return text("it is larger than a document can be, %1 bytes",
                    {shownNumber(static_cast<Index>(kMostDocument))});
    const Result<nlohmann::json> parsed = readJson(bytes);
    if (!parsed) return parsed.error();

    Text error;
    const JsonNode file(*parsed, error);
    if (!file.contains("posiscope")) return text("it is not a Posiscope document");
    const auto version = file["posiscope"].wholeIn(kVersion, kMostFocus);
    if (!version) file["posiscope"].refuse(shownNumber(kVersion));
    if (version > kVersion)
        return text("it needs version %1 of the format; this program reads version %2",
                    {shownNumber(*version), shownNumber(kVersion)});

    file.needOnly({"posiscope", "view", "schemeOf", "text", "tokenizer", "tokens", "positions", "schemes",
                   "options", "focus", "windows", "hideRows", "beside", "colours", "line"});
    Document document;
    document.view = file["view"].string(viewIds());
    if (findView(document.view) == nullptr) file["view"].refuse(viewIds());
    if (file.contains("beside")) {
        document.beside = file["beside"].string(viewIds());
        if (findView(document.beside) == nullptr || document.beside == document.view)
            file["beside"].refuse(viewIds());
    }
    document.schemeOf = readSchemeOf(file["schemeOf"]);
    document.text = readText(file["text"]);
    document.tokenizer = readTokenizer(file["tokenizer"]);
    document.tokens = readTokens(file["tokens"]);
    if (file.contains("line"))
        document.line = file["line"].whole(0, linesIn(document) - 1);
    else  // a file from before there were lines: their ends were spaces
        std::ranges::replace_if(
            document.text, [](char c) { return c == '\n' || c == '\r'; }, ' ');
    document.positions = readPositions(file["positions"]);
    document.settings = readSettings(file["schemes"]);
    if (file.contains("options")) document.options = readOptions(file["options"]);
    document.focus = readFocus(file["focus"]);
    for (const JsonNode& each : file["windows"].members()) {
        if (!isPanel(each.key())) each.refuseKey();
        document.windows[each.key()] = readWindow(each);
    }
    document.hideRows = file["hideRows"].boolean();
    if (file.contains("colours")) document.colours = readColours(file["colours"]);
    check(document, file);
    if (!error.empty()) return error;
    return document;
}

}  // namespace posiscope
