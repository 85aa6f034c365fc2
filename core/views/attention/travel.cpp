// SPDX-License-Identifier: GPL-3.0-or-later
/// The picture below the matrices: where the vectors of the pair go. The looked-up rows join the key and the value;
/// query and key make the logit, the logit makes the weight, and value and weight make the output.
#include <algorithm>
#include <cmath>

#include "core/base/number.h"
#include "core/colour/colour_map.h"
#include "core/document/head_choices.h"
#include "core/encoding/clipped_distance.h"
#include "core/fields/cells_field.h"
#include "core/figure/cell_numbers.h"
#include "core/figure/layout.h"
#include "core/views/attention/drawing.h"
#include "core/views/shared/legend.h"

namespace posiscope::attention_view {

namespace {

constexpr double kJoin = 26, kArrow = 20, kMostStrip = 64, kBoxSpare = 12;
constexpr double kRoomForWords = 470, kRoomForDials = 540;
constexpr double kFold = 16, kRoomToFold = 110;  ///< gap from logit to weight; room for both and the output

/// A vector as colours, which end at its own largest number.
struct Strip {
    Text name;
    Matrix row;
    Paint edge{Role::hairline};
};

/// Strips that meet, and the operation on them.
struct Flow {
    std::vector<Strip> strips;
    Text then;  ///< the operation on the result of the strips
};

/// The pair, its numbers as texts, and where it is drawn.
struct PairDrawing {
    Panel& panel;
    const Scene& scene;
    const Computed& computed;
    const Pair& pair;
    double most = 1;
    Rect room;
    Text query, key, both;
    Type type = Type::note;
    Type numbers = Type::note;
    bool isFolded = false;  ///< the weight stands below the logit

