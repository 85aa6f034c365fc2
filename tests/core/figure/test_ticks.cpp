// SPDX-License-Identifier: GPL-3.0-or-later
/// Ticks of values: round steps, exact labels.
#include <gtest/gtest.h>

#include <cmath>

#include "core/base/number.h"
#include "core/figure/ticks.h"

namespace posiscope::test {

namespace {

std::vector<std::string> labels(const Range& range, bool whole, int most) {
    std::vector<std::string> all;
    for (const Tick& tick : valueTicks(range, whole, most)) all.push_back(plain(tick.label));
    return all;
}

using Labels = std::vector<std::string>;

}  // namespace

TEST(valueTicks, areRoundAndExact) {
    EXPECT_EQ(labels({0, 87}, false, 5), (Labels{"0", "20", "40", "60", "80"}));
    EXPECT_EQ(labels({0, 999}, true, 5), (Labels{"0", "200", "400", "600", "800"}));
    EXPECT_EQ(labels({0, 32.5}, false, 5), (Labels{"0", "10", "20", "30"}));
    EXPECT_EQ(labels({-1, 1}, false, 5), (Labels{"\u22121", "\u22120.5", "0", "0.5", "1"}));
    EXPECT_EQ(labels({-2.32, 1.67}, false, 5), (Labels{"\u22122", "\u22121", "0", "1"}));
    EXPECT_EQ(labels({0, 0.31}, false, 5), (Labels{"0", "0.1", "0.2", "0.3"}));
    EXPECT_EQ(labels({0, 4}, true, 3), (Labels{"0", "2", "4"}));
    EXPECT_EQ(labels({0, 1}, true, 5), (Labels{"0", "1"}));
    EXPECT_EQ(labels({3, 3}, false, 5), (Labels{"3"}));
}

/// For any range: 1, 2 or 5 times a power of ten apart, 0 among them where it lies inside, no step finer would fit.
TEST(valueTicks, ofAnyRange) {
    std::uint64_t state = 1;
    const auto random = [&state] {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<double>(state >> 11) * 0x1p-53;
    };
    for (int i = 0; i < 5000; ++i) {
        const double size = std::pow(10, 12 * random() - 6), low = size * (2 * random() - 1);
        const Range range{low, low + size * (0.01 + random())};
        const int most = 2 + i % 5;
        const auto ticks = valueTicks(range, false, most);
        SCOPED_TRACE(exactNumber(range.lowest) + " to " + exactNumber(range.highest));
        ASSERT_GE(ticks.size(), 1U);
        ASSERT_LE(ticks.size(), static_cast<std::size_t>(most));
        bool hasZero = false;
        for (const Tick& tick : ticks) {
            std::string digits = plain(tick.label);
            if (const auto at = digits.find("\u2212"); at != std::string::npos) digits.replace(at, 3, "-");
            while (digits.find("\u2212") != std::string::npos) digits.replace(digits.find("\u2212"), 3, "-");
            ASSERT_TRUE(readNumber(digits)) << digits;
            EXPECT_EQ(*readNumber(digits), tick.at);
            EXPECT_GE(tick.at, range.lowest);
            EXPECT_LE(tick.at, range.highest);
            hasZero = hasZero || tick.at == 0;
            if (tick.at == 0) {
                EXPECT_EQ(plain(tick.label), "0");
            }
        }
        EXPECT_EQ(hasZero, range.lowest <= 0 && range.highest >= 0);
        if (ticks.size() < 2) continue;
        const double step = ticks[1].at - ticks[0].at,
                     digit = step / std::pow(10, std::floor(std::log10(step * 1.0001)));
        EXPECT_TRUE(std::abs(digit - 1) < 1e-6 || std::abs(digit - 2) < 1e-6 || std::abs(digit - 5) < 1e-6)
            << step;
    }
}

}  // namespace posiscope::test
