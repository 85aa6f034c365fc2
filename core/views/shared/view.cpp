// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/views/shared/view.h"

#include <algorithm>
#include <cmath>

#include "core/base/counted.h"
#include "core/base/number.h"
#include "core/document/head_choices.h"
#include "core/document/kept.h"
#include "core/figure/layout.h"
#include "core/figure/line_names.h"
#include "core/views/shared/facts.h"
#include "core/views/shared/registry.h"
#include "core/views/shared/sweep.h"

namespace posiscope {

Told ofFocus(Told told) {
    return {under("focus", std::move(told.line)), under("focus", std::move(told.explanation))};
}

Param presentParam(const View& view, const Param& param, const Encoding& encoding) {
    Param present = param;
    if (view.most != nullptr) present.highest = std::min(param.highest, view.most(param, encoding));
    return present;
}

std::span<const Param* const> headChoicesOf(const View& view) {
    if (view.head == HeadShown::weights) return headChoices();
    return view.head == HeadShown::pairs ? pairChoices() : std::span<const Param* const>{};
}

std::span<const Param* const> headChoicesOf(const View& view, const Scheme& scheme) {
    return view.head == HeadShown::pairs && !scheme.ways.lookedUp ? std::span<const Param* const>{}
                                                                  : headChoicesOf(view);
}

std::vector<const Param*> choicesOf(const View& view, const Scheme& scheme) {
    std::vector<const Param*> all(view.params.begin(), view.params.end());
    const auto head = headChoicesOf(view, scheme);
    all.insert(all.end(), head.begin(), head.end());
    return all;
}

Text whyHidden(const Scene& scene, const Pairs& pairs, Index n, Index query, Index key) {
    const bool arePatches = scene.encoding.lookedUp && scene.encoding.lookedUp->rule->across() > 0;
    if (query < pairs.first)
        return text("it asks nothing here, as in a step of decoding: it stands before the last %1",
                    {fact("asking", n - pairs.first, arePatches ? Thing::patch : Thing::word)});
    if (pairs.has(query, key))
        return text("it is farther than %1: it looks no row up, and still takes part",
                    {scene.encoding.lookedUp->rule->reach()});
    if (pairs.causal && key > query) return text("it comes later: the causal mask hides it");
    return text("it is outside the sliding window, w = %1", {fact("window", pairs.window)});
}

namespace {

Text namesOfViews(bool View::*has) {
    std::vector<Text> names;
    for (const View* view : views())
        if (view->*has) names.push_back(text(view->title));
    return joined(names, marked(", "));
}

}  // namespace

Text missingOf(const Scene& scene) {
    const View& view = viewOf(scene.document);
    if (subtracted(scene.document) != nullptr && !view.showsPart)
        return text("%1 shows one state. A difference of two is shown by %2.",
                    {text(view.title), namesOfViews(&View::showsPart)});
    if (const auto& sweep = scene.document.pane().sweep; sweep && sweep->fact.empty() && !view.overlays)
        return text(
            "%1 shows one state. Curves over each other are shown by %2; as panes every view shows a sweep.",
            {text(view.title), namesOfViews(&View::overlays)});
    const Text missing = view.showsPart ? partOf(scene.document, scene.encoding).missing
                         : view.attends ? scene.encoding.missing
                                        : Text{};
    if (!missing.empty()) return sentence(missing);
    const auto isQuery = [](const Part& part) {
        return part.rows == Axis::query || part.rows == Axis::queryPatch;
    };
    if (!view.attends && !(view.showsPart && isQuery(partOf(scene.document, scene.encoding)))) return {};
    const Index positions = shapeOf(scene.document).positions;
    for (const Param* param : headChoicesOf(view, schemeOf(scene.document)))
        if (const Text none = beyond(*param, scene.document.pane().options, positions); !none.empty())
            return sentence(none);
    return {};
}

Result<Part> resultOf(const Scene& scene, const ResultName& name) {
    if (Text missing = missingOf(scene); !missing.empty()) return missing;
    Result<Part> made = viewOf(scene.document).result(scene, name);
    if (!made) return made;
    made->id = name.id;
    made->title = text(name.title);
    return made;
}

const ResultName* findResult(const View& view, std::string_view id) {
    for (const ResultName& each : view.results)
        if (id == each.id) return &each;
    return nullptr;
}

namespace {

bool isSweptFact(const Document& document) {
    return document.pane().sweep && !document.pane().sweep->fact.empty();
}

/// The panes of the scene's view, as each is seen, where they have one range of colours; otherwise none.
std::vector<Document> sharingColours(const Document& document) {
    const View& view = viewOf(document);
    std::vector<Document> all;
    bool compares = false;
    for (std::size_t i = 0; i < document.panes.size(); ++i) {
        Document seen = seenFrom(document, i);
        if (&viewOf(seen) != &view) continue;
        compares = compares || stateOf(seen) != nullptr || seen.pane().own;
        all.push_back(std::move(seen));
    }
    if (!compares || !document.colours.shared || !view.showsPart || !view.colours) all.clear();
    return all;
}

Encoding encodingAlone(const Document& bare) {
    return encodingOf(bare);
}

}  // namespace

bool needsPreparing(const Document& document) {
    return isSweptFact(document) || viewOf(document).prepare != nullptr;
}

Range colourRange(const Scene& scene, const Field& field) {
    Range all = colourRange(scene.document.colours, field);
    if (field.kind() == Kind::index) return all;
    for (const Document& seen : sharingColours(scene.document)) {
        const auto encoding = scene.results->of(encodingAlone, numbersAlone(seen));
        const Scene other{seen, *encoding, scene.canvas, {}, scene.results};
        if (!missingOf(other).empty()) continue;
        const FieldPtr shown = viewOf(seen).visible(other, {}).part.field;
        if (shown == nullptr || shown->kind() == Kind::index) continue;
        const Range range = colourRange(seen.colours, *shown);
        all = {std::min(all.lowest, range.lowest), std::max(all.highest, range.highest)};
    }
    return all;
}

namespace {

Text before(Text name, Text said) {
    return said.empty() ? name : text("%1: %2", {std::move(name), std::move(said)});
}

}  // namespace

Text withStateName(const Document& document, Text said) {
    if (const auto& own = document.pane().own) said = before(valueInWords(document, *own), std::move(said));
    const Kept* kept = stateOf(document);
    return kept == nullptr ? said : before(literal(kept->name), std::move(said));
}

Text nameAmongPanes(const Document& document) {
    bool isOneOfSeveral = false;
    for (std::size_t i = 0; i < document.panes.size(); ++i) {
        const Document seen = seenFrom(document, i);
        isOneOfSeveral = isOneOfSeveral || stateOf(seen) != nullptr || seen.pane().own;
    }
    if (!isOneOfSeveral) return {};
    const Text name = withStateName(document, {});
    return name.empty() ? text("this state") : name;
}

void prepare(const Scene& scene) {
    if (!missingOf(scene).empty()) return;
    if (isSweptFact(scene.document)) factsOver(scene);
    const auto made = viewOf(scene.document).prepare;
    if (made == nullptr) return;
    made(scene);
    for (const Document& seen : sharingColours(scene.document)) {
        const auto encoding = scene.results->of(encodingAlone, numbersAlone(seen));
        const Scene other{seen, *encoding, scene.canvas, {}, scene.results};
        if (missingOf(other).empty()) made(other);
    }
}

namespace {

constexpr double kNoteMargin = 16, kNoteGap = 6;
/// Left of the notes the window has a button that shows all.
double noteStart(const Canvas& canvas) {
    return canvas.paper ? 4 : 24;
}
double noteWidth(const Canvas& canvas) {
    return canvas.width - noteStart(canvas) - (canvas.paper ? 4 : kNoteMargin);
}

/// A figure that says why there is nothing to draw.
Figure messageOf(const Canvas& canvas, Text message) {
    Figure figure{.width = canvas.width, .height = canvas.height, .notesTop = canvas.height};
    Panel panel{.id = "message", .frame = {0, 0, canvas.width, canvas.height}};
    double y = canvas.height / 2 - 20;
    for (const Text& line : wrapped(message, Type::heading, canvas.width - 64, canvas)) {
        panel.marks.push_back(Label{line, {32, y, canvas.width - 64, 22}, Type::heading, {Role::muted}});
        y += 22;
    }
    figure.panels.push_back(std::move(panel));
    figure.message = std::move(message);
    return figure;
}

/// Painters cut what stands in a frame with axes at whole units: one that stood between them would lose part of its last
/// column or row.
void standAtWholeUnits(Panel& panel) {
    if (!panel.across && !panel.down) return;
    constexpr double kRounding = 1e-9;
    Rect& frame = panel.frame;
    const double right = std::floor(frame.right() + kRounding),
                 bottom = std::floor(frame.bottom() + kRounding);
    frame.x = std::ceil(frame.x - kRounding);
    frame.y = std::ceil(frame.y - kRounding);
    frame.width = right - frame.x;
    frame.height = bottom - frame.y;
}

std::vector<Text> noteLines(const std::vector<Note>& said, Notes notes, const Canvas& canvas) {
    std::vector<Text> all;
    for (const Note& each : said)
        if (notes != Notes::off && (notes != Notes::needed || each.isNeeded)) all.push_back(each);
    if (all.empty()) return {};
    const double width = noteWidth(canvas);
    const auto lines = [&] { return wrapped(joined(all, marked("\u00a0· ")), Type::note, width, canvas); };
    if (notes == Notes::brief) {
        all.resize(std::min<std::size_t>(all.size(), 2));
        if (lines().size() > 1) all.resize(1);
    }
    return lines();
}

}  // namespace

std::vector<Note> notesOf(const Scene& scene) {
    if (!missingOf(scene).empty()) return {};
    const auto notes = viewOf(scene.document).notes;
    std::vector<Note> all = notes != nullptr ? notes(scene) : std::vector<Note>{};
    std::erase_if(all, [](const Note& each) { return each.empty(); });
    return all;
}

double notesHeight(const std::vector<Note>& said, Notes notes, const Canvas& canvas) {
    const std::vector<Text> lines = noteLines(said, notes, canvas);
    return lines.empty() ? 0 : linesHeight(lines, Type::note, canvas) + kNoteGap;
}

bool saysRandom(const Text& note) {
    bool found = false;
    eachPart(note, [&](const Text& part) {
        found = found || (part.fact != nullptr && std::string_view(part.fact->id).ends_with("seed"));
    });
    return found;
}

Figure figureOf(const Scene& scene, Notes notes, bool (*keeps)(const Text&)) {
    Text missing = missingOf(scene);
    if (!missing.empty()) return messageOf(scene.canvas, std::move(missing));
    const Canvas& canvas = scene.canvas;
    Canvas above = canvas;
    const Scene smaller{scene.document, scene.encoding, above, scene.pointer, scene.results};
    const auto keptNotes = [&](const Scene& of) {
        std::vector<Note> all = notesOf(of);
        if (keeps != nullptr) std::erase_if(all, [&](const Note& each) { return !keeps(each); });
        return all;
    };
    // The notes about far cells depend on the room that is left: two rounds settle it.
    std::vector<Note> said = keptNotes(scene);
    for (int round = 0; round < 2; ++round) {
        above.height = canvas.height - notesHeight(said, notes, canvas);
        said = keptNotes(smaller);
    }
    const auto drawnNow = [&] {
        above.least.bottom = std::max(0.0, canvas.least.bottom - (canvas.height - above.height));
        return isSweptFact(scene.document) ? Drawn(figureOfSweptFact(smaller))
                                           : viewOf(scene.document).draw(smaller);
    };
    Drawn drawn = drawnNow();
    // Which lines there are is known when they are drawn; names below them leave less room.
    const double margin = noteStart(canvas), across = canvas.width - 2 * margin, bottom = above.height;
    if (const auto* first = std::get_if<Figure>(&drawn);
        first != nullptr && canvas.legend == LegendPlace::below && !first->names.empty()) {
        above.height -= namesHeight(first->names, across, canvas) + kNoteGap;
        drawn = drawnNow();
    }
    if (auto* text = std::get_if<Text>(&drawn)) return messageOf(canvas, std::move(*text));
    auto figure = std::get<Figure>(std::move(drawn));
    for (Panel& panel : figure.panels) standAtWholeUnits(panel);
    const std::vector<LineName> names = std::move(figure.names);
    if (canvas.legend == LegendPlace::below) {
        // They begin below the plot where they need no more lines so.
        const double left = figure.plot ? std::max(margin, figure.plot->left) : margin,
                     rest = margin + across - left;
        const bool fits = namesHeight(names, rest, canvas) <= bottom - above.height;
        const Rect lines{fits ? left : margin, above.height, fits ? rest : across, bottom - above.height};
        addNames(figure, names, lines, canvas);
    }
    if (canvas.legend == LegendPlace::inside && !addNamesInside(figure, names, canvas))
        return messageOf(canvas, text("The names of the lines have no room inside the picture."));
    figure.height = canvas.height;
    if (figure.plot) figure.plot->bottom += canvas.height - above.height;
    figure.notesTop = bottom;
    figure.notes = std::move(said);
    figure.title = withStateName(scene.document, std::move(figure.title));
    if (bottom == canvas.height) return figure;
    Panel panel{.id = "notes", .frame = {0, bottom, canvas.width, canvas.height - bottom}};
    addLines(panel, noteLines(figure.notes, notes, canvas), Type::note, {Role::muted},
             {noteStart(canvas), bottom + 2, noteWidth(canvas), panel.frame.height}, canvas);
    figure.panels.push_back(std::move(panel));
    return figure;
}

FieldPtr colouredField(const Document& document, const Encoding& encoding) {
    const View& view = viewOf(document);
    if (!view.colours || !view.showsPart) return {};
    return view.visible({document, encoding, {}, {}}, {}).part.field;
}

}  // namespace posiscope
