// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/base/number.h"
#include "core/document/head_choices.h"
#include "core/files/colours_json.h"
#include "core/files/document_json.h"
#include "core/files/document_keys.h"
#include "core/io/json_node.h"
#include "core/io/strict_json.h"
#include "core/views/shared/registry.h"
#include "core/views/shared/sentence_edits.h"

namespace posiscope {

namespace {

constexpr Index kMostFocus = Index{1} << 53;  // up to here every JSON reader is exact

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

/// The values of parameters of which the document says nothing.
Values absentValues(std::span<const Param* const> params) {
    Values values;
    for (const Param* param : params) values = values.with(*param, param->absent.value_or(param->initial));
    return values;
}

/// Sets `former` where a choice of the head stands among the scheme's.
Setting readSetting(const JsonNode& node, const Scheme& scheme, Values& former) {
    node.needOnly({"dims", "part", "values"});
    Setting setting{.values = absentValues(scheme.params), .dims = scheme.dims};
    if (node.contains("dims")) setting.dims = node["dims"].whole(1, kMostDims);
    if (node.contains("values"))
        for (const JsonNode& each : node["values"].members()) {
            const auto past = std::ranges::find_if(formerParams(), [&](const FormerParam& param) {
                return scheme.id == std::string_view(kFormerScheme) && each.key() == param.id;
            });
            if (const Param* param = scheme.param(each.key()))
                setting.values = setting.values.with(*param, readParam(each, *param));
            else if (past != formerParams().end())
                former = former.with(*past->now, readParam(each, *past->now));
            else
                each.refuseKey();
        }
    if (!node.contains("part")) return setting;
    const std::vector<std::string> parts = partIds(scheme);
    setting.part = node["part"].string(oneOf(parts));
    if (std::ranges::find(parts, setting.part) == parts.end()) node["part"].refuse(oneOf(parts));
    return setting;
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

/// Which keys of a file are refused and which are put aside: keys that the shown views need must be understood, the
/// rest may be of a newer program.
class Reader {
public:
    Reader(const JsonNode& file, Text& error) : m_file(file), m_error(&error) {}

    Document read() {
        readShown();
        readWords();
        readSettings();
        readOptions();
        if (!m_file.contains("options") || !m_file["options"].contains(kQueries.id)) readFormer();
        readFocus();
        readWindows();
        if (m_file.contains("hideRows")) m_document.hideRows = m_file["hideRows"].boolean();
        if (m_file.contains("colours")) m_document.colours = readColours(m_file["colours"]);
        static constexpr std::string_view kKnown[] = {
            "posiscope", "view",      "beside",  "schemeOf", "text",  "tokenizer", "line",     "tokens",
            "cuts",      "positions", "schemes", "options",  "focus", "windows",   "hideRows", "colours"};
        for (const JsonNode& each : m_file.members())
            if (std::ranges::find(kKnown, each.key()) == std::end(kKnown)) putAside(pointer(), each);
        std::size_t bytes = 0;
        for (const auto& [where, json] : m_document.unknown) bytes += where.size() + json.size();
        if (bytes > kMostUnknown && m_error->empty()) *m_error = text("it holds more than a document can");
        return std::move(m_document);
    }

private:
    using pointer = nlohmann::json::json_pointer;

    bool shows(const View* view) const {
        return view != nullptr && (view == findView(m_document.view) || view == besideOf(m_document));
    }
    bool shows(const Scheme& scheme) const {
        if (&schemeOf(m_document) == &scheme) return true;
        return besideOf(m_document) != nullptr && &schemeOf(seenBeside(m_document)) == &scheme;
    }
    void putAside(const pointer& object, const JsonNode& node) {
        m_document.unknown[(object / node.key()).to_string()] = node.value().dump();
    }
    /// The value that `read` makes of the node. A node that is not needed and cannot be read is put aside: then none.
    template <class Read>
    auto readOrPutAside(const pointer& object, const JsonNode& node, bool needed, const Read& read)
        -> std::optional<decltype(read(node))> {
        if (needed) return read(node);
        Text wrong;
        auto value = read(node.withErrorsIn(wrong));
        if (wrong.empty()) return value;
        putAside(object, node);
        return {};
    }

    void readShown() {
        m_document.view = m_file["view"].string(viewIds());
        if (findView(m_document.view) == nullptr) m_file["view"].refuse(viewIds());
        if (m_file.contains("beside")) {
            m_document.beside = m_file["beside"].string(viewIds());
            if (besideOf(m_document) == nullptr || m_document.beside == m_document.view)
                m_file["beside"].refuse(viewIds());
        }
        if (!m_file.contains("schemeOf")) return;
        for (const JsonNode& each : m_file["schemeOf"].members()) {
            const View* view = findView(each.key());
            const auto read =
                readOrPutAside(pointer("/schemeOf"), each, shows(view), [&](const JsonNode& node) {
                    if (view == nullptr) {
                        node.refuseKey();
                        return "";
                    }
                    const Text allowed = schemeIds(schemesShownBy(*view));
                    const Scheme* scheme = findScheme(node.string(allowed));
                    const bool fits = scheme != nullptr && canShow(*view, *scheme);
                    if (!fits) node.refuse(allowed);
                    return fits ? scheme->id : "";
                });
            if (read) m_document.schemeOf[each.key()] = *read;
        }
    }

    void readWords() {
        m_document.sentence.text = readText(m_file["text"]);
        if (m_file.contains("tokenizer")) m_document.sentence.tokenizer = readTokenizer(m_file["tokenizer"]);
        if (m_file.contains("line"))
            m_document.sentence.line = m_file["line"].whole(0, linesIn(m_document.sentence) - 1);
        else  // a file from before there were lines: their ends were spaces
            std::ranges::replace_if(
                m_document.sentence.text, [](char c) { return c == '\n' || c == '\r'; }, ' ');
        if (m_file.contains("cuts")) m_document.sentence.cuts = readCuts(m_file["cuts"]);
        m_document.sentence = withLine(m_document.sentence, m_document.sentence.line);
        if (m_file.contains("tokens")) {
            const bool none = m_document.sentence.tokens.empty();
            m_document.sentence.tokens = readTokens(m_file["tokens"]);
            if (m_document.sentence.tokens.empty() && !none)
                m_file["tokens"].refuse(text("the words of the text"));
        }
        if (m_file.contains("positions")) m_document.positions = readPositions(m_file["positions"]);
    }

    void readSettings() {
        if (!m_file.contains("schemes")) return;
        for (const JsonNode& each : m_file["schemes"].members()) {
            const Scheme* scheme = findScheme(each.key());
            const bool needed = scheme != nullptr && shows(*scheme);
            const auto read = readOrPutAside(pointer("/schemes"), each, needed, [&](const JsonNode& node) {
                Values former;
                if (scheme != nullptr) {
                    Setting setting = readSetting(node, *scheme, former);
                    if (scheme->id == std::string_view(kFormerScheme)) m_former = former;
                    return setting;
                }
                node.refuseKey();
                return Setting{};
            });
            if (read) m_document.settings[each.key()] = *read;
        }
    }

    /// The choices of the head that matter to the shown views.
    std::vector<const Param*> headChoicesOfShown() const {
        std::vector<const Param*> all;
        const auto add = [&](const Document& seen) {
            const auto choices = headChoicesOf(viewOf(seen), schemeOf(seen));
            all.insert(all.end(), choices.begin(), choices.end());
        };
        add(m_document);
        if (besideOf(m_document) != nullptr) add(seenBeside(m_document));
        return all;
    }

    /// An option that came later begins with the id of its view.
    bool isOptionOfShown(const std::string& id) const {
        return std::ranges::any_of(views(), [&](const View* view) {
            const auto has = [&](const Param* each) { return id == each->id; };
            return shows(view) &&
                   (id.starts_with(std::string(view->id) + '-') || std::ranges::any_of(view->params, has));
        });
    }

    void readOptions() {
        m_document.options = absentValues(viewParams());
        if (!m_file.contains("options")) return;
        const std::vector<const Param*> head = headChoicesOfShown();
        for (const JsonNode& each : m_file["options"].members()) {
            const auto found = std::ranges::find_if(
                viewParams(), [&](const Param* param) { return each.key() == param->id; });
            const Param* param = found == viewParams().end() ? nullptr : *found;
            const bool needed = std::ranges::find(head, param) != head.end() || isOptionOfShown(each.key());
            const auto read = readOrPutAside(pointer("/options"), each, needed, [&](const JsonNode& node) {
                if (param != nullptr) return readParam(node, *param);
                node.refuseKey();
                return 0.0;
            });
            if (read && param != nullptr) m_document.options = m_document.options.with(*param, *read);
        }
    }

    /// In the first files Shaw's scheme had a mask and queries of its own, and Attention a mask for all schemes: they
    /// are read as the shown view meant them.
    void readFormer() {
        const bool isOwn = schemeOf(m_document).id == std::string_view(kFormerScheme);
        const bool weighs = viewOf(m_document).head == HeadShown::weights;
        Values& options = m_document.options;
        if (weighs && !isOwn) return;
        if ((weighs || !isOwn) && m_former.integer(kMask) == 0)
            m_former = m_former.with(kMask, options[kMask]);
        for (const auto& [id, now] : formerParams()) options = options.with(*now, m_former[*now]);
    }

    void readFocus() {
        if (!m_file.contains("focus")) return;
        const JsonNode node = m_file["focus"];
        Focus& focus = m_document.focus;
        for (const JsonNode& each : node.members()) {
            if (each.key() == "position")
                focus.position = each.whole(0, kMostFocus);
            else if (each.key() == "dimension")
                focus.dimension = each.whole(0, kMostFocus);
            else if (each.key() == "row")
                focus.row = each.whole(0, kMostFocus);
            else if (each.key() == "key")
                focus.key = each.whole(0, kMostFocus);
            else
                putAside(pointer("/focus"), each);
        }
    }

    void readWindows() {
        if (!m_file.contains("windows")) return;
        for (const JsonNode& each : m_file["windows"].members()) {
            const bool known = isPanel(each.key());
            const View* view = findView(each.key().substr(0, each.key().find_first_of("./")));
            const auto read =
                readOrPutAside(pointer("/windows"), each, known && shows(view), [&](const JsonNode& node) {
                    if (!known) node.refuseKey();
                    return readWindow(node);
                });
            if (read) m_document.windows[each.key()] = *read;
        }
    }

    const JsonNode& m_file;
    Text* m_error;
    Document m_document;
    Values m_former;  ///< choices of the head that stood with a scheme
};

}  // namespace

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
    Document document = Reader(file, error).read();
    if (!error.empty()) return error;
    return document;
}

}  // namespace posiscope
