// SPDX-License-Identifier: GPL-3.0-or-later
/// The words in a plane before and after their positions are added: the same two axes for both, so that the movement
/// seen is the real one.
#include "core/views/map/map.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

#include "core/base/number.h"
#include "core/base/task.h"
#include "core/fields/cells_field.h"
#include "core/figure/layout.h"
#include "core/tokens/embedding.h"
#include "core/views/shared/mixed_words.h"
#include "core/views/shared/windows.h"

namespace posiscope {

namespace map {

namespace {

constexpr Choice kBases[] = {{"both", marked("of words and sums together")},
                             {"words", marked("of the words alone")}};
constexpr Size kThousandths{1000, 1000};

/// The settings that the places depend on: the document without those that only change the look.
struct Wanted {
    Document document;
    bool operator==(const Wanted&) const = default;
};

Wanted wantedOf(const Scene& scene) {
    return {numbersAlone(scene.document)};
}

Basis basisIn(const Document& document) {
    return static_cast<Basis>(document.pane().options.integer(kBasis));
}

Places made(const Wanted& wanted) {
    const Document& document = wanted.document;
    if (document.sentence.tokens.empty()) {  // a table has a row at least
        Places none;
        none.before = none.after = Matrix::Zero(1, 2);
        none.moved = Eigen::VectorXd::Zero(1);
        none.ids = {0};
        return none;
    }
    const Scheme& scheme = schemeOf(document);
    const Shape shape = shapeOf(document);
    const Encoding encoding = scheme.make(settingOf(document, scheme).values, shape);
    const Mix mix = mixOf(document, encoding, shape.dims);
    const Embedding embedding = embeddingOf(document.sentence, document.pane().options, shape.dims);
    Places places;
    places.words = static_cast<Index>(document.sentence.tokens.size());
    const Index count = std::min(places.words, mostPlaced(mix.sum->size().columns));
    places.ids.assign(embedding.ids.begin(), embedding.ids.begin() + static_cast<std::ptrdiff_t>(count));
    std::set<Index> seeded;
    for (const Entry& entry : embedding.vocabulary)
        if (entry.seeded) seeded.insert(entry.id);
    places.seeded = std::ranges::count_if(places.ids, [&](Index id) { return seeded.contains(id); });

    posiscope::step(0, 3);
    const Matrix sums = firstRows(*mix.sum, count);
    posiscope::step(1, 3);
    Matrix words = Matrix::Zero(count, sums.cols());  // concatenated, a word alone has zeros for its position
    words.leftCols(mix.word->size().columns) = firstRows(*mix.word, count);
    Matrix both(2 * count, words.cols());
    both.topRows(count) = words;
    Index placed = count;
    for (Index word = 0; word < count; ++word)
        if (sums.row(word).allFinite())
            both.row(placed++) = sums.row(word);
        else
            ++places.missing;
    const Pca axes = pca(basisIn(document) == Basis::words ? words : Matrix(both.topRows(placed)), 2);
    places.before = axes.seen(words);
    places.after = axes.seen(sums);
    places.moved = (sums - words).rowwise().norm();
    for (const std::size_t axis : {0, 1}) places.shares[axis] = axes.share(axis);
    return places;
}

bool shows(const Scheme& scheme) {
    return scheme.ways.added;
}

}  // namespace

const Param kBasis{
    .id = "axes",
    .label = marked("axes"),
    .highest = 1,
    .scale = Scale::choice,
    .choices = kBases,
    .open = true,
    .help = marked(
        "The two axes are the directions in which these rows spread most. Both pictures use the same.")};

Basis basisOf(const Scene& scene) {
    return basisIn(scene.document);
}

bool Places::hasAfter(Index word) const {
    return std::isfinite(after(word, 0));
}

Index mostPlaced(Index dims) {
    // So many cells are made, and so many products computed, within a tenth of a second or so.
    constexpr double kCells = 1 << 21, kProducts = 1 << 30;
    const double wide = static_cast<double>(dims);
    double most = std::min({static_cast<double>(kMostTokens), kCells / wide, kProducts / (2 * wide * wide)});
    if (2 * most < wide) most = std::min(kCells / wide, std::sqrt(kProducts / wide) / 2);
    return std::max<Index>(1, static_cast<Index>(most));
}

std::shared_ptr<const Places> placesOf(const Scene& scene) {
    return scene.results->of(made, wantedOf(scene));
}

Index wordOf(const Scene& scene, const Target& target) {
    const Index last = placesOf(scene)->count() - 1;
    if (target.kind == Target::Kind::word && target.row >= 0 && target.row <= last) return target.row;
    return std::clamp<Index>(scene.document.focus.position, 0, last);
}

Text labelOf(const Scene& scene, Index word) {
    constexpr double kWidest = 96;
    return text("%1 %2",
                {elided(wordAt(scene.document, word).value_or(""), Type::note, kWidest, scene.canvas),
                 shownNumber(word)});
}

namespace {

/// The room beside the words, for the widest of the first names.
double roomForNames(const Scene& scene, Index count) {
    constexpr Index kMostMeasured = 64;
    constexpr double kDot = 16;
    double widest = 0;
    for (Index word = 0; word < std::min(count, kMostMeasured); ++word)
        widest = std::max(widest, scene.canvas.measure(labelOf(scene, word), Type::label).width);
    return widest + kDot;
}

}  // namespace

Span spanOf(const Scene& scene) {
    const Places& places = *placesOf(scene);
    const Rect frame = frameOf(scene);
    constexpr double kFar = std::numeric_limits<double>::infinity();
    Span span{kFar, -kFar, -kFar, kFar};
    const auto add = [&span](double x, double y) {
        span = {std::min(span.left, x), std::max(span.right, x), std::max(span.top, y),
                std::min(span.bottom, y)};
    };
    for (Index word = 0; word < places.count(); ++word) {
        add(places.before(word, 0), places.before(word, 1));
        if (places.hasAfter(word)) add(places.after(word, 0), places.after(word, 1));
    }
    const double beside = std::min(roomForNames(scene, places.count()), frame.width / 6),
                 above = std::min(32.0, frame.height / 6);
    double perUnit = std::max((span.right - span.left) / (frame.width - 2 * beside),
                              (span.top - span.bottom) / (frame.height - 2 * above));
    if (!(perUnit > 0)) perUnit = 2 / std::min(frame.width, frame.height);
    const double x = (span.left + span.right) / 2, y = (span.top + span.bottom) / 2;
    return {x - perUnit * frame.width / 2, x + perUnit * frame.width / 2, y + perUnit * frame.height / 2,
            y - perUnit * frame.height / 2};
}

Window windowOf(const Scene& scene) {
    return visibleWindow(scene.document, kPlanePanel, kThousandths);
}

namespace {

Document act(const Scene& scene, const Gesture& gesture) {
    Document next = scene.document;
    if (next.sentence.tokens.empty()) return next;
    const auto places = placesOf(scene);
    switch (gesture.kind) {
        case Gesture::Kind::click:
            if (gesture.target.kind == Target::Kind::word)
                next.focus.position = wordOf(scene, gesture.target);
            return next;
        case Gesture::Kind::step:
            next.focus.position =
                std::clamp<Index>(wordOf(scene, {}) + gesture.across + gesture.down, 0, places->count() - 1);
            return next;
        case Gesture::Kind::fit:
            next.pane().windows.erase(kPlanePanel);
            return next;
        case Gesture::Kind::zoom:
        case Gesture::Kind::pan: {
            if (gesture.panel != kPlanePanel) return next;
            const Span span = spanOf(scene);
            const auto inThousandths = [&span](Point p) {
                return Point{(p.x - span.left) / (span.right - span.left) * 1000,
                             (span.top - p.y) / (span.top - span.bottom) * 1000};
            };
            next.pane().windows[kPlanePanel] =
                windowAfter(gesture, windowOf(scene), inThousandths(gesture.from), inThousandths(gesture.to),
                            kThousandths);
            return next;
        }
        case Gesture::Kind::drag:
            break;
    }
    return next;
}

/// The places as a field, four numbers a word.
class PlaceField final : public Field {
public:
    explicit PlaceField(std::shared_ptr<const Places> places) : m_places(std::move(places)) {}
    Size size() const override { return {m_places->count(), 4}; }
    Kind kind() const override { return Kind::signedValue; }
    Range range() const override {
        const Range found = extremes({0, m_places->count(), 0, 4});
        const double most = std::max(std::abs(found.lowest), std::abs(found.highest));
        return {-most, most};
    }
    double at(Index row, Index column) const override {
        return column < 2 ? m_places->before(row, column) : m_places->after(row, column - 2);
    }

private:
    std::shared_ptr<const Places> m_places;
};

Visible visible(const Scene& scene, const Target& target) {
    const auto places = placesOf(scene);
    Visible seen{.part = {.id = "places",
                          .title = text("before on axes 1 and 2, after on axes 1 and 2"),
                          .field = std::make_shared<PlaceField>(places)}};
    if (scene.document.sentence.tokens.empty()) return seen;
    seen.block = {0, places->count(), 0, 4};
    seen.cell = {Target::Kind::cell, wordOf(scene, target), 2};
    return seen;
}

constexpr ResultName kResults[] = {{"before", marked("places of the words alone")},
                                   {"after", marked("places with positions")}};

Result<Part> result(const Scene& scene, const ResultName& name) {
    if (scene.document.sentence.tokens.empty())
        return text("No words yet. Type a sentence, or choose a sample.");
    const auto places = placesOf(scene);
    return Part{.field = std::make_shared<CellsField>(
                    name.id == std::string_view("before") ? places->before : places->after, Kind::signedValue,
                    PlaceField(places).range()),
                .columns = Axis::component,
                .firstColumn = 1};
}

Walk walk(const Scene& scene) {
    Walk walk;
    if (scene.document.sentence.tokens.empty()) return walk;
    const Index count = placesOf(scene)->count();
    walk.stops.reserve(static_cast<std::size_t>(count));
    for (Index word = 0; word < count; ++word) walk.stops.push_back({Target::Kind::word, word, -1});
    walk.first = walk.second = static_cast<std::size_t>(wordOf(scene, {}));
    return walk;
}

}  // namespace
}  // namespace map

const View& mapView() {
    static constexpr const char* kWindows[] = {map::kPlanePanel};
    static const Param* const kParams[] = {&map::kBasis, &kWordTable, &kWordSeed,   &kFoldCase,
                                           &kScaled,     &kScaledBy,  &kWordWeight, &kPositionWeight};
    static const View view{
        .id = "map",
        .title = marked("Plane"),
        .chapter = 3,
        .order = 1,
        .source = marked("the words in a plane, before and after their positions are added"),
        .windows = kWindows,
        .params = kParams,
        .takesWords = true,
        .embeds = true,
        .colours = false,
        .shows = map::shows,
        .prepare = [](const Scene& scene) { map::placesOf(scene); },
        .draw = map::draw,
        .notes = map::notes,
        .tell = map::tell,
        .visible = map::visible,
        .results = map::kResults,
        .result = map::result,
        .describe = map::describe,
        .walk = map::walk,
        .name = map::name,
        .act = map::act,
    };
    return view;
}

}  // namespace posiscope
