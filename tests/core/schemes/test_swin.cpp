// SPDX-License-Identifier: GPL-3.0-or-later
/// Laws of the biases of a window of patches, whatever its size.
#include <gtest/gtest.h>

#include <cmath>

#include "tests/core/sample.h"

namespace posiscope::test {

namespace {

struct Pane {
    Index h = 1, w = 1;
    Written written() const { return {{"h", std::to_string(h)}, {"w", std::to_string(w)}}; }
    Index offsets() const { return (2 * h - 1) * (2 * w - 1); }
};
constexpr Pane kPanes[] = {{1, 1}, {1, 4}, {4, 1}, {2, 2}, {2, 3}, {3, 2}, {5, 7}, {7, 7}};

Encoding swinOf(const Pane& pane, const Written& more = {}) {
    Written written = pane.written();
    written.insert(written.end(), more.begin(), more.end());
    return encodingOf("swin", written, {5, 8});
}

}  // namespace

TEST(swin, aPairAndItsReverseAddUpToTheLastRow) {
    for (const Pane& pane : kPanes) {
        SCOPED_TRACE(std::to_string(pane.h) + " × " + std::to_string(pane.w));
        const Encoding encoding = swinOf(pane);
        const Field& index = *encoding.part("index")->field;
        ASSERT_EQ(index.size(), (Size{pane.h * pane.w, pane.h * pane.w}));
        const auto last = static_cast<double>(pane.offsets() - 1);
        std::vector<double> used(static_cast<std::size_t>(pane.offsets()));
        for (Index a = 0; a < index.size().rows; ++a)
            for (Index b = 0; b < index.size().rows; ++b) {
                EXPECT_EQ(index.at(a, b) + index.at(b, a), last);
                if (a == b) {
                    EXPECT_EQ(index.at(a, a), last / 2);
                }
                ++used[static_cast<std::size_t>(index.at(a, b))];
            }
        EXPECT_EQ(row(*encoding.part("usage")->field, 0), used);
    }
}

TEST(swin, aWindowOfOneLineIsATableOverTheDistanceWithoutClipping) {
    for (const Pane& pane : {Pane{1, 6}, Pane{6, 1}}) {
        const Encoding encoding = swinOf(pane);
        // Shaw's index has the other sign, and nothing is clipped at k = 5.
        const FieldPtr shaw = partOf("shaw", "index", {{"k", "5"}}, {6, 4});
        for (Index a = 0; a < 6; ++a)
            for (Index b = 0; b < 6; ++b) EXPECT_EQ(encoding.part("index")->field->at(a, b), shaw->at(b, a));
        ASSERT_FALSE(encoding.about.notes.empty());
        EXPECT_NE(plain(encoding.about.notes.front()).find("one line"), std::string::npos);
    }
    EXPECT_NE(plain(swinOf({1, 1}).about.notes.front()).find("one patch"), std::string::npos);
}

TEST(swin, everyPictureOfTheBiasesIsTheTableByItsIndex) {
    for (const Pane& pane : kPanes)
        for (const Index head : {0, 2}) {
            const Index patches = pane.h * pane.w, patch = patches - 1;
            const Encoding encoding = swinOf(
                pane, {{"head", std::to_string(head)}, {"patch", std::to_string(patch)}, {"seed", "7"}});
            const auto part = [&](const char* id) { return encoding.part(id)->field; };
            const auto looked = [&](Index a, Index b) {
                return part("table")->at(static_cast<Index>(part("index")->at(a, b)), head);
            };
            ASSERT_EQ(encoding.biased->heads.size(), 3U);
            for (Index a = 0; a < patches; ++a)
                for (Index b = 0; b < patches; ++b) {
                    EXPECT_EQ(part("bias")->at(a, b), looked(a, b));
                    EXPECT_EQ(encoding.biased->heads[static_cast<std::size_t>(head)]->at(a, b), looked(a, b));
                    const Index dy = a / pane.w - b / pane.w, dx = a % pane.w - b % pane.w;
                    EXPECT_EQ(part("offsets")->at(dy + pane.h - 1, dx + pane.w - 1), looked(a, b));
                }
            for (Index b = 0; b < patches; ++b)
                EXPECT_EQ(part("patch")->at(b / pane.w, b % pane.w), looked(patch, b));
        }
}

/// timm's trunc_normal_(std = 0.02) cuts at -2 and 2, a hundred deviations: 4.55 % of the numbers lie beyond two.
TEST(swin, biasesAreNormalNumbersAndNotCut) {
    const FieldPtr table = partOf("swin", "table", {{"h", "32"}, {"w", "32"}, {"heads", "4"}}, {1, 8});
    double sum = 0, squares = 0, far = 0;
    const double count = static_cast<double>(table->size().rows * 4);
    for (Index r = 0; r < table->size().rows; ++r)
        for (Index c = 0; c < 4; ++c) {
            if (std::abs(table->at(r, c)) > 0.04) ++far;
            sum += table->at(r, c);
            squares += table->at(r, c) * table->at(r, c);
        }
    EXPECT_NEAR(sum / count, 0, 5 * 0.02 / std::sqrt(count));
    EXPECT_NEAR(std::sqrt(squares / count), 0.02, 5 * 0.02 / std::sqrt(2 * count));
    EXPECT_NEAR(far / count, 0.0455, 5 * std::sqrt(0.0455 / count));
}

}  // namespace posiscope::test
