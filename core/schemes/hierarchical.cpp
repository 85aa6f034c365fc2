// SPDX-License-Identifier: GPL-3.0-or-later
/// n² positions out of n trained rows, in blocks of n.
///
///   shape   (positions, dims): row t = x·n + y is made of the trained rows x, y and 0; from n² on there is none
///   range   that of the trained rows in the first block; beyond it 1 + 2α/(1 − α) times as much at most
///   error   2.3e-16 times the sum of the weighted trained numbers, each of them added; the first block is exact
///   cost    three trained numbers a cell; nothing is stored
///   source  Su Jianlin 2020, kexue.fm/archives/7947; bert4keras, PositionEmbedding(hierarchical = 0.4)
#include <algorithm>
#include <cmath>

#include "core/base/counted.h"
#include "core/base/number.h"
#include "core/encoding/found_by.h"
#include "core/encoding/hierarchical_rows.h"
#include "core/encoding/scheme.h"
#include "core/encoding/shared_params.h"
#include "core/fields/seeded_field.h"
#include "core/fields/wave_field.h"
#include "core/schemes/numpy/program.h"

namespace posiscope {

namespace {

enum Rows { sinusoid, seeded };

constexpr Choice kRowChoices[] = {{"sinusoid", marked("a sinusoid")}, {"seeded", marked("random numbers")}};

extern const Param kRows;
bool isSeeded(const Values& values) {
    return values.integer(kRows) == seeded;
}

const Param kCount{.id = "n",
                   .label = marked("n"),
                   .lowest = 1,
                   .highest = 4096,
                   .initial = 8,
                   .sliderLowest = 1,
                   .sliderHighest = 64,
                   .scale = Scale::integer,
                   .open = true,
                   .help = marked("How many rows are trained. They make n² positions: 512 make 262144.")};
const Param kAlpha = alphaParam();
const Param kRows{
    .id = "rows",
    .label = marked("trained rows"),
    .highest = 1,
    .scale = Scale::choice,
    .choices = kRowChoices,
    .help = marked("What stands in for trained rows: waves, in which the blocks are easy to see, or "
                   "random numbers.")};
const Param kSeed = seedParam(isSeeded);
const Param* const kParams[] = {&kCount, &kAlpha, &kRows, &kSeed};

FieldPtr trainedRows(const Values& values, Index dims) {
    const Index n = values.integer(kCount);
    if (!isSeeded(values)) return interleavedWaves(n, dims, 10000);
    return std::make_shared<SeededField>(RandomStream(static_cast<std::uint64_t>(values[kSeed])), 0,
                                         Size{n, dims}, Spread::normal,
                                         1 / std::sqrt(static_cast<double>(dims)));
}

Encoding make(const Values& values, const Shape& shape) {
    const Index n = values.integer(kCount);
    const double alpha = values[kAlpha];
    const FieldPtr trained = trainedRows(values, shape.dims);
    Encoding encoding;
    const Text collision = hierarchicalCollision(n, alpha);
    if (!collision.empty()) encoding.about.notes.push_back(collision);
    if (!isSeeded(values)) encoding.about.notes.push_back(text("a sinusoid stands in for trained rows"));
    const FieldPtr field = foundBy(
        shape.positions, hierarchicalRows(trained, std::min(shape.positions, n * n), alpha), encoding);
    const bool random = isSeeded(values);
    encoding.parts = {
        {.id = "table",
         .title = text("table"),
         .symbol = text("PE(t, c)"),
         .field = field,
         .random = random,
         .trend =
             shape.positions > n && n > 1
                 ? text("The trained rows come again in every block, each time moved by what the block adds.")
                 : text("All positions lie in the first block: they are the trained rows themselves."),
         .explain = [=](Index row,
                        Index column) { return hierarchicalExplained(*trained, alpha, row, column); }},
        {.id = "trained",
         .title = text("the trained rows p"),
         .symbol = text("p(r, c)"),
         .field = trained,
         .rows = Axis::row,
         .random = random},
        {.id = "basis",
         .title = text("the base vectors u"),
         .symbol = text("u(r, c)"),
         .field = hierarchicalBasis(trained, alpha),
         .rows = Axis::row,
         .random = random},
    };
    encoding.added = field;
    encoding.trained = static_cast<double>(n);
    encoding.about.seed = values[kSeed];
    const Text made = text("%1 out of %2", {fact("positions-reached", n * n, Thing::position),
                                            fact("trained-rows", n, Thing::trainedRow)});
    encoding.about.fact = n == 1 ? made
                                 : text("%1; between blocks, differences are %2 times those inside",
                                        {made, fact("block-factor", alpha / (1 - alpha))});
    encoding.about.formula = {{"hierarchical.basis", text("u_{i} = (p_{i} − α p_{0})/(1 − α)")},
                              {"hierarchical.row", text("q_{xn+y} = α u_{x} + (1 − α) u_{y}")}};
    return encoding;
}

}  // namespace

const Scheme& hierarchical() {
    static constexpr PartName kParts[] = {{"table", true}, {"trained", true}, {"basis", true}};
    static const Scheme scheme{
        .id = "hierarchical",
        .title = marked("Hierarchical"),
        .group = "absolute",
        .order = 6,
        .summary =
            marked("n trained rows make n² positions: a block of n after the other, each a copy that is "
                   "moved."),
        .source = marked("Su Jianlin 2020, kexue.fm/archives/7947"),
        .width = marked("dimensions"),
        .dims = 32,
        .params = kParams,
        .parts = kParts,
        .ways = {.added = true},
        .make = make,
        .numpy = hierarchicalNumpy,
    };
    return scheme;
}

}  // namespace posiscope
