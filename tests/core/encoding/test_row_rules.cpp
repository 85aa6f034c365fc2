// SPDX-License-Identifier: GPL-3.0-or-later
/// Laws of every rule by which pairs look up rows, whichever scheme it belongs to.
#include <gtest/gtest.h>

#include <cmath>

#include "core/views/shared/scheme_in_view.h"
#include "tests/core/sample.h"

namespace posiscope::test {

namespace {

/// A way to look rows up, and which pairs of the words there are.
struct Looking {
    std::string name;
    Encoding encoding;
    Pairs pairs;
};

/// All encodings of n words that look rows up: at first, with small tables, with each choice; under each mask.
std::vector<Looking> lookingUp(Index n) {
    std::vector<Looking> found;
    for (const Scheme* scheme : schemes()) {
        if (!scheme->ways.lookedUp) continue;
        Values small;
        for (const auto& [param, value] : scheme->small) small = small.with(*param, value);
        std::vector<Values> all{Values(), small};
        for (const Param* param : scheme->params)
            for (std::size_t choice = 1; choice < param->choices.size(); ++choice)
                all.push_back(small.with(*param, static_cast<double>(choice)));
        for (const Values& values : all)
            for (const Pairs& pairs : {Pairs{}, Pairs{.causal = true}, Pairs{.first = n / 2},
                                       Pairs{.first = n - 1, .causal = true}, Pairs{.window = 2},
                                       Pairs{.first = n / 3, .causal = true, .window = 3}})
                found.push_back({scheme->id, scheme->make(values, {n, 8, pairs}), pairs});
    }
    return found;
}

/// Those of the patches are as many as the words that ask.
Pairs ofAll(const Looking& looking, Index n) {
    Pairs pairs = looking.pairs;
    const Index all = looking.encoding.lookedUp->index->size().rows;
    if (pairs.first > 0) pairs.first = std::max<Index>(0, all - (n - pairs.first));
    return pairs;
}

}  // namespace

TEST(rowRules, areTheIndexAndCountItsRows) {
    for (const Index n : {1, 2, 5, 12})
        for (const Looking& each : lookingUp(n)) {
            const std::string& id = each.name;
            const LookedUp& all = *each.encoding.lookedUp;
            const Pairs pairs = ofAll(each, n);
            std::vector<Index> used(static_cast<std::size_t>(all.rule->rows()));
            for (Index query = 0; query < all.index->size().rows; ++query)
                for (Index key = 0; key < all.index->size().columns; ++key) {
                    const Index row = all.rule->row(query, key);
                    ASSERT_GE(row, 0) << id;
                    ASSERT_LT(row, all.rule->rows()) << id;
                    const bool isThere = pairs.has(query, key) && all.rule->looks(query, key);
                    ASSERT_EQ(std::isnan(all.index->at(query, key)), !isThere) << id;
                    if (!isThere) continue;
                    ASSERT_EQ(all.index->at(query, key), static_cast<double>(row))
                        << id << ": " << query << ", " << key;
                    ++used[static_cast<std::size_t>(row)];
                }
            for (Index row = 0; row < all.rule->rows(); ++row)
                EXPECT_EQ(all.rule->used(row), used[static_cast<std::size_t>(row)]) << id << ", row " << row;
        }
}

TEST(rowRules, haveALineOfEachTableForEveryRow) {
    for (const auto& [id, encoding, pairs] : lookingUp(5)) {
        ASSERT_FALSE(encoding.lookedUp->tables.empty()) << id;
        for (const LookedUp::Table& table : encoding.lookedUp->tables) {
            EXPECT_EQ(table.field->size().rows, encoding.lookedUp->rule->rows()) << id;
            EXPECT_LE(table.first + table.width, table.field->size().columns) << id;
        }
    }
}

/// One colour for an offset: a key farther to one side never has a colour nearer to the other.
TEST(rowRules, sidesGoWithTheOffset) {
    for (const auto& [id, encoding, pairs] : lookingUp(12)) {
        const RowRule& rule = *encoding.lookedUp->rule;
        for (Index row = 0; row < rule.rows(); ++row) EXPECT_LE(std::abs(rule.side(row)), 1) << id;
        EXPECT_EQ(rule.side(rule.row(0, 0)), 0) << id;
        if (rule.across() > 0) continue;  // two offsets in one colour
        for (Index key = 1; key < 12; ++key)
            EXPECT_GE(rule.side(rule.row(6, key)) + 1e-12, rule.side(rule.row(6, key - 1)))
                << id << ", key " << key;
    }
}

TEST(rowRules, tellEveryRowAndPair) {
    for (const auto& [id, encoding, pairs] : lookingUp(5)) {
        const RowRule& rule = *encoding.lookedUp->rule;
        for (Index row = 0; row < rule.rows(); ++row) {
            EXPECT_FALSE(plain(rule.name(row)).empty()) << id;
            EXPECT_FALSE(plain(rule.meaning(row)).empty()) << id;
        }
        for (Index key = 0; key < std::min<Index>(4, encoding.lookedUp->index->size().columns); ++key) {
            const std::string row = "row " + std::to_string(rule.row(0, key));
            EXPECT_EQ(rule.equation(0, key).size(), 2u) << id;
            for (const Text& each : {rule.equation(0, key).back(), rule.calculation(0, key)})
                EXPECT_TRUE(plain(each).ends_with(row)) << id << ": " << plain(each);
        }
    }
}

}  // namespace posiscope::test
