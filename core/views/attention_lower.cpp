// SPDX-License-Identifier: GPL-3.0-or-later
/// Below the matrices: the outputs, the vectors of the pair or its dial, and the two outputs of a repeated word.
#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

#include "core/attention/relative.h"
#include "core/attention/rotary.h"
#include "core/cells_field.h"
#include "core/layout.h"
#include "core/number.h"
#include "core/views/attention.h"

namespace posiscope::attention_view {

namespace {

constexpr double kHeading = 18, kLine = 15;

void addHeading(Panel& panel, const Text& heading, const Rect& room, const Canvas& canvas) {
    const Type type = fitting(heading, {Type::label, Type::note}, room.width, canvas);
    for (const Text& line : wrapped(heading, type, room.width, canvas)) {
        panel.marks.push_back(Label{line, {room.x, room.y, room.width, kHeading}, type, {Role::ink}, 0});
        break;
    }
}

/// Rows as colours, from -most to most.
void addRows(Panel& panel, const Scene& scene, const Matrix& rows, double most, const Rect& at) {
    const double end = std::max(1e-300, most);
    const auto field = std::make_shared<CellsField>(rows, Kind::signedValue, Range{-end, end});
    const ColourChoice& colours = scene.document.colours;
    panel.marks.push_back(FieldMark{field, whole(field->size()), at, Target::Kind::none,
                                    colourRange(colours, *field), colours.map});
    panel.marks.push_back(Box{at, {}, {Role::hairline}, 1});
}

void addOutputs(Panel& panel, const Scene& scene, const Computed& computed, const Pair& pair,
                const Rect& room) {
    addHeading(panel, text("outputs z_{i}, one row each"), room, scene.canvas);
    const Rect at{room.x, room.y + kHeading + 2, room.width, room.height - kHeading - 2};
    Matrix output = computed.attention.output;  // who asks nothing has none
    const double most = output.cwiseAbs().maxCoeff();
    output.topRows(computed.attention.firstQuery).setConstant(std::numeric_limits<double>::quiet_NaN());
    addRows(panel, scene, output, most, at);
    const double line = at.height / static_cast<double>(computed.words);
    const double spare = std::max(0.0, (6 - line) / 2);
    panel.marks.push_back(
        Box{{at.x - 1, at.y + static_cast<double>(pair.query) * line - spare, at.width + 2, line + 2 * spare},
            {},
            {Role::focus},
            2.5});
}

/// The vectors that meet in the pair, one strip each.
void addVectors(Panel& panel, const Scene& scene, const Computed& computed, const Pair& pair,
                const Rect& room) {
    const Attention& all = computed.attention;
    struct Strip {
        Text name;
        Matrix row;
    };
    const Text query = shownNumber(pair.query), key = shownNumber(pair.key);
    std::vector<Strip> strips{{text("q_{%1}", {query}), all.query.row(pair.query)},
                              {text("k_{%1}", {key}), all.key.row(pair.key)}};
    const bool asks = pair.query >= all.firstQuery;
    if (scene.encoding.lookedUp && asks && !all.masked(pair.query, pair.key)) {
        const LookedUp& tables = *scene.encoding.lookedUp;
        const Index row = relativeRow(pair.query, pair.key, tables.reach);
        strips.push_back({text("a^{K}_{%1}", {shownNumber(row)}), rowOf(*tables.key, row)});
        strips.push_back({text("v_{%1}", {key}), all.value.row(pair.key)});
        strips.push_back({text("a^{V}_{%1}", {shownNumber(row)}), rowOf(*tables.value, row)});
    } else {
        strips.push_back({text("v_{%1}", {key}), all.value.row(pair.key)});
    }
    if (asks) strips.push_back({text("z_{%1}", {query}), all.output.row(pair.query)});
    addHeading(panel, text("the vectors of the pair"), room, scene.canvas);
    double names = 0;
    for (const Strip& strip : strips)
        names = std::max(names, scene.canvas.measure(strip.name, Type::note).width + 6);
    const double pitch = std::min(28.0, (room.height - kHeading - 2) / static_cast<double>(strips.size()));
    double y = room.y + kHeading + 2;
    for (const Strip& strip : strips) {
        panel.marks.push_back(Label{strip.name, {room.x, y, names - 4, pitch}, Type::note, {Role::ink}, 0});
        addRows(panel, scene, strip.row, strip.row.cwiseAbs().maxCoeff(),
                {room.x + names, y + 2, room.width - names, pitch - 4});
        y += pitch;
    }
}

/// From the middle of the dial to a vector of two numbers.
void addHand(Panel& panel, Point centre, double radius, double x, double y, Role role, bool turned,
             const Text& name) {
    const double length = std::hypot(x, y);
    if (length == 0) return;
    const Point tip{centre.x + radius * x / length, centre.y - radius * y / length};
    panel.marks.push_back(Rule{centre, tip, {role, 0, turned ? 1 : 0.6}, turned ? 3.0 : 1.5, !turned});
    if (turned)
        panel.marks.push_back(Label{
            name,
            {centre.x + (radius + 10) * x / length - 9, centre.y - (radius + 10) * y / length - 8, 18, 16},
            Type::note,
            {Role::ink}});
}

/// A pair of columns of the query and the key, before and after they are turned.
void addDial(Panel& panel, const Scene& scene, const Computed& computed, const Pair& pair, const Rect& room) {
    const Rotated& rotated = *scene.encoding.rotated;
    const auto turned = turnedPair(scene);
    if (!turned) {
        addLines(panel, wrapped(turned.error(), Type::note, room.width, scene.canvas), Type::note,
                 {Role::muted}, room, scene.canvas);
        return;
    }
    const Index i = *turned;
    const auto [first, second] = columnsOf(rotated, i);
    addHeading(panel, text("dial of pair %1: dashed before", {shownNumber(i)}), room, scene.canvas);
    const Rect at{room.x, room.y + kHeading, room.width, room.height - kHeading};
    const double radius = std::min(at.width / 2, at.height / 2) - 20;
    if (radius < 20) return;
    const Point centre = at.centre();
    Curve circle{.paint = {Role::muted}, .width = 1};
    constexpr int kCorners = 96;
    circle.points.reserve(kCorners + 1);
    for (int step = 0; step <= kCorners; ++step) {
        const double angle = 2 * std::numbers::pi * step / kCorners;
        circle.points.push_back({centre.x + radius * std::cos(angle), centre.y - radius * std::sin(angle)});
    }
    panel.marks.push_back(std::move(circle));
    const Attention& all = computed.attention;
    const Text query = text("q"), key = text("k");
    addHand(panel, centre, radius, all.query(pair.query, first), all.query(pair.query, second), Role::sine,
            false, query);
    addHand(panel, centre, radius, all.key(pair.key, first), all.key(pair.key, second), Role::cosine, false,
            key);
    addHand(panel, centre, radius, all.turnedQuery(pair.query, first), all.turnedQuery(pair.query, second),
            Role::sine, true, query);
    addHand(panel, centre, radius * 0.8, all.turnedKey(pair.key, first), all.turnedKey(pair.key, second),
            Role::cosine, true, key);
}

/// As many schemes as there is room for: the present one and the one without positions stay.
std::vector<Twice> fitting(const Bench& bench, const Scheme& present, double height) {
    std::vector<Twice> kept = bench.schemes;
    const auto most = static_cast<std::size_t>(std::max(0.0, height / kLine));
    for (std::size_t i = kept.size(); i-- > 0 && kept.size() > most;)
        if (kept[i].scheme != &present && kept[i].apart.value_or(1) != 0)
            kept.erase(kept.begin() + static_cast<std::ptrdiff_t>(i));
    kept.resize(std::min(kept.size(), most));
    return kept;
}

/// The largest difference of the two outputs of a repeated word, scheme by scheme.
void addBench(Panel& panel, const Scene& scene, const Rect& room) {
    const auto bench = benchOf(scene);
    const Canvas& canvas = scene.canvas;
    const auto say = [&](const Text& what) {
        addLines(panel, wrapped(what, Type::note, room.width, canvas), Type::note, {Role::muted}, room,
                 canvas);
    };
    if (bench->second < 0)
        return say(text(
            "No word stands twice. Try “I believe I can be the best.”: without positions both “I” come out the same."));
    if (bench->tooMuch)
        return say(
            text("The two outputs of a repeated word: too many words or columns to compare all schemes."));
    const Text word = inSentence(wordAt(scene.document, bench->first).value_or(""));
    addHeading(panel,
               text("“%1” at %2 and %3: outputs apart by",
                    {word, shownNumber(bench->first), shownNumber(bench->second)}),
               room, canvas);
    const Scheme& present = schemeOf(scene.document);
    const std::vector<Twice> all = fitting(*bench, present, room.height - kHeading - 2);
    if (all.empty()) return;
    double names = 0, most = 0, numbers = 0;
    for (const Twice& each : all) {
        names = std::max(names, canvas.measure(text(each.scheme->title), Type::note).width + 8);
        most = std::max(most, each.apart.value_or(0));
    }
    names = std::min(names, room.width * 0.5);
    const auto number = [](const Twice& each) {
        if (!each.apart) return literal("—");
        return *each.apart == 0 ? text("0, to the bit") : shownNumber(*each.apart, 3);
    };
    for (const Twice& each : all)
        numbers = std::max(numbers, canvas.measure(number(each), Type::note).width + 8);
    const double pitch = std::min(22.0, (room.height - kHeading - 2) / static_cast<double>(all.size()));
    double y = room.y + kHeading + 2;
    const double bars = std::max(10.0, room.width - names - numbers);
    for (const Twice& each : all) {
        const bool isPresent = each.scheme == &present;
        panel.marks.push_back(
            Label{elided(plain(text(each.scheme->title), canvas.dictionary), Type::note, names - 4, canvas),
                  {room.x, y, names - 4, pitch},
                  Type::note,
                  {isPresent ? Role::ink : Role::muted},
                  0});
        const double length = most > 0 ? bars * each.apart.value_or(0) / most : 0;
        if (length > 0)
            panel.marks.push_back(Box{{room.x + names, y + 2, length, pitch - 4},
                                      {isPresent ? Role::sine : Role::edge},
                                      {Role::focus},
                                      isPresent ? 1.5 : 0});
        panel.marks.push_back(Label{number(each),
                                    {room.x + names + length + 4, y, numbers - 4, pitch},
                                    Type::note,
                                    {isPresent ? Role::ink : Role::muted},
                                    0});
        y += pitch;
    }
}

}  // namespace

void addLower(Panel& panel, const Scene& scene, const Computed& computed, const Pair& pair,
              const Rect& room) {
    constexpr double kGap = 20;
    const double free = room.width - 2 * kGap;
    const double outputs = 0.26 * free, middle = 0.30 * free, bench = 0.44 * free;
    addOutputs(panel, scene, computed, pair, {room.x, room.y, outputs, room.height});
    const Rect between{room.x + outputs + kGap, room.y, middle, room.height};
    const bool turns = scene.encoding.rotated && scene.encoding.rotated->pairs() > 0;
    if (turns)
        addDial(panel, scene, computed, pair, between);
    else
        addVectors(panel, scene, computed, pair, between);
    addBench(panel, scene, {between.right() + kGap, room.y, bench, room.height});
}

}  // namespace posiscope::attention_view
