// SPDX-License-Identifier: GPL-3.0-or-later
/// Files of format version 1, as they were written until there were panes.
#include <algorithm>

#include "core/document/head_choices.h"
#include "core/files/colours_json.h"
#include "core/files/reading.h"
#include "core/views/shared/registry.h"

namespace posiscope {

namespace {

/// A choice of the head that stood with Shaw's scheme in the first files: `schemes.shaw.values.mask`.
struct FormerParam {
    const char* id = "";
    const Param* now = nullptr;
};
constexpr FormerParam kFormerParams[] = {{"mask", &kMask}, {"queries", &kQueries}};
constexpr const char* kFormerScheme = "shaw";

/// Which keys of a file are refused and which are put aside: keys that the shown views need must be understood, the
/// rest may be of a newer program. The first pane is filled, and the second made from it.
class Version1 {
public:
    explicit Version1(const JsonNode& file) : m_file(file) {}

    Document read() {
        readShown();
        readWords(m_file, m_file.contains("line"), m_document);
        readSettings();
        m_document.pane().options = absentValues(viewParams());
        readOptions(m_file, m_document.pane(), [&](const Param* param, const std::string& id) {
            for (std::size_t i = 0; i < m_views.size(); ++i) {
                const std::vector<const Param*> chosen = choicesOf(*m_views[i], *m_schemes[i]);
                if (std::ranges::find(chosen, param) != chosen.end() || isOptionOf(*m_views[i], id))
                    return true;
            }
            return false;
        });
        if (!m_file.contains("options") || !m_file["options"].contains(kQueries.id)) readFormer();
        readFocus(m_file, m_document);
        readWindows(m_file, m_document.pane(), [&](const View& view) { return shows(&view); });
        if (m_file.contains("hideRows")) m_document.hideRows = m_file["hideRows"].boolean();
        if (m_file.contains("colours")) m_document.colours = readColours(m_file["colours"]);
        static constexpr std::string_view kKnown[] = {
            "posiscope", "view",      "beside",  "schemeOf", "text",  "tokenizer", "line",     "tokens",
            "cuts",      "positions", "schemes", "options",  "focus", "windows",   "hideRows", "colours"};
        for (const JsonNode& each : m_file.members())
            if (std::ranges::find(kKnown, each.key()) == std::end(kKnown)) {
                if (each.key() == "panes" || each.key() == "framed" || each.key() == "below" ||
                    each.key() == "kept")
                    each.refuseKey();  // it means something in the file that is written
                putAside(m_document.unknown, "", each);
            }
        m_document.pane().part = partOfShown(0);
        if (m_schemes.size() > 1) {
            Pane second = m_document.pane();
            second.view = m_views[1]->id;
            second.scheme = m_schemes[1]->id;
            second.part = partOfShown(1);
            second.unknown.clear();
            m_document.panes.push_back(std::move(second));
        }
        return std::move(m_document);
    }

private:
    bool shows(const View* view) const { return std::ranges::find(m_views, view) != m_views.end(); }
    bool shows(const Scheme& scheme) const {
        return std::ranges::find(m_schemes, &scheme) != m_schemes.end();
    }

    std::string partOfShown(std::size_t pane) const {
        const auto found = m_parts.find(m_schemes[pane]->id);
        return found == m_parts.end() ? std::string() : found->second;
    }

    /// The view of a key; the first one where it is refused.
    const View& readView(const char* key) {
        const View* view = findView(m_file[key].string(viewIds()));
        if (view == nullptr || shows(view)) m_file[key].refuse(viewIds());
        return view != nullptr ? *view : firstView();
    }

    /// Which view showed which scheme last mattered to all views; now only panes have a scheme.
    void readShown() {
        m_views.push_back(&readView("view"));
        if (m_file.contains("beside")) m_views.push_back(&readView("beside"));
        if (m_file.contains("schemeOf")) m_file["schemeOf"].members();  // an object, whatever it holds
        for (const View* view : m_views) {
            m_schemes.push_back(schemesShownBy(*view).front());
            if (!m_file.contains("schemeOf") || !m_file["schemeOf"].contains(view->id)) continue;
            const JsonNode node = m_file["schemeOf"][view->id];
            const Text allowed = schemeIds(schemesShownBy(*view));
            const Scheme* scheme = findScheme(node.string(allowed));
            if (scheme == nullptr || !canShow(*view, *scheme))
                node.refuse(allowed);
            else
                m_schemes.back() = scheme;
        }
        m_document.pane().view = m_views.front()->id;
        m_document.pane().scheme = m_schemes.front()->id;
    }

    /// Keeps in m_former a choice of the head that stands among Shaw's.
    void readFormerOf(const Scheme& scheme, const JsonNode& node) {
        const auto past = std::ranges::find_if(kFormerParams, [&](const FormerParam& param) {
            return scheme.id == std::string_view(kFormerScheme) && node.key() == param.id;
        });
        if (past == std::end(kFormerParams)) return node.refuseKey();
        m_former = m_former.with(*past->now, readParam(node, *past->now));
    }

    void readSettings() {
        if (!m_file.contains("schemes")) return;
        for (const JsonNode& each : m_file["schemes"].members()) {
            const Scheme* scheme = findScheme(each.key());
            const bool needed = scheme != nullptr && shows(*scheme);
            std::string part;
            const auto read =
                readOrPutAside(m_document.unknown, "/schemes", each, needed, [&](const JsonNode& node) {
                    if (scheme == nullptr) {
                        node.refuseKey();
                        return Setting{};
                    }
                    node.needOnly({"dims", "part", "values"});
                    if (node.contains("part")) part = readPart(node["part"], *scheme);
                    return readSetting(node, *scheme, absentValues(scheme->params),
                                       [&](const JsonNode& other) { readFormerOf(*scheme, other); });
                });
            if (!read) continue;
            m_document.settings[each.key()] = *read;
            m_parts[each.key()] = part;
        }
    }

    /// In the first files Shaw's scheme had a mask and queries of its own, and Attention a mask for all schemes: they
    /// are read as the shown view meant them.
    void readFormer() {
        const bool isOwn = m_schemes.front()->id == std::string_view(kFormerScheme);
        const bool weighs = m_views.front()->head == HeadShown::weights;
        Values& options = m_document.pane().options;
        if (weighs && !isOwn) return;
        if ((weighs || !isOwn) && m_former.integer(kMask) == 0)
            m_former = m_former.with(kMask, options[kMask]);
        for (const auto& [id, now] : kFormerParams) options = options.with(*now, m_former[*now]);
    }

    const JsonNode& m_file;
    Document m_document;
    std::vector<const View*> m_views;            ///< those that are shown
    std::vector<const Scheme*> m_schemes;        ///< of each
    std::map<std::string, std::string> m_parts;  ///< by scheme
    Values m_former;                             ///< choices of the head that stood with a scheme
};

}  // namespace

Document readVersion1(const JsonNode& file) {
    return Version1(file).read();
}

}  // namespace posiscope
