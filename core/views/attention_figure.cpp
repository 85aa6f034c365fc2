// SPDX-License-Identifier: GPL-3.0-or-later
/// The view `attention` as a figure: matrices above, what the pair does below them, sentences at the bottom.
#include <algorithm>
#include <cmath>

#include "core/layout.h"
#include "core/number.h"
#include "core/views/attention.h"

namespace posiscope::attention_view {

namespace {

constexpr double kHeading = 20, kNumbers = 18, kLeastSide = 88, kGap = 26;

/// Where everything stands.
struct Areas {
    double margin = 12;
    double texts = 0;  ///< top of the sentences
    double side = 0;   ///< of a matrix
    double names = 0;  ///< words left of the first matrix
    std::size_t count = 1;
    Rect lower;  ///< empty: no room for it
    bool large = false;
};

/// The explanation and the signs, in the largest letters that leave room for a matrix.
struct Sentences {
    std::vector<Text> lines, notes;
    Type type = Type::note, small = Type::note;
    double height = 0;
};

Sentences sentencesOf(const Scene& scene, const Computed& computed, const Pair& pair, bool large) {
    const Canvas& canvas = scene.canvas;
    const double width = canvas.width - 24;
    Sentences out;
    const Text all = joined(steps(scene, computed, pair), marked(" "));
    const Text note = joined(signs(scene, computed), marked("\u00a0· "));
    out.small = large ? Type::label : Type::note;
    out.notes = wrapped(note, out.small, width, canvas);
    for (const Type type : {large ? Type::strong : Type::label, Type::note}) {
        out.type = type;
        out.lines = wrapped(all, type, width - 20, canvas);
        out.height =
            linesHeight(out.lines, type, canvas) + 16 + 6 + linesHeight(out.notes, out.small, canvas) + 6;
        if (out.height < 0.34 * canvas.height) break;
    }
    return out;
}

Areas areasOf(const Scene& scene, const Computed& computed, const Sentences& sentences, Index matrices) {
    const double w = scene.canvas.width, h = scene.canvas.height;
    Areas areas;
    areas.large = w >= 960 && h >= 640;
    areas.texts = h - sentences.height;
    areas.names = 20;
    for (Index word = 0; word < std::min<Index>(computed.words, 24); ++word)
        areas.names = std::max(
            areas.names,
            std::min(areas.large ? 96.0 : 60.0,
                     scene.canvas.measure(literal(*wordAt(scene.document, word)), Type::note).width + 6));
    const double room = w - 2 * areas.margin - areas.names;
    const double upper = areas.texts - 8 - kHeading - kNumbers;
    const auto fits = static_cast<Index>((room + kGap) / (kLeastSide + kGap));
    areas.count = static_cast<std::size_t>(std::clamp<Index>(matrices, 1, std::max<Index>(1, fits)));
    const double count = static_cast<double>(areas.count);
    const double wide = (room - kGap * (count - 1)) / count;
    // What is below the matrices needs its room; without it they take all.
    constexpr double kLeastLower = 168;
    constexpr double kLowest = 112;
    areas.side = std::floor(std::min(wide, std::max(kLeastSide, upper - kLeastLower - 12)));
    const bool hasLower = w >= 560 && upper - areas.side - 12 >= kLowest;
    if (!hasLower) areas.side = std::floor(std::min(wide, upper));
    if (hasLower) {
        const double top = 4 + kHeading + areas.side + kNumbers + 12;
        areas.lower = {areas.margin, top, w - 2 * areas.margin, areas.texts - 8 - top};
    }
    return areas;
}

/// Words beside the rows, where a line has room; the one in focus always.
void addNames(Panel& panel, const Scene& scene, const Computed& computed, const Pair& pair, double x,
              double top, double side, double width) {
    const double cell = side / static_cast<double>(computed.words);
    const bool all = cell >= 12;
    for (Index i = 0; i < computed.words; ++i) {
        if (!all && i != pair.query) continue;
        const double height = std::max(cell, 14.0);
        // A matrix lower than a line of text has its name from the top on.
        const double y = std::clamp(top + (static_cast<double>(i) + 0.5) * cell - height / 2, top - 2,
                                    std::max(top - 2, top + side - height + 2));
        panel.marks.push_back(Label{elided(*wordAt(scene.document, i), Type::note, width - 4, scene.canvas),
                                    {x, y, width - 4, height},
                                    Type::note,
                                    {i == pair.query ? Role::ink : Role::muted},
                                    1});
        if (all)
            panel.marks.push_back(
                Box{{x, y, width - 4, cell}, {}, {}, 0, 0, false, {Target::Kind::word, i, -1}});
    }
}

/// Positions of the keys under a matrix, as many as there is room for.
void addNumbers(Panel& panel, const Scene& scene, const Computed& computed, const Pair& pair, double left,
                double y, double side) {
    const double cell = side / static_cast<double>(computed.words);
    const double wide = scene.canvas.measure(shownNumber(computed.words - 1), Type::note).width;
    for (Index j = 0; j < computed.words; ++j) {
        if (wide + 4 > cell && j != pair.key) continue;
        const double width = std::max(cell, wide + 2);
        const double x = std::clamp(left + (static_cast<double>(j) + 0.5) * cell - width / 2, left,
                                    std::max(left, left + side - width));
        panel.marks.push_back(Label{shownNumber(j),
                                    {x, y, width, kNumbers - 2},
                                    Type::note,
                                    {j == pair.key ? Role::ink : Role::muted}});
    }
}

void addMatrix(Panel& panel, const Scene& scene, const Computed& computed, const Pair& pair,
               const Shown& shown, double most, const Rect& at) {
    const ColourChoice& colours = scene.document.colours;
    const FieldPtr field = fieldOf(shown, computed, most);
    panel.marks.push_back(FieldMark{field, whole(field->size()), at, Target::Kind::pair,
                                    colourRange(colours, *field), colours.map});
    panel.marks.push_back(Box{at, {}, {Role::hairline}, 1});
    const double cell = at.width / static_cast<double>(computed.words);
    const double row = at.y + static_cast<double>(pair.query) * cell,
                 column = at.x + static_cast<double>(pair.key) * cell;
    panel.marks.push_back(Box{{at.x, row, at.width, cell}, {}, {Role::focus, 0, 0.5}, 1});
    const double spare = std::max(0.0, (8 - cell) / 2);
    panel.marks.push_back(
        Box{{column - spare, row - spare, cell + 2 * spare, cell + 2 * spare}, {}, {Role::focus}, 2.5});
    // The numbers themselves where they fit.
    if (cell < 40) return;
    for (Index i = 0; i < computed.words; ++i)
        for (Index j = 0; j < computed.words; ++j) {
            if (computed.attention.masked(i, j)) continue;
            const double value = shown.cells(i, j);
            const Text number = shownNumber(std::abs(value) < 5e-4 ? 0 : value, 2);
            if (scene.canvas.measure(number, Type::note).width > cell - 6) continue;
            const Rect box{at.x + static_cast<double>(j) * cell, at.y + static_cast<double>(i) * cell, cell,
                           cell};
            const Rect plate{box.centre().x - 2 - scene.canvas.measure(number, Type::note).width / 2,
                             box.centre().y - 8, scene.canvas.measure(number, Type::note).width + 4, 16};
            panel.marks.push_back(Box{plate, {Role::surface, 0, 0.75}, {}, 0, 3});
            panel.marks.push_back(Label{number, box, Type::note, {Role::ink}});
        }
}

}  // namespace

Drawn draw(const Scene& scene) {
    if (Text why = obstacle(scene); !why.empty()) return why;
    const auto computed = computedOf(scene);
    const Pair pair = pairOf(scene, *computed, scene.pointer);
    const bool large = scene.canvas.width >= 960 && scene.canvas.height >= 640;
    const Sentences sentences = sentencesOf(scene, *computed, pair, large);
    const Areas areas =
        areasOf(scene, *computed, sentences, static_cast<Index>(shownMatrices(scene, *computed, 9).size()));
    const std::vector<Shown> shown = shownMatrices(scene, *computed, static_cast<Index>(areas.count));

    Figure figure{.width = scene.canvas.width, .height = scene.canvas.height};
    Panel panel{.id = "attention", .frame = {0, 0, figure.width, figure.height}};
    const double top = 4 + kHeading, most = largest(shown);
    const double count = static_cast<double>(shown.size());
    const double spare =
        figure.width - 2 * areas.margin - areas.names - areas.side * count - kGap * (count - 1);
    double x = areas.margin + areas.names + (areas.lower.height > 0 ? 0 : std::max(0.0, spare / 2));
    addNames(panel, scene, *computed, pair, x - areas.names, top, areas.side, areas.names);
    for (const Shown& each : shown) {
        const Type type =
            fitting(each.title, {large ? Type::strong : Type::label, Type::note}, areas.side, scene.canvas);
        panel.marks.push_back(Label{each.title, {x, 2, areas.side, kHeading}, type, {Role::ink}});
        if (!each.sign.empty())
            panel.marks.push_back(Label{each.sign,
                                        {x - kGap + 3, top + areas.side / 2 - 10, kGap - 6, 20},
                                        Type::heading,
                                        {Role::ink}});
        addMatrix(panel, scene, *computed, pair, each, most, {x, top, areas.side, areas.side});
        addNumbers(panel, scene, *computed, pair, x, top + areas.side + 1, areas.side);
        x += areas.side + kGap;
    }
    if (areas.lower.height > 0) addLower(panel, scene, *computed, pair, areas.lower);

    const double width = figure.width - 2 * areas.margin;
    const double lines = linesHeight(sentences.lines, sentences.type, scene.canvas);
    panel.marks.push_back(
        Box{{areas.margin, areas.texts, width, lines + 12}, {Role::panel}, {Role::hairline}, 1, 4});
    addLines(panel, sentences.lines, sentences.type, {Role::ink},
             {areas.margin + 10, areas.texts + 6, width - 20, lines}, scene.canvas);
    addLines(panel, sentences.notes, sentences.small, {Role::muted},
             {areas.margin, areas.texts + lines + 18, width, figure.height - areas.texts - lines - 18},
             scene.canvas);
    figure.panels.push_back(std::move(panel));

    figure.title = text("%1: logits, weights, outputs", {text(schemeOf(scene.document).title)});
    figure.hint = text("Click a cell, or move with the arrow keys; type a sentence that says a word twice.");
    return figure;
}

}  // namespace posiscope::attention_view
