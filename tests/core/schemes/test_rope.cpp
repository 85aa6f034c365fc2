// SPDX-License-Identifier: GPL-3.0-or-later
/// Laws of rotary embeddings, whatever the numbers.
#include <gtest/gtest.h>

#include <cmath>
#include <complex>
#include <numbers>

#include "core/analysis/similarity.h"
#include "core/attention/rotary.h"
#include "core/base/number.h"
#include "core/encoding/difference.h"
#include "tests/core/random_matrix.h"
#include "tests/core/sample.h"

namespace posiscope::test {

namespace {

struct Turned {
    Written written;
    Index width = 1;
    std::string name() const {
        std::string all = "width " + std::to_string(width);
        for (const auto& [id, value] : written) all += ", " + id + " = " + value;
        return all;
    }
};

std::vector<Turned> everyTurned() {
    std::vector<Turned> all;
    for (const char* pairing : {"interleaved", "halves"})
        for (const char* base : {"0.5", "1", "10000", "500000"})
            for (const char* share : {"100", "50", "25", "0"})
                for (const Index width : {1, 2, 3, 7, 16, 64})
                    all.push_back({{{"pairing", pairing}, {"base", base}, {"share", share}}, width});
    return all;
}

/// One vector at position m.
Matrix at(const Turned& each, const Matrix& row, double m) {
    Written written = each.written;
    written.emplace_back("first", exactNumber(m));
    return turned(row, *encodingOf("rope", written, {1, each.width}).rotated);
}

}  // namespace

TEST(rope, turningKeepsLengthsAndPositionZeroIsAsItWas) {
    for (const Turned& each : everyTurned()) {
        SCOPED_TRACE(each.name());
        const Matrix rows = random(40, each.width, 3);
        const Matrix out = turned(rows, *encodingOf("rope", each.written, {40, each.width}).rotated);
        for (Index m = 0; m < 40; ++m)
            EXPECT_NEAR(out.row(m).norm(), rows.row(m).norm(), 1e-14 * rows.row(m).norm());
        EXPECT_EQ(out.row(0), rows.row(0));
    }
}

TEST(rope, theProductKnowsTheDistanceAlone) {
    for (const Turned& each : everyTurned()) {
        SCOPED_TRACE(each.name());
        const Matrix q = random(1, each.width, 1), k = random(1, each.width, 2);
        const auto score = [&](double m, double n) {
            return at(each, q, m).row(0).dot(at(each, k, n).row(0));
        };
        for (const double distance : {-7.0, 0.0, 1.0, 30.0})
            for (const double start : {1.0, 100.0, -5.0})
                EXPECT_NEAR(score(start + distance, start), score(distance, 0),
                            1e-12 * static_cast<double>(each.width))
                    << distance << " from " << start;
    }
}

TEST(rope, twoTurnsAreOneByTheSum) {
    for (const Turned& each : everyTurned()) {
        SCOPED_TRACE(each.name());
        const Matrix x = random(1, each.width, 5);
        EXPECT_TRUE(at(each, at(each, x, 3), 8).isApprox(at(each, x, 11), 1e-13));
        EXPECT_TRUE(at(each, at(each, x, 3), -3).isApprox(x, 1e-13));
    }
}

/// Column 2i of the one pairing is column i of the other, and 2i + 1 is i + d/2.
TEST(rope, thePairingsDifferByAPermutationOfTheColumns) {
    for (const Index width : {2, 8, 64}) {
        const Matrix x = random(9, width, 7);
        const auto permuted = [&](const Matrix& from) {
            Matrix to = from;
            for (Index i = 0; i < width / 2; ++i) {
                to.col(i) = from.col(2 * i);
                to.col(i + width / 2) = from.col(2 * i + 1);
            }
            return to;
        };
        const auto by = [&](const char* pairing, const Matrix& rows) {
            return turned(rows, *encodingOf("rope", {{"pairing", pairing}}, {9, width}).rotated);
        };
        EXPECT_EQ(permuted(by("interleaved", x)), by("halves", permuted(x))) << "width " << width;
        if (width > 2) {
            EXPECT_FALSE(by("interleaved", x).isApprox(by("halves", x), 1e-3)) << "width " << width;
        }
    }
}

/// The score is the same function as the sinusoid's: q·k at a distance is 2g/d of two rows of the sinusoidal table.
TEST(rope, onesAgainstOnesAreTheSinusoidsProducts) {
    for (const Index width : {2, 16, 64}) {
        const Turned each{{}, width};
        const Encoding encoding = encodingOf("rope", {}, {200, width});
        const FieldPtr sinusoids = sinusoid({}, {200, width});
        const Matrix ones = Matrix::Ones(1, width);
        for (const Index distance : {0, 1, 5, 120, 199}) {
            double g = 0;
            for (Index c = 0; c < width; ++c) g += sinusoids->at(0, c) * sinusoids->at(distance, c);
            const double share = 2 * g / static_cast<double>(width);
            EXPECT_NEAR(encoding.part("score")->field->at(0, distance), share, 1e-13);
            EXPECT_NEAR(at(each, ones, static_cast<double>(distance)).row(0).dot(ones.row(0)) /
                            static_cast<double>(width),
                        share, 1e-13);
        }
    }
}

/// RoFormer's bound holds for any q and k: |score| <= max |h_(i+1) - h_i| · Σ |S_j|, h_i the pairs' complex products.
TEST(rope, noScoreIsLargerThanItsBound) {
    const Index width = 32, pairs = width / 2;
    const Turned each{{}, width};
    const std::vector<Frequency> frequencies = pairFrequencies(*partOf("rope", "cos", {}, {2, width}));
    for (std::uint64_t seed = 1; seed < 40; ++seed) {
        const Matrix q = random(1, width, seed), k = random(1, width, seed + 100);
        std::vector<std::complex<double>> h(static_cast<std::size_t>(pairs + 1));  // the last is 0
        for (Index i = 0; i < pairs; ++i)
            h[static_cast<std::size_t>(i)] = std::complex(q(0, 2 * i), q(0, 2 * i + 1)) *
                                             std::conj(std::complex(k(0, 2 * i), k(0, 2 * i + 1)));
        double steepest = 0;
        for (std::size_t i = 0; i + 1 < h.size(); ++i)
            steepest = std::max(steepest, std::abs(h[i + 1] - h[i]));
        for (const double distance : {0.0, 1.0, 10.0, 100.0})
            EXPECT_LE(std::abs(at(each, q, distance).row(0).dot(k.row(0))),
                      steepest * decayBound(frequencies, distance) * static_cast<double>(pairs) + 1e-12);
    }
}

TEST(rope, whatPassesThroughIsSaid) {
    const auto said = [](const Written& written, Index width) {
        const Encoding encoding = encodingOf("rope", written, {5, width});
        return encoding.about.notes.empty() ? std::string() : plain(encoding.about.notes.front());
    };
    EXPECT_EQ(said({}, 64), "");
    EXPECT_NE(said({}, 63).find("odd"), std::string::npos);
    EXPECT_NE(said({{"share", "25"}}, 64).find("16 of 64"), std::string::npos);
    EXPECT_NE(said({}, 1).find("no pair"), std::string::npos);
    EXPECT_NE(said({{"share", "0"}}, 64).find("no pair"), std::string::npos);
    // The columns that pass are the last ones, to the bit.
    const Matrix x = random(30, 63, 9);
    const Matrix out = turned(x, *encodingOf("rope", {{"share", "50"}}, {30, 63}).rotated);
    EXPECT_EQ(out.rightCols(33), x.rightCols(33));
    for (Index c = 0; c < 30; ++c) EXPECT_FALSE(out.col(c).isApprox(x.col(c), 1e-9)) << c;
}

/// The angles are the ones whose cosines and sines are shown.
TEST(rope, cosinesAndSinesAreOfTheAngles) {
    for (const Turned& each : everyTurned()) {
        Written written = each.written;
        written.emplace_back("first", "-3");
        const Encoding encoding = encodingOf("rope", written, {20, each.width});
        const Field& angles = *encoding.part("angles")->field;
        for (Index m = 0; m < 20; ++m)
            for (Index i = 0; i < angles.size().columns; ++i) {
                EXPECT_NEAR(encoding.part("cos")->field->at(m, i), std::cos(angles.at(m, i)), 1e-11)
                    << each.name();
                EXPECT_NEAR(encoding.part("sin")->field->at(m, i), std::sin(angles.at(m, i)), 1e-11)
                    << each.name();
            }
    }
}

TEST(rope, aDifferenceOfPhasesIsWithinHalfATurn) {
    const Written yarn{{"scaling", "yarn"}, {"scale", "4"}, {"original", "4096"}};
    const Encoding plain = encodingOf("rope", {}, {5000, 128}),
                   longer = encodingOf("rope", yarn, {5000, 128});
    const Encoding apart = difference(plain, {.name = literal("YaRN"), .encoding = longer});
    const Field &phase = *plain.part("phase")->field, &between = *apart.part("phase")->field;
    constexpr double kTurn = 2 * std::numbers::pi;
    double most = 0;
    for (const Index position : {0, 1, 100, 4999})
        for (const Index pair : {0, 25, 30, 63}) {
            const double angle =
                             static_cast<double>(position) * std::pow(1e4, -static_cast<double>(pair) / 64),
                         other =
                             static_cast<double>(position) *
                             static_cast<double>(
                                 (*longer.rotated->frequencies)[static_cast<std::size_t>(pair)].radians());
            EXPECT_NEAR(phase.at(position, pair), std::remainder(angle, kTurn), 1e-11);
            EXPECT_NEAR(std::remainder(between.at(position, pair) - (angle - other), kTurn), 0, 1e-11);
            EXPECT_LE(std::abs(between.at(position, pair)), std::numbers::pi);
            most = std::max(most, std::abs(angle - other));
        }
    EXPECT_GT(most, kTurn) << "full turns are taken off";
}

}  // namespace posiscope::test
