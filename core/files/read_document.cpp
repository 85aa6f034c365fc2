// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/base/number.h"
#include "core/document/kept.h"
#include "core/files/colours_json.h"
#include "core/files/document_json.h"
#include "core/files/layout_json.h"
#include "core/files/model_json.h"
#include "core/files/reading.h"
#include "core/io/strict_json.h"
#include "core/views/shared/registry.h"

namespace posiscope {

namespace {

/// Which keys of a file are refused and which are put aside: keys that a pane needs must be understood, the rest may be
/// of a newer program.
class Version2 {
public:
    explicit Version2(const JsonNode& file) : m_file(file) {}

    Document read() {
        readPanes();
        readWords(m_file, true, m_document);
        readSettings();
        readKept();
        readFocus(m_file, m_document);
        if (m_file.contains("hideRows")) m_document.hideRows = m_file["hideRows"].boolean();
        if (m_file.contains("colours")) m_document.colours = readColours(m_file["colours"]);
        if (m_file.contains("model"))
            m_document.model =
                readOrPutAside(m_document.unknown, "", m_file["model"], false, readModelLayers);
        if (m_file.contains("figure"))  // of a newer program it may say more
            m_document.figure = readOrPutAside(m_document.unknown, "", m_file["figure"], false, readLayout);
        static constexpr std::string_view kKnown[] = {
            "posiscope", "panes",   "framed", "below",    "text",    "tokenizer", "line",  "tokens", "cuts",
            "positions", "schemes", "focus",  "hideRows", "colours", "kept",      "model", "figure"};
        for (const JsonNode& each : m_file.members())
            if (std::ranges::find(kKnown, each.key()) == std::end(kKnown))
                putAside(m_document.unknown, "", each);
        return withWordsExchanged(std::move(m_document));
    }

private:
    void readPanes() {
        const Text allowed = text("a list of 1 to %1 panes", {shownNumber(static_cast<Index>(kMostPanes))});
        const std::vector<JsonNode> nodes = m_file["panes"].elements(allowed);
        if (nodes.empty() || nodes.size() > kMostPanes) return m_file["panes"].refuse(allowed);
        m_document.panes.clear();
        for (const JsonNode& node : nodes) m_document.panes.push_back(readPane(node));
        const auto last = static_cast<Index>(nodes.size()) - 1;
        if (m_file.contains("framed"))
            m_document.framed = static_cast<std::size_t>(m_file["framed"].whole(0, last));
        if (m_file.contains("below")) m_document.below = m_file["below"].boolean();
    }

    Pane readPane(const JsonNode& node) {
        Pane pane;
        const View* view = findView(node["view"].string(viewIds()));
        if (view == nullptr) {
            node["view"].refuse(viewIds());
            view = &firstView();
        }
        const Text allowed = schemeIds(schemesShownBy(*view));
        const Scheme* scheme = schemesShownBy(*view).front();
        if (node.contains("scheme")) {
            const Scheme* found = findScheme(node["scheme"].string(allowed));
            const bool fits = found != nullptr && canShow(*view, *found);
            if (!fits) node["scheme"].refuse(allowed);
            if (fits) scheme = found;
        }
        pane.view = view->id;
        pane.scheme = scheme->id;
        if (node.contains("part")) pane.part = readPart(node["part"], *scheme);
        const std::vector<const Param*> chosen = choicesOf(*view, *scheme);
        pane.options = absentValues(chosen);
        readOptions(node, pane, [&](const Param* param, const std::string& id) {
            return std::ranges::find(chosen, param) != chosen.end() || isOptionOf(*view, id);
        });
        if (node.contains("own")) pane.own = readOwn(node["own"], *scheme);
        if (node.contains("sweep")) pane.sweep = readSweep(node["sweep"], *scheme);
        readWindows(node, pane, [&](const View& of) { return &of == view; });
        static constexpr std::string_view kKnown[] = {"view", "scheme", "part",  "options", "windows",
                                                      "own",  "sweep",  "state", "minus",   "matched"};
        for (const JsonNode& each : node.members())
            if (std::ranges::find(kKnown, each.key()) == std::end(kKnown)) putAside(pane.unknown, "", each);
        return pane;
    }

