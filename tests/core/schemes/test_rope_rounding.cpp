// SPDX-License-Identifier: GPL-3.0-or-later
/// Rounded frequencies, positions and angles of rotary against errors worked out with 40 digits.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>

#include "core/analysis/precision.h"
#include "core/base/number.h"
#include "tests/core/sample.h"
#include "tests/tools/places.h"

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

/// The cases hold what a program of the format computes: its error is the distance to the exact value.
TEST(sinusoidRounding, errorsAreThoseOfTheCases) {
    for (const std::string format : {"f32", "bf16", "f16"}) {
        std::ifstream file(inCheckout("tests/golden/prec_") + format + ".json");
        const auto golden = nlohmann::json::parse(file);
        const auto& arrays = golden.at("arrays");
        const auto positions = arrays.at("positions").at("data").get<std::vector<double>>(),
                   rounded = arrays.at("pos_rounded").at("data").get<std::vector<double>>(),
                   value = arrays.at("value").at("data").get<std::vector<double>>(),
                   exact = arrays.at("exact").at("data").get<std::vector<double>>();
        for (std::size_t i = 0; i < positions.size(); ++i) {
            const FieldPtr field = partOf("sinusoidal", "rounding",
                                          {{"first", exactNumber(positions[i])},
                                           {"freqformat", format},
                                           {"posformat", format},
                                           {"angleformat", format}},
                                          {1, 8});
            for (std::size_t pair = 0; pair < 4; ++pair) {
                const auto off = [&](std::size_t c) { return std::abs(value[c] - exact[c]); };
                const std::size_t sine = 8 * i + 2 * pair;
                const double wanted = rounded[i] < 0 ? 2 : std::max(off(sine), off(sine + 1));
                EXPECT_NEAR(field->at(0, static_cast<Index>(pair)), wanted, 1e-14)
                    << format << ", position " << positions[i] << ", pair " << pair;
            }
        }
    }
}

TEST(sinusoidRounding, saysWhatItCosts) {
    const auto notes = [](const char* scheme, const Written& written, const Shape& shape) {
        std::string all;
        for (const Text& each : encodingOf(scheme, written, shape).about.notes) all += plain(each) + "\n";
        return all;
    };
    EXPECT_EQ(notes("sinusoidal", {}, {4096, 128}), "");
    const std::string bf16 = notes("sinusoidal", {{"freqformat", "bf16"}}, {4096, 128});
    EXPECT_NE(bf16.find("at the last position: 1.6788, in pair 5"), std::string::npos) << bf16;
    // Positions of bf16: 257 is 256, and so on.
    for (const char* scheme : {"sinusoidal", "rope"}) {
        const std::string said = notes(scheme, {{"posformat", "bf16"}}, {512, 8});
        EXPECT_NE(said.find("positions that differ once they are rounded: 385 of 512"), std::string::npos)
            << said;
        EXPECT_NE(
            said.find("of the first 512 rows as they are stored 127 equal one before, row 257 the first"),
            std::string::npos)
            << said;
    }
    EXPECT_EQ(notes("sinusoidal", {{"valueformat", "f32"}}, {512, 8}).find("equal one before"),
              std::string::npos);
}

}  // namespace posiscope::test
