// SPDX-License-Identifier: GPL-3.0-or-later
/// Sentences with arguments and scripts, numbers to read and numbers that read back.
#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <limits>

#include "core/base/number.h"
#include "core/base/text.h"
#include "core/figure/layout.h"

namespace posiscope::test {

namespace {

/// "a[+K]_[-row]": the runs with their scripts.
std::string marked(const Text& text) {
    std::string all;
    for (const Run& run : runs(text))
        all += run.script == 0 ? run.text : (run.script < 0 ? "[-" : "[+") + run.text + "]";
    return all;
}

std::string shown(double value, int digits = 5) {
    return plain(shownNumber(value, digits));
}

}  // namespace

TEST(text, argumentsStandWhereTheSourceSays) {
    EXPECT_EQ(plain(text("%2 before %1", {literal("b"), literal("a")})), "a before b");
    EXPECT_EQ(plain(text("%1 and %1", {literal("a")})), "a and a");
    EXPECT_EQ(plain(text("row %1 of %2", {literal("3"), text("%1 rows", {literal("9")})})),
              "row 3 of 9 rows");
    EXPECT_EQ(plain(text("100 %, %0, %")), "100 %, %0, %");
    EXPECT_EQ(plain(text("a%1b")), "ab");
}

TEST(text, whatTheReaderWroteIsShownAsItIs) {
    const std::string word = "50 %1 of e_{03} ^{x} }";
    EXPECT_EQ(plain(literal(word)), word);
    EXPECT_EQ(plain(text("“%1”", {literal(word)})), "“" + word + "”");
    EXPECT_EQ(plain(text("%1 %2", {literal("%2"), literal("b")})), "%2 b");
}

TEST(text, bracesLowerAndRaise) {
    EXPECT_EQ(marked(text("a^{K}_{row} and e_{ij}")), "a[+K][-row] and e[-ij]");
    EXPECT_EQ(plain(text("a^{K}_{row}")), "a^K_row");
    EXPECT_EQ(marked(text("e_{%1%2}", {literal("0"), literal("3")})), "e[-03]");
    EXPECT_EQ(plain(text("e_{%1%2}", {literal("0"), literal("3")})), "e_03");
    EXPECT_EQ(marked(text("{a} _ ^ }")), "{a} _ ^ }");
}

TEST(text, scriptsOfAnArgumentEndWithIt) {
    const Text inner = text("x_{i} y");
    EXPECT_EQ(marked(text("%1 z", {inner})), "x[-i] y z");
    EXPECT_EQ(marked(text("e_{%1} z", {inner})), "e[-xi y] z");
    EXPECT_EQ(marked(text("e_{%1} z", {text("open_{i")})), "e[-openi] z");
}

TEST(text, joiningLeavesOutEmptyOnes) {
    EXPECT_EQ(plain(joined({text("a"), {}, text("b"), literal("c")}, " · ")), "a · b · c");
    EXPECT_TRUE(joined({}, ", ").empty());
    EXPECT_TRUE(joined({{}, {}}, ", ").empty());
}

TEST(number, exactOnesReadBackExactly) {
    EXPECT_EQ(exactNumber(0.1), "0.1");
    EXPECT_EQ(exactNumber(10000), "10000");
    EXPECT_EQ(exactNumber(-0.5), "-0.5");
    std::uint64_t state = 7;
    for (int i = 0; i < 20000; ++i) {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        double value = 0;
        std::memcpy(&value, &state, sizeof value);
        if (!std::isfinite(value) || std::abs(value) < std::numeric_limits<double>::min()) continue;
        const auto read = readNumber(exactNumber(value));
        ASSERT_TRUE(read.has_value()) << exactNumber(value);
        EXPECT_EQ(*read, value);
    }
}

TEST(number, onlyWholeStringsOfFiniteNumbersAreRead) {
    EXPECT_EQ(readNumber("12.5"), 12.5);
    EXPECT_EQ(readNumber("+3"), 3);
    EXPECT_EQ(readNumber("-3"), -3);
    EXPECT_EQ(readNumber("1e6"), 1e6);
    EXPECT_EQ(readNumber(".5"), 0.5);
    for (const char* wrong : {"", " ", "1 ", " 1", "1x", "1,5", "--1", "+-1", "++1", "+", "nan", "inf",
                              "-infinity", "1e400", "0x10", "1e", "one", "٣"})
        EXPECT_FALSE(readNumber(wrong).has_value()) << wrong;
}

TEST(number, shownOnesHaveAFewDigitsAndATrueMinus) {
    EXPECT_EQ(shown(0.736481234), "0.73648");
    EXPECT_EQ(shown(129.0312), "129.03");
    EXPECT_EQ(shown(54409.7), "54410");
    EXPECT_EQ(shown(1234567.8), "1234568");
    EXPECT_EQ(shown(2.5), "2.5");
    EXPECT_EQ(shown(9.999996), "10");
    EXPECT_EQ(shown(0.001), "0.001");
    EXPECT_EQ(shown(-0.41615), "\u22120.41615");
    EXPECT_EQ(shown(0), "0");
    EXPECT_EQ(shown(std::numeric_limits<double>::infinity()), "∞");
    EXPECT_EQ(shown(-std::numeric_limits<double>::infinity()), "\u2212∞");
    EXPECT_EQ(shown(-0.0), "0");
    EXPECT_EQ(shown(0.1, 17), "0.10000000000000001");
    EXPECT_EQ(shown(std::nan("")), "not a number");
    EXPECT_EQ(shown(1e-7).find('-'), std::string::npos);
}

TEST(number, offsetsShowTheirSign) {
    EXPECT_EQ(plain(shownOffset(2)), "+2");
    EXPECT_EQ(plain(shownOffset(-3)), "\u22123");
    EXPECT_EQ(plain(shownOffset(0)), "0");
    EXPECT_EQ(plain(shownNumber(std::int64_t{-12345678901})), "\u221212345678901");
}

TEST(text, aWordFromRightToLeftDoesNotTurnItsSentence) {
    EXPECT_EQ(plain(text("“%1” has id 0", {inSentence("שלום")})), "“\u2068שלום\u2069” has id 0");
    EXPECT_EQ(plain(inSentence("مرحبا")), "\u2068مرحبا\u2069");
    for (const char* word : {"therefore", "所以", "doesn't", "…", "7"})
        EXPECT_EQ(plain(inSentence(word)), word);
}

}  // namespace posiscope::test
