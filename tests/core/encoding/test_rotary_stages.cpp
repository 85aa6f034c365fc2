// SPDX-License-Identifier: GPL-3.0-or-later
/// The distance maps, axes and temperatures of rotary positions against rows and numbers worked out from the sources.
#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "core/encoding/distance_map.h"
#include "core/encoding/rotary_axes.h"
#include "core/encoding/rotary_magnitude.h"

namespace posiscope::test {

namespace {

using MapRule = DistanceMap::Rule;
using Layout = RotaryAxes::Layout;
using Growth = RotaryMagnitude::Growth;

std::vector<double> distancesOf(const DistanceMap& map, Index query) {
    std::vector<double> all;
    for (Index key = 0; key <= query; ++key)
        all.push_back(map.at(static_cast<double>(query), static_cast<double>(key)));
    return all;
}

RotaryAxes sections(Layout layout, Index timed, Index high, Index wide) {
    return {.layout = layout,
            .pairs = timed + high + wide,
            .timed = timed,
            .high = high,
            .wide = wide,
            .columns = 4};
}

}  // namespace

TEST(distanceMap, selfExtendDependsOnTheRow) {
    const DistanceMap map{.rule = MapRule::selfExtend, .window = 4, .group = 2};
    EXPECT_EQ(distancesOf(map, 8), (std::vector<double>{6, 6, 5, 5, 4, 3, 2, 1, 0}));
    EXPECT_EQ(distancesOf(map, 9), (std::vector<double>{6, 6, 5, 5, 4, 4, 3, 2, 1, 0}));
    EXPECT_TRUE(map.dependsOnPlaces());
}

TEST(distanceMap, dualChunkIsTheAuthors) {
    const DistanceMap map{.rule = MapRule::dualChunk, .chunk = 6, .local = 2};
    EXPECT_EQ(distancesOf(map, 8), (std::vector<double>{6, 5, 4, 3, 4, 3, 2, 1, 0}));
    EXPECT_EQ(distancesOf(map, 9), (std::vector<double>{6, 5, 4, 3, 5, 4, 3, 2, 1, 0}));
    EXPECT_EQ(distancesOf(map, 11), (std::vector<double>{6, 5, 4, 3, 6, 5, 4, 3, 3, 2, 1, 0}));
    // Qwen2.5-1M.
    const DistanceMap qwen{.rule = MapRule::dualChunk, .chunk = 262144, .local = 8192};
    EXPECT_EQ(qwen.at(600000, 599000), 1000);
    EXPECT_EQ(qwen.at(600000, 300000), 216096);
    EXPECT_EQ(qwen.at(600000, 1000), 261144);
}

TEST(distanceMap, stringMovesFarDistancesBack) {
    const auto row = [](double keep) {
        return distancesOf({.rule = MapRule::string, .shift = 3, .keep = keep}, 8);
    };
    EXPECT_EQ(row(1), (std::vector<double>{6, 5, 4, 3, 2, 1, 2, 1, 0}));
    EXPECT_EQ(row(2), (std::vector<double>{7, 6, 5, 4, 3, 2, 2, 1, 0}));
    EXPECT_EQ(row(0), (std::vector<double>{5, 4, 3, 2, 1, 0, 2, 1, 0}));
}

TEST(distanceMap, keysBehindAreMirrored) {
    for (const MapRule rule : {MapRule::plain, MapRule::interpolated, MapRule::rectified, MapRule::leaky,
                               MapRule::selfExtend, MapRule::dualChunk, MapRule::string}) {
        const DistanceMap map{.rule = rule,
                              .factor = 3,
                              .window = 4,
                              .group = 2,
                              .chunk = 6,
                              .local = 2,
                              .shift = 3,
                              .keep = 1};
        for (double i = 0; i < 20; ++i) {
            EXPECT_EQ(map.at(i, i), 0);
            for (double j = 0; j < i; ++j) {
                EXPECT_EQ(map.at(j, i), -map.at(i, j));
                if (!map.dependsOnPlaces()) {
                    EXPECT_EQ(map.at(i, j), map.ofRows(0.1, i, j));
                }
            }
        }
    }
}

TEST(rotaryMagnitude, temperaturesAreTheModels) {
    const RotaryMagnitude llama4{.growth = Growth::fromOne, .slope = 0.1, .length = 8192};
    EXPECT_EQ(llama4.ofQuery(8190), 1);
    EXPECT_NEAR(llama4.ofQuery(8191), 1.0693147180559945, 1e-15);
    EXPECT_NEAR(llama4.ofQuery(131071), 1.2833213344056216, 1e-15);
    const RotaryMagnitude ministral{.growth = Growth::fromZero, .slope = 0.1, .length = 16384};
    EXPECT_EQ(ministral.ofQuery(16383), 1);
    EXPECT_NEAR(ministral.ofQuery(16384), 1.0693147180559945, 1e-15);
    EXPECT_NEAR(ministral.ofQuery(131072), 1.2197224577336219, 1e-15);
    const RotaryMagnitude logarithm{.growth = Growth::logarithm, .length = 512};
    EXPECT_EQ(logarithm.ofQuery(511), 1);
    EXPECT_NEAR(logarithm.ofQuery(512 * 512 - 1), 2, 1e-14);
    EXPECT_EQ(RotaryMagnitude{}.ofQuery(1e6), 1);
}

TEST(rotaryAxes, stripsAreThoseOfTheModels) {
    using Runs = std::vector<RotaryAxes::Run>;
    EXPECT_EQ(sections(Layout::chunked, 16, 24, 24).strip(), (Runs{{"T", 16}, {"H", 24}, {"W", 24}}))
        << "Qwen2-VL";
    EXPECT_EQ(sections(Layout::interleaved, 24, 20, 20).strip(), (Runs{{"THW", 20}, {"TTTT", 1}}))
        << "Qwen3-VL";
    EXPECT_EQ(sections(Layout::interleaved, 11, 11, 10).strip(), (Runs{{"THW", 10}, {"TH", 1}})) << "Qwen3.5";
    EXPECT_EQ(sections(Layout::video, 16, 24, 24).strip(), (Runs{{"HW", 24}, {"T", 16}})) << "VideoRoPE";
    EXPECT_EQ((RotaryAxes{.layout = Layout::axial, .pairs = 8}.strip()), (Runs{{"H", 4}, {"W", 4}}));
}

/// Each axis has as many pairs as its section says.
TEST(rotaryAxes, sectionsAreKept) {
    for (const Layout layout : {Layout::chunked, Layout::interleaved, Layout::video}) {
        const RotaryAxes axes = sections(layout, 24, 20, 20);
        Index count[3] = {};
        for (Index i = 0; i < axes.pairs; ++i) ++count[axes.axis(i)];
        EXPECT_EQ(count[RotaryAxes::time], 24);
        EXPECT_EQ(count[RotaryAxes::down], 20);
        EXPECT_EQ(count[RotaryAxes::across], 20);
    }
}

TEST(rotaryAxes, placesOfPatchesAreThoseOfTheSources) {
    const auto placeOf = [](const RotaryAxes& axes, Index frame, Index line, Index column) {
        const Index row = axes.start + (frame * axes.rows + line) * axes.columns + column;
        return std::vector<double>{axes.placeOn(row, RotaryAxes::time), axes.placeOn(row, RotaryAxes::down),
                                   axes.placeOn(row, RotaryAxes::across)};
    };
    using Places = std::vector<double>;
    RotaryAxes video = sections(Layout::video, 16, 24, 24);
    video.start = 5, video.frames = 2, video.rows = 3;
    EXPECT_EQ(placeOf(video, 0, 0, 0), (Places{5, 4, 4}));
    EXPECT_EQ(placeOf(video, 0, 1, 1), (Places{5, 5, 5}));
    EXPECT_EQ(placeOf(video, 1, 2, 3), (Places{7, 8, 9}));
    RotaryAxes qwen = sections(Layout::chunked, 16, 24, 24);
    qwen.start = 5, qwen.frames = 2, qwen.rows = 3;
    EXPECT_EQ(placeOf(qwen, 0, 0, 0), (Places{5, 5, 5}));
    EXPECT_EQ(placeOf(qwen, 1, 2, 3), (Places{6, 7, 8}));
    // Words stand at the same place on all axes: before as their row, after behind the farthest patch.
    for (const RotaryAxes& axes : {video, qwen})
        for (const auto axis : {RotaryAxes::time, RotaryAxes::down, RotaryAxes::across}) {
            EXPECT_EQ(axes.placeOn(4, axis), 4);
            EXPECT_EQ(axes.placeOn(5 + 24, axis), axes.layout == Layout::video ? 8 : 9);
            EXPECT_EQ(axes.placeOn(5 + 25, axis), axes.layout == Layout::video ? 9 : 10);
        }
    const RotaryAxes axial{.layout = Layout::axial, .pairs = 4, .columns = 4};
    EXPECT_EQ(axial.place(7, 0), 1);
    EXPECT_EQ(axial.place(7, 3), 3);
}

}  // namespace posiscope::test
