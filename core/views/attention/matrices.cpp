// SPDX-License-Identifier: GPL-3.0-or-later
/// The matrices of the view `attention`: words on both axes, numbers in the cells, the pair in focus, a scale below.
#include <algorithm>
#include <cmath>

#include "core/base/number.h"
#include "core/figure/cell_numbers.h"
#include "core/figure/layout.h"
#include "core/figure/ticks.h"
#include "core/views/attention/drawing.h"
#include "core/views/shared/legend.h"

namespace posiscope::attention_view {

namespace {

constexpr double kRoomForWord = 12, kRowLine = 16;

/// One of the matrices, and what all of them share.
struct MatrixDrawing {
    Panel& panel;
    const Scene& scene;
    const Computed& computed;
    const Pair& pair;
    const Plan& plan;
    double cell = 1;
    Type words = Type::note;

    double at(Index word) const { return static_cast<double>(word) * cell; }
    void add(Mark mark) const { panel.marks.push_back(std::move(mark)); }
    double width(const Text& each) const { return scene.canvas.measure(each, words).width; }
};

/// Whether a label would touch that of the word in focus, which may stand half beside its cell.
bool isNear(const MatrixDrawing& to, Index word, Index focus, double room) {
    return static_cast<double>(std::abs(word - focus)) * to.cell < 1.5 * room;
}

/// Adds words beside the rows where a line has room; else the word of the row in focus, and positions of some others.
void addRowWords(const MatrixDrawing& to, const Rect& matrix) {
    const bool all = to.cell >= kRoomForWord;
    const Index every = cellStep(to.cell, kRowLine);
    const double width = to.plan.names - 6, x = matrix.x - to.plan.names;
    for (Index i = 0; i < to.computed.words; ++i) {
        const bool isFocus = i == to.pair.query;
        const double height = std::max(to.cell, kRowLine),
                     middle = matrix.y + to.at(i) + (to.cell - height) / 2;
        // A matrix lower than a line of text has its name from the top on.
        const double y =
            std::clamp(middle, matrix.y - 2, std::max(matrix.y - 2, matrix.bottom() - height + 2));
        if (!all && !isFocus && (i % every != 0 || y != middle || isNear(to, i, to.pair.query, kRowLine)))
            continue;
        const Text word = all || isFocus
                              ? elided(*wordAt(to.scene.document, i), to.words, width, to.scene.canvas)
                              : shownNumber(i);
        to.add(Label{word, {x, y, width, height}, to.words, {isFocus ? Role::ink : Role::muted}, 1});
        if (all) to.add(Box{{x, y, width, to.cell}, {}, {}, 0, 0, false, {Target::Kind::word, i, -1}});
    }
}

/// The words above the columns, in their cells and in the room that narrower ones beside them leave; empty: not all
/// fit, or some could not be read when shortened.
std::vector<Text> columnWords(const MatrixDrawing& to, double apart, std::vector<double>& rooms) {
    constexpr double kReadable = 32;
    const Index words = to.computed.words;
    if (to.cell < kRoomForWord) return {};
    std::vector<double> spare;  // free room on either side of each word
    for (Index j = 0; j < words; ++j)
        spare.push_back(
            std::max(0.0, (to.cell - apart - to.width(literal(*wordAt(to.scene.document, j)))) / 2));
    std::vector<Text> all;
    for (std::size_t j = 0; j < spare.size(); ++j) {
        const double left = j > 0 ? spare[j - 1] : 0, right = j + 1 < spare.size() ? spare[j + 1] : 0;
        rooms.push_back(to.cell - apart + 2 * std::min(left, right));
        const std::string word = *wordAt(to.scene.document, static_cast<Index>(j));
        if (to.width(literal(word)) > rooms.back() && rooms.back() < kReadable) return {};
        all.push_back(elided(word, to.words, rooms.back(), to.scene.canvas));
    }
    return all;
}

/// Adds words above the columns; else positions, as many as there is room for, the one in focus always.
void addColumnWords(const MatrixDrawing& to, const Rect& matrix) {
    constexpr double kApart = 3;
    const Index words = to.computed.words;
    std::vector<double> rooms;
    const std::vector<Text> names = columnWords(to, kApart, rooms);
    const double number = to.width(shownNumber(words - 1)) + kApart;
    const Index every = cellStep(to.cell, number);
    const double y = matrix.y - kWordsHeight;
    for (Index j = 0; j < words; ++j) {
        const bool isFocus = j == to.pair.key;
        if (names.empty() && !isFocus && (j % every != 0 || isNear(to, j, to.pair.key, number))) continue;
        const auto at = static_cast<std::size_t>(j);
        const double wide = names.empty() ? std::max(to.cell, number) : rooms[at];
        double x = matrix.x + to.at(j) + (to.cell - wide) / 2;
        if (names.empty() && isFocus) x = std::clamp(x, matrix.x, std::max(matrix.x, matrix.right() - wide));
        to.add(Label{names.empty() ? shownNumber(j) : names[at],
                     {x, y, wide, kWordsHeight},
                     to.words,
                     {isFocus ? Role::ink : Role::muted}});
    }
}

/// The number of the pair, beside its cell and beside its row and column, so that none of these is covered.
void addFlag(const MatrixDrawing& to, const Text& number, const Rect& matrix) {
    constexpr double kSmall = 100;  // a matrix that a large flag would cover
    const Type type = matrix.width < kSmall ? Type::strong : Type::heading;
    const Extent ink = to.scene.canvas.measure(number, type);
    const double width = ink.width + 12, height = ink.height + 4;
    if (width > matrix.width || height > matrix.height) return;
    const double left = matrix.x + to.at(to.pair.key), top = matrix.y + to.at(to.pair.query);
    const bool isLeft = left + to.cell / 2 < matrix.centre().x,
               isHigh = top + to.cell / 2 < matrix.centre().y;
    constexpr double kApart = 4;
    const double x = isLeft ? left + to.cell + kApart : left - kApart - width;
    const double y = isHigh ? top + to.cell + kApart : top - kApart - height;
    const Rect flag{std::clamp(x, matrix.x, matrix.right() - width),
                    std::clamp(y, matrix.y, matrix.bottom() - height), width, height};
    to.add(Box{flag, {Role::surface}, {Role::focus}, 1.5, 3});
    to.add(Label{number, flag, type, {Role::ink}});
}

/// Row and column of the pair as lines, its cell outlined, its number set off.
void addFocus(const MatrixDrawing& to, const Shown& shown, const Rect& matrix, std::size_t firstNumber) {
    const double row = matrix.y + to.at(to.pair.query), column = matrix.x + to.at(to.pair.key);
    const Paint line{Role::focus, 0, 0.7};
    to.add(Box{{matrix.x, row, matrix.width, to.cell}, {}, line, 1.25});
    to.add(Box{{column, matrix.y, to.cell, matrix.height}, {}, line, 1.25});
    const double spare = std::max(0.0, (8 - to.cell) / 2);
    to.add(
        Box{{column - spare, row - spare, to.cell + 2 * spare, to.cell + 2 * spare}, {}, {Role::focus}, 3});
    if (to.computed.attention.masked(to.pair.query, to.pair.key)) return;
    const double value = (*shown.cells)(to.pair.query, to.pair.key);
    const Text flag = shownNumber(std::abs(value) < 5e-4 ? 0 : value, 3);
    bool hasNumbers = false;
    for (std::size_t i = firstNumber; i < to.panel.marks.size(); ++i) {
        auto* label = std::get_if<Label>(&to.panel.marks[i]);
        if (label == nullptr) continue;
        hasNumbers = true;
        if (!Rect{column, row, to.cell, to.cell}.contains(label->rect.centre())) continue;
        for (const Type type : {Type::heading, Type::strong})
            if ((type == Type::strong || to.cell >= 48) &&
                to.scene.canvas.measure(label->text, type).width + 8 <= to.cell) {
                label->type = type;
                break;
            }
    }
    if (!hasNumbers && to.scene.canvas.focus) addFlag(to, flag, matrix);
}

void addMatrix(const MatrixDrawing& to, const Shown& shown, const Rect& matrix) {
    const ColourChoice& colours = to.scene.document.colours;
    const FieldPtr field = fieldOf(shown, to.computed, to.plan.most);
    const FieldMark mark{.field = field,
                         .window = whole(field->size()),
                         .rect = matrix,
                         .cells = Target::Kind::pair,
                         .colours = colourRange(colours, *field),
                         .map = colours.map,
                         .of = shown.id};
    to.add(mark);
    to.add(Box{matrix, {}, {Role::hairline}, 1});
    const std::size_t firstNumber = to.panel.marks.size();
    addCellNumbers(to.panel, mark, to.scene.canvas, shown.isWeight ? 2 : 1);  // tenths tell no weights apart
    addFocus(to, shown, matrix, firstNumber);
    const Rect below{matrix.x, matrix.bottom() + 4, matrix.width, kScaleHeight};
    if (shown.isWeight)
        addScale(to.panel, to.scene, *field, colourRange(to.scene.document.colours, *field),
                 {text("weight"), text("α")}, below);
    else
        addScale(to.panel, to.scene, *field, colourRange(to.scene.document.colours, *field),
                 {text("logit"), text("e")}, below);
}

/// Adds the name of a matrix and the sign before it: between two matrices, or, where one begins a line (`gap` is 0),
/// before its name.
void addTitle(const MatrixDrawing& to, const Shown& shown, const Rect& matrix, double gap) {
    const Canvas& canvas = to.scene.canvas;
    const std::vector<Text> lines = to.plan.title(shown, canvas);
    const double room = to.plan.titleRoom(canvas), top = matrix.y - kWordsHeight - titleHeight(to.plan);
    const Type type = lines.size() > 1
                          ? Type::note
                          : fitting(lines.front(), {to.plan.titles, Type::label, Type::note}, room, canvas);
    const double height = titleHeight(to.plan) / static_cast<double>(std::max<Index>(1, to.plan.titleLines));
    double y = matrix.y - kWordsHeight - height * static_cast<double>(lines.size());
    const double x = std::max(2.0, matrix.centre().x - room / 2);
    for (const Text& line : lines) {
        to.add(Label{line, {x, y, room, height}, type, {Role::ink}});
        y += height;
    }
    if (shown.sign.empty()) return;
    const Rect before{matrix.x - gap, matrix.centre().y - 10, gap, 20};
    const Rect above{matrix.x - to.plan.names, top, 20, titleHeight(to.plan)};
    to.add(Label{shown.sign, gap > 0 ? before : above, Type::heading, {Role::ink}});
}

}  // namespace

void addMatrices(Panel& panel, const Scene& scene, const Computed& computed, const Pair& pair,
                 const Plan& plan) {
    MatrixDrawing to{panel, scene, computed, pair, plan, plan.side / static_cast<double>(computed.words)};
    if (plan.names > 70 && to.cell >= 20) to.words = Type::label;
    for (std::size_t i = 0; i < plan.shown.size(); ++i) {
        const Rect& matrix = plan.matrices[i];
        const bool begins = i == 0 || matrix.y > plan.matrices[i - 1].y;
        if (begins) addRowWords(to, matrix);
        addTitle(to, plan.shown[i], matrix, begins ? 0 : matrix.x - plan.matrices[i - 1].right());
        addColumnWords(to, matrix);
        addMatrix(to, plan.shown[i], matrix);
    }
}

}  // namespace posiscope::attention_view
