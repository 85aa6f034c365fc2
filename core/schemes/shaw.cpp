// SPDX-License-Identifier: GPL-3.0-or-later
/// Relative position representations: a table row for each clipped distance, added to keys and to values.
///
///   shape   index (positions, positions); a^K and a^V (2k+1, dims); usage (1, 2k+1)
///   range   index 0 … 2k, no number where a pair is not there (causal mask); a^K, a^V normal numbers of variance 1/dims,
///           seeded: a stand-in for trained rows; or sinusoids of the row number, in [-1, 1]
///   error   index and usage exact; random cells 2e-15·(1 + |cell|), in blocks 1e-13
///   cost    nothing is stored: each cell is computed where it is asked for; a view may keep sums of them (core/fields/averages.h)
///   source  Shaw, Uszkoreit, Vaswani 2018, "Self-Attention with Relative Position Representations", section 3;
///           sinusoids as tables: Wei et al. 2019, "NEZHA"
#include <algorithm>
#include <cmath>

#include "core/base/counted.h"
#include "core/base/number.h"
#include "core/encoding/clipped_distance.h"
#include "core/encoding/scheme.h"
#include "core/encoding/shared_params.h"
#include "core/fields/seeded_field.h"
#include "core/fields/wave_field.h"
#include "core/schemes/numpy/program.h"

