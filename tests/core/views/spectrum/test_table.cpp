// SPDX-License-Identifier: GPL-3.0-or-later
/// The spectrum as a table of pairs.
#include <algorithm>
#include <cmath>
#include <numbers>
#include <set>

#include "core/base/number.h"
#include "core/views/shared/comparing.h"
#include "tuned.h"

namespace posiscope::test {

TEST(spectrum, theTableHasTheNumbersOfEachPair) {
    Tuned qwen("rope", 128, 131072, kQwen, {{"spectrumform", "table"}});
    const auto labels = [&] {
        std::vector<std::string> all;
        for (const Mark& mark : panelOf(qwen.figure(), "table").marks)
            if (const auto* label = std::get_if<Label>(&mark)) all.push_back(plain(label->text));
        return all;
    };
    const auto has = [&](const std::string& text) { return std::ranges::count(labels(), text) > 0; };
    // Pair 24 of Qwen2.5 with YaRN 4: its share is 0.9558823529411765.
    EXPECT_TRUE(has("0.95588"));
    EXPECT_TRUE(has("blended") && has("unchanged"));
    std::set<Index> rows;
    const auto rowsOf = [&] {
        rows.clear();
        for (const Mark& mark : panelOf(qwen.figure(), "table").marks)
            if (const auto* box = std::get_if<Box>(&mark); box != nullptr && box->target)
                rows.insert(box->target.row);
    };
    rowsOf();
    EXPECT_TRUE(rows.contains(0));
    const auto first = rows.size();
    ASSERT_GT(first, 20U);
    if (first < 64) {
        EXPECT_TRUE(has("0 to " + std::to_string(first - 1) + " of 64; the arrow keys go on to the others"));
        qwen.document.focus.dimension = 63;
        rowsOf();
        EXPECT_TRUE(rows.contains(63));
        EXPECT_FALSE(rows.contains(0));
    }
    qwen.act({.kind = Gesture::Kind::click, .target = {Target::Kind::cell, *rows.begin(), 1}});
    EXPECT_EQ(qwen.document.focus.dimension, *rows.begin());
}

TEST(spectrum, theTableHasAColumnForEachKeptState) {
    constexpr double kBase = 500000;
    Tuned now("rope", 32, 4096, {}, {{"spectrumform", "table"}, {"quantity", "wavelength"}});
    const Tuned other("rope", 32, 4096, {{"base", "500000"}}), narrow("rope", 8, 4096, {});
    now.document = withKept(now.document, presentState(other.document, "A"));
    now.document = withKept(now.document, presentState(narrow.document, "B"));
    const auto labels = [&] {
        std::vector<std::string> all;
        for (const Mark& mark : panelOf(now.figure(), "table").marks)
            if (const auto* label = std::get_if<Label>(&mark)) all.push_back(plain(label->text));
        return all;
    };
    const auto all = labels();
    EXPECT_EQ(std::ranges::count(all, "A: wavelength"), 1);
    for (int pair = 1; pair < 16; ++pair) {
        const double wavelength = 2 * std::numbers::pi * std::pow(kBase, pair / 16.0);
        EXPECT_GE(std::ranges::count(all, plain(shownNumber(wavelength))), 1) << pair;
    }
    EXPECT_EQ(std::ranges::count(all, "–"), 16 - 4) << "pairs that the narrow state has not";
    // What has no room is named.
    now.canvas = canvasLikeTheWindows(360, 600);
    EXPECT_EQ(std::ranges::count(labels(), "B: wavelength"), 0);
    const std::vector<Note> notes = notesOf(now.scene());
    ASSERT_FALSE(notes.empty());
    EXPECT_TRUE(says(plain(notes.front()), "B")) << plain(notes.front());
}

}  // namespace posiscope::test
