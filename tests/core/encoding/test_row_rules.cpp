// SPDX-License-Identifier: GPL-3.0-or-later
/// What holds for every rule by which pairs look up rows, whichever scheme it belongs to.
#include <gtest/gtest.h>

#include <cmath>

#include "core/views/shared/present.h"
#include "tests/core/sample.h"

namespace posiscope::test {

namespace {

/// All encodings of n words that look rows up: at first, with small tables, under a mask.
std::vector<std::pair<std::string, Encoding>> lookingUp(Index n) {
    std::vector<std::pair<std::string, Encoding>> found;
    for (const Scheme* scheme : schemes()) {
        Values small, masked;
        for (const auto& [param, value] : scheme->small) small = small.with(*param, value);
        if (const Param* mask = scheme->param("mask"); mask != nullptr) masked = masked.with(*mask, 1);
        for (const Values& values : {Values(), small, masked}) {
            Encoding encoding = scheme->make(values, {n, 8});
            if (encoding.lookedUp) found.emplace_back(scheme->id, std::move(encoding));
        }
    }
    return found;
}

}  // namespace

TEST(rowRules, areTheIndexAndCountItsRows) {
    for (const Index n : {1, 2, 5, 12})
        for (const auto& [id, encoding] : lookingUp(n)) {
            const LookedUp& all = *encoding.lookedUp;
            std::vector<Index> used(static_cast<std::size_t>(all.rule->rows()));
            for (Index query = 0; query < all.index->size().rows; ++query)
                for (Index key = 0; key < all.index->size().columns; ++key) {
                    const Index row = all.rule->row(query, key);
                    ASSERT_GE(row, 0) << id;
                    ASSERT_LT(row, all.rule->rows()) << id;
                    if (!all.uses(query, key)) continue;
                    ASSERT_EQ(all.index->at(query, key), static_cast<double>(row))
                        << id << ": " << query << ", " << key;
                    ++used[static_cast<std::size_t>(row)];
                }
            for (Index row = 0; row < all.rule->rows(); ++row)
                EXPECT_EQ(all.rule->used(row), used[static_cast<std::size_t>(row)]) << id << ", row " << row;
        }
}

TEST(rowRules, haveALineOfEachTableForEveryRow) {
    for (const auto& [id, encoding] : lookingUp(5)) {
        ASSERT_FALSE(encoding.lookedUp->tables.empty()) << id;
        for (const LookedUp::Table& table : encoding.lookedUp->tables) {
            EXPECT_EQ(table.field->size().rows, encoding.lookedUp->rule->rows()) << id;
            EXPECT_LE(table.first + table.width, table.field->size().columns) << id;
        }
    }
}

/// One colour for an offset: a key farther to one side never has a colour nearer to the other.
TEST(rowRules, sidesGoWithTheOffset) {
    for (const auto& [id, encoding] : lookingUp(12)) {
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
    for (const auto& [id, encoding] : lookingUp(5)) {
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