namespace posiscope {

namespace {

const Param kReach{
    .id = "k",
    .label = marked("k"),
    .highest = 512,
    .initial = 4,
    .sliderHighest = 32,
    .scale = Scale::integer,
    .open = true,
    .help = marked("Words up to k away have a row of their own; farther ones share the end rows.")};
const Param kSeed = seedParam(
    nullptr, marked("Where the random numbers of a^K and a^V start. The same seed gives the same tables."));
enum Tables { drawn, sinusoids };
enum Joins { keyAndValue, keyAlone, valueAlone };
enum Sign { keyLessQuery, queryLessKey };
enum Outside { clipped, zero };
enum Sharing { heads, eachHead };

constexpr Choice kContents[] = {{"random", marked("random")},
                                {"sinusoids", marked("fixed sinusoids (NEZHA)")}};
constexpr Choice kSharings[] = {{"heads", marked("shared by the heads")},
                                {"head", marked("each head its own")}};

constexpr Choice kJoins[] = {
    {"both", marked("a^K and a^V")}, {"key", marked("a^K alone")}, {"value", marked("a^V alone")}};
constexpr Choice kSigns[] = {{"key-query", marked("j − i, key less query")},
                             {"query-key", marked("i − j, query less key")}};
constexpr Choice kOutsides[] = {{"clip", marked("share the end rows")}, {"zero", marked("have no row")}};

extern const Param kContent, kSharing;
bool isDrawn(const Values& values) {
    return values.integer(kContent) == drawn;
}
bool isPerHead(const Values& values) {
    return isDrawn(values) && values.integer(kSharing) == eachHead;
}

constexpr Index kHeadsOfALayer = 16;
const Param kContent{
    .id = "tables",
    .label = marked("tables"),
    .highest = 1,
    .scale = Scale::choice,
    .choices = kContents,
    .usual = true,
    .help = marked("What stands in a^K and a^V: numbers that training would move, or the sinusoid of "
                   "the row number, which NEZHA keeps fixed.")};
const Param kJoined{
    .id = "joins",
    .label = marked("what joins"),
    .highest = 2,
    .scale = Scale::choice,
    .choices = kJoins,
    .usual = true,
    .absent = 0,
    .help = marked("The paper's table 3 leaves one of the two out: without a^V the translation is as good "
                   "as with both, without a^K a little worse.")};
const Param kOffset{
    .id = "sign",
    .label = marked("offset"),
    .highest = 1,
    .scale = Scale::choice,
    .choices = kSigns,
    .usual = true,
    .absent = 0,
    .help = marked("The paper counts from the query to the key. Some code counts the other way round: the "
                   "same rows in the opposite order.")};
const Param kOutside{
    .id = "outside",
    .label = marked("pairs farther than k"),
    .highest = 1,
    .scale = Scale::choice,
    .choices = kOutsides,
    .usual = true,
    .absent = 0,
    .help = marked("Shaw clips the distance. Music Transformer's window adds nothing beyond its end: with m "
                   "rows to a side, k is m − 1.")};
const Param kSharing{
    .id = "sharing",
    .label = marked("sharing"),
    .highest = 1,
    .scale = Scale::choice,
    .choices = kSharings,
    .enabled = isDrawn,
    .usual = true,
    .help = marked("Section 3.3 of the paper and its big model share the tables between the heads; "
                   "its base model has a pair of them for each head.")};
const Param kLayer{.id = "layer",
                   .label = marked("layer"),
                   .highest = 47,
                   .sliderHighest = 11,
                   .scale = Scale::integer,
                   .enabled = isDrawn,
                   .usual = true,
                   .help = marked("Each layer has tables of its own; this one's are shown.")};
const Param kHead{.id = "head",
                  .label = marked("head"),
                  .highest = static_cast<double>(kHeadsOfALayer - 1),
                  .scale = Scale::integer,
                  .enabled = isPerHead,
                  .usual = true,
                  .help = marked("Which head's tables are shown.")};
const SmallValue kSmall[] = {{&kReach, 2}};
const Param* const kParams[] = {&kReach, &kSeed,   &kContent, &kSharing, &kLayer,
                                &kHead,  &kJoined, &kOffset,  &kOutside};

class UsageField final : public Field {
public:
    explicit UsageField(std::vector<Index> used) : m_used(std::move(used)) {}
    Size size() const override { return {1, static_cast<Index>(m_used.size())}; }
    Kind kind() const override { return Kind::unsignedValue; }
    Range range() const override {
        return {0, static_cast<double>(std::max<Index>(1, *std::ranges::max_element(m_used)))};
    }
    double at(Index, Index column) const override {
        return static_cast<double>(m_used[static_cast<std::size_t>(column)]);
    }

private:
    std::vector<Index> m_used;
};

/// a^K or a^V: of the layer and the head that are shown, or the sinusoid of the row number.
FieldPtr tableOf(const Values& values, const Size& size, bool isValue) {
    if (!isDrawn(values)) return interleavedWaves(size.rows, size.columns, 10000);
    const Index head = isPerHead(values) ? values.integer(kHead) : 0;
    const Index before = (values.integer(kLayer) * kHeadsOfALayer + head) * 2 + (isValue ? 1 : 0);
    return std::make_shared<SeededField>(RandomStream(static_cast<std::uint64_t>(values[kSeed])),
                                         static_cast<std::uint64_t>(before * size.rows * size.columns), size,
                                         Spread::normal, 1 / std::sqrt(static_cast<double>(size.columns)));
}

std::vector<Text> notesOf(const Values& values, Index n, Index k, const Pairs& pairs) {
    std::vector<Text> notes;
    if (k == 0)
        notes.push_back(
            text("k = 0: one row for all pairs; it moves no weight, and every output by the same a^{V}"));
    if (k >= n)
        notes.push_back(text("k reaches beyond every word: nothing is clipped, the end rows stay unused"));
    if (pairs.causal) notes.push_back(text("under the causal mask rows above k are never used"));
    if (values.integer(kJoined) == keyAlone)
        notes.push_back(text("a^{V} is left out: nothing joins the values"));
    if (values.integer(kJoined) == valueAlone)
        notes.push_back(text("a^{K} is left out: nothing joins the keys, the weights know no distance"));
    if (values.integer(kOffset) == queryLessKey)
        notes.push_back(text("offset = query − key, the opposite of the paper's sign"));
    if (values.integer(kOutside) == zero)
        notes.push_back(text("pairs farther apart than k look no row up; they still take part"));
    if (!isDrawn(values)) notes.push_back(text("a^{K} and a^{V} are fixed: row r is the sinusoid of r"));
    return notes;
}

/// The measurements of the paper, newstest2014 English to German.
std::vector<Text> ablation() {
    return {
        text(
            "In the paper BLEU was 12.5 with k = 0, 25.5 with 1, 25.8 with 2, 25.9 with 4, and no more up to 256."),
        text("Without a^{V} it was 25.8, without a^{K} 25.3, without both 12.5.")};
}

/// A sentence on how the row numbers go where not all pairs are there; empty where all are there.
Text trendOf(const Pairs& pairs, const Reach& reach) {
    if (pairs.causal)
        return text(
            "Each diagonal has one row number: k where a word meets itself, never more to its left; to its right no row is used.");
    if (pairs.window > 0 || reach.endsAtK)
        return text(
            "Each diagonal has one row number: k where a word meets itself; far from there no row is used.");
    return {};
}

Formula rowFormula(const Reach& reach) {
    if (reach.endsAtK)
        return reach.isFlipped
                   ? Formula{"shaw.row.ending.flipped", text("row(i, j) = i − j + k, |i − j| ≤ k")}
                   : Formula{"shaw.row.ending", text("row(i, j) = j − i + k, |j − i| ≤ k")};
    return reach.isFlipped ? Formula{"shaw.row.flipped", text("row(i, j) = clip(i − j, −k, k) + k")}
                           : Formula{"shaw.row", text("row(i, j) = clip(j − i, −k, k) + k")};
}

std::vector<Formula> formulaOf(const Reach& reach, ClippedDistance::Tables joined) {
    return {rowFormula(reach),
            joined == ClippedDistance::Tables::value
                ? Formula{"shaw.logit.content", text("e_{ij} = q_{i} · k_{j} / √d")}
                : Formula{"shaw.logit", text("e_{ij} = q_{i} · (k_{j} + a^{K}_{row(i, j)}) / √d")},
            joined == ClippedDistance::Tables::key
                ? Formula{"shaw.output.content", text("z_{i} = Σ_{j} α_{ij} v_{j}")}
                : Formula{"shaw.output", text("z_{i} = Σ_{j} α_{ij} (v_{j} + a^{V}_{row(i, j)})")}};
}

/// Explains a number of a drawn table, and what the tables are worth; other tables are waves, and explained as such.
std::function<std::vector<Text>(Index, Index)> explained(const FieldPtr& field) {
    return [field](Index row, Index column) {
        std::vector<Text> lines{text("row %1, dimension %2: %3", {fact("row", row), fact("dimension", column),
                                                                  fact("value", field->at(row, column))})};
        for (Text& each : ablation()) lines.push_back(std::move(each));
        return lines;
    };
}

/// The part of a^K or a^V; `missing` where it is left out.
Part tablePart(const Values& values, const Size& size, bool isValue, Text missing) {
    const FieldPtr field = tableOf(values, size, isValue);
    Part part{.id = isValue ? "value" : "key",
              .title = isValue ? text("a^{V}, added to values") : text("a^{K}, added to keys"),
              .symbol = isValue ? text("a^{V}") : text("a^{K}"),
              .field = field,
              .rows = Axis::row,
              .random = isDrawn(values),
              .missing = std::move(missing)};
    if (isDrawn(values)) part.explain = explained(field);
    return part;
}

/// The numbers of a layer that are learnt, and the pairs that are clipped.
Text factOf(const Values& values, const Shape& shape, Index k, Index numbers) {
    return text(isPerHead(values) ? marked("farther apart than k: %1 of %2; 2(2k+1)d = %3 a head")
                                  : marked("farther apart than k: %1 of %2; 2(2k+1)d = %3 a layer"),
                {fact("clipped-pairs", clippedPairs(shape.positions, k, shape.pairs)),
                 fact("word-pairs", allPairs(shape.positions, shape.pairs), Thing::wordPair),
                 fact(isPerHead(values) ? "numbers-a-head" : "numbers-a-layer", numbers, Thing::number)});
}

Encoding make(const Values& values, const Shape& shape) {
    const Index k = values.integer(kReach);
    const Index n = shape.positions;
    const Reach reach{k, values.integer(kOffset) == queryLessKey, values.integer(kOutside) == zero};
    const auto joined = static_cast<ClippedDistance::Tables>(values.integer(kJoined));
    const bool keyJoins = joined != ClippedDistance::Tables::value,
               valueJoins = joined != ClippedDistance::Tables::key;
    const Size table{2 * k + 1, shape.dims};
    const Pairs& pairs = shape.pairs;
    const FieldPtr whole = std::make_shared<RelativeIndexField>(n, n, reach);

    Encoding encoding;
    encoding.parts = {
        {.id = "index",
         .title = text("row used by each pair"),
         .symbol = text("row(%1)", {text("i, j")}),
         .field = onlyPairs(whole, pairs, pairs.first),
         .rows = Axis::query,
         .columns = Axis::key,
         .firstRow = pairs.first,
         .wholeNumbers = !pairs.hides() && !reach.endsAtK,
         .trend = trendOf(pairs, reach)},
        tablePart(values, table, false,
                  keyJoins ? Text() : text("a^{K} is left out: nothing joins the keys")),
        tablePart(values, table, true,
                  valueJoins ? Text() : text("a^{V} is left out: nothing joins the values")),
        {.id = "usage",
         .title = text("how often each row is used"),
         .symbol = text("times used"),
         .field = std::make_shared<UsageField>(relativeUsage(n, reach, pairs)),
         .rows = Axis::usage,
         .columns = Axis::row,
         .wholeNumbers = true},
    };
    encoding.about.seed = values[kSeed];
    encoding.about.notes = notesOf(values, n, k, pairs);
    encoding.about.fact = factOf(values, shape, k, 2 * table.rows * table.columns);
    encoding.about.formula = formulaOf(reach, joined);

    LookedUp lookedUp{.index = onlyPairs(whole, pairs)};
    lookedUp.rule = std::make_shared<ClippedDistance>(n, reach, shape.dims, pairs, joined);
    if (keyJoins)
        lookedUp.tables.push_back(
            {text("a^{K}"), encoding.part("key")->field, 0, shape.dims, LookedUp::Joins::key});
    if (valueJoins)
        lookedUp.tables.push_back(
            {text("a^{V}"), encoding.part("value")->field, 0, shape.dims, LookedUp::Joins::value});
    encoding.lookedUp = std::move(lookedUp);
    return encoding;
}

}  // namespace

const Scheme& shaw() {
    static constexpr PartName kParts[] = {{"index"}, {"key", true}, {"value", true}, {"usage"}};
    static const Scheme scheme{
        .id = "shaw",
        .title = marked("Relative (Shaw)"),
        .group = "relative",
        .order = 1,
        .summary = marked(
            "Each pair of words looks up a row by its distance, clipped at k; the row joins the key and the value."),
        .source = marked(
            "Shaw, Uszkoreit, Vaswani 2018, “Self-Attention with Relative Position Representations”, section 3"),
        .width = marked("head width"),
        .dims = 64,
        .params = kParams,
        .small = kSmall,
        .parts = kParts,
        .ways = {.lookedUp = true},
        .make = make,
        .numpy = shawNumpy,
    };
    return scheme;
}

}  // namespace posiscope
