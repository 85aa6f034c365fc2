// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "core/layout.h"
#include "core/number.h"
#include "core/views/mix.h"

namespace posiscope::mix_view {

namespace {

constexpr double kHead = 54;  ///< title, weight and shape of a column

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
    return literal("(" + std::to_string(size.rows) + ", " + std::to_string(size.columns) + ")");
}

/// The tables from left to right.
std::vector<Column> columnsOf(const Look& look) {
    const bool times = look.merge == Merge::multiply, beside = look.merge == Merge::concatenate;
    const Mix& mix = look.mix;
    std::vector<Column> all;
    all.reserve(5);
    all.push_back({marked("word"), shapeOf(mix.word), mix.word, "", look.weights.word, {}});
    if (mix.segment)
        all.push_back({marked("segment"), shapeOf(mix.segment), mix.segment, "+", look.weights.segment, {}});
    all.push_back({marked("position"),
                   shapeOf(mix.masked),
                   mix.masked,
                   times    ? "× (1 +"
                   : beside ? "|"
                            : "+",
                   look.weights.position,
                   {}});
    all.push_back({marked("sum"), shapeOf(mix.merged), mix.merged, times ? ") =" : "=", 1, {}});
    if (beside) all.back().title = marked("side by side");
    if (times) all.back().title = marked("product");
    if (look.normalized())
        all.push_back(
            {look.rms ? marked("RMSNorm") : marked("LayerNorm"), shapeOf(mix.sum), mix.sum, "→", 1, {}});
    return all;
}

const char* weightName(const Column& column) {
    const std::string_view title = column.title;
    return title == "word"       ? marked("α = %1")
           : title == "position" ? marked("β = %1")
           : title == "segment"  ? marked("γ = %1")
                                 : "";
}

bool isLit(const Scene& scene, Index position) {
    const bool row = scene.pointer.kind == Target::Kind::word || scene.pointer.kind == Target::Kind::cell;
    return position == (row ? scene.pointer.row : word_rows::focusOf(scene, lookOf(scene).rows));
}

void addColumn(Panel& panel, const Scene& scene, const Areas& areas, const Column& column,
               const Range& colours) {
    const Rect& r = column.rect;
    const Rect title{r.x - areas.gap / 2 + 1, 2, r.width + areas.gap - 2, 18};
    const Type type = fitting(text(column.title), {Type::label, Type::note}, title.width, scene.canvas);
    word_rows::addIfFits(panel, scene, text(column.title), title, type, Role::ink);
    if (const char* weight = weightName(column); *weight != '\0')
        word_rows::addIfFits(panel, scene, text(weight, {shownNumber(column.weight, 3)}),
                             {r.x, 19, r.width, 16}, Type::note,
                             column.weight == 1 ? Role::muted : Role::ink);
    word_rows::addIfFits(panel, scene, column.shape, {r.x, 35, r.width, 16}, Type::note, Role::muted);
    word_rows::addIfFits(panel, scene, literal(column.sign),
                         {r.x - areas.gap, areas.list.area.y, areas.gap, areas.list.pitch}, Type::label,
                         Role::ink);
    const FieldPtr shown =
        column.weight == 1 ? column.field : std::make_shared<Weighted>(column.field, column.weight);
    word_rows::addField(panel, scene, areas.list, shown, r.x, r.width, Target::Kind::cell, colours);
    for (Index t = areas.list.first; t < areas.list.last; ++t)
        if (isLit(scene, t))
            panel.marks.push_back(
                Box{{r.x, areas.list.y(t), r.width, areas.list.pitch}, {}, {Role::focus}, 2.5});
}

/// Bars beside each other: how long the word's and the position's row are.
void addNorms(Panel& panel, const Scene& scene, const Areas& areas) {
    if (areas.norms.width <= 0) return;
    const auto& list = areas.list;
    const Norms norms = normsOf(scene, list.first, list.last);
    double most = 1e-300;
    for (const auto* each : {&norms.word, &norms.position, &norms.segment})
        for (const double norm : *each)
            if (norm > most) most = norm;
    const Rect& r = areas.norms;
    word_rows::addIfFits(panel, scene, text("length"), {r.x, 2, r.width, 18}, Type::label, Role::ink);
    const bool both = !norms.segment.empty();
    word_rows::addIfFits(panel, scene, both ? text("word, segment, position") : text("word, position"),
                         {r.x, 19, r.width, 16}, Type::note, Role::muted);
    for (Index t = list.first; t < list.last; ++t) {
        const auto i = static_cast<std::size_t>(t - list.first);
        std::vector<std::pair<double, Role>> bars{{norms.word[i], Role::sine}};
        if (both) bars.emplace_back(norms.segment[i], Role::muted);
        bars.emplace_back(norms.position.empty() ? 0 : norms.position[i], Role::cosine);
        const double high = std::min(14.0, (list.pitch - 2) / static_cast<double>(bars.size()));
        double y = list.y(t) + (list.pitch - high * static_cast<double>(bars.size())) / 2;
        for (const auto& [norm, role] : bars) {
            const double length = std::isfinite(norm) ? norm / most * (r.width - 52) : 0;
            panel.marks.push_back(Box{{r.x + 46, y + 1, std::max(1.0, length), high - 2}, {role}, {}, 0});
            if (high >= 12 || &norm == &bars.front().first)
                word_rows::addIfFits(panel, scene, shownNumber(norm, 3),
                                     {r.x, high >= 12 ? y : list.y(t), 42, high >= 12 ? high : list.pitch},
                                     Type::note, Role::ink, 1);
            y += high;
        }
    }
}

void addTexts(Panel& panel, const Scene& scene, const Rect& room) {
    Rect left = room;
    const auto add = [&](const Text& shown, Type type, Role role, double least) {
        const double used =
            addLines(panel, wrapped(shown, type, room.width, scene.canvas), type, {role}, left, scene.canvas);
        const double step = std::max(used, least) + 4;
        left = {left.x, left.y + step, left.width, left.height - step};
    };
    add(drowning(scene), Type::label, Role::ink, 0);
    const auto most = wrapped(longestExplanation(scene), Type::note, room.width, scene.canvas);
    add(joined(tell(scene, scene.pointer).explanation, marked(" ")), Type::note, Role::ink,
        linesHeight(most, Type::note, scene.canvas));
    add(joined(facts(scene), marked("\u00a0· ")), Type::note, Role::ink, 0);
    add(joined(signs(scene), marked("\u00a0· ")), Type::note, Role::muted, 0);
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

Areas areasOf(const Scene& scene) {
    const double w = scene.canvas.width, h = scene.canvas.height, margin = w < 640 ? 8 : 16;
    const double inner = w - 2 * margin;
    Areas areas;
    const auto heightOf = [&](const Text& shown, Type type) {
        return linesHeight(wrapped(shown, type, inner, scene.canvas), type, scene.canvas) + 4;
    };
    double texts = heightOf(drowning(scene), Type::label) + heightOf(longestExplanation(scene), Type::note);
    for (const auto& each : {facts(scene), signs(scene)})
        texts += heightOf(joined(each, marked("\u00a0· ")), Type::note);
    texts = std::min(texts, h - kHead - 60);
    areas.texts = {margin, h - texts - 4, inner, texts};
    const Look& look = lookOf(scene);
    areas.list =
        word_rows::listOf(scene, kPanel, {margin, kHead, inner, areas.texts.y - kHead - 8}, look.rows);
    areas.tokens = {margin, kHead, std::clamp(0.15 * inner, 76.0, 140.0), areas.list.area.height};
    const double norms = w >= 560 ? std::clamp(0.17 * inner, 96.0, 180.0) : 0;
    areas.norms = {margin + inner - norms, kHead, norms, areas.list.area.height};
    areas.columns = columnsOf(look);
    areas.gap = w < 640 ? 22 : 40;
    const double gap = areas.gap;
    const auto n = static_cast<double>(areas.columns.size());
    double x = areas.tokens.x + areas.tokens.width + 10;
    const double width = (areas.norms.x - 12 - x - (n - 1) * gap) / n;
    for (Column& column : areas.columns) {
        column.rect = {x, kHead, width, areas.list.area.height};
        x += width + gap;
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
    if (!list.all())
        word_rows::addIfFits(panel, scene,
                             literal(std::to_string(list.first) + "–" + std::to_string(list.last - 1) +
                                     " / " + std::to_string(list.count)),
                             {areas.tokens.x, 35, areas.tokens.width, 16}, Type::note, Role::muted);
    word_rows::addTokens(panel, scene, list, {areas.tokens.x, areas.tokens.width, isLit});
    const Range shared = sharedColours(scene);
    for (const Column& column : areas.columns)
        addColumn(panel, scene, areas, column,
                  column.field == look.mix.sum && look.normalized()
                      ? colourRange(scene.document.colours, *column.field)
                      : shared);
    addNorms(panel, scene, areas);
    addTexts(panel, scene, areas.texts);
    figure.panels.push_back(std::move(panel));
    figure.title = look.mix.segment ? text("Word, position and segment become one row")
                                    : text("Word and position become one row");
    figure.hint = text("Drag β to 0, then to 4: which part of the sum can still be seen?");
    return figure;
}

}  // namespace posiscope::mix_view
