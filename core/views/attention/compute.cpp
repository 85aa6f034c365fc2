// SPDX-License-Identifier: GPL-3.0-or-later
/// The numbers of the view `attention`, and how many are computed at most.
#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

#include "core/base/counted.h"
#include "core/base/number.h"
#include "core/base/task.h"
#include "core/document/head_choices.h"
#include "core/fields/cells_field.h"
#include "core/views/attention/attention.h"
#include "core/views/shared/mixed_words.h"
#include "core/views/shared/registry.h"

namespace posiscope::attention_view {

namespace {

/// The width of the head: words and positions side by side are twice as wide.
Index widthOf(const Document& document, const Encoding& encoding, Index dims) {
    const bool beside = static_cast<Merge>(document.pane().options.integer(kMerge)) == Merge::concatenate;
    return beside && encoding.added != nullptr ? 2 * dims : dims;
}

Index width(const Scene& scene) {
    return widthOf(scene.document, scene.encoding, shapeOf(scene.document).dims);
}

/// The settings that the numbers depend on: none that only change the look.
Document numbersOf(const Document& document) {
    Document bare = numbersAlone(document);
    Values& options = bare.pane().options;
    options = options.with(kMatrix, kMatrix.initial).with(kPair, kPair.initial);
    // The head has a scale of its own, or follows the sum.
    if (const Index own = options.integer(kHeadScaled); own > 0)
        options = options.with(kScaled, static_cast<double>(own - 1));
    options = options.with(kHeadScaled, kHeadScaled.initial);
    return bare;
}

struct Projecting {
    std::uint64_t seed = 0;
    Index width = 0;
    bool operator==(const Projecting&) const = default;
};

Projections made(const Projecting& by) {
    return by.width == 0 ? Projections{} : seededProjections(by.seed, by.width);
}

Projecting projecting(const Document& document, Index width) {
    const bool seeded = document.pane().options.integer(kProjections) == 0;
    return {static_cast<std::uint64_t>(document.pane().options[kSeed]), seeded ? width : 0};
}

/// The number of words before the first that has no row, and no more than can be computed within a frame or two.
Index wordsUnder(const Encoding& encoding, const Mix& mix, Index words, Index dims) {
    Index most = std::min({words, kMostWords, std::max<Index>(1, kMostProducts / (dims * dims))});
    for (Index t = 0; t < most; ++t)
        if (mix.isMissing(t)) most = t;
    if (encoding.biased && !encoding.biased->heads.empty())
        most = std::min(most, encoding.biased->heads.front()->size().rows);
    return most;
}

/// The input of the head. It is compared by the document and the width alone: the rest follows from them.
struct Asked {
    Document document;
    const Encoding* encoding = nullptr;
    std::shared_ptr<const Projections> projections;
    Index dims = 1;
    bool operator==(const Asked& other) const { return dims == other.dims && document == other.document; }
};

Head headOf(const Asked& asked, const Encoding& encoding, const Mix& mix, Index words) {
    Head head{.words = firstRows(*mix.sum, words)};
    const Index wide = head.words.cols();
    const bool asTheFirst = asked.projections->query.cols() == wide || !asked.projections->any();
    head.projections = asTheFirst ? *asked.projections : made(projecting(asked.document, wide));
    // The effect of positions on the words is the part that goes when their weight is 0, however the two are merged.
    if (encoding.added != nullptr) {
        const Document without = withOption(asked.document, kPositionWeight, 0);
        head.without = firstRows(*mixOf(without, encoding, asked.dims).sum, words);
    }
    const Values& options = asked.document.pane().options;
    const auto all = static_cast<Index>(asked.document.sentence.tokens.size());
    head.pairs = pairsOf(options, all);
    head.pairs.first = std::min(head.pairs.first, words - 1);
    if (options.integer(kLogitScale) != 0) head.factor = logitFactor(options, wide);
    head.cap = options[kSoftCap];
    head.temperature = options[kTemperature];
    if (encoding.biased) head.biasHead = encoding.biased->shown;
    return head;
}

Computed computed(const Asked& asked) {
    const auto all = static_cast<Index>(asked.document.sentence.tokens.size());
    const Encoding& encoding = *asked.encoding;
    const Mix mix = mixOf(asked.document, encoding, asked.dims);
    const Index words = wordsUnder(encoding, mix, all, widthOf(asked.document, encoding, asked.dims));
    if (words == 0) return {.of = all, .tableEnds = true};
    return {attend(headOf(asked, encoding, mix, words), encoding), words, all,
            words < all && mix.isMissing(words)};
}

Asked askedOf(const Scene& scene) {
    return {numbersOf(scene.document), &scene.encoding,
            scene.results->of(made, projecting(scene.document, width(scene))), shapeOf(scene.document).dims};
}

std::vector<Index> idsIn(const Document& document) {
    return embeddingOf(document.sentence, document.pane().options, 1).ids;
}

/// The word at `wanted` if its id stands twice, or else the first word that stands twice.
std::pair<Index, Index> repeated(const std::vector<Index>& tokens, Index wanted) {
    std::map<Index, std::vector<Index>> places;
    for (std::size_t i = 0; i < tokens.size(); ++i) places[tokens[i]].push_back(static_cast<Index>(i));
    std::pair<Index, Index> found{-1, -1};
    for (std::size_t i = tokens.size(); i-- > 0;) {
        const auto& all = places[tokens[i]];
        if (all.size() < 2 || all.front() != static_cast<Index>(i)) continue;
        found = {all[0], all[1]};
    }
    if (wanted >= 0 && wanted < static_cast<Index>(tokens.size())) {
        const auto& all = places[tokens[static_cast<std::size_t>(wanted)]];
        if (all.size() > 1)
            found = all.back() == wanted ? std::pair{all[all.size() - 2], wanted}
                                         : std::pair{wanted, *std::ranges::upper_bound(all, wanted)};
    }
    return found;
}

struct AskedOfAll {
    Asked asked;
    std::map<std::string, Setting> settings;  ///< of all schemes
    Index first = -1, second = -1;
    bool operator==(const AskedOfAll&) const = default;
};

/// Whether two outputs are equal but for rounding: two schemes may give these words the same rows by other formulas.
bool isSame(const Matrix& a, const Matrix& b) {
    constexpr double kRounding = 1e-9;
    return a.size() > 0 && a.rows() == b.rows() && a.cols() == b.cols() &&
           (a - b).cwiseAbs().maxCoeff() <= kRounding * a.cwiseAbs().maxCoeff();
}

Bench compared(const AskedOfAll& all) {
    constexpr Index kMost = 1 << 21;
    const Index words = static_cast<Index>(all.asked.document.sentence.tokens.size()), dims = all.asked.dims;
    Bench bench{.first = all.first, .second = all.second};
    std::vector<Matrix> outputs;  // one for each scheme
    if (bench.second < 0) return bench;
    bench.tooMuch = words > kMostWords || words * dims * dims > kMost;
    if (bench.tooMuch) return bench;
    Document with = all.asked.document;
    with.settings = all.settings;
    for (const Scheme* scheme : schemes()) {
        step(static_cast<Index>(bench.schemes.size()), static_cast<Index>(schemes().size()));
        const Pairs pairs = pairsOf(all.asked.document.pane().options, words);
        const Encoding encoding = scheme->make(settingOf(with, *scheme).values, {words, dims, pairs});
        Twice twice{.scheme = scheme, .adds = encoding.added != nullptr};
        const Mix mix = mixOf(all.asked.document, encoding, dims);
        const Index under = wordsUnder(encoding, mix, words, widthOf(all.asked.document, encoding, dims));
        Matrix output;
        if (under > bench.second && bench.first >= pairs.first) {
            output = attend(headOf(all.asked, encoding, mix, under), encoding).output;
            twice.apart = (output.row(bench.first) - output.row(bench.second)).cwiseAbs().maxCoeff();
            for (std::size_t i = 0; i < outputs.size() && twice.as == nullptr; ++i)
                if (isSame(outputs[i], output)) twice.as = bench.schemes[i].scheme;
        }
        bench.schemes.push_back(twice);
        outputs.push_back(std::move(output));
    }
    return bench;
}

}  // namespace

Text obstacle(const Scene& scene) {
    if (scene.document.sentence.tokens.empty())
        return text("No words yet. Type a sentence, or choose a sample.");
    if (width(scene) > kMostWidth)
        return text("A head %1 wide is more than is computed here: %2 at most.",
                    {fact("head-width", width(scene)), fact("most-head-width", kMostWidth)});
    if (computedOf(scene)->words == 0)
        return text("No word has a position: the table ends before the first.");
    return {};
}

Text shortage(const Scene& scene, const Computed& computed) {
    if (computed.words == computed.of) return {};
    const Encoding& encoding = scene.encoding;
    if (encoding.biased && !encoding.biased->heads.empty() &&
        computed.words == encoding.biased->heads.front()->size().rows)
        return text("window of %1; taking part: the first %2 of %3",
                    {fact("patches", computed.words, Thing::patch), fact("words-taking-part", computed.words),
                     fact("words", computed.of, Thing::word)});
    if (computed.tableEnds)
        return text("the table ends; with a row and taking part: the first %1 of %2",
                    {fact("words-taking-part", computed.words), fact("words", computed.of, Thing::word)});
    return text("too much for a frame; taking part: the first %1 of %2",
                {fact("words-taking-part", computed.words), fact("words", computed.of, Thing::word)});
}

std::shared_ptr<const Computed> computedOf(const Scene& scene) {
    return scene.results->of(computed, askedOf(scene));
}

std::shared_ptr<const Bench> benchOf(const Scene& scene) {
    const auto [first, second] =
        repeated(*scene.results->of(idsIn, numbersOf(scene.document)), scene.document.focus.position);
    return scene.results->of(compared, AskedOfAll{askedOf(scene), scene.document.settings, first, second});
}

Pair pairOf(const Scene& scene, const Computed& computed, const Target& target) {
    const Index last = computed.words - 1;
    const Focus& focus = scene.document.focus;
    Pair pair;
    pair.query = std::clamp<Index>(focus.position, 0, last);
    pair.key =
        std::clamp<Index>(focus.key.value_or(pair.query < last ? pair.query + 1 : pair.query - 1), 0, last);
    const auto there = [last](Index word) { return word >= 0 && word <= last; };
    if (target.kind == Target::Kind::word && there(target.row)) pair.key = target.row;
    if (target.kind == Target::Kind::pair && there(target.row) && there(target.column))
        pair = {target.row, target.column};
    return pair;
}

Result<Index> turnedPair(const Scene& scene) {
    const Values& options = scene.document.pane().options;
    const Param present = presentParam(viewOf(scene.document), kPair, scene.encoding);
    if (const Text none = beyond(present, options, 0); !none.empty()) return sentence(none);
    return options.integer(kPair);
}

namespace {

/// The title says how positions act under the scheme, so that no other matrix is called the same.
Text titleOfPositions(const Scene& scene, const Attention& all) {
    if (scene.encoding.vectors() != nullptr &&
        scene.encoding.lookedUp->joining(LookedUp::Joins::key) != nullptr)
        return text("row q·a^{K}%1", {shownFactor(scene.document.pane().options)});
    const auto isPosition = [](const Term& term) { return term.position; };
    if (std::ranges::count_if(all.terms, isPosition) == 1)
        return std::ranges::find_if(all.terms, isPosition)->title;
    return text("terms with a position");
}

}  // namespace

namespace {

constexpr const char* kTerms[] = {"term1", "term2", "term3", "term4", "term5", "term6"};

}  // namespace

Matrices matricesOf(const Scene& scene) {
    const auto alone = std::ranges::find(kMatrix.choices, scene.canvas.only, &Choice::id);
    return static_cast<Matrices>(alone != kMatrix.choices.end()
                                     ? alone - kMatrix.choices.begin()
                                     : scene.document.pane().options.integer(kMatrix));
}

std::vector<Shown> shownMatrices(const Scene& scene, const Computed& computed, Index most) {
    const Attention& all = computed.attention;
    const bool any = std::ranges::any_of(all.terms, &Term::position);
    const Shown ofWords{
        "content", text("content q·k%1", {shownFactor(scene.document.pane().options)}), {}, &all.content};
    const Shown ofPositions{"position", titleOfPositions(scene, all), text("+"), &all.position};
    const Shown sum{"logits", text("logits e_{ij}"), text("="), &all.logit};
    const Shown shares{"weights", text("weights α_{ij}"), text("→"), &all.weight, true};
    std::vector<Shown> shown;
    switch (matricesOf(scene)) {
        case everyTerm:
            for (const Term& term : all.terms)
                shown.push_back({kTerms[std::min(shown.size(), std::size(kTerms) - 1)], term.title,
                                 shown.empty() ? Text{} : text("+"), &term.logits});
            break;
        case content:
            return {ofWords};
        case position:
            return {{"position", ofPositions.title, {}, ofPositions.cells}};
        case logits:
            return {{"logits", sum.title, {}, sum.cells}};
        case weights:
            return {{"weights", shares.title, {}, shares.cells, true}};
        default:
            if (any) {
                shown = {ofWords, ofPositions, sum, shares};
            } else {  // the content alone is the logits
                shown = {sum, shares};
                shown.front().sign = {};
            }
    }
    if (static_cast<Index>(shown.size()) <= most) return shown;
    // An equation that does not fit whole gives way to its sum: no term of an equation is dropped.
    if (any) shown = {ofWords, ofPositions, sum};
    if (most < static_cast<Index>(shown.size()) && any) shown = {sum, shares};
    if (most < static_cast<Index>(shown.size())) shown = {matricesOf(scene) == everyTerm ? sum : shares};
    shown.front().sign = {};
    return shown;
}

double largest(const std::vector<Shown>& shown) {
    double most = 0;
    for (const Shown& each : shown)
        if (!each.isWeight) most = std::max(most, each.cells->cwiseAbs().maxCoeff());
    return most > 0 ? most : 1;
}

FieldPtr fieldOf(const Shown& shown, const Computed& computed, double most) {
    Matrix cells = *shown.cells;
    for (Index i = 0; i < cells.rows(); ++i)
        for (Index j = 0; j < cells.cols(); ++j)
            if (computed.attention.masked(i, j)) cells(i, j) = std::numeric_limits<double>::quiet_NaN();
    return std::make_shared<CellsField>(
        std::move(cells), shown.isWeight ? Kind::unsignedValue : Kind::signedValue,
        shown.isWeight ? Range{0, shown.cells->maxCoeff()} : Range{-most, most});
}

}  // namespace posiscope::attention_view
