// SPDX-License-Identifier: GPL-3.0-or-later
/// Laws of narrow number formats.
#include <gtest/gtest.h>

#include <cmath>

#include "core/analysis/precision.h"
#include "core/base/random.h"

namespace posiscope::test {

TEST(precision, f32IsWhatTheMachineRoundsTo) {
    const RandomStream stream(3);
    for (std::uint64_t i = 0; i < 20000; ++i) {
        const double value = std::ldexp(stream.normal(2 * i), static_cast<int>(stream.bits(i) % 300) - 160);
        EXPECT_EQ(rounded(value, Narrow::f32), static_cast<double>(static_cast<float>(value))) << value;
    }
}

TEST(precision, roundingOnceMoreChangesNothingAndKeepsTheOrder) {
    const RandomStream stream(4);
    for (const Narrow format : {Narrow::f32, Narrow::bf16, Narrow::f16}) {
        double before = -70000, roundedBefore = rounded(before, format);
        for (double value = before; value < 70000;
             value += 37.3 * stream.uniform(static_cast<std::uint64_t>(value + 70000))) {
            const double now = rounded(value, format);
            EXPECT_EQ(rounded(now, format), now) << value;
            EXPECT_LE(roundedBefore, now) << before << " and " << value;
            before = value;
            roundedBefore = now;
        }
    }
}

/// Source: the catalogue of encodings, section 7: counted there by another program.
TEST(precision, bf16TellsFewPositionsApart) {
    int different = 0;
    double last = -1;
    for (int t = 0; t < 4096; ++t)
        if (const double now = rounded(t, Narrow::bf16); now != last) {
            ++different;
            last = now;
        }
    EXPECT_EQ(different, 769);
}

TEST(precision, aPositionThatDoesNotFitHasNoValue) {
    EXPECT_TRUE(std::isnan(narrowWave(1, false, 70000, Narrow::f16).value));
    EXPECT_FALSE(std::isnan(narrowWave(1, false, 65503, Narrow::f16).value));
}

}  // namespace posiscope::test
