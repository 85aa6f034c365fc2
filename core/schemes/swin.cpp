// SPDX-License-Identifier: GPL-3.0-or-later
/// Two-dimensional relative position bias of a window of patches: a number for each offset is added to the logit.
///
///   shape   T = (2h-1)·(2w-1) offsets; index and bias (h·w, h·w), query patch by key patch, row by row of the window;
///           offsets (2h-1, 2w-1); from one patch (h, w); usage (1, T)
///   range   index 0 … T-1; biases normal with deviation 0.02, seeded: a stand-in for trained ones. The code
///           cuts them at ±2, not at two deviations: that is a hundred deviations, and cuts nothing
///   error   index and usage exact; biases 2e-15·(std + |cell|), in blocks 1e-13
///   cost    nothing is stored: each cell is computed where it is asked for
///   source  Liu et al. 2021, "Swin Transformer", section 3.2, equation 4; microsoft/Swin-Transformer, whose sign is
///           query minus key: the opposite of Shaw's
#include <algorithm>
#include <vector>

#include "core/base/counted.h"
#include "core/base/number.h"
#include "core/encoding/scheme.h"
#include "core/encoding/shared_params.h"
#include "core/fields/cells_field.h"
#include "core/fields/seeded_field.h"
#include "core/schemes/numpy/program.h"

namespace posiscope {

namespace {

constexpr double kDeviation = 0.02;

Param sideParam(const char* id, const char* label, const char* help) {
    return {.id = id,
            .label = label,
            .lowest = 1,
            .highest = 64,
            .initial = 7,
            .sliderLowest = 1,
            .sliderHighest = 16,
            .scale = Scale::integer,
            .open = true,
            .help = help};
}

const Param kHeight = sideParam("h", marked("window height h"),
                                marked("Rows of patches in a window. Swin takes 7, later 8 to 24."));
const Param kWidth = sideParam(
    "w", marked("window width w"),
    marked(
        "Columns of patches in a window. With one row it is a table over the distance, as Shaw's, but without clipping."));
const Param kHeads = headsParam(32, 3, marked("Each head has biases of its own. Swin-T begins with 3."));
double lastHead(const Values& values, Index) {
    return values[kHeads] - 1;
}

double lastPatch(const Values& values, Index) {
    return values[kHeight] * values[kWidth] - 1;
}

const Param kHead = headParam(32, lastHead);
const Param kPatch{
    .id = "patch",
    .label = marked("patch shown"),
    .highest = 4095,
    .sliderHighest = 255,
    .scale = Scale::integer,
    .most = lastPatch,
    .help = marked("The patch from which the window is seen in “seen from one patch”, counted row by "
                   "row from 0.")};
const Param kSeed = seedParam(nullptr, marked("Where the random numbers of the biases start."));
constexpr double kSmallSide = 2;
const SmallValue kSmall[] = {{&kHeight, kSmallSide}, {&kWidth, kSmallSide}};
const Param* const kParams[] = {&kHeight, &kWidth, &kHeads, &kHead, &kPatch, &kSeed};

struct Pane {
    Index height = 1, width = 1;
    Index patches() const { return height * width; }
    Index rows() const { return 2 * height - 1; }
    Index columns() const { return 2 * width - 1; }
    Index offsets() const { return rows() * columns(); }
    /// The row of the bias table that query patch a uses for key patch b.
    Index offset(Index a, Index b) const {
        return (a / width - b / width + height - 1) * columns() + a % width - b % width + width - 1;
    }
};

class IndexField final : public Field {
public:
    explicit IndexField(Pane pane) : m_pane(pane) {}
    Size size() const override { return {m_pane.patches(), m_pane.patches()}; }
    Kind kind() const override { return Kind::index; }
    Range range() const override { return {0, static_cast<double>(m_pane.offsets() - 1)}; }
    double at(Index row, Index column) const override {
        return static_cast<double>(m_pane.offset(row, column));
    }

private:
    Pane m_pane;
};

/// The biases of a head by a rule that finds the row of the table: B (offsets, heads).
class BiasField final : public Field {
public:
    enum class Seen { byPair, byOffset, fromPatch };

