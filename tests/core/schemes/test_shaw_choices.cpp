// SPDX-License-Identifier: GPL-3.0-or-later
/// Shaw's tables under a causal mask, with fewer queries than keys, for each head and layer, and as fixed sinusoids.
#include <gtest/gtest.h>

#include <cmath>
#include <set>

#include "core/encoding/relative.h"
#include "tests/core/sample.h"

namespace posiscope::test {

namespace {

struct Case {
    Index n = 1, k = 0, queries = 0;
    bool causal = false;
    Written written() const {
        return {{"k", std::to_string(k)},
                {"queries", std::to_string(queries)},
                {"mask", causal ? "causal" : "none"}};
    }
    std::string name() const {
        return "n " + std::to_string(n) + ", k " + std::to_string(k) + ", queries " +
               std::to_string(queries) + (causal ? ", causal" : "");
    }
};

std::vector<Case> everyCase() {
    std::vector<Case> all;
    for (const Index n : {1, 2, 5, 11})
        for (const Index k : {0, 1, 3, 10, 40})
            for (const Index queries : {0, 1, 3, 11})
                for (const bool causal : {false, true}) all.push_back({n, k, queries, causal});
    return all;
}

}  // namespace

TEST(shawChoices, whatIsNotUsedHasNoRowAndCountsNowhere) {
    for (const Case& each : everyCase()) {
        SCOPED_TRACE(each.name());
        const Encoding encoding = encodingOf("shaw", each.written(), {each.n, 2});
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
                EXPECT_EQ(encoding.lookedUp->uses(query, key), !hidden);
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
        EXPECT_EQ(clippedPairs(each.n, each.k, {each.n - queries, each.causal}), clipped);
        EXPECT_EQ(usedPairs(each.n, {each.n - queries, each.causal}), all);
        for (Index key = 0; key < each.n && queries < each.n; ++key)
            EXPECT_TRUE(std::isnan(encoding.lookedUp->index->at(0, key))) << "word 0 asks nothing";
    }
}

TEST(shawChoices, underTheCausalMaskNoRowToTheRightIsUsed) {
    for (const Index k : {0, 1, 4}) {
        const FieldPtr usage =
            partOf("shaw", "usage", {{"k", std::to_string(k)}, {"mask", "causal"}}, {9, 2});
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

TEST(shawChoices, whatIsSpecialIsSaid) {
    const auto says = [](const Written& written, Index n, const char* what) {
        for (const Text& each : encodingOf("shaw", written, {n, 4}).signs)
            if (plain(each).find(what) != std::string::npos) return true;
        return false;
    };
    EXPECT_TRUE(says({{"k", "0"}}, 5, "one row for all pairs"));
    EXPECT_TRUE(says({{"k", "5"}}, 5, "nothing is clipped"));
    EXPECT_TRUE(encodingOf("shaw", {{"k", "4"}}, {5, 4}).signs.empty()) << "nothing is special at first";
    EXPECT_TRUE(says({{"mask", "causal"}}, 5, "causal mask"));
    EXPECT_TRUE(says({{"queries", "1"}}, 5, "from position 4 on"));
    EXPECT_TRUE(says({{"tables", "sinusoids"}}, 5, "sinusoid"));
}

}  // namespace posiscope::test
