// SPDX-License-Identifier: GPL-3.0-or-later
/// Relative position bias in buckets: near distances have a bucket each, far ones share one by their logarithm; a number
/// for each bucket is added to the logit.
///
///   shape   index and bias (positions, positions), query by key; steps (1, distances) and distance (heads, distances),
///           from 0 to the larger of positions - 1 and the max distance; table (buckets, heads); usage (1, buckets)
///   range   index 0 … buckets-1; biases normal with deviation 1/√512, seeded: a stand-in for trained ones
///   error   index, steps and usage exact; biases 2e-15·(std + |cell|)
///   cost    the bucket of each distance up to the max distance and all biases are kept, at most 4097 and 32768
///   source  Raffel et al. 2019, "Exploring the Limits of Transfer Learning with a Unified Text-to-Text Transformer",
///           section 2.1; buckets as in tensorflow/mesh, transformer_layers.py; deviation d_model^-0.5 of Hugging Face
///           Transformers, modeling_t5.py, with the 512 of T5-small
#include <algorithm>
#include <cmath>
#include <vector>

#include "core/base/number.h"
#include "core/encoding/bucket_rule.h"
#include "core/encoding/distance_buckets.h"
#include "core/encoding/scheme.h"
#include "core/encoding/shared_params.h"
#include "core/fields/cells_field.h"
#include "core/fields/extremes.h"
#include "core/fields/seeded_field.h"
#include "core/schemes/numpy/program.h"

namespace posiscope {

namespace {

enum Direction { bidirectional, causal };

constexpr Choice kDirections[] = {{"bidirectional", marked("bidirectional (encoder)")},
                                  {"causal", marked("causal (decoder)")}};

extern const Param kDirection, kFarthest, kHeads;

/// Below E = half a side each distance has its own bucket, and E must be less than the max distance.
double mostBuckets(const Values& values, Index) {
    const double sides = values.integer(kDirection) == causal ? 1 : 2;
    return 2 * sides * values[kFarthest] - 1;
}

double lastHead(const Values& values, Index) {
    return values[kHeads] - 1;
}

const Param kBuckets{
    .id = "buckets",
    .label = marked("buckets"),
    .lowest = 4,
    .highest = 256,
    .initial = 32,
    .sliderLowest = 4,
    .sliderHighest = 64,
    .scale = Scale::integer,
    .most = mostBuckets,
    .open = true,
    .help = marked("Rows of the table. With both directions half of them are for later keys; "
                   "of a side, half are for one distance each.")};
const Param kFarthest{.id = "max_distance",
                      .label = marked("max distance M"),
                      .lowest = 3,
                      .highest = 4096,
                      .initial = 128,
                      .sliderLowest = 3,
                      .sliderHighest = 512,
                      .scale = Scale::integer,
                      .open = true,
                      .help = marked("The logarithm reaches the last bucket here at the latest; all that is "
                                     "farther shares it. It must be larger than E.")};
const Param kDirection{
    .id = "direction",
    .label = marked("direction"),
    .highest = 1,
    .scale = Scale::choice,
    .choices = kDirections,
    .help = marked("The encoder sees both sides and tells them apart. The decoder sees earlier words "
                   "alone: all buckets are for them.")};
const Param kHeads = headsParam(
    128, 8, marked("Each head has biases of its own; all layers share them. T5-small has 8, T5-11B 128."));
const Param kHead = headParam(128, lastHead);
const Param kSeed = seedParam();
const SmallValue kSmall[] = {{&kBuckets, 8}, {&kFarthest, 16}};
const Param* const kParams[] = {&kBuckets, &kFarthest, &kDirection, &kHeads, &kHead, &kSeed};

using Buckets = DistanceBuckets;
using BucketsPtr = std::shared_ptr<const Buckets>;
using Biases = std::shared_ptr<const Matrix>;  ///< (buckets, heads)

/// A number for each pair that depends on its offset alone.
class PairField : public Field {
public:
    PairField(BucketsPtr buckets, Index words) : m_buckets(std::move(buckets)), m_words(words) {}
    Size size() const override { return {m_words, m_words}; }
    double at(Index query, Index key) const override { return ofBucket(m_buckets->at(key - query)); }
    /// All offsets of the block; those beyond the max distance are alike.
    Range extremes(const Block& block) const override {
        const Index end = m_buckets->farthest();
        const Index first = std::clamp(block.column0 - block.row1 + 1, -end, end);
        const Index last = std::clamp(block.column1 - 1 - block.row0, -end, end);
        Extremes found;
        for (Index offset = first; offset <= last; ++offset) found.add(ofBucket(m_buckets->at(offset)));
        return found.range();
    }

protected:
    const Buckets& buckets() const { return *m_buckets; }
    virtual double ofBucket(Index bucket) const = 0;

private:
    BucketsPtr m_buckets;
    Index m_words;
};

class IndexField final : public PairField {
public:
    using PairField::PairField;
    Kind kind() const override { return Kind::index; }
    Range range() const override { return {0, static_cast<double>(buckets().all() - 1)}; }

private:
    double ofBucket(Index bucket) const override { return static_cast<double>(bucket); }
};

class BiasField final : public PairField {
public:
    BiasField(const BucketsPtr& buckets, Index words, Biases biases, FieldPtr table, Index head)
        : PairField(buckets, words),
          m_biases(std::move(biases)),
          m_table(std::move(table)),
          m_head(head) {}
    Kind kind() const override { return Kind::signedValue; }
    Range range() const override { return m_table->range(); }
    Range limits() const override { return m_table->limits(); }

private:
    double ofBucket(Index bucket) const override { return (*m_biases)(bucket, m_head); }

