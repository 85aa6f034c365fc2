// SPDX-License-Identifier: GPL-3.0-or-later
/// What holds for the absolute encodings beside the sinusoidal one, and their worked examples.
#include <gtest/gtest.h>

#include <cmath>

#include "core/averages.h"
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
    EXPECT_EQ(plain(encodingOf("linear", {}, {31, 1}).fact),
              "one step is 0.033333; among 301 positions the same difference is ten steps");
}

TEST(linear, onePositionAloneIsZeroAndSaysSo) {
    for (const char* form : {"closed", "centred"}) {
        const Encoding encoding = encodingOf("linear", {{"form", form}}, {1, 1});
        EXPECT_EQ(encoding.added->at(0, 0), 0);
        ASSERT_EQ(encoding.signs.size(), 1U);
        EXPECT_EQ(plain(encoding.signs[0]), "one position alone: 0/0, so its number is set to 0");
    }
    EXPECT_TRUE(encodingOf("linear", {{"form", "halfopen"}}, {1, 1}).signs.empty());
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

TEST(none, addsNothingAndEntersNowhere) {
    const Encoding encoding = encodingOf("none", {}, {50, 7});
    EXPECT_FALSE(encoding.added || encoding.rotated || encoding.lookedUp || encoding.biased);
    const Range all = encoding.parts.front().field->extremes({0, 50, 0, 7});
    EXPECT_EQ(all, (Range{0, 0}));
}

}  // namespace posiscope::test
