// SPDX-License-Identifier: GPL-3.0-or-later
/// The keys that files of every version have in common.
#include <algorithm>

#include "core/base/number.h"
#include "core/files/reading.h"
#include "core/views/shared/registry.h"
#include "core/views/shared/sentence_edits.h"

namespace posiscope {

namespace {

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
    const Text allowed = text(
        "a list of at most %1 words with %2 bytes",
        {shownNumber(static_cast<Index>(kMostTokens)), shownNumber(static_cast<Index>(kMostTokenBytes))});
    const Text word = text("a word");
    std::vector<std::string> all;
    std::size_t bytes = 0;
    for (const JsonNode& each : node.elements(allowed)) {
        all.push_back(each.string(word));
        bytes += all.back().size();
        if (isBlank(all.back())) each.refuse(word);
    }
    if (all.size() > kMostTokens || bytes > kMostTokenBytes) node.refuse(allowed);
    return all;
}

std::vector<WordCut> readCuts(const JsonNode& node) {
    const Text allowed = text("a list of at most %1 cuts", {shownNumber(static_cast<Index>(kMostCuts))});
    const Text cut = text("{%1: two parts of a word} or {%2: two words}", {literal(kCut), literal(kJoin)});
    std::vector<WordCut> all;
    for (const JsonNode& each : node.elements(allowed)) {
        const std::vector<JsonNode> members = each.members();
        const bool joins = each.contains(kJoin);
        if (members.size() != 1 || (!joins && !each.contains(kCut))) {
            each.refuse(cut);
            continue;
        }
        std::vector<std::string> words;
        for (const JsonNode& word : members.front().elements(cut)) words.push_back(word.string(cut));
        if (words.size() != 2 || std::ranges::any_of(words, isBlank)) {
            each.refuse(cut);
            continue;
        }
        all.push_back({words[0], words[1], joins});
    }
    if (all.size() > kMostCuts) node.refuse(allowed);
    return all;
}

}  // namespace

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

std::vector<double> readNumbers(const JsonNode& node, const ListParam& list) {
    const Text allowed =
        text("a list of at most %1 %2", {shownNumber(static_cast<Index>(list.most)), allowedNumbers(list)});
    std::vector<double> all;
    for (const JsonNode& each : node.elements(allowed)) {
        const bool isGood = each.value().is_number() && each.value().get<double>() >= list.lowest &&
                            each.value().get<double>() <= list.highest;
        if (!isGood)
            each.refuse(text("a number from %1 to %2",
                             {literal(exactNumber(list.lowest)), literal(exactNumber(list.highest))}));
        all.push_back(isGood ? each.value().get<double>() : list.lowest);
    }
    if (all.size() > list.most) node.refuse(allowed);
    return all;
}

Values absentValues(std::span<const Param* const> params) {
    Values values;
    for (const Param* param : params) values = values.with(*param, param->absent.value_or(param->initial));
    return values;
}

Setting readSetting(const JsonNode& node, const Scheme& scheme, const Values& from,
                    const std::function<void(const JsonNode&)>& other) {
    Setting setting{.values = from, .dims = scheme.dims};
    if (node.contains("dims")) setting.dims = node["dims"].whole(1, kMostDims);
    if (!node.contains("values")) return setting;
    for (const JsonNode& each : node["values"].members())
        if (const Param* param = scheme.param(each.key()))
            setting.values = setting.values.with(*param, readParam(each, *param));
        else if (const ListParam* list = scheme.list(each.key()))
            setting.values = setting.values.with(*list, readNumbers(each, *list));
        else
            other(each);
    return setting;
}

std::string readPart(const JsonNode& node, const Scheme& scheme) {
    const std::vector<std::string> parts = partIds(scheme);
    std::string part = node.string(oneOf(parts));
    if (std::ranges::find(parts, part) == parts.end()) node.refuse(oneOf(parts));
    return part;
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

void readWords(const JsonNode& file, bool hasLines, Document& document) {
    Sentence& sentence = document.sentence;
    sentence.text = readText(file["text"]);
    if (file.contains("tokenizer")) sentence.tokenizer = readTokenizer(file["tokenizer"]);
    if (file.contains("line")) sentence.line = file["line"].whole(0, linesIn(sentence) - 1);
    if (!hasLines)
        std::ranges::replace_if(
            sentence.text, [](char c) { return c == '\n' || c == '\r'; }, ' ');
    if (file.contains("cuts")) sentence.cuts = readCuts(file["cuts"]);
    sentence = withLine(sentence, sentence.line);
    if (file.contains("tokens")) {
        const bool none = sentence.tokens.empty();
        sentence.tokens = readTokens(file["tokens"]);
        if (sentence.tokens.empty() && !none) file["tokens"].refuse(text("the words of the text"));
    }
    if (file.contains("positions")) document.positions = readPositions(file["positions"]);
}

void putAside(UnknownKeys& unknown, const std::string& object, const JsonNode& node) {
    using pointer = nlohmann::json::json_pointer;
    unknown[(pointer(object) / node.key()).to_string()] = node.value().dump();
}

void readFocus(const JsonNode& file, Document& document) {
    if (!file.contains("focus")) return;
    Focus& focus = document.focus;
    for (const JsonNode& each : file["focus"].members()) {
        if (each.key() == "position")
            focus.position = each.whole(0, kMostFocus);
        else if (each.key() == "dimension")
            focus.dimension = each.whole(0, kMostFocus);
        else if (each.key() == "row")
            focus.row = each.whole(0, kMostFocus);
        else if (each.key() == "key")
            focus.key = each.whole(0, kMostFocus);
        else
            putAside(document.unknown, "/focus", each);
    }
}

void readOptions(const JsonNode& object, Pane& pane,
                 const std::function<bool(const Param*, const std::string& id)>& needed) {
    if (!object.contains("options")) return;
    for (const JsonNode& each : object["options"].members()) {
        const Param* param = findViewParam(each.key());
        const auto read = readOrPutAside(pane.unknown, "/options", each, needed(param, each.key()),
                                         [&](const JsonNode& node) {
                                             if (param != nullptr) return readParam(node, *param);
                                             node.refuseKey();
                                             return 0.0;
                                         });
        if (read && param != nullptr) pane.options = pane.options.with(*param, *read);
    }
}

void readWindows(const JsonNode& object, Pane& pane, const std::function<bool(const View&)>& needed) {
    if (!object.contains("windows")) return;
    for (const JsonNode& each : object["windows"].members()) {
        const bool known = isPanel(each.key());
        const View* view = findView(each.key().substr(0, each.key().find_first_of("./")));
        const bool isNeeded = known && view != nullptr && needed(*view);
        const auto read = readOrPutAside(pane.unknown, "/windows", each, isNeeded, [&](const JsonNode& node) {
            if (!known) node.refuseKey();
            return readWindow(node);
        });
        if (read) pane.windows[each.key()] = *read;
    }
}

}  // namespace posiscope
