// SPDX-License-Identifier: GPL-3.0-or-later
/// The spectrum: its numbers are those of published models, its dots stand where they say, and a click chooses a pair.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <set>

#include "core/views/shared/comparing.h"
#include "tuned.h"

namespace posiscope::test {

namespace {

const Written kKimi{{"base", "50000"},    {"scaling", "yarn"}, {"scale", "32"},
                    {"original", "4096"}, {"betafast", "1"},   {"betaslow", "1"}};
const Written kGptOss{
    {"base", "150000"}, {"scaling", "yarn"}, {"scale", "32"}, {"original", "4096"}, {"wholeends", "exact"}};

/// The dots of the waves by their shape; the focus is a circle alone.
std::map<Marker, std::size_t> dotsByShape(const Panel& panel) {
    std::map<Marker, std::size_t> dots;
    for (const Mark& mark : panel.marks)
        if (const auto* curve = std::get_if<Curve>(&mark);
            curve != nullptr && curve->dots && curve->paint.role != Role::focus)
            dots[curve->marker] += curve->points.size();
    return dots;
}

}  // namespace

/// rotary.md: the ramp 23.596…39.651 is rounded to 23…40; 24 pairs are divided by exactly 4.
TEST(spectrumView, hasTheNumbersOfPublishedModels) {
    const Tuned qwen("rope", 128, 131072, kQwen);
    EXPECT_NEAR(qwen.at(24, Quantity::ratio), 0.9558823529411765, 1e-15);
    EXPECT_NEAR(qwen.at(30, Quantity::ratio), 0.6911764705882353, 1e-15);
    for (Index pair = 0; pair < 64; ++pair) {
        const double ramp = std::clamp((static_cast<double>(pair) - 23) / 17, 0.0, 1.0);
        EXPECT_NEAR(qwen.at(pair, Quantity::ratio), 1 - ramp * 0.75, 1e-15) << pair;
        const double plain = std::pow(1e6, -static_cast<double>(pair) / 64), turn = 2 * std::numbers::pi;
        EXPECT_NEAR(qwen.at(pair, Quantity::frequency) / (plain * (1 - ramp * 0.75)), 1, 1e-14);
        EXPECT_NEAR(qwen.at(pair, Quantity::wavelength) * qwen.at(pair, Quantity::frequency), turn, 1e-14);
        EXPECT_NEAR(qwen.at(pair, Quantity::trained) / (32768 * plain / turn), 1, 1e-14);
        EXPECT_NEAR(qwen.at(pair, Quantity::turns) / (131072 * qwen.at(pair, Quantity::frequency) / turn), 1,
                    1e-14);
    }
    EXPECT_TRUE(says(qwen.said(), "changes 40 of 64 pairs; blended: 16, divided by s = 4: 24"))
        << qwen.said();

    const Tuned kimi("rope", 64, 131072, kKimi);
    for (Index pair = 0; pair < 32; ++pair)
        EXPECT_NEAR(kimi.at(pair, Quantity::ratio), pair < 20 ? 1 : 1.0 / 32, 1e-15) << pair;

    const Tuned oss("rope", 64, 131072, kGptOss);
    const auto end = [](double turns) {
        return 64 * std::log(4096 / (turns * 2 * std::numbers::pi)) / (2 * std::log(150000.0));
    };
    EXPECT_NEAR(end(32), 8.0928, 5e-5);
    EXPECT_NEAR(end(1), 17.3980, 5e-5);
    for (Index pair = 0; pair < 32; ++pair) {
        const double ramp = std::clamp((static_cast<double>(pair) - end(32)) / (end(1) - end(32)), 0.0, 1.0);
        EXPECT_NEAR(oss.at(pair, Quantity::ratio), 1 - ramp * 31 / 32, 1e-13) << pair;
    }
}

/// Llama 2 with static NTK 4 at 16384: of the pairs that never turned in full, all but the last are out of range.
TEST(spectrumView, saysWhichPairsWereNeverTrainedSoFar) {
    const Tuned llama("rope", 128, 16384, {{"scaling", "ntk"}, {"scale", "4"}, {"original", "4096"}});
    EXPECT_TRUE(says(llama.said(), "never turned in full within the trained length, L0 = 4096: 18."))
        << llama.said();
    EXPECT_TRUE(says(llama.said(), "farther than ever in training: 17, the farthest by a factor of 1.4537."))
        << llama.said();
}

/// rotary.md: base 500000, 128 columns, 4096 positions.
TEST(spectrumView, countsColumnsThatHardlyTurn) {
    const Tuned llama("rope", 128, 4096, {{"base", "500000"}});
    EXPECT_TRUE(says(llama.said(), "turn by less than 0.1 rad within the text: 24.")) << llama.said();
}

TEST(spectrumView, zonesDifferInShapeAndColour) {
    const Tuned qwen("rope", 128, 131072, kQwen);
    const auto dots = dotsByShape(panelOf(qwen.figure(), "spectrum"));
    EXPECT_EQ(dots.at(Marker::circle), 24U);
    EXPECT_EQ(dots.at(Marker::diamond), 16U);
    EXPECT_EQ(dots.at(Marker::square), 24U);
    std::set<Role> colours;
    for (const Mark& mark : panelOf(qwen.figure(), "zones").marks)
        if (const auto* curve = std::get_if<Curve>(&mark)) colours.insert(curve->paint.role);
    EXPECT_EQ(colours.size(), 3U);
    EXPECT_EQ(dotsByShape(panelOf(Tuned("sinusoidal", 128, 50, {}).figure(), "spectrum")),
              (std::map<Marker, std::size_t>{{Marker::circle, 64}}));
}

/// The lines stand where a wave is as long as L0 and L, as each quantity says it.
TEST(spectrumView, linesStandAtTheTwoLengths) {
    const auto lines = [](const char* quantity, const char* steps) {
        const Tuned qwen("rope", 128, 131072, kQwen, {{"quantity", quantity}, {"valueaxis", steps}});
        std::vector<double> all;
        for (const Mark& mark : panelOf(qwen.figure(), "spectrum").marks)
            if (const auto* rule = std::get_if<Rule>(&mark); rule != nullptr && rule->dash == Dash::dashed)
                all.push_back(rule->from.y);
        return all;
    };
    const double turn = 2 * std::numbers::pi;
    const auto expectNear = [](const std::vector<double>& found, const std::vector<double>& expected) {
        ASSERT_EQ(found.size(), expected.size());
        for (std::size_t i = 0; i < found.size(); ++i) EXPECT_NEAR(found[i], expected[i], 1e-12);
    };
    expectNear(lines("wavelength", "log"), {std::log10(32768), std::log10(131072)});
    expectNear(lines("wavelength", "linear"), {32768, 131072});
    expectNear(lines("frequency", "linear"), {turn / 32768, turn / 131072});
    expectNear(lines("ratio", "linear"), {0.25});
    expectNear(lines("turns", "log"), {0});
    expectNear(lines("trained", "linear"), {1});
    const Tuned unscaled("rope", 128, 131072, {{"base", "1000000"}}, {{"quantity", "trained"}});
    EXPECT_TRUE(std::holds_alternative<Text>(unscaled.view().draw(unscaled.scene())))
        << "no L0, no turns within it";
}

/// Waves are named by pairs only where they are pairs, and counted from where their columns are.
TEST(spectrumView, countsWhatTheColumnsCount) {
    const auto axis = [](const char* scheme, const Written& written) {
        const Panel panel = panelOf(Tuned(scheme, 16, 50, written).figure(), "spectrum");
        return plain(panel.across->label) + " from " + plain(panel.across->ticks.front().label);
    };
    EXPECT_EQ(axis("sinusoidal", {}), "pair i from 0");
    EXPECT_EQ(axis("sinusoidal", {{"layout", "halves"}}), "pair i from 0");
    EXPECT_EQ(axis("rope", {}), "pair i from 0");
    EXPECT_EQ(axis("article_sine", {{"first", "7"}}), "i from 7");
    EXPECT_EQ(axis("masked_sinusoid", {{"variant", "legacy"}}), "dimension from 0");
}

TEST(spectrumView, aClickChoosesThePairInEveryView) {
    Tuned sines("sinusoidal", 128, 50, {});
    sines.act({.kind = Gesture::Kind::click, .target = {Target::Kind::cell, 21, 1}});
    EXPECT_EQ(sines.document.focus.dimension, 42) << "the sine of pair 21";
    EXPECT_TRUE(says(sines.said(), "In focus: pair 21 · wavelength 129.03"));
    sines.act({.kind = Gesture::Kind::step, .across = 1});
    EXPECT_EQ(sines.document.focus.dimension, 44);
    Tuned halves("sinusoidal", 128, 50, {{"layout", "halves"}});
    halves.act({.kind = Gesture::Kind::click, .target = {Target::Kind::cell, 21, 1}});
    EXPECT_EQ(halves.document.focus.dimension, 21);
    Tuned rope("rope", 128, 50, {});
    rope.act({.kind = Gesture::Kind::click, .target = {Target::Kind::cell, 21, 1}});
    EXPECT_EQ(rope.document.focus.dimension, 21) << "a column of its parts is a pair";
    rope.document.focus.dimension = 100;
    rope.act({.kind = Gesture::Kind::step, .across = kToTheEnd});
    EXPECT_EQ(rope.document.focus.dimension, 63);
}

TEST(spectrumView, aDotIsWhereItIsPointedAt) {
    const Tuned qwen("rope", 128, 131072, kQwen);
    const Figure figure = qwen.figure();
    const Panel panel = panelOf(figure, "spectrum");
    const Target target =
        targetAt(figure, FigurePoint(toFigure(panel, {24.5, (panel.down->from + panel.down->to) / 2})));
    EXPECT_EQ(target, (Target{Target::Kind::cell, 24, static_cast<Index>(Quantity::wavelength)}));
    const Told told = qwen.view().tell(qwen.scene(), target);
    EXPECT_TRUE(says(plain(told.line), "pair 24 · wavelength 1168.9 · blended")) << plain(told.line);
}

TEST(spectrumView, zoomsAlongThePairs) {
    Tuned qwen("rope", 128, 131072, kQwen);
    qwen.act({.kind = Gesture::Kind::zoom, .panel = "spectrum", .to = {30, 3}, .factor = 4});
    const Panel panel = panelOf(qwen.figure(), "spectrum");
    EXPECT_NEAR(panel.across->to - panel.across->from, 16, 1e-9);
    const Block block = qwen.view().visible(qwen.scene(), {}).block;
    EXPECT_NEAR(static_cast<double>(block.rows()), 16, 1);
    qwen.document.focus.dimension = 2;
    qwen.act({.kind = Gesture::Kind::step, .across = -1});
    EXPECT_LE(panelOf(qwen.figure(), "spectrum").across->from, 1) << "the focus stays in sight";
    qwen.act({.kind = Gesture::Kind::fit});
    EXPECT_TRUE(qwen.document.pane().windows.empty());
}

/// Kept states of any scheme with waves stand beside the present one, each with its colour and marker.
TEST(spectrumView, drawsKeptStatesBesideThePresent) {
    Tuned qwen("rope", 128, 131072, kQwen);
    const Tuned unscaled("rope", 128, 131072, {{"base", "1000000"}}), sines("sinusoidal", 128, 50, {}),
        still("rope", 128, 50, {{"share", "0"}});
    qwen.document = withKept(qwen.document, presentState(unscaled.document, "plain"));
    qwen.document = withKept(qwen.document, presentState(sines.document, "sines"));
    qwen.document = withKept(qwen.document, presentState(still.document, "still"));
    const Panel panel = panelOf(qwen.figure(), "spectrum");
    std::set<double> places;
    for (const Mark& mark : panel.marks)
        if (const auto* curve = std::get_if<Curve>(&mark);
            curve != nullptr && curve->paint.role == Role::kept) {
            places.insert(curve->paint.value);
            if (curve->dots) continue;
            EXPECT_EQ(curve->points.size(), 64U);
        }
    EXPECT_EQ(places, (std::set<double>{0, 1}));
    const std::string line = plain(qwen.view().tell(qwen.scene(), {}).line);
    EXPECT_TRUE(says(line, "plain: 6.2832")) << line;
    EXPECT_TRUE(says(line, "sines: 6.2832")) << line;
    std::string notes;
    for (const Text& each : qwen.view().notes(qwen.scene())) notes += plain(each) + "\n";
    EXPECT_TRUE(says(notes, "nothing here to compare with: “still”")) << notes;
}

TEST(spectrumView, saysWhyThereAreNoWaves) {
    const Tuned none("rope", 128, 50, {{"share", "0"}});
    EXPECT_EQ(plain(std::get<Text>(none.view().draw(none.scene()))), "No pair turns: there are no waves.");
    EXPECT_TRUE(none.view().walk(none.scene()).stops.empty());
    EXPECT_EQ(none.view().visible(none.scene(), {}).block.cells(), 0);
    const Tuned odd("rope", 128, 50, {{"counted", "columns"}, {"columns", "67"}});
    EXPECT_TRUE(says(plain(std::get<Text>(odd.view().draw(odd.scene()))), "an even number from 0 to 128"));
    for (const Scheme* scheme : schemes()) {
        const Encoding encoding = scheme->make({}, {50, 16, {}});
        EXPECT_EQ(!spectrum::spectrumOf(encoding).tones.empty(), scheme->waves) << scheme->id;
        EXPECT_EQ(canShow(*findView("spectrum"), *scheme), scheme->waves) << scheme->id;
    }
}

/// A wave of 5.4·10^8 positions has a label on an even axis too, within the figure.
TEST(spectrumView, largeNumbersOfAnEvenAxisHaveRoom) {
    const Tuned legacy("masked_sinusoid", 128, 50, {{"variant", "legacy"}}, {{"valueaxis", "linear"}});
    const Figure figure = legacy.figure();
    for (const PlacedText& each : placedTexts(figure, legacy.canvas))
        EXPECT_GE(each.rect.x, 0) << plain(each.text);
    EXPECT_EQ(plain(panelOf(figure, "spectrum").down->ticks.back().label), "5 · 10^8");
}

/// All that a small pane or a large window shows lies in the figure and does not overlap.
TEST(spectrumView, fitsIntoSmallAndLargeRooms) {
    for (const auto& [width, height] : {std::pair{390.0, 205.0}, {598.0, 402.0}, {1440.0, 860.0}})
        for (const char* quantity : {"frequency", "wavelength", "ratio", "trained", "turns"})
            for (const char* steps : {"log", "linear"})
                for (const Index dims : {2, 128, 16384}) {
                    Tuned qwen("rope", dims, 131072, kQwen, {{"quantity", quantity}, {"valueaxis", steps}});
                    qwen.canvas = canvasLikeTheWindows(width, height);
                    const Figure figure = qwen.figure();
                    std::vector<PlacedText> texts = placedTexts(figure, qwen.canvas);
                    for (const PlacedText& each : texts) {
                        EXPECT_GE(each.rect.x, 0) << plain(each.text);
                        EXPECT_LE(each.rect.right(), width) << plain(each.text) << quantity << dims;
                        EXPECT_LE(each.rect.bottom(), height) << plain(each.text);
                    }
                    EXPECT_GE(panelOf(figure, "spectrum").frame.height, 100) << height;
                }
}

/// Computed for rotary.md with 40 digits.
TEST(spectrum, saysHowNearRowsCome) {
    EXPECT_NE(Tuned("rope", 4, 4097, {})
                  .said()
                  .find("Of the first 4097 rows those at shift 1885 are nearest: distance 0.044406."),
              std::string::npos);
    EXPECT_NE(Tuned("rope", 128, 4097, {})
                  .said()
                  .find("Of the first 4097 rows none is nearer than the next: distance 1.9526."),
              std::string::npos);
}

TEST(spectrum, saysHowFarTheScoreOfOnesReaches) {
    const auto reaches = [](const Written& written, const std::string& distance) {
        const std::string said = Tuned("rope", 128, 4096, written).said();
        EXPECT_NE(said.find("first falls below 0 at distance " + distance + "."), std::string::npos) << said;
    };
    reaches({}, "1707");
    reaches({{"base", "500000"}}, "18438");
    reaches(kQwen, "66234");
    reaches({{"base", "500000"}, {"scaling", "llama3"}, {"scale", "8"}, {"original", "8192"}}, "85133");
    // Gemma 4: 64 of 256 pairs turn, and what passes keeps the sum above 0.
    EXPECT_NE(
        Tuned("rope", 512, 4096,
              {{"base", "1000000"}, {"place", "proportional"}, {"counted", "columns"}, {"columns", "128"}})
            .said()
            .find("does not fall below 0 up to distance 262144"),
        std::string::npos);
}

TEST(spectrum, aSweepFindsWhatIsOutOfRangeWhereNothingIsToo) {
    // Qwen2.5 over four times its length: with YaRN 4 nothing turns farther than in training, with 3 some pairs do.
    const auto out = [](const char* factor) {
        Written written = kQwen;
        written[2].second = factor;
        const std::string said = Tuned("rope", 128, 131072, written).said();
        const std::string before = "turning farther than ever in training: ";
        const std::size_t at = said.find(before);
        EXPECT_NE(at, std::string::npos) << said;
        return std::stoi(said.substr(at + before.size()));
    };
    EXPECT_EQ(out("4"), 0);
    EXPECT_GT(out("3"), 0);
}

}  // namespace posiscope::test
