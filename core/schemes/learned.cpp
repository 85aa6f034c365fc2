// SPDX-License-Identifier: GPL-3.0-or-later
/// A table of trained rows, one for each position; here as it is before training.
///
///   shape   table (positions, dims); rows (trained + offset, dims), the table that is looked up
///   range   of the initialiser: normal ±3 deviations coloured, any number possible; truncated ±2 deviations;
///           uniform [0, 1)
///   error   2e-15·(1 + |cell|), in blocks 1e-13; extended rows 2.3e-16 times their weighted numbers more
///   cost    nothing is stored: each number is drawn where it is asked for
///   source  Devlin et al. 2018 (512 × 768, 0.02); github.com/openai/gpt-2 (1024 × 768, 0.01); fairseq
///           LearnedPositionalEmbedding (d^-0.5, padding row 0); torch.nn.Embedding (1). Extensions: zeros as
///           tensor2tensor pads; linear as torch.nn.functional.interpolate
#include <algorithm>
#include <array>
#include <cmath>

#include "core/base/counted.h"
#include "core/base/number.h"
#include "core/encoding/found_by.h"
#include "core/encoding/hierarchical_rows.h"
#include "core/encoding/scheme.h"
#include "core/encoding/shared_params.h"
#include "core/fields/seeded_field.h"
#include "core/schemes/numpy/program.h"