    /// A parameter that can have several values: a number of the scheme, or its size.
    static std::optional<Param> readSwept(const JsonNode& node, const std::string& id, const Scheme& scheme) {
        std::vector<std::string> ids{kOwnPositions, kOwnDims};
        if (id == kOwnPositions || id == kOwnDims)
            return Param{.id = id == kOwnDims ? kOwnDims : kOwnPositions,
                         .lowest = 1,
                         .highest = static_cast<double>(id == kOwnDims ? kMostDims : kMostPositions),
                         .scale = Scale::integer};
        for (const Param* param : scheme.params) {
            if (param->scale == Scale::choice) continue;
            if (param->id == id) return *param;
            ids.emplace_back(param->id);
        }
        node.refuse(oneOf(ids));
        return {};
    }

    static std::optional<OwnValue> readOwn(const JsonNode& node, const Scheme& scheme) {
        const std::vector<JsonNode> all = node.members();
        if (all.size() != 1) {
            node.refuse(text("one parameter with its value"));
            return {};
        }
        const auto param = readSwept(all.front(), all.front().key(), scheme);
        if (!param) return {};
        return OwnValue{param->id, readParam(all.front(), *param)};
    }

    static std::optional<Sweep> readSweep(const JsonNode& node, const Scheme& scheme) {
        node.needOnly({"param", "values", "logarithmic", "fact"});
        Sweep sweep;
        const auto param = readSwept(node["param"], node["param"].string(text("a parameter")), scheme);
        if (!param) return {};
        sweep.param = param->id;
        if (node.contains("fact")) sweep.fact = node["fact"].string(text("the name of a number"));
        const std::size_t most = sweep.fact.empty() ? kMostSweptCurves : kMostSwept;
        const Text allowed =
            text("a list of 2 to %1 different values", {shownNumber(static_cast<Index>(most))});
        const std::vector<JsonNode> values = node["values"].elements(allowed);
        if (values.size() < 2 || values.size() > most) {
            node["values"].refuse(allowed);
            return {};
        }
        for (const JsonNode& value : values) {
            const double number = readParam(value, *param);
            if (std::ranges::find(sweep.values, number) != sweep.values.end()) value.refuse(allowed);
            sweep.values.push_back(number);
        }
        if (node.contains("logarithmic")) sweep.logarithmic = node["logarithmic"].boolean();
        const bool areAbove = std::ranges::all_of(sweep.values, [](double value) { return value > 0; });
        if (sweep.logarithmic && !areAbove)
            node["logarithmic"].refuse(text("true only where all values are above 0"));
        return sweep;
    }

    void readSettings() {
        if (!m_file.contains("schemes")) return;
        for (const JsonNode& each : m_file["schemes"].members()) {
            const Scheme* scheme = findScheme(each.key());
            const bool needed = std::ranges::any_of(
                m_document.panes, [&](const Pane& pane) { return pane.scheme == each.key(); });
            const auto read =
                readOrPutAside(m_document.unknown, "/schemes", each, needed, [&](const JsonNode& node) {
                    if (scheme == nullptr) {
                        node.refuseKey();
                        return Setting{};
                    }
                    node.needOnly({"dims", "values"});
                    const Values from = needed ? absentValues(scheme->params) : Values{};
                    return readSetting(node, *scheme, from, [](const JsonNode& other) { other.refuseKey(); });
                });
            if (read) m_document.settings[each.key()] = *read;
        }
    }

    void readKept() {
        if (m_file.contains("kept")) {
            const Text allowed =
                text("a list of at most %1 states", {shownNumber(static_cast<Index>(kMostKept))});
            const std::vector<JsonNode> nodes = m_file["kept"].elements(allowed);
            if (nodes.size() > kMostKept) return m_file["kept"].refuse(allowed);
            for (const JsonNode& node : nodes) m_document.kept.push_back(readState(node));
        }
        const std::vector<JsonNode> panes = m_file["panes"].elements({});
        for (std::size_t i = 0; i < std::min(panes.size(), m_document.panes.size()); ++i) {
            if (panes[i].contains("state"))
                m_document.panes[i].state = readShown(panes[i]["state"], m_document.panes[i]);
            if (panes[i].contains("minus")) m_document.panes[i].minus = readMinus(panes[i]["minus"]);
            if (panes[i].contains("matched")) m_document.panes[i].matched = panes[i]["matched"].boolean();
        }
    }

