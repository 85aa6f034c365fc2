// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessons/patch.h"

#include <algorithm>

#include "core/base/number.h"
#include "core/document/head_choices.h"
#include "core/document/kept.h"
#include "core/files/colours_json.h"
#include "core/files/document_json.h"
#include "core/files/reading.h"
#include "core/lessons/lesson.h"
#include "core/views/shared/comparing.h"
#include "core/views/shared/edits.h"
#include "core/views/shared/registry.h"
#include "core/views/shared/sentence_edits.h"

namespace posiscope {

namespace {

/// The keys of a patch, in the order in which they are done.
class Patch {
public:
    Patch(Document document, const JsonNode& node, std::size_t language)
        : m_document(std::move(document)),
          m_node(node),
          m_language(language) {}

    Document done() {
        m_node.needOnly({"document",  "view",  "scheme",  "panes",     "below",    "part", "text",
                         "tokenizer", "line",  "move",    "positions", "dims",     "set",  "beside",
                         "minus",     "focus", "windows", "colours",   "hideRows", "unpin"});
        if (has("document")) readWhole(m_node["document"]);
        if (has("unpin") && m_node["unpin"].boolean()) unpin();
        readPanes();
        readWordsOf();
        if (has("positions")) m_document.positions = readPositions(m_node["positions"]);
        if (has("dims")) readDims(m_node["dims"]);
        if (has("set"))
            for (const JsonNode& each : m_node["set"].members()) set(each);
        if (has("set") || has("positions")) refuseBeyond(has("set") ? m_node["set"] : m_node["positions"]);
        if (has("part")) m_document.pane().part = readPart(m_node["part"], schemeOf(m_document));
        if (has("beside")) readBeside(m_node["beside"]);
        if (has("minus")) readMinus(m_node["minus"]);
        if (has("focus")) readFocusOf(m_node["focus"]);
        if (has("windows")) readWindowsOf(m_node["windows"]);
        if (has("colours")) m_document.colours = readColours(m_node["colours"]);
        if (has("hideRows")) m_document.hideRows = m_node["hideRows"].boolean();
        return std::move(m_document);
    }

private:
    bool has(std::string_view key) const { return m_node.contains(key); }

    /// Every pane of the present state, with the frame around it: a kept state stays as it was.
    template <class Do>
    void eachPane(const Do& doIt) {
        const std::size_t framed = m_document.framed;
        for (std::size_t i = 0; i < m_document.panes.size(); ++i) {
            m_document = seenFrom(std::move(m_document), i);
            if (stateOf(m_document) == nullptr) doIt();
        }
        m_document = seenFrom(std::move(m_document), framed);
    }

    void unpin() {
        while (!m_document.kept.empty()) {
            const std::string name = m_document.kept.back().name;
            m_document = withoutKept(withoutKeptBeside(std::move(m_document), name), name);
        }
    }

    /// The name of a kept state for which something can be done; empty: it is none, which has been said.
    template <class Can>
    std::string readKept(const JsonNode& node, const Text& otherwise, const Can& can) {
        std::vector<std::string> names;
        for (const Kept& each : m_document.kept)
            if (can(each)) names.push_back(each.name);
        const Text allowed = names.empty() ? otherwise : oneOf(names);
        std::string name = node.string(allowed);
        if (std::ranges::find(names, name) != names.end()) return name;
        node.refuse(allowed);
        return {};
    }

    void readBeside(const JsonNode& node) {
        const bool isRoom = m_document.panes.size() < kMostPanes;
        const std::string name = readKept(
            node, text("the name of a state that a step before pins, which this view can show beside it"),
            [&](const Kept& each) {
                return isRoom && canStandBeside(m_document, each) && !standsBeside(m_document, each.name);
            });
        if (!name.empty()) m_document = withKeptBeside(std::move(m_document), name);
    }

    void readMinus(const JsonNode& node) {
        const std::string name = readKept(
            node, text("the name of a state that a step before pins, which can be subtracted in this view"),
            [&](const Kept& each) {
                const Document minus = withMinus(m_document, each.name);
                return each.future.empty() && viewOf(minus).showsPart &&
                       partOf(minus, encodingOf(minus)).missing.empty();
            });
        if (!name.empty()) m_document = withMinus(std::move(m_document), name);
    }

    /// A whole saved document, or one for each language: the patch goes on from there.
    void readWhole(const JsonNode& node) {
        const bool each = node.contains(kLessonLanguages[0]);
        if (each)
            for (const char* language : kLessonLanguages) (void)node[language];
        const JsonNode one = each ? node[kLessonLanguages[m_language]] : node;
        const Result<Document> read = readDocument(one.value().dump());
        if (read)
            m_document = *read;
        else
            one.refuse(text("a document (%1)", {read.error()}));
    }

    void readPanes() {
        if (has("panes") || has("view") || has("scheme"))
            m_document = withPresentShown(std::move(m_document));
        if (has("panes") && (has("view") || has("scheme")))
            return m_node["panes"].refuse(text("a list alone, without “view” and “scheme”"));
        if (has("panes")) {
            const Text allowed =
                text("a list of 1 to %1 panes", {shownNumber(static_cast<Index>(kMostPanes))});
            const std::vector<JsonNode> nodes = m_node["panes"].elements(allowed);
            if (nodes.empty() || nodes.size() > kMostPanes) return m_node["panes"].refuse(allowed);
            std::vector<Pane> panes;
            for (const JsonNode& each : nodes) {
                each.needOnly({"view", "scheme", "part"});
                panes.push_back(paneOf(m_document.pane(), each, true));
                if (each.contains("part"))
                    panes.back().part = readPart(each["part"], *findScheme(panes.back().scheme));
            }
            m_document.panes = std::move(panes);
            m_document.framed = 0;
        } else if (has("view") || has("scheme")) {
            m_document.panes = {paneOf(m_document.pane(), m_node, has("view"))};
            m_document.framed = 0;
        }
        if (has("below")) m_document.below = m_node["below"].boolean();
    }

