// SPDX-License-Identifier: GPL-3.0-or-later
/// Attention with linear biases: the distance times a slope of each head is taken off the logit.
///
///   shape   bias (positions, positions), query by key; slopes (1, heads); decay (heads, distances), distances from 0 to
///           positions - 1, and to 63 at least
///   range   bias -m·(positions - 1) … 0, or 0 … m·(positions - 1) by the key alone; slopes and decay (0, 1], 0 where
///           the exponential is too small for a double
///   error   slopes 3e-16·m, in bf16 exact; bias and the exponent of decay one rounding more
///   cost    only the slopes are kept
///   source  Press, Smith, Lewis 2021, "Train Short, Test Long", section 3; the key alone as in ofirpress/
///           attention_with_linear_biases and BLOOM; other exponents as alibi_bias_max of mosaicml/llm-foundry;
///           slopes in bf16 as in Falcon
#include <algorithm>
#include <bit>
#include <cmath>
#include <vector>

#include "core/analysis/precision.h"
#include "core/base/number.h"
#include "core/encoding/scheme.h"
#include "core/encoding/shared_params.h"
#include "core/fields/cells_field.h"
#include "core/schemes/numpy/program.h"

namespace posiscope {

namespace {

enum Form { symmetric, keyAlone };
enum Slopes { exact, bf16 };

constexpr Choice kForms[] = {{"symmetric", marked("−m |i − j|, by the distance")},
                             {"key", marked("m j, by the key alone (BLOOM)")}};
constexpr Choice kRoundings[] = {{"exact", marked("as computed")},
                                 {"bf16", marked("rounded to bf16 (Falcon)")}};

extern const Param kHeads;
double lastHead(const Values& values, Index) {
    return values[kHeads] - 1;
}

const Param kHeads = headsParam(
    128, 8,
    marked(
        "Each head has a slope of its own. Where they are no power of two, the heads above it have slopes between the others. BLOOM has 112."),
    true);
const Param kHead = headParam(128, lastHead, true);
const Param kForm{.id = "form",
                  .label = marked("form"),
                  .highest = 1,
                  .scale = Scale::choice,
                  .choices = kForms,
                  .help = marked("Under the causal mask both are the same but for a number in each row, "
                                 "which moves no weight.")};
const Param kExponent{
    .id = "exponent",
    .label = marked("exponent x of the last slope"),
    .lowest = 1,
    .highest = 32,
    .initial = 8,
    .scale = Scale::integer,
    .usual = true,
    .help = marked("The slopes fall evenly, each by the same factor, to 2^(−x). The paper takes "
                   "8; a larger one lets some heads look farther.")};
const Param kRounding{
    .id = "slopes",
    .label = marked("slopes"),
    .highest = 1,
    .scale = Scale::choice,
    .choices = kRoundings,
    .usual = true,
    .help = marked("Falcon keeps the slopes in bf16, which has 8 binary digits. Only powers of "
                   "two stay as they are.")};
const Param* const kParams[] = {&kHeads, &kHead, &kForm, &kExponent, &kRounding};

/// How fast the logit of each head falls with the distance.
struct Slope {
    Index heads = 8, exponent = 8;
    bool isRounded = false;

