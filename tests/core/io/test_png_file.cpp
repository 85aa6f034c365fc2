// SPDX-License-Identifier: GPL-3.0-or-later
// Large pictures are packed in bands by several threads: what is in them stays, and so do the bytes.
#include "core/io/png_file.h"

#include <gtest/gtest.h>

#include <random>

#include "core/io/inflate.h"

namespace posiscope {
namespace {

/// Rows of three bytes a pixel: noise, one colour, repetitions of the row above, and of what stands further above.
std::vector<std::vector<std::uint8_t>> rowsOf(int width, int height) {
    std::mt19937 random(3);
    std::vector<std::vector<std::uint8_t>> rows;
    for (int y = 0; y < height; ++y) {
        std::vector<std::uint8_t> row(3 * static_cast<std::size_t>(width), 255);
        if (y % 5 == 1)
            for (std::uint8_t& each : row) each = static_cast<std::uint8_t>(random() % 7);
        if (y % 5 == 2) row = rows.back();
        if (y % 5 == 3) row = rows[static_cast<std::size_t>(y) / 2];
        rows.push_back(std::move(row));
    }
    return rows;
}

/// The rows again: a byte before each says whether its bytes are those beyond the row above.
std::vector<std::vector<std::uint8_t>> unpacked(const std::string& packed, int width, int height) {
    const std::size_t length = 3 * static_cast<std::size_t>(width);
    const auto bytes = inflated(packed, (length + 1) * static_cast<std::size_t>(height));
    std::vector<std::vector<std::uint8_t>> rows;
    if (!bytes) return rows;
    for (std::size_t at = 0; at + length < bytes->size(); at += length + 1) {
        std::vector<std::uint8_t> row(length);
        for (std::size_t i = 0; i < length; ++i) {
            const int above = (*bytes)[at] == 2 ? rows.back()[i] : 0;
            row[i] = static_cast<std::uint8_t>(static_cast<unsigned char>((*bytes)[at + 1 + i]) + above);
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

TEST(PngRows, AreTheSameBytesForAnyNumberOfThreads) {
    for (const auto& [width, height] :
         {std::pair{1, 1}, {40, 30}, {1000, 1500}, {1, 1 << 20}, {30'000, 60}, {32'767, 3}, {700, 1000}}) {
        const auto rows = rowsOf(width, height);
        const PngPicture picture{.width = width, .height = height, .row = [&](int y, std::uint8_t* into) {
                                     std::ranges::copy(rows[static_cast<std::size_t>(y)], into);
                                 }};
        const std::string packed = packedRows(picture, 1);
        EXPECT_TRUE(unpacked(packed, width, height) == rows) << width << " × " << height;
        for (const int threads : {1, 2, 3, 16})
            EXPECT_TRUE(packedRows(picture, threads) == packed)
                << width << " × " << height << ", " << threads;
    }
}

}  // namespace
}  // namespace posiscope
