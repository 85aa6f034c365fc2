// SPDX-License-Identifier: GPL-3.0-or-later
/// Laws of the absolute encodings beside the sinusoidal one, and their worked examples.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/fields/averages.h"
#include "tests/core/sample.h"

namespace posiscope::test {

namespace {

FieldPtr line(const char* form, Index positions, Index dims = 1) {
    return partOf("linear", "table", {{"form", form}}, {positions, dims});
}

}  // namespace

TEST(linear, beginsAtZeroEndsAtOneAndIsSymmetric) {
    for (const Index T : {2, 3, 5, 31, 301, 4096, 1 << 20}) {
        const FieldPtr closed = line("closed", T), centred = line("centred", T);
        EXPECT_EQ(closed->at(0, 0), 0);
        EXPECT_EQ(closed->at(T - 1, 0), 1);
        EXPECT_EQ(centred->at(0, 0), -1);
        EXPECT_EQ(centred->at(T - 1, 0), 1);
        for (Index t = 0; t < T; t += 1 + T / 1000) {
            EXPECT_NEAR(closed->at(t, 0) + closed->at(T - 1 - t, 0), 1, 2.3e-16) << t << " of " << T;
            EXPECT_EQ(centred->at(t, 0), -centred->at(T - 1 - t, 0)) << t << " of " << T;
            EXPECT_NEAR(centred->at(t, 0), 2 * closed->at(t, 0) - 1, 2.3e-16) << t << " of " << T;
        }
    }
}

TEST(linear, theHalfOpenFormIsTheClosedOneOfOnePositionMore) {
    for (const Index T : {1, 2, 7, 100})
        for (Index t = 0; t < T; ++t)
            EXPECT_EQ(line("halfopen", T)->at(t, 0), line("closed", T + 1)->at(t, 0)) << t << " of " << T;
}

TEST(linear, theSameStepIsOneWordOf31AndTenOf301) {
    EXPECT_NEAR(line("closed", 31)->at(1, 0), 0.0333, 0.00005);
    EXPECT_NEAR(line("closed", 301)->at(10, 0), line("closed", 31)->at(1, 0), 1e-17);
    EXPECT_EQ(plain(encodingOf("linear", {}, {31, 1}).about.fact),
              "one step is 0.033333; among 301 positions the same difference is ten steps");
}

TEST(linear, onePositionAloneIsZeroAndSaysSo) {
    for (const char* form : {"closed", "centred"}) {
        const Encoding encoding = encodingOf("linear", {{"form", form}}, {1, 1});
        EXPECT_EQ(encoding.added->at(0, 0), 0);
        ASSERT_EQ(encoding.about.notes.size(), 1U);
        EXPECT_EQ(plain(encoding.about.notes[0]), "one position alone: 0/0, so its number is set to 0");
    }
    EXPECT_TRUE(encodingOf("linear", {{"form", "halfopen"}}, {1, 1}).about.notes.empty());
}

TEST(linear, everyColumnIsTheSame) {
    const FieldPtr wide = line("closed", 12, 5), one = line("closed", 12);
    for (Index t = 0; t < 12; ++t)
        for (const double cell : row(*wide, t)) EXPECT_EQ(cell, one->at(t, 0));
}

/// However far, a pixel is the mean of the cells under it: as if they were visited one by one.
TEST(linear, aPictureIsThatOfItsCells) {
    for (const char* form : {"closed", "halfopen", "centred"})
        for (const Index T : {1, 2, 50, 1000})
            for (const Window& window : {Window{0, static_cast<double>(T), 0, 3}, Window{-3.3, 20.25, -1, 7},
                                         Window{0.4, 77.7, 1.2, 2.4}}) {
                const FieldPtr field = line(form, T, 3);
                std::vector<float> got(7 * 9), expected(7 * 9);
                field->raster(window, {7, 9, got});
                rasterMeans(*field, window, {7, 9, expected});
                for (std::size_t i = 0; i < got.size(); ++i) {
                    EXPECT_EQ(std::isnan(got[i]), std::isnan(expected[i])) << form << ", " << T << ": " << i;
                    if (!std::isnan(expected[i])) {
                        EXPECT_NEAR(got[i], expected[i], 1e-7) << form << ", " << T << ": " << i;
                    }
                }
            }
}

TEST(articleSine, isZeroAtPositionZeroAndTheSineOfThePositionAtIZero) {
    const FieldPtr field = partOf("article_sine", "table", {{"first", "0"}}, {40, 100});
    for (Index i = 0; i < 100; ++i) EXPECT_EQ(field->at(0, i), 0) << i;
    for (Index t = 0; t < 40; ++t)
        EXPECT_NEAR(field->at(t, 0), std::sin(static_cast<double>(t)), 3.5e-16) << t;
}

TEST(articleSine, firstPlot) {
    const FieldPtr field = partOf("article_sine", "table", {}, {10, 99});
    const auto f = [&](Index i, Index t) { return field->at(t, i - 1); };  // its columns begin at i = 1
    EXPECT_NEAR(f(1, 9), 0.937953, 5e-7);
    double largest = 0;
    for (Index t = 0; t < 10; ++t) largest = std::max(largest, std::abs(f(99, t)));
    EXPECT_NEAR(largest, 0.000987, 5e-7);
    // From where on each curve only falls: it moves right as pos grows.
    const std::vector<Index> expected{1, 3, 7, 10, 13, 15, 16, 18, 19};
    std::vector<Index> starts;
    for (Index t = 1; t < 10; ++t) {
        Index start = 99;
        while (start > 1 && f(start - 1, t) > f(start, t)) --start;
        starts.push_back(start);
    }
    EXPECT_EQ(starts, expected);
}

TEST(articleSine, fallsAlongIOnceTheAngleIsBelowAQuarterTurn) {
    const FieldPtr field = partOf("article_sine", "table", {{"base", "500"}, {"divisor", "37"}}, {60, 300});
    for (Index t = 1; t < 60; ++t)
        for (Index c = 0; c + 1 < 300; ++c)
            if (static_cast<double>(t) * std::pow(500.0, -static_cast<double>(c + 1) / 37) <
                std::numbers::pi / 2) {
                EXPECT_GT(field->at(t, c), field->at(t, c + 1)) << t << ", " << c;
            }
}

TEST(articleSine, secondPlot) {
    const FieldPtr field = partOf("article_sine", "table", {{"first", "10"}}, {20, 1});
    EXPECT_NEAR(field->wave(0)->wavelength(), 15.7826, 5e-5);
    EXPECT_NEAR(field->at(4, 0), 0.99977, 5e-6);
    EXPECT_NEAR(field->at(12, 0), -0.99789, 5e-6);
}

TEST(articleSine, withHalfTheWidthAsDivisorIsTheSinesOfASinusoid) {
    for (const Index dims : {2, 8, 200}) {
        const FieldPtr sines = partOf(
            "article_sine", "table", {{"first", "0"}, {"divisor", std::to_string(dims / 2)}}, {50, dims / 2});
        const FieldPtr all = sinusoid({}, {50, dims});
        for (Index t = 0; t < 50; ++t)
            for (Index i = 0; i < dims / 2; ++i)
                EXPECT_NEAR(sines->at(t, i), all->at(t, 2 * i), 4e-16) << dims << ": " << t << ", " << i;
    }
}

TEST(articleSine, columnsTooSlowForAnyNumberAreZeros) {
    const FieldPtr field =
        partOf("article_sine", "table", {{"base", "1e12"}, {"divisor", "1"}, {"first", "16384"}}, {9, 16384});
    EXPECT_EQ(field->extremes({0, 9, 0, 16384}), (Range{0, 0}));
    EXPECT_FALSE(field->wave(0).has_value());
}

TEST(maskedSinusoid, isTheSinusoidOfThePaper) {
    for (const Index dims : {1, 2, 7, 128}) {
        const FieldPtr own = partOf("masked_sinusoid", "table", {}, {60, dims}),
                       paper = sinusoid({}, {60, dims});
        for (Index t = 0; t < 60; ++t) EXPECT_EQ(row(*own, t), row(*paper, t)) << dims << ", " << t;
    }
}

TEST(maskedSinusoid, endsWithItsTable) {
    const Encoding encoding = encodingOf("masked_sinusoid", {{"maxlen", "10"}}, {12, 4});
    ASSERT_TRUE(encoding.end.has_value());
    EXPECT_EQ(*encoding.end, 10);
    const FieldPtr paper = sinusoid({}, {12, 4});
    EXPECT_EQ(row(*encoding.added, 9), row(*paper, 9));
    for (const double cell : row(*encoding.added, 10)) EXPECT_TRUE(std::isnan(cell));
    EXPECT_FALSE(encodingOf("masked_sinusoid", {{"maxlen", "12"}}, {12, 4}).end.has_value());
}

/// Worked example 12: a single zero inside of a word loses its encoding where each number is tested by itself.
TEST(maskedSinusoid, itsMasks) {
    const auto masked = [](const char* mask) {
        return encodingOf("masked_sinusoid", {{"mask", mask}}, {4, 4}).masked;
    };
    for (const bool padding : {false, true}) {
        EXPECT_TRUE(isMasked(masked("elements"), 0.0, padding));
        EXPECT_FALSE(isMasked(masked("elements"), 0.5, padding));
        EXPECT_EQ(isMasked(masked("tokens"), 0.0, padding), padding);
        EXPECT_EQ(isMasked(masked("tokens"), 0.5, padding), padding);
        EXPECT_FALSE(isMasked(masked("none"), 0.0, padding));
    }
}

TEST(maskedSinusoid, theOlderVersionHasAFrequencyForEachColumn) {
    constexpr Index kDims = 8;
    const FieldPtr field =
        partOf("masked_sinusoid", "table", {{"variant", "legacy"}, {"zero_pad", "off"}, {"scale", "off"}},
               {99, kDims});
    for (Index t = 0; t < 99; ++t)
        for (Index c = 0; c < kDims; ++c) {
            const double angle =
                static_cast<double>(t) / std::pow(10000.0, 2.0 * static_cast<double>(c) / kDims);
            EXPECT_NEAR(field->at(t, c), c % 2 == 0 ? std::sin(angle) : std::cos(angle), 1e-13)
                << t << ", " << c;
        }
}

/// The law that the faulty version breaks: products of rows depend on their distance alone. 4.1 was measured for it.
TEST(maskedSinusoid, theOlderVersionBreaksTheLawOfDistances) {
    const auto spread = [](const FieldPtr& field) {
        Range found{1e9, -1e9};
        for (Index p = 0; p < 197; ++p) {
            const std::vector<double> a = row(*field, p), b = row(*field, p + 3);
            double product = 0;
            for (std::size_t i = 0; i < a.size(); ++i) product += a[i] * b[i];
            found = {std::min(found.lowest, product), std::max(found.highest, product)};
        }
        return found.highest - found.lowest;
    };
    EXPECT_LT(spread(partOf("masked_sinusoid", "table", {}, {200, 16})), 1e-12);
    EXPECT_GT(spread(partOf("masked_sinusoid", "table",
                            {{"variant", "legacy"}, {"zero_pad", "off"}, {"scale", "off"}}, {200, 16})),
              0.5);
    EXPECT_GT(spread(partOf("article_sine", "table", {}, {200, 99})), 1);
}

TEST(maskedSinusoid, theOlderVersionsRowZeroAndScale) {
    const Written written{{"variant", "legacy"}};
    const FieldPtr all = partOf("masked_sinusoid", "table", written, {30, 9});
    const FieldPtr bare = partOf("masked_sinusoid", "table",
                                 {{"variant", "legacy"}, {"zero_pad", "off"}, {"scale", "off"}}, {30, 9});
    for (const double cell : row(*all, 0)) EXPECT_EQ(cell, 0);
    for (Index t = 1; t < 30; ++t)
        for (Index c = 0; c < 9; ++c) EXPECT_NEAR(all->at(t, c), 3 * bare->at(t, c), 1e-15) << t << ", " << c;
    expectBlockHoldsTheCells(*all, {0, 30, 0, 9}, 3e-11);
    expectBlockHoldsTheCells(*all, {1, 30, 2, 7}, 3e-11);
}

TEST(maskedSinusoid, aPictureOfTheOlderVersionIsThatOfItsCells) {
    const FieldPtr field = partOf("masked_sinusoid", "table", {{"variant", "legacy"}}, {30, 9});
    std::vector<float> near(30 * 9), far(2 * 9);
    field->raster({0, 30, 0, 9}, {9, 30, near});
    for (std::size_t i = 0; i < near.size(); ++i)
        EXPECT_NEAR(near[i], field->at(static_cast<Index>(i) / 9, static_cast<Index>(i) % 9), 1e-6) << i;
    // Slow columns hardly move: a far pixel is what row 0 leaves of them.
    field->raster({0, 20, 0, 9}, {9, 2, far});
    EXPECT_NEAR(far[7], 3 * 0.9, 1e-5);
    EXPECT_NEAR(far[9 + 7], 3, 1e-5);
}

TEST(none, addsNothingAndEntersNowhere) {
    const Encoding encoding = encodingOf("none", {}, {50, 7});
    EXPECT_FALSE(encoding.added || encoding.rotated || encoding.lookedUp || encoding.biased);
    const Range all = encoding.parts.front().field->extremes({0, 50, 0, 7});
    EXPECT_EQ(all, (Range{0, 0}));
}

}  // namespace posiscope::test
