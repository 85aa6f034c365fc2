// SPDX-License-Identifier: GPL-3.0-or-later
/// How like each other the rows of a table are: each with each, and over the distance between them.
#include "core/views/similarity/similarity.h"

#include <algorithm>
#include <cmath>

#include "core/analysis/similarity.h"
#include "core/fields/extremes.h"
#include "core/figure/layout.h"
#include "core/views/shared/kept_states.h"
#include "core/views/shared/part_view.h"
#include "core/views/shared/windows.h"

namespace posiscope {

namespace similarity {

namespace {

constexpr Choice kMeasures[] = {
    {"dot", marked("dot product")}, {"cosine", marked("cosine")}, {"distance", marked("Euclidean distance")}};

/// Tables of vectors: not indices, whose numbers only name something, and not numbers for pairs.
bool showsOf(const PartName& part) {
    return part.vectors;
}

bool shows(const Scheme& scheme) {
    return std::ranges::any_of(scheme.parts, showsOf);
}

Rows made(const FieldPtr& table) {
    Rows rows;
    if (auto frequencies = shiftFrequencies(*table); !frequencies.empty()) {
        const Index reach = quickReach(frequencies.size());
        rows.over.emplace(std::move(frequencies), reach);
        rows.count = table->size().rows;
        rows.smallestStep = rows.over->distance(1);
        return rows;
    }
    rows.compared.emplace(*table);
    rows.count = rows.compared->count();
    rows.zeros = rows.compared->zeros();
    rows.missing = rows.compared->missing();
    rows.smallestStep = rows.compared->smallestStep();
    return rows;
}

struct Wanted {
    std::shared_ptr<const Rows> rows;
    Measure measure = Measure::product;
    bool operator==(const Wanted&) const = default;
};

FieldPtr matrix(const Wanted& wanted) {
    const Rows& rows = *wanted.rows;
    if (rows.compared)
        return std::make_shared<MatrixField>(rows.compared->all(wanted.measure), wanted.measure);
    Extremes known;
    for (Index shift = 0; shift <= rows.lastShift(); ++shift)
        known.add(rows.overShift(wanted.measure, shift));
    return std::make_shared<ShiftField>(rows.count, rows.over->frequencies(), wanted.measure, known.spanned(),
                                        rows.lastShift() + 1 < rows.count);
}

}  // namespace

const Param kMeasure{
    .id = "similarity",
    .label = marked("similarity"),
    .highest = 2,
    .scale = Scale::choice,
    .choices = kMeasures,
    .open = true,
    .help = marked(
        "How two rows are compared: by their dot product, by the cosine of the angle between them, or by how far apart "
        "they lie.")};

Measure measureOf(const Scene& scene) {
    return static_cast<Measure>(scene.document.pane().options.integer(kMeasure));
}

Index Rows::lastShift() const {
    return over ? std::min(count - 1, over->reach()) : count - 1;
}

double Rows::overShift(Measure measure, Index shift) const {
    if (measure == Measure::distance) return over->distance(shift);
    return measure == Measure::cosine ? over->cosine(shift) : over->product(shift);
}

double Rows::similarity(Measure measure, Index a, Index b) const {
    if (compared) return compared->similarity(measure, a, b);
    return ShiftField(count, over->frequencies(), measure, {}, false).at(a, b);
}

std::shared_ptr<const Rows> rowsOf(const Scene& scene, const FieldPtr& table) {
    return scene.results->of(made, table);
}

std::shared_ptr<const Rows> rowsOf(const Scene& scene) {
    return rowsOf(scene, part_view::partOf(scene).field);
}

FieldPtr matrixOf(const Scene& scene, Measure measure) {
    return *scene.results->of(matrix, Wanted{rowsOf(scene), measure});
}

FieldPtr matrixOf(const Scene& scene) {
    return matrixOf(scene, measureOf(scene));
}

Window windowOf(const Scene& scene) {
    const Index count = rowsOf(scene)->count;
    const Size size{count, count};
    Window window = visibleWindow(scene.document, part_view::windowKey(scene, kMatrixPanel), size);
    // A distance is as long down as across.
    const double side = std::max(window.rows(), window.columns());
    window.row1 = window.row0 + side;
    window.column1 = window.column0 + side;
    return inside(window, size);
}

std::optional<Index> shifted(const Rows& rows, Index from, Index shift) {
    if (from + shift < rows.count) return from + shift;
    return from >= shift ? std::optional(from - shift) : std::nullopt;
}

Pair pairOf(const Scene& scene, const Target& target) {
    const auto rows = rowsOf(scene);
    const Index last = rows->count - 1;
    const Focus& focus = scene.document.focus;
    Pair pair;
    pair.row =
        std::clamp<Index>(part_view::partOf(scene).rows == Axis::row ? focus.row : focus.position, 0, last);
    const Index neighbour = pair.row < last ? pair.row + 1 : std::max<Index>(0, last - 1);
    pair.other = std::clamp<Index>(focus.key.value_or(neighbour), 0, last);
    if (target.kind == Target::Kind::row && target.row >= 0)
        pair.other = shifted(*rows, pair.row, target.row).value_or(pair.other);
    const auto there = [last](Index row) { return row >= 0 && row <= last; };
    if (target.kind == Target::Kind::pair && there(target.row) && there(target.column))
        pair = {target.row, target.column};
    return pair;
}

namespace {

Document withPair(const Scene& scene, const Pair& pair) {
    Focus focus = scene.document.focus;
    (part_view::partOf(scene).rows == Axis::row ? focus.row : focus.position) = pair.row;
    focus.key = pair.other;
    return withFocus(scene.document, focus);
}

Document act(const Scene& scene, const Gesture& gesture) {
    Document next = scene.document;
    const Index count = rowsOf(scene)->count;
    const std::string key = part_view::windowKey(scene, kMatrixPanel);
    switch (gesture.kind) {
        case Gesture::Kind::click:
            if (gesture.target.kind != Target::Kind::pair && gesture.target.kind != Target::Kind::row)
                return next;
            return withPair(scene, pairOf(scene, gesture.target));
        case Gesture::Kind::step: {
            Pair pair = pairOf(scene, {});
            pair.row = std::clamp<Index>(pair.row + gesture.down, 0, count - 1);
            pair.other = std::clamp<Index>(pair.other + gesture.across, 0, count - 1);
            return withCellInWindow(withPair(scene, pair), key, windowOf(scene), pair.row, pair.other,
                                    {count, count});
        }
        case Gesture::Kind::fit:
            next.pane().windows.erase(key);
            return next;
        case Gesture::Kind::zoom:
        case Gesture::Kind::pan:
            if (gesture.panel == kMatrixPanel)
                next.pane().windows[key] =
                    windowAfter(gesture, windowOf(scene), gesture.from, gesture.to, {count, count});
            return next;
        case Gesture::Kind::drag:
            break;
    }
    return next;
}

Visible visible(const Scene& scene, const Target& target) {
    const Part& part = part_view::partOf(scene);
    const FieldPtr field = matrixOf(scene);
    const Pair pair = pairOf(scene, target);
    return {{.id = part.id,
             .title = text("%1: %2", {part.title, nameOf(measureOf(scene))}),
             .field = field,
             .rows = part.rows,
             .columns = part.rows,
             .random = part.random},
            cellsIn(windowOf(scene), field->size()),
            {Target::Kind::pair, pair.row, pair.other}};
}

constexpr ResultName kResults[] = {{"dot", marked("dot products of rows")},
                                   {"cosine", marked("cosines between rows")},
                                   {"distance", marked("distances between rows")}};

Result<Part> result(const Scene& scene, const ResultName& name) {
    const Part& part = part_view::partOf(scene);
    const auto measure = std::ranges::find(kMeasures, std::string_view(name.id),
                                           [](const Choice& each) { return std::string_view(each.id); });
    return Part{.field = matrixOf(scene, static_cast<Measure>(measure - std::begin(kMeasures))),
                .rows = part.rows,
                .columns = part.rows,
                .random = part.random};
}

View::Derived numpyOf(const Scene& scene) {
    static constexpr const char* kLines[] = {
        "table = rows @ rows.T  # dot products\n",
        "length = np.sqrt((rows**2).sum(axis=1))\n"
        "with np.errstate(invalid=\"ignore\"):\n"
        "    table = rows @ rows.T / np.outer(length, length)  # cosines\n",
        "table = np.sqrt(((rows[:, None] - rows) ** 2).sum(axis=2))  # Euclidean distances\n"};
    return {part_view::partOf(scene).id, std::string("rows = np.asarray(table, dtype=float)\n") +
                                             kLines[static_cast<std::size_t>(measureOf(scene))]};
}

Walk walk(const Scene& scene) {
    const Pair pair = pairOf(scene, {});
    return {{{Target::Kind::pair, pair.row, pair.other}}};
}

}  // namespace

Text nameOf(Measure measure) {
    return text(kMeasures[static_cast<std::size_t>(measure)].label);
}

}  // namespace similarity

const View& similarityView() {
    static const Param* const kParams[] = {&similarity::kMeasure};
    static constexpr Alone kAlone[] = {
        {similarity::kMatrixAlone, marked("each row with each"), {300, 230}},
        {similarity::kCurveAlone, marked("the curve over the distance"), {300, 190}}};
    static const View view{
        .id = "similarity",
        .title = marked("Similarity"),
        .chapter = 1,
        .order = 2,
        .source = marked("how like each other the rows of a table are, and over which distance"),
        .areas = similarity::kAreas,
        .params = kParams,
        .overlays = true,
        .showsPart = true,
        .showsOf = similarity::showsOf,
        .plots = true,
        .alone = kAlone,
        .shows = similarity::shows,
        .prepare =
            [](const Scene& scene) {
                similarity::matrixOf(scene);
                for (const KeptState& state : keptStates(scene)) similarity::rowsOf(scene, state.field);
            },
        .draw = similarity::draw,
        .notes = similarity::notesOfFigure,
        .tell = similarity::tell,
        .visible = similarity::visible,
        .results = similarity::kResults,
        .result = similarity::result,
        .numpy = similarity::numpyOf,
        .describe = similarity::describe,
        .walk = similarity::walk,
        .name = similarity::name,
        .act = similarity::act,
    };
    return view;
}

}  // namespace posiscope