namespace posiscope {

namespace {

enum Initialiser { bert, gpt2, fairseq, torch, even };
enum Extension { none, zeros, last, blocks, linear, corners };

constexpr Choice kInitialisers[] = {{"bert", marked("BERT: N(0, 0.02²), cut at 2σ")},
                                    {"gpt2", marked("GPT-2: N(0, 0.01²)")},
                                    {"fairseq", marked("fairseq: N(0, 1/d), padding 0")},
                                    {"torch", marked("torch.nn.Embedding: N(0, 1)")},
                                    {"uniform", marked("torch.rand: even in [0, 1)")}};
constexpr Choice kExtensions[] = {{"none", marked("not at all")},
                                  {"zeros", marked("by rows of zeros")},
                                  {"last", marked("by the last row again")},
                                  {"hierarchical", marked("hierarchically, to n² rows")},
                                  {"linear", marked("stretched, corners not aligned")},
                                  {"linear_corners", marked("stretched, corners aligned")}};

extern const Param kExtension;
bool usesAlpha(const Values& values) {
    return values.integer(kExtension) == blocks;
}

const Param kInitialiser{
    .id = "init",
    .label = marked("start"),
    .highest = 4,

    .scale = Scale::choice,
    .choices = kInitialisers,
    .open = true,
    .help = marked(
        "How the numbers are drawn before training. There is no other formula. Trained, they did as well "
        "as the sinusoid: 25.7 and 25.8 BLEU in table 3 of the Transformer's paper.")};
const Param kTrained = lengthParam(marked("trained positions n"),
                                   marked("How many positions have a row: 512 for BERT, 1024 for GPT-2."));
const Param kOffset{
    .id = "offset",
    .label = marked("row of position 0"),
    .highest = 16,
    .sliderHighest = 4,
    .scale = Scale::integer,
    .help = marked("Position t looks up row t + this: 0 in BERT and GPT-2, 2 in RoBERTa, OPT and "
                   "BART, whose first rows belong to padding.")};
const Param kExtension{
    .id = "extend",
    .label = marked("extended"),
    .highest = 5,
    .scale = Scale::choice,
    .choices = kExtensions,
    .help = marked("What positions beyond the trained ones find. Stretching changes every row but the "
                   "first.")};
const Param kAlpha = alphaParam(usesAlpha);
const Param kSeed = seedParam();
const Param* const kParams[] = {&kInitialiser, &kTrained, &kOffset, &kExtension, &kAlpha, &kSeed};

struct Drawing {
    Spread spread = Spread::normal;
    double scale = 1;
    Formula formula;
};

Drawing drawing(Index initialiser, Index dims) {
    switch (initialiser) {
        case bert:
            return {
                Spread::truncated, 0.02, {"learned.bert", text("P_{rc} ∼ N(0, 0.02^{2}), |P_{rc}| ≤ 0.04")}};
        case gpt2:
            return {Spread::normal, 0.01, {"learned.gpt2", text("P_{rc} ∼ N(0, 0.01^{2})")}};
        case fairseq:
            return {Spread::normal,
                    1 / std::sqrt(static_cast<double>(dims)),
                    {"learned.fairseq", text("P_{rc} ∼ N(0, 1/d)")}};
        case even:
            return {Spread::uniform, 1, {"learned.uniform", text("P_{rc} ∼ U[0, 1)")}};
        default:
            return {Spread::normal, 1, {"learned.torch", text("P_{rc} ∼ N(0, 1)")}};
    }
}

/// Rows from `first` on of the whole table.
FieldPtr drawn(const Values& values, const Drawing& how, Index first, Size size) {
    return std::make_shared<SeededField>(RandomStream(static_cast<std::uint64_t>(values[kSeed])),
                                         static_cast<std::uint64_t>(first * size.columns), size, how.spread,
                                         how.scale);
}

/// The whole table that is looked up. fairseq's row before the first position is that of padding: zeros.
FieldPtr wholeTable(const Values& values, const Drawing& how, Index dims) {
    const Index offset = values.integer(kOffset), rows = values.integer(kTrained) + offset;
    FieldPtr table = drawn(values, how, 0, {rows, dims});
    if (values.integer(kInitialiser) != fairseq || offset == 0) return table;
    return std::make_shared<BlendedRows>(std::move(table), rows, [padding = offset - 1](Index row) {
        return row == padding ? Blend{} : Blend{{row, 1}};
    });
}

/// The trained rows p as so many positions see them.
struct Extended {
    FieldPtr field;        ///< the rows that there are, at most as many as positions
    BlendedRows::Rule of;  ///< the trained rows that a position beyond p_{n-1} is made of
};

Extended extended(const Values& values, const FieldPtr& p, Index positions) {
    const Index n = p->size().rows;
    const double alpha = values[kAlpha];
    switch (values.integer(kExtension)) {
        case zeros: {
            const auto rule = [n](Index t) { return t < n ? Blend{{t, 1}} : Blend{}; };
            return {std::make_shared<BlendedRows>(p, positions, rule), rule};
        }
        case last: {
            const auto rule = [n](Index t) { return Blend{{std::min(t, n - 1), 1}}; };
            return {std::make_shared<BlendedRows>(p, positions, rule), rule};
        }
        case blocks:
            return {hierarchicalRows(p, std::min(positions, n * n), alpha),
                    [n, alpha](Index t) { return hierarchicalRow(t, n, alpha); }};
        case linear:
        case corners: {
            const bool aligned = values.integer(kExtension) == corners;
            const auto rule = [n, positions, aligned](Index t) {
                return betweenRows(stretchedPlace(t, n, positions, aligned));
            };
            return {std::make_shared<BlendedRows>(p, positions, rule), rule};
        }
        default:
            return {p, [](Index t) { return Blend{{t, 1}}; }};
    }
}

std::vector<Formula> formula(const Values& values, const Drawing& how) {
    std::vector<Formula> lines{how.formula};
    if (values.integer(kInitialiser) == fairseq && values.integer(kOffset) > 0)
        lines.push_back({"learned.padding", text("P_{o−1} = 0")});
    lines.push_back({"learned.row", text("p_{t} = P_{t+o}")});
    switch (values.integer(kExtension)) {
        case zeros:
            lines.push_back({"learned.zeros", text("p_{t} = 0, t ≥ n")});
            break;
        case last:
            lines.push_back({"learned.last", text("p_{t} = p_{n−1}, t ≥ n")});
            break;
        case blocks:
            lines.push_back({"hierarchical.basis", text("u_{i} = (p_{i} − α p_{0})/(1 − α)")});
            lines.push_back({"hierarchical.row", text("q_{xn+y} = α u_{x} + (1 − α) u_{y}")});
            break;
        case linear:
            lines.push_back({"learned.linear", text("q_{t} = p_{u}, u = (t + 0.5) n/N − 0.5")});
            lines.push_back({"learned.clamp", text("0 ≤ u ≤ n − 1")});
            break;
        case corners:
            lines.push_back({"learned.corners", text("q_{t} = p_{u}, u = t (n − 1)/(N − 1)")});
            break;
        default:
            break;
    }
    return lines;
}

/// Says where a number comes from.
std::vector<Text> explainedRow(const Values& values, const FieldPtr& p, const Blend& blend, Index positions,
                               Index row, Index column) {
    const Index n = p->size().rows, offset = values.integer(kOffset), extension = values.integer(kExtension);
    const bool stretched = (extension == linear || extension == corners) && positions > n;
    if (row < n && !stretched)
        return {text("Position %1 looks up row %2 of the table: number %3 of seed %4, %5.",
                     {fact("position", row), fact("table-row", row + offset),
                      fact("number-drawn", (row + offset) * p->size().columns + column),
                      fact("seed", values[kSeed]), fact("value", p->at(row, column))})};
    if (extension == blocks) return hierarchicalExplained(*p, values[kAlpha], row, column);
    if (extension == zeros)
        return {text("Position %1 was never trained: a row of zeros.", {fact("position", row)})};
    if (extension == last)
        return {
            text("Position %1 was never trained: it takes the row of position %2, %3.",
                 {fact("position", row), fact("last-trained", n - 1), fact("value", p->at(n - 1, column))})};
    std::vector<Text> lines{text("Position %1 of %2 lies at %3 of %4.",
                                 {fact("position", row), fact("positions", positions),
                                  fact("place", stretchedPlace(row, n, positions, extension == corners)),
                                  fact("trained-rows", n, Thing::trainedRow)})};
    double value = 0;
    for (const auto& [from, weight] : blend.shares()) {
        const double cell = p->at(from, column);
        value += weight * cell;
        lines.push_back(text("%1 of row %2, which is %3",
                             {fact("weight", weight), fact("row", from), fact("number", cell)}));
        lines.back() = under("share-" + std::to_string(lines.size() - 1), std::move(lines.back()));
    }
    lines.push_back(text("= %1", {fact("value", value)}));
    return lines;
}

/// The end of the fact.
Text beyondOf(Index extension) {
    switch (extension) {
        case none:
            return text(" and no more");
        case zeros:
            return text("; what lies beyond is zeros");
        default:
            return text("; what lies beyond is made of them");
    }
}

Encoding make(const Values& values, const Shape& shape) {
    const Index n = values.integer(kTrained), offset = values.integer(kOffset), positions = shape.positions;
    const Drawing how = drawing(values.integer(kInitialiser), shape.dims);
    const FieldPtr p = drawn(values, how, offset, {n, shape.dims});
    const bool beyond = positions > n;
    Encoding encoding;
    Extended seen{drawn(values, how, offset, {std::min(n, positions), shape.dims}), [](Index t) {
                      return Blend{{t, 1}};
                  }};
    if (beyond) {
        seen = extended(values, p, positions);
        if (usesAlpha(values))
            if (const Text collision = hierarchicalCollision(n, values[kAlpha]); !collision.empty())
                encoding.about.notes.push_back(collision);
        if (values.integer(kExtension) >= linear)
            encoding.about.notes.push_back(
                text("stretched: of the trained rows only the first stays as it was"));
    }
    const FieldPtr field = foundBy(positions, seen.field, encoding);
    if (beyond && values.integer(kExtension) != none)
        encoding.about.notes.push_back(
            text("positions from %1 on were never trained", {fact("trained-positions", n)}));
    if (values.integer(kExtension) != none) encoding.trained = static_cast<double>(n);
    encoding.parts = {
        {.id = "table",
         .title = text("table"),
         .symbol = text("P(t, c)"),
         .field = field,
         .random = true,
         .explain = [=, of = seen.of](
                        Index row,
                        Index column) { return explainedRow(values, p, of(row), positions, row, column); }},
        {.id = "rows",
         .title = text("all rows P"),
         .symbol = text("P(r, c)"),
         .field = wholeTable(values, how, shape.dims),
         .rows = Axis::row,
         .random = true},
    };
    encoding.added = field;
    encoding.about.seed = values[kSeed];
    encoding.about.fact =
        text("%1 × %2 = %3 to train, for %4%5",
             {fact("trained-table-rows", n + offset), fact("dims", shape.dims),
              fact("numbers", (n + offset) * shape.dims, Thing::number),
              fact("trained-positions", n, Thing::position), beyondOf(values.integer(kExtension))});
    encoding.about.formula = formula(values, how);
    return encoding;
}

/// The whole table, from its first row on.
Values numbered(const Values& values) {
    return values.with(kTrained, values[kTrained] + values[kOffset]).with(kOffset, 0);
}

}  // namespace

const Scheme& learned() {
    static constexpr PartName kParts[] = {{"table", true}, {"rows", true}};
    static const Scheme scheme{
        .id = "learned",
        .title = marked("Learned"),
        .group = "absolute",
        .order = 5,
        .summary =
            marked("Each position has a row of its own that training fills; beyond the last there is none."),
        .source =
            marked("Devlin et al. 2018 (BERT); the code of GPT-2 and fairseq; Vaswani et al. 2017, table 3"),
        .width = marked("dimensions"),
        .dims = 128,
        .params = kParams,
        .parts = kParts,
        .ways = {.added = true},
        .make = make,
        .numpy = learnedNumpy,
        .numbered = numbered,
    };
    return scheme;
}

}  // namespace posiscope
