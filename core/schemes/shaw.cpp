// SPDX-License-Identifier: GPL-3.0-or-later
/// Relative position representations: a table row for each clipped distance, added to keys and to values.
///
///   shape   index (positions, positions); a^K and a^V (2k+1, dims); usage (1, 2k+1)
///   range   index 0 … 2k; a^K, a^V normal numbers of variance 1/dims, seeded: a stand-in for trained rows
///   error   index and usage exact; random cells 2e-15·(1 + |cell|), in blocks 1e-13
///   cost    nothing is stored: each cell is computed where it is asked for; a view may keep sums of them (core/averages.h)
///   source  Shaw, Uszkoreit, Vaswani 2018, "Self-Attention with Relative Position Representations", section 3
#include <algorithm>
#include <cmath>

#include "core/attention/relative.h"
#include "core/number.h"
#include "core/scheme.h"
#include "core/seeded_field.h"

namespace posiscope {

namespace {

const Param kReach{
    .id = "k",
    .label = marked("k"),
    .highest = 512,
    .initial = 4,
    .sliderHighest = 32,
    .scale = Scale::integer,
    .help = marked("Words up to k away have a row of their own; farther ones share the end rows.")};
const Param kSeed{
    .id = "seed",
    .label = marked("seed"),
    .highest = 4294967295,
    .initial = 1,
    .sliderHighest = 100,
    .scale = Scale::integer,
    .help = marked("Where the random numbers of a^K and a^V start. The same seed gives the same tables.")};
const Param* const kParams[] = {&kReach, &kSeed};

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

Encoding make(const Values& values, const Shape& shape) {
    const Index k = values.integer(kReach);
    const Index n = shape.positions;
    const Size table{2 * k + 1, shape.dims};
    const RandomStream stream(static_cast<std::uint64_t>(values[kSeed]));

    LookedUp lookedUp{.reach = k, .width = shape.dims};
    lookedUp.index = std::make_shared<RelativeIndexField>(n, n, k);
    const auto seeded = [&](Index cellsBefore) {
        return std::make_shared<SeededField>(stream, static_cast<std::uint64_t>(cellsBefore), table,
                                             Spread::normal, 1 / std::sqrt(static_cast<double>(shape.dims)));
    };
    lookedUp.key = seeded(0);
    lookedUp.value = seeded(table.rows * table.columns);

    Encoding encoding;
    encoding.parts = {
        {.id = "index",
         .title = text("row used by each pair"),
         .field = lookedUp.index,
         .rows = Axis::query,
         .columns = Axis::key,
         .wholeNumbers = true},
        {.id = "key",
         .title = text("a^{K}, added to keys"),
         .field = lookedUp.key,
         .rows = Axis::row,
         .random = true},
        {.id = "value",
         .title = text("a^{V}, added to values"),
         .field = lookedUp.value,
         .rows = Axis::row,
         .random = true},
        {.id = "usage",
         .title = text("how often each row is used"),
         .field = std::make_shared<UsageField>(relativeUsage(n, k)),
         .rows = Axis::usage,
         .columns = Axis::row,
         .wholeNumbers = true},
    };
    encoding.seed = values[kSeed];
    encoding.fact = text(
        "%1 of %2 pairs are farther apart than k; 2(2k+1)d = %3 numbers a layer",
        {shownNumber(clippedPairs(n, k)), shownNumber(n * n), shownNumber(2 * table.rows * table.columns)});
    encoding.formula = {
        {"shaw.row", text("row(i, j) = clip(j \u2212 i, \u2212k, k) + k")},
        {"shaw.logit", text("e_{ij} = q_{i} · (k_{j} + a^{K}_{row(i, j)}) / √d")},
        {"shaw.output", text("z_{i} = Σ_{j} α_{ij} (v_{j} + a^{V}_{row(i, j)})")},
    };
    encoding.lookedUp = std::move(lookedUp);
    return encoding;
}

}  // namespace

const Scheme& shaw() {
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
        .make = make,
    };
    return scheme;
}

}  // namespace posiscope