    static std::string readName(const JsonNode& node, const std::vector<std::string>& names,
                                const Text& none) {
        const Text allowed = names.empty() ? none : oneOf(names);
        std::string name = node.string(allowed);
        if (std::ranges::find(names, name) == names.end()) node.refuse(allowed);
        return name;
    }

    std::string readMinus(const JsonNode& node) {
        std::vector<std::string> names;
        for (const Kept& each : m_document.kept)
            if (each.future.empty()) names.push_back(each.name);
        return readName(node, names, text("the name of a state in “kept”, which has none"));
    }

    /// The kept state that a pane shows: it is of the pane's scheme.
    std::string readShown(const JsonNode& node, const Pane& pane) {
        std::vector<std::string> names;
        for (const Kept& each : m_document.kept)
            if (each.future.empty() && each.scheme == pane.scheme) names.push_back(each.name);
        return readName(node, names,
                        text("the name of a state of the pane's scheme in “kept”, which has none"));
    }

    static OwnWords readOwnWords(const JsonNode& node) {
        node.needOnly({"text", "tokenizer", "line", "tokens", "cuts", "focus"});
        if (node.contains("focus")) node["focus"].needOnly({"position", "dimension", "row", "key"});
        Document words;
        readWords(node, true, words);
        readFocus(node, words);
        return {std::move(words.sentence), words.focus};
    }

    /// A kept state. Nothing needs it before a pane shows or subtracts it: of a newer program it is kept as it is.
    Kept readState(const JsonNode& node) {
        Kept kept;
        kept.name = node["name"].string(text("a name"));
        if (const Text wrong = wrongName(m_document, kept.name); !wrong.empty()) node["name"].refuse(wrong);
        if (node.contains("hidden")) kept.shown = !node["hidden"].boolean();
        Text unreadable;
        const JsonNode state = node.withErrorsIn(unreadable);
        kept.scheme = state["scheme"].string(schemeIds());
        if (const Scheme* scheme = findScheme(kept.scheme)) {
            kept.setting = readSetting(state, *scheme, absentValues(scheme->params),
                                       [](const JsonNode& other) { other.refuseKey(); });
            if (state.contains("positions")) kept.positions = readPositions(state["positions"]);
            if (state.contains("part")) kept.part = readPart(state["part"], *scheme);
            if (state.contains("words")) kept.words = readOwnWords(state["words"]);
        } else {
            state["scheme"].refuse(schemeIds());
        }
        static constexpr std::string_view kKnown[] = {"name",   "scheme", "positions", "dims",
                                                      "values", "part",   "hidden",    "words"};
        if (!unreadable.empty()) {
            kept.future = node.value().dump();
            kept.setting = {};
            kept.part.clear();
        } else {
            for (const JsonNode& each : node.members())
                if (std::ranges::find(kKnown, each.key()) == std::end(kKnown))
                    putAside(kept.unknown, "", each);
        }
        return kept;
    }

    const JsonNode& m_file;
    Document m_document;
};

/// The bytes beside those of the document's own words: what is not known, and the words of kept states.
std::size_t bytesBeside(const Document& document) {
    std::size_t bytes = 0;
    const auto add = [&](const UnknownKeys& keys) {
        for (const auto& [where, json] : keys) bytes += where.size() + json.size();
    };
    add(document.unknown);
    for (const Pane& pane : document.panes) add(pane.unknown);
    for (const Kept& kept : document.kept) {
        add(kept.unknown);
        bytes += kept.future.size();
        if (!kept.words) continue;
        constexpr std::size_t kAround = 4;  // on a line of its own
        bytes += kept.words->sentence.text.size();
        for (const std::string& token : kept.words->sentence.tokens) bytes += token.size() + kAround;
    }
    return bytes;
}

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
    const auto version = file["posiscope"].wholeIn(1, kMostFocus);
    if (!version) file["posiscope"].refuse(wholeNumbers(1, kVersion));
    if (version > kVersion)
        return text("it needs version %1 of the format; this program reads version %2",
                    {shownNumber(*version), shownNumber(kVersion)});
    Document document = version == 1 ? readVersion1(file) : Version2(file).read();
    if (!error.empty()) return error;
    const bool fits =
        bytesBeside(document) <= kMostUnknown &&
        // Some keys of version 1 stand deeper in the file that is written.
        (version == kVersion || unknownIn(document).empty() || readDocument(writeDocument(document)));
    if (!fits) return text("it holds more than a document can");
    return document;
}

}  // namespace posiscope
