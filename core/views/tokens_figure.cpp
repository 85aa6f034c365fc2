// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "core/counted.h"
#include "core/layout.h"
#include "core/number.h"
#include "core/views/tokens.h"

namespace posiscope::tokens_view {

namespace {

constexpr double kLeastRow = 13;    ///< of the table, so that its number can be read
constexpr Index kMostNumbered = 8;  ///< columns whose numbers can stand in their cells

/// The rows of the table that there is room for: all of a small vocabulary, or those of the words that are seen.
std::vector<Index> shownRows(const Look& look, const Areas& areas) {
    std::vector<Index> ids;
    const auto fits = static_cast<std::size_t>(areas.table.height / kLeastRow);
    ids.reserve(look.embedding.vocabulary.size() + 1);
    if (look.embedding.padding) ids.push_back(*look.embedding.padding);
    for (const Entry& entry : look.embedding.vocabulary) ids.push_back(entry.id);
    if (ids.size() > fits) {
        ids.assign(look.embedding.ids.begin() + areas.list.first,
                   look.embedding.ids.begin() + areas.list.last);
    }
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    if (ids.size() > fits) ids.resize(fits);
    return ids;
}

/// Everything that the parts of the drawing share.
struct Drawing {
    const Scene& scene;
    const Look& look;
    Panel& panel;
    Areas areas;
    std::vector<Index> shown;  ///< ids of the rows of the table that are drawn
    Index lit = -1;            ///< the id that is pointed at or in focus
    double pitch = 0;          ///< of the table's rows