    /// The largest power of two that is no more than the heads.
    Index power() const { return static_cast<Index>(std::bit_floor(static_cast<std::uint64_t>(heads))); }
    bool isBetween(Index head) const { return head >= power(); }
    double computed(Index head) const {
        const Index p = power();
        const double share = isBetween(head)
                                 ? static_cast<double>(2 * (head - p) + 1) / static_cast<double>(2 * p)
                                 : static_cast<double>(head + 1) / static_cast<double>(p);
        return std::exp2(-static_cast<double>(exponent) * share);
    }
    double at(Index head) const { return isRounded ? rounded(computed(head), Narrow::bf16) : computed(head); }
};

class BiasField final : public Field {
public:
    BiasField(Index words, double slope, bool isKeyAlone)
        : m_words(words),
          m_slope(slope),
          m_keyAlone(isKeyAlone) {}
    Size size() const override { return {m_words, m_words}; }
    Kind kind() const override { return m_keyAlone ? Kind::unsignedValue : Kind::signedValue; }
    Range range() const override {
        const double most = m_slope * static_cast<double>(std::max<Index>(1, m_words - 1));
        return m_keyAlone ? Range{0, most} : Range{-most, 0};
    }
    double at(Index query, Index key) const override {
        if (m_keyAlone) return m_slope * static_cast<double>(key);
        return query == key ? 0 : -m_slope * static_cast<double>(std::abs(query - key));
    }

private:
    Index m_words;
    double m_slope;
    bool m_keyAlone;
};

/// e^(-m·D) of each head and distance.
class DecayField final : public Field {
public:
    DecayField(Slope slope, Index distances) : m_distances(distances) {
        for (Index head = 0; head < slope.heads; ++head) m_slopes.push_back(slope.at(head));
    }
    Size size() const override { return {static_cast<Index>(m_slopes.size()), m_distances}; }
    Kind kind() const override { return Kind::unsignedValue; }
    Range range() const override { return {0, 1}; }
    double at(Index head, Index distance) const override {
        return std::exp(-m_slopes[static_cast<std::size_t>(head)] * static_cast<double>(distance));
    }

private:
    std::vector<double> m_slopes;
    Index m_distances;
};

FieldPtr slopesOf(const Slope& slope) {
    Matrix cells(1, slope.heads);
    for (Index head = 0; head < slope.heads; ++head) cells(0, head) = slope.at(head);
    const double most = cells.maxCoeff();
    return std::make_shared<CellsField>(std::move(cells), Kind::unsignedValue, Range{0, most});
}

std::vector<Text> explainedSlope(const Slope& slope, Index head) {
    const Text x = fact("exponent", slope.exponent), p = fact("heads-of-power", slope.power()),
               m = fact("slope", slope.computed(head));
    std::vector<Text> lines;
    if (slope.isBetween(head))
        lines = {text("h = %1, p = %2: m = 2^{−%3 · (2 · %4 + 1)/(2 · %2)} = %5",
                      {fact("head", head), p, x, fact("head-between", head - slope.power()), m})};
    else
        lines = {text("h = %1, p = %2: m = 2^{−%3 · (%1 + 1)/%2} = %4", {fact("head", head), p, x, m})};
    if (slope.isRounded)
        lines.push_back(
            text("In bf16: m = %1.", {fact("rounded-slope", slope.at(head), shownExactly(slope.at(head)))}));
    return lines;
}

std::vector<Text> explainedBias(double m, bool isKeyAlone, Index query, Index key) {
    const Text i = fact("query", query), j = fact("key", key), slope = fact("slope", m);
    const auto times = [m](Index n) { return m * static_cast<double>(n); };
    if (isKeyAlone)
        return {
            text("m j = %1 · %2 = %3", {slope, j, fact("key-bias", times(key))}),
            text(
                "Less m i = %1, which all keys of the query have and which moves no weight: −m (i − j) = %2.",
                {fact("query-bias", times(query)), fact("bias", times(key - query))})};
    const Index distance = std::abs(query - key);
    std::vector<Text> lines{
        text("−m |i − j| = −%1 · |%2 − %3| = %4", {slope, i, j, fact("bias", 0 - times(distance))})};
    if (distance > 0)
        lines.push_back(
            text("It makes the weight smaller by the factor e^{−%1} = %2.",
                 {fact("decay", times(distance)), fact("weight-factor", std::exp(-times(distance)))}));
    return lines;
}

std::vector<Text> notesOf(const Slope& slope) {
    std::vector<Text> notes{
        text("−m |i − j| and m j give the same weights under the causal mask, and not without it")};
    const Index between = slope.heads - slope.power();
    if (between > 0)
        notes.push_back(text("heads: %1, no power of two; the slopes from head %2 on lie between the others",
                             {fact("heads", slope.heads), fact("heads-of-power", slope.power())}));
    if (slope.isRounded) {
        Index changed = 0;
        for (Index head = 0; head < slope.heads; ++head)
            if (slope.at(head) != slope.computed(head)) ++changed;
        notes.push_back(changed == 0 ? text("every slope is a power of two: bf16 keeps it")
                                     : text("slopes that bf16 changes: %1 of %2",
                                            {fact("slopes-changed", changed), fact("heads", slope.heads)}));
    }
    return notes;
}

/// h counts the heads from 0, H is how many they are.
std::vector<Formula> formulaOf(bool isKeyAlone) {
    return {isKeyAlone ? Formula{"alibi.key", text("e_{ij} = q_{i} · k_{j} / √d + m_{h} j")}
                       : Formula{"alibi.symmetric", text("e_{ij} = q_{i} · k_{j} / √d − m_{h} |i − j|")},
            {"alibi.slope", text("m_{h} = 2^{−x(h+1)/p}, h < p")},
            {"alibi.between", text("m_{h} = 2^{−x(2(h−p)+1)/(2p)}, h ≥ p")},
            {"alibi.power", text("p = 2^{n} ≤ H < 2p")}};
}

std::vector<Part> partsOf(const Slope& slope, Index words, Index head, bool isKeyAlone) {
    constexpr Index kLeast = 64;
    const double m = slope.at(head);
    return {
        {.id = "bias",
         .title = text("bias of word pairs, head %1", {fact("shown-head", head)}),
         .symbol = text("bias"),
         .field = std::make_shared<BiasField>(words, m, isKeyAlone),
         .rows = Axis::query,
         .columns = Axis::key,
         .trend = isKeyAlone
                      ? text("The same for every query; it grows by the slope from key to key.")
                      : text("0 where a word meets itself; it falls by the slope with each step away."),
         .explain = [m, isKeyAlone](Index query,
                                    Index key) { return explainedBias(m, isKeyAlone, query, key); }},
        {.id = "slopes",
         .title = text("slope of each head"),
         .symbol = text("m"),
         .field = slopesOf(slope),
         .rows = Axis::anyPair,
         .columns = Axis::head,
         .explain = [slope](Index, Index of) { return explainedSlope(slope, of); }},
        {.id = "decay",
         .title = text("decay of the weight, by head"),
         .symbol = text("factor"),
         .field = std::make_shared<DecayField>(slope, std::max(words, kLeast)),
         .rows = Axis::head,
         .columns = Axis::distance,
         .trend = text("1 at distance 0; then it falls, the faster the larger the slope of the head."),
         .explain =
             [slope](Index of, Index distance) {
                 const double step = slope.at(of);
                 return std::vector<Text>{
                     text("e^{−mD} = e^{−%1 · %2} = %3",
                          {fact("slope", step), fact("distance", distance),
                           fact("weight-share", std::exp(-step * static_cast<double>(distance)))}),
                     text(
                         "Of two equal logits the farther one has this share of the weight of the nearest.")};
             }},
    };
}

Encoding make(const Values& values, const Shape& shape) {
    const Slope slope{.heads = values.integer(kHeads),
                      .exponent = values.integer(kExponent),
                      .isRounded = values.integer(kRounding) == bf16};
    const Index head = std::min(values.integer(kHead), slope.heads - 1);
    const bool isKeyAlone = values.integer(kForm) == keyAlone;
    const double m = slope.at(head);

    Encoding encoding{.parts = partsOf(slope, shape.positions, head, isKeyAlone),
                      .missing = beyond(kHead, values, 0)};
    encoding.parts.front().missing = encoding.missing;  // the others show all heads
    Biased biased{.shown = head};
    biased.heads.reserve(static_cast<std::size_t>(slope.heads));
    for (Index each = 0; each < slope.heads; ++each)
        biased.heads.push_back(std::make_shared<BiasField>(shape.positions, slope.at(each), isKeyAlone));
    encoding.biased = std::move(biased);
    encoding.about.notes = notesOf(slope);
    encoding.about.fact = text("head %1: slope m = %2; 1/e of the weight at distance 1/m = %3, 1 % at %4",
                               {fact("shown-head", head), fact("slope", m), fact("distance-of-one-e", 1 / m),
                                fact("distance-of-one-percent", std::log(100) / m, 3)});
    encoding.about.formula = formulaOf(isKeyAlone);
    return encoding;
}

}  // namespace

const Scheme& alibi() {
    static constexpr PartName kParts[] = {{"bias"}, {"slopes"}, {"decay"}};
    static const Scheme scheme{
        .id = "alibi",
        .title = marked("ALiBi"),
        .group = "relative",
        .order = 5,
        .summary = marked(
            "The logit of each pair of words is made smaller in proportion to their distance, by a slope for each head."),
        .source = marked(
            "Press, Smith, Lewis 2021, “Train Short, Test Long: Attention with Linear Biases Enables Input Length Extrapolation”, section 3"),
        .width = marked("head width"),
        .dims = 64,
        .params = kParams,
        .parts = kParts,
        .ways = {.biased = true},
        .make = make,
        .numpy = alibiNumpy,
    };
    return scheme;
}

}  // namespace posiscope
