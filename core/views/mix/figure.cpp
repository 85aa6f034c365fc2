// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "core/base/number.h"
#include "core/figure/layout.h"
#include "core/views/mix/mix.h"
#include "core/views/shared/legend.h"

namespace posiscope::mix_view {

namespace {

constexpr double kHead = 56;    ///< title, weight and shape of a column
constexpr double kSwatch = 12;  ///< the width of a colour in the legend of the bars, with its gap

/// A field as it goes into the sum.
class Weighted final : public Field {
public:
    Weighted(FieldPtr field, double weight) : m_field(std::move(field)), m_weight(weight) {}
    Size size() const override { return m_field->size(); }
    Kind kind() const override { return Kind::signedValue; }
    Range range() const override { return m_field->range(); }
    Range limits() const override { return m_field->limits(); }
    double at(Index row, Index column) const override {
        return m_weight == 0 ? 0 : m_weight * m_field->at(row, column);
    }

private:
    FieldPtr m_field;
    double m_weight;
};

Text shapeOf(const FieldPtr& field) {
    const Size size = field->size();
    return literal(word_rows::shapeText({size.rows, size.columns}));
}

}  // namespace

std::vector<Column> columnsOf(const Look& look) {
    const bool times = look.merge == Merge::multiply, beside = look.merge == Merge::concatenate;
    const Mix& mix = look.mix;
    std::vector<Column> all;
    all.reserve(5);
    all.push_back({"word", marked("word"), shapeOf(mix.word), mix.word, "", look.weights.word, {}});
    if (mix.segment)
        all.push_back(
            {"segment", marked("segment"), shapeOf(mix.segment), mix.segment, "+", look.weights.segment, {}});
    all.push_back({kPosition,
                   marked("position"),
                   shapeOf(mix.masked),
                   mix.masked,
                   times    ? "× (1 +"
                   : beside ? "|"
                            : "+",
                   look.weights.position,
                   {}});
    all.push_back({"sum", marked("sum"), shapeOf(mix.merged), mix.merged, times ? ") =" : "=", 1, {}});
    if (beside) all.back().title = marked("side by side");
    if (times) all.back().title = marked("product");
    if (look.normalized())
        all.push_back({"norm",
                       look.rms ? marked("RMSNorm") : marked("LayerNorm"),
                       shapeOf(mix.sum),
                       mix.sum,
                       "→",
                       1,
                       {}});
    return all;
}

FieldPtr shownOf(const Column& column) {
    return column.weight == 1 ? column.field : std::make_shared<Weighted>(column.field, column.weight);
}

namespace {

const char* weightName(const Column& column) {
    const std::string_view of = column.of;
    return of == "word"      ? marked("α = %1")
           : of == kPosition ? marked("β = %1")
           : of == "segment" ? marked("γ = %1")
                             : "";
}

Index litRow(const Scene& scene, const Areas& areas) {
    if (!scene.canvas.focus) return -1;
    const bool row = scene.pointer.kind == Target::Kind::word || scene.pointer.kind == Target::Kind::cell;
    return row ? scene.pointer.row : word_rows::focusOf(scene, areas.list.count);
}

/// How high the head of the columns begins: their rows stand in the middle of the room.
double headOf(const Areas& areas) {
    return areas.list.area.y - kHead;
}

void addColumn(Panel& panel, const Scene& scene, const Areas& areas, const Column& column,
               const Range& colours) {
    const Rect& r = column.rect;
    const auto& list = areas.list;
    const double head = headOf(areas);
    const Rect title{r.x - areas.gap / 2 + 1, head + 2, r.width + areas.gap - 2, 19};
    word_rows::addIfFits(panel, scene, text(column.title), title, {Type::heading, Type::label, Type::note},
                         Role::ink);
    if (const char* weight = weightName(column); *weight != '\0')
        word_rows::addIfFits(panel, scene, text(weight, {shownNumber(column.weight, 3)}),
                             {r.x, head + 21, r.width, 16}, Type::note,
                             column.weight == 1 ? Role::muted : Role::ink);
    word_rows::addIfFits(panel, scene, column.shape, {r.x, head + 37, r.width, 16}, Type::note, Role::muted);
    word_rows::addIfFits(panel, scene, literal(column.sign), list.rows(r.x - areas.gap, areas.gap),
                         {Type::title, Type::label}, Role::ink);
    const FieldPtr shown = shownOf(column);
    const bool numbered =
        word_rows::addField(panel, scene, list, shown, r.x, r.width, Target::Kind::cell, colours, column.of);
    if (const Index lit = litRow(scene, areas); lit >= list.first && lit < list.last)
        panel.marks.push_back(Box{{r.x, list.y(lit), r.width, list.pitch}, {}, {Role::focus}, 2.5});
    const Size size = shown->size();
    const Index t = word_rows::focusOf(scene, size.rows), dims = lookOf(scene).dims;
    const Rect rows = list.rows(r.x, r.width);
    // Side by side, the position's number stands further on.
    for (Index c = std::clamp<Index>(scene.document.focus.dimension, 0, dims - 1); c < size.columns;
         c += dims) {
        const double value = shown->at(t, c);
        word_rows::addFocus(panel, scene, {rows, list.first, list.last, size.columns}, t, c,
                            numbered || !std::isfinite(value) ? Text{} : shownNumber(value, 3));
    }
}

/// Adds the scales: the tables that are added share one, the normalised table has its own.
void addScales(Panel& panel, const Scene& scene, const Areas& areas, const Range& shared) {
    const Look& look = lookOf(scene);
    const auto last = areas.columns.end() - (look.normalized() ? 2 : 1);
    const double y = areas.list.area.y, height = areas.list.bottom() - y;
    const double left = areas.columns.front().rect.x;
    addScale(panel, scene, *look.mix.merged, shared,
             {text("numbers, on one scale for all that is added"), text("numbers")},
             scaleBelow({left, y, last->rect.right() - left, height}));
    if (!look.normalized()) return;
    const Column& normal = areas.columns.back();
    addScale(panel, scene, *normal.field, colourRange(scene.document.colours, *normal.field),
             {text("numbers of %1", {text(normal.title)}), text("numbers")},
             scaleBelow({normal.rect.x, y, normal.rect.width, height}));
}

/// Adds the names of the bars, as many on a line as it holds.
void addBarNames(Panel& panel, const Scene& scene, const Rect& room, const std::vector<Bar>& bars) {
    double x = room.x, y = room.y;
    for (const Bar& bar : bars) {
        const double wide = kSwatch + scene.canvas.measure(text(bar.name), Type::note).width + 2;
        if (x > room.x && x + wide > room.right()) {
            x = room.x;
            y += 16;
        }
        panel.marks.push_back(Box{{x, y + 4, 8, 8}, {bar.role}, {}, 0});
        word_rows::addIfFits(panel, scene, text(bar.name), {x + kSwatch, y, wide - kSwatch, 16}, Type::note,
                             Role::ink, 0);
        x += wide + 6;
    }
}

/// Bars beside each other: how long the word's and the position's row are.
void addNorms(Panel& panel, const Scene& scene, const Areas& areas) {
    if (areas.norms.width <= 0) return;
    const auto& list = areas.list;
    const std::vector<Bar> bars = barsOf(scene, list.first, list.last);
    double most = 1e-300;
    for (const Bar& bar : bars)
        for (const double length : bar.lengths)
            if (length > most) most = length;
    const Rect& r = areas.norms;
    const double head = headOf(areas);
    word_rows::addIfFits(panel, scene, text("length"), {r.x, head + 2, r.width, 19},
                         {Type::heading, Type::label, Type::note}, Role::ink);
    addBarNames(panel, scene, {r.x, head + 21, r.width, 32}, bars);
    const double number = scene.canvas.measure(literal("0.9999"), Type::note).width;
    for (Index t = list.first; t < list.last; ++t) {
        const double high = std::min(18.0, (list.pitch - 2) / static_cast<double>(bars.size()));
        double y = list.y(t) + (list.pitch - high * static_cast<double>(bars.size())) / 2;
        for (const Bar& bar : bars) {
            const double norm = bar.lengths[static_cast<std::size_t>(t - list.first)];
            const double length = std::isfinite(norm) ? norm / most * (r.width - number - 6) : 0;
            panel.marks.push_back(
                Box{{r.x + number + 6, y + 1, std::max(1.0, length), high - 2}, {bar.role}, {}, 0});
            const bool each = high >= 12;
            if (each || &bar == &bars.front())
                word_rows::addIfFits(panel, scene, shownNumber(norm, 3),
                                     {r.x, each ? y : list.y(t), number, each ? high : list.pitch},
                                     Type::note, Role::ink, 1);
            y += high;
        }
    }
}

}  // namespace

Range sharedColours(const Scene& scene) {
    const Look& look = lookOf(scene);
    double most = 0;
    for (const auto& [field, weight] :
         {std::pair{look.mix.word, look.weights.word}, std::pair{look.mix.masked, look.weights.position},
          std::pair{look.mix.segment, look.weights.segment}})
        if (field && weight != 0) {
            const Range range = field->range();
            most = std::max(most, weight * std::max(std::abs(range.lowest), std::abs(range.highest)));
        }
    const Range span{-std::max(most, 1e-3), std::max(most, 1e-3)};
    return scene.document.colours.span == ColourChoice::Span::fixed ? scene.document.colours.fixed : span;
}

std::vector<Bar> barsOf(const Scene& scene, Index first, Index last) {
    Norms norms = normsOf(scene, first, last);
    std::vector<Bar> bars{{marked("word"), Role::sine, std::move(norms.word)}};
    if (!norms.segment.empty()) bars.push_back({marked("segment"), Role::muted, std::move(norms.segment)});
    if (norms.position.empty()) norms.position.resize(bars.front().lengths.size());
    bars.push_back({marked("position"), Role::cosine, std::move(norms.position)});
    return bars;
}

Areas areasOf(const Scene& scene) {
    const double w = scene.canvas.width, h = scene.canvas.height, margin = 8;
    const double inner = w - 2 * margin;
    const Look& look = lookOf(scene);
    Areas areas;
    areas.list =
        word_rows::listOf(scene, kPanel, {margin, kHead, inner, h - kHead - kScaleBelow - 4}, look.rows);
    areas.columns = columnsOf(look);
    const auto measured = [&](const Text& shown, Type type) {
        return scene.canvas.measure(shown, type).width;
    };
    Index cells = 0;
    double sign = 0;
    for (const Column& column : areas.columns) {
        cells += column.field->size().columns;
        sign = std::max(sign, measured(literal(column.sign), Type::label) + 6);
    }
    double names = 0;
    for (const Bar& bar : barsOf(scene, 0, 0))
        names = std::max(names, kSwatch + measured(text(bar.name), Type::note) + 4);
    if (look.mix.segment) names *= 2;
    names = std::max(names, measured(literal("0.9999"), Type::note) + 36);
    const auto gaps = static_cast<double>(areas.columns.size() - 1);
    // The tables have numbers before anything else is comfortable; bars only where those have room.
    std::vector<word_rows::Width> columns{
        word_rows::tokensWidth(scene, areas.list),
        {gaps * sign, gaps * 44},
        {names, 0.18 * inner},
        {12, 20},
        word_rows::tableWidth(scene.canvas, cells, 0.55 * inner, 0.82 * inner)};
    if (word_rows::leastOf(columns) > inner) columns[2] = {};
    const std::vector<double> widths = word_rows::widthsIn(inner, columns);
    areas.gap = gaps > 0 ? widths[1] / gaps : 0;
    const double y = areas.list.area.y, height = areas.list.area.height;
    areas.tokens = {margin, y, widths[0], height};
    areas.norms = {margin + inner - widths[2], y, widths[2], height};
    const double perCell =
        (inner - widths[0] - widths[1] - widths[2] - widths[3]) / static_cast<double>(cells);
    double x = areas.tokens.right() + widths[3] / 2;
    for (Column& column : areas.columns) {
        column.rect = {x, y, perCell * static_cast<double>(column.field->size().columns), height};
        x = column.rect.right() + areas.gap;
    }
    return areas;
}

Drawn draw(const Scene& scene) {
    const Look& look = lookOf(scene);
    if (look.words == 0) return text("No words yet. Type a sentence, or choose a sample.");
    const Areas areas = areasOf(scene);
    Figure figure{.width = scene.canvas.width, .height = scene.canvas.height};
    Panel panel{.id = kPanel, .frame = {0, 0, figure.width, figure.height}};
    const auto& list = areas.list;
    word_rows::addIfFits(panel, scene, literal(word_rows::seenIn(areas.list)),
                         {areas.tokens.x, headOf(areas) + 37, areas.tokens.width, 16}, Type::note,
                         Role::muted);
    word_rows::addTokens(
        panel, scene, list,
        {areas.tokens.x, areas.tokens.width, [lit = litRow(scene, areas)](Index row) { return row == lit; }});
    const Range shared = sharedColours(scene);
    for (const Column& column : areas.columns)
        addColumn(panel, scene, areas, column,
                  column.field == look.mix.sum && look.normalized()
                      ? colourRange(scene.document.colours, *column.field)
                      : shared);
    addNorms(panel, scene, areas);
    const auto area = [&](const char* name, const Rect& column) {
        const double top = headOf(areas);
        if (column.width > 0)
            figure.areas.push_back({name, {column.x, top, column.width, areas.list.bottom() - top}});
    };
    for (const Column& column : areas.columns) area(column.of, column.rect);
    area("lengths", areas.norms);
    addScales(panel, scene, areas, shared);
    figure.panels.push_back(std::move(panel));
    figure.title = look.mix.segment ? text("Word, position and segment become one row")
                                    : text("Word and position become one row");
    figure.hint = text("Drag β to 0, then to 4: which part of the sum can still be seen?");
    return figure;
}

}  // namespace posiscope::mix_view