    template <class Kind>
    void add(Kind mark) {
        panel.marks.emplace_back(std::move(mark));
    }
    Index id(Index t) const { return look.embedding.ids[static_cast<std::size_t>(t)]; }
    Rect tableRow(std::size_t which) const {
        return {areas.table.x, areas.table.y + static_cast<double>(which) * pitch, areas.table.width, pitch};
    }
    double tableBottom() const { return areas.table.y + static_cast<double>(shown.size()) * pitch; }
};

Index litId(const Scene& scene, const Look& look) {
    const Target& at = scene.pointer;
    if (at.kind == Target::Kind::row && entryOf(look.embedding, at.row) != nullptr) return at.row;
    const bool word = at.kind == Target::Kind::word || at.kind == Target::Kind::cell;
    const Index t = word && at.row < look.words() ? at.row : word_rows::focusOf(scene, look.words());
    return look.embedding.ids[static_cast<std::size_t>(t)];
}

/// A curve that leaves and arrives level.
Curve link(Point from, Point to, bool lit) {
    Curve curve{.paint = {lit ? Role::focus : Role::muted, 0, lit ? 1.0 : 0.35}, .width = lit ? 2.5 : 1.2};
    constexpr int kSteps = 16;
    for (int i = 0; i <= kSteps; ++i) {
        const double s = static_cast<double>(i) / kSteps, smooth = s * s * (3 - 2 * s);
        curve.points.push_back({std::lerp(from.x, to.x, s), std::lerp(from.y, to.y, smooth)});
    }
    return curve;
}

void addHead(const Drawing& d, const char* title, const std::string& shape, const Rect& column) {
    const Rect top{column.x, 2, column.width, 17}, below{column.x, 19, column.width, 15};
    const Text name = text(title);
    const Type type = fitting(name, {Type::strong, Type::label, Type::note}, top.width, d.scene.canvas);
    word_rows::addIfFits(d.panel, d.scene, name, top, type, Role::ink);
    word_rows::addIfFits(d.panel, d.scene, literal(shape), below, Type::note, Role::muted);
}

std::string shapeText(std::initializer_list<Index> sizes) {
    std::string all;
    for (const Index each : sizes) all += (all.empty() ? "(" : ", ") + std::to_string(each);
    return all + ")";
}

/// The numbers of a row of few columns, on what keeps them readable over any colour.
void addNumbers(Drawing& d, const Rect& row, const Field& field, Index at) {
    const double width = row.width / static_cast<double>(d.look.dims);
    if (d.look.dims > kMostNumbered || width < 33 || row.height < 15) return;
    for (Index c = 0; c < d.look.dims; ++c) {
        const Rect cell{row.x + static_cast<double>(c) * width + 2, row.y + (row.height - 14) / 2, width - 4,
                        14};
        d.add(Box{cell, {Role::surface, 0, 0.85}, {}, 0, 2});
        word_rows::addIfFits(d.panel, d.scene, shownNumber(field.at(at, c), 2), cell, Type::note, Role::ink);
    }
}

void addIds(Drawing& d) {
    const auto& list = d.areas.list;
    for (Index t = list.first; t < list.last; ++t) {
        const Rect box = list.row(t, d.areas.ids.x, d.areas.ids.width);
        const bool lit = d.id(t) == d.lit;
        d.add(Box{box,
                  {Role::surface},
                  {lit ? Role::focus : Role::hairline},
                  lit ? 2.0 : 1.0,
                  3,
                  false,
                  {Target::Kind::word, t, -1}});
        word_rows::addIfFits(d.panel, d.scene, shownNumber(d.id(t)), box, Type::label, Role::ink);
    }
}

void addTable(Drawing& d) {
    const FieldPtr rows = lookedUpRows(d.look.embedding.table, d.shown, 1);
    const Rect rect{d.areas.table.x, d.areas.table.y, d.areas.table.width, d.tableBottom() - d.areas.table.y};
    d.add(FieldMark{rows, whole(rows->size()), rect, Target::Kind::none,
                    colourRange(d.scene.document.colours, *rows), d.scene.document.colours.map});
    d.add(Box{rect, {}, {Role::hairline}, 1});
    for (std::size_t i = 0; i < d.shown.size(); ++i) {
        const Rect row = d.tableRow(i);
        const Index id = d.shown[i];
        const bool lit = id == d.lit;
        addNumbers(d, row, *rows, static_cast<Index>(i));
        d.add(Box{
            row, {}, {lit ? Role::focus : Role::none}, lit ? 2.5 : 0, 0, false, {Target::Kind::row, id, -1}});
        const Rect number{row.x - 44, row.y, 40, row.height};
        const bool padding = id == d.look.embedding.padding;
        word_rows::addIfFits(d.panel, d.scene, padding ? text("pad %1", {shownNumber(id)}) : shownNumber(id),
                             number, Type::note, lit ? Role::ink : Role::muted, 1);
    }
}

void addLinks(Drawing& d) {
    const auto& list = d.areas.list;
    const bool oneHot = d.scene.document.options.integer(kOneHot) == 1;
    for (const bool lit : {false, true})  // the lit ones above the others
        for (Index t = list.first; t < list.last; ++t) {
            if ((d.id(t) == d.lit) != lit) continue;
            const auto found = std::ranges::lower_bound(d.shown, d.id(t));
            if (found == d.shown.end() || *found != d.id(t)) continue;
            const Rect row = d.tableRow(static_cast<std::size_t>(found - d.shown.begin()));
            const double y = list.y(t) + list.pitch / 2, tableY = row.centre().y;
            if (!oneHot)
                d.add(link({d.areas.ids.right() + 2, y},
                           {d.areas.table.x - (d.scene.canvas.width >= 760 ? 44 : 34), tableY}, lit));
            d.add(link({d.areas.table.right() + 2, tableY}, {d.areas.rows.x - 2, y}, lit));
        }
}

/// A 1 in each row, at the column of its id: only the columns of the rows that are drawn.
void addOneHot(Drawing& d) {
    std::vector<Index> columns;
    columns.reserve(d.look.embedding.ids.size());
    for (const Index id : d.look.embedding.ids) {
        const auto found = std::ranges::lower_bound(d.shown, id);
        columns.push_back(found != d.shown.end() && *found == id ? found - d.shown.begin() : -1);
    }
    const FieldPtr field = oneHotRows(std::move(columns), static_cast<Index>(d.shown.size()));
    word_rows::addField(d.panel, d.scene, d.areas.list, field, d.areas.links.x + 8, d.areas.links.width - 28,
                        Target::Kind::none, {0, 1});
    d.add(Label{literal("×"),
                {d.areas.links.right() - 18, d.areas.links.y, 16, d.areas.list.pitch},
                Type::strong,
                {Role::ink}});
}

void addRows(Drawing& d) {
    const auto& list = d.areas.list;
    const FieldPtr& rows = d.look.embedding.rows;
    word_rows::addField(d.panel, d.scene, list, rows, d.areas.rows.x, d.areas.rows.width, Target::Kind::cell,
                        colourRange(d.scene.document.colours, *rows));
    for (Index t = list.first; t < list.last; ++t) {
        const Rect row{d.areas.rows.x, list.y(t), d.areas.rows.width, list.pitch};
        addNumbers(d, row, *rows, t);
        if (d.id(t) == d.lit) d.add(Box{row, {}, {Role::focus}, 2.5});
    }
}

struct NormsInput {
    FieldPtr rows;
    Index first = 0, last = 0;
    bool operator==(const NormsInput&) const = default;
};

std::vector<double> makeNorms(const NormsInput& input) {
    return rowNorms(*input.rows, input.first, input.last);
}

void addNorms(Drawing& d) {
    if (d.areas.norms.width <= 0) return;
    const auto& list = d.areas.list;
    const NormsInput input{d.look.embedding.rows, list.first, list.last};
    const std::vector<double>& norms = *d.scene.memo->of(makeNorms, input);
    const double most = std::max(1e-300, *std::ranges::max_element(norms));
    for (Index t = list.first; t < list.last; ++t) {
        const double norm = norms[static_cast<std::size_t>(t - list.first)];
        const double y = list.y(t) + list.pitch / 2, x = d.areas.norms.x + 8;
        d.add(Box{{x, y - 5, std::max(1.0, norm / most * 22), 10}, {Role::muted, 0, 0.6}, {}, 0});
        word_rows::addIfFits(d.panel, d.scene, shownNumber(norm, 3),
                             {x + 26, list.y(t), d.areas.norms.width - 34, list.pitch}, Type::note, Role::ink,
                             0);
    }
}

bool isLit(const Scene& scene, Index position) {
    const Look& look = lookOf(scene);
    return look.embedding.ids[static_cast<std::size_t>(position)] == litId(scene, look);
}

void addTexts(Panel& panel, const Scene& scene, const Rect& room) {
    const auto lines = [&](const Text& shown, Type type) {
        return wrapped(shown, type, room.width, scene.canvas);
    };
    Rect left = room;
    const auto add = [&](const Text& shown, Type type, Role role, double least) {
        const double used = addLines(panel, lines(shown, type), type, {role}, left, scene.canvas);
        const double step = std::max(used, least) + 4;
        left = {left.x, left.y + step, left.width, left.height - step};
    };
    const double explanation =
        linesHeight(lines(longestExplanation(scene), Type::label), Type::label, scene.canvas);
    add(joined(tell(scene, scene.pointer).explanation, marked(" ")), Type::label, Role::ink, explanation);
    add(joined(facts(scene), marked("\u00a0· ")), Type::note, Role::ink, 0);
    add(joined(signs(scene), marked("\u00a0· ")), Type::note, Role::muted, 0);
}

}  // namespace

Drawn draw(const Scene& scene) {
    const Look& look = lookOf(scene);
    if (look.words() == 0) return text("No words yet. Type a sentence, or choose a sample.");
    Figure figure{.width = scene.canvas.width, .height = scene.canvas.height};
    figure.panels.reserve(1);  // the drawing below refers to it
    Panel& panel =
        figure.panels.emplace_back(Panel{.id = kPanel, .frame = {0, 0, figure.width, figure.height}});
    Drawing d{scene, look, panel, areasOf(scene), {}, litId(scene, look)};
    d.shown = shownRows(look, d.areas);
    d.pitch = std::min(d.areas.list.pitch, d.areas.table.height / static_cast<double>(d.shown.size()));

    const Embedding& e = look.embedding;
    const auto lines = static_cast<Index>(e.lines.size());
    const bool oneArray = lines == 1 || e.padding || std::ranges::all_of(e.lines, [&](const auto& line) {
                              return static_cast<Index>(line.size()) == e.longest;
                          });
    const Index batch = oneArray ? lines : 1, length = oneArray ? e.longest : look.words();
    const auto& list = d.areas.list;
    addHead(d, marked("tokens"),
            list.all() ? ""
                       : std::to_string(list.first) + "–" + std::to_string(list.last - 1) + " / " +
                             std::to_string(list.count),
            d.areas.tokens);
    addHead(d, marked("ids"), shapeText({batch, length}), d.areas.ids);
    if (scene.document.options.integer(kOneHot) == 1)
        addHead(d, marked("one-hot"), shapeText({look.words(), e.table->size().rows}), d.areas.links);
    addHead(d, marked("table W"), shapeText({e.table->size().rows, look.dims}), d.areas.table);
    addHead(d,
            e.scale == 1                                   ? marked("rows E")
            : scene.document.options.integer(kScaled) == 1 ? marked("rows E = √d W")
                                                           : marked("rows E = s W"),
            shapeText({batch, length, look.dims}),
            {d.areas.back.x, 0, d.areas.back.width + d.areas.rows.width, 0});
    if (d.areas.norms.width > 0) addHead(d, marked("length"), "", d.areas.norms);

    word_rows::addTokens(panel, scene, d.areas.list, {d.areas.tokens.x, d.areas.tokens.width, isLit});
    addIds(d);
    addLinks(d);
    if (scene.document.options.integer(kOneHot) == 1) addOneHot(d);
    addTable(d);
    addRows(d);
    addNorms(d);
    addBatch(panel, scene, d.areas.batch);
    addTexts(panel, scene, d.areas.texts);
    figure.title = text(
        "Each token has an id, each id a row of the table: %1 in this line, %2 used by the batch",
        {counted(look.words(), Thing::token), counted(static_cast<Index>(e.vocabulary.size()), Thing::row)});
    figure.hint =
        text("Point at a word that stands twice: one row lights for both. Type a second line for a batch.");
    return figure;
}

}  // namespace posiscope::tokens_view
