// SPDX-License-Identifier: GPL-3.0-or-later
/// One attention head on the words: the shares of content and of positions in each logit, the weights, and the outputs
/// of a repeated word.
#include "core/views/attention/attention.h"

#include <algorithm>
#include <limits>

#include "core/encoding/shared_params.h"
#include "core/fields/cells_field.h"
#include "core/tokens/embedding.h"

namespace posiscope {

namespace attention_view {

namespace {

constexpr Choice kKinds[] = {{"seeded", marked("random")}, {"identity", marked("none: q = k = v")}};
constexpr Choice kMatrices[] = {
    {"together", marked("content + position")}, {"terms", marked("every term")},
    {"content", marked("content alone")},       {"position", marked("position alone")},
    {"logits", marked("logits alone")},         {"weights", marked("weights alone")}};

bool isSeeded(const Values& values) {
    return values.integer(kProjections) == 0;
}

}  // namespace

const Param kProjections{
    .id = "projections",
    .label = marked("projections"),
    .highest = 1,
    .scale = Scale::choice,
    .choices = kKinds,
    .help = marked("What turns words into queries, keys and values: untrained matrices of "
                   "variance 1/d, or nothing.")};
const Param kSeed = seedParam("projectionseed", marked("projection seed"),
                              marked("Where the random numbers of the projections start."), isSeeded);
const Param kMatrix{.id = "matrix",
                    .label = marked("matrices"),
                    .highest = 5,
                    .scale = Scale::choice,
                    .choices = kMatrices,
                    .help = marked("Which matrices are drawn; one alone is drawn large.")};
const Param kPair{.id = "pair",
                  .label = marked("dial of pair"),
                  .highest = 8191,
                  .sliderHighest = 31,
                  .scale = Scale::integer,
                  .help = marked("Of rotary: which pair of columns the dial shows, counted from 0.")};

namespace {

/// Figure::areas: the matrices by Shown::id, the vectors of the pair, the outputs of a word that stands twice.
constexpr AreaName kAreas[] = {
    {"content", marked("the matrix of content")}, {"position", marked("the matrix of positions")},
    {"logits", marked("the matrix of logits")},   {"weights", marked("the matrix of weights")},
    {"term1", marked("the first of four terms")}, {"term2", marked("the second of four terms")},
    {"term3", marked("the third of four terms")}, {"term4", marked("the fourth of four terms")},
    {"pair", marked("the vectors of the pair")},  {"outputs", marked("the bars of the outputs")}};

const Param* const kParams[] = {&kMatrix,    &kProjections, &kSeed,       &kPair,
                                &kWordTable, &kWordSeed,    &kHeadScaled, &kScaledBy};

/// Where nothing turns there is no dial, and its pair is kept for a scheme that turns.
double most(const Param& param, const Encoding& encoding) {
    const Index pairs = encoding.rotated ? encoding.rotated->pairs() : 0;
    return &param == &kPair && pairs > 0 ? static_cast<double>(pairs - 1) : param.highest;
}

bool shows(const Scheme&) {
    return true;
}

/// The matrix that is pointed at, or else the one that is drawn alone or the weights.
Visible visible(const Scene& scene, const Target& target) {
    Visible seen{
        .part = {
            .id = "weights", .title = text("weights α_{ij}"), .rows = Axis::query, .columns = Axis::key}};
    if (!obstacle(scene).empty()) {
        seen.part.field = std::make_shared<CellsField>(Matrix::Zero(1, 1), Kind::signedValue, Range{-1, 1});
        return seen;
    }
    const auto computed = computedOf(scene);
    const std::vector<Shown> shown = shownMatrices(scene, *computed, 1);
    const std::vector<Shown> all = shownMatrices(scene, *computed, std::numeric_limits<Index>::max());
    const auto pointed = std::ranges::find_if(all, [&](const Shown& each) { return target.of == each.id; });
    const Shown& matrix = pointed == all.end() ? shown.front() : *pointed;
    seen.part.id = matrix.id;
    seen.part.title = matrix.title;
    seen.part.field = fieldOf(matrix, *computed, largest(shown));
    const Pair pair = pairOf(scene, *computed, target);
    seen.block = {0, computed->words, 0, computed->words};
    seen.cell = {Target::Kind::pair, pair.query, pair.key};
    return seen;
}

constexpr ResultName kResults[] = {{"q", marked("queries q")},
                                   {"k", marked("keys k")},
                                   {"v", marked("values v")},
                                   {"content", marked("content alone")},
                                   {"position", marked("position alone")},
                                   {"logits", marked("logits e_{ij}")},
                                   {"weights", marked("weights α_{ij}")},
                                   {"outputs", marked("outputs z_{i}")}};

Part ofVectors(const Matrix& rows) {
    const double most = rows.cwiseAbs().maxCoeff();
    return {.field = std::make_shared<CellsField>(rows, Kind::signedValue, Range{-most, most})};
}

/// A matrix or the vectors of one side; queries and keys before they are turned.
Result<Part> result(const Scene& scene, const ResultName& name) {
    if (Text why = obstacle(scene); !why.empty()) return why;
    const auto computed = computedOf(scene);
    const Attention& all = computed->attention;
    const std::string_view id = name.id;
    if (id == "q") return ofVectors(all.query);
    if (id == "k") return ofVectors(all.key);
    if (id == "v") return ofVectors(all.value);
    if (id == "outputs") return ofVectors(all.output);
    const Matrix& cells = id == "content"    ? all.content
                          : id == "position" ? all.position
                          : id == "logits"   ? all.logit
                                             : all.weight;
    const Shown shown{.id = name.id, .cells = &cells, .isWeight = id == "weights"};
    return Part{
        .field = fieldOf(shown, *computed, largest({shown})), .rows = Axis::query, .columns = Axis::key};
}

void prepare(const Scene& scene) {
    if (obstacle(scene).empty()) benchOf(scene);
}

Document act(const Scene& scene, const Gesture& gesture) {
    if (!obstacle(scene).empty()) return scene.document;
    const auto computed = computedOf(scene);
    Pair pair = pairOf(scene, *computed, {});
    const Index last = computed->words - 1;
    Focus focus = scene.document.focus;
    if (gesture.kind == Gesture::Kind::click) {
        if (gesture.target.kind == Target::Kind::word) pair.query = gesture.target.row;
        if (gesture.target.kind == Target::Kind::pair) pair = {gesture.target.row, gesture.target.column};
    } else if (gesture.kind == Gesture::Kind::step) {
        // Across the keys and down the queries, as the matrices stand.
        pair.key += gesture.across;
        pair.query += gesture.down;
    } else {
        return scene.document;
    }
    focus.position = std::clamp<Index>(pair.query, 0, last);
    focus.key = std::clamp<Index>(pair.key, 0, last);
    return withFocus(scene.document, focus);
}

}  // namespace
}  // namespace attention_view

const View& attentionView() {
    static constexpr Extent kLeast{230, 195};
    static constexpr Alone kAlone[] = {{"content", marked("content alone"), kLeast},
                                       {"position", marked("position alone"), kLeast},
                                       {"logits", marked("logits alone"), kLeast},
                                       {"weights", marked("weights alone"), kLeast}};
    static const View view{
        .id = "attention",
        .title = marked("Attention"),
        .chapter = 3,
        .source =
            marked("one head: logits in parts, weights, outputs, and the two outputs of a repeated word"),
        .areas = attention_view::kAreas,
        .params = attention_view::kParams,
        .takesWords = true,
        .embeds = true,
        .plots = true,
        .attends = true,
        .head = HeadShown::weights,
        .alone = kAlone,
        .most = attention_view::most,
        .shows = attention_view::shows,
        .prepare = attention_view::prepare,
        .draw = attention_view::draw,
        .notes = attention_view::notes,
        .tell = attention_view::tell,
        .visible = attention_view::visible,
        .results = attention_view::kResults,
        .result = attention_view::result,
        .describe = attention_view::describe,
        .walk = attention_view::walk,
        .name = attention_view::name,
        .act = attention_view::act,
    };
    return view;
}

}  // namespace posiscope
