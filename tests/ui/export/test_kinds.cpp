// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "ui/export/figure_format.h"

namespace posiscope {

TEST(Kinds, AreKnownByTheEndOfTheName) {
    EXPECT_EQ(kindOf("a.png"), FileKind::png);
    EXPECT_EQ(kindOf("a.b.SVG"), FileKind::svg);
    EXPECT_EQ(kindOf("a.Pdf"), FileKind::pdf);
    for (const char* none : {"", "png", "a.", "a.jpg", "a.png.gz"}) EXPECT_FALSE(kindOf(none)) << none;
}

}  // namespace posiscope