    Biases m_biases;
    FieldPtr m_table;
    Index m_head;
};

/// The biases of all heads over the distance of an earlier key.
class DistanceField final : public Field {
public:
    DistanceField(BucketsPtr buckets, Index distances, Biases biases, FieldPtr table)
        : m_buckets(std::move(buckets)),
          m_distances(distances),
          m_biases(std::move(biases)),
          m_table(std::move(table)) {}
    Size size() const override { return {m_biases->cols(), m_distances}; }
    Kind kind() const override { return Kind::signedValue; }
    Range range() const override { return m_table->range(); }
    Range limits() const override { return m_table->limits(); }
    double at(Index head, Index distance) const override {
        return (*m_biases)(m_buckets->at(-distance), head);
    }

private:
    BucketsPtr m_buckets;
    Index m_distances;
    Biases m_biases;
    FieldPtr m_table;
};

/// The bucket of an earlier key, by its distance.
class StepsField final : public Field {
public:
    StepsField(BucketsPtr buckets, Index distances) : m_buckets(std::move(buckets)), m_distances(distances) {}
    Size size() const override { return {1, m_distances}; }
    Kind kind() const override { return Kind::index; }
    Range range() const override { return {0, static_cast<double>(m_buckets->side() - 1)}; }
    double at(Index, Index distance) const override { return static_cast<double>(m_buckets->at(-distance)); }

private:
    BucketsPtr m_buckets;
    Index m_distances;
};

FieldPtr usageOf(const Buckets& buckets, Index n, const Pairs& pairs) {
    const std::vector<Index> used = buckets.usage(n, pairs);
    Matrix cells(1, buckets.all());
    for (Index bucket = 0; bucket < buckets.all(); ++bucket)
        cells(0, bucket) = static_cast<double>(used[static_cast<std::size_t>(bucket)]);
    const double most = std::max(1.0, cells.maxCoeff());
    return std::make_shared<CellsField>(std::move(cells), Kind::unsignedValue, Range{0, most});
}

/// The formula of a bucket with the numbers of a pair.
std::vector<Text> explainedBucket(const Buckets& buckets, Index query, Index key) {
    const Index offset = key - query, x = buckets.distance(offset), own = buckets.at(-x);
    const Index b = buckets.side(), e = buckets.exact();
    const Text i = fact("query", query), j = fact("key", key);
    std::vector<Text> lines{buckets.isCausal() ? text("x = max(%1 − %2, 0) = %3", {i, j, fact("distance", x)})
                                               : text("x = |%1 − %2| = %3", {j, i, fact("distance", x)})};
    if (x < e) {
        lines.push_back(text("x < E = %1: y = x = %2", {fact("exact-distances", e), fact("distance", x)}));
    } else {
        lines.push_back(
            text("s = (%1 − %2) · ln(%3/%2) / ln(%4/%2) = %5",
                 {fact("side-buckets", b), fact("exact-distances", e), fact("distance", x),
                  fact("farthest-distance", buckets.farthest()), fact("steps", buckets.steps(x))}));
        lines.push_back(
            text("y = min(%1 + ⌊s⌋, %2 − 1) = %3",
                 {fact("exact-distances", e), fact("side-buckets", b), fact("bucket-of-side", own)}));
    }
    if (buckets.isLater(offset))
        lines.push_back(
            text("The key comes later: %1 + B = %1 + %2 = bucket %3.",
                 {fact("bucket-of-side", own), fact("side-buckets", b), fact("bucket", own + b)}));
    else if (offset > 0)
        lines.push_back(text(
            "The key comes later, so it is bucket 0 at every distance; the causal mask hides such a pair."));
    else
        lines.push_back(text("The key does not come later: bucket %1.", {fact("bucket", own)}));
    return lines;
}

std::vector<Text> notesOf(const Buckets& buckets) {
    std::vector<Text> notes{
        text("T5 does not divide q · k by √d: that is factor 1 of the logits in Attention")};
    if (buckets.isCausal())
        notes.push_back(
            text("later keys fall into bucket 0, whatever their distance; the causal mask hides them"));
    const std::vector<Index> unused = buckets.unused();
    if (unused.size() == 1)
        notes.push_back(text("bucket %1 is never used: no later key has distance 0",
                             {fact("unused-bucket", unused.front())}));
    else if (!unused.empty())
        notes.push_back(text(
            "buckets that no distance falls into: %1 of %2",
            {fact("unused-buckets", static_cast<Index>(unused.size())), fact("bias-rows", buckets.all())}));
    return notes;
}

/// The formula for one or for both directions.
std::vector<Formula> formulaOf(bool isCausal) {
    std::vector<Formula> lines;
    lines.push_back(isCausal ? Formula{"t5.distance.causal", text("x = max(i − j, 0)")}
                             : Formula{"t5.distance.both", text("x = |j − i|")});
    lines.push_back({"t5.near", text("y = x, x < E")});
    lines.push_back({"t5.far", text("y = min(E + ⌊s⌋, B − 1), x ≥ E")});
    lines.push_back({"t5.steps", text("s = (B − E) ln(x/E)/ln(M/E)")});
    lines.push_back(isCausal ? Formula{"t5.sizes.causal", text("B = buckets, E = ⌊B/2⌋")}
                             : Formula{"t5.sizes.both", text("B = ⌊buckets/2⌋, E = ⌊B/2⌋")});
    lines.push_back(isCausal ? Formula{"t5.bucket.causal", text("bucket(i, j) = y")}
                             : Formula{"t5.bucket.both", text("bucket(i, j) = y + B [j > i]")});
    lines.push_back({"t5.logit", text("e_{ij} = q_{i} · k_{j} + b_{bucket(i, j)}")});
    return lines;
}

/// Everything that the parts are made of.
struct Made {
    BucketsPtr buckets;
    FieldPtr table;
    Biases biases;
    Index words = 1, distances = 1, head = 0;
    Pairs pairs;

