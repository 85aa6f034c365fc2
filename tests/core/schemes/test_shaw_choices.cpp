// SPDX-License-Identifier: GPL-3.0-or-later
/// Shaw's tables under a causal mask, with fewer queries than keys, for each head and layer, and as fixed sinusoids.
#include <gtest/gtest.h>

#include <cmath>
#include <set>

#include "core/attention/attention.h"
#include "core/encoding/clipped_distance.h"
#include "core/fields/product.h"
#include "tests/core/sample.h"

namespace posiscope::test {

namespace {

struct HeadCase {
    Index n = 1, k = 0, queries = 0;
    bool causal = false;
    Pairs pairs() const { return {queries == 0 ? 0 : std::max<Index>(0, n - queries), causal}; }
    std::string name() const {
        return "n " + std::to_string(n) + ", k " + std::to_string(k) + ", queries " +
               std::to_string(queries) + (causal ? ", causal" : "");
    }
};

std::vector<HeadCase> everyHeadCase() {
    std::vector<HeadCase> all;
    for (const Index n : {1, 2, 5, 11})
        for (const Index k : {0, 1, 3, 10, 40})
            for (const Index queries : {0, 1, 3, 11})
                for (const bool causal : {false, true}) all.push_back({n, k, queries, causal});
    return all;
}

}  // namespace

TEST(shawChoices, whatIsNotUsedHasNoRowAndCountsNowhere) {
    for (const HeadCase& each : everyHeadCase()) {
        SCOPED_TRACE(each.name());
        const Encoding encoding =
            encodingOf("shaw", {{"k", std::to_string(each.k)}}, {each.n, 2, each.pairs()});
        const Index queries = each.queries == 0 ? each.n : std::min(each.queries, each.n);
        const Part& index = *encoding.part("index");
        ASSERT_EQ(index.field->size(), (Size{queries, each.n}));
        EXPECT_EQ(index.firstRow, each.n - queries);
        std::vector<double> used(static_cast<std::size_t>(2 * each.k + 1));
        Index clipped = 0, all = 0;
        for (Index row = 0; row < queries; ++row) {
            const Index query = each.n - queries + row;
            for (Index key = 0; key < each.n; ++key) {
                const bool hidden = each.causal && key > query;
                EXPECT_EQ(std::isnan(index.field->at(row, key)), hidden);
                EXPECT_EQ(std::isnan(encoding.lookedUp->index->at(query, key)), hidden);
                if (hidden) continue;
                const Index expected = std::min(std::max(key - query, -each.k), each.k) + each.k;
                EXPECT_EQ(index.field->at(row, key), static_cast<double>(expected));
                ++used[static_cast<std::size_t>(expected)];
                ++all;
                clipped += std::abs(key - query) > each.k ? 1 : 0;
            }
        }
        EXPECT_EQ(row(*encoding.part("usage")->field, 0), used);
        EXPECT_EQ(clippedPairs(each.n, each.k, each.pairs()), clipped);
        EXPECT_EQ(allPairs(each.n, each.pairs()), all);
        for (Index key = 0; key < each.n && queries < each.n; ++key)
            EXPECT_TRUE(std::isnan(encoding.lookedUp->index->at(0, key))) << "word 0 asks nothing";
    }
}

TEST(shawChoices, underTheCausalMaskNoRowToTheRightIsUsed) {
    for (const Index k : {0, 1, 4}) {
        const FieldPtr usage = partOf("shaw", "usage", {{"k", std::to_string(k)}}, {9, 2, {.causal = true}});
        for (Index r = k + 1; r <= 2 * k; ++r) EXPECT_EQ(usage->at(0, r), 0) << r;
        EXPECT_GT(usage->at(0, k), 0);
    }
}

TEST(shawChoices, eachHeadAndLayerHasItsOwnTablesWhereTheyAreNotShared) {
    const auto first = [](const Written& written, const char* part) {
        return row(*partOf("shaw", part, written, {5, 8}), 0);
    };
    std::set<std::vector<double>> seen;
    for (const char* layer : {"0", "1"})
        for (const char* head : {"0", "1", "15"})
            for (const char* part : {"key", "value"})
                EXPECT_TRUE(
                    seen.insert(first({{"sharing", "head"}, {"layer", layer}, {"head", head}}, part)).second)
                    << layer << ", " << head << ", " << part;
    EXPECT_EQ(first({{"head", "3"}}, "key"), first({}, "key")) << "shared tables know no head";
    EXPECT_NE(first({{"layer", "3"}}, "key"), first({}, "key"));
    EXPECT_EQ(first({{"sharing", "head"}}, "value"), first({}, "value"))
        << "head 0 of layer 0 is what is shared";
}

/// NEZHA: row r of both tables is the paper's sinusoid of r, its index shifted by k.
TEST(shawChoices, fixedTablesAreTheSinusoidOfTheRow) {
    for (const Index k : {0, 4, 9})
        for (const Index width : {1, 6, 7, 64}) {
            const Encoding encoding =
                encodingOf("shaw", {{"k", std::to_string(k)}, {"tables", "sinusoids"}}, {5, width});
            const FieldPtr paper = sinusoid({}, {2 * k + 1, width});
            for (const char* id : {"key", "value"}) {
                const Part& part = *encoding.part(id);
                EXPECT_FALSE(part.random);
                ASSERT_EQ(part.field->size(), paper->size());
                for (Index r = 0; r <= 2 * k; ++r)
                    for (Index c = 0; c < width; ++c) EXPECT_EQ(part.field->at(r, c), paper->at(r, c));
            }
        }
}

/// Counted from the key to the query the same pairs use the rows in the opposite order.
TEST(shawChoices, theOtherSignIsTheSameTableBackwards) {
    for (const Index k : {0, 1, 3, 9})
        for (const char* outside : {"clip", "zero"}) {
            const Written paper{{"k", std::to_string(k)}, {"outside", outside}};
            Written other = paper;
            other.emplace_back("sign", "query-key");
            const Encoding one = encodingOf("shaw", paper, {6, 2}), two = encodingOf("shaw", other, {6, 2});
            for (Index i = 0; i < 6; ++i)
                for (Index j = 0; j < 6; ++j) {
                    const double row = one.part("index")->field->at(i, j),
                                 mirrored = two.part("index")->field->at(i, j);
                    ASSERT_EQ(std::isnan(row), std::isnan(mirrored));
                    if (!std::isnan(row)) {
                        EXPECT_EQ(mirrored, static_cast<double>(2 * k) - row);
                    }
                    EXPECT_EQ(one.lookedUp->rule->side(one.lookedUp->rule->row(i, j)),
                              two.lookedUp->rule->side(two.lookedUp->rule->row(i, j)))
                        << "colours say on which side the key stands";
                }
        }
}

/// With one table left out the other does what it did, and nothing joins in its place.
TEST(shawChoices, aTableThatIsLeftOutAddsNothing) {
    const Shape shape{5, 4};
    Matrix words(5, 4);
    for (Index i = 0; i < 5; ++i)
        for (Index c = 0; c < 4; ++c) words(i, c) = std::sin(static_cast<double>(7 * i + 3 * c + 1));
    const auto attended = [&](const char* joins) {
        return attend({.words = words}, encodingOf("shaw", {{"k", "2"}, {"joins", joins}}, shape));
    };
    const Attention both = attended("both"), key = attended("key"), value = attended("value");
    const Attention none = attend({.words = words}, encodingOf("none", {}, shape));
    EXPECT_EQ(key.weight, both.weight);
    EXPECT_EQ(value.weight, none.weight);
    EXPECT_EQ(key.output, Matrix(product(both.weight, both.value)));
    EXPECT_NE(value.output, none.output);
    EXPECT_FALSE(encodingOf("shaw", {{"joins", "key"}}, shape).part("value")->missing.empty());
    EXPECT_FALSE(encodingOf("shaw", {{"joins", "value"}}, shape).part("key")->missing.empty());
}

/// Beyond the window a pair has the logit of its content alone, and adds its value alone.
TEST(shawChoices, beyondTheWindowNothingIsAdded) {
    const Shape shape{7, 4};
    Matrix words(7, 4);
    for (Index i = 0; i < 7; ++i)
        for (Index c = 0; c < 4; ++c) words(i, c) = std::cos(static_cast<double>(5 * i + 2 * c));
    const Attention ends =
        attend({.words = words}, encodingOf("shaw", {{"k", "2"}, {"outside", "zero"}}, shape));
    const Attention clips = attend({.words = words}, encodingOf("shaw", {{"k", "2"}}, shape));
    for (Index i = 0; i < 7; ++i)
        for (Index j = 0; j < 7; ++j)
            if (std::abs(j - i) > 2) {
                EXPECT_EQ(ends.position(i, j), 0);
                EXPECT_EQ(ends.logit(i, j), ends.content(i, j));
            } else {
                EXPECT_EQ(ends.logit(i, j), clips.logit(i, j));
            }
}

TEST(shawChoices, whatIsSpecialIsSaid) {
    const auto says = [](const Written& written, Index n, const char* what, const Pairs& pairs = {}) {
        for (const Text& each : encodingOf("shaw", written, {n, 4, pairs}).about.notes)
            if (plain(each).find(what) != std::string::npos) return true;
        return false;
    };
    EXPECT_TRUE(says({{"k", "0"}}, 5, "one row for all pairs"));
    EXPECT_TRUE(says({{"k", "5"}}, 5, "nothing is clipped"));
    EXPECT_TRUE(encodingOf("shaw", {{"k", "4"}}, {5, 4}).about.notes.empty())
        << "nothing is special at first";
    EXPECT_TRUE(says({}, 5, "causal mask", {.causal = true}));
    EXPECT_TRUE(says({{"tables", "sinusoids"}}, 5, "sinusoid"));
}

}  // namespace posiscope::test
