// SPDX-License-Identifier: GPL-3.0-or-later
/// One parameter with several values: its spelling, the states it stands for, and a number over it.
#include <gtest/gtest.h>

#include <cmath>

#include "core/views/shared/edits.h"
#include "core/views/shared/kept_states.h"
#include "core/views/shared/registry.h"
#include "core/views/shared/sentence_edits.h"
#include "core/views/shared/sweep.h"
#include "tests/core/files/read_back.h"
#include "tests/core/files/refusals.h"

namespace posiscope::test {

namespace {

Document seen(const char* view, const char* scheme) {
    return withScheme(withView(firstDocument(), *findView(view)), *findScheme(scheme));
}

Sweep sweepOf(const Document& document, const char* param, const char* values) {
    const auto found = sweptParam(document, param);
    EXPECT_TRUE(found) << plain(found.error());
    const auto sweep = readSweep(*found, values, kMostSwept);
    EXPECT_TRUE(sweep) << plain(sweep.error());
    return *sweep;
}

std::string mistake(const Document& document, const char* param, const char* values, std::size_t most = 24) {
    const auto found = sweptParam(document, param);
    if (!found) return plain(found.error());
    const auto sweep = readSweep(*found, values, most);
    return sweep ? "" : plain(sweep.error());
}

}  // namespace

TEST(sweep, goesFromOneEndToTheOther) {
    const Document document = seen("curves", "sinusoidal");
    const Sweep sweep = sweepOf(document, "base", "100:1000000:5:log");
    ASSERT_EQ(sweep.values.size(), 5U);
    EXPECT_EQ(sweep.values.front(), 100);
    EXPECT_EQ(sweep.values.back(), 1e6);
    for (std::size_t i = 0; i < 5; ++i)
        EXPECT_NEAR(sweep.values[i], std::pow(10, 2.0 + static_cast<double>(i)), 1e-9 * sweep.values[i]);
    EXPECT_EQ(sweepOf(document, "base", "10:2:3").values, (std::vector<double>{10, 6, 2}));  // down too
    EXPECT_EQ(sweepOf(document, "dims", "8,2,64").values, (std::vector<double>{8, 2, 64}));
}

TEST(sweep, refusesWhatCannotBe) {
    const Document document = seen("curves", "sinusoidal");
    const auto says = [&](const char* param, const char* values, const char* why, std::size_t most = 24) {
        const std::string said = mistake(document, param, values, most);
        EXPECT_NE(said.find(why), std::string::npos) << param << "=" << values << ": " << said;
    };
    says("layout", "0:1:2", "is a choice, not a number");
    says("k", "1:2:2", "it may be base");
    says("base", "1:10:1", "from 2 to 24");
    says("base", "1:10:1000000", "from 2 to 24");
    says("base", "1:10:9", "from 2 to 6", 6);
    says("base", "7:7:3", "is there twice");
    says("base", "1:1e30:3", "from 1e-12 to 1e+12");
    says("first", "-1:3:3:log", "above 0");
    says("base", "1:10", "FROM:TO:N");
    says("base", "1:10:3:lin", "FROM:TO:N");
    says("base", "5", "2 to 24 values, not 1");
    says("dims", "1:6:3", "3.5 would be a value");
    EXPECT_NE(mistake(seen("lookup", "shaw"), "positions", "1:3:3").find("are the words here"),
              std::string::npos);
}

TEST(sweep, whatAnotherChoiceSwitchesOffIsRefused) {
    for (const Scheme* scheme : schemes()) {
        Document document = firstDocument();
        document = withScheme(withView(std::move(document), *findView("heatmap")), *scheme);
        if (&schemeOf(document) != scheme) continue;
        const Values values = settingOf(document, *scheme).values;
        for (const Param* param : scheme->params) {
            const bool can = param->scale != Scale::choice && isEnabled(*param, values);
            EXPECT_EQ(static_cast<bool>(sweptParam(document, param->id)), can)
                << scheme->id << " " << param->id;
        }
    }
}

TEST(sweep, eachPaneHasOneOfTheValuesAndSharesTheRest) {
    Document document = seen("heatmap", "sinusoidal");
    document = withSweepAsPanes(document, sweepOf(document, "base", "10,100,1000"));
    ASSERT_EQ(document.panes.size(), 3U);
    document = withDims(document, 6);  // by the first of them, for all
    const Scheme& scheme = schemeOf(document);
    const Param& base = *scheme.param("base");
    for (std::size_t i = 0; i < 3; ++i) {
        const Document pane = seenFrom(document, i);
        const Setting setting = settingOf(pane, scheme);
        EXPECT_EQ(setting.values[base], std::pow(10, 1.0 + static_cast<double>(i)));
        EXPECT_EQ(setting.dims, 6);
        const double frequency = std::pow(setting.values[base], -2.0 / 6);
        EXPECT_NEAR(encodingOf(pane).part("table")->field->at(5, 2), std::sin(5 * frequency), 1e-12);
    }
    // Its own slider sets its own value, and that alone.
    const Document moved = withParam(seenFrom(document, 1), scheme, base, 55);
    EXPECT_EQ(settingOf(moved, scheme).values[base], 55);
    EXPECT_EQ(settingOf(seenFrom(moved, 0), scheme).values[base], 10);
    EXPECT_EQ(moved.settings, document.settings);
}

TEST(sweep, ofTheSizeIsThePanesOwnToo) {
    Document document = seen("heatmap", "linear");
    document = withSweepAsPanes(document, sweepOf(document, "positions", "31,301"));
    EXPECT_EQ(encodingOf(seenFrom(document, 0)).part("table")->field->size().rows, 31);
    EXPECT_EQ(encodingOf(seenFrom(document, 1)).part("table")->field->size().rows, 301);
    document = withPositions(seenFrom(document, 1), 12);
    EXPECT_EQ(positionsOf(document), 12);
    EXPECT_EQ(positionsOf(seenFrom(document, 0)), 31);
    EXPECT_EQ(document.positions, firstDocument().positions);
}

TEST(sweep, overlaysTheStatesOfItsValues) {
    Document document = seen("curves", "sinusoidal");
    document.pane().sweep = sweepOf(document, "base", "10,100,1000,10000");
    const Encoding encoding = encodingOf(document);
    const std::vector<KeptState> states = keptStates({document, encoding, {}, {}});
    ASSERT_EQ(states.size(), 4U);
    for (std::size_t i = 0; i < states.size(); ++i) {
        const Encoding alone =
            encodingOf(withParam(document, schemeOf(document), *schemeOf(document).param("base"),
                                 std::pow(10, 1.0 + static_cast<double>(i))));
        for (const Index column : {0, 3, 127})
            EXPECT_EQ(states[i].field->at(17, column), alone.part("table")->field->at(17, column));
    }
    EXPECT_EQ(states.front().style.paint.value, 0);
    EXPECT_EQ(states.back().style.paint.value, 1);
    Document heatmap = withView(document, *findView("heatmap"));
    EXPECT_NE(plain(missingOf({heatmap, encodingOf(heatmap), {}, {}})).find("Curves"), std::string::npos);
}

TEST(sweep, aNumberOverItIsWhatTheSentencesSay) {
    Document document = seen("lookup", "shaw");
    document = withText(std::move(document), "a b c d e f g h i j", Tokenizer::words);
    document.pane().sweep = sweepOf(document, "k", "0:9:10");
    document.pane().sweep->fact = "clipped-pairs";
    const Encoding encoding = encodingOf(document);
    const std::vector<double> numbers = factsOver({document, encoding, {}, {}});
    ASSERT_EQ(numbers.size(), 10U);
    for (int k = 0; k < 10; ++k) {
        int clipped = 0;
        for (int i = 0; i < 10; ++i)
            for (int j = 0; j < 10; ++j) clipped += std::abs(i - j) > k ? 1 : 0;
        EXPECT_EQ(numbers[static_cast<std::size_t>(k)], clipped) << "k = " << k;
    }
    EXPECT_EQ(numbers[3], 42);
    EXPECT_EQ(numbers[9], 0);
    document.pane().sweep->fact = "no-such";
    for (const double number : factsOver({document, encoding, {}, {}})) EXPECT_TRUE(std::isnan(number));
}

TEST(sweep, comesBackFromAFile) {
    Document document = seen("curves", "sinusoidal");
    document = withSweepAsPanes(document, sweepOf(document, "dims", "4,8"));
    document.panes[1].sweep = sweepOf(document, "base", "100:1000000:5:log");
    document.panes[1].sweep->fact = "wavelength";
    const Document back = readBack(writeDocument(document));
    ASSERT_EQ(back.panes.size(), 2U);
    for (std::size_t i = 0; i < 2; ++i) {
        EXPECT_EQ(back.panes[i].own, document.panes[i].own);
        EXPECT_EQ(back.panes[i].sweep, document.panes[i].sweep);
    }
    EXPECT_EQ(settingOf(back, schemeOf(back)), settingOf(document, schemeOf(document)));
    EXPECT_EQ(writeDocument(back), writeDocument(document));
}

TEST(sweep, ofAFileIsReadStrictly) {
    Document document = seen("curves", "sinusoidal");
    document.pane().sweep = sweepOf(document, "base", "10,100");
    document.pane().own = OwnValue{"dims", 6};
    const auto refused = [&](const char* pointer, const nlohmann::ordered_json& value) {
        auto file = nlohmann::ordered_json::parse(writeDocument(document));
        file[nlohmann::ordered_json::json_pointer(pointer)] = value;
        return refusal(file);
    };
    EXPECT_NE(refused("/panes/0/sweep/param", "layout").find("panes[0].sweep.param"), std::string::npos);
    EXPECT_NE(refused("/panes/0/sweep/values", {10}).find("panes[0].sweep.values"), std::string::npos);
    EXPECT_NE(refused("/panes/0/sweep/values", {10, 10}).find("panes[0].sweep.values[1]"), std::string::npos);
    EXPECT_NE(refused("/panes/0/sweep/values/0", 1e300).find("panes[0].sweep.values[0]"), std::string::npos);
    EXPECT_NE(refused("/panes/0/own", {{"dims", 0}}).find("panes[0].own.dims"), std::string::npos);
    EXPECT_NE(refused("/panes/0/own", {{"dims", 3}, {"base", 3}}).find("panes[0].own"), std::string::npos);
}

}  // namespace posiscope::test