    FieldPtr bias(Index of) const { return std::make_shared<BiasField>(buckets, words, biases, table, of); }
};

std::vector<Text> explainedBias(const Made& made, Index query, Index key) {
    std::vector<Text> lines = explainedBucket(*made.buckets, query, key);
    const Index bucket = made.buckets->at(key - query);
    lines.push_back(text(
        "Row %1 of the table, head %2: %3 is added to the logit.",
        {fact("bucket", bucket), fact("head", made.head), fact("bias", (*made.biases)(bucket, made.head))}));
    return lines;
}

std::vector<Part> partsOf(const Made& made) {
    const BucketsPtr& buckets = made.buckets;
    const Text head = fact("head", made.head);
    return {
        {.id = "index",
         .title = text("bucket of each pair"),
         .symbol = text("bucket(%1)", {text("i, j")}),
         .field = onlyPairs(std::make_shared<IndexField>(buckets, made.words), made.pairs, made.pairs.first),
         .rows = Axis::query,
         .columns = Axis::key,
         .firstRow = made.pairs.first,
         .wholeNumbers = !made.pairs.hides(),
         .trend = text("Each diagonal has one bucket; far from the middle several share one."),
         .explain = [buckets, first = made.pairs.first](
                        Index row, Index key) { return explainedBucket(*buckets, first + row, key); }},
        {.id = "bias",
         .title = text("bias of word pairs, head %1", {head}),
         .symbol = text("b"),
         .field = made.bias(made.head),
         .rows = Axis::query,
         .columns = Axis::key,
         .random = true,
         .explain = [made](Index query, Index key) { return explainedBias(made, query, key); }},
        {.id = "steps",
         .title = text("bucket of earlier keys"),
         .symbol = text("bucket"),
         .field = std::make_shared<StepsField>(buckets, made.distances),
         .rows = Axis::anyPair,
         .columns = Axis::distance,
         .wholeNumbers = true,
         .trend = text(
             "The bucket of earlier keys never falls with the distance; from distance %1 on it is the last, %2.",
             {fact("last-bucket-begins", buckets->lastBegins()), fact("last-bucket", buckets->side() - 1)}),
         .explain = [buckets](Index, Index distance) { return explainedBucket(*buckets, distance, 0); }},
        {.id = "distance",
         .title = text("bias of earlier keys, by head"),
         .symbol = text("b"),
         .field = std::make_shared<DistanceField>(buckets, made.distances, made.biases, made.table),
         .rows = Axis::head,
         .columns = Axis::distance,
         .random = true},
        {.id = "table",
         .title = text("biases, a column for each head"),
         .symbol = text("b"),
         .field = made.table,
         .rows = Axis::row,
         .columns = Axis::head,
         .random = true},
        {.id = "usage",
         .title = text("how often each bucket is used"),
         .symbol = text("times used"),
         .field = usageOf(*buckets, made.words, made.pairs),
         .rows = Axis::usage,
         .columns = Axis::row,
         .wholeNumbers = true},
    };
}

Encoding make(const Values& values, const Shape& shape) {
    const bool isCausal = values.integer(kDirection) == causal;
    const Index all = static_cast<Index>(mostOf(kBuckets, values, shape.positions));
    const Index heads = values.integer(kHeads);
    Made made{.buckets = std::make_shared<const Buckets>(std::min(values.integer(kBuckets), all),
                                                         values.integer(kFarthest), isCausal),
              .words = shape.positions,
              .head = std::min(values.integer(kHead), heads - 1),
              .pairs = shape.pairs};
    made.distances = std::max(shape.positions, made.buckets->farthest() + 1);
    made.table =
        std::make_shared<SeededField>(RandomStream(static_cast<std::uint64_t>(values[kSeed])), 0,
                                      Size{made.buckets->all(), heads}, Spread::normal, 1 / std::sqrt(512.0));
    // Number by number: in blocks they would be rounded otherwise than the table's cells.
    made.biases = std::make_shared<const Matrix>(Matrix::NullaryExpr(
        made.buckets->all(), heads, [&](Index bucket, Index head) { return made.table->at(bucket, head); }));

    const Text tooMany = beyond(kBuckets, values, shape.positions), noHead = beyond(kHead, values, 0);
    Encoding encoding{.parts = partsOf(made), .missing = tooMany.empty() ? noHead : tooMany};
    for (Part& part : encoding.parts) part.missing = part.id == "bias" ? encoding.missing : tooMany;
    encoding.lookedUp = LookedUp{
        .rule = std::make_shared<BucketRule>(made.buckets, made.words, made.pairs, made.table, made.head),
        .index = onlyPairs(std::make_shared<IndexField>(made.buckets, made.words), made.pairs),
        .tables = {{text("b"), made.table, made.head, 1, LookedUp::Joins::logit}}};
    Biased biased{.shown = made.head};
    biased.heads.reserve(static_cast<std::size_t>(heads));
    for (Index each = 0; each < heads; ++each) biased.heads.push_back(made.bias(each));
    encoding.biased = std::move(biased);
    encoding.about.notes = notesOf(*made.buckets);
    encoding.about.seed = values[kSeed];
    encoding.about.fact =
        text("a bucket of its own: distances below %1; in the last bucket: from %2 on; biases: %3 · %4",
             {fact("exact-distances", made.buckets->exact()),
              fact("last-bucket-begins", made.buckets->lastBegins()), fact("bias-rows", made.buckets->all()),
              fact("heads", heads)});
    encoding.about.formula = formulaOf(isCausal);
    return encoding;
}

}  // namespace

const Scheme& t5() {
    static constexpr PartName kParts[] = {{"index"}, {"bias"}, {"steps"}, {"distance"}, {"table"}, {"usage"}};
    static const Scheme scheme{
        .id = "t5",
        .title = marked("Bias buckets (T5)"),
        .group = "relative",
        .order = 4,
        .summary = marked(
            "Each pair of words has a bucket by its distance, the wider the farther; its number is added to the logit."),
        .source = marked(
            "Raffel et al. 2019, “Exploring the Limits of Transfer Learning with a Unified Text-to-Text Transformer”, section 2.1"),
        .width = marked("head width"),
        .dims = 64,
        .params = kParams,
        .small = kSmall,
        .parts = kParts,
        .ways = {.lookedUp = true, .biased = true},
        .make = make,
        .numpy = t5Numpy,
    };
    return scheme;
}

}  // namespace posiscope
