// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/figure_command.h"

#include <algorithm>
#include <set>

#include "core/base/number.h"
#include "core/document/kept.h"
#include "core/views/shared/registry.h"
#include "core/views/shared/sentence_edits.h"
#include "core/views/shared/sweep.h"

namespace posiscope {

namespace {

/// A word as a shell reads it back.
std::string quoted(const std::string& word) {
    constexpr std::string_view kPlain =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_=+.,:/";
    if (!word.empty() && word.find_first_not_of(kPlain) == std::string::npos) return word;
    std::string all = "'";
    for (const char c : word) c == '\'' ? all += "'\\''" : all += c;
    return all + '\'';
}

/// The words of a command line.
class Words {
public:
    void add(const std::string& option) { m_all += ' ' + quoted(option); }
    void add(const char* option, const std::string& value) {
        m_all += ' ' + std::string(option) + ' ' + quoted(value);
    }
    void add(const char* option, double value) { add(option, exactNumber(value)); }
    void set(const Param& param, double value) {
        if (value != param.initial) add("--set", std::string(param.id) + '=' + writtenValue(param, value));
    }
    void set(const ListParam& list, const std::vector<double>& numbers) {
        if (!numbers.empty()) add("--set", std::string(list.id) + '=' + writtenList(numbers));
    }
    const std::string& all() const { return m_all; }

private:
    std::string m_all = "posiscope figure";
};

/// Adds the sizes and parameters of the framed pane's scheme, where no pane before has it, the pane's choices, and the
/// kept states that it shows.
void addValues(Words& words, const Document& document, std::set<std::string>& said) {
    const Scheme& scheme = schemeOf(document);
    const Pane& pane = document.pane();
    if (said.insert(scheme.id).second) {
        Document present = document;  // what the scheme has apart from the pane's state
        present.pane().state.clear();
        present.pane().own.reset();
        const Setting setting = settingOf(present, scheme);
        if (setting.dims != scheme.dims) words.add("--dims", std::to_string(setting.dims));
        for (const Param* param : scheme.params) words.set(*param, setting.values[*param]);
        for (const ListParam* list : scheme.lists) words.set(*list, setting.values[*list]);
    }
    for (const Param* param : choicesOf(viewOf(document), scheme)) words.set(*param, pane.options[*param]);
    if (!pane.state.empty()) words.add("--state", pane.state);
    if (!pane.minus.empty()) words.add("--minus", pane.minus);
    if (pane.matched) words.add("--matched");
}

/// The chosen part, where it is not the first.
std::string partIn(const Document& document) {
    const Scheme& scheme = schemeOf(document);
    const std::string& chosen = document.pane().part;
    for (const PartName* part : partsShownBy(viewOf(document), scheme))
        if (chosen == part->id && chosen != scheme.parts.front().id) return chosen;
    return {};
}

void addPanes(Words& words, const Document& document) {
    std::set<std::string> said;
    if (document.panes.size() == 1) {
        words.add("--view", viewOf(document).id);
        words.add("--scheme", schemeOf(document).id);
        if (const std::string part = partIn(document); !part.empty()) words.add("--part", part);
        return addValues(words, document, said);
    }
    if (document.below) words.add("--below");
    for (std::size_t i = 0; i < document.panes.size(); ++i) {
        const Document seen = seenFrom(document, i);
        const std::string part = partIn(seen);
        words.add("--pane",
                  std::string(viewOf(seen).id) + ':' + schemeOf(seen).id + (part.empty() ? "" : ":" + part));
        addValues(words, seen, said);
    }
}

/// Whether --pin keeps the same state again.
bool canPin(const Document& document, const Kept& kept) {
    return kept.shown && kept.future.empty() && kept.unknown.empty() && kept.part.empty() && !kept.words &&
           findScheme(kept.scheme) != nullptr && kept.name.find('=') == std::string::npos &&
           (kept.positions || !document.positions);
}

void addKept(Words& words, const Document& document) {
    for (const Kept& kept : document.kept) {
        const Scheme& scheme = *findScheme(kept.scheme);
        std::string values;
        const auto add = [&](const std::string& id, const std::string& value) {
            values += (values.empty() ? ":" : ",") + id + '=' + value;
        };
        if (kept.setting.dims != scheme.dims) add("dims", std::to_string(kept.setting.dims));
        if (kept.positions != document.positions) add("positions", std::to_string(*kept.positions));
        for (const Param* param : scheme.params)
            if (kept.setting.values[*param] != param->initial)
                add(param->id, writtenValue(*param, kept.setting.values[*param]));
        for (const ListParam* list : scheme.lists)
            if (const auto& numbers = kept.setting.values[*list]; !numbers.empty())
                add(list->id, writtenList(numbers));
        words.add("--pin", kept.name + '=' + kept.scheme + values);
    }
}

/// Adds the sentence, the number of positions, the focus and the colours: they hold for all panes.
void addCommon(Words& words, const Document& document) {
    const Document first = firstDocument();
    if (document.sentence != first.sentence || document.positions != first.positions) {
        words.add("--text", document.sentence.text);
        static constexpr const char* kTokenizers[] = {"words", "characters", "pieces"};
        if (document.sentence.tokenizer != Tokenizer::words)
            words.add("--tokenizer", kTokenizers[static_cast<std::size_t>(document.sentence.tokenizer)]);
        if (document.positions) words.add("--positions", std::to_string(*document.positions));
    }
    if (document.focus.position != 0) words.add("--focus", std::to_string(document.focus.position));
    if (document.focus.dimension != 0) words.add("--focus-dim", std::to_string(document.focus.dimension));
    const ColourChoice& colours = document.colours;
    if (colours.map != first.colours.map) words.add("--map", idOf(colours.map));
    if (colours.span == ColourChoice::Span::symmetric) words.add("--range", "symmetric");
    if (colours.span == ColourChoice::Span::fixed)
        words.add("--range", exactNumber(colours.fixed.lowest) + ':' + exactNumber(colours.fixed.highest));
}

Result<std::string> sweepOf(const Document& document, const Sweep& sweep) {
    std::vector<std::string> ways{""};
    for (const double value : sweep.values) ways[0] += (ways[0].empty() ? "" : ",") + exactNumber(value);
    ways.push_back(exactNumber(sweep.values.front()) + ':' + exactNumber(sweep.values.back()) + ':' +
                   std::to_string(sweep.values.size()) + (sweep.logarithmic ? ":log" : ""));
    if (const auto param = sweptParam(document, sweep.param))
        for (const std::string& way : ways) {
            auto read = readSweep(*param, way, kMostSwept);
            if (read) read->fact = sweep.fact;
            if (read && *read == sweep) return sweep.param + '=' + way;
        }
    return text("its sweep");
}

void addFormat(Words& words, const FigureFormat& format, bool isAlone) {
    const FigureLayout usual;
    // The size of several panes is another one unless said.
    if (!isAlone || format.widthMm != usual.widthMm) words.add("--width", format.widthMm);
    if (!isAlone || format.heightMm != usual.heightMm) words.add("--height", format.heightMm);
    if (format.dpi != usual.dpi) words.add("--dpi", format.dpi);
    if (format.fontPt.value_or(kUsualPt) != usual.fontPt) words.add("--font-size", *format.fontPt);
    if (!format.look.font.empty()) words.add("--font", format.look.font);
    if (format.gapMm != usual.gapMm) words.add("--gap", format.gapMm);
    for (const auto& [option, isOn] : {std::pair{"--letters", format.letters},
                                       {"--mark", format.focus},
                                       {"--values", format.values},
                                       {"--box", format.box},
                                       {"--title", format.title}})
        if (isOn) words.add(option);
    for (const auto& [option, own] : {std::pair{"--only", &format.only},
                                      {"--x-title", &format.xTitle},
                                      {"--y-title", &format.yTitle},
                                      {"--bar-title", &format.barTitle},
                                      {"--caption-text", &format.caption},
                                      {"--alt-text", &format.alternative}})
        if (!own->empty()) words.add(option, *own);
    for (const std::string& title : format.titles) words.add("--title-text", title);
    if (notesId(format.notes) != usual.notes) words.add("--notes", notesId(format.notes));
    if (kLegendIds[static_cast<std::size_t>(format.legend)] != usual.legend)
        words.add("--legend", kLegendIds[static_cast<std::size_t>(format.legend)]);
    if (format.outlines) words.add("--outlines");
    if (format.look.language != Language::english) words.add("--lang", languageId(format.look.language));
    if (format.look.theme != Theme::light) words.add("--theme", themeId(format.look.theme));
    words.add("-o", std::string("figure.") + suffixOf(format.kind));
}

/// The things in the document that no option says; empty: all are said.
Text unsaid(const Document& document) {
    std::vector<Text> all;
    const auto isAny = [&](const auto& has) { return std::ranges::any_of(document.panes, has); };
    if (isAny([](const Pane& pane) { return !pane.windows.empty(); }))
        all.push_back(text("the part that is zoomed to"));
    if (!std::ranges::all_of(document.kept, [&](const Kept& each) { return canPin(document, each); }))
        all.push_back(text("its kept states"));
    if (isAny([](const Pane& pane) { return pane.own.has_value(); }))
        all.push_back(text("a pane's own value"));
    if (document.panes.size() > 1 && isAny([](const Pane& pane) { return pane.sweep.has_value(); }))
        all.push_back(text("a sweep in one of several panes"));
    if (document.sentence != withText(Sentence{}, document.sentence.text, document.sentence.tokenizer))
        all.push_back(text("words that were moved, cut or joined, or another line"));
    if (document.focus.key || document.focus.row != 0) all.push_back(text("the chosen pair or row"));
    if (document.hideRows) all.push_back(text("hidden row numbers"));
    if (!document.colours.shared) all.push_back(text("ranges of its own for each pane"));
    if (!document.unknown.empty()) all.push_back(text("what a newer program wrote"));
    return joined(all, marked(", "));
}

/// The document of one pane whose sweep makes these panes; none: they come from no sweep.
std::optional<Document> sweptInto(const Document& document) {
    const auto& first = document.panes.front().own;
    if (!first || document.panes.size() < 2) return {};
    Sweep sweep{.param = first->param};
    for (const Pane& pane : document.panes)
        if (pane.own) sweep.values.push_back(pane.own->value);
    Document one = document;
    one.panes.resize(1);
    one.framed = 0;
    one.pane().own.reset();
    if (withSweepAsPanes(one, sweep).panes != document.panes) return {};
    one.pane().sweep = std::move(sweep);
    return one;
}

}  // namespace

Result<std::string> figureCommand(const Document& document, const FigureFormat& format) {
    const auto asPanes = sweptInto(document);
    const Document& shown = asPanes ? *asPanes : document;
    const auto refused = [](const Text& what) {
        return text("No option says %1. Save the document: figure --document FILE draws it.", {what});
    };
    if (const Text left = unsaid(shown); !left.empty()) return refused(left);
    Words words;
    addCommon(words, shown);
    addKept(words, shown);
    addPanes(words, shown);
    if (const auto& sweep = shown.pane().sweep; sweep && shown.panes.size() == 1) {
        const auto written = sweepOf(shown, *sweep);
        if (!written) return refused(written.error());
        words.add("--sweep", *written);
        if (asPanes || !sweep->fact.empty()) words.add("--as", asPanes ? "panels" : sweep->fact);
    }
    addFormat(words, format, document.panes.size() == 1);
    return words.all() + '\n';
}

}  // namespace posiscope
