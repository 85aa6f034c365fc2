// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/views/shared/part_view.h"

#include <algorithm>
#include <cmath>

#include "core/base/number.h"
#include "core/document/head_choices.h"
#include "core/figure/layout.h"
#include "core/views/shared/windows.h"

namespace posiscope::part_view {

bool shows(const Scheme& scheme) {
    return !scheme.parts.empty();
}

const Part& partOf(const Scene& scene) {
    return posiscope::partOf(scene.document, scene.encoding);
}

bool isRowIndex(const Scene& scene) {
    const Part& part = partOf(scene);
    return scene.encoding.lookedUp && part.rows == Axis::query && part.field->kind() == Kind::index;
}

Block focusable(const Document& document, const Encoding& encoding) {
    const Shape shape = shapeOf(document);
    Block block{0, shape.positions, 0, shape.dims};
    if (!viewOf(document).showsPart) return block;
    const Part& part = posiscope::partOf(document, encoding);
    const Size size = part.field->size();
    const auto span = [&](Axis axis, Index first, Index end) {
        Focus focus;
        setFocus(focus, axis, 1);
        if (focus.position == 1) block.row0 = first, block.row1 = end;
        if (focus.dimension == 1) block.column0 = first, block.column1 = end;
    };
    span(part.rows, part.firstRow, part.firstRow + size.rows);
    span(part.columns, 0, size.columns);
    return block;
}

Target focusCell(const Scene& scene) {
    const Part& part = partOf(scene);
    const Size size = part.field->size();
    const Focus& focus = scene.document.focus;
    return {Target::Kind::cell,
            std::clamp<Index>(inFocus(focus, part.rows) - part.firstRow, 0, size.rows - 1),
            std::clamp<Index>(inFocus(focus, part.columns), 0, size.columns - 1)};
}

std::string windowKey(const Scene& scene, const char* panel) {
    return std::string(panel) + '/' + schemeOf(scene.document).id + '/' + partOf(scene).id;
}

Window windowOf(const Scene& scene, const char* panel) {
    return visibleWindow(scene.document, windowKey(scene, panel), partOf(scene).field->size());
}

namespace {

/// The document with the focus on a cell.
Document focusedOn(const Scene& scene, const Target& cell) {
    if (cell.kind != Target::Kind::cell) return scene.document;
    Focus focus = scene.document.focus;
    setFocus(focus, partOf(scene).rows, partOf(scene).firstRow + cell.row);
    setFocus(focus, partOf(scene).columns, cell.column);
    return withFocus(scene.document, focus);
}

/// The focus one step on, or at the end.
Target stepped(const Scene& scene, Index across, Index down) {
    const Size size = partOf(scene).field->size();
    Target cell = focusCell(scene);
    cell.row = std::clamp<Index>(cell.row + down, 0, size.rows - 1);
    cell.column = std::clamp<Index>(cell.column + across, 0, size.columns - 1);
    return cell;
}

}  // namespace

Document acted(const Scene& scene, const Gesture& gesture, const char* panel) {
    Document next = scene.document;
    switch (gesture.kind) {
        case Gesture::Kind::click:
            return focusedOn(scene, gesture.target);
        case Gesture::Kind::step: {
            const Target cell = stepped(scene, gesture.across, gesture.down);
            return withCellInWindow(focusedOn(scene, cell), windowKey(scene, panel), windowOf(scene, panel),
                                    cell.row, cell.column, partOf(scene).field->size());
        }
        case Gesture::Kind::fit:
            next.pane().windows.erase(windowKey(scene, panel));
            return next;
        default:
            return next;
    }
}

Target cellOr(const Scene& scene, const Target& pointed) {
    const Size size = partOf(scene).field->size();
    const bool there =
        pointed.kind == Target::Kind::cell && pointed.row < size.rows && pointed.column < size.columns;
    return there ? pointed : focusCell(scene);
}

View::Derived numpyOf(const Scene& scene) {
    return {partOf(scene).id, ""};
}

Visible visible(const Scene& scene, const Target& pointed, const char* panel) {
    const Part& part = partOf(scene);
    return {part, cellsIn(windowOf(scene, panel), part.field->size()), cellOr(scene, pointed)};
}

bool isPastEnd(const Scene& scene, Index row) {
    return partOf(scene).rows == Axis::position && scene.encoding.end && row >= *scene.encoding.end;
}

std::vector<Text> explained(const Scene& scene, const Target& cell) {
    const Part& part = partOf(scene);
    const Field& field = *part.field;
    const Size size = field.size();
    const double value = field.at(cell.row, cell.column);
    std::vector<Text> out;
    if (isPastEnd(scene, cell.row)) {
        out.push_back(text("%1 has no row: the table ends with position %2",
                           {named(scene, part.rows, cell.row), fact("last-row", *scene.encoding.end - 1)}));
    } else if (isRowIndex(scene) && std::isnan(value)) {
        out.push_back(sentence(whyHidden(scene, pairsOf(scene.document.pane().options, size.columns),
                                         size.columns, part.firstRow + cell.row, cell.column)));
    } else if (part.explain) {
        out = part.explain(cell.row, cell.column);
    } else if (const auto wave = field.wave(cell.column)) {
        const double t = wave->first + static_cast<double>(cell.row);
        const Text name = text(wave->cosine ? marked("cos") : marked("sin"));
        const double frequency = static_cast<double>(wave->frequency.radians());
        out.push_back(text("%1: %2(t · ω_{%3}) with t = %4, ω_{%3} = %5",
                           {named(scene, part.columns, cell.column), name, fact("wave-pair", wave->pair),
                            fact("position", t), fact("frequency", frequency, "rad")}));
        const Text angle = fact("angle", static_cast<double>(wave->frequency.radians() * t), "rad");
        out.push_back(wave->amplitude == 1
                          ? text("= %1(%2) = %3", {name, angle, fact("value", value)})
                          : text("= %4 · %1(%2) = %3",
                                 {name, angle, fact("value", value), fact("amplitude", wave->amplitude)}));
        out.push_back(
            text("Wavelength 2π/ω_{%1} = %2 positions.",
                 {fact("wave-pair", wave->pair), fact("wavelength", wave->wavelength(), "positions")}));
    } else if (field.wave(0)) {
        out.push_back(
            text("%1: a column of zeros, since the width is odd", {named(scene, part.columns, cell.column)}));
    } else if (isRowIndex(scene)) {
        out.push_back(scene.encoding.lookedUp->rule->calculation(part.firstRow + cell.row, cell.column));
    } else {
        out.push_back(text("%1, %2: %3", {named(scene, part.rows, cell.row),
                                          named(scene, part.columns, cell.column), fact("value", value)}));
    }
    if (Text largest = largestDifference(scene); !largest.empty())
        out.push_back(sentence(std::move(largest)));
    const auto addNext = [&](std::string_view which, Axis axis, Index at, double next) {
        if (!std::isnan(next))
            out.push_back(under(which, text("Next, %1: %2.", {named(scene, axis, at), fact("value", next)})));
    };
    if (cell.row + 1 < size.rows)
        addNext("next-row", part.rows, cell.row + 1, field.at(cell.row + 1, cell.column));
    if (cell.column + 1 < size.columns)
        addNext("next-column", part.columns, cell.column + 1, field.at(cell.row, cell.column + 1));
    return out;
}

Text randomNote(const Scene& scene) {
    return text("random start, seed %1, untrained: colours are numbers, not meaning",
                {fact("seed", scene.encoding.about.seed)});
}

namespace {

/// A phrase on a difference of tables that are not of one size; empty: they are.
Text commonNote(const Scene& scene) {
    const auto& difference = partOf(scene).difference;
    if (difference == nullptr) return {};
    if (partOf(scene).reordered)
        return scene.document.pane().matched ? text("columns of the kept state in the order of this one")
                                             : text("both have the same columns in another order");
    if (difference->minuend().size() == difference->subtrahend().size()) return {};
    return text(
        "of the %1 rows and %2 columns that both have",
        {fact("part-rows", difference->size().rows), fact("part-columns", difference->size().columns)});
}

}  // namespace

void prepare(const Scene& scene) {
    if (const auto& difference = partOf(scene).difference; difference != nullptr) difference->largest();
}

std::vector<Note> notes(const Scene& scene, bool showsWords) {
    const Part& part = partOf(scene);
    std::vector<Note> all;
    if (const Text common = commonNote(scene); !common.empty()) all.push_back(common);
    if (part.random) all.emplace_back(randomNote(scene), true);
    all.insert(all.end(), scene.encoding.about.notes.begin(), scene.encoding.about.notes.end());
    if (isRowIndex(scene)) {
        for (Text& each : headNotes(scene.document.pane().options, shapeOf(scene.document).positions))
            all.push_back(std::move(each));
        all.push_back(text("the colours of rows say where, not how much"));
        all.push_back(scene.encoding.lookedUp->rule->summary());
        all.push_back(
            text("the row belongs to the pair (centre, word); the word's own embedding does not change"));
        if (scene.encoding.lookedUp->rule->clips(part.field->size().columns - 1, 0))
            all.emplace_back(
                text("the distance is clipped, not the word: it still takes part and shares the end row"),
                true);
    }
    if (!part.slow.empty())
        all.push_back(text(part.pairs ? marked("slow pairs: less than 0.1 rad over these positions")
                                      : marked("slow waves: less than 0.1 rad over these positions")));
    const auto words = static_cast<Index>(scene.document.sentence.tokens.size());
    const bool positions = showsWords && (part.rows == Axis::position || part.rows == Axis::query);
    if (positions && words > 0) all.push_back(tokenizerNote(scene.document.sentence.tokenizer));
    if (positions && part.field->size().rows > words)
        all.push_back(words == 0 ? text("rows without a word")
                                 : text("from row %1 on: rows without a word", {fact("words", words)}));
    return all;
}

void addAbsence(Figure& figure, const Scene& scene, const Text& said, const Rect& picture) {
    constexpr double kMargin = 12;
    const auto lines = wrapped(said, Type::label, picture.width - 4 * kMargin, scene.canvas);
    double width = 0;
    for (const Text& line : lines) width = std::max(width, scene.canvas.measure(line, Type::label).width);
    const double height = linesHeight(lines, Type::label, scene.canvas);
    const Point middle = picture.centre();
    Panel panel{.id = "absence",
                .frame = {middle.x - width / 2 - kMargin, middle.y - height / 2 - kMargin,
                          width + 2 * kMargin, height + 2 * kMargin}};
    const Rect room{panel.frame.x + kMargin, panel.frame.y + kMargin, width, height};
    const Rect& all = panel.frame;  // its line lies inside it, or half of it would be cut
    panel.marks.push_back(
        Box{{all.x + 1, all.y + 1, all.width - 2, all.height - 2}, {Role::surface}, {Role::hairline}, 1});
    addLines(panel, lines, Type::label, {Role::ink}, room, scene.canvas);
    figure.panels.push_back(std::move(panel));
}

}  // namespace posiscope::part_view