    /// A pane with the view and the scheme that a node names; where it names none, those of another.
    Pane paneOf(Pane pane, const JsonNode& node, bool needsView) {
        const View* view = needsView ? findView(node["view"].string(viewIds())) : findView(pane.view);
        if (view == nullptr) {
            node["view"].refuse(viewIds());
            return pane;
        }
        const Text allowed = schemeIds(schemesShownBy(*view));
        const Scheme* scheme =
            findScheme(node.contains("scheme") ? node["scheme"].string(allowed) : schemeOf(m_document).id);
        if (scheme == nullptr || !canShow(*view, *scheme)) {
            if (node.contains("scheme"))
                node["scheme"].refuse(allowed);
            else
                node["view"].refuse(text("a view that can show %1", {literal(schemeOf(m_document).id)}));
            return pane;
        }
        if (scheme->id != pane.scheme) pane.part.clear();
        pane.view = view->id;
        pane.scheme = scheme->id;
        pane.windows.clear();
        pane.state.clear();
        pane.minus.clear();
        return pane;
    }

    void readWordsOf() {
        Tokenizer tokenizer = m_document.sentence.tokenizer;
        if (has("tokenizer")) {
            const Text allowed = oneOf({std::begin(kTokenizers), std::end(kTokenizers)});
            const auto* found = std::ranges::find(kTokenizers, m_node["tokenizer"].string(allowed));
            if (found == std::end(kTokenizers)) return m_node["tokenizer"].refuse(allowed);
            tokenizer = static_cast<Tokenizer>(found - std::begin(kTokenizers));
        }
        if (has("text")) {
            m_document.sentence.cuts.clear();
            m_document.sentence.line = 0;
            m_document =
                withText(std::move(m_document), readInLanguage(m_node["text"], m_language), tokenizer);
        } else if (has("tokenizer")) {
            m_document = withText(std::move(m_document), std::string(m_document.sentence.text), tokenizer);
        }
        if (has("line"))
            m_document =
                withLine(std::move(m_document), m_node["line"].whole(0, linesIn(m_document.sentence) - 1));
        if (has("move")) {
            m_node["move"].needOnly({"from", "to"});
            const Index last = wordsOf(m_document) - 1;
            const Index from = m_node["move"]["from"].whole(0, last),
                        to = m_node["move"]["to"].whole(0, last);
            m_document = withWordMoved(std::move(m_document), from, to);
        }
    }

    void readDims(const JsonNode& node) {
        const Index dims = node.whole(1, kMostDims);
        eachPane([&] { m_document = withDims(std::move(m_document), dims); });
    }

    void set(const JsonNode& node) {
        bool known = false;
        eachPane([&] {
            const Scheme& scheme = schemeOf(m_document);
            if (const Param* param = scheme.param(node.key())) {
                known = true;
                m_document = withParam(std::move(m_document), scheme, *param, readParam(node, *param));
                return;
            }
            if (const ListParam* list = scheme.list(node.key())) {
                known = true;
                m_document = withList(std::move(m_document), scheme, *list, readNumbers(node, *list));
                return;
            }
            for (const Param* param : choicesOf(viewOf(m_document), scheme)) {
                if (param->id != node.key()) continue;
                known = true;
                m_document = withOption(std::move(m_document), *param, readParam(node, *param));
            }
        });
        if (!known) node.refuseKey();
    }

    /// Values that others leave no room for.
    void refuseBeyond(const JsonNode& node) {
        eachPane([&] {
            const Scheme& scheme = schemeOf(m_document);
            const Values values = settingOf(m_document, scheme).values;
            for (const Param* param : scheme.params)
                if (const Text why = beyond(*param, values, shapeOf(m_document).positions); !why.empty())
                    node.refuse(text("something else: %1", {why}));
        });
    }

    void readFocusOf(const JsonNode& node) {
        node.needOnly({"position", "key", "dimension", "row"});
        Focus& focus = m_document.focus;
        if (node.contains("position")) focus.position = node["position"].whole(0, kMostFocus);
        if (node.contains("key")) focus.key = node["key"].whole(0, kMostFocus);
        if (node.contains("dimension")) focus.dimension = node["dimension"].whole(0, kMostFocus);
        if (node.contains("row")) focus.row = node["row"].whole(0, kMostFocus);
    }

    void readWindowsOf(const JsonNode& node) {
        for (const JsonNode& each : node.members()) {
            if (!isPanel(each.key())) {
                each.refuseKey();
                continue;
            }
            m_document.pane().windows[each.key()] = readWindow(each);
        }
    }

    Document m_document;
    const JsonNode& m_node;
    std::size_t m_language;
};

}  // namespace

Document patched(Document document, const JsonNode& patch, std::size_t language) {
    return Patch(std::move(document), patch, language).done();
}

std::string readInLanguage(const JsonNode& node, std::size_t language) {
    node.needOnly({kLessonLanguages[0], kLessonLanguages[1]});
    const Text allowed = text("a text");
    std::string said;
    for (std::size_t i = 0; i < kLessonLanguages.size(); ++i) {
        const JsonNode one = node[kLessonLanguages[i]];
        std::string read = one.string(allowed);
        if (read.empty()) one.refuse(allowed);
        if (i == language) said = std::move(read);
    }
    return said;
}

}  // namespace posiscope
