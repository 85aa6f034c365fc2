// SPDX-License-Identifier: GPL-3.0-or-later
/// What a model saw while it was trained is shaded, and ends with a mark, where its scheme knows the trained length.
#include <gtest/gtest.h>

#include <cmath>

#include "core/views/shared/seen.h"
#include "tests/core/coverage.h"
#include "tests/core/sample.h"

namespace posiscope::test {

namespace {

struct Shown {
    Document document;
    Encoding encoding;
    Canvas canvas = canvasLikeTheWindows(900, 600);

    Shown(const char* view, const char* scheme, const Written& values, Index positions, const char* part = "",
          const Written& options = {}) {
        document = withText(firstDocument(), "I think", Tokenizer::words);
        document.positions = positions;
        document = withView(withScheme(document, *findScheme(scheme)), *findView(view));
        document = withSetting(document, *findScheme(scheme),
                               {.values = valuesOf(*findScheme(scheme), values), .dims = 32});
        for (const auto& [id, value] : options)
            for (const Param* param : viewParams())
                if (param->id == id) document = withOption(document, *param, *readValue(*param, value));
        document.pane().part = part;
        encoding = posiscope::encodingOf(document);
    }
    Figure figure() const { return figureOf({document, encoding, canvas, {}}); }
    std::string notes() const {
        std::string all;
        for (const Text& each : figure().notes) all += plain(each) + "\n";
        return all;
    }
    Panel panel(const std::string& id) const {
        for (Panel& panel : figure().panels)
            if (panel.id == id) return std::move(panel);
        ADD_FAILURE() << "no panel " << id;
        return {};
    }
};

std::vector<Rect> shades(const Panel& panel) {
    std::vector<Rect> all;
    for (const Mark& mark : panel.marks)
        if (const auto* box = std::get_if<Box>(&mark); box != nullptr && box->fill == kSeenShade)
            all.push_back(box->rect);
    return all;
}

/// The places of dashed lines from edge to edge: those down the panel, or those across.
std::vector<double> marks(const Panel& panel, bool across) {
    std::vector<double> all;
    for (const Mark& mark : panel.marks)
        if (const auto* rule = std::get_if<Rule>(&mark); rule != nullptr && rule->dash == Dash::dashed)
            if ((rule->from.y == rule->to.y) == across) all.push_back(across ? rule->from.y : rule->from.x);
    return all;
}

int ticksOfL0(const Scaling& axis, double at) {
    return static_cast<int>(std::ranges::count_if(
        axis.ticks, [&](const Tick& tick) { return tick.at == at && plain(tick.label) == "L0"; }));
}

const Written kNtk{{"scaling", "ntk"}, {"scale", "2"}, {"original", "400"}};

}  // namespace

TEST(seen, curvesShadePositionsAndDistancesUpToTheTrainedLength) {
    const Shown cosines("curves", "rope", kNtk, 1000, "cos");
    for (const Panel& panel : {cosines.panel("curves.rows"),
                               Shown("curves", "rope", kNtk, 1000, "score").panel("curves.columns")}) {
        ASSERT_EQ(shades(panel).size(), 1U) << panel.id;
        EXPECT_EQ(shades(panel).front().x, 0);
        EXPECT_EQ(shades(panel).front().right(), 400);
        EXPECT_EQ(marks(panel, false), std::vector<double>{400}) << panel.id;
        EXPECT_EQ(ticksOfL0(*panel.across, 400), 1);
    }
    EXPECT_TRUE(shades(cosines.panel("curves.columns")).empty()) << "pairs are no positions";
    EXPECT_NE(cosines.notes().find("positions from 400 on were never trained"), std::string::npos);
    const Shown late("curves", "rope", {{"scaling", "ntk"}, {"original", "400"}, {"first", "300"}}, 1000,
                     "cos");
    EXPECT_EQ(shades(late.panel("curves.rows")).front().right(), 100) << "row 100 is position 400";
}

TEST(seen, nothingIsShadedWhereAllWasSeenOrNothingIsKnown) {
    for (const Shown& shown :
         {Shown("curves", "rope", kNtk, 300, "cos"), Shown("curves", "rope", {}, 1000, "cos"),
          Shown("curves", "rope", {{"scaling", "linear"}, {"original", "400"}}, 1000, "cos"),
          Shown("curves", "sinusoidal", {}, 1000)}) {
        EXPECT_TRUE(shades(shown.panel("curves.rows")).empty());
        EXPECT_EQ(shown.notes().find("never trained"), std::string::npos) << shown.notes();
    }
}

/// Angles that were seen lie below those of the last trained position, (L0 − 1)·w with the plain w.
TEST(seen, anglesAreShadedUpToTheLargestTrained) {
    Shown angles("curves", "rope", kNtk, 1000, "angles");
    angles.document.focus.dimension = 2;
    const Panel panel = angles.panel("curves.rows");
    ASSERT_EQ(shades(panel).size(), 1U);
    EXPECT_EQ(shades(panel).front().y, 0);
    EXPECT_NEAR(shades(panel).front().height, 399 * std::pow(10000, -4.0 / 32), 1e-10);
}

TEST(seen, heatmapsHaveAMarkAcrossTheirRows) {
    const Shown down("heatmap", "rope", kNtk, 1000);
    EXPECT_EQ(marks(down.panel("heatmap"), true), std::vector<double>{400});
    EXPECT_EQ(ticksOfL0(*down.panel("heatmap").down, 400), 1);
    const Shown across("heatmap", "rope", kNtk, 1000, "", {{"run", "across"}});
    EXPECT_EQ(marks(across.panel("heatmap"), false), std::vector<double>{400});
    const Shown score("heatmap", "rope", kNtk, 1000, "score");
    EXPECT_EQ(marks(score.panel("heatmap"), false), std::vector<double>{400});
}

TEST(seen, similarityMarksRowsAndColumns) {
    const Shown blocks("similarity", "hierarchical", {{"n", "16"}}, 50);
    EXPECT_EQ(marks(blocks.panel("similarity"), true), std::vector<double>{16});
    EXPECT_EQ(marks(blocks.panel("similarity"), false), std::vector<double>{16});
    EXPECT_EQ(shades(blocks.panel("similarity.curve")).front().right(), 16);
    const Shown learned("similarity", "learned", {{"maxlen", "20"}, {"extend", "linear"}}, 50);
    EXPECT_EQ(marks(learned.panel("similarity"), true), std::vector<double>{20});
    const std::string notes = learned.notes();
    EXPECT_EQ(notes.find("never trained"), notes.rfind("never trained")) << "said once: " << notes;
}

/// A pair turned in full where 2π/w <= L0, with the plain w: 2π·10000^(i/16) <= 400 up to i = 7.2.
TEST(seen, theSpectrumShadesPairsThatTurnedInFull) {
    const std::vector<Rect> found = shades(Shown("spectrum", "rope", kNtk, 1000).panel("spectrum"));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found.front().x, 0);
    EXPECT_EQ(found.front().right(), 8);
    EXPECT_TRUE(shades(Shown("spectrum", "rope", {}, 1000).panel("spectrum")).empty());
}

}  // namespace posiscope::test
