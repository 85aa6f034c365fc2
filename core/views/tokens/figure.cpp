// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/base/counted.h"
#include "core/base/number.h"
#include "core/figure/cell_numbers.h"
#include "core/figure/layout.h"
#include "core/views/shared/legend.h"
#include "core/views/tokens/tokens.h"

namespace posiscope::tokens_view {

namespace {

constexpr double kLeastRow = 13;  ///< the least height of a row of the table, so that its number can be read

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
    Index lit = -1;            ///< the id that is pointed at or in focus; -1: none
    double pitch = 0;          ///< the height of the table's rows

    template <class Kind>
    void add(Kind mark) {
        panel.marks.emplace_back(std::move(mark));
    }
    Index id(Index t) const { return look.embedding.ids[static_cast<std::size_t>(t)]; }
    Rect tableRow(std::size_t which) const {
        return {areas.table.x, areas.table.y + static_cast<double>(which) * pitch, areas.table.width, pitch};
    }
    Index focus() const { return word_rows::focusOf(scene, look.words()); }
    Index dimension() const { return std::clamp<Index>(scene.document.focus.dimension, 0, look.dims - 1); }
    double tableBottom() const { return areas.table.y + static_cast<double>(shown.size()) * pitch; }
};

Index litId(const Scene& scene, const Look& look) {
    const Target& at = scene.pointer;
    if (!scene.canvas.focus) return -1;
    if (at.kind == Target::Kind::row && entryOf(look.embedding, at.row) != nullptr) return at.row;
    const bool word = at.kind == Target::Kind::word || at.kind == Target::Kind::cell;
    const Index t = word && at.row < look.words() ? at.row : word_rows::focusOf(scene, look.words());
    return look.embedding.ids[static_cast<std::size_t>(t)];
}

Curve link(Point from, Point to, bool lit) {
    return {
        levelCurve(from, to, 16), {lit ? Role::focus : Role::muted, 0, lit ? 1.0 : 0.35}, lit ? 2.5 : 1.2};
}

void addHead(const Drawing& d, const char* title, const std::string& shape, const Rect& column) {
    const double y = d.areas.list.area.y - word_rows::kHead;
    const Rect top{column.x, y + 2, column.width, 18}, below{column.x, y + 20, column.width, 15};
    word_rows::addIfFits(d.panel, d.scene, text(title), top,
                         {Type::heading, Type::strong, Type::label, Type::note}, Role::ink);
    word_rows::addIfFits(d.panel, d.scene, literal(shape), below, Type::note, Role::muted);
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
    const Range colours = colourRange(d.scene.document.colours, *rows);
    const FieldMark mark{rows,    whole(rows->size()),         rect, Target::Kind::none,
                         colours, d.scene.document.colours.map};
    d.add(mark);
    d.add(Box{rect, {}, {Role::hairline}, 1});
    addCellNumbers(d.panel, mark, d.scene.canvas);
    const auto shownAt = std::ranges::find(d.shown, d.id(d.focus()));
    const word_rows::Grid grid{rect, 0, static_cast<Index>(d.shown.size()), d.look.dims};
    if (shownAt != d.shown.end())
        word_rows::addFocus(d.panel, d.scene, grid, shownAt - d.shown.begin(), d.dimension(), {});
    for (std::size_t i = 0; i < d.shown.size(); ++i) {
        const Rect row = d.tableRow(i);
        const Index id = d.shown[i];
        const bool lit = id == d.lit;
        d.add(Box{
            row, {}, {lit ? Role::focus : Role::none}, lit ? 2.5 : 0, 0, false, {Target::Kind::row, id, -1}});
        const Rect number{d.areas.numbers.x, row.y, d.areas.numbers.width - 6, row.height};
        const bool padding = id == d.look.embedding.padding;
        word_rows::addIfFits(d.panel, d.scene, padding ? text("pad %1", {shownNumber(id)}) : shownNumber(id),
                             number, Type::note, lit ? Role::ink : Role::muted, 1);
    }
    addScale(d.panel, d.scene, *rows, colours, {text("numbers of %1", {literal("W")}), literal("W")},
             scaleBelow(rect));
}

void addLinks(Drawing& d) {
    const auto& list = d.areas.list;
    const bool oneHot = d.scene.document.pane().options.integer(kOneHot) == 1;
    for (const bool lit : {false, true})  // the lit ones above the others
        for (Index t = list.first; t < list.last; ++t) {
            if ((d.id(t) == d.lit) != lit) continue;
            const auto found = std::ranges::lower_bound(d.shown, d.id(t));
            if (found == d.shown.end() || *found != d.id(t)) continue;
            const Rect row = d.tableRow(static_cast<std::size_t>(found - d.shown.begin()));
            const double y = list.y(t) + list.pitch / 2, tableY = row.centre().y;
            if (!oneHot) d.add(link({d.areas.ids.right() + 2, y}, {d.areas.numbers.x, tableY}, lit));
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
    const Range colours = colourRange(d.scene.document.colours, *rows);
    const bool numbered = word_rows::addField(d.panel, d.scene, list, rows, d.areas.rows.x,
                                              d.areas.rows.width, Target::Kind::cell, colours);
    for (Index t = list.first; t < list.last; ++t)
        if (d.id(t) == d.lit)
            d.add(Box{{d.areas.rows.x, list.y(t), d.areas.rows.width, list.pitch}, {}, {Role::focus}, 2.5});
    const Rect rect = list.rows(d.areas.rows.x, d.areas.rows.width);
    const Index t = d.focus(), c = d.dimension();
    word_rows::addFocus(d.panel, d.scene, {rect, list.first, list.last, d.look.dims}, t, c,
                        numbered ? Text{} : shownNumber(rows->at(t, c), 4));
    addScale(d.panel, d.scene, *rows, colours, {text("numbers of %1", {literal("E")}), literal("E")},
             scaleBelow(rect));
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
    const std::vector<double>& norms = *d.scene.results->of(makeNorms, input);
    const double most = std::max(1e-300, *std::ranges::max_element(norms));
    const double number = d.scene.canvas.measure(literal("0.9999"), Type::note).width + 6;
    const double longest = d.areas.norms.width - number - 6;
    for (Index t = list.first; t < list.last; ++t) {
        const double norm = norms[static_cast<std::size_t>(t - list.first)];
        const double high = std::min(16.0, 0.6 * list.pitch), x = d.areas.norms.x;
        word_rows::addIfFits(d.panel, d.scene, shownNumber(norm, 3), {x, list.y(t), number - 2, list.pitch},
                             Type::note, Role::ink, 1);
        d.add(Box{
            {x + number + 2, list.y(t) + (list.pitch - high) / 2, std::max(1.0, norm / most * longest), high},
            {Role::muted, 0, 0.6},
            {},
            0});
    }
}

void addAreas(Figure& figure, const Scene& scene, const Areas& areas) {
    const auto add = [&](const char* name, double left, double right, double above, double below) {
        const Rect& rows = areas.list.area;
        if (right > left)
            figure.areas.push_back({name, {left, rows.y - above, right - left, above + rows.height + below}});
    };
    const double head = word_rows::kHead;
    add("positions", areas.tokens.x, areas.tokens.x + word_rows::numbersWidth(scene, areas.list), 0, 0);
    add("ids", areas.ids.x, areas.ids.right(), head, 0);
    add("links", areas.links.x, areas.links.right(), head, 0);
    add("links", areas.back.x, areas.back.right(), 0, 0);
    add("table W", areas.numbers.x, areas.table.right(), head, kScaleBelow);
    add("rows E", areas.rows.x, areas.rows.right(), head, kScaleBelow);
    add("lengths", areas.norms.x, areas.norms.right(), head, 0);
    if (areas.batch.height > 0) figure.areas.push_back({"batch", areas.batch});
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
    // Few rows are as high together as the words, unless a row would be too high for what it is.
    d.pitch = std::min(std::max(d.areas.list.pitch, 0.4 * d.areas.table.height),
                       d.areas.table.height / static_cast<double>(d.shown.size()));

    const Embedding& e = look.embedding;
    const auto lines = static_cast<Index>(e.lines.size());
    const bool oneArray = lines == 1 || e.padding || std::ranges::all_of(e.lines, [&](const auto& line) {
                              return static_cast<Index>(line.size()) == e.longest;
                          });
    const Index batch = oneArray ? lines : 1, length = oneArray ? e.longest : look.words();
    addHead(d, marked("tokens"), word_rows::seenIn(d.areas.list), d.areas.tokens);
    addHead(d, marked("ids"), word_rows::shapeText({batch, length}), d.areas.ids);
    if (scene.document.pane().options.integer(kOneHot) == 1)
        addHead(d, marked("one-hot"), word_rows::shapeText({look.words(), e.table->size().rows}),
                d.areas.links);
    addHead(d, marked("table W"), word_rows::shapeText({e.table->size().rows, look.dims}), d.areas.table);
    addHead(d,
            e.scale == 1                                          ? marked("rows E")
            : scene.document.pane().options.integer(kScaled) == 1 ? marked("rows E = √d W")
                                                                  : marked("rows E = s W"),
            word_rows::shapeText({batch, length, look.dims}),
            {d.areas.back.x, 0, d.areas.back.width + d.areas.rows.width, 0});
    if (d.areas.norms.width > 0) addHead(d, marked("length"), "|E|", d.areas.norms);

    word_rows::addTokens(panel, scene, d.areas.list,
                         {d.areas.tokens.x, d.areas.tokens.width, [&d](Index position) {
                              return d.look.embedding.ids[static_cast<std::size_t>(position)] == d.lit;
                          }});
    addIds(d);
    addLinks(d);
    if (scene.document.pane().options.integer(kOneHot) == 1) addOneHot(d);
    addTable(d);
    addRows(d);
    addNorms(d);
    addBatch(panel, scene, d.areas.batch);
    addAreas(figure, scene, d.areas);
    figure.title = text(
        "Each token has an id, each id a row of the table: %1 in this line, %2 used by the batch",
        {counted(look.words(), Thing::token), counted(static_cast<Index>(e.vocabulary.size()), Thing::row)});
    figure.hint =
        text("Point at a word that stands twice: one row lights for both. Type a second line for a batch.");
    return figure;
}

}  // namespace posiscope::tokens_view
