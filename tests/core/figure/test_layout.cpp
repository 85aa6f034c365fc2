// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/layout.h"

#include <gtest/gtest.h>

namespace posiscope {
namespace {

TEST(layout, whatIsCutKeepsItsSpaces) {
    const Canvas canvas{.measure = [](const Text& text, Type) {
        double letters = 0;
        for (const char c : plain(text)) letters += (c & 0xC0) != 0x80 ? 1 : 0;
        return Extent{letters, 1};
    }};
    const auto cut = [&](const char* words, double width) {
        return plain(elided(words, Type::note, width, canvas));
    };
    EXPECT_EQ(cut("two more words", 14), "two more words");
    EXPECT_EQ(cut("two more words", 9), "two more…");
    EXPECT_EQ(cut("two more words", 11), "two more w…");
    EXPECT_EQ(cut("位置 编码 表", 6), "位置 编码…");
    EXPECT_EQ(cut("two", 0.5), "");
}

}  // namespace
}  // namespace posiscope
