// SPDX-License-Identifier: GPL-3.0-or-later
/// From words to vectors: tokens, their ids, the rows of a table, and the array that a model gets.
#include "core/views/tokens/tokens.h"
#include "core/views/shared/sentence_edits.h"

#include <algorithm>

#include "core/fields/cells_field.h"
#include "core/figure/layout.h"

namespace posiscope {

namespace tokens_view {

namespace {

constexpr Choice kSwitch[]{{"off", marked("links")}, {"on", marked("product with one-hot rows")}};

}  // namespace

const Param kOneHot{.id = "onehot",
                    .label = marked("the lookup drawn as"),
                    .scale = Scale::choice,
                    .choices = kSwitch,
                    .open = true,
                    .help = marked("Looking up a row is the product of a one-hot row with the table.")};

namespace {

const Param* const kParams[] = {&kWordTable, &kWordSeed, &kScaled,  &kScaledBy,
                                &kFoldCase,  &kIdOrder,  &kPadding, &kOneHot};

/// The settings that the numbers depend on.
struct LookInput {
    Sentence sentence;
    Values options;
    Index dims = 1;
    bool operator==(const LookInput&) const = default;
};

Look makeLook(const LookInput& input) {
    return {embeddingOf(input.sentence, input.options, input.dims), input.dims};
}

/// The next word that uses the row, so that repeated clicks visit them all.
Document afterRow(const Scene& scene, Index row) {
    const Embedding& embedding = lookOf(scene).embedding;
    Focus focus = scene.document.focus;
    focus.row = row;
    const auto n = static_cast<Index>(embedding.ids.size());
    for (Index step = 1; step <= n; ++step) {
        const Index t = (word_rows::focusOf(scene, n) + step) % n;
        if (embedding.ids[static_cast<std::size_t>(t)] != row) continue;
        focus.position = t;
        break;
    }
    return withFocus(scene.document, focus);
}

Document act(const Scene& scene, const Gesture& gesture) {
    const Look& look = lookOf(scene);
    if (gesture.kind == Gesture::Kind::click && gesture.target.kind == Target::Kind::pair) {
        Document next = gesture.target.row == scene.document.sentence.line
                            ? scene.document
                            : withLine(scene.document, gesture.target.row);
        next.focus.position = gesture.target.column;
        return next;
    }
    if (look.words() == 0) return scene.document;
    if (gesture.kind == Gesture::Kind::click && gesture.target.kind == Target::Kind::row)
        return afterRow(scene, gesture.target.row);
    return word_rows::acted(scene, gesture, kPanel, areasOf(scene).list, look.dims);
}

Visible visible(const Scene& scene, const Target& target) {
    const Look& look = lookOf(scene);
    Visible seen{.part = {.id = "E", .title = text("rows of the words"), .field = look.embedding.rows}};
    if (look.words() == 0) return seen;
    seen.block = {0, look.words(), 0, look.dims};
    const Focus& focus = scene.document.focus;
    seen.cell = {Target::Kind::cell, word_rows::focusOf(scene, look.words()),
                 std::clamp<Index>(focus.dimension, 0, look.dims - 1)};
    const bool word = target.kind == Target::Kind::word || target.kind == Target::Kind::cell;
    if (word && target.row < look.words()) seen.cell.row = target.row;
    if (target.kind == Target::Kind::cell && target.column < look.dims) seen.cell.column = target.column;
    return seen;
}

constexpr ResultName kIds{"ids", marked("ids of the words")}, kWhole{"W", marked("W, the whole word table")},
    kRows{"E", marked("E, the rows of the words")};
constexpr ResultName kResults[] = {kIds, kWhole, kRows};

/// The ids of the words one below the other.
FieldPtr idsOf(const Embedding& embedding) {
    Matrix ids(static_cast<Index>(embedding.ids.size()), 1);
    for (Index t = 0; t < ids.rows(); ++t)
        ids(t, 0) = static_cast<double>(embedding.ids[static_cast<std::size_t>(t)]);
    const Range range{0, std::max(1.0, ids.maxCoeff())};
    return std::make_shared<CellsField>(std::move(ids), Kind::unsignedValue, range);
}

Result<Part> result(const Scene& scene, const ResultName& name) {
    const Look& look = lookOf(scene);
    if (look.words() == 0) return text("No words yet. Type a sentence, or choose a sample.");
    if (name.id == std::string_view(kIds.id))
        return Part{.field = idsOf(look.embedding), .columns = Axis::id, .wholeNumbers = true};
    if (name.id == std::string_view(kWhole.id)) return Part{.field = look.embedding.table, .rows = Axis::row};
    return Part{.field = look.embedding.rows};
}

bool shows(const Scheme&) {
    return true;
}

}  // namespace

const Look& lookOf(const Scene& scene) {
    const LookInput input{scene.document.sentence, scene.document.pane().options,
                          shapeOf(scene.document).dims};
    return *scene.results->of(makeLook, input);  // the results keep it
}

const Entry* entryOf(const Embedding& embedding, Index id) {
    const auto found = std::ranges::lower_bound(embedding.vocabulary, id, {}, &Entry::id);
    return found != embedding.vocabulary.end() && found->id == id ? &*found : nullptr;
}

}  // namespace tokens_view

const View& tokensView() {
    static constexpr const char* kWindows[] = {tokens_view::kPanel};
    static const View view{
        .id = "tokens",
        .title = marked("Words"),
        .source = marked("from words to vectors: tokens, their ids, the rows of a table, the batch"),
        .windows = kWindows,
        .areas = tokens_view::kAreas,
        .params = tokens_view::kParams,
        .takesWords = true,
        .embeds = true,
        .shows = tokens_view::shows,
        .draw = tokens_view::draw,
        .notes = tokens_view::notes,
        .tell = tokens_view::tell,
        .visible = tokens_view::visible,
        .results = tokens_view::kResults,
        .result = tokens_view::result,
        .describe = tokens_view::describe,
        .walk = word_rows::walk,
        .name = tokens_view::name,
        .act = tokens_view::act,
    };
    return view;
}

}  // namespace posiscope