    const Attention& all() const { return computed.attention; }
    void add(Mark mark) const { panel.marks.push_back(std::move(mark)); }
    double width(const Text& each, Type as) const { return scene.canvas.measure(each, as).width; }
};

bool turns(const Scene& scene) {
    return scene.encoding.rotated && scene.encoding.rotated->pairs() > 0;
}

/// The tables of which the pair looks a row up; none: it looks nothing up.
const LookedUp* lookingUp(const PairDrawing& to) {
    const LookedUp* tables = to.scene.encoding.vectors();
    return tables != nullptr && tables->rule->looks(to.pair.query, to.pair.key) ? tables : nullptr;
}

/// The colour of the pair's offset, in which its rows travel.
Paint offsetOf(const PairDrawing& to) {
    const RowRule& rule = *to.scene.encoding.vectors()->rule;
    return {Role::offset, rule.side(rule.row(to.pair.query, to.pair.key))};
}

Text signedTerm(double value) {
    return value < 0 ? text("− %1", {shownNumber(-value, 3)}) : text("+ %1", {shownNumber(value, 3)});
}

std::vector<Flow> flowsOf(const PairDrawing& to) {
    const Attention& all = to.all();
    const Text weighted = text("× α_{%1} + …", {to.both}),
               factor = shownFactor(to.scene.document.pane().options);
    if (to.scene.encoding.vectors() != nullptr) {
        Flow upper{{}, text("· q_{%1}%2", {to.query, factor})}, lower{{}, weighted};
        if (const LookedUp* tables = lookingUp(to)) {
            const Index row = tables->rule->row(to.pair.query, to.pair.key);
            for (const LookedUp::Table& table : tables->tables)
                (table.joins == LookedUp::Joins::key ? upper : lower)
                    .strips.push_back({text("%1_{%2}", {table.symbol, shownNumber(row)}),
                                       rowOf(*table.field, row), offsetOf(to)});
        }
        upper.strips.push_back({text("k_{%1}", {to.key}), all.key.row(to.pair.key)});
        lower.strips.push_back({text("v_{%1}", {to.key}), all.value.row(to.pair.key)});
        return {std::move(upper), std::move(lower)};
    }
    Flow lower{{{text("v_{%1}", {to.key}), all.value.row(to.pair.key)}}, weighted};
    if (turns(to.scene)) return {{{}, text("q · k%1", {factor})}, std::move(lower)};
    Text then = text("q · k%1", {factor});
    if (to.scene.encoding.biased)
        then = text("q · k%1 %2", {factor, signedTerm(all.position(to.pair.query, to.pair.key))});
    return {{{{text("q_{%1}", {to.query}), all.query.row(to.pair.query)},
              {text("k_{%1}", {to.key}), all.key.row(to.pair.key)}},
             std::move(then)},
            std::move(lower)};
}

/// The row as a field with colours from -end to end.
FieldPtr coloursOf(const Matrix& row, double end) {
    const double most = std::max(1e-300, end);
    return std::make_shared<CellsField>(row, Kind::signedValue, Range{-most, most});
}

void addField(const PairDrawing& to, const FieldPtr& field, const Rect& at, const Paint& edge) {
    const ColourChoice& colours = to.scene.document.colours;
    const FieldMark mark{
        field, whole(field->size()), at, Target::Kind::none, colourRange(colours, *field), colours.map};
    to.add(mark);
    to.add(Box{at, {}, edge, edge.role == Role::offset ? 2.5 : 1});
    addCellNumbers(to.panel, mark, to.scene.canvas);
}

/// "±0.38", where there is room for it: how large the largest number of a vector is.
Text endOf(const PairDrawing& to, const Matrix& row) {
    return to.type == Type::note ? Text{} : text("±%1", {shownNumber(row.cwiseAbs().maxCoeff(), 2)});
}

double endsWidth(const PairDrawing& to) {
    return to.type == Type::note ? 0 : to.width(text("±%1", {literal("0.000")}), Type::note) + 4;
}

/// The name of a vector and the end of its colours, left of `x`.
void addName(const PairDrawing& to, const Text& name, const Matrix& row, double from, double x,
             double middle) {
    const double ends = endsWidth(to);
    to.add(Label{name, {from, middle - 10, x - from - ends - 4, 20}, to.type, {Role::ink}, 0});
    if (ends > 0)
        to.add(Label{endOf(to, row), {x - ends - 3, middle - 8, ends, 16}, Type::note, {Role::muted}, 1});
}

/// Adds the line from the end of a strip to the point where strips meet.
void addJoin(const PairDrawing& to, Point from, Point end, const Paint& paint) {
    to.add(Curve{levelCurve(from, end, 24), paint, 2.5});
}

/// One strip above the other and the lines that join them; returns where the lines end.
Point addStrips(const PairDrawing& to, const Flow& flow, const Rect& at, double names) {
    const double pitch = at.height / static_cast<double>(flow.strips.size());
    const double thick = std::min({pitch - 3, kMostStrip, std::max(12.0, 0.8 * pitch)});
    const Paint line = lookingUp(to) != nullptr ? offsetOf(to) : Paint{Role::edge};
    const Point end{at.right(), at.centre().y};
    for (std::size_t i = 0; i < flow.strips.size(); ++i) {
        const Strip& strip = flow.strips[i];
        const double y = at.y + (static_cast<double>(i) + 0.5) * pitch;
        addName(to, strip.name, strip.row, at.x, at.x + names, y);
        const Rect row{at.x + names, y - thick / 2, at.width - names - kJoin, thick};
        addField(to, coloursOf(strip.row, strip.row.cwiseAbs().maxCoeff()), row, strip.edge);
        addJoin(to, {row.right() + 1, y}, end, line);
    }
    return end;
}

/// A number on the colour that it has in its matrix.
void addNumber(const PairDrawing& to, const Text& shown, double value, bool isWeight, const Rect& box) {
    const ColourChoice& colours = to.scene.document.colours;
    const double most = isWeight ? to.all().weight.maxCoeff() : to.most;
    const auto field = std::make_shared<CellsField>(Matrix::Constant(1, 1, value),
                                                    isWeight ? Kind::unsignedValue : Kind::signedValue,
                                                    isWeight ? Range{0, most} : Range{-most, most});
    const Range range = colourRange(colours, *field);
    to.add(FieldMark{field, whole(field->size()), box, Target::Kind::none, range, colours.map});
    to.add(Box{box, {}, {Role::focus}, 2, 3});
    const Theme theme = to.scene.canvas.theme;
    const ColourMap map = coloursOver(range, field->kind(), colours.map, theme);
    const auto step = static_cast<std::size_t>(ColourScale(range).step(static_cast<float>(value)));
    to.add(Label{shown, box, to.numbers, textOn(map[step], theme)});
}

struct Scores {
    Text logit, weight;
    double logitWidth = 0, weightWidth = 0;
};

Scores scoresOf(const PairDrawing& to) {
    const double e = to.all().logit(to.pair.query, to.pair.key),
                 a = to.all().weight(to.pair.query, to.pair.key);
    Scores out{text("e_{%1} = %2", {to.both, shownNumber(e, 3)}),
               text("α_{%1} = %2", {to.both, shownNumber(a, 3)})};
    out.logitWidth = to.width(out.logit, to.numbers) + kBoxSpare;
    out.weightWidth = to.width(out.weight, to.numbers) + kBoxSpare;
    return out;
}

/// Adds the arrow between two boxes, with the name “softmax” where it has room.
void addSoftmax(const PairDrawing& to, const Rect& logit, const Rect& weight) {
    const Text softmax = text("softmax");
    const Paint arrow{Role::muted};
    const double name = to.width(softmax, Type::note) + 8;
    if (to.isFolded) {
        const double x = logit.x + 10;
        addArrow(to.panel, {x, logit.bottom() + 2}, {x, weight.y - 2}, arrow, 1.5);
        to.add(Label{
            softmax, {x + 6, logit.bottom(), name, weight.y - logit.bottom()}, Type::note, {Role::muted}, 0});
        return;
    }
    const double middle = logit.centre().y, from = logit.right() + 4, end = weight.x - 3;
    if (end - from < name + 2 * kArrow) return addArrow(to.panel, {from, middle}, {end, middle}, arrow, 1.5);
    const double x = (from + end) / 2;
    to.add(Rule{{from, middle}, {x - name / 2, middle}, arrow, 1.5});
    to.add(Label{softmax, {x - name / 2, middle - 8, name, 16}, Type::note, {Role::muted}});
    addArrow(to.panel, {x + name / 2, middle}, {end, middle}, arrow, 1.5);
}

/// Adds from the left edge of `line` to its right one: the operation, the logit, the weight.
void addScores(const PairDrawing& to, const Flow& flow, const Scores& scores, const Rect& line) {
    const double middle = line.centre().y;
    const double height = std::min(line.height, to.numbers == Type::note ? 22.0 : 30.0);
    const double wide = to.width(flow.then, to.type) + 4, start = line.x + wide + 8;
    to.add(Label{flow.then, {line.x + 4, middle - 10, wide, 20}, to.type, {Role::ink}});
    Rect logit{0, middle - height / 2, scores.logitWidth, height};
    Rect weight{line.right() - scores.weightWidth, logit.y, scores.weightWidth, height};
    if (to.isFolded) {
        logit.width = weight.width = std::max(logit.width, weight.width);
        logit.x = weight.x = line.right() - logit.width;
        weight.y = logit.bottom() + kFold;
    } else {
        const double between = weight.x - start - logit.width;
        const double name = to.width(text("softmax"), Type::note) + 2 * kArrow + 16;
        logit.x = weight.x - std::max(0.5 * between, std::min(name, between - kArrow)) - logit.width;
    }
    addArrow(to.panel, {start, middle}, {logit.x - 3, middle}, {Role::muted}, 1.5);
    addSoftmax(to, logit, weight);
    addNumber(to, scores.logit, to.all().logit(to.pair.query, to.pair.key), false, logit);
    addNumber(to, scores.weight, to.all().weight(to.pair.query, to.pair.key), true, weight);
}

/// Adds the output, to which the weighted value is added.
void addOutput(const PairDrawing& to, const Flow& flow, const Rect& line, double thick) {
    const double middle = line.centre().y;
    const double wide = to.width(flow.then, to.type) + 4;
    to.add(Label{flow.then, {line.x + 4, middle - 10, wide, 20}, to.type, {Role::ink}});
    const Text name = text("z_{%1}", {to.query});
    const double names = to.width(name, to.type) + 8 + endsWidth(to), free = line.width - wide - 12 - names;
    const double strip = std::max(30.0, std::min(0.66 * free, free - 2 * kArrow));
    const Rect at{line.right() - strip, middle - thick / 2, strip, thick};
    addArrow(to.panel, {line.x + wide + 8, middle}, {at.x - names - 4, middle}, {Role::muted}, 1.5);
    const Matrix row = to.all().output.row(to.pair.query);
    addName(to, name, row, at.x - names, at.x, middle);
    addField(to, coloursOf(row, row.cwiseAbs().maxCoeff()), at, {Role::hairline});
}

Text headingOf(const PairDrawing& to) {
    if (const LookedUp* tables = lookingUp(to))
        return text("where row %1 goes", {shownNumber(tables->rule->row(to.pair.query, to.pair.key))});
    if (turns(to.scene) && turnedPair(to.scene))
        return text("dial of pair %1: dashed before",
                    {shownNumber(to.scene.document.pane().options.integer(kPair))});
    return text("the vectors of the pair");
}

/// Adds the heading, and right of it the meaning of the strips' colours.
void addHeadingAndScale(const PairDrawing& to) {
    const Text heading = headingOf(to);
    addHeading(to.panel, heading, to.room, to.scene.canvas);
    constexpr double kBar = 56, kThick = 8, kSign = 12;
    const Text means = text("to each vector's largest number");
    const double used = to.width(heading, Type::strong) + 3 * kStep, bar = kBar + 2 * kSign,
                 named = bar + to.width(means, Type::note) + kStep;
    const bool isNamed = used + named <= to.room.width;
    if (used + bar > to.room.width) return;
    const double x = to.room.right() - (isNamed ? named : bar), y = to.room.y + (kHeadingHeight - kThick) / 2;
    constexpr Index kSteps = 255;
    Matrix steps(1, kSteps);
    for (Index i = 0; i < kSteps; ++i) steps(0, i) = 2 * static_cast<double>(i) / (kSteps - 1) - 1;
    addField(to, coloursOf(steps, 1), {x + kSign, y, kBar, kThick}, {Role::hairline});
    to.add(Label{literal("−"), {x, y - 4, kSign, 16}, Type::note, {Role::muted}});
    to.add(Label{literal("+"), {x + kSign + kBar, y - 4, kSign, 16}, Type::note, {Role::muted}});
    if (isNamed) to.add(Label{means, {x + bar, y - 4, named - bar, 16}, Type::note, {Role::muted}, 1});
}

/// Why there is no logit or no weight.
Text withoutWeight(const PairDrawing& to) {
    if (to.pair.query < to.all().pairs.first)
        return text("%1 asks nothing here, as in a step of decoding.", {placed(to.scene, to.pair.query)});
    if (to.all().masked(to.pair.query, to.pair.key)) return text("masked: α_{%1} = 0", {to.both});
    return {};
}

double namesOf(const PairDrawing& to, const std::vector<Flow>& flows) {
    double names = 0;
    for (const Flow& flow : flows)
        for (const Strip& strip : flow.strips) names = std::max(names, to.width(strip.name, to.type) + 8);
    return names + endsWidth(to);
}

/// One flow below the other, each as high as it has strips.
void addFlows(const PairDrawing& to, const Rect& room) {
    const std::vector<Flow> flows = flowsOf(to);
    const Scores scores = scoresOf(to);
    const double names = namesOf(to, flows);
    double then = 0, lines = 0;
    for (const Flow& flow : flows) {
        then = std::max(then, to.width(flow.then, to.type) + 4);
        lines += static_cast<double>(std::max<std::size_t>(1, flow.strips.size()));
    }
    const double boxes = to.isFolded ? std::max(scores.logitWidth, scores.weightWidth) + kArrow
                                     : scores.logitWidth + scores.weightWidth + 3 * kArrow;
    const double right = then + 12 + boxes;
    // Where the logit's flow has no strips, the value's has what room it wants.
    const double strips = turns(to.scene)
                              ? 0.3 * room.width
                              : std::clamp(room.width - names - kJoin - right, 40.0, 0.42 * room.width);
    const double gap = to.isFolded ? 22 + kFold - 4 : std::min(1.5 * kStep, 0.08 * room.height),
                 pitch = (room.height - gap) / lines;
    double y = room.y;
    const Text why = withoutWeight(to);
    for (std::size_t i = 0; i < flows.size(); ++i) {
        const Flow& flow = flows[i];
        const double height = pitch * static_cast<double>(std::max<std::size_t>(1, flow.strips.size()));
        const Rect line{room.x, y, room.width, height};
        Rect after = line;
        if (!flow.strips.empty()) {
            const Point end = addStrips(to, flow, {line.x, y, names + strips + kJoin, height}, names);
            after = {end.x, y, room.right() - end.x, height};
        }
        if (!why.empty()) {
            if (i == 0)
                addLines(to.panel, wrapped(why, Type::note, after.width - kStep, to.scene.canvas), Type::note,
                         {Role::muted}, {after.x + kStep, y + 2, after.width - kStep, height},
                         to.scene.canvas);
        } else if (i == 0) {
            addScores(to, flow, scores, after);
        } else {
            addOutput(to, flow, after, std::min({pitch - 3, kMostStrip, std::max(12.0, 0.8 * pitch)}));
        }
        y += height + gap;
    }
}

}  // namespace

Least leastTravel(const Scene& scene, double width) {
    constexpr double kDials = 66, kLines = 2 * 19;
    const double wide = scene.canvas.paper ? 410 : 340;  // small texts are larger on paper
    if (turns(scene)) return {wide, width >= kRoomForDials ? kDials + 8 : kDials + kLines};
    return {wide, (scene.encoding.vectors() != nullptr ? 4.0 : 3.0) * 16 + 6};
}

void addTravel(Panel& panel, const Scene& scene, const Computed& computed, const Pair& pair, double most,
               const Rect& room) {
    PairDrawing to{.panel = panel,
                   .scene = scene,
                   .computed = computed,
                   .pair = pair,
                   .most = most,
                   .room = room,
                   .query = shownNumber(pair.query),
                   .key = shownNumber(pair.key)};
    to.both = subscript(pair);
    Rect below = room;
    if (room.height >= leastTravel(scene, room.width).height + kHeadingHeight) {
        addHeadingAndScale(to);
        below = {room.x, room.y + kHeadingHeight, room.width, room.height - kHeadingHeight};
    }
    to.isFolded = room.width < kRoomForWords && !turns(scene) && below.height >= kRoomToFold;
    if (turns(scene)) {
        const bool isBeside = room.width >= kRoomForDials && below.height < 150;
        const double flows = std::min(below.height * 0.4, 72.0), dials = below.height - flows - kStep,
                     half = 0.45 * below.width;
        addDials(panel, scene, computed, pair,
                 {below.x, below.y, isBeside ? half : below.width, isBeside ? below.height : dials});
        if (isBeside)
            below = {below.x + half + kStep, below.y, below.width - half - kStep, below.height};
        else
            below = {below.x, below.bottom() - flows, below.width, flows};
    }
    if (below.width >= kRoomForWords) {
        to.type = Type::label;
        to.numbers = Type::strong;
    }
    addFlows(to, below);
}

void addArrow(Panel& panel, Point from, Point to, const Paint& paint, double width) {
    const double length = std::hypot(to.x - from.x, to.y - from.y);
    if (length < 1) return;
    const double size = std::min(6.0, length), x = (to.x - from.x) / length, y = (to.y - from.y) / length;
    panel.marks.push_back(Rule{from, to, paint, width});
    panel.marks.push_back(
        Curve{.points = {{to.x - size * x - 0.6 * size * y, to.y - size * y + 0.6 * size * x},
                         to,
                         {to.x - size * x + 0.6 * size * y, to.y - size * y - 0.6 * size * x}},
              .paint = paint,
              .width = width});
}

}  // namespace posiscope::attention_view