    BiasField(FieldPtr table, Pane pane, Index head, Seen seen, Index patch = 0)
        : m_table(std::move(table)),
          m_pane(pane),
          m_head(head),
          m_seen(seen),
          m_patch(patch) {}
    Size size() const override {
        if (m_seen == Seen::byOffset) return {m_pane.rows(), m_pane.columns()};
        if (m_seen == Seen::fromPatch) return {m_pane.height, m_pane.width};
        return {m_pane.patches(), m_pane.patches()};
    }
    Kind kind() const override { return Kind::signedValue; }
    Range range() const override { return m_table->range(); }
    double at(Index row, Index column) const override { return m_table->at(offset(row, column), m_head); }

private:
    Index offset(Index row, Index column) const {
        if (m_seen == Seen::byOffset) return row * m_pane.columns() + column;
        if (m_seen == Seen::fromPatch) return m_pane.offset(m_patch, row * m_pane.width + column);
        return m_pane.offset(row, column);
    }

    FieldPtr m_table;
    Pane m_pane;
    Index m_head;
    Seen m_seen;
    Index m_patch;
};

/// The row of a pair by the two offsets of its patches; its bias joins the logit.
class WindowRule final : public RowRule {
public:
    WindowRule(Pane pane, const Pairs& pairs, FieldPtr table, Index head)
        : m_pane(pane),
          m_pairs(pairs),
          m_table(std::move(table)),
          m_head(head) {}

    Index rows() const override { return m_pane.offsets(); }
    Index row(Index query, Index key) const override { return m_pane.offset(query, key); }
    /// The number of pairs: (h - |dy|)·(w - |dx|) in the window, less the pairs that are not there.
    Index used(Index row) const override {
        const Index dy = down(row), dx = across(row), key = -dy * m_pane.width - dx;
        if (!m_pairs.has(m_pairs.first, m_pairs.first + key)) return 0;
        Index count = 0;
        for (Index y = std::max<Index>(0, dy); y < m_pane.height + std::min<Index>(0, dy); ++y) {
            const Index first = y * m_pane.width + std::max<Index>(0, dx);
            const Index end = (y + 1) * m_pane.width + std::min<Index>(0, dx);
            count += std::max<Index>(0, end - std::max(first, m_pairs.first));
        }
        return count;
    }
    Index across() const override { return m_pane.width; }
    Index rowsAcross() const override { return m_pane.columns(); }
    double side(Index row) const override {
        const auto last = static_cast<double>(rows() - 1);
        return last > 0 ? 1 - 2 * static_cast<double>(row) / last : 0;
    }
    Text offset(Index query, Index key) const override { return name(row(query, key)); }
    Text name(Index row) const override {
        return text("(%1, %2)",
                    {factOffset("offset-down", down(row)), factOffset("offset-across", across(row))});
    }
    Text meaning(Index row) const override { return text("offset %1", {name(row)}); }
    Text count() const override { return text("(2h−1)(2w−1) = %1", {fact("rows", rows(), Thing::row)}); }
    std::vector<Text> equation(Index query, Index key) const override {
        const Index looked = row(query, key);
        return {text("offset (%1 − %2, %3 − %4) = %5",
                     {y("query-down", query), y("key-down", key), x("query-across", query),
                      x("key-across", key), name(looked)}),
                text("(%1 + %2) · %3 + %4 + %5 = row %6",
                     {factOffset("offset-down", down(looked)), fact("height-less-one", m_pane.height - 1),
                      fact("offset-columns", m_pane.columns()), factOffset("offset-across", across(looked)),
                      fact("width-less-one", m_pane.width - 1), fact("row", looked)})};
    }
    Text calculation(Index query, Index key) const override {
        return text("(%1 − %2 + h − 1) · (2w − 1) + %3 − %4 + w − 1 = row %5",
                    {y("query-down", query), y("key-down", key), x("query-across", query),
                     x("key-across", key), fact("row", row(query, key))});
    }
    std::vector<Text> destination(Index query, Index key) const override {
        const Index looked = row(query, key);
        return {text("B_{%1} = %2 is added to the logit of the pair: e_{%3} = q_{%4} · k_{%5} / √d + B_{%1}.",
                     {fact("row", looked), fact("bias", m_table->at(looked, m_head)),
                      text("%1,%2", {fact("query", query), fact("key", key)}), fact("query", query),
                      fact("key", key)})};
    }
    std::vector<Text> facts() const override {
        return {text("a window of %1", {fact("patches", m_pane.patches(), Thing::patch)}),
                text("B: %1 for each head", {count()}), text("nothing is clipped")};
    }
    Text summary() const override { return text("row = offset down · (2w − 1) + offset across, from 0 on"); }

private:
    Index down(Index row) const { return row / m_pane.columns() - m_pane.height + 1; }
    Index across(Index row) const { return row % m_pane.columns() - m_pane.width + 1; }
    Text y(std::string_view id, Index patch) const { return fact(id, patch / m_pane.width); }
    Text x(std::string_view id, Index patch) const { return fact(id, patch % m_pane.width); }

