// SPDX-License-Identifier: GPL-3.0-or-later
/// The sum: word, position and segment, each with its weight, and the rows that they give.
#include "core/views/mix/mix.h"

#include <algorithm>
#include <cmath>

#include "core/views/shared/mixed_words.h"
#include "core/views/shared/registry.h"

namespace posiscope {

namespace mix_view {

namespace {

const Param* const kParams[] = {&kWordWeight, &kPositionWeight, &kSegmentWeight, &kMerge,    &kLayerNorm,
                                &kWordTable,  &kScaled,         &kScaledBy,      &kSegments, &kSegmentStart,
                                &kPadding,    &kNumbering,      &kFrontEnd,      &kZeroed,   &kWordSeed};

/// The settings that the numbers depend on.
struct LookInput {
    Sentence sentence;
    Values options;
    Setting setting;
    const Scheme* scheme = nullptr;
    Index dims = 1, position = 0, dimension = 0;  ///< the focus, where its number is set to 0
    bool operator==(const LookInput&) const = default;
};

Look makeLook(const LookInput& input) {
    Document document;
    document.sentence = input.sentence;
    document.pane().options = input.options;
    document.focus = {.position = input.position, .dimension = input.dimension};
    document.pane().view = "mix";
    document.pane().scheme = input.scheme->id;
    document.settings[input.scheme->id] = input.setting;
    Look look{.words = static_cast<Index>(document.sentence.tokens.size()), .dims = input.dims};
    const bool padded = paddingOf(input.options) != Padding::none;
    look.rows = std::max<Index>(1, padded ? batchOf(input.sentence).longest : look.words);
    const Encoding encoding = input.scheme->make(input.setting.values, {look.rows, input.dims});
    look.mix = mixWithZero(document, encoding, input.dims);
    look.masked = encoding.masked;
    if (padded && input.options.integer(kNumbering) == 1)
        look.firstNumber = paddingOf(input.options) == Padding::zeroAt1 ? 2 : 1;
    look.rms = static_cast<Norm>(input.options.integer(kLayerNorm)) == Norm::rms;
    look.weights = {input.options[kWordWeight], input.options[kPositionWeight],
                    look.mix.segment ? input.options[kSegmentWeight] : 0};
    look.merge = static_cast<Merge>(input.options.integer(kMerge));
    return look;
}

Document act(const Scene& scene, const Gesture& gesture) {
    if (lookOf(scene).words == 0) return scene.document;
    Gesture inTable = gesture;  // the columns of all tables are the same dimensions
    if (inTable.target.kind == Target::Kind::cell)
        inTable.target.column = columnOfSum(scene, inTable.target) % lookOf(scene).dims;
    return word_rows::acted(scene, inTable, kPanel, areasOf(scene).list, lookOf(scene).dims);
}

Visible visible(const Scene& scene, const Target& target) {
    const Look& look = lookOf(scene);
    Visible seen{
        .part = {.id = look.normalized() ? "norm" : "sum", .title = text("the sum"), .field = look.mix.sum}};
    if (look.words == 0) return seen;
    const Size size = look.mix.sum->size();
    seen.block = {0, size.rows, 0, size.columns};
    seen.cell = {Target::Kind::cell, word_rows::focusOf(scene, size.rows), columnOfSum(scene, target)};
    const bool row = target.kind == Target::Kind::word || target.kind == Target::Kind::cell;
    if (row && target.row < size.rows) seen.cell.row = target.row;
    return seen;
}

constexpr ResultName kResults[] = {{"word", marked("words, with their weight")},
                                   {kPosition, marked("positions, with their weight")},
                                   {"segment", marked("segments, with their weight")},
                                   {"sum", marked("the sum")},
                                   {"norm", marked("the normalised sum")}};

/// A table as its column in the figure shows it.
Result<Part> result(const Scene& scene, const ResultName& name) {
    const Look& look = lookOf(scene);
    if (look.words == 0) return text("No words yet. Type a sentence, or choose a sample.");
    const std::vector<Column> columns = columnsOf(look);
    const auto found = std::ranges::find(columns, std::string_view(name.id),
                                         [](const Column& each) { return std::string_view(each.of); });
    if (found != columns.end()) return Part{.field = shownOf(*found)};
    return name.id == std::string_view("norm")
               ? text("Nothing is normalised: %1 is off.", {text(kLayerNorm.label)})
               : text("There are no segments: %1 is none.", {text(kSegments.label)});
}

bool shows(const Scheme& scheme) {
    return scheme.ways.added;
}

}  // namespace

namespace {

std::shared_ptr<const Look> keptLook(const Scene& scene) {
    const Document& document = scene.document;
    const Scheme& scheme = schemeOf(document);
    LookInput input{document.sentence, document.pane().options, settingOf(document, scheme), &scheme,
                    shapeOf(document).dims};
    if (document.pane().options.integer(kZeroed) == 1) {
        input.position = document.focus.position;
        input.dimension = document.focus.dimension;
    }
    return scene.results->of(makeLook, input);
}

constexpr Index kNormsBlock = 16;  ///< rows whose lengths are made together

struct NormsInput {
    std::shared_ptr<const Look> look;
    Index first = 0, last = 0;
    bool operator==(const NormsInput&) const = default;
};

Norms makeNorms(const NormsInput& input) {
    const Look& look = *input.look;
    const auto of = [&](const FieldPtr& field, double weight) {
        std::vector<double> norms;
        if (!field) return norms;
        norms = rowNorms(*field, input.first, input.last);
        for (double& norm : norms) norm = weight == 0 ? 0 : norm * std::abs(weight);
        return norms;
    };
    return {of(look.mix.word, look.weights.word), of(look.mix.masked, look.weights.position),
            of(look.mix.segment, look.weights.segment), of(look.mix.sum, 1)};
}

}  // namespace

const Look& lookOf(const Scene& scene) {
    return *keptLook(scene);  // the results keep it
}

Index columnOfSum(const Scene& scene, const Target& target) {
    const Look& look = lookOf(scene);
    if (target.kind != Target::Kind::cell || target.column < 0)
        return std::clamp<Index>(scene.document.focus.dimension, 0, look.dims - 1);
    const bool behind = look.merge == Merge::concatenate && target.of == kPosition;
    return std::clamp<Index>(target.column + (behind ? look.dims : 0), 0, look.mix.sum->size().columns - 1);
}

Norms normsOf(const Scene& scene, Index first, Index last) {
    const auto look = keptLook(scene);
    Norms norms;
    for (Index block = first / kNormsBlock * kNormsBlock; block < last; block += kNormsBlock) {
        const Index end = std::min(block + kNormsBlock, look->rows);
        const Norms& part = *scene.results->of(makeNorms, NormsInput{look, block, end});
        const auto add = [&](std::vector<double>& all, const std::vector<double>& some) {
            if (some.empty()) return;
            all.insert(all.end(), some.begin() + (std::max(first, block) - block),
                       some.begin() + (std::min(last, end) - block));
        };
        add(norms.word, part.word);
        add(norms.position, part.position);
        add(norms.segment, part.segment);
        add(norms.sum, part.sum);
    }
    return norms;
}

void prepareSum(const Scene& scene) {
    const Look& look = lookOf(scene);
    if (look.words == 0) return;
    // As many rows as a window has room for, wherever its list begins.
    constexpr Index kSeen = 80;
    const auto& windows = scene.document.pane().windows;
    const auto set = windows.find(kPanel);
    const Index from = set != windows.end() ? static_cast<Index>(set->second.row0)
                                            : word_rows::focusOf(scene, look.rows) - kSeen / 2;
    const Index first = std::clamp<Index>(from, 0, std::max<Index>(0, look.rows - kSeen));
    normsOf(scene, first, std::min(first + kSeen, look.rows));
    normsOf(scene, 0, comparedWords(look));
}

}  // namespace mix_view

const View& mixView() {
    static constexpr const char* kWindows[] = {mix_view::kPanel};
    static const View view{
        .id = "mix",
        .title = marked("Sum"),
        .order = 1,
        .source = marked("word, position and segment added up, and which of them drowns the others"),
        .windows = kWindows,
        .areas = mix_view::kAreas,
        .params = mix_view::kParams,
        .takesWords = true,
        .embeds = true,
        .shows = mix_view::shows,
        .prepare = mix_view::prepareSum,
        .draw = mix_view::draw,
        .notes = mix_view::notes,
        .tell = mix_view::tell,
        .visible = mix_view::visible,
        .results = mix_view::kResults,
        .result = mix_view::result,
        .describe = mix_view::describe,
        .walk = word_rows::walk,
        .name = mix_view::name,
        .act = mix_view::act,
    };
    return view;
}

}  // namespace posiscope
