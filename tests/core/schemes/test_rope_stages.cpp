// SPDX-License-Identifier: GPL-3.0-or-later
/// Laws of the stages of rotary embeddings: each with special values is another, and each counts in attention.
#include <gtest/gtest.h>

#include <cmath>

#include "core/attention/attention.h"
#include "core/attention/rotary.h"
#include "core/encoding/distance_map.h"
#include "core/encoding/rotary_axes.h"
#include "core/encoding/rotary_magnitude.h"
#include "tests/core/random_matrix.h"
#include "tests/core/sample.h"

namespace posiscope::test {

namespace {

constexpr Index kWords = 12, kWidth = 16;

Encoding ropeOf(const Written& written, Index width = kWidth) {
    return encodingOf("rope", written, {kWords, width});
}

Matrix logitsOf(const Written& written, Index width = kWidth) {
    return attend({.words = random(kWords, width, 4), .projections = seededProjections(5, width)},
                  ropeOf(written, width))
        .logit;
}

double farthest(const Matrix& a, const Matrix& b) {
    return (a - b).cwiseAbs().maxCoeff();
}

}  // namespace

/// A map that changes no distance of these words is no map.
TEST(ropeStages, mapsWithSpecialValuesArePlain) {
    const Matrix plain = logitsOf({});
    for (const Written& each : std::vector<Written>{{{"map", "pi"}, {"mapfactor", "1"}},
                                                    {{"map", "rerope"}, {"window", "12"}},
                                                    {{"map", "leaky"}, {"window", "3"}, {"mapfactor", "1"}},
                                                    {{"map", "selfextend"}, {"window", "4"}, {"group", "1"}},
                                                    {{"map", "dca"}, {"chunk", "20"}, {"local", "8"}},
                                                    {{"map", "string"}, {"shift", "3"}, {"keep", "3"}}})
        EXPECT_LE(farthest(logitsOf(each), plain), 1e-12) << each.front().second;
    EXPECT_GT(farthest(logitsOf({{"map", "rerope"}, {"window", "2"}}), plain), 1e-3);
    EXPECT_LE(farthest(logitsOf({{"map", "leaky"}, {"window", "1"}, {"mapfactor", "1000"}, {"base", "500"}}),
                       logitsOf({{"map", "rerope"}, {"window", "1"}, {"base", "500"}})),
              0.1);
}

/// The logits under a map, pair by pair, by turning the query alone.
TEST(ropeStages, logitsAreThoseOfTheMappedDistance) {
    const Matrix words = random(kWords, kWidth, 8);
    for (const char* map : {"pi", "rerope", "leaky", "selfextend", "dca", "string"})
        for (const char* place : {"prefix", "proportional", "suffix"}) {
            const Encoding encoding = ropeOf({{"map", map},
                                              {"pairing", "halves"},
                                              {"place", place},
                                              {"share", "50"},
                                              {"window", "4"},
                                              {"chunk", "6"},
                                              {"local", "2"},
                                              {"shift", "3"},
                                              {"keep", "1"},
                                              {"factorby", "own"},
                                              {"factor", "1.5"}});
            const Matrix got = attend({.words = words}, encoding).logit;
            const Field& distances = *encoding.part("map")->field;
            for (Index i = 0; i < kWords; ++i)
                for (Index j = 0; j < kWords; ++j) {
                    Rotated alone = *encoding.rotated;
                    alone.map = nullptr;
                    alone.first = distances.at(i, j);
                    Rotated none = alone;
                    none.first = 0;
                    const double product =
                        turned(words.row(i), alone).row(0).dot(turned(words.row(j), none).row(0));
                    EXPECT_NEAR(got(i, j), product / 4, 1e-12) << map << ' ' << place;
                }
        }
}

TEST(ropeStages, partialRotationTakesTheColumnsThatItNames) {
    const Matrix x = random(kWords, kWidth, 6);
    const auto by = [&](const char* place, const char* pairing) {
        return turned(
            x, *ropeOf({{"counted", "columns"}, {"columns", "6"}, {"place", place}, {"pairing", pairing}})
                    .rotated);
    };
    const auto moved = [&](const Matrix& to) {
        std::vector<Index> all;
        for (Index c = 0; c < kWidth; ++c)
            if (!to.col(c).isApprox(x.col(c), 1e-12)) all.push_back(c);
        return all;
    };
    for (const char* pairing : {"interleaved", "halves"}) {
        EXPECT_EQ(moved(by("prefix", pairing)), (std::vector<Index>{0, 1, 2, 3, 4, 5}));
        EXPECT_EQ(moved(by("suffix", pairing)), (std::vector<Index>{10, 11, 12, 13, 14, 15}));
    }
    EXPECT_EQ(moved(by("proportional", "halves")), (std::vector<Index>{0, 1, 2, 8, 9, 10}));
    EXPECT_EQ(moved(by("proportional", "interleaved")), (std::vector<Index>{0, 1, 2, 3, 4, 5}));
    // The suffix is the prefix of the columns moved to the front, to the bit.
    Matrix front = x;
    front.leftCols(6) = x.rightCols(6);
    const Rotated prefix = *ropeOf({{"counted", "columns"}, {"columns", "6"}, {"pairing", "halves"}}).rotated;
    EXPECT_EQ(turned(front, prefix).leftCols(6), by("suffix", "halves").rightCols(6));
}

/// Exponents over the rotated width, or over the whole head: base^(-2i/6) and base^(-2i/16).
TEST(ropeStages, proportionalSpreadsItsFrequenciesOverTheHead) {
    for (Index i = 0; i < 3; ++i) {
        const auto frequency = [&](const char* place) {
            const Encoding encoding =
                ropeOf({{"counted", "columns"}, {"columns", "6"}, {"place", place}, {"base", "65536"}});
            return static_cast<double>(
                (*encoding.rotated->frequencies)[static_cast<std::size_t>(i)].radians());
        };
        EXPECT_NEAR(frequency("proportional"), std::exp2(-2.0 * static_cast<double>(i)), 1e-15);
        EXPECT_NEAR(frequency("prefix"), std::exp2(-16.0 * static_cast<double>(i) / 3), 1e-15);
        EXPECT_EQ(frequency("suffix"), frequency("prefix"));
    }
    EXPECT_EQ(logitsOf({{"place", "proportional"}, {"pairing", "halves"}}),
              logitsOf({{"pairing", "halves"}}));
    // Gemma 4, global layers: 64 of 256 pairs turn, the slowest once in 188 tokens.
    const Encoding gemma = encodingOf(
        "rope", {{"base", "1000000"}, {"share", "25"}, {"place", "proportional"}, {"pairing", "halves"}},
        {4, 512});
    EXPECT_EQ(gemma.rotated->pairs(), 64);
    EXPECT_EQ(columnsOf(*gemma.rotated, 63).second, 63 + 256);
    EXPECT_NEAR(2 * 3.14159265358979 / static_cast<double>(gemma.rotated->frequencies->back().radians()), 188,
                0.5);
}

/// The turned part of a logit has the square of the factor, the passing part has none, and the softmax factor has both.
TEST(ropeStages, factorsEnterWhereTheySay) {
    const Matrix words = random(kWords, kWidth, 9);
    const auto by = [&](Written more) {
        more.insert(more.end(), {{"share", "50"}});
        return attend({.words = words}, ropeOf(more)).logit;
    };
    const Matrix plain = by({});
    const Matrix passing = words.rightCols(8) * words.rightCols(8).transpose() / 4;
    EXPECT_LE(farthest(by({{"factorby", "own"}, {"factor", "1.5"}}), 2.25 * (plain - passing) + passing),
              1e-12);
    EXPECT_LE(farthest(by({{"softmax", "1.25"}}), 1.25 * plain), 1e-12);
    const Matrix grown = by({{"growth", "ministral"}, {"length", "4"}});
    for (Index i = 0; i < kWords; ++i)
        EXPECT_LE(farthest(grown.row(i), (1 + 0.1 * std::log(1 + std::floor(i / 4))) * plain.row(i)), 1e-12);
    // Cosines and sines have the factor themselves.
    const Encoding encoding = ropeOf({{"factorby", "own"}, {"factor", "1.5"}});
    EXPECT_EQ(encoding.part("cos")->field->at(0, 0), 1.5);
    EXPECT_NEAR(encoding.part("sin")->field->at(1, 0), 1.5 * std::sin(1.0), 1e-15);
    for (const Written& each :
         std::vector<Written>{{{"factorby", "own"}, {"factor", "1.5"}},
                              {{"softmax", "2"}, {"growth", "llama4"}, {"length", "3"}}}) {
        const Attention all = attend({.words = words}, ropeOf(each));
        EXPECT_LE(farthest(all.content + all.position, all.logit), 1e-12);
    }
}

/// Σ ζ_i^(D/B) cos(D w_i)/(d/2) for d 128, base 5e5, B 512 at distance 512, computed with 40 digits.
TEST(ropeStages, xposFadesWithTheDistance) {
    const Encoding encoding = encodingOf("rope", {{"base", "500000"}, {"xpos", "on"}}, {1024, 128});
    EXPECT_NEAR(encoding.part("score")->field->at(0, 512), 0.3904288196962, 1e-12);
    EXPECT_EQ(encoding.part("score")->field->at(0, 0), 1);
}

/// Words have the same place on all axes: without patches the sections are plain rotary to the bit.
TEST(ropeStages, equalPlacesArePlainToTheBit) {
    for (const char* axes : {"chunked", "interleaved", "video"}) {
        const Written written{{"axes", axes}, {"timed", "2"}, {"high", "3"}, {"wide", "3"}, {"start", "100"}};
        const Encoding plain = ropeOf({}), got = ropeOf(written);
        EXPECT_EQ(logitsOf(written), logitsOf({})) << axes;
        for (const char* part : {"cos", "sin", "angles"})
            for (Index m = 0; m < kWords; ++m)
                EXPECT_EQ(row(*got.part(part)->field, m), row(*plain.part(part)->field, m)) << axes << part;
        // With patches it is not.
        Written patches = written;
        patches.back().second = "3";
        EXPECT_GT(farthest(logitsOf(patches), logitsOf({})), 1e-3) << axes;
    }
}

/// Two axes: the first half of the columns is rotary of half the width by the line, the other by the place in it.
TEST(ropeStages, axialIsTwoRotariesOfHalfTheWidth) {
    const Matrix x = random(kWords, kWidth, 10);
    const Matrix got = turned(x, *ropeOf({{"axes", "axial"}, {"across", "4"}}).rotated);
    for (Index m = 0; m < kWords; ++m) {
        const auto half = [&](Index from, Index place) {
            Rotated rotated = *ropeOf({}, kWidth / 2).rotated;
            rotated.first = static_cast<double>(place);
            return turned(x.block(m, from, 1, kWidth / 2), rotated);
        };
        EXPECT_LE(farthest(got.block(m, 0, 1, 8), half(0, m / 4)), 1e-15);
        EXPECT_LE(farthest(got.block(m, 8, 1, 8), half(8, m % 4)), 1e-15);
    }
}

/// What cannot be had is said with its name and range, and nothing turns.
TEST(ropeStages, impossibleChoicesAreNamed) {
    const auto said = [](const Written& written) {
        const Encoding encoding = ropeOf(written);
        EXPECT_TRUE(encoding.missing.empty() || encoding.rotated->pairs() == 0);
        for (const Part& part : encoding.parts) EXPECT_EQ(part.missing, encoding.missing);
        return plain(encoding.missing);
    };
    EXPECT_EQ(said({}), "");
    EXPECT_EQ(said({{"counted", "columns"}, {"columns", "7"}}),
              "turned columns r is 7, and may be an even number from 0 to 16 here");
    EXPECT_EQ(said({{"counted", "columns"}, {"columns", "18"}}),
              "turned columns r is 18, and may be an even number from 0 to 16 here");
    EXPECT_EQ(said({{"columns", "7"}}), "") << "the share counts";
    EXPECT_EQ(said({{"map", "dca"}, {"chunk", "6"}, {"local", "6"}}),
              "local part l is 6, and may be from 1 to 5 here");
    EXPECT_EQ(said({{"map", "string"}, {"shift", "3"}, {"keep", "4"}}),
              "keep W is 4, and may be from 0 to 3 here");
    EXPECT_EQ(said({{"axes", "chunked"}, {"timed", "3"}, {"high", "3"}, {"wide", "3"}}),
              "the sections have 3 + 3 + 3 pairs, and must have the 8 that turn together");
    EXPECT_EQ(said({{"axes", "axial"}, {"counted", "columns"}, {"columns", "6"}}),
              "two axes need an even number of pairs, and 3 turn");
    const Scheme& scheme = *findScheme("rope");
    for (const auto& [id, value] : Written{{"window", "0"},
                                           {"group", "0"},
                                           {"shift", "0"},
                                           {"keep", "-1"},
                                           {"local", "0"},
                                           {"factor", "0"}}) {
        const auto read = readValue(*scheme.param(id), value);
        ASSERT_FALSE(read) << id;
        EXPECT_EQ(plain(read.error()).find(id), 0u) << "the parameter is named";
    }
}

}  // namespace posiscope::test