    Pane m_pane;
    Pairs m_pairs;
    FieldPtr m_table;
    Index m_head;
};

FieldPtr usageOf(const WindowRule& rule, const Pane& pane) {
    Matrix cells(1, rule.rows());
    for (Index row = 0; row < rule.rows(); ++row) cells(0, row) = static_cast<double>(rule.used(row));
    return std::make_shared<CellsField>(std::move(cells), Kind::unsignedValue,
                                        Range{0, static_cast<double>(pane.patches())});
}

std::vector<Text> notesOf(const Pane& pane) {
    std::vector<Text> notes;
    if (pane.patches() == 1)
        notes.push_back(
            text("a window of one patch: one bias on its only logit, the softmax is 1 whatever it is"));
    else if (pane.height == 1 || pane.width == 1)
        notes.push_back(text("a window of one line: a table over the distance, nothing clipped"));
    notes.push_back(text("offset = query − key, the opposite of Shaw's sign"));
    return notes;
}

Part indexPart(const Pane& pane, const std::shared_ptr<const WindowRule>& rule, const FieldPtr& whole,
               const Pairs& pairs) {
    return {
        .id = "index",
        .title = text("row used by each pair"),
        .symbol = text("row(%1)", {text("a, b")}),
        .field = onlyPairs(whole, pairs, pairs.first),
        .rows = Axis::queryPatch,
        .columns = Axis::keyPatch,
        .firstRow = pairs.first,
        .wholeNumbers = !pairs.hides(),
        .trend = text(
            "Row by row of the window; each block of it repeats along its diagonals, and so do the blocks."),
        .explain = [pane, rule, first = pairs.first](Index row, Index b) {
            const Index a = first + row;
            return std::vector<Text>{
                rule->calculation(a, b),
                text("Patch %1 stands at (%2, %3) of the window, patch %4 at (%5, %6).",
                     {fact("query", a), fact("query-down", a / pane.width),
                      fact("query-across", a % pane.width), fact("key", b), fact("key-down", b / pane.width),
                      fact("key-across", b % pane.width)})};
        }};
}

About aboutOf(const Pane& pane, Index heads, double seed) {
    About about;
    about.notes = notesOf(pane);
    about.seed = seed;
    about.fact = text("a window of %1; biases for each head: (2h−1)(2w−1) = %2, in all %3",
                      {fact("patches", pane.patches(), Thing::patch), fact("rows", pane.offsets()),
                       fact("biases", pane.offsets() * heads)});
    about.formula = {
        {"swin.row", text("row(a, b) = u · (2w − 1) + v")},
        {"swin.down", text("u = y_{a} − y_{b} + h − 1")},
        {"swin.across", text("v = x_{a} − x_{b} + w − 1")},
        {"swin.logit", text("e_{ab} = q_{a} · k_{b} / √d + B_{row(a, b)}")},
    };
    return about;
}

/// One head's biases, each where a pair, an offset or a patch stands.
Part biasPart(std::string id, Text title, FieldPtr field, Axis rows, Axis columns, Text missing) {
    return {.id = std::move(id),
            .title = std::move(title),
            .symbol = text("B"),
            .field = std::move(field),
            .rows = rows,
            .columns = columns,
            .random = true,
            .missing = std::move(missing)};
}

Encoding make(const Values& values, const Shape& shape) {
    const Pane pane{values.integer(kHeight), values.integer(kWidth)};
    const Index heads = values.integer(kHeads), head = std::min(values.integer(kHead), heads - 1);
    const Index patch = std::min(values.integer(kPatch), pane.patches() - 1);
    const auto table =
        std::make_shared<SeededField>(RandomStream(static_cast<std::uint64_t>(values[kSeed])), 0,
                                      Size{pane.offsets(), heads}, Spread::normal, kDeviation);
    using Seen = BiasField::Seen;
    const auto bias = [&](Index of, Seen seen) {
        return std::make_shared<BiasField>(table, pane, of, seen, patch);
    };

    const Text noHead = beyond(kHead, values, 0), noPatch = beyond(kPatch, values, 0);
    Encoding encoding{.missing = noHead};
    Biased biased{.shown = head};
    biased.heads.reserve(static_cast<std::size_t>(heads));
    for (Index each = 0; each < heads; ++each) biased.heads.push_back(bias(each, Seen::byPair));
    // The last patches of the window ask, as many as words do.
    Pairs pairs = shape.pairs;
    if (pairs.first > 0) pairs.first = std::max<Index>(0, pane.patches() - (shape.positions - pairs.first));
    const auto rule = std::make_shared<WindowRule>(pane, pairs, table, head);
    const auto whole = std::make_shared<IndexField>(pane);
    encoding.lookedUp = LookedUp{.rule = rule,
                                 .index = onlyPairs(whole, pairs),
                                 .tables = {{text("B"), table, head, 1, LookedUp::Joins::logit}}};
    encoding.parts = {
        indexPart(pane, rule, whole, pairs),
        biasPart("bias", text("bias of each pair, head %1", {fact("head", head)}), bias(head, Seen::byPair),
                 Axis::queryPatch, Axis::keyPatch, noHead),
        biasPart("offsets", text("bias of each offset, head %1", {fact("head", head)}),
                 bias(head, Seen::byOffset), Axis::rowOffset, Axis::columnOffset, noHead),
        biasPart("patch",
                 text("bias seen from patch %1, head %2", {fact("patch", patch), fact("head", head)}),
                 bias(head, Seen::fromPatch), Axis::patchRow, Axis::patchColumn,
                 noHead.empty() ? noPatch : noHead),
        {.id = "table",
         .title = text("biases, a column for each head"),
         .symbol = text("B"),
         .field = table,
         .rows = Axis::row,
         .columns = Axis::head,
         .random = true},
        {.id = "usage",
         .title = text("how often each row is used"),
         .symbol = text("times used"),
         .field = usageOf(*rule, pane),
         .rows = Axis::usage,
         .columns = Axis::row,
         .wholeNumbers = true},
    };
    encoding.about = aboutOf(pane, heads, values[kSeed]);
    encoding.biased = std::move(biased);
    return encoding;
}

}  // namespace

const Scheme& swin() {
    static constexpr PartName kParts[] = {{"index"}, {"bias"}, {"offsets"}, {"patch"}, {"table"}, {"usage"}};
    static const Scheme scheme{
        .id = "swin",
        .title = marked("Window bias (Swin)"),
        .group = "relative",
        .order = 3,
        .summary = marked(
            "Patches of an image in a window: a number for each offset, down and across, is added to the logit."),
        .source = marked("Liu et al. 2021, “Swin Transformer”, section 3.2"),
        .width = marked("head width"),
        .dims = 32,
        .params = kParams,
        .small = kSmall,
        .parts = kParts,
        .ways = {.lookedUp = true, .biased = true},
        .make = make,
        .numpy = swinNumpy,
    };
    return scheme;
}

}  // namespace posiscope
