// SPDX-License-Identifier: GPL-3.0-or-later
/// Rounded frequencies, positions and angles of rotary against errors worked out with 40 digits.
#include <gtest/gtest.h>

#include <algorithm>

#include "core/analysis/precision.h"
#include "tests/core/sample.h"

namespace posiscope::test {

namespace {

struct Worst {
    double error = 0;
    Index pair = 0;
};

/// At position 4095, base 10000, 64 pairs.
Worst worstOf(const Written& written) {
    const FieldPtr field = partOf("rope", "rounding", written, {4096, 128});
    Worst worst;
    for (Index pair = 0; pair < 64; ++pair)
        if (const double error = field->at(4095, pair); error > worst.error) worst = {error, pair};
    EXPECT_EQ(field->range().highest, worst.error);
    return worst;
}

}  // namespace

TEST(ropeRounding, errorsAreThoseOfTheFormats) {
    const Worst frequencies = worstOf({{"freqformat", "bf16"}});
    EXPECT_NEAR(frequencies.error, 1.678784684705959, 1e-14);
    EXPECT_EQ(frequencies.pair, 5);
    const Worst all = worstOf({{"freqformat", "bf16"}, {"posformat", "bf16"}, {"angleformat", "bf16"}});
    EXPECT_NEAR(all.error, 1.966796341130350, 1e-14);
    EXPECT_EQ(all.pair, 3);
    EXPECT_NEAR(worstOf({{"freqformat", "f16"}}).error, 0.894801442, 1e-9);
    EXPECT_NEAR(worstOf({{"freqformat", "f32"}, {"posformat", "f32"}, {"angleformat", "f32"}}).error,
                1.3627e-4, 1e-8);
}

TEST(ropeRounding, positionsThatDiffer) {
    EXPECT_EQ(distinctPositions(0, 4096, Narrow::bf16), 769);
    EXPECT_EQ(distinctPositions(0, 4096, Narrow::f16), 3073);
    EXPECT_EQ(distinctPositions(0, 4096, Narrow::f32), 4096);
    EXPECT_EQ(distinctPositions(0, 4096, {}), 4096);
}

TEST(ropeRounding, onlyItsPartIsRounded) {
    const Written rounded{{"freqformat", "bf16"}, {"valueformat", "f16"}};
    for (const char* part : {"cos", "sin", "angles", "score"})
        for (const Index column : {0, 3})
            EXPECT_EQ(partOf("rope", part, rounded, {50, 16})->at(0, column),
                      partOf("rope", part, {}, {50, 16})->at(0, column));
    const FieldPtr exact = partOf("rope", "rounding", {}, {50, 16});
    for (Index m = 0; m < 50; ++m) EXPECT_EQ(row(*exact, m), std::vector<double>(8, 0));
    // float16 has no number of position 70000.
    EXPECT_EQ(partOf("rope", "rounding", {{"posformat", "f16"}}, {1 << 17, 16})->at(70000, 0), 2);
}

}  // namespace posiscope::test
